"""What lies a length of time from a day."""

import pytest

from timeline.claims.lengths import so_long_from
from timeline.dates import Day, find_dates, to_edtf

LENGTHS = [
    ("ten days", 1, "2018-05-13"),
    ("two weeks", 1, "[2018-05-14..2018-05-20]"),
    ("two weeks", -1, "[2018-04-16..2018-04-22]"),
    ("nearly three weeks", 1, "[2018-05-17..2018-05-24]"),
    ("more than ten days", 1, "[2018-05-13..2018-05-14]"),
    ("a month", 1, "2018-06"),
    ("two years", -1, "2016"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "sign", "edtf"), LENGTHS)
def test_a_length_is_as_wide_as_its_unit(words: str, sign: int, edtf: str) -> None:
    (length,) = find_dates(f"It lasted {words}.", "2018-05-03")
    when = so_long_from(Day(2018, 5, 3), length, sign)
    assert when is not None
    assert to_edtf(when) == edtf
