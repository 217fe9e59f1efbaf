"""Makes the sample that is too large; as a file it would outweigh all others together."""

import json
from pathlib import Path

NAME = "99-reject-too-large.json"
_MODEL = Path(__file__).with_name("10-sports-football.json")


def too_large(limit: int) -> bytes:
    """A valid raw article of more than `limit` bytes of JSON: another sample's body, repeated as often as it takes."""
    article = json.loads(_MODEL.read_bytes())
    article["id"] = "sample-99"
    paragraph = article["body"] + "\n\n"
    length = len(json.dumps(paragraph, ensure_ascii=False).encode()) - len('""')
    article["body"] = paragraph * (limit // length + 1)
    return json.dumps(article, ensure_ascii=False).encode()
