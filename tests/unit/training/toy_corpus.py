"""A corpus in which four persons travel to four cities, and what its small networks need."""

import pytest
import torch

CITIES, PERSONS = ["بغداد", "دمشق", "عمان", "تونس"], ["سالم", "كريم", "هشام", "نبيل"]
SENTENCES = [(["سافر", p, "الي", c], ["O", "B-PERS", "O", "B-LOC"]) for p in PERSONS for c in CITIES]
TEXTS = [words for words, _ in SENTENCES]


@pytest.fixture(autouse=True, scope="module")
def one_thread():
    """Threads cost more than they give for networks as small as these. For the module, whose fixtures train some."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
