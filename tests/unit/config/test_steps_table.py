"""The table of steps: its rows name what exists, and what is added is held to be new and in time."""

import subprocess
import sys
from pkgutil import resolve_name
from typing import get_args

import pytest

from config import steps
from config.steps import Step, all_steps, queue_of, stages, step_names, step_of_stage, step_of_task, timings
from tasks.record.forms import Stage, Timing


@pytest.mark.parametrize("step", all_steps(), ids=lambda step: step.name)
def test_what_a_row_names_exists(step):
    assert callable(resolve_name(step.function))
    assert step.prepare is None or callable(resolve_name(step.prepare))


def test_the_schema_is_of_the_table():
    assert get_args(Stage) == stages()
    assert stages()[:2] == ("accept", "clean")
    assert get_args(Timing) == tuple(timings())


def test_a_step_is_found_by_its_task_and_by_its_stages():
    for step in all_steps():
        assert step_of_task(step.queue) == step
        assert [step_of_stage(stage) for stage in step.stages] == [step] * len(step.stages)
    assert step_of_stage("accept") == steps.CLEAN
    assert step_of_task(queue_of("submit")) is None
    assert step_of_task("clean") is None
    assert step_of_stage("submit") is None


def add(*rows: str, before: str = "") -> str:
    """What a fresh process says that adds these rows: the names of its steps, or the error."""
    lines = [
        "from config.steps import Step, add, all_steps, step_names",
        before,
        *(f"add(Step({row}))" for row in rows),
    ]
    script = "\n".join([*lines, "print(*step_names())"])
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


def test_what_is_added_stands_before_the_last_step_in_its_order():
    expected = [*step_names()[:-1], "toy", "topic", step_names()[-1]]
    assert add("'toy', 'a:b', 'toy'", "'topic', 'a:c'").split() == expected


@pytest.mark.parametrize(
    ("rows", "before", "error"),
    [
        (["'clean', 'a:b'"], "", "ValueError: the step clean has the same name, stage or timing as the step clean."),
        (["'accept', 'a:b'"], "", "ValueError: the step accept has the same name, stage or timing as the step clean."),
        (
            ["'a', 'a:b', 'ner'"],
            "",
            "ValueError: the step a has the same name, stage or timing as the step recognise.",
        ),
        (["'a', 'a:b'", "'a', 'a:c'"], "", "ValueError: the step a has the same name, stage or timing as the step a."),
        (["'submit', 'a:b'"], "", "ValueError: 'submit' is not a valid step name: use up to 32 lower-case letters"),
        (["'a b', 'a:b'"], "", "ValueError: 'a b' is not a valid step name: use up to 32 lower-case letters"),
        (["'a|b', 'a:b'"], "", "ValueError: 'a|b' is not a valid step name: use up to 32 lower-case letters"),
        (["'a', 'a:b'"], "all_steps()", "RuntimeError: the step a was added too late"),
        (["'a', 'a:b'"], "import tasks.record.forms", "RuntimeError: the step a was added too late"),
    ],
)
def test_what_cannot_be_added_is_refused_with_a_sentence(rows, before, error):
    assert add(*rows, before=before).startswith(error)


def test_two_steps_without_timing_are_no_clash():
    assert Step("a", "a:b").timing is None
    assert "topic" in add("'toy', 'a:b'", "'topic', 'a:c'")
