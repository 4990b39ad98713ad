"""Why a date is what it is, in words. In: a chronology and an id, or an expression. Out: text for a person to read.

The site prints the same sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from timeline.dates import Expression, Step, to_edtf
from timeline.dates.when import When
from timeline.entries.merge import why_apart, why_together
from timeline.model import Article, Chronology, Claim, Decision, Entry
from timeline.publish.words import words_for
from timeline.yamlfile import nearest


def explain_expression(expression: Expression) -> str:
    """An expression's words, value, date and trail."""
    head = [f"“{expression.text}”  {expression.type} {expression.value}"]
    if expression.when:
        head.append(f"  {_dated(expression.when)}")
    if expression.other:
        head.append(f"  the reading not chosen: {to_edtf(expression.other)}")
    return "\n".join([*head, *steps(expression.trail)])


def explain_id(chronology: Chronology, wanted: str) -> str | None:
    """The claim, entry or article with this id (a beginning that only one has is enough); None where there is none."""
    known = _known(chronology)
    name = wanted if wanted in known else _only(known, wanted)
    return known[name]() if name else None


def explain_pair(chronology: Chronology, one: str, other: str) -> str | None:
    """Why two claims are one entry, or are not; None where either is in no entry."""
    home = {claim.id: (entry, claim) for entry in chronology.entries for claim in entry.claims}
    one, other = _only(home, one) or one, _only(home, other) or other
    if one not in home or other not in home:
        return None
    (entry_a, a), (entry_b, b) = home[one], home[other]
    if one == other:
        return f"one claim, told in the entry {entry_a.id}: {entry_a.title}\n  “{squeezed(a.quote)}”"
    together = entry_a.id == entry_b.id
    others = [claim for _, claim in home.values() if claim.id not in (one, other)]
    if together:
        reasons = why_together(a, b, entry_a)
    else:
        reasons = why_apart(a, b, chronology.settings, others, (entry_a.claims, entry_b.claims))
    head = f"one entry: {entry_a.title}" if together else f"two entries: {entry_a.title} / {entry_b.title}"
    return "\n".join([head, f"  “{squeezed(a.quote)}”", f"  “{squeezed(b.quote)}”", *steps(reasons)])


def why_unknown(chronology: Chronology, wanted: Sequence[str]) -> str:
    """Which of the ids cannot be explained as they were asked for, and what to try; "" where none looks like an id."""
    known = _known(chronology)
    home = {claim.id for entry in chronology.entries for claim in entry.claims}
    said: list[str] = []
    for name in wanted:
        begin = [other for other in known if other.startswith(name)]
        if len(begin) > 1 and name not in known:
            said.append(f'{len(begin)} ids begin with "{name}": {", ".join(begin[:5])}{" …" if begin[5:] else ""}')
        elif not begin:
            near = nearest(name, known)
            said.append(
                f'no claim, entry or article has the id "{name}"' + (f'; did you mean "{near}"?' if near else "")
            )
        elif len(wanted) == 2 and not home & {name, *begin}:
            said.append(f'"{name}" is no claim of an entry; ask for it alone to see what became of it')
    return "\n".join(said)


def _only(known: Iterable[str], wanted: str) -> str:
    """The id, or the one that begins so; "" where none or several do."""
    known = tuple(known)
    matches = [wanted] if wanted in known else [name for name in known if name.startswith(wanted)]
    return matches[0] if len(matches) == 1 else ""


def _known(chronology: Chronology) -> dict[str, Callable[[], str]]:
    """Every id of the project, each with how it is explained."""
    articles = {article.id: article for article in chronology.articles}
    known: dict[str, Callable[[], str]] = {}
    for entry in chronology.entries:
        for claim in entry.claims:
            known[claim.id] = partial(_claim, entry, claim, articles[claim.article])
    for article in chronology.articles:
        known[article.id] = partial(_article, article)
    for left in chronology.leftovers:
        known[left.id] = partial(_not_used, articles[left.article], left.start, left.end, left.why)
    for claim in chronology.rejected:
        why = _rejected(chronology.decisions, claim)
        known[claim.id] = partial(_not_used, articles[claim.article], claim.start, claim.end, why)
    return known


def _not_used(article: Article, start: int, end: int, why: str) -> str:
    return f"{article.place(start)}\n“{squeezed(article.text[start:end])}”\nread and not used: {why}"


def _rejected(decisions: Iterable[Decision], claim: Claim) -> str:
    for decision in decisions:
        if decision.verb == "reject" and decision.index in claim.decided:
            by = decision.by or "an editor"
            return f"rejected by {by} in curation.yaml:{decision.line}" + (f": {decision.why}" if decision.why else "")
    return "rejected in curation.yaml"


def steps(trail: Iterable[Step]) -> list[str]:
    """A trail as numbered lines: the sentence, then the rule and what it gave."""
    return [f"  {n}. {step.because} [{step.rule}: {step.saw} → {step.gave}]" for n, step in enumerate(trail, 1)]


def _dated(when: When) -> str:
    """The date in EDTF and as a reader would say it."""
    return f"{to_edtf(when)}  {words_for('en').date(when)}"


def squeezed(text: str) -> str:
    """White space as single blanks."""
    return " ".join(text.split())


def _claim(entry: Entry, claim: Claim, article: Article) -> str:
    lines = [
        article.place(claim.start),
        f"“{squeezed(claim.quote)}”",
        f"{_dated(claim.when)}  ({claim.basis})",
        *steps(claim.trail),
        f"told in the entry {entry.id}: {entry.title}",
    ]
    if claim.attribution:
        lines.insert(2, f"said by: {claim.attribution}")
    if len(entry.claims) > 1:
        others = [other for other in entry.claims if other.id != claim.id]
        lines.append(f"with {len(others)} more:")
        lines += [f"  {other.id} “{squeezed(other.quote)}”" for other in others]
        lines += steps(entry.because)
    return "\n".join(lines)


def _article(article: Article) -> str:
    written = to_edtf(article.published) if article.published else "not known"
    lines = [
        f"{article.path}: {article.title or '(no title)'}",
        f"written {written} ({article.published_basis or 'unknown'})",
    ]
    if article.published_from:
        lines.append(f"  as known from: {article.published_from}")
    return "\n".join([*lines, *steps(article.published_trail)])
