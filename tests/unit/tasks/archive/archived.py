"""Records for the tests of the archive: small, whole, and with offsets that hold."""

from tasks.archive.rows import Arrived, prepare


def place(geonames, country):
    return {"geonames": geonames, "lat": 1.5, "lon": 2.5, "country": country, "admin": None, "population": 9}


def record(article_id="a1", text="أصيب ثلاثة عمال في حريق بمصنع في حلب.", title="حريق في حلب", **more):
    processing = {
        "version": "0",
        "ner": "none",
        "attempts": 1,
        "submitted_at": "2026-02-02T03:04:05.000Z",
        "finished_at": "2026-02-02T03:04:06.000Z",
        "ms": {},
    }
    made = {
        "schema": 2,
        "id": article_id,
        "url": None,
        "source": None,
        "author": None,
        "published_at": None,
        "extra": {},
        "notes": [],
        "page": None,
        "title": title,
        "text": text,
        "sentences": [
            {"field": "title", "start": 0, "end": len(title)},
            {"field": "text", "start": 0, "end": len(text)},
        ],
        "entities": [],
        "figures": [],
        "removed": [],
        "media": [],
        "processing": processing,
    }
    processing.update(more.pop("processing", {}))
    return {**made, **more}


def entity(made, name, kind="LOC", country=None, place=None, field="text"):
    start = made[field].index(name)
    mention = {"field": field, "start": start, "end": start + len(name), "text": name}
    made["entities"].append({"type": kind, "name": name, "country": country, "place": place, "mentions": [mention]})
    return made


def figure(made, text, value=None, kind="count", **more):
    start = made["text"].index(text)
    of_text = {"field": "text", "start": start, "end": start + len(text), "text": text}
    rest = dict.fromkeys(("min", "max", "counted", "unit", "event", "place"))
    rest |= {"qualifier": "exact", "sentence": 1}
    made["figures"].append({**of_text, "kind": kind, "value": value, **rest, **more})
    return made


def prepared(made, output_id="1-0", stream="s"):
    return prepare(Arrived(stream, output_id, made))
