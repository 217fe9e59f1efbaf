"""docker-compose.yml as data: variables put in, its services' commands as plain processes of this machine."""

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
_VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::(?P<kind>[-?])(?P<word>[^}]*))?\}")
_PROGRAMS = {
    "khabar": [sys.executable, "-m", "worker"],
    "celery": [sys.executable, "-m", "celery"],
    "python": [sys.executable],
}


def example_variables() -> dict[str, str]:
    """The variables of .env.example."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name: value for name, _, value in pairs}


def made_secrets(folder: Path) -> Path:
    """The folder, with secrets as `deploy/secrets.sh` makes them."""
    subprocess.run(["sh", str(ROOT / "deploy" / "secrets.sh"), str(folder)], check=True, capture_output=True)
    return folder


def compose_file(variables: Mapping[str, str]) -> dict[str, Any]:
    """The parsed file.

    Raises:
        KeyError: a variable that must be set is not.
    """

    def value(match: re.Match[str]) -> str:
        given = variables.get(match["name"])
        if given or match["kind"] is None:
            return given or ""
        if match["kind"] == "?":
            raise KeyError(match["name"])
        return str(match["word"])

    def put_in(node: Any) -> Any:
        # As Compose does: after the parsing, so that what is put in is never taken for YAML.
        if isinstance(node, dict):
            return {name: put_in(inner) for name, inner in node.items()}
        if isinstance(node, list):
            return [put_in(inner) for inner in node]
        return _VARIABLE.sub(value, node) if isinstance(node, str) else node

    parsed: dict[str, Any] = put_in(yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8")))
    return parsed


@dataclass(frozen=True)
class Place:
    """What is elsewhere here than in the containers: strings to replace, and what the env_file gives to each of ours."""

    replaced: Mapping[str, str]
    given: Mapping[str, str]

    def command(self, words: list[str]) -> list[str]:
        """A service's command, to be run in the root of the checkout."""
        return [*_PROGRAMS.get(words[0], [self._here(words[0])]), *map(self._here, words[1:])]

    def environment(self, variables: Mapping[str, str]) -> dict[str, str]:
        """A service's environment."""
        return {**self.given, **{name: self._here(str(value)) for name, value in variables.items()}}

    def _here(self, text: str) -> str:
        for there, here in self.replaced.items():
            text = text.replace(there, here)
        return text
