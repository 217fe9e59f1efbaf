"""The tables of events, built once from the lexicons: triggers, nouns, function words by their folded forms."""

from collections.abc import Iterable, Iterator

from tasks.figures.events import casualty_lexicon as casualty
from tasks.figures.events import context_lexicon as context
from tasks.figures.events import doer_lexicon as doers
from tasks.figures.events import frame_lexicon as lexicon
from tasks.figures.events import health_lexicon as health
from tasks.figures.events import noun_lexicon as nouns
from tasks.figures.events.types import Action, Casualty, Frame, Guide, Noun, Rank, Trigger
from tasks.figures.words.persons import PERSON_FORMS, PERSON_PLURALS
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.inflection import first_person_forms, noun_forms, verb_forms

_DOERS = {"": 0, "office": 0, "captors": Guide.CAPTOR, "authorities": Guide.AUTHORITY}
# Those whose object follows, whoever did it: `اعتقلنا 5`.
_WITH_OBJECT = (Trigger.ACT, Trigger.PREPOSITION)


def split(words: str) -> list[str]:
    """The folded words of a lexicon's string."""
    return [fold(word) for word in words.split()]


def _all_forms(words: str) -> frozenset[str]:
    return frozenset(form.text for word in words.split() for form in noun_forms(word))


def _with_pronouns(word: str) -> Iterator[str]:
    """`منازلهم`, `منازلها` for the `منازل/` of the lexicon; itself without the stroke."""
    stem, stroke, _ = word.partition("/")
    if not stroke:
        yield word
        return
    stem = stem[:-1] + affix.TEH if stem.endswith(affix.TEH_MARBUTA) else stem
    yield from (stem + pronoun for pronoun in affix.PRONOUNS)


def _condition(words: str) -> frozenset[str]:
    return frozenset(form for word in split(words) for form in _with_pronouns(word))


def _frame_actions(frame: Frame) -> Iterator[tuple[str, Action]]:
    """Every form of the frame's words with what it tells."""
    action = Action(
        frame.event,
        frame.trigger,
        fold(frame.preposition),
        needs=_condition(frame.needs),
        unless=_condition(frame.unless),
        persons="persons" in frame.only,
        anybody="anybody" in frame.only,
        adjacent="adjacent" in frame.only,
        placed="deed" in frame.only,
        other_with=fold(frame.other_with),
        needed_behind=frozenset(split(frame.needed_behind)),
        doer=_DOERS[frame.doer],
        office=frame.doer == "office",
        about=fold(frame.about),
    )
    for word in split(frame.words):
        if "/" in word:
            for form in verb_forms(word):
                yield form.text, action._replace(finite=True, plural=form.plural, jussive=form.jussive)
            if frame.trigger in _WITH_OBJECT:
                yield from ((form.text, action._replace(finite=True)) for form in first_person_forms(word))
            continue
        yield word, action
        if frame.trigger is Trigger.FATE and not word.endswith(affix.TEH_MARBUTA):
            yield word + affix.ALEF, action


def _actions() -> dict[str, tuple[Action, ...]]:
    actions: dict[str, tuple[Action, ...]] = {}
    for frame in lexicon.FRAMES:
        for form, action in _frame_actions(frame):
            actions[form] = (*actions.get(form, ()), action)
    for form in split(lexicon.HOMOGRAPHS):
        actions[form] = tuple(
            action._replace(persons=True, adjacent=True, doer=Guide.AUTHORITY) for action in actions[form]
        )
    return actions


def _casualties() -> dict[str, Casualty]:
    ranked = (
        (casualty.WEAK, Rank.WEAK),
        (casualty.MIDDLING, Rank.MIDDLING),
        (casualty.STRONG, Rank.STRONG),
    )
    return {
        form.text: Casualty(event, rank, form.many)
        for table, rank in ranked
        for event, words in table.items()
        for entry in words.split()
        for form in reversed(list(noun_forms(entry, feminine=True)))
    }


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
        (" ".join(phrase.split()[-1] for phrase in context.PART_PHRASES), Guide.PART_END),
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
        (casualty.PATIENTS, Guide.PATIENT),
        (context.HYPOTHESES, Guide.HYPOTHESIS),
        (context.ATTEMPTS, Guide.HYPOTHESIS | Guide.ATTEMPT),
        (context.SUPPOSITIONS, Guide.HYPOTHESIS | Guide.SUPPOSED),
        (context.NECESSITIES, Guide.HYPOTHESIS | Guide.ATTEMPT | Guide.AIM),
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
        (lexicon.TRAPS, Guide.TRAP),
        (doers.AUTHORITIES, Guide.AUTHORITY),
        (doers.CAPTORS, Guide.CAPTOR),
        (context.WARNINGS, Guide.WARNING),
        (context.REPORTS, Guide.REPORT),
        (context.REGISTERS, Guide.REGISTER),
        (context.COMPANY, Guide.COMPANY),
        (context.COMPANY_OF_OTHERS, Guide.COMPANY_OF_OTHERS),
        (context.OTHERS, Guide.OTHERS),
        (context.BETWEEN, Guide.BETWEEN),
        (context.NUMBER_OF, Guide.NUMBER_OF),
        (health.DISEASES, Guide.DISEASE),
        (health.WOUNDS, Guide.WOUND),
        (health.VIOLENCE, Guide.VIOLENCE),
        (health.WITH_WOUNDS, Guide.WITH_WOUNDS),
        (context.FRAUDS, Guide.FRAUD),
        (context.COMPARISONS, Guide.COMPARING),
        (context.AGES, Guide.AGES),
        (context.STATES, Guide.STATE),
    ):
        _add(guides, split(words), guide)
    for verbs, guide in (
        (context.PLAIN_VERBS, Guide.VERB),
        (context.AVERTING_VERBS, Guide.AVERTING),
        (context.DENYING_VERBS, Guide.DENIAL),
        (context.LINK_VERBS, Guide.LINK),
        (context.AIMING_VERBS, Guide.HYPOTHESIS | Guide.ATTEMPT | Guide.AIM),
        (context.SUPPOSING_VERBS, Guide.HYPOTHESIS | Guide.SUPPOSED),
    ):
        for pair in split(verbs):
            _add(guides, (form.text for form in verb_forms(pair) if not form.jussive), guide)
    results = (form for form in split(context.PURPOSE_ALLOWED) if form.startswith(tuple(affix.IMPERFECT_LETTERS)))
    _add(guides, (affix.FUTURE + form for form in results), Guide.HYPOTHESIS | Guide.SUPPOSED)  # `ستسفر عن 5 قتلى`
    for pair in split(context.COPULAS):
        _add(guides, (form.text for form in verb_forms(pair) if form.plural), Guide.COPULA)
    return guides


def _trigger_marks() -> dict[str, int]:
    """What is special about a trigger or a casualty, by its stem."""
    marks: dict[str, int] = {}
    for words, mark in (
        (lexicon.EXECUTION_NOUNS, Guide.EXECUTED),
        (lexicon.DETENTIONS, Guide.DETENTION),
        (health.SICK_OR_HURT, Guide.SICK_OR_HURT),
        (casualty.VICTIMS, Guide.VICTIM),
    ):
        for word in words.split():
            forms = verb_forms(fold(word)) if "/" in word else noun_forms(word)
            _add(marks, {form.text for form in forms}, mark)
    return marks


def _kinds() -> dict[str, Noun]:
    """What nouns name. A word of the lexicon outweighs a form derived from another."""
    kinds: dict[str, Noun] = dict.fromkeys(PERSON_FORMS, Noun.PERSON)
    for words, kind in ((nouns.THINGS, Noun.THING), (casualty.CASES, Noun.CASE)):
        for form in (form for word in words.split() for form in noun_forms(word)):
            if form.text in PERSON_PLURALS and not form.many:
                kinds[form.text] = kind  # a number that asks for the accusative asks for the singular
            kinds.setdefault(form.text, kind)
        kinds.update(dict.fromkeys(split(words), kind))
    return kinds


ACTIONS = _actions()
CASUALTIES = _casualties()
GUIDES = _guides()
TRIGGER_MARKS = _trigger_marks()
KINDS = _kinds()
THINGS = frozenset(split(nouns.THINGS))
ANYBODY = frozenset(form.text for entry in nouns.ANYBODY.split() for form in noun_forms(entry))
IMMOVABLE = _all_forms(nouns.IMMOVABLE)
BODIES = _all_forms(nouns.BODIES)
GROUPS_OF_PEOPLE = frozenset(form.text for entry in nouns.GROUPS_OF_PEOPLE.split() for form in noun_forms(entry))
NO_PRONOUN = frozenset(split(lexicon.NO_PRONOUN))
WAW_NOUNS = frozenset(split(context.WAW_NOUNS))
TOLLS = frozenset(split(context.TOLLS))
NOT_VERBS = frozenset(split(context.NOT_VERBS))
SOME = _condition(context.SOME)
ADDITIONS = frozenset(map(fold, context.ADDITION))
CLITICS_ALONE = {fold(word): fold(word)[0] for word in context.CLITICS_ALONE.split()}
