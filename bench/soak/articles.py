"""The soak's numbered articles: told apart by their bytes and by their records; a few of them must be rejected."""

import re

from tasks.record import codec

# Every so manieth article is not JSON, every so manieth has no body: rejections must be as safe as records.
_BROKEN_EVERY = 50
_EMPTY_EVERY = 70
_NUMBER = re.compile(rb"soak-(\d+)")


def article(number: int) -> bytes:
    """The raw bytes of article `number`."""
    if number % _BROKEN_EVERY == 7:
        return f'{{"id": "soak-{number}", "body": '.encode()
    if number % _EMPTY_EVERY == 11:
        return codec.encode({"id": f"soak-{number}", "body": "  "})
    paragraph = f"أعلنت وزارة الداخلية في بغداد مقتل {number % 90 + 3} أشخاص وإصابة {number % 70 + 3} آخرين بجروح."
    return codec.encode(
        {
            "id": f"soak-{number}",
            "title": f"حادث سير رقم {number} في بغداد",
            "body": "\n\n".join([paragraph] * (1 + number % 5)),
            "source": "soak",
        }
    )


def is_enriched(number: int) -> bool:
    """Whether article `number` must come out as a record."""
    return number % _BROKEN_EVERY != 7 and number % _EMPTY_EVERY != 11


def number_in(data: bytes) -> int | None:
    """The number of the article that `data` (raw bytes, or a record's id) belongs to."""
    found = _NUMBER.search(data)
    return int(found[1]) if found else None
