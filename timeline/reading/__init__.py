"""Files in, articles out: one module a format, then furniture."""

from timeline.reading.seeds import read_articles

__all__ = ["read_articles"]
