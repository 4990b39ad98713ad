"""Lines that say when a page or a letter was written, and tell nothing of that day."""

import pytest

from tests.claims.builders import read

NEWS = "The port of Orva was shut on Monday.\n"
ONLY_DATES = [
    "Port Orva, 14 August 2018",
    "14 August 2018.",
    '"Orva Gazette" December 4, 2018',
    "“Port shut after storm” — Orva Gazette, 4 December 2018",
    '"The port is shut", 4 December 2018',
]
NEWS_OF_A_DAY = [
    '"The port is shut", the mayor said on 4 December 2018.',
    'The "Orva Gazette" was closed on 4 December 2018.',
    '"Aurora" sank on 4 December 2018.',
]


@pytest.mark.parametrize("line", ONLY_DATES)
def test_no_event(line: str) -> None:
    found = read(NEWS + line)
    assert len(found.claims) == 1
    assert [one.why for one in found.leftovers] == ["dates the article, not an event"]


@pytest.mark.parametrize("line", NEWS_OF_A_DAY)
def test_an_event(line: str) -> None:
    assert "2018-12-04" in [str(claim.when.earliest) for claim in read(NEWS + line).claims]
