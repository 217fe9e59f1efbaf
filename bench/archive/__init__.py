"""How fast the archive writes, and how fast it answers."""
