"""Which Khabar this is."""

from functools import cache
from importlib.metadata import version


@cache
def khabar_version() -> str:
    """The installed version of Khabar."""
    return version("khabar")
