"""A chronology in; pages and data out."""
