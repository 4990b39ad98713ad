"""Bounds for articles that do not say when they were written.

In: articles, some with their day. Out: the others with an interval that holds it, where something bounds it, with
every reason: dates told as past or as plans, how long a war has lasted that another article dates, the same words in an
article whose day is known. Only what must hold narrows; where reasons contradict each other the later is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from timeline.claims.sentences import LONGEST, split
from timeline.claims.written.agreeing import Told, asked_days, by_agreement, told_days
from timeline.claims.written.alike import Kin, by_others, capitals, same_words
from timeline.claims.written.begun import NOTHING, begun, by_beginning
from timeline.claims.written.days import Calendar, Named, by_day, calendar, named_days
from timeline.claims.written.lengths import Beginning, by_length, counts_years, starts
from timeline.claims.written.likely import likely_day
from timeline.claims.written.months import Partial, narrow
from timeline.claims.written.own import own_bounds, partials
from timeline.claims.written.pile import by_neighbours, gather, is_open
from timeline.claims.written.reason import Bound, Text, width
from timeline.claims.written.retold import Telling, by_retelling, tellings
from timeline.claims.written.shared import Asked, Known, asked_events, claims_of, known_events, reasons
from timeline.claims.written.trials import MOST, on_trial
from timeline.claims.written.weekdays import Names, Weekday, by_weekdays, names_of, weekdays_named
from timeline.claims.written.years import Event, by_month, by_year, events
from timeline.dates.when import Day, Step, Unit, When
from timeline.model import Article, Likely, Settings

_ROUNDS = 4
"""An article bounded in one round may bound another in the next; there is no need for more, and it must end."""
_FAR = 15_000
"""Code points: what stands farther down a page is too often of its readers, who come later than the article."""
_WIDE = 120
"""Days: bounds that are wider are narrowed by those nearest in their words, as open ones are."""
_READ = 90_000
"""Code points in which sentences are looked for that another article has too."""


class _State(msgspec.Struct, frozen=True):
    """What is known of an article so far."""

    article: Article
    rests_on: frozenset[str] = frozenset()
    """The articles without a day of their own that its bounds come from, however far back."""
    against: tuple[tuple[Step, Step], ...] = ()
    """Reasons that contradict: the one that was kept, the one that was left out."""


class _Rules(msgspec.Struct, frozen=True):
    """What the articles tell of each other, found once for all rounds."""

    texts: Sequence[Text]
    settings: Settings
    begun: Sequence[Beginning]
    pairs: Mapping[str, Sequence[Kin]]
    dated: Mapping[int, Sequence[Event]]
    days: Calendar
    named: Mapping[str, Sequence[Named]]
    """For articles without a day the days that they give without a year."""
    weekdays: Mapping[str, Sequence[Weekday]]
    """The same for the days that they give with their weekday."""
    own_days: Mapping[str, Day]
    """Of the articles that say theirs."""
    names: Mapping[str, frozenset[str]]
    """Of each article."""
    stories: Mapping[str, Names]
    """The same, and those that it uses more than once."""
    asked: Mapping[str, Sequence[Asked]]
    small: bool
    told: Sequence[Telling]
    """What the articles that say their day tell."""
    told_days: Sequence[Told]
    """The same, by the day it is of."""

    def bounds(self, text: Text, seen: Mapping[str, Article]) -> list[Bound]:
        """All reasons for one article, with the others as they are seen from it; its own words first."""
        found = [*text.own, *by_length(text, self.begun), *by_year(text, self.dated)]
        found += by_day(text.article.id, self.named.get(text.article.id, ()), self.days, self.names)
        found += by_weekdays(text.article.id, self.weekdays.get(text.article.id, ()), self.own_days, self.stories)
        found += by_others(text.article.id, self.pairs, seen)
        return [*found, *self._of_events(text, seen)] if self.small else found

    def _of_events(self, text: Text, seen: Mapping[str, Article]) -> Iterator[Bound]:
        """What this article tells and others date, in small sets."""
        yield from self._events(text.article.id, seen)
        if text.spans:
            yield from by_agreement(asked_days(text.near, self.settings), self.told_days)
        yield from self._retold(text)

    def _retold(self, text: Text) -> Iterator[Bound]:
        """What this article tells as past and those that say their day date."""
        if text.spans:
            told = tellings(text.article.id, claims_of(on_trial(text.near), self.settings))
            yield from by_retelling(told, self.told)

    def _events(self, article: str, seen: Mapping[str, Article]) -> Iterator[Bound]:
        """Events told here that other articles, as far as they are dated by now, date."""
        asked = self.asked.get(article, ())
        names = {one.event.kind for one in asked}
        sisters = (seen[text.article.id] for text in self.texts) if asked else ()
        known = [one for sister in sisters for one in _known(sister, self.settings) if one.event.kind in names]
        yield from reasons(asked, known)


Contradictions = Mapping[str, Sequence[tuple[Step, Step]]]
"""For an article its reasons that contradict: the one that was kept, the one that was left out."""


def bound(articles: tuple[Article, ...], settings: Settings) -> tuple[tuple[Article, ...], Contradictions]:
    """The articles in their order, those without a day bounded by what they and others tell of the same."""
    texts = [_text(_opening(article, _READ), settings) for article in articles]
    open_ones = [text for text in texts if text.article.published is None]
    rules = _rules(texts, open_ones, settings)
    alone = {text.article.id: _state(text, text.own, rules) for text in open_ones}
    states = {text.article.id: _State(text.article) for text in texts} | alone
    for _ in range(_ROUNDS):
        before = dict(states)
        for text in open_ones:
            states[text.article.id] = _state(
                text, rules.bounds(text, _seen(text.article.id, before, alone)), rules, before
            )
        if states == before:
            break
    current = _by_pile({name: state.article for name, state in states.items()}, texts, open_ones, settings)
    against = {name: state.against for name, state in states.items() if state.against}
    return tuple(_as_reasoned(article, current[article.id]) for article in articles), against


def _by_pile(
    current: Mapping[str, Article], texts: Sequence[Text], open_ones: Sequence[Text], settings: Settings
) -> dict[str, Article]:
    """The articles with what a large dated pile says of those without a day: when that began of which they tell, the
    days of the nearest, the likeliest day."""
    pile, current = gather(texts, open_ones), dict(current)
    known = begun(texts, settings) if pile.near else NOTHING
    for text in open_ones:
        name = text.article.id
        if (one := by_beginning(text, known)) is not None:
            current[name] = _further(current[name], one)
    for text, one in by_neighbours(pile):
        had = current[text.article.id]
        if is_open(had) or (had.published is not None and width(had.published) > _WIDE):
            current[had.id] = _by_months(_further(had, one), [one for one in text.partial if one.within])
    for index in pile.near:
        name = texts[index].article.id
        current[name] = _with_likely(current[name], likely_day(pile, index, current[name]))
    return current


def _opening(article: Article, most: int) -> Article:
    """The article up to the end of the word at the limit."""
    if len(article.text) <= most:
        return article
    end = next((at for at in range(most, most + 200) if article.text[at : at + 1].isspace()), most)
    blocks = tuple(msgspec.structs.replace(one, end=min(one.end, end)) for one in article.blocks if one.start < end)
    return msgspec.structs.replace(article, text=article.text[:end], blocks=blocks)


def _as_reasoned(article: Article, opening: Article) -> Article:
    """The whole article with what was found for its opening."""
    return msgspec.structs.replace(
        article,
        published=opening.published,
        published_basis=opening.published_basis,
        published_trail=opening.published_trail,
        likely=opening.likely,
    )


def _rules(texts: Sequence[Text], open_ones: Sequence[Text], settings: Settings) -> _Rules:
    small = len(texts) <= MOST
    known = [text.near for text in texts if small and open_ones and text.spans and _is_known(text.near)]
    near = {text.article.id: text for text in open_ones if small and text.spans}
    named = {name: named_days(text.near, text.spans, settings) for name, text in near.items()}
    wanted = any(text.partial for text in open_ones) or any(named.values())
    told = [one for text in texts for one in events(text, settings)] if wanted else []
    return _Rules(
        texts=texts,
        settings=settings,
        begun=starts(texts, settings) if any(counts_years(text) for text in open_ones) else (),
        pairs=same_words(texts, {text.article.id for text in open_ones}),
        dated=by_month(told),
        days=calendar(told),
        named=named,
        weekdays={name: weekdays_named(text.near, text.spans, settings) for name, text in near.items()},
        own_days={one.id: one.published.earliest for one in known if one.published and one.published.earliest},
        stories={text.article.id: names_of(text.near.text) for text in texts if small},
        names={text.article.id: capitals(text.near.text) for text in texts if small},
        asked={name: asked_events(text.near, settings) for name, text in near.items()},
        small=small,
        told_days=[one for article in known for one in told_days(article, settings)],
        told=[one for article in known for one in tellings(article.id, claims_of(article, settings))],
    )


def _is_known(article: Article) -> bool:
    """Whether it says its day."""
    return article.published is not None and article.published.is_day and article.published_basis != "inferred"


def _seen(name: str, states: Mapping[str, _State], alone: Mapping[str, _State]) -> dict[str, Article]:
    """The articles as one of them may use them: what rests on itself is seen as it stands alone."""
    return {other: (alone[other] if name in state.rests_on else state).article for other, state in states.items()}


def _state(text: Text, bounds: Sequence[Bound], rules: _Rules, states: Mapping[str, _State] | None = None) -> _State:
    """What an article's reasons leave of it, and which other articles without a day they rest on."""
    narrowed, used, against = _narrowed(text.article, bounds)
    found = _by_months(narrowed, [one for one in text.partial if rules.small or one.within])
    rests_on: set[str] = set()
    for other in (name for one in used for name in one.others):
        state = (states or {}).get(other)
        if state is not None and state.article.published_basis == "inferred":
            rests_on |= {other, *state.rests_on}
    return _State(found, frozenset(rests_on - {text.article.id}), against)


def _text(article: Article, settings: Settings) -> Text:
    near = _opening(article, _FAR)
    if article.language.split("-")[0] != "en":
        return Text(article, near, (), ())
    spans = tuple(span for b in article.blocks if b.kind == "body" for span in split(article.text, b.start, b.end))
    if article.published is not None:
        return Text(article, near, spans, ())
    short = [span for span in spans if span.end <= len(near.text) and span.end - span.start <= LONGEST]
    return Text(article, near, spans, own_bounds(near, short, settings), tuple(partials(near, short, settings)))


_KNOWN_WITHIN = 366
"""Days: an article bounded less narrowly dates no events for others."""


@lru_cache(maxsize=4 * MOST)
def _known(article: Article, settings: Settings) -> tuple[Known, ...]:
    when = article.published
    if when is None or when.earliest is None or when.latest is None or width(when) > _KNOWN_WITHIN:
        return ()
    return tuple(known_events(_opening(article, _FAR), settings))


def _by_months(article: Article, partials: Sequence[Partial]) -> Article:
    """The article narrowed by the months that it tells as past without their year."""
    when = article.published
    if when is None:
        return article
    low, high, steps = narrow(when.earliest, when.latest, partials)
    left = _when(low, high) if steps else None
    if left is None:
        return article
    return msgspec.structs.replace(article, published=left, published_trail=(*article.published_trail, *steps))


def _further(article: Article, one: Bound) -> Article:
    """The article narrowed once more, with one reason after those it has; as it was where the two contradict."""
    when = article.published
    had = [Bound(when.earliest, when.latest, one.step)] if when else []
    narrowed, used, against = _narrowed(article, [*had, one])
    if against or not any(reason is one for reason in used):
        return article
    return msgspec.structs.replace(narrowed, published_trail=(*article.published_trail, one.step))


def _with_likely(article: Article, likely: Likely | None) -> Article:
    when = article.published
    if likely is None or (when is not None and when.is_day):
        return article
    return msgspec.structs.replace(article, likely=likely, published_trail=(*article.published_trail, likely.step))


def _narrowed(article: Article, bounds: Sequence[Bound]) -> tuple[Article, list[Bound], tuple[tuple[Step, Step], ...]]:
    """The article with the interval all its bounds leave, those that give its ends, and those that contradict them."""
    low: Day | None = None
    high: Day | None = None
    used: list[Bound] = []
    against: list[tuple[Step, Step]] = []
    for one in bounds:
        new_low = max((day for day in (low, one.low) if day is not None), default=None)
        new_high = min((day for day in (high, one.high) if day is not None), default=None)
        if new_low is not None and new_high is not None and new_low > new_high:
            against.append((_opposed(used, one).step, one.step))
        elif (new_low, new_high) != (low, high):
            low, high = new_low, new_high
            used.append(one)
    when = _when(low, high)
    if when is None:
        return article, [], ()
    used = [one for one in used if (low and one.low == low) or (high and one.high == high)]
    steps = tuple(one.step for one in used)
    dated = msgspec.structs.replace(article, published=when, published_basis="inferred", published_trail=steps)
    return dated, used, tuple(against)


def _opposed(used: Sequence[Bound], one: Bound) -> Bound:
    """The first of the reasons so far that cannot be true beside another one."""
    for had in used:
        if (had.low and one.high and had.low > one.high) or (had.high and one.low and had.high < one.low):
            return had
    return used[-1]


def _when(low: Day | None, high: Day | None) -> When | None:
    if low is not None and high is not None:
        return When.between(low, high)
    if low is not None:
        return When("after", Unit("day", low), None)
    return When("by", None, Unit("day", high)) if high is not None else None
