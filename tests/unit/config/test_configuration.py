"""docs/configuration.md says what the settings are."""

import importlib.util

from composed import ROOT

from config.settings import PREFIX, Settings


def generator():
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_settings_give():
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert page == generator().configuration(), "run: python docs/generate.py"


def test_every_option_has_its_row_and_says_what_it_does():
    rows = [line.split(" | ") for line in generator().configuration().splitlines() if line.startswith("| `")]
    assert [row[0].strip("| `") for row in rows] == [PREFIX + name.upper() for name in Settings.model_fields]
    assert all(row[3].rstrip(" |").endswith(".") for row in rows)
