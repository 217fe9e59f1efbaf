"""The only place that knows Redis Streams: keys, scripts, outputs and their paging, status, the connection."""
