"""Figures of a sentence, and which of them cannot both be true."""

from __future__ import annotations

import pytest

from timeline.entries.figures import disagree, find_figures, same_odd_figure


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than 40,000 people fled", [(40_000, "people", "least")]),
        ("47 ponies were infected", [(47, "pony", "exact")]),
        ("at least 230,000 houses burned", [(230_000, "house", "least")]),
        ("the firm lost $65 million", [(65_000_000, "$", "exact")]),
        ("up to 1.2 billion litres leaked", [(1.2e9, "litre", "most")]),
        ("shares fell 4.6 percent", [(4.6, "%", "exact")]),
        ("thirty-one houses burned", [(31, "house", "exact")]),
        ("a twenty-one-gun salute", []),
        ("seventeen new cases", [(17, "new case", "exact")]),
        ("12 probable cases", [(12, "probable case", "exact")]),
        ("about 300 guests left", [(300, "guest", "about")]),
        ("in 2010 the bridge opened", []),
        ("for two weeks", []),
        ("the quake struck at 16:53", []),
        ("a 22-month-old boy", []),
        ("13 kilometres north of the border", []),
    ],
)
def test_how_many_of_what(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.number, f.unit, f.bound) for f in find_figures(text)] == [
        (pytest.approx(number), unit, bound) for number, unit, bound in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("47 ponies fell ill", "51 ponies fell ill", True),
        ("47 ponies fell ill", "47 ponies fell ill", False),
        ("at least 40 houses burned", "43 houses burned", False),
        ("at least 40 houses burned", "36 houses burned", True),
        ("up to 50 houses burned", "36 houses burned", False),
        ("about 300 guests left", "310 guests left", False),
        ("about 300 guests left", "400 guests left", True),
        ("3 cases were found", "5 new cases were found", False),
        ("200 people died", "1,500 people were homeless", False),
        ("200 people died", "250 people died", True),
        ("3 bridges fell", "5 houses fell", False),
    ],
)
def test_which_figures_cannot_both_be_true(one: str, other: str, expected: bool) -> None:
    (a,), (b,) = find_figures(one), find_figures(other)
    assert disagree(a, b) is expected
    assert disagree(b, a) is expected


@pytest.mark.parametrize(
    ("one", "other", "digits", "same"),
    [
        ("The ministry counted 2,254 cases", "2,254 people fell ill", 4, "2,254 cases"),
        ("The ministry counted 2,000 cases", "2,000 people fell ill", 4, ""),
        ("The ministry counted 238 callers", "In 238 cases the caller was ill", 3, "238 callers"),
        ("An appeal for $562m was launched", "The appeal for $562m", 4, "$562m"),
        ("It cost $562m", "562 houses burned", 3, ""),
    ],
)
def test_an_odd_figure_that_both_give(one: str, other: str, digits: int, same: str) -> None:
    assert same_odd_figure(find_figures(one), find_figures(other), digits) == same


def test_a_year_before_a_comma_is_no_count() -> None:
    assert find_figures("On 18 May 2009, readers wrote that 2,009 boats sank")[0].number == 2009
    assert len(find_figures("On 18 May 2009, readers wrote")) == 0
