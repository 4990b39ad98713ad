"""Pieces of patterns and of what rules give, shared by the rounds.

In: nothing. Out: what joins two dates, and the classes that most rules give.
"""

from __future__ import annotations

TO = "(DASH | to | and | or | through | until)"
"""What joins the two ends of a range, or two dates that share a month."""
NOTHING = ""
"""Given by rules for words that look like a date and are none."""
DATE = "T DATE"
DAY = "T DATE DAYD"
