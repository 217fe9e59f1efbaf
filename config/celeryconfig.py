"""What Celery is told: early acknowledgement, no results, no retries, since the one recovery path is ours."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from kombu import Queue

from config.settings import Settings
from config.steps import FIRST, queues
from khabar.addresses import SentinelAddress, is_sentinel, sentinel_address
from khabar.sentinel import sentinel_options

SERIALIZER = "orjson"
# Seconds after which articles that a killed worker took from `khabar.submit` are on that queue again. A worker holds
# one for two minutes at most, while the stream server is away; delivered twice, it is the same entry for ten minutes.
_RESTORE_AFTER = 180


def celery_config(settings: Settings) -> dict[str, Any]:
    """Celery's configuration for these settings."""
    names = queues()
    url = settings.broker_url.get_secret_value()
    sentinel = sentinel_address(url) if is_sentinel(url) else None
    return {
        "broker_url": _of_sentinels(sentinel) if sentinel else _as_kombu_names_it(url),
        "broker_use_ssl": _tls(sentinel.tls) if sentinel and sentinel.tls is not None else None,
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
            **(_sentinel_options(sentinel) if sentinel else {}),
        },
        "timezone": "UTC",
    }


def _of_sentinels(address: SentinelAddress) -> str:
    """One URL for each Sentinel, as kombu wants them; user and password are those of the primary."""
    user, password = (quote(address.server.get(name, ""), safe="") for name in ("username", "password"))
    credentials = f"{user}:{password}@" if address.server else ""
    hosts = (f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host, port in address.nodes)
    return ";".join(f"sentinel://{credentials}{host}/{address.database}" for host in hosts)


def _tls(options: Mapping[str, Any]) -> dict[str, Any]:
    # kombu takes an empty dictionary for no TLS at all.
    return {"ssl_cert_reqs": "required", **options}


def _sentinel_options(address: SentinelAddress) -> dict[str, Any]:
    return {"master_name": address.primary, "sentinel_kwargs": sentinel_options(address)}


def _as_kombu_names_it(url: str) -> str:
    """The URL of a broker: `unix://user:password@/path?db=1` is `redis+socket://…?virtual_host=1` for kombu."""
    if not url.startswith("unix://"):
        return url
    parts = urlsplit(url)
    database = parse_qs(parts.query).get("db", ["0"])[0]
    return f"redis+socket://{parts.netloc}{parts.path}?virtual_host={database}"
