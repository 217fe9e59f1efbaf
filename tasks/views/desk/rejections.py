"""The list of rejections, with the bytes of each."""

from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import urlencode

from tasks.archive.forms import Counted, Rejected, RejectedPage
from tasks.views import lexicon
from tasks.views.desk.frame import Frame
from tasks.views.templating import render_served

# Two screens; all bytes are a download.
_SHOWN = 4_000


def render_rejections(
    frame: Frame,
    page: RejectedPage,
    reasons: Sequence[Counted],
    reason: str | None,
    there: Collection[int] | None,
    notice: str | None = None,
    unreachable: str | None = None,
) -> str:
    """The list as a page; `there` are the numbers of those that the reject stream still holds, None where unknown."""
    query = {"reason": reason} if reason else {}
    return render_served(
        "desk/rejects.html",
        desk=frame,
        rows=[_row(one, None if there is None else one.number in there) for one in page.rejections],
        reasons=reasons,
        reason=reason,
        notice=notice,
        unreachable=unreachable,
        next=f"/rejects?{urlencode({**query, 'before': page.next})}" if page.next is not None else None,
        files=[(form.upper(), f"/export/rejects.{form}?{urlencode(query)}") for form in ("jsonl", "csv")],
        words=lexicon,
    )


def _row(one: Rejected, there: bool | None) -> dict[str, Any]:
    rejection = one.rejection
    return {
        **{name: rejection.get(name) for name in ("id", "stage", "reason", "detail", "attempts", "rejected_at")},
        "number": one.number,
        "rejection_id": one.rejection_id,
        "size": len(one.article),
        "shown": min(len(one.article), _SHOWN),
        "preview": one.article[:_SHOWN].decode("utf-8", errors="replace"),
        "there": there,
    }
