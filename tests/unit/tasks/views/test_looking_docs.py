import re
from pathlib import Path

from tasks.views.tables import TABLES

DOCS = Path(__file__).parents[4] / "docs"


def test_the_docs_name_the_columns_of_each_table():
    text = (DOCS / "looking.md").read_text(encoding="utf-8")
    for name, table in TABLES.items():
        [row] = re.findall(rf"^\| `{name}` \| .* \| (.*) \|$", text, re.MULTILINE)
        assert re.findall(r"`(\w+)`", row) == list(table.columns)


def test_every_picture_is_there_and_small():
    pictures = re.findall(r"\]\((images/[^)]*)\)", (DOCS / "looking.md").read_text(encoding="utf-8"))
    assert pictures
    for picture in pictures:
        assert 0 < (DOCS / picture).stat().st_size < 300_000
