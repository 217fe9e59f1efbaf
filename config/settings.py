"""Every option of Khabar in one typed place, read from `KHABAR_*` variables and from `.env`."""

import os
import re
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from khabar.addresses import SENTINEL_SCHEMES, is_cluster
from khabar.keys import tags_of
from khabar.settings import (
    DEFAULT_NAMESPACE,
    DEFAULT_SOCKET_TIMEOUT,
    DEFAULT_URL,
    DEFAULT_WAIT_MS,
    MOST_PARTITIONS,
    NAMESPACE,
    check_stream_url,
    check_url,
)
from khabar.settings import PREFIX as PREFIX
from khabar.settings import SCHEMES as _REDIS_SCHEMES
from khabar.settings import BadSetting as BadSetting

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_RABBITMQ_SCHEMES = ("amqp://", "amqps://", "pyamqp://")
_ENV_FILE = ".env"
# A file here is the value of the option that it is named after, as in `khabar_broker_url`: where containers find their
# secrets, or where systemd says that it puts them.
_SECRETS = "/run/secrets"
_SECRETS_OF_SYSTEMD = "CREDENTIALS_DIRECTORY"
# The passwords of examples, whoever wrote them.
_NO_PASSWORDS = ("change-me", "changeme")
# `python -m bench.memory`: a child takes 742 MiB for the largest article that is accepted, and 357 for a usual batch.
_BUNDLED_MIB = 2048
# Options of docker-compose.yml, which reads the same file.
_OF_COMPOSE = frozenset({"KHABAR_VARIANT"})

_EXAMPLE = "has the password of an example: choose another one"
DEFAULT_ARCHIVE = "sqlite:///khabar.db"

Seconds = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=1)]
Limit = Annotated[int, Field(ge=0)]


class Settings(BaseSettings):
    """All options. Each description says what the option does and in which unit."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=_ENV_FILE, env_file_encoding="utf-8", extra="ignore")

    # Servers
    broker_url: SecretStr = Field(
        SecretStr(DEFAULT_URL),
        description="Celery's broker: redis://, rediss://, unix://, sentinel://, sentinels:// or amqp://.",
    )
    stream_url: SecretStr | None = Field(
        None,
        description="Stream server: redis://, rediss://, unix://, sentinel://, sentinels://, redis+cluster:// "
        "or rediss+cluster://. Default: the broker's URL.",
    )
    namespace: str = Field(
        DEFAULT_NAMESPACE, pattern=NAMESPACE, description="Namespace in the hash tag of every key: {khabar}:raw."
    )
    partitions: Annotated[int, Field(ge=1, le=MOST_PARTITIONS)] = Field(
        1, description="Input partitions; above 1 the keys are {khabar:0}:raw, {khabar:1}:raw and so on."
    )
    socket_timeout: Seconds = Field(
        DEFAULT_SOCKET_TIMEOUT, description="Seconds to wait for a reply from the stream server."
    )
    wait_replicas: Limit = Field(
        0,
        description="Replicas that must have an article before it counts as accepted (WAIT); 0: the primary is enough.",
    )
    wait_ms: Count = Field(
        DEFAULT_WAIT_MS,
        description="Longest wait for these replicas, in milliseconds, before an article is sent again.",
    )

    # Article limits
    max_article_bytes: Count = Field(4_194_304, description="Largest raw article, in bytes of JSON.")
    max_depth: Annotated[int, Field(ge=1, le=100)] = Field(
        16, description="Deepest nesting of lists and objects in a raw article."
    )
    max_fields: Count = Field(256, description="Maximum number of fields in a raw article, including unknown ones.")
    max_extra_string: Count = Field(65_536, description="Longest string in an unknown field, in characters.")

    # Feeder
    batch_size: Annotated[int, Field(ge=1, le=1024)] = Field(32, description="Maximum number of articles in a batch.")
    linger_ms: Annotated[int, Field(ge=1, le=60_000)] = Field(
        50, description="Longest time an article waits for its batch to fill, in milliseconds."
    )
    in_flight: Count = Field(
        512, description="Maximum number of entries dispatched and not yet settled, over all feeders."
    )
    output_limit: Limit = Field(
        0, description="Feeders pause while the output stream holds this many records or more; 0: never."
    )
    trim_read: bool = Field(
        False, description="Delete records from the output stream once every reader group has acknowledged them."
    )

    # Recovery
    stale_after: Seconds = Field(60.0, description="Seconds without a heartbeat after which an entry is reclaimed.")
    heartbeat: Seconds = Field(10.0, description="Seconds between heartbeats of a running batch.")
    max_deliveries: Annotated[int, Field(ge=2)] = Field(
        3, description="Failed runs before an entry is rejected as poison; the first is the run of its batch."
    )

    # Steps
    ner: Literal["bundled", "large", "camel"] = Field("bundled", description="Named-entity recogniser.")
    ner_model: str | None = Field(
        None, description="Model folder of the large or camel recogniser; for camel also its name in camel-tools."
    )
    article_time_limit: Seconds = Field(10.0, description="Maximum seconds that one step may spend on one article.")
    batch_time_limit: Seconds = Field(
        120.0, description="Maximum seconds that one task may run before its process is killed."
    )
    child_memory_mb: Limit | None = Field(
        None,
        description="Address-space limit of one prefork child in MiB; an article that exceeds it fails; 0: no limit. "
        f"Default: {_BUNDLED_MIB} with the bundled recogniser, else none.",
    )
    duplicate_window: Limit = Field(
        0, description="Seconds for which the same id with the same content is rejected as a duplicate; 0: off."
    )

    # Forwarding
    sink_url: SecretStr | None = Field(
        None,
        description="Target broker of `khabar sink` if `--to` is not given: amqp://user:password@host//. "
        "Set it here to keep the URL out of process lists.",
    )

    # Archive
    archive_url: SecretStr = Field(
        SecretStr(DEFAULT_ARCHIVE),
        description="Database of the archive: sqlite:///file, or postgresql://user:password@host/name with the extra "
        "`postgres`.",
    )
    archive_batch: Annotated[int, Field(ge=1, le=10_000)] = Field(
        500, description="Maximum number of records and rejections that the archive writes in one transaction."
    )
    archive_keep_days: Limit = Field(
        0, description="Days after which the archive deletes articles and rejections; 0: never."
    )

    # Desk
    desk_host: str = Field(
        "127.0.0.1", description="Address on which the desk listens; any address other than loopback needs a password."
    )
    desk_port: Annotated[int, Field(ge=0, le=65_535)] = Field(8400, description="Port of the desk; 0: a free one.")
    desk_password: SecretStr | None = Field(
        None,
        description="Password of the desk. Without it, anyone with access to the machine may read, and the desk "
        "generates and prints one for retries and drops.",
    )
    desk_hosts: str = Field(
        "",
        description="Host names of the desk, separated by commas; addresses and localhost are always accepted.",
    )

    # Monitoring
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Lowest level that is logged.")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", description="Format of the log lines; auto: text on a terminal, JSON elsewhere."
    )
    metrics_port: Annotated[int, Field(ge=0, le=65_535)] = Field(
        0, description="Port of the Prometheus endpoint of this process; 0: none."
    )
    metrics_host: str = Field("127.0.0.1", description="Address on which the Prometheus endpoint listens.")
    flower_port: Annotated[int, Field(ge=0, le=65_535)] = Field(5555, description="Port of Flower.")
    flower_address: str = Field("127.0.0.1", description="Address on which Flower listens.")
    flower_auth: SecretStr | None = Field(
        None, description="user:password of Flower; if unset, Flower generates a password at start and prints it."
    )
    flower_state: str | None = Field(None, description="File in which Flower keeps its state across restarts.")

    @field_validator("broker_url")
    @classmethod
    def _broker_is_a_url(cls, url: SecretStr) -> SecretStr:
        if "://" not in url.get_secret_value():
            raise ValueError("must be a URL such as redis://127.0.0.1:6379/0")
        _refuse_examples(url.get_secret_value())
        # Celery takes several, one for each server that may be the broker.
        if url.get_secret_value().startswith(SENTINEL_SCHEMES) and ";" in url.get_secret_value():
            raise ValueError("has several URLs; write several Sentinels as sentinel://host:26379,host:26379/primary")
        for one in url.get_secret_value().split(";"):
            if (scheme := _SCHEME.match(one)) and scheme[0] not in (*_REDIS_SCHEMES, *_RABBITMQ_SCHEMES):
                raise ValueError(
                    f"begins with {scheme[0]}, which is not the scheme of a broker: it must begin with redis://, "
                    "rediss://, unix://, sentinel://, sentinels:// or amqp://"
                )
            if one.startswith(_REDIS_SCHEMES):
                check_url(one)
            if is_cluster(one):
                raise ValueError(
                    "must not be a cluster, because a broker's queues are on one server: "
                    f"set {PREFIX}STREAM_URL to the cluster, and this to a separate server"
                )
        return url

    @field_validator("stream_url")
    @classmethod
    def _streams_are_redis(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None:
            check_stream_url(url.get_secret_value())
            _refuse_examples(url.get_secret_value())
        return url

    @field_validator("archive_url")
    @classmethod
    def _archive_is_a_database(cls, url: SecretStr) -> SecretStr:
        if not url.get_secret_value().startswith(("sqlite:///", "postgresql://")):
            raise ValueError("must be sqlite:///file or postgresql://user:password@host/name")
        return url

    @field_validator("flower_auth")
    @classmethod
    def _flower_has_a_password(cls, auth: SecretStr | None) -> SecretStr | None:
        user, _, password = auth.get_secret_value().partition(":") if auth is not None else ("user", "", "password")
        # Flower compares it with what a browser sends, and fails on anything but ASCII.
        if not (user and password and f"{user}{password}".isascii()):
            raise ValueError("must be user:password, neither of them empty, in ASCII")
        if password in _NO_PASSWORDS:
            raise ValueError(_EXAMPLE)
        return auth

    @property
    def streams(self) -> str:
        """The URL of the stream server, password included.

        Raises:
            BadSetting: where only a broker is set that has no streams, such as RabbitMQ.
        """
        url = (self.stream_url or self.broker_url).get_secret_value()
        if not url.startswith(_REDIS_SCHEMES):
            raise BadSetting(
                f"{PREFIX}STREAM_URL is not set, and this broker cannot hold the streams: set it to redis://…"
            )
        return url

    @property
    def child_memory_bytes(self) -> int:
        """The most address space of a prefork child; 0: no limit."""
        mib = self.child_memory_mb
        if mib is None:
            mib = _BUNDLED_MIB if self.ner == "bundled" else 0
        return mib * 1024 * 1024

    @property
    def tags(self) -> list[str]:
        """The hash tag of each partition, in order: `{khabar}`, or `{khabar:0}`, `{khabar:1}` …."""
        return tags_of(self.namespace, self.partitions)


def given(**values: Any) -> Settings:
    """Settings with these values, for those who set up servers of their own; `.env` is not read."""
    return Settings(**{"_env_file": None, **values})


def load() -> Settings:
    """The settings of this process, read anew.

    Raises:
        BadSetting: one sentence for each variable that holds what it may not, or for a `.env` that is no text.
    """
    _read_env_file()
    try:
        settings = Settings(_secrets_dir=secrets_folder())
    except ValidationError as error:
        raise BadSetting(" ".join(_sentence(e["loc"], e["msg"]) for e in error.errors(include_input=False))) from None
    _check_together(settings)
    return settings


def secrets_folder() -> Path | None:
    """The folder that holds secrets as files, where there is one."""
    folder = Path(os.environ.get(_SECRETS_OF_SYSTEMD) or _SECRETS)
    return folder if folder.is_dir() else None


def unknown_names() -> list[str]:
    """One sentence for each variable that looks like an option and is none, as after a slip of the pen."""
    known = {PREFIX + name.upper() for name in Settings.model_fields} | _OF_COMPOSE
    unknown = {name for name in (*os.environ, *_read_env_file()) if name.upper().startswith(PREFIX)}
    return [_unknown(name, known) for name in sorted(unknown) if name.upper() not in known]


@lru_cache(maxsize=1)
def current() -> Settings:
    """The settings of this process, read once."""
    return load()


def _refuse_examples(url: str) -> None:
    credentials = url.partition("://")[2].rpartition("@")[0]
    if credentials.partition(":")[2] in _NO_PASSWORDS:
        raise ValueError(_EXAMPLE)


def _read_env_file() -> dict[str, str | None]:
    """The variables of the file; none where there is no file.

    Raises:
        BadSetting: it cannot be read as text.
    """
    path = Path(_ENV_FILE)
    if not path.is_file():
        return {}
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadSetting(f"{path.resolve()}: line {line} is not UTF-8; save the file as UTF-8.") from None
    return dotenv_values(path)


def _unknown(name: str, known: set[str]) -> str:
    near = get_close_matches(name.upper(), known, n=1)
    return f"{name} is not an option of Khabar and has no effect{f'; did you mean {near[0]}?' if near else '.'}"


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    name = PREFIX + str(place[0]).upper() if place else PREFIX + "*"
    return f"{name}: {message.removeprefix('Value error, ')}."


def _check_together(settings: Settings) -> None:
    if settings.heartbeat * 2 > settings.stale_after:
        raise BadSetting(
            f"{PREFIX}HEARTBEAT: must be at most half of {PREFIX}STALE_AFTER ({settings.stale_after:g} s), "
            "or work in progress would count as stale."
        )
    if settings.wait_replicas and settings.wait_ms / 1000 >= settings.socket_timeout:
        raise BadSetting(
            f"{PREFIX}WAIT_MS: must be shorter than {PREFIX}SOCKET_TIMEOUT ({settings.socket_timeout:g} s)."
        )
    if settings.linger_ms / 1000 >= settings.socket_timeout:
        raise BadSetting(
            f"{PREFIX}LINGER_MS: must be shorter than {PREFIX}SOCKET_TIMEOUT ({settings.socket_timeout:g} s)."
        )
