"""The templates of the views: escaping everywhere, styles inline, and a policy that lets nothing else in."""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tasks.views import wording

_LINKED = ("http", "https")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tasks.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(number=wording.number, long_date=wording.long_date, link=link)
    environment.filters.update(stories=wording.stories, stories_oblique=wording.stories_oblique)
    return environment


@lru_cache(maxsize=4)
def _style(names: tuple[str, ...]) -> tuple[Markup, str]:
    folder = files("tasks.views") / "templates"
    text = "".join((folder / name).read_text(encoding="utf-8") for name in names)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    # the styles are files of this package, not data
    return Markup(text), f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"  # noqa: S704


def link(url: str | None) -> str | None:
    """`url` where a page may link to it: absolute, http or https; None for every other scheme or form."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in _LINKED and parts.netloc else None


def render(template: str, styles: tuple[str, ...], **values: Any) -> str:
    """The page of `template` with the named style sheets inline and a policy that allows just these."""
    style, policy = _style(styles)
    return _environment().get_template(template).render(style=style, policy=policy, layout="base.html", **values)


def render_served(template: str, **values: Any) -> str:
    """The page of `template` for the desk, whose server gives the styles and the policy."""
    return _environment().get_template(template).render(layout="desk/layout.html", **values)


def style_sheet(names: tuple[str, ...]) -> str:
    """The named style sheets as one."""
    return str(_style(names)[0])
