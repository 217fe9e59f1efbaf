"""The process that keeps the archive: a reader group of records and rejections."""
