"""Files in, articles out: one module a format, then furniture."""
