"""The steps that turn a raw article into an enriched record."""
