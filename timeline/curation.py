"""People's decisions in `curation.yaml`, applied and accounted for.

In: the file, then claims, then entries. Out: the same with every decision obeyed, and a complaint for each that found
nothing. The tool never edits the file; the words a decision quotes are checked, so it cannot slip to another sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, cast

import msgspec
from rapidfuzz import fuzz, process

from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.when import Step
from timeline.model import Article, Claim, Complaint, Decision, Entry, Extraction, Leftover, Span, Status
from timeline.project import Project
from timeline.yamlfile import Form, Node, Table, full_stop, is_nothing, read_yaml, show

FILE = "curation.yaml"
EXAMPLE = "- claim: gazette-2024-03-06-1a2b3c4d"
Verb = Literal["accept", "reject", "date", "join", "apart", "title", "note"]
VERBS: tuple[Verb, ...] = ("accept", "reject", "date", "join", "apart", "title", "note")
"""In the order in which they are obeyed, save that a date comes first: it can make the claim that another names."""
KEYS = ("claim", "words", *VERBS, "why", "by")
TOLD = ("happened", "ongoing", "said")
NEAR = 75
"""How like the quoted words a sentence must be, of 100, to be offered as the one that was meant."""
NEAR_ID = 90
"""The same for ids, which share the article's name anyway: a letter or two may differ."""

Pair = tuple[str, str]

_KINDS = {"'": "‘’‚‛′`´", '"': "“”„‟«»″", "-": "‐‑‒–—−"}
_ALIKE = str.maketrans({kind: plain for plain, kinds in _KINDS.items() for kind in kinds})


# The file


def read_decisions(project: Project) -> tuple[tuple[Decision, ...], tuple[Complaint, ...]]:
    """The decisions in the file's order; one that cannot be read is left out, with a complaint."""
    node, complaints = read_yaml(project.curation, FILE)
    form = Form(FILE)
    form.complaints.extend(complaints)
    decisions: list[Decision] = []
    for item in form.items(node, EXAMPLE):
        decision = _decision(form, item, len(decisions))
        if decision:
            decisions.append(decision)
    return tuple(decisions), tuple(form.complaints)


def _decision(form: Form, item: Node, index: int) -> Decision | None:
    table = form.table(item, KEYS)
    if is_nothing(item):
        form.complain("an item without anything in it", item.line, hint=f'write "{EXAMPLE}" and what you decide')
    if not table.values:
        return None
    claim, words, why = (form.text(table, key) for key in ("claim", "words", "why"))
    verb = _verb(form, table)
    for key, said in (("claim", claim), ("words", words)):
        if not said:
            hint = f'add "{key}: …"; without it the decision is not obeyed'
            form.complain(f'a decision without "{key}"', table.line, show(table), hint)
    if not (claim and words and verb):
        return None
    value = _value(form, table, verb, claim)
    if value is None:
        return None
    if not why:
        hint = 'add "why: …": readers see the reason beside what you changed'
        form.complain("a decision without a reason, about", table.line, claim, hint, "warning")
    by = form.text(table, "by")
    return Decision(index=index, line=table.line, claim=claim, words=words, verb=verb, value=value, why=why, by=by)


def _verb(form: Form, table: Table) -> Verb | None:
    found = [verb for verb in VERBS if verb in table.values]
    if len(found) == 1:
        return found[0]
    what = "a decision with two verbs:" if found else "a decision without a verb"
    hint = "write one decision for each" if found else f"add one of {', '.join(VERBS)}"
    form.complain(what, table.line, " and ".join(found), f"{hint}; nothing of it is obeyed")
    return None


def _value(form: Form, table: Table, verb: Verb, claim: str) -> str | None:
    """What the verb says: EDTF, a text, another claim's id, or "" for accept and reject. None where it says nothing."""
    if verb in ("accept", "reject"):
        return _yes(form, table, verb)
    if verb == "date":
        when = form.when(table, verb, "the decision is not obeyed")
        if when is None and is_nothing(table.values.get(verb)):
            form.complain(
                '"date" says nothing', form.line(table, verb), hint="write a date, such as 2017-06 or 2017-06-09"
            )
        return to_edtf(when) if when else None
    said = " ".join(form.text(table, verb).split()) if verb != "note" else form.text(table, verb)
    if not said:
        form.complain(f'"{verb}" says nothing', form.line(table, verb), hint="the decision is not obeyed")
    elif said == claim:
        form.complain(f'"{verb}" names the claim itself:', form.line(table, verb), said, "name the other claim")
    return said if said and said != claim else None


def _yes(form: Form, table: Table, verb: Verb) -> str | None:
    said = form.text(table, verb).lower()
    if said in ("true", "yes", "on"):
        return ""
    other = "reject" if verb == "accept" else "accept"
    hint = f'write "{verb}: true", or "{other}: true" for the opposite; the decision is not obeyed'
    form.complain(f'"{verb}" should be true, is', form.line(table, verb), said, hint)
    return None


# Claims


class _Target(msgspec.Struct, frozen=True):
    """What a decision may name: a claim, or a sentence that is none."""

    id: str
    quote: str
    sentence: str
    claim: Claim | None
    leftover: Leftover | None


class _Bench:
    """Where claims are decided about: what there is, what became of it, and what was wrong."""

    def __init__(self, targets: Iterable[_Target]) -> None:
        self.targets = {target.id: target for target in targets}
        self.claims = {target.id: target.claim for target in self.targets.values() if target.claim}
        self.rejected: dict[str, Claim] = {}
        self.complaints: list[Complaint] = []
        self.lost: set[int] = set()

    def lose(self, decision: Decision, what: str, words: str, hint: str) -> None:
        """The decision is not obeyed, and why."""
        self.complaints.append(_complain(decision, what, words, hint))
        self.lost.add(decision.index)


def decide_claims(
    extractions: Iterable[Extraction], articles: Iterable[Article], decisions: Sequence[Decision]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[Decision, ...], tuple[Complaint, ...]]:
    """Claims kept, claims rejected, the decisions with `found` set, and complaints.

    accept, reject and date are obeyed here; of the others it is checked that they name what there is, in its words.
    """
    extractions, articles = list(extractions), list(articles)
    if not decisions:
        return tuple(claim for found in extractions for claim in found.claims), (), (), ()
    bench = _Bench(_targets(extractions, articles))
    fitting = [decision for decision in decisions if _fits(bench, decision)]
    for decision in sorted(_unrepeated(bench, fitting), key=lambda d: (d.verb != "date", VERBS.index(d.verb), d.index)):
        _OBEY[decision.verb](bench, decision)
    _settle_pairs(bench, fitting)
    marked = tuple(msgspec.structs.replace(d, found=d.index not in bench.lost) for d in decisions)
    complaints = tuple(sorted(bench.complaints, key=lambda complaint: complaint.line))
    kept, rejected = (_in_order(claims.values(), articles) for claims in (bench.claims, bench.rejected))
    return kept, rejected, marked, complaints


def _in_order(claims: Iterable[Claim], articles: Iterable[Article]) -> tuple[Claim, ...]:
    rank = {article.id: place for place, article in enumerate(articles)}
    return tuple(
        sorted(claims, key=lambda claim: (rank.get(claim.article, len(rank)), claim.start, claim.end, claim.id))
    )


def _targets(extractions: Iterable[Extraction], articles: Iterable[Article]) -> Iterable[_Target]:
    texts = {article.id: article.text for article in articles}
    for found in extractions:
        text = texts.get(found.article, "")
        for claim in found.claims:
            sentence = text[claim.sentence.start : claim.sentence.end]
            yield _Target(claim.id, claim.quote, sentence or claim.quote, claim, None)
        for left in found.leftovers:
            words = text[left.start : left.end]
            yield _Target(left.id, words, words, None, left)


def _fits(bench: _Bench, decision: Decision) -> bool:
    """Whether the claim is there and has the words in its sentence."""
    target = bench.targets.get(decision.claim)
    if target and squeeze(decision.words) in squeeze(target.sentence):
        return True
    if target is None:
        bench.lose(decision, "no claim has the id", decision.claim, _nearest(bench, decision))
    else:
        bench.lose(decision, f"these words are not in {decision.claim}:", decision.words, _nearest(bench, decision))
    return False


def _nearest(bench: _Bench, decision: Decision) -> str:
    """The candidate that was probably meant: the sentence with the words, else the id most like it."""
    by_words = {name: squeeze(target.sentence) for name, target in bench.targets.items()}
    wanted = squeeze(decision.words)
    found = process.extractOne(wanted, by_words, scorer=_likeness, score_cutoff=NEAR)
    name = str(found[2]) if found else _near_id(decision.claim, by_words)
    if not name:
        return "nothing in the articles is like it; the decision is not obeyed"
    if name == decision.claim:
        return f'its sentence is "{shorten(bench.targets[name].sentence)}"; copy the words from there'
    return f'did you mean {name}, "{shorten(bench.targets[name].quote)}"?'


def _likeness(a: str, b: str, *, processor: object = None, score_cutoff: float | None = None) -> float:
    """Whole words counted and place: a short quotation inside a long sentence is as good as the sentence."""
    if len(b) < len(a) / 2:
        return 0.0
    return fuzz.partial_ratio(a, b, score_cutoff=score_cutoff)


def _unrepeated(bench: _Bench, decisions: Iterable[Decision]) -> list[Decision]:
    """Without what contradicts an earlier decision about the same claim."""
    said: dict[tuple[str, str], Decision] = {}
    kept: list[Decision] = []
    for decision in decisions:
        about = "fate" if decision.verb in ("accept", "reject") else decision.verb
        first = said.setdefault((decision.claim, about), decision) if about in ("fate", "date") else decision
        if first is decision:
            kept.append(decision)
        else:
            what = f'"{decision.verb}" comes after "{first.verb}" of line {first.line} about'
            bench.lose(decision, what, decision.claim, "delete one of them; the first is obeyed")
    return kept


def _date(bench: _Bench, decision: Decision) -> None:
    target = bench.targets[decision.claim]
    claim = target.claim
    when = parse_edtf(decision.value)
    saw = to_edtf(claim.when) if claim else "no date"
    step = Step("an editor dates", saw, decision.value, _reason("An editor gave this date", decision))
    if claim:
        trail = (*claim.trail, step)
        decided = (*claim.decided, decision.index)
        made = msgspec.structs.replace(claim, when=when, basis="editor", trail=trail, decided=decided)
    else:
        left = cast(Leftover, target.leftover)
        made = Claim(
            id=left.id,
            article=left.article,
            start=left.start,
            end=left.end,
            quote=target.quote,
            sentence=Span(left.start, left.end),
            when=when,
            basis="editor",
            trail=(step,),
            heading=" ".join(target.quote.split()),
            decided=(decision.index,),
        )
    bench.claims[made.id] = made


def _accept(bench: _Bench, decision: Decision) -> None:
    claim = bench.claims.get(decision.claim)
    if claim is None:
        hint = 'add a decision with "date: …" for it, which makes it one'
        bench.lose(decision, "this sentence has no date, so it cannot be accepted as it is:", decision.words, hint)
        return
    status: Status = claim.status if claim.status in TOLD else "happened"
    did = "An editor accepted it as it stands" if claim.status in TOLD else "An editor accepted it as having happened"
    step = Step("an editor accepts", claim.status, status, _reason(did, decision))
    bench.claims[claim.id] = msgspec.structs.replace(
        claim, status=status, trail=(*claim.trail, step), decided=(*claim.decided, decision.index)
    )


def _reject(bench: _Bench, decision: Decision) -> None:
    claim = bench.claims.pop(decision.claim, None)
    if claim is None:
        bench.lose(decision, "this sentence is no claim, so there is nothing to reject:", decision.words, "delete it")
        return
    bench.rejected[claim.id] = msgspec.structs.replace(claim, decided=(*claim.decided, decision.index))


def _later(bench: _Bench, decision: Decision) -> None:
    """What is obeyed after merging needs a claim that is kept."""
    names = (decision.claim, decision.value) if decision.verb in ("join", "apart") else (decision.claim,)
    for name in names:
        if name in bench.claims:
            continue
        hint = "give it a date with a decision of its own, or delete this one"
        if name in bench.rejected:
            what = f'"{decision.verb}" names a claim that was rejected:'
            hint = "delete this decision, or the one that rejects the claim"
        elif name in bench.targets:
            what = f'"{decision.verb}" names a sentence that is no claim:'
        else:
            what, hint = f'"{decision.verb}" names no claim there is:', _like_id(bench, decision, name)
        bench.lose(decision, what, name, hint)
        return


def _near_id(name: str, names: Iterable[str]) -> str:
    found = process.extractOne(name, list(names), scorer=fuzz.ratio, score_cutoff=NEAR_ID)
    return str(found[0]) if found else ""


def _like_id(bench: _Bench, decision: Decision, name: str) -> str:
    near = _near_id(name, (other for other in bench.claims if other != decision.claim))
    return f'did you mean {near}, "{shorten(bench.claims[near].quote)}"?' if near else "ids stand on the site's pages"


_OBEY: dict[Verb, Callable[[_Bench, Decision], None]] = {
    "date": _date,
    "accept": _accept,
    "reject": _reject,
    "join": _later,
    "apart": _later,
    "title": _later,
    "note": _later,
}


def _settle_pairs(bench: _Bench, decisions: Iterable[Decision]) -> None:
    """A pair set apart that joins tie together, by however many steps: the joins are obeyed."""
    decisions = [decision for decision in decisions if decision.index not in bench.lost]
    leader: dict[str, str] = {}

    def lead(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for decision in decisions:
        if decision.verb == "join":
            leader[lead(decision.claim)] = lead(decision.value)
    for decision in decisions:
        if decision.verb == "apart" and lead(decision.claim) == lead(decision.value):
            what = f"{decision.claim} is set apart from a claim that other decisions join it to:"
            bench.lose(decision, what, decision.value, 'delete this one or the "join"; the join is obeyed')


# Joins


def decide_joins(decisions: Iterable[Decision], claims: Iterable[Claim]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Pairs of claim ids that are one thing, and pairs that are not, for the merging of claims."""
    there = {claim.id for claim in claims}
    found = [d for d in decisions if d.found and d.claim in there and d.value in there]
    must = tuple((d.claim, d.value) for d in found if d.verb == "join")
    return must, tuple((d.claim, d.value) for d in found if d.verb == "apart")


# Entries


def decide_entries(
    entries: Sequence[Entry], decisions: Sequence[Decision]
) -> tuple[tuple[Entry, ...], tuple[Decision, ...], tuple[Complaint, ...]]:
    """The entries with titles, notes and the reasons for joins, the decisions with `found` set, and complaints."""
    home = {claim.id: place for place, entry in enumerate(entries) for claim in entry.claims}
    made = list(entries)
    complaints: list[Complaint] = []
    lost: set[int] = set()
    for decision in decisions:
        if not decision.found or decision.verb in ("date", "accept", "reject"):
            continue
        wrong = _untold(decision, home) or _titled(decision, made, home)
        if wrong:
            complaints.append(wrong)
            lost.add(decision.index)
            continue
        for place in sorted({home[name] for name in _named(decision)}):
            made[place] = _decided(made[place], decision)
    marked = tuple(msgspec.structs.replace(d, found=d.found and d.index not in lost) for d in decisions)
    return tuple(made), marked, tuple(complaints)


def _named(decision: Decision) -> tuple[str, ...]:
    return (decision.claim, decision.value) if decision.verb in ("join", "apart") else (decision.claim,)


def _untold(decision: Decision, home: dict[str, int]) -> Complaint | None:
    for name in _named(decision):
        if name not in home:
            hint = 'it may be told as a plan; with "accept: true" it is told as having happened'
            return _complain(decision, f'"{decision.verb}" names a claim that no entry tells:', name, hint)
    homes = {home[name] for name in _named(decision)}
    if (decision.verb == "join" and len(homes) > 1) or (decision.verb == "apart" and len(homes) == 1):
        hint = "other decisions about these claims pull the other way; delete those, or this one"
        return _complain(decision, f'"{decision.verb}" could not be obeyed for', " and ".join(_named(decision)), hint)
    return None


def _titled(decision: Decision, entries: Sequence[Entry], home: dict[str, int]) -> Complaint | None:
    entry = entries[home[decision.claim]]
    if decision.verb == "title" and entry.title_by:
        hint = "delete one of them; the first is used"
        return _complain(
            decision, f'a second title for one entry, which has "{shorten(entry.title)}":', decision.value, hint
        )
    return None


def _decided(entry: Entry, decision: Decision) -> Entry:
    decided = tuple(sorted({*entry.decided, decision.index}))
    by = decision.by or "an editor"
    match decision.verb:
        case "title":
            return msgspec.structs.replace(entry, title=decision.value, title_by=by, decided=decided)
        case "note":
            return msgspec.structs.replace(entry, notes=(*entry.notes, decision.value), decided=decided)
        case _:
            rule, gave, did = _PAIRED[decision.verb]
            step = Step(rule, f"{decision.claim} and {decision.value}", gave, _reason(did, decision))
            others = tuple(other for other in entry.because if not _says_the_same(other, decision))
            return msgspec.structs.replace(entry, because=(*others, step), decided=decided)


def _says_the_same(step: Step, decision: Decision) -> bool:
    """Whether the merging of claims has noted the decision already, without its reason."""
    return step.rule.startswith("an editor") and decision.claim in step.saw and decision.value in step.saw


_PAIRED = {
    "join": ("an editor joins", "one entry", "An editor decided that they tell of the same thing"),
    "apart": ("an editor sets apart", "two entries", "An editor decided that they tell of different things"),
}


# Words


def squeeze(words: str) -> str:
    """For comparing: white space as one blank, quotation marks, apostrophes and dashes of one kind."""
    return " ".join(words.translate(_ALIKE).split())


def shorten(words: str, longest: int = 90) -> str:
    """The words in one line, cut at a blank where they are long."""
    words = " ".join(words.split())
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0] + " …"


def _reason(did: str, decision: Decision) -> str:
    """One sentence: what an editor did, who, and why."""
    did = did.replace("An editor", decision.by, 1) if decision.by else did
    return full_stop(f"{did}: {decision.why}" if decision.why else did)


def _complain(decision: Decision, what: str, words: str, hint: str) -> Complaint:
    return Complaint(file=FILE, line=decision.line, what=what, words=shorten(words), hint=hint)
