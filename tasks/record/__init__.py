"""The forms at both ends of the queue: raw article in, enriched record or rejection out, as JSON."""
