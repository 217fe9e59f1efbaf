"""The process that keeps the archive: a reader group of records and rejections."""

# The reader group of archivers: a name that no reader of somebody else takes by chance, and records with it.
ARCHIVERS = "khabar-archive"
