"""The demo's tables in terminals of several widths: whatever is in them can be read."""

import io
from importlib.resources import files

import pytest
from rich.console import Console

from tasks.streams.outputs import Settled
from worker.local.demo import _outcomes, _rejections

SAMPLES = [one.name for one in files("worker.local").joinpath("samples").iterdir() if one.name[0].isdigit()]
SOURCE = "وكالة الساحل للأنباء"


def settled(names):
    found = {}
    for n, name in enumerate(sorted(names)):
        article_id = f"sample-{n:02}"
        record = {"id": article_id, "source": SOURCE, "text": "ا", "entities": [], "figures": []}
        detail = "4,194,416 bytes, 4,194,304 are allowed here and now"
        rejection = {"id": article_id, "stage": "accept", "reason": "out_of_memory", "detail": detail}
        found[name] = Settled(f"{n}-1", None, rejection) if name.startswith("9") else Settled(f"{n}-1", record, None)
    return found


def printed(table, width):
    out = io.StringIO()
    Console(file=out, width=width).print(table)
    assert max(map(len, out.getvalue().splitlines())) <= width
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 100, 119, 120, 200])
def test_each_sample_and_id_stands_whole_in_its_line(width):
    found = settled(SAMPLES)
    assert len(found) > 50
    outcomes, rejections = printed(_outcomes(found, width), width), printed(_rejections(found, width), width)
    assert "…" not in outcomes + rejections
    for n, name in enumerate(found):
        [line] = [line for line in outcomes.splitlines() if f" {name.removesuffix('.json')} " in line]
        assert f" sample-{n:02} " in line
        assert line.rstrip(" │").endswith("rejected" if name.startswith("9") else "enriched")
        assert (f" {name.removesuffix('.json')} " in rejections) == name.startswith("9")


def test_an_id_that_is_a_hash_leaves_the_names_their_room():
    found = settled(SAMPLES)
    found["24-kidnapping.json"].record["id"] = "0123456789abcdef" * 2
    text = printed(_outcomes(found, 80), 80)
    assert "…" not in text
    assert " 96-reject-blank-shortcodes " in text
    rows = [line.split("│") for line in text.splitlines() if "│" in line]
    first = next(n for n, row in enumerate(rows) if row[1].strip() == "24-kidnapping")
    last = next(n for n in range(first + 1, len(rows)) if row_begins(rows[n]))
    assert "".join(row[2].strip() for row in rows[first:last]) == "0123456789abcdef" * 2


def row_begins(cells):
    return cells[1].strip() != ""


@pytest.mark.parametrize("width", [40, 60])
def test_what_does_not_fit_goes_on_in_the_next_line(width):
    found = settled(["0" * 60 + "-end.json", "9" * 60 + "-end.json"])
    for table, letters in ((_outcomes(found, width), "09"), (_rejections(found, width), "9")):
        text = printed(table, width)
        assert "…" not in text
        assert all(text.count(letter) >= 60 for letter in letters)


def test_a_wide_terminal_has_all_columns():
    found = settled(SAMPLES)
    assert "paragraphs" in printed(_outcomes(found, 120), 120)
    assert SOURCE in printed(_outcomes(found, 120), 120)
    assert "paragraphs" not in printed(_outcomes(found, 119), 119)
