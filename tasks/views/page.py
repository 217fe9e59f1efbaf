"""One enriched record as a page of its own: right to left, self-contained, no script and no network."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from tasks.views import lexicon, wording
from tasks.views.happened import place_of
from tasks.views.highlights import Highlight, Note, Piece, marked, paragraphs
from tasks.views.links import NO_LINKS, Links
from tasks.views.templating import render

Record = Mapping[str, Any]

STYLES = ("common.css", "page.css")
# So many figures stand beside the text without being longer than the text of a short article.
_CARDS = 6
# What a newsroom asks for first, after the casualties; durations and ages come last.
_ASKED_FOR = tuple(map(wording.kind, ("money", "percent", "count", "measure", "fraction", "duration", "age")))


def render_page(record: Record) -> str:
    """The HTML page of an enriched record (a dictionary as `EnrichedRecord` describes it).

    Spans whose text does not stand at their offsets are told of and listed, but not highlighted.
    """
    return render("page.html", STYLES, **page_values(record, NO_LINKS))


def page_values(record: Record, links: Links) -> dict[str, Any]:
    """What the template of a record shows; `links` says where its names and figures lead."""
    highlights = list(_highlights(record))
    sound = [h for h, field, text in highlights if record[field][h.start : h.end] == text]
    sound_anchors = {h.anchor for h in sound}
    by_field = {
        name: [h for h, field, _ in highlights if field == name and h.anchor in sound_anchors] for name in lexicon.FIELD
    }
    figures = [_figure_row(n, record, sound_anchors, links) for n in range(len(record["figures"]))]
    return {
        "record": record,
        "title": marked(record["title"], 0, len(record["title"]), by_field["title"]),
        "paragraphs": list(_marked_paragraphs(record["text"], by_field["text"])),
        "figures": figures,
        "cards": _prominent(figures)[:_CARDS],
        "entities": _entity_groups(record["entities"], sound_anchors, links),
        "removed": record["removed"],
        "unsound": len(highlights) - len(sound),
        "extra": orjson.dumps(record["extra"], option=orjson.OPT_INDENT_2).decode() if record["extra"] else None,
        "words": lexicon,
    }


def _marked_paragraphs(text: str, highlights: Sequence[Highlight]) -> Iterator[list[Piece]]:
    ordered = sorted(highlights, key=lambda h: h.start)
    waiting = 0
    live: list[Highlight] = []
    for start, end in paragraphs(text):
        while waiting < len(ordered) and ordered[waiting].start < end:
            live.append(ordered[waiting])
            waiting += 1
        live = [h for h in live if h.end > start]
        yield marked(text, start, end, live)


def _highlights(record: Record) -> Iterator[tuple[Highlight, str, str]]:
    for n, entity in enumerate(record["entities"]):
        note = _entity_note(entity)
        look = entity["type"] if entity["type"] in lexicon.ENTITY_TYPE else "MISC"
        for m, mention in enumerate(entity["mentions"]):
            span = Highlight(mention["start"], mention["end"], look, f"e{n}-{m}", note)
            yield span, mention["field"], mention["text"]
    for n, figure in enumerate(record["figures"]):
        span = Highlight(
            figure["start"], figure["end"], "FIGURE", f"f{n}", _figure_note(figure, place_of(record, figure))
        )
        yield span, figure["field"], figure["text"]


def _entity_note(entity: Record) -> Note:
    pairs = [
        ("kind", lexicon.ENTITY_TYPE.get(entity["type"], entity["type"])),
        ("country", wording.country(entity["country"])),
        ("mentions", wording.number(len(entity["mentions"]))),
    ]
    return Note(entity["name"], _labelled(pairs))


def _figure_note(figure: Record, place: Record | None) -> Note:
    pairs = [
        ("kind", wording.kind(figure["kind"])),
        ("qualifier", wording.qualifier(figure["qualifier"])),
        ("unit", wording.unit(figure["unit"])),
        ("event", wording.event(figure["event"])),
        ("place", place["name"] if place else None),
        ("counted", figure["counted"]),
    ]
    return Note(wording.amount(figure), _labelled(pairs))


def _labelled(pairs: Sequence[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    return tuple((lexicon.LABEL[label], value) for label, value in pairs if value)


def _figure_row(n: int, record: Record, sound: set[str], links: Links) -> dict[str, Any]:
    figure = record["figures"][n]
    place = place_of(record, figure)
    return {
        "href": links.figure(figure),
        "anchor": f"f{n}" if f"f{n}" in sound else None,
        "text": figure["text"],
        "amount": wording.amount(figure),
        "kind": wording.kind(figure["kind"]),
        "qualifier": wording.qualifier(figure["qualifier"]),
        "qualifier_code": figure["qualifier"],
        "exact": figure["qualifier"] == "exact",
        "unit": wording.unit(figure["unit"]),
        "code": figure["unit"],
        "counted": figure["counted"],
        "event": wording.event(figure["event"]),
        "place": place["name"] if place else None,
        "place_href": links.entity(place) if place else None,
        "field": lexicon.FIELD.get(figure["field"], figure["field"]),
        "sentence": figure["sentence"],
    }


def prominent_figures(record: Record) -> list[dict[str, Any]]:
    """The figures of a record that a newsroom asks for first, each once: rows as the page's table has them."""
    return _prominent([_figure_row(n, record, set(), NO_LINKS) for n in range(len(record["figures"]))])


def _prominent(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Events first, then money and shares, each figure once, else as they come."""
    distinct: dict[Any, dict[str, Any]] = {}
    for row in rows:
        distinct.setdefault((row["amount"], row["event"], row["unit"], row["kind"]), row)
    return sorted(distinct.values(), key=lambda row: (not row["event"], _rank(row["kind"])))


def _rank(kind: str) -> int:
    return _ASKED_FOR.index(kind) if kind in _ASKED_FOR else len(_ASKED_FOR)


def _entity_groups(entities: Sequence[Record], sound: set[str], links: Links) -> dict[str, list[dict[str, Any]]]:
    groups: dict[str, list[dict[str, Any]]] = {name: [] for name in lexicon.ENTITY_TYPES}
    for n, entity in enumerate(entities):
        anchors = [f"e{n}-{m}" for m in range(len(entity["mentions"]))]
        row = {
            "name": entity["name"],
            "href": links.entity(entity),
            "country": wording.country(entity["country"]),
            "code": entity["country"],
            "count": len(entity["mentions"]),
            "anchors": [anchor for anchor in anchors if anchor in sound],
            "forms": sorted({mention["text"] for mention in entity["mentions"]} - {entity["name"]}),
        }
        groups.setdefault(entity["type"], []).append(row)
    for rows in groups.values():
        rows.sort(key=lambda row: -row["count"])
    return {name: rows for name, rows in groups.items() if rows}
