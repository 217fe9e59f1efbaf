"""The commands in README and docs exist, with the options that the pages give them; so do the files that they name.

Servers that a command needs, and what it does, are for the tests of the command; commands that need Docker say so.
"""

import importlib.util
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import typer
from composed import ROOT

from config.celeryconfig import celery_config
from config.settings import given
from worker.cli import app

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# What a page's shell lines may begin with besides Khabar's own commands, Python's, make's and Docker's.
FOREIGN = {".", "cp", "echo", "pip", "producer", "redis-cli", "sh"}
_BLOCK = re.compile(r"^ *```(?P<language>\w*)\n(?P<body>.*?)^ *```", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`((?:[^`\n]|\n(?!\n))+)`")
_ASSIGNMENT = re.compile(r"[A-Z_]+=\S*")
# Operators of the shell, behind which another command stands, or a file; those in quotes do not stand alone.
_ENDS = {"|", "&&", ";"}
_TO_FILES = {">", ">>", "<"}


@dataclass(frozen=True)
class Command:
    """A command as a page has it: its words, without a prompt and what is put before or after it."""

    page: str
    section: str
    words: list[str]
    in_block: bool


def commands() -> Iterator[Command]:
    for path in PAGES:
        for section in re.split(r"^(?=#+ )", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
            for line, in_block in _lines(section):
                for words in _simple_commands(line):
                    yield Command(path.name, section, words, in_block)


def _lines(section: str) -> Iterator[tuple[str, bool]]:
    for block in _BLOCK.finditer(section):
        lines = block["body"].replace("\\\n", " ").splitlines()
        prompts = [line[2:] for line in lines if line.startswith("$ ")]
        if block["language"] in ("sh", "console"):
            yield from ((line, True) for line in prompts or lines)
        elif not block["language"]:
            yield from ((line, False) for line in lines)
    for span in _SPAN.finditer(_BLOCK.sub("", section)):
        yield span[1], False


def _simple_commands(line: str) -> Iterator[list[str]]:
    try:
        words = shlex.split(line, comments=True)
    except ValueError:  # an apostrophe in what is no command
        return
    command: list[str] = []
    for before, word in zip(["", *words], [*words, ";"], strict=True):
        if word in _TO_FILES or before in _TO_FILES:
            continue
        if word in _ENDS:
            if command:
                yield command
            command = []
        elif command or not _ASSIGNMENT.fullmatch(word):
            command.append(word.removeprefix(".venv/bin/") if not command else word)


ALL = list(commands())


def each(chosen: Callable[[Command], list[str] | None]) -> pytest.MarkDecorator:
    """One case for each command of which `chosen` gives words."""
    found = {f"{one.page}: {' '.join(words)}": words for one in ALL if (words := chosen(one)) is not None}
    assert found
    return pytest.mark.parametrize("words", found.values(), ids=found)


def _after(*program: str) -> Callable[[Command], list[str] | None]:
    """The words behind a program's name; Docker Compose's `exec` and `run` have it in their midst."""

    def chosen(one: Command) -> list[str] | None:
        words = one.words
        if words[:2] == ["python", "-P"]:
            words = ["python", *words[2:]]
        if words[:2] == ["docker", "compose"] and program[0] in words:
            words = words[words.index(program[0]) :]
        size = len(program)
        return words[size:] if words[:size] == list(program) and len(words) > size else None

    return chosen


def _options(words: list[str]) -> list[str]:
    """The options among words, without values and the brackets of what may be left out."""
    return [word.strip("[]").partition("=")[0] for word in words if re.match(r"\[?--?[A-Za-z]", word)]


@each(_after("khabar"))
def test_khabar_has_the_command_with_its_options(words):
    command, rest = typer.main.get_command(app), list(words)
    while hasattr(command, "commands") and rest and not rest[0].startswith("-"):
        assert rest[0] in command.commands
        command = command.commands[rest.pop(0)]
    known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert {*_options(rest)} <= known | {"--help"}


@each(_after("python", "-m"))
def test_the_module_can_be_run_with_its_options(words):
    place = ROOT.joinpath(*words[0].split("."))
    source = place / "__main__.py" if place.is_dir() else place.with_suffix(".py")
    if source.is_file():
        text = source.read_text(encoding="utf-8")
        assert '__name__ == "__main__"' in text or source.name == "__main__.py"
        assert {*_options(words)} <= {*re.findall(r"add_argument\(\s*\"(--?[\w-]+)\"", text)}
    else:
        assert importlib.util.find_spec(words[0]) is not None


@each(lambda one: one.words[1:] if one.words[0] == "python" and one.words[1:2] not in ([], ["-m"], ["-P"]) else None)
def test_the_script_is_there(words):
    assert (ROOT / words[0]).is_file()


@each(_after("make"))
def test_make_has_the_target(words):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    variables = {word.partition("=")[0] for word in words if "=" in word}
    assert {word for word in words if "=" not in word} <= {*re.findall(r"^([\w./-]+):", makefile, re.MULTILINE)}
    assert variables <= {*re.findall(r"^(\w+) \?=", makefile, re.MULTILINE)}


@each(_after("celery"))
def test_celery_is_given_queues_and_commands_that_exist(words):
    assert words[:2] == ["-A", "worker"]
    assert words[2] in ("worker", "flower")
    queues = [
        queue for option in ("-Q", "-X") if option in words for queue in words[words.index(option) + 1].split(",")
    ]
    assert {*queues} <= {queue.name for queue in celery_config(given())["task_queues"]}


@pytest.mark.parametrize("one", [c for c in ALL if c.words[0] == "docker"], ids=lambda one: " ".join(one.words))
def test_what_needs_docker_says_so(one):
    assert re.search(r"needs? Docker", one.section)


def test_no_command_goes_unchecked():
    checked = {"khabar", "python", "make", "celery", "docker"}
    assert {one.words[0] for one in ALL if one.in_block} <= checked | FOREIGN


def spans() -> Iterator[tuple[str, str]]:
    for path in PAGES:
        for span in _SPAN.finditer(_BLOCK.sub("", path.read_text(encoding="utf-8"))):
            yield path.name, span[1]


def _named_files() -> dict[str, str]:
    """Patterns of files that the pages name: a path from the root, or the bare name of a source file."""
    tops = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    found = {}
    for page, text in spans():
        if re.fullmatch(r"[\w.*/-]+", text):
            if "/" in text and text.split("/")[0] in tops:
                found[f"{page}: {text}"] = text
            elif re.fullmatch(r"[\w*-]+\.(py|lua|md|yml|toml)", text):
                found[f"{page}: {text}"] = f"**/{text}"
    return found


@pytest.mark.parametrize("pattern", _named_files().values(), ids=_named_files())
def test_the_file_is_there(pattern):
    folders = [path for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")]
    if pattern.startswith("**/"):
        name = pattern.removeprefix("**/")
        assert any(ROOT.glob(name)) or any(any(folder.rglob(name)) for folder in folders)
    else:
        assert any(ROOT.glob(pattern))


def _anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", _BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", _SPAN.sub("", _BLOCK.sub("", page.read_text(encoding="utf-8")))):
        if "://" not in target:
            name, _, anchor = target.partition("#")
            linked = page.parent / name if name else page
            assert linked.exists(), target
            assert not anchor or anchor in _anchors(linked.read_text(encoding="utf-8")), target


def test_reliability_tells_of_every_script():
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    table = page[page.index("| script |") :].split("\n\n")[0]
    # `pending` is no script of its own: it stands before others.
    scripts = {
        path.stem for folder in ("tasks/streams", "client/khabar") for path in (ROOT / folder / "lua").glob("*.lua")
    } - {"pending"}
    assert {*re.findall(r"^\| `(\w+)`", table, re.MULTILINE)} == scripts
