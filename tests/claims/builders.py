"""Articles and claims made from a few words, for the tests of this room."""

from timeline.claims.extract import extract
from timeline.dates import When, parse_edtf, to_edtf
from timeline.model import Article, Block, Claim, Extraction, Settings

SETTINGS = Settings(title="Test")


def article(text: str, published: str = "2019-05-15", name: str = "a") -> Article:
    """Every line a block of body text. `published` is EDTF; "" for none."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "body"))
        at += len(line) + 1
    when: When | None = parse_edtf(published) if published else None
    return Article(id=name, path="a.txt", text=text, published=when, blocks=tuple(blocks))


def read(text: str, published: str = "2019-05-15") -> Extraction:
    """What one article of 2019-05-15, a Wednesday, yields."""
    return extract(article(text, published), SETTINGS)


def dated(text: str, published: str = "2019-05-15") -> list[tuple[str, str]]:
    """(EDTF, quote) of the claims that may stand in a chronology."""
    return [
        (to_edtf(c.when), c.quote) for c in read(text, published).claims if c.status in ("happened", "ongoing", "said")
    ]


def only(text: str, published: str = "2019-05-15") -> Claim:
    """The one claim of a text."""
    (claim,) = read(text, published).claims
    return claim
