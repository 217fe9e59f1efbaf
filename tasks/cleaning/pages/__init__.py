"""Whole pages: which part of one is the article, and what it says of itself."""
