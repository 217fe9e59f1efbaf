"""Khabar's own news: marks become labels, and a mark that is none is an error with its place."""

import pytest

from training.labels import LABELS
from training.marked_news import HELD_OUT, NEWS, labelled, read, read_file


def test_marks_become_labels_and_proclitics_stay_in_their_word():
    [(words, labels)] = labelled("وصل [P سامي بن عيسى] [L لتونس]، وفق [O وكالة الأنباء].")
    assert words == ["وصل", "سامي", "بن", "عيسى", "لتونس", "،", "وفق", "وكالة", "الأنباء", "."]
    assert labels == ["O", "B-PERS", "I-PERS", "I-PERS", "B-LOC", "O", "O", "B-ORG", "I-ORG", "O"]


def test_names_side_by_side_stay_two():
    [(_, labels)] = labelled("[L تونس] [L ليبيا] [M كأس العالم]")
    assert labels == ["B-LOC", "B-LOC", "B-MISC", "I-MISC"]


def test_a_paragraph_is_cut_into_its_sentences():
    assert [words for words, _ in labelled("عاد [P علي]. ثم سافر؟ نعم")] == [
        ["عاد", "علي", "."],
        ["ثم", "سافر", "؟"],
        ["نعم"],
    ]
    assert list(labelled("")) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("وصل [سامي] أمس", "not part of a mark"),
        ("وصل [X سامي] أمس", "not part of a mark"),
        ("وصل [P سامي أمس", "not part of a mark"),
        ("وصل [P سامي [L تونس]]", "not part of a mark"),
        ("وصل و[P سامي] أمس", "within a word"),
        ("وصل [P سا]مي أمس", "within a word"),
    ],
)
def test_a_mark_that_is_none_is_refused(line, message):
    with pytest.raises(ValueError, match=message):
        list(labelled(line))


def test_the_error_names_the_file_and_the_line(tmp_path):
    (tmp_path / "a.txt").write_text("سليم\nوصل [سامي]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt, line 2: "):
        read(tmp_path)


def test_the_news_is_well_formed_and_has_names_of_all_kinds():
    sentences = read(NEWS) + read_file(HELD_OUT)
    seen = {label for _, labels in sentences for label in labels}
    assert seen == set(LABELS)
    for words, labels in sentences:
        assert len(words) == len(labels)
        for before, label in zip(["O", *labels], labels, strict=False):
            assert not label.startswith("I-") or before[2:] == label[2:]


def test_nothing_that_is_held_out_is_learned_from():
    learned = {tuple(words) for words, _ in read(NEWS)}
    shared = [words for words, _ in read_file(HELD_OUT) if tuple(words) in learned]
    assert all(len(words) < 6 for words in shared), shared
