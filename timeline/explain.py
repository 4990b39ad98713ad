"""Why a date is what it is, in words. In: a chronology and an id, or an expression. Out: text for a person to read.

The site prints the same sentences.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.dates import Expression, Step, to_edtf
from timeline.entries.merge import why_apart, why_together
from timeline.model import Article, Chronology, Claim, Entry


def explain_expression(expression: Expression) -> str:
    """An expression's words, value, date and trail."""
    head = [f"“{expression.text}”  {expression.type} {expression.value}"]
    if expression.when:
        head.append(f"  {to_edtf(expression.when)}  from {expression.when.earliest} to {expression.when.latest}")
    if expression.other:
        head.append(f"  the reading not chosen: {to_edtf(expression.other)}")
    return "\n".join([*head, *steps(expression.trail)])


def explain_id(chronology: Chronology, wanted: str) -> str | None:
    """The claim, entry or article with this id (a beginning that only one has is enough); None where there is none."""
    claims = {claim.id: (entry, claim) for entry in chronology.entries for claim in entry.claims}
    articles = {article.id: article for article in chronology.articles}
    leftovers = {leftover.id: leftover for leftover in chronology.leftovers}
    known = [*claims, *articles, *leftovers]
    matches = [wanted] if wanted in known else [name for name in known if name.startswith(wanted)]
    if len(matches) != 1:
        return None
    (name,) = matches
    if name in claims:
        return _claim(*claims[name], articles[claims[name][1].article])
    if name in articles:
        return _article(articles[name])
    left = leftovers[name]
    article = articles[left.article]
    return (
        f"{article.place(left.start)}\n“{squeezed(article.text[left.start : left.end])}”\nread and not used: {left.why}"
    )


def explain_pair(chronology: Chronology, one: str, other: str) -> str | None:
    """Why two claims are one entry, or are not; None where either is unknown."""
    home = {claim.id: (entry, claim) for entry in chronology.entries for claim in entry.claims}
    if one not in home or other not in home:
        return None
    (entry_a, a), (entry_b, b) = home[one], home[other]
    together = entry_a.id == entry_b.id
    others = [claim for _, claim in home.values() if claim.id not in (one, other)]
    reasons = why_together(a, b, entry_a) if together else why_apart(a, b, chronology.settings, others)
    head = f"one entry: {entry_a.title}" if together else f"two entries: {entry_a.title} / {entry_b.title}"
    return "\n".join([head, f"  “{squeezed(a.quote)}”", f"  “{squeezed(b.quote)}”", *steps(reasons)])


def steps(trail: Iterable[Step]) -> list[str]:
    """A trail as numbered lines: the sentence, then the rule and what it gave."""
    return [f"  {n}. {step.because} [{step.rule}: {step.saw} → {step.gave}]" for n, step in enumerate(trail, 1)]


def squeezed(text: str) -> str:
    """White space as single blanks."""
    return " ".join(text.split())


def _claim(entry: Entry, claim: Claim, article: Article) -> str:
    lines = [
        article.place(claim.start),
        f"“{squeezed(claim.quote)}”",
        f"{to_edtf(claim.when)}  from {claim.when.earliest} to {claim.when.latest}  ({claim.basis})",
        *steps(claim.trail),
        f"told in the entry {entry.id}: {entry.title}",
    ]
    if claim.attribution:
        lines.insert(2, f"said by: {claim.attribution}")
    if len(entry.claims) > 1:
        lines += [f"with {len(entry.claims) - 1} more:", *steps(entry.because)]
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
