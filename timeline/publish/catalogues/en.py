"""English: how dates are written and what the pages say.

In: nothing. Out: `CATALOGUE`. It is the complete one: every other language has the same keys, and a test says so.
"""

from __future__ import annotations

from timeline.publish.catalogues.catalogue import Catalogue


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


DATES = {
    "day": "{day} {month} {year}",
    "day_month": "{day} {month}",
    "weekday_day": "{weekday}, {date}",
    "clock": "{date}, {clock}",
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
    "month": "{month} {year}",
    "weekend": "weekend of {date}",
    "week": "week of {date}",
    "season": "{season} {year}",
    "quarter": "{nth} quarter of {year}",
    "half": "{nth} half of {year}",
    "year": "{year}",
    "decade": "{year}s",
    "century": "{nth} century",
    "millennium": "{nth} millennium",
    "bce": "{year} BCE",
    "ce": "{year} CE",
    "to": "{a} – {b}",
    "to_tight": "{a}–{b}",
    "about": "about {date}",
    "since": "from {date}",
    "until": "until {date}",
    "by": "by {date}",
    "after": "{date} or later",
    "unknown": "date not known",
}  # fmt: skip

SURENESS = {
    "sure_time": "day and time known",
    "sure_day": "day known",
    "sure_reasoned_day": "day reasoned, not stated",
    "sure_editor_day": "day given by an editor",
    "sure_in": "some time in {date}",
    "sure_in_week": "some time in the {date}",
    "sure_about": "{date}, not exact",
    "sure_between": "between {a} and {b}",
    "sure_range": "from {a} to {b}",
    "sure_since": "from {date}, end not stated",
    "sure_until": "until {date}, start not stated",
    "sure_by": "by {date}, no earlier bound",
    "sure_after": "at or after {date}",
    "sure_reasoned": "reasoned, not stated",
    "sure_editor": "given by an editor",
    "sure_disputed": "sources differ",
    "sure_disputed_read": "sources differ; this is our reading",
    "sure_uncertain": "the source itself is unsure of it",
}

BASES = {
    "basis_stated": "stated in the text",
    "basis_relative": "counted from the day the article was written",
    "basis_narrative": "counted from a date told before it",
    "basis_inferred": "reasoned, not stated",
    "basis_editor": "given by an editor",
}

GRAINS = {
    "grain_time": "time of day",
    "grain_day": "day",
    "grain_weekend": "weekend",
    "grain_week": "week",
    "grain_month": "month",
    "grain_season": "season",
    "grain_quarter": "quarter",
    "grain_half": "half year",
    "grain_year": "year",
    "grain_decade": "decade",
    "grain_century": "century",
    "grain_millennium": "millennium",
}

SCALES = {
    "ruler_month": "on a ruler of {date}",
    "ruler_year": "on a ruler of {date}",
    "ruler_wide": "on a ruler from {a} to {b}",
    "mark_disputed": "sources differ: {dates}",
}

PAGES = {
    "skip": "Skip to the content",
    "kicker": "A sourced chronology",
    "nav": "Pages",
    "home": "Chronology",
    "sources": "Sources",
    "background": "Background",
    "disagreements": "Disagreements",
    "method": "Method",
    "data": "Data",
    "people": "People",
    "places": "Places",
    "years": "Years",
    "gaps": "Gaps",
    "search": "Search",
    "strip": "Entries over time",
    "strip_hint": "Bars: entries whose date falls within one {bin}. Hatched lines: dates known less closely.",
    "bin_day": "day",
    "bin_month_part": "third of a month",
    "bin_month": "month",
    "bin_quarter": "quarter",
    "bin_half": "half year",
    "bin_years": "bar",
    "years_nav": "Years",
    "span": "{a} to {b}",
    "silence": "Nothing dated between {a} and {b}",
    "how_found": "How this date was found",
    "permalink": "Permalink",
    "cite": "Cite",
    "disagree": "Sources disagree",
    "disagree_date": "Sources disagree on the date",
    "disagree_figure": "Sources disagree on a figure",
    "disagree_place": "Sources disagree on the place",
    "disagree_name": "Sources disagree on a name",
    "disagree_other": "Sources disagree",
    "our_reading": "Our reading",
    "unresolved": "Unresolved",
    "because": "because",
    "says": "says",
    "according_to": "according to {who}",
    "editor_title": "Title by {who}",
    "editor_note": "Editor’s note",
    "no_entries": "No entries yet: none of the articles gave a date that could be used.",
    "key_entries": "Key entries",
    "key_entries_hint": "The entries that weigh most, in order of time. Every entry is on the page of its year.",
    "all_of": "All of {year}",
    "claims_used": "Claims used",
    "claims_of": "What the sources say",
    "passage": "Passage",
    "in_article": "Read it in the article",
    "why_one": "Why these are one entry",
    "neighbours": "Before and after",
    "also": "Also written",
    "earlier": "Earlier",
    "later": "Later",
    "first": "First possible day",
    "last": "Last possible day",
    "edtf": "EDTF",
    "how_to_cite": "How to cite this entry",
    "facts": "Facts",
    "date": "Date",
    "known_to": "Known to the",
    "basis": "How it is known",
    "kind": "Kind",
    "people_named": "People and bodies",
    "places_named": "Places",
    "source": "Source",
    "no_title": "Untitled",
    "no_date": "no date",
    "published": "Published",
    "publisher": "Publisher",
    "author": "Author",
    "link": "Link",
    "no_link": "No address is known",
    "archived": "Archived copy",
    "file": "File",
    "checksum": "SHA-256 of the file",
    "notes": "Notes",
    "how_dated": "How the article’s date is known",
    "not_dated": "The day it was written is not known.",
    "used": "Passages used",
    "used_hint": "In the order of the article. “[…]” marks what is left out.",
    "full_hint": "The whole text, by permission. Marked passages are used.",
    "tells_of": "Tells of",
    "left_out": "left out",
    "none_used": "No passage of this source is used.",
    "unused": "Read and not used",
    "unused_hint": "The first words of each sentence or line, and why it tells nothing that the chronology could date.",
    "rejected": "Rejected by an editor",
    "furniture": "part of the page, not of the text",
    "background_hint": "What the articles date outside the chronology’s own span.",
    "background_none": "The articles date nothing outside the chronology’s own span.",
    "disagreements_hint": "Every place where claims about one thing cannot all be true, with our reading where "
    "there is a reason for one.",
    "disagreements_none": "No claims were found that cannot all be true.",
    "data_hint": "Everything on this site, for machines and desks. The articles belong to their publishers.",
    "format": "Format",
    "what": "What it holds",
    "schema": "Schema",
    "fields": "Fields of timeline.json",
    "not_found": "There is no such page",
    "not_found_hint": "It may have been joined with another entry. The chronology lists them all.",
    "to_chronology": "To the chronology",
    "legend": "How to read the marks",
    "editor_said": "{who} decided",
    "an_editor": "An editor",
    "colophon": "Made by timeline from {sources}. Every date can be followed back to the words it rests on.",
    "rights": "The quoted articles belong to their publishers.",
    "gave": "gives",
    "and_more": "and {n} more",
    "close": "Close",
    "contents": "On this page",
}

LEGEND = {
    "legend_day": "Day known: a solid block on a ruler of its month",
    "legend_range": "A stated range: a solid bar",
    "legend_month": "Known to the month, the week, or about: hatched",
    "legend_year": "Known to the year or less: hatched, dashed outline",
    "legend_between": "Some time between two days: hatched, between brackets",
    "legend_since": "An open end: it fades",
    "legend_by": "By a day, or after one: a bracket on the known side",
    "legend_inferred": "Reasoned, not stated: hollow",
    "legend_disputed": "Sources differ: one mark each, A above B",
}

EXPORTS = {
    "export_json": "Everything: sources, entries, claims with their offsets, dates and trails",
    "export_schema": "The JSON Schema of timeline.json",
    "export_entries_csv": "One line an entry: EDTF, first and last possible day, how it is known, sources",
    "export_ical": "For a calendar program: all-day events over every day a date may mean, with how sure it is",
    "export_atom": "For a feed reader: the entries, those told of last first",
    "export_jsonld": "schema.org: a list of events with outer bounds, and the articles they cite",
    "export_annotations": "W3C Web Annotations: the words of each claim, where they stand, the date",
    "export_timelinejs": "For TimelineJS 3: no date with more parts than are known",
    "export_bibtex": "The sources, for BibTeX and BibLaTeX",
    "export_csl": "The sources, for a reference manager",
    "ical_left_out": "{n} left out: a calendar holds only the years 1 to 9999.",
    "export_sums": "Checksums of every file of this site",
    "export_claims_csv": "One line a claim: the words, where they stand, the date, the rules",
}

METHOD = {
    "method_how": "How dates are found",
    "method_how_1": "Each article is read as it was published; its text is never altered. What belongs to the "
    "page and not to the "
    "article (comment forms, credits, links to other posts) is marked and not read.",
    "method_how_2": "In each sentence the words that say when are looked for: a date, a weekday, “a month "
    "later”. First they are given "
    "a meaning of their own; then that meaning is set against a day: the day the article was written, or a date "
    "told before.",
    "method_how_3": "A date is kept as closely as it is known and no closer. “In July” stays a month; it is "
    "never turned into 1 July.",
    "method_how_4": "Sentences of different articles that tell of the same thing become one entry. Where they "
    "cannot all be true, the "
    "entry says so.",
    "method_how_5": "Titles are cut from the words of a source, or written by an editor who is then named.",
    "method_counts": "This chronology in figures",
    "method_bases": "How dates are known",
    "method_grains": "How closely dates are known",
    "method_rules": "Rules used",
    "method_rules_hint": "How many steps of the reasoning behind this site’s claims each rule made.",
    "method_sources": "How the articles are dated",
    "method_decisions": "Decisions of editors",
    "method_decisions_hint": "What people decided, with their reasons. The tool obeys these and never changes them.",
    "method_decisions_none": "No editor has changed anything: all of this was found by rule.",
    "method_not_found": "found nothing to apply to",
    "method_limits": "Limits",
    "method_limit_1": "Only what these articles say is here. A thing no article dates is missing, and a silence "
    "means that these "
    "articles are silent, not that nothing happened.",
    "method_limit_2": "The rules read news English best. They miss dates that are only implied, and can take one "
    "event for two, or two "
    "for one.",
    "method_limit_3": "Whether a source is right is not judged. Where sources differ the site says so; where all "
    "are wrong, so is it.",
    "method_limit_4": "Plans, fears, denials and guesses are left out, unless an editor let them in.",
    "verb_accept": "accepted",
    "verb_reject": "rejected",
    "verb_date": "dated",
    "verb_join": "joined",
    "verb_apart": "kept apart",
    "verb_title": "titled",
    "verb_note": "noted",
    "rule": "Rule",
    "rule_reason": "A reason it gave",
    "count": "Count",
    "decision": "Decision",
    "about_words": "About the words",
    "reason": "Reason",
    "by_whom": "By",
}

NOUNS = {
    "entry": {"one": "{n} entry", "other": "{n} entries"},
    "source": {"one": "{n} source", "other": "{n} sources"},
    "claim": {"one": "{n} claim", "other": "{n} claims"},
    "disagreement": {"one": "{n} disagreement", "other": "{n} disagreements"},
    "sentence": {"one": "{n} sentence", "other": "{n} sentences"},
    "day": {"one": "{n} day", "other": "{n} days"},
    "character": {"one": "{n} character", "other": "{n} characters"},
    "passage": {"one": "{n} passage", "other": "{n} passages"},
    "background": {"one": "{n} entry of background", "other": "{n} entries of background"},
}

CATALOGUE = Catalogue(
    language="en",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    seasons={3: "spring", 6: "summer", 9: "autumn", 12: "winter"},
    ordinal=_ordinal,
    plural=lambda count: "one" if count == 1 else "other",
    nouns=NOUNS,
    dates=DATES,
    texts=SURENESS | BASES | GRAINS | SCALES | PAGES | LEGEND | EXPORTS | METHOD,
)  # fmt: skip
