"""Line breaks: does one end a line of the text, or only wrap it at the width of a page?

In: a text and the offset of a line break. Out: whether the sentence goes on behind it. Plain text from mail and
archives is wrapped, and "7" at the end of a line and "July" below it are one date there.
"""

from __future__ import annotations

NARROW, WIDE = 50, 100
"""Code points of a line that was filled, and of the widest page."""


def wraps(text: str, at: int) -> bool:
    """Whether the line break at an offset stands within a sentence of hard-wrapped text."""
    line = at - max(text.rfind("\n", max(0, at - WIDE - 1), at), at - WIDE - 1) - 1
    if not NARROW <= line < WIDE or text[at - 1] in ".!?:":
        return False
    after = text.find("\n", at + 1, at + WIDE + 2)
    ends = after if after >= 0 else len(text)
    return at + 1 < ends <= at + 1 + WIDE and text[at + 1].isalnum()
