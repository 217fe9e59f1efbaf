"""What the shape of a folded noun tells: definite, plural, with a pronoun."""

from tasks.language.affix_lexicon import SOUND_PLURALS
from tasks.language.fold import fold

HEADS = frozenset(("دول", "مدن", "فرق", "قوي", "ايام", "سنوات", "اشهر", "مراحل", "مواد", "وسائل", "نقاط"))
SUFFIXES = ("ها", "هم", "هن", "هما", "نا", "ه")


def is_surely_plural(form: str) -> bool:
    """Whether an indefinite noun is surely a plural."""
    return form.endswith(("ات", "ون")) or form in HEADS or (len(form) == 5 and form[0] == "ا" and form[3] == "ا")


def is_definite(text: str) -> bool:
    form = fold(text)
    return bare_of_article(form) is not None or is_possessed(text, form) or is_possessed(text[1:], form[1:])


def is_possessed(text: str, form: str) -> bool:
    """Whether a noun is a plural with a pronoun: `أبنائه`."""
    return form.endswith(SUFFIXES) and not text.endswith("ة") and is_plural(_without_suffix(form))


def _without_suffix(form: str) -> str:
    """`اطفال` of `اطفالها`, `ابناء` of `ابنائه`."""
    for suffix in SUFFIXES:
        if form.endswith(suffix) and len(form) > len(suffix) + 3:
            stem = form[: -len(suffix)]
            return stem[:-1] + "ء" if stem.endswith(("ئ", "ؤ")) else stem
    return ""


def bare_of_article(form: str) -> str | None:
    """A folded definite noun without its article and clitics, None for an indefinite one."""
    for prefix in ("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال"):
        if form.startswith(prefix) and len(form) > len(prefix) + 1:
            return form[len(prefix) :]
    return None


def is_plural(form: str) -> bool:
    """Whether a folded noun has the shape of a plural: sound, or one of the broken ones."""
    if len(form) == 5 and form[0] == "ت" and form[2] == "ا":  # تفاعل: تعاون
        return False
    if form.endswith(SOUND_PLURALS):
        return True
    shape = len(form)
    if shape == 5 and form[0] == "ا" and form[3] == "ا":  # أفعال
        return True
    if shape == 4 and form[2] == "و":  # فعول
        return True
    if shape == 4 and form[0] == "ا" and form[2] not in "اوي":  # أفعل
        return True
    if shape == 4 and form[2] == "ا":  # فعال
        return True
    if (shape == 6 and form[2] == "ا" and form[4] == "ي") or (shape == 5 and form[2] == "ا" and form[0] != "ت"):
        return not form.endswith("ه")
    if shape == 5 and form.endswith("اء"):  # فعلاء
        return True
    return form in (
        "دول",
        "قوي",
        "مدن",
        "قري",
        "فرق",
        "طرق",
        "كتب",
        "نقاط",
        "اندية",
        "انديه",
        "اخوه",
        "نساء",
        "قتلي",
        "جرحي",
        "اسري",
    )
