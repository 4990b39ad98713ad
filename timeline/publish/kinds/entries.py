"""A page an entry: every claim side by side, why they are one, how to cite it.

In: views of a chronology. Out: drafts of pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from timeline.model import Entry
from timeline.publish import citing, links
from timeline.publish.cards import Card, figures
from timeline.publish.drafts import Draft
from timeline.publish.excerpts import shortened
from timeline.publish.filing import closeness
from timeline.publish.joins import settled, why_one
from timeline.publish.kinds.chronology import DESCRIPTION_MOST, ONE_PAGE
from timeline.publish.pieces import EntryView
from timeline.publish.strip import Strip, make_strip
from timeline.publish.values import EntryPage, Page
from timeline.publish.views import Views

_HEAD_MOST = 69
"""Letters of a page's title in a tab or a list of results, the ellipsis not counted."""


def entries(views: Views) -> Iterator[Draft]:
    """A page for each entry; the entries of the background are neighbours of each other only."""
    cards = has_cards(views)
    strip = make_strip(views.main, views.chronology.settings, views.words, lambda *_: "") if cards else None
    for group in (views.main, views.background):
        for n, entry in enumerate(group):
            earlier = group[n - 1] if n else None
            later = group[n + 1] if n + 1 < len(group) else None
            yield Draft(
                links.entry_path(entry.id),
                partial(_entry, entry, earlier, later, views, None if entry.background else strip),
                entries=(entry, earlier, later),
                rest=(cards, strip),
            )


def _entry(entry: Entry, earlier: Entry | None, later: Entry | None, views: Views, strip: Strip | None) -> Page:
    words = views.words
    shown = views.entry(entry)
    joinings = why_one(entry, views)
    one_day = entry.when.earliest == entry.when.latest
    value = EntryPage(
        entry=shown,
        date=words.full_date(entry.when),
        ruler=words.ends(shown.mark.first, shown.mark.last, shown.mark.scale),
        basis=words.say(f"basis_{entry.basis}"),
        grain=words.say(closeness(entry.when)),
        earliest=words.day(entry.when.earliest) if entry.when.earliest and not one_day else "",
        latest=words.day(entry.when.latest) if entry.when.latest and not one_day else "",
        claims=tuple(views.claim(claim) for claim in entry.claims),
        joinings=joinings,
        settled=settled(entry, views),
        decisions=tuple(one for one in views.decisions(entry.decided) if one.verb != "join" or not joinings),
        earlier=views.entry(earlier) if earlier else None,
        later=views.entry(later) if later else None,
        citation=citing.footnote(
            entry,
            shown.title,
            shown.date,
            [f"{source.label}, {citing.apart(source.date)}" for source in shown.sources],
            views.chronology.settings,
        ),
        bibtex=citing.bibtex(entry, views.chronology.settings),
        csl=citing.csl(entry, views.chronology.settings),
    )
    return Page(
        path=shown.href,
        template="entry.html",
        title=shortened(f"{shown.date}: {shown.title}", _HEAD_MOST),
        description=_description(entry, views),
        value=value,
        section="background/index.html" if entry.background else "index.html",
        card=_card(entry, shown, strip) if has_cards(views) else None,
    )


def has_cards(views: Views) -> bool:
    """Whether each entry has a picture of its own: on a site with an address that is not too large for it."""
    return bool(links.site_address(views.chronology.settings.base_url)) and len(views.entries) <= ONE_PAGE


def _card(entry: Entry, shown: EntryView, strip: Strip | None) -> Card:
    return Card(
        path=f"{links.public_path(shown.href)}card.png",
        alt=f"{shown.date}: {shown.sureness}",
        lines=figures(entry.when),
        mark=shown.mark,
        strip=strip,
        days=shown.days,
    )


def _description(entry: Entry, views: Views) -> str:
    """The best quote and whose words it is: what a list of results or a shared link shows under the title."""
    shown = views.entry(entry)
    if not entry.claims or not shown.sources:
        return shortened(shown.title, DESCRIPTION_MOST)
    whose = f"{shown.sources[0].label}, {shown.sources[0].date}"
    return f"“{shortened(entry.claims[0].quote.strip(' “”'), DESCRIPTION_MOST - len(whose))}” {whose}"
