"""A folder of articles in, a sourced chronology out, published as a static site. See `docs/architecture.md`."""

__version__ = "0.1.0"
