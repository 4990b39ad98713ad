"""Where a quotation is open, and where one that was never closed is over."""

import pytest

from tests.claims.builders import article
from timeline.claims.quotation import is_within_quotation, still_quoting

PAGES = [
    ('"It was late," said Ada Roth.\nThe mill was closed.', []),
    ('Ada Roth said: "It was late.\nWe closed it.\nNobody was there."\nThe road is open.', [1, 2]),
    ('Ada Roth said: "It was late.\n"We closed it."\nThe road is open.', []),
    ('Ada Roth said: "It was late.\nThe road is open.\n"It is new," said Leo Moss.', []),
    ("Ada Roth said: “It was late.\nWe closed it.”\nThe road is open.", [1]),
    ("Ada Roth said: “It was late.\nThe road is open.", []),
]


@pytest.mark.parametrize(("text", "within"), PAGES)
def test_which_lines_stand_within_a_quotation(text: str, within: list[int]) -> None:
    quoting, found = False, []
    for n, block in enumerate(article(text).blocks):
        quoting = quoting and is_within_quotation(text, block)
        found += [n] if quoting else []
        quoting = still_quoting(text[block.start : block.end], quoting)
    assert found == within
