"""Health checks, metrics, logs, and the state of the system as people read it."""
