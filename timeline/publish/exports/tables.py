"""Entries and claims as CSV, for a spreadsheet.

In: a chronology. Out: CSV text (RFC 4180, UTF-8). A cell of words that a spreadsheet would take for a formula opens
with an apostrophe; dates are never touched.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from timeline.dates.edtf import to_edtf
from timeline.dates.when import When
from timeline.model import Chronology, Claim, Entry
from timeline.publish import links
from timeline.publish.words import Words, words_for

ENTRY_COLUMNS = (
    "id", "title", "edtf", "earliest", "latest", "grain", "basis", "date", "sureness", "background", "kind",
    "people", "places", "sources", "claims", "disagreements", "importance", "quote", "page",
)  # fmt: skip
CLAIM_COLUMNS = (
    "id", "entry", "source", "start", "end", "quote", "edtf", "earliest", "latest", "grain", "basis", "expression",
    "attribution", "status", "rules",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entries_csv(chronology: Chronology) -> str:
    """One line an entry, in time; lists are separated by "; "."""
    words = words_for(chronology.settings.language)
    return _csv(ENTRY_COLUMNS, (_entry_row(entry, words) for entry in _in_time(chronology)))


def claims_csv(chronology: Chronology) -> str:
    """One line a claim, by entry; `rules` are separated by "; "."""
    texts = {article.id: article.text for article in chronology.articles}
    return _csv(
        CLAIM_COLUMNS,
        (
            _claim_row(claim, entry, texts.get(claim.article, ""))
            for entry in _in_time(chronology)
            for claim in entry.claims
        ),
    )


def _in_time(chronology: Chronology) -> list[Entry]:
    return sorted(chronology.entries, key=lambda entry: (entry.when.key, entry.id))


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _entry_row(entry: Entry, words: Words) -> list[object]:
    sources = dict.fromkeys(claim.article for claim in entry.claims)
    return [
        _safe(entry.id), _safe(entry.title), *_date(entry.when), entry.basis, words.date(entry.when),
        words.sureness(entry.when, entry.basis), "yes" if entry.background else "no", _safe(entry.kind),
        _safe("; ".join(entry.people)), _safe("; ".join(entry.places)), _safe("; ".join(sources)), len(entry.claims),
        len(entry.disagreements), round(entry.importance, 4), _safe(entry.claims[0].quote if entry.claims else ""),
        links.public_path(links.entry_path(entry.id)),
    ]  # fmt: skip


def _claim_row(claim: Claim, entry: Entry, text: str) -> list[object]:
    words = text[claim.expression.start : claim.expression.end] if claim.expression else ""
    return [
        _safe(claim.id), _safe(entry.id), _safe(claim.article), claim.start, claim.end, _safe(claim.quote),
        *_date(claim.when),
        claim.basis, _safe(words), _safe(claim.attribution), claim.status,
        _safe("; ".join(step.rule for step in claim.trail)),
    ]  # fmt: skip


def _date(when: When) -> list[str]:
    earliest, latest = when.earliest, when.latest
    return [to_edtf(when), str(earliest) if earliest else "", str(latest) if latest else "", when.grain]


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
