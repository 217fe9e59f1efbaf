"""Names are replaced by others of their kind; proclitics and all other words stay."""

from training.renaming import renamed

SENTENCES = [
    ("وصل سامي بن عيسى إلى تونس".split(), "O B-PERS I-PERS I-PERS O B-LOC".split()),
    ("عاد خالد من الجزائر أمس".split(), "O B-PERS O B-LOC O".split()),
    ("سافر إلى وهران بتونس للجزائر".split(), "O O B-LOC B-LOC B-LOC".split()),
    ("لا اسم هنا".split(), "O O O".split()),
]
PLACES = {"تونس", "الجزائر", "وهران"}
PERSONS = {"سامي بن عيسى", "خالد"}


def names(words, labels):
    found, kinds = [], []
    for word, label in zip(words, labels, strict=True):
        if label.startswith("B-"):
            found.append(word)
            kinds.append(label[2:])
        elif label.startswith("I-"):
            found[-1] += f" {word}"
    return list(zip(found, kinds, strict=True))


def test_each_sentence_with_a_name_is_copied_with_names_of_the_same_kinds():
    copies = renamed(SENTENCES, 20, 1)
    assert len(copies) == 3 * 20
    for at, (words, labels) in enumerate(copies):
        original = SENTENCES[at % 3]
        assert [kind for _, kind in names(words, labels)] == [kind for _, kind in names(*original)]
        others = [word for word, label in zip(words, labels, strict=True) if label == "O"]
        assert others == [word for word, label in zip(*original, strict=True) if label == "O"]
    assert {name for copy in copies for name, kind in names(*copy) if kind == "PERS"} == PERSONS


def test_a_proclitic_stays_and_joins_the_new_name():
    copies = [names(*copy) for copy in renamed(SENTENCES, 60, 1)[2::3]]
    assert {first for (first, _), _, _ in copies} == PLACES
    assert {second for _, (second, _), _ in copies} == {"بتونس", "بالجزائر", "بوهران"}
    assert {third for _, _, (third, _) in copies} == {"لتونس", "للجزائر", "لوهران"}


def test_a_letter_is_no_proclitic_where_nothing_begins_like_the_rest():
    copies = renamed(SENTENCES, 60, 1)
    assert all("هران" not in name.split() for copy in copies for name, _ in names(*copy))


def test_the_same_seed_gives_the_same_copies():
    assert renamed(SENTENCES, 3, 1) == renamed(SENTENCES, 3, 1) != renamed(SENTENCES, 3, 2)
