"""WikiFANE Gold (Alotaibi and Lee, 2014) as the other corpora are: words with their clitics and hamzas, four types.

The corpus parts clitics from words (`و تعتبر`, `عاصمة ها`) and writes alefs bare. Of the ways in which parts may have
been one word, the one is taken that the encyclopaedia knows best. Of two proclitics in a row the first stays a word.
"""

import lzma
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from training.corpora import Article, Sentence, read_labelled, write_labelled
from training.stage_folders import kept

_PERSONS = "Politician Athlete Artist Other_PER Religious_PER Scientist Police Businessperson Lawyer Engineer"
_PLACES = (
    "Nation Population-Center State-or-Province County-or-District Continent GPE-Cluster Water-Body "
    "Land-Region-Natural Building-Grounds Path Airport Subarea-Facility Plant"
)
_ORGANISATIONS = (
    "Non-Governmental Government Sports Media Commercial Educational Medical-Science Religious_ORG Entertainment"
)
_COARSE = {
    **dict.fromkeys(_PERSONS.split(), "PERS"),
    **dict.fromkeys(_PLACES.split(), "LOC"),
    **dict.fromkeys(_ORGANISATIONS.split(), "ORG"),
    # Peoples and families are no names by the reader's rules.
    "Group": "",
}
_MARKS = re.compile("[\u200e\u200f\ufeff]")
_ARABIC = re.compile("[\u0621-\u064a]+")
_PROCLITICS = frozenset("وفبلك")
_PRONOUNS = frozenset(("ه", "ها", "هم", "هما", "هن", "نا", "كم", "ي"))
_BARE = str.maketrans("أإآٱ", "اااا")
_YA = str.maketrans("أإآٱى", "ااااي")
# What the last letter of a word becomes before a pronoun.
_BEFORE_PRONOUN = {"ة": ("ت",), "ى": ("ا", "ي"), "ء": ("ئ", "ؤ", "ء")}

_JOINED = "wikifane.conll"

Token = tuple[str, str]


class Spelling:
    """The commonest spelling in the encyclopaedia of a word whose alefs are bare."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._best: dict[str, tuple[int, str]] = {}
        for word, count in counts.items():
            for key in {word.translate(_BARE), word.translate(_YA)}:
                self._best[key] = max(self._best.get(key, (0, "")), (count, word))

    def count(self, word: str) -> int:
        """How often the commonest spelling is seen."""
        return self._best.get(word, (0, ""))[0]

    def of(self, word: str) -> str:
        """The commonest spelling."""
        return self._best.get(word, (0, word))[1]

    def joined(self, word: str, pronoun: str, is_name: bool) -> str:
        """A word and the pronoun after it; in a name that is a parted ta marbuta: `اسام ه` was `أسامة`."""
        ends = _BEFORE_PRONOUN.get(word[-1:], (word[-1:],))
        possible = [word[:-1] + end + pronoun for end in ends]
        if pronoun == "ه" and is_name:
            possible.append(word + "ة")
        return max(possible, key=self.count)


def counted(articles: Iterable[Iterable[list[str]]]) -> Counter[str]:
    """How often each word of the encyclopaedia is seen."""
    return Counter(word for article in articles for text in article for word in text if _ARABIC.fullmatch(word))


def joined(path: Path, articles: Callable[[], Sequence[Article]], folder: Path) -> list[Sentence]:
    """The sentences of the corpus, kept in `folder` once they are joined; `articles` show how words are spelt."""

    def make(to: Path) -> None:
        write_labelled(to / _JOINED, read(path, Spelling(counted(articles()))))

    return read_labelled(kept(folder / "wikifane", make) / _JOINED)


def read(path: Path, spelling: Spelling) -> list[Sentence]:
    """The sentences of the corpus."""
    return [sentence for tokens in _sentences(path) if (sentence := _joined(_coarse(tokens), spelling))[0]]


def _sentences(path: Path) -> Iterator[list[Token]]:
    tokens: list[Token] = []
    with lzma.open(path, "rt", encoding="utf-8-sig") as lines:
        for line in lines:
            word, _, label = line.rstrip("\r\n").partition("\t")
            word = _MARKS.sub("", word).strip()
            if word:
                tokens.append((word, label or "O"))
            elif tokens:
                yield tokens
                tokens = []
    if tokens:
        yield tokens


def _coarse(tokens: Iterable[Token]) -> list[Token]:
    out: list[Token] = []
    before = ""
    for word, label in tokens:
        place, _, kind = label.partition("-")
        if place == "I" and kind != before:
            place = "B"
        before = kind
        coarse = _COARSE.get(kind, "MISC") if kind else ""
        out.append((word, f"{place}-{coarse}" if coarse else "O"))
    return out


def _may_follow(word: str) -> bool:
    return word in _PRONOUNS or (len(word) > 1 and _ARABIC.fullmatch(word) is not None)


# Not divided: clitics are gathered over the words of the loop until the word comes that they belong to.
def _joined(tokens: list[Token], spelling: Spelling) -> Sentence:
    words: list[str] = []
    labels: list[str] = []
    clitics, begun = "", "O"
    for at, (word, label) in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ("", "O")
        if word in _PROCLITICS and len(clitics) < 2 and _may_follow(following[0]):
            # A name's own first letter was parted from it as well: `و ايومنغ`.
            begun = label if label.startswith("B-") and not clitics else begun
            if not (label.startswith("I-") and not following[1].startswith("I-")):
                clitics += word
                continue
        if words and not clitics and _is_pronoun_of(words[-1], word):
            words[-1] = spelling.of(spelling.joined(words[-1].translate(_BARE), word, label != "O"))
            continue
        words.append(_with_clitics(clitics, word, spelling))
        labels.append(begun if begun != "O" and label.startswith("I-") else label)
        clitics, begun = "", "O"
    return words, labels


def _is_pronoun_of(before: str, word: str) -> bool:
    return word in _PRONOUNS and _ARABIC.fullmatch(before) is not None and len(before) > 1


def _with_clitics(clitics: str, word: str, spelling: Spelling) -> str:
    if clitics.endswith("ل") and word.startswith("ال"):
        return clitics[:-1] + "لل" + word[2:]
    # Hamzas are given back to the word before its clitics hide it.
    return clitics + spelling.of(word)
