"""Short forms of persons' names."""

import random

import pytest

from tasks.entities.grouping.persons import same_persons, short_forms
from tasks.entities.names.names import Key, key_of


def key(name: str) -> Key:
    return key_of(name.split())


def test_three_forms_of_one_person() -> None:
    full, shorter, surname = key("رستم نورلان بايمحمدوف"), key("نورلان بايمحمدوف"), key("بايمحمدوف")
    assert same_persons([surname, full, shorter]) == {full: full, shorter: full, surname: full}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("مبارك", "محمد حسني مبارك"),
        ("محمد مبارك", "محمد حسني مبارك"),
        ("حسني مبارك", "محمد حسني مبارك"),
        ("محمد بن زايد", "محمد بن زايد آل نهيان"),
        ("بن علي", "زين العابدين بن علي"),
        ("عبدالله صالح", "علي عبد الله صالح"),
        ("هيلاري", "هيلاري كلينتون"),
    ],
)
def test_short_forms(short: str, full: str) -> None:
    assert key(short) in short_forms(key(full))


@pytest.mark.parametrize(
    ("other", "full"),
    [
        ("سلمان", "محمد بن سلمان"),
        ("آل نهيان", "محمد بن زايد آل نهيان"),
        ("نهيان", "محمد بن زايد آل نهيان"),
        ("سلمان بن عبدالعزيز", "محمد بن سلمان بن عبدالعزيز"),
        ("بشار الأسد", "حافظ الأسد"),
        ("حسن", "حسين علي"),
        ("علي حسن", "حسن علي"),
        ("محمد بن", "محمد بن سلمان"),
        ("الأسد", "الأسد"),
        ("بشار حافظ الأسد", "بشار الأسد"),
    ],
)
def test_other_persons(other: str, full: str) -> None:
    assert key(other) not in short_forms(key(full))


def test_two_persons_of_one_surname_stay_two_and_the_surname_alone_is_neither() -> None:
    names = [key("ليلى درويش"), key("سامر درويش"), key("درويش"), key("سامر")]
    assert same_persons(names) == {
        names[0]: names[0],
        names[1]: names[1],
        names[2]: names[2],
        names[3]: names[1],
    }


def test_order_does_not_matter() -> None:
    names = [key(n) for n in ("ليلى درويش", "درويش", "سامر نبيل درويش", "سامر درويش", "نبيل درويش", "سامر", "نبيل")]
    expected = same_persons(names)
    for seed in range(20):
        random.Random(seed).shuffle(names)
        assert same_persons(names) == expected


def test_a_family_is_one_with_its_article_or_without():
    assert key_of(["سالم", "آل", "الزغبان"]) == key_of(["سالم", "آل", "زغبان"])
    assert key_of(["سالم", "الزغبان"]) != key_of(["سالم", "زغبان"])
