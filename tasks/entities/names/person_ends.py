"""Where a person's name ends, if the recogniser ran on into the sentence: `محمد الزغبي أورد أن`, `سالم زغبان نجل`.

Most ordinary words are surnames as well, so that a word is cut off only where the name is whole before it.
"""

from collections.abc import Sequence

from tasks.entities.institutions.unnamed_lexicon import PREPOSITIONS
from tasks.entities.mentions import Span
from tasks.entities.names.full_names import MOST_WORDS, is_full_name, is_given_name
from tasks.entities.names.names import key_of
from tasks.entities.names.names_lexicon import ARTICLE, OPEN_PARTICLES, RELATIVES, STOPS
from tasks.language.fold import fold_name
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage
from tasks.language.word_classes import is_verb

# A given name and a surname: of so many words a name may be whole.
_WHOLE = 2
# A word that an encyclopaedia has so often, so seldom in a name, is an ordinary one. In 350 articles three persons
# were cut, all rightly.
_LEAST_COUNT, _MOST_NAME_SHARE = 12, 0.2


def whole_name_end(span: Span, words: Sequence[Token]) -> int:
    """The end of the person `span` of a sentence, before the verb, the relative or the ordinary word behind the name.

    A full name of Wikidata is left whole, and so is what a particle begins: `شيرين أبو عاقلة`.
    """
    forms = [word.form for word in words[span.start : span.end]]
    if len(forms) < _WHOLE or is_full_name(key_of(forms)):
        return span.end
    following = words[span.end].form if span.end < len(words) else ""
    cut = (at for at in range(1, len(forms)) if _is_behind_name(forms, at, following))
    return span.start + next(cut, len(forms))


def _is_behind_name(forms: Sequence[str], at: int, following: str) -> bool:
    form = forms[at]
    if fold_name(forms[at - 1]) in OPEN_PARTICLES or form.startswith(ARTICLE) or _is_whole(forms, at + 1):
        return False
    if form in RELATIVES and (at + 1 < len(forms) or _is_genitive(following)):
        return True
    if at < _WHOLE or is_given_name(form):
        return False
    return is_verb(form) or (_is_ordinary(form) and _is_whole(forms, at))


def _is_genitive(following: str) -> bool:
    """Whether a relative's name or office may follow: `سمير زغبان نجل الوزير`, but `مالك نجل إلى` is his surname."""
    return bool(following) and following not in STOPS and following not in PREPOSITIONS


def _is_whole(forms: Sequence[str], end: int) -> bool:
    return end <= MOST_WORDS and is_full_name(key_of(forms[:end]))


def _is_ordinary(form: str) -> bool:
    use = usage(form)
    return use.count >= _LEAST_COUNT and use.name_share <= _MOST_NAME_SHARE
