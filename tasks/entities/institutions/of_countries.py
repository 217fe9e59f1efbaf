"""Firms that are called after their country and what they are for: `قطر للطاقة`, but not `تصدير قطر للطاقة`."""

from collections.abc import Sequence

from tasks.entities.institutions.bodies import purpose_end
from tasks.entities.mentions import Name, Sentences
from tasks.entities.names.names_lexicon import IMPERFECT_OF_OTHERS, STOPS
from tasks.entities.names.proclitics import readings
from tasks.language.noun_evidence import evidence
from tasks.language.tokens import Token
from tasks.language.vocabulary import usage

# A verb or a particle stands hardly ever like a noun.
_NOUN_SHARE = 0.02
# A shorter run of letters may be any particle.
_SHORTEST_VERB = 4


def with_firms_of_countries(tokens: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` with a lone place and the purpose behind it as an organisation, where no noun governs the place.

    A noun before it would have the purpose as its own: `حاجة مصر للغاز`. So would a verb of the present
    (`تحتاج مصر للغاز`), which this leaves alone.
    """
    return [_firm(name, tokens[name.span.sentence]) or name for name in names]


def _firm(name: Name, words: Sequence[Token]) -> Name | None:
    span = name.span
    if span.type != "LOC" or span.end - span.start > 1:
        return None
    end = purpose_end(words, span.end)
    return name._replace(span=span._replace(end=end, type="ORG")) if end and _may_act(name, words) else None


def _may_act(name: Name, words: Sequence[Token]) -> bool:
    """Whether what stands before a name is no noun: nothing, a stop, or a verb of the past."""
    if name.span.start == 0:
        return name.first == words[0].form
    before = words[name.span.start - 1].form
    if before in STOPS:
        return True
    if name.first != words[name.span.start].form or len(before) < _SHORTEST_VERB or before[0] in IMPERFECT_OF_OTHERS:
        return False
    forms = (before, *readings(before))
    return any(map(_is_verb, forms)) and not any(evidence(form).is_noun for form in forms)


def _is_verb(form: str) -> bool:
    seen = evidence(form)
    return seen.count > 0 and seen.share <= _NOUN_SHARE and usage(form).name_share <= _NOUN_SHARE
