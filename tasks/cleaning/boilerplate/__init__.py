"""What stands on news pages without belonging to the article: phrases, whole lines, trailers, print dates."""
