"""Rejections: the list, the bytes, and what may be done with them by one who knows the password."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from tasks.archive.forms import Rejected
from tasks.views.desk.rejections import render_rejections
from worker.desk.access import COOKIE
from worker.desk.context import Desk, before_of, desk_of, form_of, page, see, sentence
from worker.desk.streams import StreamsUnreachable

router = APIRouter(include_in_schema=False)

_AT_ONCE = 30
_DONE = {
    "retry": "أُعيد الخبر إلى مجرى الأخبار.",
    "drop": "حُذف الخبر المرفوض.",
    "gone": "لم يعد في مجرى المرفوضات.",
}


@router.get("/rejects")
def rejects(request: Request) -> Response:
    """The list, newest first."""
    desk = desk_of(request)
    reason = request.query_params.get("reason") or None
    found = desk.archive.rejections(reason, before_of(request), _AT_ONCE)
    there, unreachable = None, None
    try:
        there = desk.streams.there(found.rejections)
    except StreamsUnreachable as error:
        unreachable = str(error)
    notice = _DONE.get(request.query_params.get("done", ""))
    reasons = desk.archive.rejection_reasons()
    frame = desk.frame(request, "rejects")
    return page(render_rejections(frame, found, reasons, reason, there, notice, unreachable))


@router.get("/rejects/{number}/article")
def article(request: Request, number: int) -> Response:
    """The bytes of a rejected article, to be saved and never shown as anything."""
    one = _rejected(desk_of(request), number)
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
    if action not in ("retry", "drop"):
        return sentence(request, 400, "فعل غير معروف", "retry, drop")
    one = await run_in_threadpool(_rejected, desk, number)
    try:
        is_done = one is not None and await run_in_threadpool(desk.streams.act, one, action)
    except StreamsUnreachable as error:
        return sentence(request, 503, "خادم المجاري لا يجيب", str(error))
    return see(f"/rejects?done={action if is_done else 'gone'}")


def _rejected(desk: Desk, number: int) -> Rejected | None:
    found = desk.archive.rejections(before=number + 1, limit=1).rejections if 0 <= number < 2**62 else []
    return found[0] if found and found[0].number == number else None
