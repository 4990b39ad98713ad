"""Words that say when, in English and Spanish: find them, say what they mean, set them against a date. Imports
nothing else of ours.
"""

from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.engine import find_dates
from timeline.dates.explain import as_json, in_words
from timeline.dates.expression import Expression
from timeline.dates.when import Day, Step, Unit, When

__all__ = ["Day", "Expression", "Step", "Unit", "When", "as_json", "find_dates", "in_words", "parse_edtf", "to_edtf"]
