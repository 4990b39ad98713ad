"""One language a module: words as tables, rules below them."""
