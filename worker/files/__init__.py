"""Raw articles out of the files that scrapers write, whatever form they are in."""

from worker.files.articles import Source, found_in, sources
from worker.files.found import Found
from worker.files.unreadable import NoArticle, Unreadable

__all__ = ["Found", "NoArticle", "Source", "Unreadable", "found_in", "sources"]
