"""Dates and counts as a reader's language writes them.

In: whens and a language. Out: words: the date line, how sure it is, a count with its noun.
Exists so that no template does date arithmetic and every language is a table in `catalogues`.
"""

from __future__ import annotations

import datetime
import re
from functools import cache

from timeline.dates.when import Day, Grain, Unit, When
from timeline.model import Basis
from timeline.publish.catalogues import CATALOGUES
from timeline.publish.catalogues.catalogue import Catalogue

_SAID_BY_BASIS: dict[str, str] = {"inferred": "reasoned", "editor": "editor"}
_ISO = re.compile(
    r"(?<![\w./-])(?P<year>\d{4})-(?:W(?P<week>\d{2})|"
    r"(?P<month>\d{2})(?:-(?P<day>\d{2})(?:\.\.(?P<last>\d{4}-\d{2}-\d{2}|(?!\.)))?)?)(?![\w/-]|\.\w)"
)
_BRACKETED = re.compile(r"\[(\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})\]")
"""As EDTF writes "some day of these"; a reader needs no brackets."""
_WITH_ARTICLE = ("week", "weekend", "quarter", "half", "decade", "century", "millennium")
_WITH_MONTH = ("time", "day", "week", "weekend", "month")
"""Grains whose names end in the month and the year."""
_MANY_DAYS = 731
"""Days from which a length of time is told in years."""
_LONG_SPAN = 40
"""Years from which on a span is told in years."""


class Words:
    """One language's way to say things."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.language = catalogue.language
        self.direction = catalogue.direction
        self._readable: dict[str, str] = {}

    def say(self, key: str, **values: object) -> str:
        """A text of the interface; KeyError where the catalogue lacks it."""
        text = self.catalogue.texts[key]
        return text.format(**values) if values else text

    def knows(self, key: str) -> bool:
        """Whether the catalogue has such a text."""
        return key in self.catalogue.texts

    def kind(self, kind: str) -> str:
        """What sort of thing an entry tells of; a sort that has no word here, as it stands."""
        return self.catalogue.texts.get(f"kind_{kind}", kind)

    def number(self, number: int) -> str:
        """With thousands set apart."""
        return f"{number:,}".replace(",", self.catalogue.thousands)

    def count(self, number: int, noun: str) -> str:
        """A count with its noun: "1 entry", "12 entries"."""
        return self.catalogue.nouns[noun][self.catalogue.plural(number)].format(n=self.number(number))

    def year(self, year: int) -> str:
        """A year with its era where it needs one."""
        if year <= 0:
            return self._date("bce", year=self.number(1 - year) if year <= -9999 else 1 - year)
        if year < 1000:
            return self._date("ce", year=year)
        return self.number(year) if year > 9999 else str(year)

    def day(self, day: Day) -> str:
        """A day in full."""
        return self._date("day", day=day.day, month=self.month(day.month), year=self.year(day.year))

    def month(self, month: int) -> str:
        """A month's name, from 1."""
        return self.catalogue.months[month - 1]

    def weekday(self, day: Day) -> str:
        """The name of the day's weekday."""
        return self.catalogue.weekdays[day.weekday]

    def unit(self, unit: Unit) -> str:
        """One unit of the calendar."""
        first = unit.first
        match unit.grain:
            case "time":
                return (
                    self._date("clock", date=self.day(first), clock=self._clock(unit.clock))
                    if unit.clock
                    else self.day(first)
                )
            case "day":
                return self.day(first)
            case "week" | "weekend":
                return self._date(unit.grain, date=self._from_to(first, unit.last))
            case "month":
                return self._date("month", month=self.month(first.month), year=self.year(first.year))
            case "season":
                return self._season(first)
            case "quarter":
                return self._part("quarter", (first.month - 1) // 3 + 1, first.year)
            case "half":
                return self._part("half", (first.month - 1) // 6 + 1, first.year)
            case _:
                return self._long(unit)

    def span(self, first: Day, last: Day) -> str:
        """From when to when, no closer than the month; in years where it is long."""
        if last.year - first.year > _LONG_SPAN:
            ends = self.year(first.year), self.year(last.year)
        else:
            ends = self.unit(Unit.holding("month", first)), self.unit(Unit.holding("month", last))
        return ends[0] if ends[0] == ends[1] else self.say("span", a=ends[0], b=ends[1])

    def ends(self, first: Day, last: Day, scale: str) -> tuple[str, str]:
        """What stands at the two ends of a ruler: its days, months or years."""
        if scale == "month":
            return self._shorter(Unit("day", first), Unit("day", last), keep_month=True), self.day(last)
        if scale == "year":
            return self.unit(Unit.holding("month", first)), self.unit(Unit.holding("month", last))
        return self.year(first.year), self.year(last.year)

    def date(self, when: When) -> str:
        """The date line: short, and never closer than the date is known."""
        match when.shape:
            case "between" | "range":
                text = self._ends(when)
            case "point":
                text = self.unit(when.start) if when.start else ""
            case shape:
                return self._date(shape, date=self._bound(when))
        return self._about(text, when)

    def _about(self, text: str, when: When) -> str:
        return self._date("about", date=text) if when.approximate else text

    def full_date(self, when: When) -> str:
        """As `date`, with the weekday where the day is known."""
        text = self.date(when)
        if when.is_day and when.start:
            return self._date("weekday_day", weekday=self.weekday(when.start.first), date=text)
        return text

    def length(self, days: int, exact: bool) -> str:
        """So many days; in years where they are many, and then, as where they are not known exactly, at least."""
        many = days >= _MANY_DAYS
        text = self.count(days * 400 // 146_097, "year") if many else self.count(days, "day")
        return text if exact and not many else self.say("at_least", length=text)

    def readable(self, text: str) -> str:
        """A sentence with the ISO dates in it written out: "it ends on 2017-06-09" is "it ends on 9 June 2017"."""
        if "-" not in text:
            return text
        if text not in self._readable:
            self._readable[text] = _ISO.sub(self._written, _BRACKETED.sub(r"\1", text))
        return self._readable[text]

    def _written(self, found: re.Match[str]) -> str:
        year, week, month, day = (int(part) if part else 0 for part in found.group("year", "week", "month", "day"))
        try:
            first = datetime.date.fromisocalendar(year, week, 1) if week else datetime.date(year, month, day or 1)
        except ValueError:
            return found[0]
        grain: Grain = "week" if week else "day" if day else "month"
        unit = Unit(grain, Day.of(first))
        if found["last"] == "":
            return self.date(When("after", Unit("day", Day.of(first)), None))
        if not found["last"]:
            return self.unit(unit)
        try:
            return self.date(When.between(Day.of(first), Day.of(found["last"])))
        except ValueError:
            return found[0]

    def sureness(self, when: When, basis: Basis) -> str:
        """How sure the date is, in words that always stand beside the mark."""
        said = _SAID_BY_BASIS.get(basis, "")
        if when.is_day and said:
            return self.say(f"sure_{said}_day")
        doubted_day = when.uncertain and when.shape == "point" and when.grain in ("time", "day")
        parts = [] if doubted_day else [self._how_close(when)]
        if said:
            parts.append(self.say(f"sure_{said}"))
        if when.uncertain:
            parts.append(self.say("sure_uncertain"))
        return " · ".join(parts)

    def _how_close(self, when: When) -> str:
        if when.shape in ("between", "range") and when.start and when.end:
            return self.say(f"sure_{when.shape}", a=self._shorter(when.start, when.end), b=self.unit(when.end))
        if when.shape != "point":
            return self.say(f"sure_{when.shape}", date=self._bound(when))
        if when.approximate:
            return self.say("sure_about", date=self.date(when))
        if when.grain in ("time", "day"):
            return self.say("sure_time" if self._has_clock(when) else "sure_day")
        return self.say("sure_in_the" if when.grain in _WITH_ARTICLE else "sure_in", date=self.date(when))

    def _has_clock(self, when: When) -> bool:
        return bool(when.start and ":" in when.start.clock)

    def _bound(self, when: When) -> str:
        """The one end of an open date, as closely as it is known: "by about 3 May"."""
        unit = when.start or when.end
        return self._about(self.unit(unit), when) if unit else self.catalogue.dates["unknown"]

    def _ends(self, when: When) -> str:
        if not (when.start and when.end):
            unit = when.start or when.end
            return self.unit(unit) if unit else self.catalogue.dates["unknown"]
        if {when.start.grain, when.end.grain} <= {"time", "day"}:
            return self._from_to(when.start.first, when.end.first)
        start = self._shorter(when.start, when.end)
        joint = "to_tight" if " " not in start else "to"
        return self._date(joint, a=start, b=self.unit(when.end))

    def _from_to(self, first: Day, last: Day) -> str:
        if (first.year, first.month) == (last.year, last.month):
            return self._date("to_tight", a=first.day, b=self.day(last))
        return self._date("to", a=self._shorter(Unit("day", first), Unit("day", last)), b=self.day(last))

    def pair(self, unit: Unit, other: Unit) -> tuple[str, str]:
        """Two units as they stand beside each other, the first without what the second says: "9 June", "7 July
        2017"."""
        return self._shorter(unit, other), self.unit(other)

    def _shorter(self, unit: Unit, other: Unit, keep_month: bool = False) -> str:
        """The unit without the year, and the month, that `other`, beside it, already says."""
        if unit.first.year != other.first.year or unit.first == other.first or other.grain not in _WITH_MONTH:
            return self.unit(unit)
        if unit.grain == other.grain == "day" and unit.first.month == other.first.month and not keep_month:
            return str(unit.first.day)
        if unit.grain == "day":
            return self._date("day_month", day=unit.first.day, month=self.month(unit.first.month))
        return self.month(unit.first.month) if unit.grain == "month" else self.unit(unit)

    def _clock(self, clock: str) -> str:
        return self.catalogue.dates.get(clock, clock.replace("Z", " UTC"))

    def _season(self, first: Day) -> str:
        year = self.year(first.year)
        if first.month == 12 and first.year > 0:
            year = f"{year}–{(first.year + 1) % 100:02d}"
        return self._date("season", season=self.catalogue.seasons.get(first.month, ""), year=year)

    def _part(self, key: str, nth: int, year: int) -> str:
        return self._date(key, nth=self.catalogue.ordinal(nth), year=self.year(year))

    def _long(self, unit: Unit) -> str:
        year = unit.first.year
        if unit.grain == "year":
            return self.year(year)
        if unit.grain == "decade":
            return (
                self._date("decade", year=year)
                if year > 0
                else self._date("to", a=self.year(year), b=self.year(year + 9))
            )
        size = 100 if unit.grain == "century" else 1000
        text = self._date(unit.grain, nth=self.catalogue.ordinal(year // size + 1 if year >= 0 else -year // size))
        return text if year >= 0 else self._date("bce", year=text)

    def _date(self, key: str, **values: object) -> str:
        return self.catalogue.dates[key].format(**values)


@cache
def words_for(language: str) -> Words:
    """The words of a language, of its base language, or English."""
    base = language.split("-")[0].lower()
    return Words(CATALOGUES.get(language) or CATALOGUES.get(base) or CATALOGUES["en"])
