"""The noun that a number counts, after it or before it."""
