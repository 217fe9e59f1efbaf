"""Arabic that was read in the wrong encoding, told by its own structure and read again in the right one.

Three misreadings are known: UTF-8 read as Latin-1 or Windows-1252 (`Ø§Ù„`), UTF-8 read as Windows-1256 (`ط§ظ„`), and
Windows-1256 read as Latin-1 or Windows-1252 (`Çá`). The first two betray themselves by sequences that are valid UTF-8,
the last by words in which every letter is accented and whose letters are then as frequent as those of Arabic.
"""

import re
from collections.abc import Callable

# Sequences that are valid UTF-8 and mean Arabic: fewer may stand in a clean text by chance.
_SEQUENCES_AT_LEAST = 3
# Share of the accented letters of the lines in question that begin such sequences. Damaged mojibake, of which a filter
# took the control characters and soft hyphens, keeps some 90 %; clean text with a few foreign words has none.
_SEQUENCES_SHARE = 0.5
# Sequences that mean Arabic letters; the others are quotes and digits. In doubly misread text a letter takes two.
_LETTERS_SHARE = 0.4
# Letters in words that are accented all through; Latin languages have no such words of three letters.
_LETTERS_AT_LEAST = 6
# Alef and lam are 25 % of the letters of Arabic news, and under this share in 6 of 1000 of its headlines; what Cyrillic
# and Greek give when read the same way is hardly ever Arabic letters all through.
_ALEF_AND_LAM_SHARE = 0.05
# Bytes may have been misread more than once.
_ROUNDS = 3


def repair_mojibake(text: str) -> str:
    """`text` with misread Arabic read as it was meant; text that is not mojibake comes back as it is."""
    for _ in range(_ROUNDS):
        repaired = _repair_once(text)
        if repaired == text:
            break
        text = repaired
    return _MARKED_BLANK.sub("", _MARK.sub(_read_mark, text)) if "\u00e2" in text or "\u00c2" in text else text


def _read_mark(match: re.Match[str]) -> str:
    return bytes([0xE2, 0x80, _LATIN_BYTES.get(match[0][2:], 0x9D)]).decode()


def _byte_table(encoding: str) -> dict[str, int]:
    """The byte that each character was read from; bytes that the encoding leaves undefined became C1 controls."""
    table = {chr(code): code for code in range(0x80, 0x100)}
    table.update((bytes([code]).decode(encoding, "ignore"), code) for code in range(0x80, 0x100))
    table.pop("", None)
    return table


def _sequences(table: dict[str, int]) -> re.Pattern[str]:
    def chars(first: int, last: int) -> str:
        return "[" + "".join(re.escape(char) for char, code in table.items() if first <= code <= last) + "]"

    tail = chars(0x80, 0xBF)
    return re.compile(f"{chars(0xC2, 0xDF)}{tail}|{chars(0xE0, 0xEF)}{tail}{{2}}|{chars(0xF0, 0xF4)}{tail}{{3}}")


_LATIN_BYTES = _byte_table("cp1252")
_ARABIC_BYTES = {char: code for char, code in _byte_table("cp1256").items() if code >= 0x80}
_UTF8_AS_LATIN = _sequences(_LATIN_BYTES)
_UTF8_AS_ARABIC = _sequences(
    {char: code for char, code in _ARABIC_BYTES.items() if bytes([code]).decode("cp1256", "ignore") == char}
)
# What mojibake is full of, or becomes once composed, and clean Arabic text hardly ever holds.
SUSPECTS = frozenset(map(chr, [*range(0xC0, 0x100), *range(0x300, 0x370)])) | frozenset(
    char for char, code in _ARABIC_BYTES.items() if code < 0xC0 and char not in "\u00a0\u00ad\u200c\u200d\u00ab\u00bb"
) - frozenset("\u060c\u061b\u061f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022")
# Quick looks: what must be there before anything else is worth a try.
_LATIN_LETTERS = re.compile("[\u00c0-\u00ff]")
_ARABIC_LEADS = re.compile(
    "[\u0637\u0638][\u00a0-\u00bf\u0679-\u06ba\u2018-\u203a\u0152\u0153\u0192\u02c6\u20ac\u2122]"
)
_ACCENTED_WORD = re.compile("(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff]{3,}(?![A-Za-z\u00c0-\u00ff])")
_ARABIC = re.compile("[\u0621-\u064a]")
_FROM_LATIN_TO_ARABIC = {
    ord(char): bytes([code]).decode("cp1256", "ignore") or char for char, code in _LATIN_BYTES.items()
}
# A soft hyphen and an undefined byte are what filters take out of mojibake; the letters that lose their second half to
# them are these. The other letters with such a half are vowel marks, which news hardly writes.
_LEFT_ALONE = {"\u00d8": "\u062d", "\u00d9": "\u0641"}
_ALONE = re.compile(
    "(?:(?<=[\u0621-\u0652\u00d8-\u00db])[\u00d8\u00d9]|[\u00d8\u00d9](?=\ufffd?(?:[\u00d8-\u00db\u0621-\u0652\\s.]|$)))\ufffd?"
)
# Quotes, dashes and dots of UTF-8 that were read wrongly in a text whose letters were not, and the closing quote whose
# last byte no longer shows. No clean text holds such sequences.
_MARK = re.compile(
    "\u00e2(?:\u20ac|\u0080)(?:[\u0153\u02dc\u2122\u201c\u201d\u00a6\u00a2\u0093\u0094\u0098\u0099\u009c\u009d\ufffd]|(?=[\\s.,:;!?\u060c\u061b\u061f]|$))"
)
_MARKED_BLANK = re.compile("\u00c2(?=[\u00ab\u00bb\u00a0])")


def _repair_once(text: str) -> str:
    repaired = text
    if _LATIN_LETTERS.search(text):
        repaired = _in_lines(text, _LATIN_LETTERS, _read_utf8(_UTF8_AS_LATIN, _LATIN_LETTERS, _LATIN_BYTES))
        if repaired == text:
            repaired = _in_lines(text, _LATIN_LETTERS, _read_1256)
    if repaired == text and _ARABIC_LEADS.search(text):
        repaired = _in_lines(text, _ARABIC_LEADS, _read_utf8(_UTF8_AS_ARABIC, _ARABIC, _ARABIC_BYTES))
    return repaired


def _in_lines(text: str, suspect: re.Pattern[str], read: Callable[[str], str]) -> str:
    """Read the suspect lines again, all by the evidence of all; the others stay."""
    lines = text.split("\n")
    chosen = [number for number, line in enumerate(lines) if suspect.search(line)]
    misread = "\n".join(lines[number] for number in chosen)
    for number, line in zip(chosen, read(misread).split("\n"), strict=True):
        lines[number] = line
    return "\n".join(lines)


def _read_utf8(sequences: re.Pattern[str], letters: re.Pattern[str], table: dict[str, int]) -> Callable[[str], str]:
    def decode(match: re.Match[str]) -> str:
        try:
            return bytes(table[char] for char in match[0]).decode()
        except UnicodeDecodeError:
            return match[0]

    def read(text: str) -> str:
        found = len(sequences.findall(text))
        if found < _SEQUENCES_AT_LEAST or found < _SEQUENCES_SHARE * len(letters.findall(text)):
            return text
        decoded = sequences.sub(decode, text)
        # Read wrongly twice, it gives accented letters again and only the next reading gives Arabic.
        meant = decoded if table is _ARABIC_BYTES or _ARABIC.search(decoded) else sequences.sub(decode, decoded)
        gained = len(_ARABIC.findall(meant)) - (len(_ARABIC.findall(text)) if table is _LATIN_BYTES else 0)
        if decoded.count("\n") != text.count("\n") or gained < max(_SEQUENCES_AT_LEAST, _LETTERS_SHARE * found):
            return text
        return _ALONE.sub(lambda match: _LEFT_ALONE[match[0][0]], decoded) if meant is decoded else decoded

    return read


def _read_1256(text: str) -> str:
    letters = "".join(_ACCENTED_WORD.findall(text)).translate(_FROM_LATIN_TO_ARABIC)
    arabic = len(_ARABIC.findall(letters))
    if arabic < _LETTERS_AT_LEAST or arabic < 0.9 * len(letters):
        return text
    if letters.count("\u0627") + letters.count("\u0644") < _ALEF_AND_LAM_SHARE * arabic:
        return text
    return text.translate(_FROM_LATIN_TO_ARABIC)
