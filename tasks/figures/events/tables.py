"""The tables of events, built once from the lexicons: triggers, nouns, function words by their folded forms."""

from collections.abc import Iterable, Iterator

from tasks.figures.events import context_lexicon as context
from tasks.figures.events import noun_lexicon as nouns
from tasks.figures.events import trigger_lexicon as lexicon
from tasks.figures.events.types import Action, Casualty, Guide, Noun, Rank, Trigger
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold


def split(words: str) -> list[str]:
    """The folded words of a lexicon's string."""
    return [fold(word) for word in words.split()]


def _items(table: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((event, word) for event, words in table.items() for word in split(words))


def _verb_forms(pair: str) -> list[tuple[str, bool]]:
    """The forms of a verb given as perfect/imperfect, and whether each is a plural or a dual."""
    perfect, _, imperfect = pair.partition("/")
    forms = [(perfect + ending, plural) for ending, plural in affix.PERFECT_ENDINGS]
    for letter in affix.IMPERFECT_LETTERS if imperfect else "":
        stem = letter + imperfect[1:]
        forms += [(stem, False), *((stem + ending, True) for ending in affix.IMPERFECT_ENDINGS)]
    return forms


def _noun_forms(word: str) -> list[str]:
    """A noun's cases, numbers and tanwin; broken plurals stand in the lexicon themselves."""
    if word.endswith(affix.TEH_MARBUTA):
        return [word, *(word[:-1] + ending for ending in affix.FEMININE_ENDINGS)]
    if word.endswith(affix.YEH):
        return [word, *(word + ending for ending in affix.YEH_ENDINGS)]
    if word.endswith(affix.FULL_PLURALS):
        return [word]
    return [word + ending for ending in affix.MASCULINE_ENDINGS]


def _all_forms(words: str) -> frozenset[str]:
    return frozenset(form for word in split(words) for form in _noun_forms(word))


def _verbal_nouns() -> dict[str, Action]:
    actions: dict[str, Action] = {}
    for table, trigger in (
        (lexicon.DEEDS, Trigger.DEED),
        (lexicon.FATES, Trigger.FATE),
        (lexicon.CONSTRUCTS, Trigger.CONSTRUCT),
    ):
        for event, word in _items(table):
            actions[word] = Action(event, trigger)
            if trigger is Trigger.FATE:
                actions[word + affix.ALEF] = Action(event, trigger)
    return actions


def _actions() -> dict[str, Action]:
    actions = _verbal_nouns()
    for table, trigger in ((lexicon.DONE_TO, Trigger.ACT), (lexicon.UNDERGONE, Trigger.UNDERGO)):
        for event, pair in _items(table):
            for form, plural in _verb_forms(pair):
                actions[form] = Action(event, trigger, finite=True, plural=plural)
    for event, word in _items(lexicon.UNDERGONE_FORMS):
        actions[word] = Action(event, Trigger.UNDERGO, finite=True, plural=word.endswith(affix.WEAK_PLURALS))
    for event, words, preposition in lexicon.WITH_PREPOSITION:
        for word in split(words):
            actions[word] = Action(event, Trigger.PREPOSITION, fold(preposition))
    return actions


def _casualties() -> dict[str, Casualty]:
    ranked = (
        (lexicon.WEAK_NOUNS, Rank.WEAK),
        (lexicon.MIDDLING_NOUNS, Rank.MIDDLING),
        (lexicon.STRONG_NOUNS, Rank.STRONG),
    )
    return {
        form: Casualty(event, rank)
        for table, rank in ranked
        for event, word in _items(table)
        for form in _noun_forms(word)
    }


def _complements() -> dict[str, list[tuple[str, frozenset[str]]]]:
    table: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for event, verbs, complements in lexicon.WITH_COMPLEMENT:
        for verb in split(verbs):
            table.setdefault(verb, []).append((event, frozenset(split(complements))))
    return table


def _add(guides: dict[str, int], words: Iterable[str], guide: int) -> None:
    for word in words:
        guides[word] = guides.get(word, 0) | guide


def _guides() -> dict[str, int]:
    guides: dict[str, int] = {}
    for words, guide in (
        (context.PREPOSITIONS, Guide.PREPOSITION),
        (context.ADVERBS, Guide.ADVERB),
        (context.COORDINATORS, Guide.COORDINATOR),
        (context.PARTS, Guide.PART),
        (context.PRONOUNS_AFTER, Guide.PRONOUN_AFTER),
        (context.EQUALS, Guide.EQUALS),
        (context.GROUPS, Guide.GROUP),
        (context.COMPOSED, Guide.COMPOSED),
        (context.CLAUSE_OPENERS, Guide.OPENER),
        (context.BREAKS, Guide.BREAK),
        (context.RELATIVES, Guide.RELATIVE),
        (context.SOURCES, Guide.SOURCE),
        (context.NEGATIONS, Guide.NEGATION),
        (context.STILL, Guide.STILL),
        (context.DENIALS, Guide.DENIAL),
        (context.AVERTINGS, Guide.AVERTING),
        (context.EXCEPTIONS, Guide.EXCEPTION),
        (context.TOWARDS, Guide.TOWARDS),
        (lexicon.PATIENTS, Guide.PATIENT),
        (context.HYPOTHESES, Guide.HYPOTHESIS),
        (context.ASSERTED_BY_PERFECT, Guide.PERHAPS),
        (context.PURPOSE_ALLOWED, Guide.LEADS_TO),
        (context.COUNT_WORDS, Guide.COUNT),
        (context.COUNT_AGAIN, Guide.COUNT_AGAIN),
        (context.LINKS, Guide.LINK),
        (context.TRANSPARENT_VERBS, Guide.TRANSPARENT),
        (context.GENITIVE_HEADS, Guide.GENITIVE),
        (context.RESUMPTIONS, Guide.RESUMPTION),
        (context.EXECUTIONS, Guide.EXECUTION),
        (context.VERDICTS, Guide.VERDICT),
        (context.TRAPS, Guide.TRAP),
        (context.COMPANY, Guide.COMPANY),
        (context.COMPANY_OF_OTHERS, Guide.COMPANY_OF_OTHERS),
        (context.OTHERS, Guide.OTHERS),
        (context.BETWEEN, Guide.BETWEEN),
        (context.NUMBER_OF, Guide.NUMBER_OF),
        (lexicon.DISEASES, Guide.DISEASE),
        (lexicon.WOUNDS, Guide.WOUND),
        (lexicon.VIOLENCE, Guide.VIOLENCE),
        (lexicon.WITH_WOUNDS, Guide.WITH_WOUNDS),
    ):
        _add(guides, split(words), guide)
    for pair in split(context.PLAIN_VERBS):
        _add(guides, (form for form, _ in _verb_forms(pair)), Guide.VERB)
    return guides


def _trigger_marks() -> dict[str, int]:
    """What is special about a trigger, by its stem."""
    marks: dict[str, int] = {}
    for words, mark in (
        (lexicon.ADJACENT, Guide.ADJACENT),
        (lexicon.ADJACENT_PERSONS, Guide.ADJACENT_PERSON),
        (lexicon.EXECUTION_NOUNS, Guide.EXECUTED),
    ):
        _add(marks, split(words), mark)
    for words, mark in (
        (lexicon.DETENTIONS, Guide.DETENTION),
        (lexicon.ISSUED, Guide.ISSUED),
        (lexicon.SICK_OR_HURT, Guide.SICK_OR_HURT),
    ):
        for pair in split(words):
            _add(marks, {form for form, _ in _verb_forms(pair)} | set(_noun_forms(pair.partition("/")[0])), mark)
    return marks


def _kinds() -> dict[str, Noun]:
    """What nouns name. A word of the lexicon outweighs a form derived from another."""
    tables = ((nouns.PERSONS, Noun.PERSON), (nouns.THINGS, Noun.THING), (nouns.CASES, Noun.CASE))
    kinds: dict[str, Noun] = {}
    for words, kind in tables:
        for form in _all_forms(words):
            kinds.setdefault(form, kind)
    for words, kind in tables:
        kinds.update(dict.fromkeys(split(words), kind))
    return kinds


ACTIONS = _actions()
# What a form of a verb is as a noun: `بقتل`.
VERBAL_NOUNS = _verbal_nouns()
CASUALTIES = _casualties()
COMPLEMENTS = _complements()
GUIDES = _guides()
TRIGGER_MARKS = _trigger_marks()
KINDS = _kinds()
IMMOVABLE = _all_forms(nouns.IMMOVABLE)
BODIES = _all_forms(nouns.BODIES)
NO_PRONOUN = frozenset(split(lexicon.NO_PRONOUN))
WAW_NOUNS = frozenset(split(context.WAW_NOUNS))
NOT_VERBS = frozenset(split(context.NOT_VERBS))
ADDITIONS = frozenset(map(fold, context.ADDITION))
CLITICS_ALONE = {fold(word): fold(word)[0] for word in context.CLITICS_ALONE.split()}
