"""Claims become entries: which tell of the same thing, when it was, where sources part, what matters most."""
