"""The list of rejections, with the bytes of each."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from tasks.archive.forms import Counted, Rejected, RejectedPage
from tasks.archive.rejections import WAITING
from tasks.views import lexicon
from tasks.views.desk.frame import Frame
from tasks.views.templating import render_served

# Two screens; all bytes are a download.
_SHOWN = 4_000


@dataclass(frozen=True, slots=True)
class Rejects:
    """Some rejections, the state and the reason that they are filtered by, and how many there are of each."""

    page: RejectedPage
    state: str
    reason: str | None
    states: Sequence[Counted]
    reasons: Sequence[Counted]

    def address(self, path: str = "/rejects", **changed: Any) -> str:
        """The address of this list with something changed."""
        wanted = {"state": None if self.state == WAITING else self.state, "reason": self.reason} | changed
        query = urlencode({name: value for name, value in wanted.items() if value is not None})
        return f"{path}?{query}" if query else path


def render_rejections(
    frame: Frame,
    rejects: Rejects,
    there: Collection[int] | None,
    notice: str | None = None,
    unreachable: str | None = None,
) -> str:
    """The list as a page; `there` are the numbers of those that the reject stream still holds, None where unknown."""
    page = rejects.page
    return render_served(
        "desk/rejects.html",
        desk=frame,
        rows=[_row(one, None if there is None else one.number in there) for one in page.rejections],
        states=[_choice(one, one.value == rejects.state, _of_state(rejects, one)) for one in rejects.states],
        reasons=[
            _choice(one, one.value == rejects.reason, rejects.address(reason=one.value)) for one in rejects.reasons
        ],
        every_reason=rejects.address(reason=None),
        reason=rejects.reason,
        notice=notice,
        unreachable=unreachable,
        next=rejects.address(before=page.next) if page.next is not None else None,
        files=[(form.upper(), rejects.address(f"/export/rejects.{form}")) for form in ("jsonl", "csv")],
        words=lexicon,
    )


def _of_state(rejects: Rejects, one: Counted) -> str:
    return rejects.address(state=None if one.value == WAITING else one.value, reason=None)


def _choice(one: Counted, is_chosen: bool, href: str) -> dict[str, Any]:
    return {"value": one.value, "number": one.articles, "chosen": is_chosen, "href": href}


def _row(one: Rejected, there: bool | None) -> dict[str, Any]:
    rejection = one.rejection
    return {
        **{name: rejection.get(name) for name in ("id", "stage", "reason", "detail", "attempts", "rejected_at")},
        "number": one.number,
        "rejection_id": one.rejection_id,
        "state": one.state,
        "state_at": one.state_at,
        "size": len(one.article),
        "shown": min(len(one.article), _SHOWN),
        "preview": one.article[:_SHOWN].decode("utf-8", errors="replace"),
        "there": there,
    }
