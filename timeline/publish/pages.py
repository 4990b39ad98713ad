"""The list of all pages of a site.

In: a chronology. Out: `Page`s: where each lies, which template sets it, and the value that template shows.
Pure: no files, no clock. A page kind is one struct in `values`, one function in `kinds/` and one line in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.model import Chronology
from timeline.publish import links
from timeline.publish.drafts import Draft, draft
from timeline.publish.excerpts import Name, shortened
from timeline.publish.kinds.about import changes, data, disagreements, embed, gaps_page, method, not_found
from timeline.publish.kinds.chronology import ONE_PAGE, home, whole_card
from timeline.publish.kinds.entries import entries
from timeline.publish.kinds.finding import search
from timeline.publish.kinds.names import background, people, places
from timeline.publish.kinds.sources import sources
from timeline.publish.kinds.years import year_index, years
from timeline.publish.values import Page, Site
from timeline.publish.views import Views


def make_pages(chronology: Chronology) -> tuple[Page, ...]:
    """Every page of the site."""
    return tuple(one.make() for one in each_draft(Views(chronology)))


def each_draft(views: Views) -> Iterator[Draft]:
    """Every page as a draft, one after the other: those of a large chronology need not all be in memory."""
    return (draft(made) for kind in KINDS for made in kind(views))


def make_site(views: Views) -> Site:
    """What every page shows."""
    words, chronology = views.words, views.chronology
    settings = chronology.settings
    return Site(
        title=shortened(settings.title, 300),
        subtitle=settings.subtitle,
        language=words.language,
        direction=words.direction,
        base_url=links.site_address(settings.base_url),
        nav=tuple(Name(words.say(key), path) for key, path, shown in _navigation(views) if shown),
        card=whole_card(views),
        licence=Name(*links.licence(settings.licence)) if settings.licence else None,
    )


def _navigation(views: Views) -> tuple[tuple[str, str, bool], ...]:
    return (
        ("home", "index.html", True),
        ("years", "years/index.html", len(views.main) > ONE_PAGE),
        ("people", "people/index.html", any(entry.people for entry in views.entries)),
        ("places", "places/index.html", any(entry.places for entry in views.entries)),
        ("sources", "sources/index.html", True),
        ("disagreements", "disagreements/index.html", True),
        ("gaps", "gaps/index.html", bool(views.main)),
        ("background", "background/index.html", bool(views.background)),
        ("method", "method/index.html", True),
        ("data", "data/index.html", True),
        ("search", "search/index.html", bool(views.entries)),
    )


KINDS: tuple[Callable[[Views], Iterator[Draft | Page]], ...] = (
    home, year_index, years, entries, people, places, sources, disagreements, gaps_page,
    background, search, method, changes, data, embed, not_found,
)  # fmt: skip
"""Every kind of page, in the order of the site map."""
