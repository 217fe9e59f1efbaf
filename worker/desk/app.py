"""The desk as an ASGI application."""

from collections.abc import Collection

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException

from config.version import khabar_version
from tasks.views.desk.addresses import BadAddress
from tasks.views.desk.guard_lexicon import SENTENCES
from worker.desk import api, exports, live, pages, rejects, sessions
from worker.desk.context import Desk, is_program, sentence
from worker.desk.guard import Guard

_ABOUT = (
    "Records and rejections of the archive. All lists are newest first; send the `next` of a response as `before` "
    "of the next request. Lists as files: /export/{records,articles,entities,figures,rejects}.jsonl, all but records "
    "also as .csv."
)
_NOT_ALLOWED = 405
_, _WRONG_METHOD = SENTENCES["method"]


def create_app(desk: Desk, hosts: Collection[str] = ()) -> FastAPI:
    """The application over a desk; `hosts` are the names, besides addresses and localhost, by which it is reached."""
    # The pages that FastAPI makes of its own load scripts of other hosts.
    app = FastAPI(
        title="Khabar", version=khabar_version(), description=_ABOUT, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.state.desk = desk
    for part in (api, pages, rejects, sessions, live, exports):
        app.include_router(part.router, dependencies=[Depends(sessions.only_readers)])
    app.add_middleware(Guard, hosts=hosts)
    app.add_exception_handler(sessions.Refused, _refused)
    app.add_exception_handler(BadAddress, _bad_address)
    app.add_exception_handler(RequestValidationError, _bad_request)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(SQLAlchemyError, _no_archive)
    _describe_errors(app)
    return app


def _describe_errors(app: FastAPI) -> None:
    """Put what is answered to a bad value into the description of the API, where FastAPI puts its own answer, 422."""
    schema = app.openapi()
    for path in schema["paths"].values():
        for operation in path.values():
            if operation["responses"].pop("422", None):
                operation["responses"]["400"] = {"description": "A value is invalid; `error` says which."}
    schema.pop("components", None)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, sessions.Refused)  # noqa: S101 - registered for nothing else
    return error.response


async def _bad_address(request: Request, error: Exception) -> Response:
    assert isinstance(error, BadAddress)  # noqa: S101 - registered for nothing else
    return _said(request, 400, str(error), "عنوان غير مفهوم", error.arabic)


async def _bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    first = error.errors()[0]
    name = first["loc"][-1]
    return _said(
        request, 400, f"{name}: {first['msg']}.", "عنوان غير مفهوم", f"القيمة في «\u2066{name}\u2069» غير صالحة."
    )


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    arabic = _WRONG_METHOD if error.status_code == _NOT_ALLOWED else "لا شيء في هذا العنوان. تحقّق من كتابته."
    return _said(request, error.status_code, str(error.detail), "لا صفحة هنا", arabic)


async def _no_archive(request: Request, error: Exception) -> Response:
    english = "The archive's database does not answer; its log says why."
    return _said(request, 503, english, "الأرشيف لا يجيب", "قاعدة بيانات الأرشيف لا تجيب الآن. السبب في سجلّها.")


def _said(request: Request, status: int, english: str, heading: str, arabic: str) -> Response:
    """The sentence for a program in JSON, and for a person as a page."""
    if is_program(request):
        return JSONResponse({"error": english}, status)
    return sentence(request, status, heading, arabic)
