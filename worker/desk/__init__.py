"""The desk: a web server on which a newsroom reads, searches and filters what the archive holds."""
