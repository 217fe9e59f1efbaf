"""The archive: records and rejections in a database, and what is asked of them. The only place that knows SQL."""
