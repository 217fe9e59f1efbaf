"""How much of the article, and how little else, is read out of whole pages."""
