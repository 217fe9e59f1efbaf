"""What Celery is told: early acknowledgement, no results, no retries, since the one recovery path is ours."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from kombu import Queue

from config.settings import Settings
from config.steps import FIRST, queues

SERIALIZER = "orjson"
# Seconds after which articles that a killed worker took from `khabar.submit` are on that queue again. A worker holds
# one for two minutes at most, while the stream server is away; delivered twice, it is the same entry for ten minutes.
_RESTORE_AFTER = 180


def celery_config(settings: Settings) -> dict[str, Any]:
    """Celery's configuration for these settings."""
    names = queues()
    return {
        "broker_url": _as_kombu_names_it(settings.broker_url.get_secret_value()),
        "result_backend": None,
        "task_ignore_result": True,
        "task_serializer": SERIALIZER,
        "result_serializer": SERIALIZER,
        "event_serializer": SERIALIZER,
        # Its content type is that of JSON, so what other Celery applications send by default is read by it too.
        "accept_content": [SERIALIZER],
        "task_queues": [Queue(name, routing_key=name) for name in names],
        "task_default_queue": FIRST.queue,
        "task_routes": {name: {"queue": name} for name in names},
        "task_create_missing_queues": False,
        "task_acks_late": False,
        "task_time_limit": settings.batch_time_limit,
        # A batch holds many articles: a worker that hoards batches would only age them.
        "worker_prefetch_multiplier": 1,
        "worker_send_task_events": True,
        "task_send_sent_event": True,
        "worker_hijack_root_logger": False,
        "worker_enable_remote_control": True,
        "broker_connection_retry_on_startup": True,
        # A broker at maxmemory answers with errors: the worker waits, as for one that is away, and does not end.
        "broker_channel_error_retry": True,
        "broker_connection_max_retries": None,
        "broker_transport_options": {
            "global_keyprefix": "{" + settings.namespace + "}:broker:",
            "socket_timeout": settings.socket_timeout,
            "socket_keepalive": True,
            "health_check_interval": 30,
            "visibility_timeout": _RESTORE_AFTER,
        },
        "timezone": "UTC",
    }


def _as_kombu_names_it(url: str) -> str:
    """The URL of a broker: `unix://user:password@/path?db=1` is `redis+socket://…?virtual_host=1` for kombu."""
    if not url.startswith("unix://"):
        return url
    parts = urlsplit(url)
    database = parse_qs(parts.query).get("db", ["0"])[0]
    return f"redis+socket://{parts.netloc}{parts.path}?virtual_host={database}"
