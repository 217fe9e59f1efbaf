"""Logging in and out, and the check that a page asks for the password where it must."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, Response

from tasks.views.templating import render_served
from worker.desk.access import COOKIE, SESSION_SECONDS
from worker.desk.context import desk_of, form_of, is_program, page, see

router = APIRouter(include_in_schema=False)
# These a stranger may see.
_OPEN = ("/login", "/static/")


class Refused(Exception):
    """The request is answered with this instead."""

    def __init__(self, response: Response) -> None:
        super().__init__(response)
        self.response = response


def only_readers(request: Request) -> None:
    """Let those through who may read.

    Raises:
        Refused: the others; a page asks for the password, a program gets a sentence.
    """
    desk, path = desk_of(request), request.url.path
    if desk.access.is_reading_open or path.startswith(_OPEN) or desk.is_logged_in(request):
        return
    if is_program(request):
        sentence = "The desk asks for its password: send it with HTTP Basic authentication."
        raise Refused(JSONResponse({"error": sentence}, 401))
    query = f"?{request.url.query}" if request.url.query else ""
    raise Refused(page(_form(request, path + query), 401))


@router.get("/login")
def login_form(request: Request) -> Response:
    """The form."""
    return page(_form(request, request.query_params.get("next", "/")))


@router.post("/login")
async def login(request: Request) -> Response:
    """A session for the right password."""
    desk, form = desk_of(request), await form_of(request)
    given = form.get("password", "")
    if not await run_in_threadpool(desk.checked, lambda: desk.access.is_password(given)):
        return page(_form(request, form.get("next", "/"), wrong=True), 401)
    answer = see(_local(form.get("next", "/")))
    secure = request.url.scheme == "https"
    answer.set_cookie(
        COOKIE, desk.access.new_session(), max_age=SESSION_SECONDS, httponly=True, samesite="strict", secure=secure
    )
    return answer


@router.post("/logout")
async def logout(request: Request) -> Response:
    """The end of a session."""
    answer = see("/")
    answer.delete_cookie(COOKIE)
    return answer


def _form(request: Request, following: str, wrong: bool = False) -> str:
    frame = desk_of(request).frame(request)
    return render_served("desk/login.html", desk=frame, next=_local(following), wrong=wrong)


def _local(path: str) -> str:
    r"""The path where it is one of ours: `//evil.example` and `/\\evil.example` are other hosts to a browser."""
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if is_ours else "/"
