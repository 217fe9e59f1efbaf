"""What elements show that a script turns into players and posts: AMP's, web components, builders' widgets."""

import re
from collections.abc import Mapping

from tasks.cleaning.html.embed_lexicon import EMBED_ATTRIBUTES, EMBED_TAGS, SETTINGS, VIDEO_CLASSES, VIDEO_CODES
from tasks.cleaning.media import WEB_ADDRESS, is_media_address

Attributes = Mapping[str, str | None]

_FIELD = re.compile(r"\{([\w-]+)\}")
_CODE = re.compile(r"[A-Za-z0-9_:/.-]{3,100}")
_SETTINGS_ADDRESS = re.compile(
    r'"(?:youtube|vimeo|dailymotion|external|hosted)_url"\s*:\s*(?:\{"url":)?"(https?:[^"]+)"'
)


def embedded_address(tag: str, attributes: Attributes) -> str | None:
    """The address of what an element shows by its name."""
    return _filled(EMBED_TAGS[tag], attributes)


def address_in_attributes(attributes: Attributes) -> str | None:
    """The address of what an element shows by its attributes, where it is one of the hosts that others show."""
    shown = [form for name, form in EMBED_ATTRIBUTES.items() if name in attributes]
    if not VIDEO_CLASSES.isdisjoint((attributes.get("class") or "").split()):
        shown += [form for name, form in VIDEO_CODES.items() if name in attributes]
    found = [address for form in shown if (address := _filled(form, attributes))]
    settings = _SETTINGS_ADDRESS.search(attributes.get(SETTINGS) or "")
    if settings:
        found.append(settings[1].replace("\\/", "/"))
    return next((address for address in found if is_media_address(address)), None)


def _filled(form: str, attributes: Attributes) -> str | None:
    """An address with its attributes' values; an attribute may also hold all of the address."""
    values = {name: (attributes.get(name) or "").strip() for name in _FIELD.findall(form)}
    for value in values.values():
        if WEB_ADDRESS.fullmatch(value):
            return value
        if not _CODE.fullmatch(value) or form.startswith("{"):
            return None
    return _FIELD.sub(lambda match: values[match[1]], form)
