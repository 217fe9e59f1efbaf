"""Everything that can be set, and what Celery, Flower and the server are told because of it."""
