"""The forms of verbs and nouns that a lexicon gives by one or two of them, in folded spelling."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold

_FEMININE = "ة"
_FORM_THREE = 4  # letters of فاعل
_HOLLOW = 4  # letters of يموت
_LOST = (affix.TEH, affix.WAW)


class VerbForm(NamedTuple):
    """A folded form of a verb; `plural` ones, duals among them, have their subject before them."""

    text: str
    plural: bool = False
    jussive: bool = False


def verb_forms(pair: str) -> Iterator[VerbForm]:
    """The third persons of a folded verb given as perfect/imperfect, of either alone where the other is missing."""
    perfect, _, imperfect = pair.partition("/")
    if perfect.endswith(affix.ALEF) and imperfect.endswith(affix.HAMZATED_ENDINGS):
        yield from _hamzated(perfect, imperfect)
        return
    for stem in (perfect, _passive(perfect)) if perfect else ():
        yield from _perfect(stem)
    if imperfect:
        yield from _imperfect(affix.YEH + imperfect[1:], affix.IMPERFECT_ENDINGS)
        yield from _imperfect(affix.TEH + imperfect[1:], affix.FEMININE_IMPERFECT_ENDINGS)


def _hamzated(perfect: str, imperfect: str) -> Iterator[VerbForm]:
    """`لجأت`, `يلجؤون` of `لجأ/يلجأ`: the last letter is a hamza that stays, though folding may leave an alef of it."""
    yield from _with_hamza(perfect, affix.PERFECT_ENDINGS)
    for first, endings in (
        (affix.YEH, affix.IMPERFECT_ENDINGS),
        (affix.TEH, affix.FEMININE_IMPERFECT_ENDINGS),
    ):
        yield from _with_hamza(first + imperfect[1:], (("", False), *((ending, True) for ending in endings)))


def _with_hamza(stem: str, endings: Iterable[tuple[str, bool]]) -> Iterator[VerbForm]:
    for ending, plural in endings:
        yield VerbForm(stem + ending, plural)
        if ending.startswith(affix.WAW):
            yield VerbForm(stem[:-1] + affix.HAMZA_ON_WAW + ending, plural)


def first_person_forms(pair: str) -> Iterator[VerbForm]:
    """The first person plural of a folded verb given as perfect/imperfect: `اعتقلنا`, `أصبنا`, `نعتقل`."""
    perfect, _, imperfect = pair.partition("/")
    if perfect:
        hollow = len(perfect) >= _HOLLOW and perfect[-2] == affix.ALEF
        yield VerbForm((perfect[:-2] + perfect[-1] if hollow else perfect) + affix.WE)
    if imperfect:
        yield VerbForm(affix.WE[0] + imperfect[1:])


def _passive(stem: str) -> str:
    """The passive where it is written otherwise: `صودر` of `صادر`, `اغتيل` of `اغتال`; else the stem itself."""
    if len(stem) == _FORM_THREE and stem[1] == affix.ALEF and stem[0] != affix.WAW:  # ووصل is و and وصل
        return stem[0] + affix.WAW + stem[2:]
    if stem[0] == stem[-2:-1] == affix.ALEF:
        return stem[:-2] + affix.YEH + stem[-1]
    return stem


def _perfect(stem: str) -> Iterator[VerbForm]:
    """`قتلت`; of defective verbs `قضت`, `لقيت`, `نجت`, whose last root letter comes and goes."""
    yield VerbForm(stem)
    if stem.endswith(affix.DEFECTIVE_ENDINGS):
        short = stem[:-1]
        # It is lost before ت and و alone: `قضوا`, but `قضيا`.
        yield from (VerbForm(short + ending, plural) for ending, plural in affix.PERFECT_ENDINGS if ending[:1] in _LOST)
        if not stem.endswith(affix.YEH):
            return
    yield from (VerbForm(stem + ending, plural) for ending, plural in affix.PERFECT_ENDINGS if ending)


def _imperfect(stem: str, endings: tuple[str, ...]) -> Iterator[VerbForm]:
    yield VerbForm(stem)
    if len(stem) >= _HOLLOW and stem[-2] in affix.DEFECTIVE_ENDINGS and stem[-1] not in affix.DEFECTIVE_ENDINGS:
        yield VerbForm(stem[:-2] + stem[-1], jussive=True)  # لم يمت
    if stem.endswith(affix.DEFECTIVE_ENDINGS):
        short = stem[:-1]
        yield VerbForm(short, jussive=True)  # لم ينج
        yield from (VerbForm(short + ending, True) for ending in endings if ending in affix.WAW_ENDINGS)
    yield from (VerbForm(stem + ending, True) for ending in endings)


class NounForm(NamedTuple):
    """A folded form of a noun; `many` ones are plurals, or duals that look the same."""

    text: str
    many: bool = False


def noun_forms(entry: str, feminine: bool = False) -> Iterator[NounForm]:
    """The cases and numbers of a noun given as singular/plural, with those of its feminine where asked for."""
    singular, *broken = entry.split("/")
    stem = fold(singular)
    if singular.endswith(_FEMININE):
        yield from _feminine_forms(stem[:-1])
    else:
        yield NounForm(stem)
        yield from (NounForm(stem + ending, ending in affix.MANY) for ending in affix.MASCULINE_ENDINGS)
        if stem.endswith(affix.YEH):  # `متوفين` of `متوفى`, `محامين` of `محامي`
            yield from (NounForm(stem[:-1] + ending, True) for ending in affix.MASCULINE_PLURALS)
        if feminine:
            yield from _feminine_forms(stem)
    for plural in map(fold, broken):
        yield NounForm(plural, True)
        yield NounForm(plural + affix.ALEF, True)  # `جنودا`
        if plural.endswith(affix.YEH):
            yield NounForm(plural[:-1] + affix.ALEF, True)  # the `قتلا` of `قتلاهم`


def _feminine_forms(stem: str) -> Iterator[NounForm]:
    yield NounForm(stem + affix.TEH_MARBUTA)
    yield from (NounForm(stem + ending, ending in affix.MANY) for ending in affix.FEMININE_ENDINGS)


def dual_forms(entry: str) -> Iterator[str]:
    """The duals that can be nothing else: of a noun with a sound plural `مصابان`, for `مصابين` may be many."""
    singular, *broken = entry.split("/")
    stem = fold(singular)
    only_broken = bool(broken) and not broken[-1].endswith(affix.MASCULINE_PLURALS)
    if singular.endswith(_FEMININE):
        yield from (stem[:-1] + affix.TEH + ending for ending in affix.DUAL_ENDINGS)
        return
    yield from (stem + ending for ending in affix.DUAL_ENDINGS if only_broken or ending == affix.NOMINATIVE_DUAL)
    yield from (stem + affix.TEH + ending for ending in affix.DUAL_ENDINGS)
