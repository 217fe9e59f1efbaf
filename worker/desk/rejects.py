"""Rejections: the list, the bytes, and what may be done with them by one who knows the password."""

import logging

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from tasks.archive.forms import Rejected
from tasks.archive.rejections import DROPPED, REMOVED, RETRIED
from tasks.views.desk.rejections import Rejects, render_rejections
from worker.desk.access import COOKIE
from worker.desk.context import (
    ALL_STATES,
    LARGEST_NUMBER,
    Desk,
    before_of,
    desk_of,
    form_of,
    only_known,
    page,
    reason_of,
    see,
    sentence,
    state_of,
)
from worker.desk.streams import StreamsUnreachable

log = logging.getLogger(__name__)
router = APIRouter(include_in_schema=False)

_AT_ONCE = 30
_DONE = {
    "retry": "أُعيد الخبر إلى مجرى الأخبار.",
    "drop": "حُذف الخبر المرفوض.",
    "gone": "لم يعد في مجرى المرفوضات.",
}
_STATES = {"retry": RETRIED, "drop": DROPPED}


@router.get("/rejects")
def rejects(request: Request) -> Response:
    """The list, newest first."""
    desk = desk_of(request)
    only_known(request, "reason", "state", "before", "done")
    reason = reason_of(request)
    state = state_of(request)
    found = desk.archive.rejections(reason, before_of(request), _AT_ONCE, state)
    there, unreachable = None, None
    try:
        there = desk.streams.there(found.rejections)
    except StreamsUnreachable as error:
        unreachable = _unreachable(error)
    overview = Rejects(
        found, state or ALL_STATES, reason, desk.archive.rejection_states(), desk.archive.rejection_reasons(state)
    )
    notice = _DONE.get(request.query_params.get("done", ""))
    return page(render_rejections(desk.frame(request, "rejects"), overview, there, notice, unreachable))


@router.get("/rejects/{number}/article")
def article(request: Request, number: int) -> Response:
    """The bytes of a rejected article, to be saved and never shown as anything."""
    one = _numbered(desk_of(request), number)
    if one is None:
        return sentence(request, 404, "لا خبر مرفوضًا بهذا الرقم", "")
    headers = {"content-disposition": f'attachment; filename="rejected-{number}.bin"'}
    return Response(one.article, media_type="application/octet-stream", headers=headers)


@router.post("/rejects/{number}")
async def act(request: Request, number: int) -> Response:
    """Retry or drop one rejection."""
    desk, form = desk_of(request), await form_of(request)
    cookie = request.cookies.get(COOKIE, "")
    if not desk.access.is_session(cookie):
        return see("/login?next=/rejects")
    if not desk.access.is_csrf(cookie, form.get("csrf", "")):
        return sentence(request, 403, "انتهت صلاحية النموذج", "افتح صفحة المرفوضات من جديد وأعد المحاولة.")
    action = form.get("action", "")
    if action not in _STATES:
        return sentence(request, 400, "فعل غير معروف", f"الأفعال المعروفة: {'، '.join(_STATES)}.")
    one = await run_in_threadpool(_numbered, desk, number)
    try:
        done = await run_in_threadpool(_settle, desk, one, action)
    except StreamsUnreachable as error:
        return sentence(request, 503, "خادم المجاري لا يجيب", _unreachable(error))
    return see(f"/rejects?done={done}")


def _unreachable(error: StreamsUnreachable) -> str:
    """For a person in the newsroom; whoever runs the server reads why in the log."""
    log.warning(str(error), extra={"action": "streams_unreachable"})
    return "خادم المجاري لا يجيب، فلا تُعرف حال المرفوضات فيه ولا تُعاد محاولتها الآن. التفاصيل في سجلّ هذا الخادم."


def _settle(desk: Desk, one: Rejected | None, action: str) -> str:
    """Do it on the stream, then note it in the archive; what was done."""
    if one is None:
        return "gone"
    is_done = desk.streams.act(one, action)
    desk.archive.close_rejections([one.number], _STATES[action] if is_done else REMOVED)
    return action if is_done else "gone"


def _numbered(desk: Desk, number: int) -> Rejected | None:
    return desk.archive.rejection(number) if 0 <= number <= LARGEST_NUMBER else None
