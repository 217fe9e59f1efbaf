"""Mentions of one thing in one entity."""
