"""Numbers that count nothing: ranks, labels, names with numbers, telephone and list numbers."""

import re
from collections.abc import Callable

from tasks.figures.amounts.quantity import Quantity
from tasks.figures.context.idioms import is_around_the_clock, is_before_name, is_idiom, is_verb_of_author
from tasks.figures.context.labels import before_list, is_named
from tasks.figures.context.notes import is_note
from tasks.figures.context.product_names import is_in_quoted_name
from tasks.figures.context.scores import is_mark, is_minute, is_score
from tasks.figures.context.years import counted_follows, digits_text
from tasks.figures.events.types import Noun
from tasks.figures.events.words import noun_kind
from tasks.figures.nouns.nouns import is_noun
from tasks.figures.words.digits import Shape
from tasks.figures.words.label_lexicon import KUNYAS, LETTERED, LETTERS_OF_MODELS, MODEL_NAMES
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.figures.words.unit_lexicon import METRE_SIGN, SQUARE_DIGITS
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.shapes import bare_of_article, is_plural
from tasks.language.tokens import bare_form, is_latin
from tasks.language.vocabulary import usage

_MODEL_NAMES = frozenset(MODEL_NAMES.split())
_LETTERS_OF_MODELS_AFTER = frozenset(LETTERS_OF_MODELS.split())
_LETTERED = frozenset(LETTERED.split())
_EACH = "كل"
_KUNYAS = frozenset(KUNYAS.split())
_RECENT_YEARS = range(1900, 2051)
# Plain runs from here on are telephone and serial numbers unless a noun follows.
_SERIAL_DIGITS = 9
# After a plus, those with more digits than this are.
_AFTER_PLUS = 5
_PADDED = len("08")
# Numbers of models that stand right after a name hardly have as many digits, or no noun after them.
_COUNT_DIGITS = 3
_SHORT_WORD = 3
_LONGEST_OF_LIST = 3  # digits
_LETTERS_OF_MODEL = 2
_MESSAGE_REACH = 16
_ADDRESS_REACH = 300
# What stands beside digits in an address.
_IN_ADDRESS = re.compile(r"[A-Za-z/%=_?&#-]")
_ADDRESS = re.compile(r"://|\bwww\.|%[0-9A-Fa-f]{2}%|[A-Za-z0-9]\.[A-Za-z]{2,8}/")


def names_something(scan: Scan, quantity: Quantity, has_noun: bool) -> str | None:
    """Why the number is a part of a name, a list, a score, an address; None where it is not."""
    return next((reason for reason, test in _TESTS if test(scan, quantity, has_noun)), None)


def is_message_number(scan: Scan, quantity: Quantity) -> bool:
    """`sms إلى 88548`: the numbers of a newspaper's short messages."""
    return any(scan.words[i] in ("sms", "SMS") for i in range(max(0, quantity.first - _MESSAGE_REACH), quantity.first))


def _is_list_number(scan: Scan, quantity: Quantity) -> bool:
    first, end = quantity.first, quantity.end
    if not quantity.digits or quantity.kind != "number":
        return False
    opening = first - 1 if first > 0 and scan.words[first - 1] in "([" and scan.joined(first) else first
    if scan.joined(opening) and opening not in scan.breaks:
        return False
    if not scan.joined(end) or _is_before_definite(scan, quantity):
        return True
    return scan.words[end] in ".-–)]/:،ـ" and (len(digits_text(scan, quantity)) <= 3 or is_latin(scan.at(end + 1)))


def _is_before_definite(scan: Scan, quantity: Quantity) -> bool:
    """`193 الحرس الوطني` on a line of its own: no number counts what is definite; `300 الف` is a magnitude."""
    text = scan.words[quantity.end]
    return len(digits_text(scan, quantity)) <= _LONGEST_OF_LIST and text.startswith("ال") and not is_seen_as_noun(text)


def _follows_kunya(scan: Scan, quantity: Quantity) -> bool:
    """`غسان أبو ستة وفاة والده`; an `أبو ستة أطفال` has six children."""
    at = quantity.first - 1
    if not quantity.worded or quantity.digits or fold(scan.at(at)) not in _KUNYAS:
        return False
    if scan.joined(at) and usage(bare_form(scan.words[at - 1])).is_mostly_name:
        return True  # a surname
    return not (scan.joined(quantity.end) and is_plural(fold(scan.words[quantity.end])))


def is_model(scan: Scan, quantity: Quantity) -> bool:
    """`Baa3`, `آي-17`, `كوفيد-19`, `5+1`, `م2م`; not `مستوى9,381 نقطة`, where a blank is missing."""
    if not quantity.digits or (quantity.kind == "money" and quantity.first < quantity.number_first):
        return False  # USD500
    first, end = quantity.number_first, quantity.number_end
    if scan.glued(first) and (_is_written_onto(scan, first) or _is_between_letters(scan, first, end)):
        return True
    if scan.glued(first) and scan.is_word(first - 1) and len(fold(scan.words[first - 1])) > _SHORT_WORD:
        return quantity.kind == "number" and not _is_run_together(scan, quantity)
    if _follows_model_name(scan, quantity) or _is_before_letter(scan, quantity):
        return True
    return scan.glued(end) and _is_continued(scan, quantity)


def _is_written_onto(scan: Scan, first: int) -> bool:
    """Whether what stands right before the digits makes them a part of it: letters, a dash after a name, `5+`, `#`."""
    before = scan.words[first - 1]
    if is_latin(before) or before in "#@_":
        return True
    if before in "-–" and scan.glued(first - 1) and _is_name_part(scan.at(first - 2)):
        return True
    if len(before) == 1 and fold(scan.at(first - 2)).removeprefix(affix.WAW) in _LETTERED:
        return True  # فيتامين ب12
    if before == "+" and scan.glued(first - 1) and scan.at(first - 2)[-1:].isdigit():
        return True
    return scan.words[first] in SQUARE_DIGITS and _is_length(scan, first - 1)


def _is_length(scan: Scan, i: int) -> bool:
    """The `كم` of `كم٢`, the `م` of `شمعة/م2`."""
    word = scan.known[i]
    return scan.words[i] == METRE_SIGN or (word is not None and word.unit is not None)


def _is_between_letters(scan: Scan, first: int, end: int) -> bool:
    """`م2م`, `إم2إم`: the same letters on both sides."""
    return scan.glued(end) and scan.is_word(end) and scan.words[first - 1] == scan.words[end]


def _follows_model_name(scan: Scan, quantity: Quantity) -> bool:
    """`إف - 16`, `سي 130`, `إم1`."""
    first = quantity.number_first
    before = scan.at(first - 1)
    if not before or not scan.joined(first):
        return False
    if before in "-–":
        return fold(scan.at(first - 2)) in _MODEL_NAMES
    return fold(before) in _MODEL_NAMES and quantity.kind == "number"


def _is_before_letter(scan: Scan, quantity: Quantity) -> bool:
    """`بدقة 4 كيه`, `شبكات 5 جي`."""
    end = quantity.end
    return quantity.kind == "number" and scan.joined(end) and fold(scan.words[end]) in _LETTERS_OF_MODELS_AFTER


def _is_continued(scan: Scan, quantity: Quantity) -> bool:
    """Whether what stands right after the digits makes them a part of it: `4G`, `5+1`, `12/أ`."""
    end = quantity.number_end
    after, then = scan.words[end], scan.at(end + 1)
    if after.isalpha() and (after.isascii() or len(after) <= _LETTERS_OF_MODEL):
        return quantity.end == end and scan.known[end] is None  # 5جي, but 34م
    if after == "+":
        return then[-1:].isdigit()
    return after in "@_" or (after == "/" and len(then) == 1 and then.isalpha())


def _is_run_together(scan: Scan, quantity: Quantity) -> bool:
    """`حوالى400 آخرين`, `تحمل1800 صندوق`: the blank before the number is missing."""
    role = scan.role(quantity.number_first - 1)
    if quantity.value in _RECENT_YEARS and not counted_follows(scan, quantity):
        return False
    brought = role & (Role.ABOUT | Role.MORE_THAN | Role.BRINGS) and len(digits_text(scan, quantity)) > 1
    if brought or counted_follows(scan, quantity):
        return True
    if role & Role.LABEL or len(digits_text(scan, quantity)) < _COUNT_DIGITS:
        return False
    return scan.joined(quantity.end) and is_noun(scan, quantity.end)


def _is_name_part(word: str) -> bool:
    return word[-1:].isalpha() and (len(word) > 1 or word.isascii())


def _is_serial(scan: Scan, quantity: Quantity, has_noun: bool) -> bool:
    if not quantity.digits or quantity.kind != "number":
        return False
    word = scan.known[quantity.number_first]
    digits = word.digits if word is not None else None
    if digits is not None and digits.shape is Shape.THOUSANDS:
        return False
    text = digits.text if digits is not None else ""
    padded = _has_leading_zero(text) and not (len(text) == _PADDED and counted_follows(scan, quantity))
    if padded or _follows_plus(scan, quantity.first, text):
        return True  # 0501234, but (08) هواتف
    if has_noun:
        return False
    return _is_among_digits(scan, quantity) or (text.isdecimal() and len(text) >= _SERIAL_DIGITS)


def _has_leading_zero(text: str) -> bool:
    """`0501234`; `0.5` has none."""
    return len(text) > 1 and text.startswith("0") and "." not in text


def _follows_plus(scan: Scan, first: int, text: str) -> bool:
    """`+966501234`: the plus of a country's code, before a long number or parted from what precedes it."""
    if not scan.glued(first) or scan.at(first - 1) != "+":
        return False
    return len(text) > _AFTER_PLUS or bool(scan.gap(first - 1))


def _is_among_digits(scan: Scan, quantity: Quantity) -> bool:
    """A number with nothing but blanks between it and the next: a telephone number, a table."""
    before, after = quantity.first - 1, quantity.end
    return (scan.joined(before + 1) and scan.at(before)[-1:].isdigit()) or (
        scan.joined(after) and scan.at(after)[:1].isdigit()
    )


def _is_of_document(scan: Scan, quantity: Quantity) -> bool:
    """`البند 73 من الدستور`: a definite singular, its number, and the one thing that it is a part of."""
    before, end = quantity.first - 1, quantity.end
    while before > 0 and scan.joined(before + 1) and scan.role(before) & Role.ARTICLE:
        before -= 1  # النسخة الـ15 من التقرير
    if not quantity.digits or before < 0 or not scan.joined(before + 1) or not _is_from_one_thing(scan, end):
        return False
    start = before_list(scan, before)
    if start != before:
        return bare_of_article(fold(scan.words[start])) is not None
    return _is_one_thing(scan.words[before])


def _is_from_one_thing(scan: Scan, i: int) -> bool:
    """Whether `من` stands at `i` before one definite thing; not `التقى الرئيس 12 من القضاة`."""
    if scan.at(i) != "من" or not (scan.joined(i) and scan.joined(i + 1)):
        return False
    whole = scan.words[i + 1]
    in_construct = not is_plural(fold(whole)) and scan.joined(i + 2) and _is_one_thing(scan.words[i + 2])
    if in_construct and _is_listed_up_to(scan, i):
        return True
    return noun_kind(whole) is not Noun.PERSON and _is_one_thing(whole) and whole[:2] == "ال"


def _is_listed_up_to(scan: Scan, i: int) -> bool:
    """Whether several numbers are listed before token `i`: `المواد 3 و32 و270 من مدونة الشغل`."""
    last = i - 2
    return last > 0 and before_list(scan, last) != last


def _is_one_thing(text: str) -> bool:
    bare = bare_of_article(fold(text))
    return bare is not None and not is_plural(bare)


def is_in_address(scan: Scan, quantity: Quantity) -> bool:
    """Whether the digits stand in an address of the web: `https://t.co/a7B93`, `site.com/%D8%A7`."""
    start, end = scan.starts[quantity.first], scan.ends[quantity.end - 1]
    beside = (start > 0 and _IN_ADDRESS.match(scan.text, start - 1)) or _IN_ADDRESS.match(scan.text, end)
    if not beside:
        return False
    before = scan.text[max(0, start - _ADDRESS_REACH) : start]
    after = scan.text[end : end + _ADDRESS_REACH]
    chunk = (before.split()[-1:] if before[-1:].strip() else []) + [scan.text[start:end]]
    chunk += after.split()[:1] if after[:1].strip() else []
    return bool(_ADDRESS.search("".join(chunk)))


def _is_ratio(scan: Scan, quantity: Quantity) -> bool:
    """`واحد من كل خمسة`."""
    first, end = quantity.first, quantity.end
    if scan.joined(end + 1) and scan.joined(end) and scan.words[end] == "من" and scan.words[end + 1] == _EACH:
        return True
    return (
        first > 1
        and scan.joined(first)
        and scan.words[first - 1] == _EACH
        and scan.joined(first - 1)
        and scan.words[first - 2] == "من"
    )


def _is_in_message(scan: Scan, quantity: Quantity) -> bool:
    return quantity.digits and (is_in_address(scan, quantity) or is_message_number(scan, quantity))


_Test = Callable[[Scan, Quantity, bool], bool]
_TESTS: tuple[tuple[str, _Test], ...] = (
    ("a number of a list", lambda scan, quantity, _: _is_list_number(scan, quantity)),
    ("a part of a name", lambda scan, quantity, _: is_model(scan, quantity)),
    ("a part of a quoted name", lambda scan, quantity, _: is_in_quoted_name(scan, quantity)),
    ("a part of a person's name", lambda scan, quantity, _: _follows_kunya(scan, quantity)),
    ("a telephone or serial number", _is_serial),
    ("the word before it is named by it", lambda scan, quantity, _: is_named(scan, quantity)),
    ("the minute of a match", lambda scan, quantity, _: is_minute(scan, quantity)),
    ("a score", is_score),
    ("the number of a note", lambda scan, quantity, _: is_note(scan, quantity)),
    ("a ratio", lambda scan, quantity, _: _is_ratio(scan, quantity)),
    ("an idiom", lambda scan, quantity, _: is_idiom(scan, quantity)),
    ("a verb or a name", lambda scan, quantity, _: is_before_name(scan, quantity)),
    ("a verb", lambda scan, quantity, _: is_verb_of_author(scan, quantity)),
    ("all the time", lambda scan, quantity, _: is_around_the_clock(scan, quantity)),
    ("a mark", lambda scan, quantity, _: is_mark(scan, quantity)),
    ("a part of a document", lambda scan, quantity, _: _is_of_document(scan, quantity)),
    ("an address or a short message", lambda scan, quantity, _: _is_in_message(scan, quantity)),
)
