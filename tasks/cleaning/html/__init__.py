"""HTML to lines of text: whole pages, fragments, and what of them a reader sees."""
