"""What a search finds, where it says that it stands, and that nothing that is typed is an error."""

import pytest
from archived import prepared, record
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from tasks.archive import tables as t
from tasks.archive.excerpts import excerpts
from tasks.archive.faceting import held_by
from tasks.archive.forms import Filters, Total
from tasks.archive.search_text import Term, parse
from tasks.archive.words import indexed, stems_ending, stems_of
from tasks.archive.writing import delete_articles, write
from tasks.language.tokens import WORD

TEXTS = {
    "cairo": "وصل الوفد أمس إلى القاهرة قادماً من عمّان.",
    "in-cairo": "عقدت ببغداد وبالقاهرة جلستان مغلقتان.",
    "to-cairo": "توجه الوزير للقاهرة صباحاً برفقة مسؤولين.",
    "council": "أعلن ممثل روسيا لمجلس الأمن رفضه القرار.",
    "boys": "ولد صغير عثر على حقيبة في لد القديمة.",
    "telegram": "نشرت الجماعة بياناً بزلغروم تتبنى فيه الهجوم.",
    "digits": "بلغ عدد الحضور ١٥٠ شخصاً في القاعة.",
    "other-order": "الأمن يحيط بمبنى قرب المجلس المحلي.",
    "latin": "قال حلف NATO إن تدريباته ستبدأ.",
}


@pytest.fixture
def filled(database, archive):
    write(database, [prepared(record(name, text, title=""), f"{n}-0") for n, (name, text) in enumerate(TEXTS.items())])
    return archive


def found(archive, text):
    return {one.id for one in archive.records(Filters(text=text)).records}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("القاهرة", "cairo in-cairo to-cairo"),
        ("قاهره", "cairo in-cairo to-cairo"),
        ("وبالقاهرة", "cairo in-cairo to-cairo"),
        ("القاهِرةُ", "cairo in-cairo to-cairo"),
        ("القاهرة الوزير", "to-cairo"),
        ("عمان", "cairo"),
        ('"مجلس الأمن"', "council"),
        ("«مجلس الأمن»", "council"),
        ("مجلس الأمن", "council other-order"),
        ('"الأمن مجلس"', ""),
        ("لد", "boys"),
        ("زلغروم", "telegram"),
        ("150", "digits"),
        ("nato", "latin"),
        ("القاه*", "cairo in-cairo to-cairo"),
        ("قاه*", "cairo in-cairo to-cairo"),
        ("وبالقاه*", "cairo in-cairo to-cairo"),
        ("مس*", ""),
        ("", " ".join(TEXTS)),
        ("   ", " ".join(TEXTS)),
        ("...", ""),
        ("سمرقند", ""),
        ("القاهرة سمرقند", ""),
    ],
)
def test_a_search_finds_all_forms_of_its_words(filled, text, ids):
    assert found(filled, text) == set(ids.split())


@pytest.mark.parametrize(
    "text",
    [
        '"',
        '""',
        '"القاهرة',
        'القاهرة" OR "',
        "AND",
        "NOT القاهرة",
        "NEAR(القاهرة 5)",
        "text: القاهرة",
        "{title text} : x",
        "^القاهرة",
        "القاهرة + الوزير",
        "-القاهرة",
        "(((((",
        "*",
        "**",
        "القاهرة**",
        "\0",
        "القاهرة\0الوزير",
        "'; DROP TABLE articles; --",
        "\\",
        "%s %(x)s :x ?",
        "\ud800",
        "😀",
        "‏القاهرة‏",
        "القاهرة " * 1000,
        "ب" * 1_000_000,
        '"' * 1_000_000,
        '"ا" ' * 100_000,
    ],
)
def test_nothing_that_is_typed_is_an_error(filled, text):
    filled.records(Filters(text=text))
    filled.count(Filters(text=text))
    filled.facets(Filters(text=text))


@given(st.text())
def test_no_search_has_signs_that_a_database_could_read(text):
    for term in parse(text) or []:
        for stem in (*term.phrase, *term.spellings):
            assert stem.isalnum() or all(c.isalnum() or not c.isprintable() or c.isalpha() for c in stem)
            assert not set(stem) & set("\"'():*&|!<>\\ \0")


@given(st.text())
def test_what_is_indexed_is_what_is_marked(text):
    stems = stems_of(text)
    assert indexed(text).split() == [stem for stem in stems if stem]
    spans = [match.span() for match in WORD.finditer(text)]
    assert len(stems) == len(spans)
    for excerpt in excerpts(record(text=text, title=""), [Term((stem,), (stem,)) for stem in stems if stem]):
        assert {(excerpt.start + start, excerpt.start + end) for start, end in excerpt.marks} <= set(spans)


WORDS = st.text("ابتةهىيئؤأإآءوفلكسنم٣۴7aİß\u0640\u064b\u0651\u0654\u200d\ufee1\ufefb_", min_size=1, max_size=9)


@given(st.lists(WORDS | st.text(min_size=1), min_size=1, max_size=6).map(" ".join), st.data())
def test_the_last_letter_of_a_word_is_that_of_its_stem(text, data):
    stems = stems_of(text)
    endings = {stem[-1] for stem in stems if stem}
    wanted = data.draw(st.sampled_from(sorted(endings))) if endings else "ا"
    for stem, found in zip(stems, stems_ending(text, {wanted}), strict=True):
        assert found == stem or (stem[-1:] != wanted and stem)


def test_marks_stand_at_the_words_in_the_original_text(filled):
    [one] = filled.records(Filters(text="عمان")).records
    [excerpt] = one.excerpts
    [(start, end)] = excerpt.marks
    assert excerpt.text[start:end] == "عمّان"
    assert one.record["text"][excerpt.start + start : excerpt.start + end] == "عمّان"


def test_a_phrase_is_one_mark_with_its_clitics():
    [excerpt] = excerpts(record(text=TEXTS["council"], title=""), parse('"مجلس الأمن"'))
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["لمجلس الأمن"]


@given(
    st.lists(
        st.sampled_from(["مجلس", "لمجلس", "الأمن", "جلسة", "_", "ـ", "\u200f", "،", "\x1c", "\u2028"]), max_size=60
    ),
    st.sampled_from(['"مجلس الأمن"', '"مجلس الأمن جلسة" لمجلس', "جلسة", "مجل*"]),
)
def test_marks_are_the_same_wherever_a_text_is_cut_to_be_read(words, search):
    text = " ".join(words)
    found = []
    with pytest.MonkeyPatch.context() as patch:
        for size in (1, 17, 1500):
            patch.setattr("tasks.archive.excerpts._PIECE", size)
            found.append(excerpts({"title": "", "text": text}, parse(search)))
    assert found[0] == found[1] == found[2]


def test_an_excerpt_of_a_long_text_is_short_and_says_that_it_is_cut():
    text = "كلمة أخرى " * 400 + "ثم القاهرة هنا " + "كلمة أخرى " * 400
    [excerpt] = excerpts(record(text=text, title=""), parse("القاهرة"))
    assert excerpt.cut_before
    assert excerpt.cut_after
    assert len(excerpt.text) < 400
    assert text[excerpt.start : excerpt.start + len(excerpt.text)] == excerpt.text


def test_an_endless_word_is_cut_in_an_excerpt():
    [excerpt] = excerpts(record(text="القاهرة" + "ـ" * 100_000, title=""), parse("القاهرة"))
    assert excerpt.marks
    [excerpt] = excerpts(record(text="القاهرة " + "س" * 100_000, title=""), parse("القاهرة"))
    assert len(excerpt.text) < 400


def test_the_title_is_shown_whole():
    title, text = excerpts(record(text="في القاهرة", title="بالقاهرة اليوم"), parse("القاهرة"))
    assert (title.field, title.text, title.marks) == ("title", "بالقاهرة اليوم", ((0, 8),))
    assert text.field == "text"


def test_words_of_a_deleted_article_that_stayed_in_the_index_match_nothing(database, filled):
    # As after an update that reads words in another way: what the index holds of an article is not known any more.
    with database.writing() as connection:
        connection.execute(update(t.documents).values(indexed=t.documents.c.indexed + 1))
        at = select(t.articles.c.position).where(t.articles.c.id.in_(("cairo", "digits")))
        delete_articles(connection, list(connection.execute(at).scalars()))
    for text, left in (("القاهرة", 2), ("150", 0)):
        wanted = Filters(text=text)
        assert filled.count(wanted) == Total(left, True)
        assert len(filled.records(wanted, limit=left or 1).records) == left
        assert filled.facets(wanted).records == filled.overview(wanted).facets.records == left
        assert filled.overview(wanted).total == Total(left, True)


def test_facets_of_positions_without_rows_are_empty(database):
    with database.reading() as connection:
        assert not held_by(connection, [7]).sources
