"""What Celery and kombu are made to do: transports, deliveries, events, broken runs."""
