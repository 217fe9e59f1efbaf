"""The client's types of records say what the models of records say."""

import sys
from typing import get_type_hints

import pytest
from composed import ROOT

from khabar import records
from tasks.record.forms import FORMS

sys.path.insert(0, str(ROOT / "client"))
import generate


def test_the_module_is_what_the_models_give():
    assert generate.FILE.read_text(encoding="utf-8") == generate.records(), "run: python client/generate.py"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_field_has_a_type_and_those_that_must_be_there_are_required(form):
    typed = getattr(records, form.__name__)
    names = {field.alias or name for name, field in form.model_fields.items()}
    assert get_type_hints(typed).keys() == names
    required = {field.alias or name for name, field in form.model_fields.items() if field.is_required()}
    assert typed.__required_keys__ == required
