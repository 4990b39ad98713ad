"""The guide says what the engine does: its example prints what stands below, no meaning is missing, its row holds."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

from timeline.dates import find_dates, meaning, to_edtf

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "dates.md").read_text(encoding="utf-8")


def test_the_example_prints_what_stands_below_it() -> None:
    code, shown = re.findall(r"```(?:python)?\n(.*?)```", GUIDE, re.DOTALL)[:2]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    assert printed.getvalue() == shown


def test_every_meaning_has_its_row() -> None:
    names = set(re.findall(r"^class (\w+)", Path(meaning.__file__).read_text(encoding="utf-8"), re.MULTILINE))
    rows = set(re.findall(r"^\| (\w+)", GUIDE, re.MULTILINE))
    assert names <= rows


def test_the_row_of_the_walk_through_holds() -> None:
    sentence, value, edtf = re.search(r"^ +(They met .*) => (\S+) ~ (\S+)$", GUIDE, re.MULTILINE).groups()  # type: ignore[union-attr]
    (found,) = find_dates(re.sub(r"[\[\]]", "", sentence), "2017-09-11")
    assert found.when
    assert (f"[{found.text}]" in sentence, found.value, to_edtf(found.when)) == (True, value, edtf)
