"""Whom the sentences of an article are about, one after the other, found out only where a heading asks.

In: sentences as read, in order. Out: whom or what the last one was about. Exists because few headings open with a
pronoun, and to know whom it stands for takes longer than to read a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property

from timeline.claims.attribution import NOBODY, Speaker
from timeline.claims.before import NOBODY_BEFORE, Before, about, persons_of
from timeline.claims.parse import Reading
from timeline.claims.pronouns import opens_with_pronoun

_MOST = 60
"""Sentences that are kept unasked: each may stand for what the one before it was about."""


class Thread:
    """What an article's sentences were about, up to the last that was read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known = NOBODY_BEFORE
        self._unasked: list[tuple[Reading, Speaker, bool]] = []

    def follow(self, reading: Reading, speaks: Speaker, quoted: bool) -> None:
        """The next sentence; who speaks in it, and whether it stands within a quotation that was opened before it."""
        if len(self._unasked) == _MOST:
            self._find()
        self._unasked.append((reading, speaks, quoted))

    def before(self, reading: Reading, speaks: Speaker = NOBODY) -> Before:
        """Whom the last sentence was about, for one that opens with a pronoun, or whose speaker one before names."""
        return self._find() if speaks.carried or opens_with_pronoun(reading) else NOBODY_BEFORE

    @cached_property
    def _persons(self) -> frozenset[str]:
        return persons_of(self._text)

    def _find(self) -> Before:
        self._known = self._after(len(self._unasked))
        self._unasked.clear()
        return self._known

    def _after(self, count: int) -> Before:
        """Whom the last of so many of the sentences was about; the one before it is asked only if that hangs on it."""
        if not count:
            return self._known
        reading, speaks, quoted = self._unasked[count - 1]
        earlier: Callable[[], Before] = cache(lambda: self._after(count - 1))
        return about(reading, earlier, self._persons, speaks, quoted)
