"""The interface's words, one module a language, and the table of them.

In: nothing. Out: `CATALOGUES`, language → `Catalogue`. A language is one module of tables here and one line below.
"""

from __future__ import annotations

from timeline.publish.catalogues import ar, en
from timeline.publish.catalogues.catalogue import Catalogue

CATALOGUES: dict[str, Catalogue] = {"ar": ar.CATALOGUE, "en": en.CATALOGUE}
