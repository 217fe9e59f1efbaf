"""The table of steps: one row each, read by queues, tasks, logs, rejections, metrics and the schema of the record.

It imports nothing of `tasks`: a row names its function as text, and whoever runs the step looks it up.
"""

import re
from dataclasses import dataclass
from functools import cache

_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the chain.

    `name` stands in its queue, its rejections, logs and metrics. `function` is `module:function`: it gets the items of
    a batch and a `tasks.chain.items.StepContext`. `timing` is its key in `processing.ms`, None where it is not timed.
    `prepare`, if any, is another `module:function`, which gets the context before the step begins: where it raises, no
    article is to blame, and the batch waits. `earlier_stages` are the stages of rejection that the step has besides
    the one of its own name.
    """

    name: str
    function: str
    timing: str | None = None
    prepare: str | None = None
    earlier_stages: tuple[str, ...] = ()

    @property
    def queue(self) -> str:
        """Its queue, which is the name of its Celery task as well."""
        return queue_of(self.name)

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages of the rejections that it gives, in the order in which an article comes to them."""
        return (*self.earlier_stages, self.name)


def queue_of(name: str) -> str:
    """The queue of a step: `khabar.clean` …, each scaled by itself."""
    return f"khabar.{name}"


# The stage of rejection of what is no article at all, which is found out in the first step.
ACCEPTANCE = "accept"
# The first step leases the entries of a batch, and makes its items; the last one gives each entry its outcome. Those
# between them only change items.
CLEAN = Step("clean", "tasks.chain.steps:clean_items", "clean", earlier_stages=(ACCEPTANCE,))
RECOGNISE = Step("recognise", "tasks.chain.steps:recognise_items", "ner", prepare="tasks.chain.steps:load_recogniser")
EXTRACT_FIGURES = Step("extract_figures", "tasks.chain.steps:extract_items", "figures")
PUBLISH = Step("publish", "tasks.chain.steps:finish_items")
FIRST, LAST = CLEAN, PUBLISH
# A producer that speaks Celery sends its articles there. It is no step: nothing of a batch comes to it.
SUBMIT = "submit"

_rows = [CLEAN, RECOGNISE, EXTRACT_FIGURES, PUBLISH]


def add(step: Step) -> None:
    """Put a step of your own right before the last one.

    For a module that is imported before anything else of Khabar, in feeders and workers alike.

    Raises:
        ValueError: its name will not do for a queue, or its name, stage or timing is another step's.
        RuntimeError: the table was read already, so that some of the program would not know the step.
    """
    if all_steps.cache_info().currsize:
        raise RuntimeError(f"the step {step.name} was added too late: add it before importing worker or tasks.")
    if not _NAME.fullmatch(step.name) or step.name == SUBMIT:
        raise ValueError(
            f"{step.name!r} is not a valid step name: use up to 32 lower-case letters, digits and _, and not {SUBMIT}."
        )
    for other in _rows:
        if set(step.stages) & set(other.stages) or (step.timing is not None and step.timing == other.timing):
            raise ValueError(f"the step {step.name} has the same name, stage or timing as the step {other.name}.")
    _rows.insert(-1, step)


@cache
def all_steps() -> tuple[Step, ...]:
    """The steps in the order in which a batch comes to them; from the first call on the table is closed."""
    return tuple(_rows)


def step_names() -> tuple[str, ...]:
    """Their names, in order."""
    return tuple(step.name for step in all_steps())


def queues() -> list[str]:
    """All queues: those of the steps, and the one for articles of producers that speak Celery."""
    return [*(step.queue for step in all_steps()), queue_of(SUBMIT)]


def step_of_task(task_name: str) -> Step | None:
    """The step of a Celery task; None for a task that is no step."""
    return next((step for step in all_steps() if step.queue == task_name), None)


def step_of_stage(stage: str) -> Step | None:
    """The step that gives rejections of this stage."""
    return next((step for step in all_steps() if stage in step.stages), None)


def stages() -> tuple[str, ...]:
    """All stages of rejection, in the order in which an article comes to them."""
    return tuple(stage for step in all_steps() for stage in step.stages)


def timings() -> dict[str, Step]:
    """The keys of `processing.ms`, each with its step."""
    return {step.timing: step for step in all_steps() if step.timing is not None}
