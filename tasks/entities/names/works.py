"""Products and works, which the recogniser takes for organisations, persons or places: `ساعة «آبل ووتش»`, `فيلم «…»`.

So are diseases: `جائحة كورونا`.
"""

from collections.abc import Sequence

from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.inflected import is_ordinary
from tasks.entities.names.names import Key, key_of, words_of
from tasks.entities.names.names_lexicon import ARTICLE
from tasks.entities.names.proclitics import readings
from tasks.entities.names.works_lexicon import DISEASES, PRODUCTS, WORKS
from tasks.language.brackets_lexicon import PAIRS
from tasks.language.tokens import Token

# Between the noun and the name an adjective may stand: الساعة الذكية «…»
_FARTHEST = 2


def with_works(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with products and works as other names, wherever in the article they are named."""
    works = {_key(tokens, name) for name in names if name.span.type != "MISC" and _is_work(tokens, name)}
    if not works:
        return list(names)
    return [
        name._replace(span=name.span._replace(type="MISC")) if _key(tokens, name) in works else name for name in names
    ]


def _is_work(tokens: Sentences, name: Name) -> bool:
    span, words = name.span, tokens[name.span.sentence]
    closing = PAIRS.get(words[span.start - 1].form) if span.start else None
    if closing is not None and span.end < len(words) and words[span.end].form == closing:
        return _says(words, span.start - 2, 1, WORKS) or (
            _is_brand(name) and _says(words, span.start - 2, _FARTHEST, PRODUCTS)
        )
    if name.first != words[span.start].form:
        return False
    nouns = DISEASES if span.type == "LOC" else PRODUCTS if _is_brand(name) else frozenset[str]()
    return _says(words, span.start - 1, 1, nouns)


def _is_brand(name: Name) -> bool:
    """Whether a name may be a maker's with a product's behind it: of several words, none of an institution's nouns."""
    several = name.span.end - name.span.start > 1
    return several and name.span.type == "ORG" and not name.first.startswith(ARTICLE) and not is_ordinary(name.first)


def _says(words: Sequence[Token], last: int, most: int, nouns: frozenset[str]) -> bool:
    """Whether one of `nouns` is the word `last`, or with the article and an adjective behind it the word before."""
    for at in range(max(0, last - most + 1), last + 1):
        forms = {words[at].form, *readings(words[at].form)}
        if at < last:
            forms = {form.removeprefix(ARTICLE) for form in forms}
        if not forms.isdisjoint(nouns):
            return True
    return False


def _key(tokens: Sentences, name: Name) -> Key:
    words = tokens[name.span.sentence][name.span.start + 1 : name.span.end]
    return key_of([name.first, *words_of(words)])
