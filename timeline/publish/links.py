"""Where things live on the site, and how one page points to another.

In: ids and names as the world gives them. Out: paths, anchors and addresses that are safe in a file system, a URL and
an attribute. Exists so that a URL stays for ever: a path is made from an id or a name alone, never from a counter or
from what else is there.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote, urlsplit

ENTRIES = "entries/"
"""The folder of the entries' pages."""

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_RESERVED = re.compile(r"main|y-?\d+|[md]\d+|key|index|page|nav|top|con|prn|aux|nul|com\d|lpt\d")
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"https?://[^\s<>]+[^\s<>.,;:)]")
_CC = re.compile(r"\bCC[ -](?P<terms>BY(?:[ -](?:NC|SA|ND))*)[ -](?P<version>[1-4]\.0)\b", re.IGNORECASE)
_CC_ZERO = re.compile(r"\bCC[ -]?0\b", re.IGNORECASE)
_FRAGMENT_WORDS = 5
"""Words at each end of a passage that a text fragment names: enough to be unique, few enough to survive small edits."""


def slug(text: str) -> str:
    """A path segment and anchor for an id or a name: itself where it is plain, else its plain letters and eight hex
    digits."""
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:60].strip("-")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    made = f"{plain}-{digest}"
    return made if plain and not _RESERVED.fullmatch(made) else f"n-{digest}"


def name_slug(name: str) -> str:
    """As `slug`, for a person or place: "Ayman Safadi" is `ayman-safadi`; other scripts get hex digits."""
    hyphenated = re.sub(r"[ '’.-]+", "-", name.lower()).strip("-")
    return hyphenated if _PLAIN.fullmatch(hyphenated) and not _RESERVED.fullmatch(hyphenated) else slug(name)


def entry_path(entry: str) -> str:
    """The path of an entry's page inside the site."""
    return f"{ENTRIES}{slug(entry)}/index.html"


def source_path(article: str) -> str:
    """The path of a source's page inside the site."""
    return f"sources/{slug(article)}/index.html"


def person_path(name: str) -> str:
    """The path of a person's or body's page inside the site."""
    return f"people/{name_slug(name)}/index.html"


def place_path(name: str) -> str:
    """The path of a place's page inside the site."""
    return f"places/{name_slug(name)}/index.html"


def year_path(year: int) -> str:
    """The path of a year's page inside the site; the year is astronomical."""
    return f"{year}/index.html" if year > 0 else f"bce-{1 - year}/index.html"


def month_path(year: int, month: int) -> str:
    """The path of a month's page inside the site; month 0 holds what is known to the year only."""
    return f"{public_path(year_path(year))}{month:02d}/index.html"


def day_path(year: int, month: int, day: int) -> str:
    """The path of a day's page inside the site; day 0 holds what is known to the month only."""
    return f"{public_path(month_path(year, month))}{day:02d}/index.html"


def year_anchor(year: int) -> str:
    """The anchor of a year's section."""
    return f"y{year}"


def root_of(path: str) -> str:
    """The way from a page back to the site's root: "../../" for two folders down, "" at the root."""
    return "../" * path.count("/")


def public_path(path: str) -> str:
    """The path as a server shows it: without `index.html`."""
    return path.removesuffix("index.html")


def safe_url(url: str) -> str:
    """The address if it is a web address, else "": nothing a reader clicks may run a script or open a local file."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return ""
    return quote(url.strip(), safe="%/:=&?~#+!$,;'@()*[]")


def site_address(base_url: str) -> str:
    """The site's address with a slash at its end; "" where none is set."""
    safe = safe_url(base_url)
    return safe if not safe or safe.endswith("/") else safe + "/"


def licence(text: str) -> tuple[str, str]:
    """A licence's name and its address: the one it gives, or that of a Creative Commons licence named without."""
    found = _ADDRESS.search(text)
    if found:
        return text.replace(found[0], "").strip(" ,;:.()<>") or found[0], safe_url(found[0])
    if _CC_ZERO.search(text):
        return text, "https://creativecommons.org/publicdomain/zero/1.0/"
    common = _CC.search(text)
    terms = f"{re.sub(r'[ -]+', '-', common['terms']).lower()}/{common['version']}" if common else ""
    return text, f"https://creativecommons.org/licenses/{terms}/" if common else ""


def text_fragment(url: str, passage: str) -> str:
    """The address with a text fragment, so that a browser jumps to the passage and marks it. "" where there is no
    address.

    Source: https://wicg.github.io/scroll-to-text-fragment/
    """
    address = safe_url(url)
    if not address:
        return ""
    words = _WORD.findall(passage)
    if not words:
        return address
    ends = [words] if len(words) <= 2 * _FRAGMENT_WORDS else [words[:_FRAGMENT_WORDS], words[-_FRAGMENT_WORDS:]]
    text = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"
