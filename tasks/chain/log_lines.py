"""What the steps write into the log: batch, step, entry, article, and what became of it; never the text of one."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from config.steps import LAST
from tasks.streams.stream import Outcome

log = logging.getLogger(__name__)


def short(token: str) -> str:
    """A batch as logs and Flower name it."""
    return token[:8]


def log_step(token: str, step: str, items: Sequence[Mapping[str, Any]]) -> None:
    """A step is done with a batch."""
    rejected = sum("rejection" in item for item in items)
    fields = {"action": "step_done", "batch": short(token), "step": step, "articles": len(items), "rejected": rejected}
    log.info("done with a step", extra=fields)


def log_outcomes(token: str, outcomes: Sequence[Outcome], settled: Sequence[int]) -> None:
    """A batch has its outcomes: one line for it, one for each article that was rejected, at debug one for each other.

    `settled` is what `Stream.settle` says of each outcome.
    """
    about = {"batch": short(token), "step": LAST.name}
    results = [_result(outcome, given) for outcome, given in zip(outcomes, settled, strict=True)]
    for outcome, result in zip(outcomes, results, strict=True):
        one = about | {"entry": outcome.entry_id, "article": outcome.article_id}
        if result == "enriched":
            log.debug("published", extra=one | {"action": "article_enriched"})
        elif result == "late":
            log.info("taken back meanwhile", extra=one | {"action": "article_late"})
        else:
            stage = LAST.name if result == "duplicate" else outcome.stage
            log.info("rejected", extra=one | {"action": "article_rejected", "stage": stage, "reason": result})
    enriched, late = results.count("enriched"), results.count("late")
    counts: dict[str, Any] = {"enriched": enriched, "rejected": len(results) - enriched - late, "late": late}
    log.info("done with a batch", extra=about | {"action": "batch_done"} | counts)


def _result(outcome: Outcome, settled: int) -> str:
    return {0: "late", 1: outcome.result, 2: "duplicate"}[settled]
