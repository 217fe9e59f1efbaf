"""What the table of clubs keeps of their titles."""

import pytest

from tasks.entities.institutions.club_table import firsts_of_clubs, is_known_club
from tasks.entities.names.names import key_of
from training.clubs import keys


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("نادي الزمالك", [("الزمالك",)]),
        ("النادي الأهلي (مصر)", [("الاهلي",)]),
        ("نادي الاتفاق السعودي", [("الاتفاق",)]),
        ("نادي كولن لكرة القدم", [("كولن",)]),
        ("مولودية وهران", [("مولوديه", "وهران")]),
        ("دوري الدرجة الثانية الإيسلندي", []),
        ("نادي Ajax", []),
    ],
)
def test_what_clubs_are_called_by(title, wanted):
    assert list(keys([title])) == wanted


def test_the_table_knows_clubs_and_no_ordinary_words():
    assert is_known_club(key_of(["شبيبة", "القبائل"]))
    assert not is_known_club(key_of(["شبيبة", "الحي"]))
    assert firsts_of_clubs("للزمالك") == ("الزمالك",)
    assert firsts_of_clubs("طاولة") == ()
