"""Whether a quotation is open.

In: a text and a sentence of it. Out: whether the sentence stands within a quotation that was opened before it, and
whether one is open after it. Exists because in print a quotation of several paragraphs opens each and closes the last,
and some are never closed.
"""

from __future__ import annotations

import re

from timeline.model import Block, Span

LONGEST_QUOTATION = 8
"""Sentences that one is believed to last."""
_MARK = re.compile(r"[\"“”]")
_FAR_ON = 3000
"""Characters: how far on the end of a quotation is looked for."""


def is_within_quotation(text: str, span: Span | Block) -> bool:
    """Whether a quotation that was opened before a sentence is still open in it: the next mark closes one.

    Paragraphs of one quotation begin with a mark each, and one that is never closed ends with its paragraph.
    """
    found = _MARK.search(text, span.start, span.start + _FAR_ON)
    if found is None or found.start() == span.start:
        return False
    return found[0] == "”" or (found[0] == '"' and not text[found.start() - 1].isspace())


def still_quoting(sentence: str, quoting: bool) -> bool:
    """Whether a quotation is open after a sentence."""
    curly = sentence.count("“") - sentence.count("”")
    if curly:
        return curly > 0
    return not quoting if sentence.count('"') % 2 else quoting
