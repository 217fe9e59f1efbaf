"""Numbers with their units, and numbers that belong together: ranges, pairs, compound durations."""
