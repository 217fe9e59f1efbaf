"""Cleaning: from whatever a scraper brings to the text that a reader should see."""

from tasks.cleaning.article import Cleaned, Media, NotArticle, Removed
from tasks.cleaning.clean import clean
from tasks.cleaning.sentences import split_sentences
from tasks.language.spans import Sentence

__all__ = ["Cleaned", "Media", "NotArticle", "Removed", "Sentence", "clean", "split_sentences"]
