"""A chronology in; one text a format out: a table of name to function."""
