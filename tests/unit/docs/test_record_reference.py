"""docs/record.md says what the models of records are, and all of it."""

import re
import sys
from typing import get_args

import pytest
from composed import ROOT

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures
from tasks.record.forms import json_schema

sys.path.insert(0, str(ROOT / "docs"))
import record_reference


def test_the_page_is_what_the_models_give():
    page = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert page == record_reference.record(), "run: python docs/generate.py"


@pytest.mark.parametrize("form", ["raw", "enriched", "rejection"])
def test_every_form_and_field_says_what_it_means(form):
    schema = json_schema(form)
    for one in (schema, *schema.get("$defs", {}).values()):
        assert one["description"]
        for name, field in one["properties"].items():
            assert field.get("description"), name


@pytest.mark.parametrize("name", record_reference.LISTS)
def test_every_value_of_a_closed_list_has_its_meaning(name):
    closed, meanings = record_reference.LISTS[name]
    assert list(meanings) == list(get_args(closed))


def test_every_link_within_the_page_leads_somewhere():
    page = record_reference.record()
    heads = {head.lower().replace(" ", "-") for head in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    links = re.findall(r"\]\(#([^)]+)\)", page)
    assert links
    assert set(links) <= heads


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [(name, words) for name, words in record_reference.LISTS["Qualifiers"][1].items() if "and the like" in words],
)
def test_the_words_for_a_qualifier_are_read_as_it(qualifier, words):
    for word in re.findall("`(.+?)`", words):
        texts = (f"وصل {word} 30 جنديا.", f"وصل 30 جنديا {word}.")
        read = [f.qualifier for text in texts for f in extract_figures("", text, split_sentences("", text))]
        assert qualifier in read, word
