"""Characters as a reader sees them: presentation forms to letters, what is invisible gone, every blank a space."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from camel_tools.utils.charmap import CharMapper
from camel_tools.utils.normalize import normalize_unicode

from tasks.cleaning.letters.character_lexicon import INVISIBLE_LETTERS, LINE_BREAKS, PHRASES
from tasks.cleaning.letters.display_order import DIRECTION_MARKS, in_reading_order
from tasks.language.letters_lexicon import LETTER_VARIANTS

_LINE_BREAK = re.compile("\r\n|[" + re.escape(LINE_BREAKS) + "]")
# Letters, digits and blanks of every day, and the two commonest marks.
_SIGN = re.compile("[^\n 0-9A-Za-z\u0621-\u063a\u0641-\u064a.\u060c]")
# Signs of every day; everything else needs a look at what it is, and most articles hold little of it.
_USUAL = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\u061b\u061f\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
    "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u066a\u066b\u066c"
    "\u00ab\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022"
)
_DIACRITICS = frozenset(map(chr, range(0x64B, 0x653)))
_PRESENTATION_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")
_PHRASE = "[" + "".join(PHRASES) + "]"
_BESIDE_PHRASE = re.compile(f"(?<=\\w)(?={_PHRASE})|(?<={_PHRASE})(?=\\w)|(?<={_PHRASE})(?={_PHRASE})")
# Fonts draw the sign for the name of God without its alef, so texts write one before it.
_ALEF_BEFORE_ALLAH = "\u0627\ufdf2"
_letter: Final[Callable[[str], str]] = CharMapper(LETTER_VARIANTS)
_TATWEEL_RUN = re.compile("\u0640+")
# More odd characters than this are replaced in one pass of a table, fewer by one fast search each.
# Measured on news: the two cost the same at about twenty.
_REPLACEMENTS_AT_MOST = 20


def signs_of(text: str) -> frozenset[str]:
    """The characters of `text` but for everyday letters, digits, blanks, full stops and commas.

    Steps that wait for a certain sign need not look for it in the text.
    """
    return frozenset(_SIGN.findall(text))


def odd_characters(signs: frozenset[str]) -> frozenset[str]:
    """Those of a text's signs that are no signs of every day; tabs and returns among them."""
    return signs - _USUAL


def normalise_characters(text: str, signs: frozenset[str] | None = None) -> str:
    """`text` with every character as a reader sees it, composed (NFC), with no control character but the newline.

    Presentation forms become letters, signs for a phrase (`ﷺ`) the phrase; Persian and Urdu shapes of Arabic letters
    (`ی`, `ک`) the Arabic letter; invisible characters vanish; blanks become spaces and line breaks newlines. Tatweel
    vanishes from words and becomes a hyphen where it stands alone as a dash. Diacritics and digits stay as written.
    `signs` is what `signs_of` says of the text, where the caller knows it.
    """
    if signs is None:
        signs = signs_of(text)
    odd = odd_characters(signs)
    if odd:
        text = _replace(text, odd)
    elif _DIACRITICS.isdisjoint(signs):
        return text  # nothing in it can be composed
    return composed(text)


def signs_after(signs: frozenset[str]) -> frozenset[str]:
    """The signs that a text may hold once its characters are normalised, and maybe some that it does not."""
    odd = odd_characters(signs)
    if not odd:
        return signs
    new = composed(" ".join(_replacement(char) for char in odd))
    return signs.union(new, "-")


def composed(text: str) -> str:
    """`text` with letters and their marks composed and in canonical order (NFC)."""
    if unicodedata.is_normalized("NFC", text):
        return text
    letters: str = normalize_unicode(text, compatibility=False)
    return letters


def _replace(text: str, odd: frozenset[str]) -> str:
    if not odd.isdisjoint(LINE_BREAKS):
        text = _LINE_BREAK.sub("\n", text)
    if not odd.isdisjoint(PHRASES):
        text = _BESIDE_PHRASE.sub(" ", text)
    if "\ufdf2" in odd:
        text = text.replace(_ALEF_BEFORE_ALLAH, "\ufdf2")
    if not odd.isdisjoint(DIRECTION_MARKS):
        text = in_reading_order(text)
    changed = {char: new for char in odd if (new := _replacement(char)) != char}
    if len(changed) > _REPLACEMENTS_AT_MOST:
        text = text.translate({ord(char): new for char, new in changed.items()})
    else:
        for char, new in changed.items():
            text = text.replace(char, new)
    return _TATWEEL_RUN.sub(_without_tatweel, text) if "\u0640" in odd else text


class _Replacements(dict[str, str]):
    """What to write for a character, found once for each."""

    def __missing__(self, char: str) -> str:
        self[char] = new = _visible(char)
        return new


def _visible(char: str) -> str:
    if char in PHRASES:
        return PHRASES[char]
    if char in LETTER_VARIANTS:
        return _letter(char)
    if _is_noncharacter(char):
        return ""
    if _PRESENTATION_FORM.match(char):
        # Marks that stand alone decompose to a blank or a tatweel that carries them.
        return _letter(normalize_unicode(char).lstrip(" \u0640"))
    if char in LINE_BREAKS:
        return "\n"
    category = unicodedata.category(char)
    if category == "Zs" or char in "\t\u2800":
        return " "
    if category in ("Cc", "Cf", "Cs", "Co") or char in INVISIBLE_LETTERS:
        return ""
    return char


def _is_noncharacter(char: str) -> bool:
    code = ord(char)
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _without_tatweel(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    # Between numbers it is a dash: without it they would become one.
    joins = _is_letter(before) or (_is_letter(after) and not before.isdecimal())
    return "" if joins else "-"


def _is_letter(char: str) -> bool:
    return char.isalpha() or (char != "" and unicodedata.combining(char) != 0)


_replacements = _Replacements()
_replacement = _replacements.__getitem__
