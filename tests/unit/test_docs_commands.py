"""The khabar commands in the pages for operators exist, with the options that the pages give them."""

import re
import shlex

import pytest
import typer
from composed import ROOT

from worker.cli import app

PAGES = ("feeding.md", "reading.md", "operating.md", "looking.md")


def commands():
    for page in PAGES:
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        for block in re.findall(r"```(?:sh|console)\n(.*?)```", text, re.DOTALL):
            for line in block.splitlines():
                found = re.search(r"(?:^|[|] *)khabar .*", line)
                if found:
                    yield pytest.param(found[0].lstrip("| "), id=f"{page}: {found[0]}")


@pytest.mark.parametrize("line", list(commands()))
def test_the_command_exists_with_its_options(line):
    words = shlex.split(re.split(r"\s[>|<]|>>", line)[0], comments=True)[1:]
    command = typer.main.get_command(app)
    while hasattr(command, "commands"):
        assert words[0] in command.commands, words[0]
        command = command.commands[words.pop(0)]
    known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    for word in words:
        if word.startswith("-") and word != "-":
            assert word in known, f"{word} is not among {sorted(known)}"
