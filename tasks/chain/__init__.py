"""The way of one batch: Celery tasks, the steps that they run, the lease and its heartbeat, limits and outcomes."""
