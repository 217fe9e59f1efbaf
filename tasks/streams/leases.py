"""Leases as the scripts write them: which run an entry belongs to, and in which step it is."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Lease:
    """The lease of one entry that was begun.

    `step` is None between two steps. `held_ms` is there where the run broke off in that step: for how long it held its
    process. The owner is a run, named by its token, or a feeder that is giving the entry up.
    """

    owner: str
    step: str | None = None
    held_ms: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """What `text` says: `token`, `token|step`, `token|step|milliseconds` or `feeder|step`."""
        owner, *rest = text.split("|")
        step = rest[0] if rest else None
        return cls(owner, step, int(rest[1]) if len(rest) > 1 else None)

    @property
    def is_in_step(self) -> bool:
        """A step is running, or was when the run broke off; else the entry waits for its next message."""
        return self.step is not None
