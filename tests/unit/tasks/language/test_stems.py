"""Proclitics and the article come off where they are some, and stay where they are the word's own."""

import pytest

from tasks.language.stems import bare_of_proclitics, stem


@pytest.mark.parametrize(
    ("bare", "forms"),
    [
        ("قاهره", "القاهرة والقاهرة بالقاهرة وبالقاهرة للقاهرة كالقاهرة"),
        ("وزاره", "وزارة الوزارة ووزارة بوزارة لوزارة والوزارة وبوزارة للوزارة"),
        ("لندن", "لندن ولندن بلندن للندن"),
        ("ليبيا", "ليبيا وليبيا بليبيا لليبيا"),
        ("لجنه", "لجنة اللجنة للجنة ولجنة باللجنة واللجنة"),
        ("لاعبين", "لاعبين اللاعبين للاعبين وللاعبين"),
        ("قال", "قال وقال فقال"),
        ("يقوم", "يقوم سيقوم وسيقوم ويقوم"),
        ("الله", "الله والله بالله لله ولله"),
        ("اراء", "آراء الآراء وآراء بآراء الاراء"),
    ],
)
def test_all_forms_of_a_word_have_one_stem(bare, forms):
    assert {form: stem(form) for form in forms.split()} == dict.fromkeys(forms.split(), bare)


@pytest.mark.parametrize(
    "word",
    "وليد باريس بيروت كمال بغداد لبنان ولد والد وزير فريق بيان لاعب كبير كان فاز وصل قتل بعد بين لكن كلية سوريا بالون".split(),
)
def test_letters_that_only_look_like_clitics_stay(word):
    assert stem(word) == stem(word.replace("أ", "ا"))
    assert len(stem(word)) == len(word)


@pytest.mark.parametrize("word", ["NATO", "G20", "و", "لل", "ال", "", "ب", "١٢", "ء"])
def test_what_is_no_arabic_word_or_too_short_is_only_folded(word):
    assert stem(word) == word.lower()


def test_diacritics_and_spellings_do_not_matter():
    assert stem("وبالقاهِرَةِ") == stem("القاهره")
    assert stem("إلى") == stem("الى")


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("لعملة", "عملة"),
        ("لِعملة", "عملة"),
        ("لـعملة", "عملة"),
        ("وَبإمارة", "إمارة"),
        ("بـإمارة", "إمارة"),
        ("وألمانيين", "ألمانيين"),
        ("كِتابًا", "كِتابًا"),
        ("كـتاب", "كـتاب"),
        ("ل", "ل"),
        ("", ""),
    ],
)
def test_a_word_loses_its_proclitics_with_their_vowels_and_tatweels_and_stays_as_it_is_written(word, bare):
    assert bare_of_proclitics(word) == bare
