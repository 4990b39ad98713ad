"""Numbers in words.

In: a match. Out: a number.
"""

from __future__ import annotations

from timeline.dates.rules import Match


def number_words(m: Match) -> int | None:
    """ "two hundred and five", "twenty-five", "three thousand"."""
    total = current = 0
    scales = [place for place, item in enumerate(m.items) if "SCALE" in item.senses]
    if (
        m.items[0].senses.get("NUM", 0)
        and m.text[m.items[0].start].isdigit()
        and scales
        and scales[-1] + 1 < len(m.items)
    ):
        return None  # "78 million two years ago" counts two years
    for item in m.items:
        if "SCALE" in item.senses:
            current = max(current, 1) * item.senses["SCALE"]
            if current >= 1000:
                total, current = total + current, 0
        elif "NUM" in item.senses:
            current += item.senses["NUM"]
    return total + current


def spoken_year(m: Match) -> int | None:
    """ "nineteen ninety-six": the century, then tens and ones."""
    numbers = m.all("NUM")
    if numbers[0] not in (17, 18, 19, 20) or sum(numbers[1:]) > 99:
        return None
    return int(numbers[0] * 100 + sum(numbers[1:]))
