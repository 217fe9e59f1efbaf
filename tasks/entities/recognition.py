"""The way from articles to entities: tokens, labels, names, groups."""

from collections.abc import Sequence

from tasks.entities.context import complete
from tasks.entities.grouping.acronyms import add_introduced
from tasks.entities.grouping.grouping import group
from tasks.entities.institutions.clubs import with_clubs
from tasks.entities.institutions.currencies import with_currencies
from tasks.entities.institutions.institutions import add_institutions
from tasks.entities.institutions.of_countries import with_firms_of_countries
from tasks.entities.institutions.overrun import without_overruns
from tasks.entities.institutions.statements import with_media
from tasks.entities.institutions.stations import with_stations
from tasks.entities.institutions.tails import without_tails
from tasks.entities.mentions import Name, Sentences, find_names
from tasks.entities.names.article_types import with_article_types
from tasks.entities.names.false_persons import without_false_persons
from tasks.entities.names.given_names import with_given_names
from tasks.entities.names.persons import complete_persons
from tasks.entities.names.speakers import with_speakers
from tasks.entities.names.works import with_works
from tasks.entities.places.bare_words import with_bare_words
from tasks.entities.places.compounds import is_marked_clitic, join_compounds
from tasks.entities.places.known_towns import add_known_towns
from tasks.entities.places.named_places import add_named_places
from tasks.entities.places.place_edges import with_place_edges
from tasks.entities.places.whole_places import with_whole_places
from tasks.entities.types import Entity, Recogniser, RecogniserUnavailable, Rules, Text
from tasks.entities.windows import label_in_windows
from tasks.language.tokens import tokenise


def load_recogniser(name: str, model: str | None = None, rules: Rules = "reader") -> Recogniser:
    """The recogniser called `name`: `bundled`, which needs nothing else; `large`, from the folder `model`; or `camel`,
    with the folder `model` if given.

    `model` says nothing to `bundled`, so that one setting can stay while the recogniser is changed. `rules` are those
    of its labels: of a record's reader, for whom ministries are organisations, or of the corpus ANERcorp, for whom they
    are not. They say nothing to `camel`, which knows its own corpus's alone.

    Raises:
        RecogniserUnavailable: where its model or libraries are missing; the message says what to do.
    """
    if name == "bundled":
        from tasks.entities.network.bundled import load

        return load(output=rules)
    if name == "camel":
        from tasks.entities.camel import load as load_camel

        return load_camel(model)
    if name == "large":
        from tasks.entities.large import load as load_large

        return load_large(model, rules)
    raise RecogniserUnavailable(f"There is no recogniser called {name!r}; choose bundled, large or camel.")


def recognise(articles: Sequence[Text], recogniser: Recogniser) -> list[list[Entity]]:
    """The entities of each article, in the order of their first mention.

    All sentences of all articles go through the model in one call, so that it can make full batches.
    """
    tokens = [
        [tokenise(article.field(sentence.field), sentence.start, sentence.end) for sentence in article.sentences]
        for article in articles
    ]
    forms = [[token.form for token in sentence] for article in tokens for sentence in article]
    labels = label_in_windows(recogniser, forms)
    entities: list[list[Entity]] = []
    start = 0
    for article, sentences in zip(articles, tokens, strict=True):
        end = start + len(sentences)
        names = with_currencies(sentences, find_names(sentences, labels[start:end]))
        names = with_bare_words(sentences, names)
        names = with_stations(sentences, names)
        names = without_overruns(sentences, without_tails(sentences, names))
        names = join_compounds(sentences, names)
        names = complete_persons(sentences, _without_marked_clitics(article, sentences, names))
        names = with_speakers(sentences, with_given_names(sentences, names))
        names = without_false_persons(sentences, names)
        names = with_firms_of_countries(sentences, add_institutions(sentences, names))
        names = add_named_places(sentences, names)
        names = add_known_towns(sentences, names, article.home)
        names = with_place_edges(sentences, with_whole_places(sentences, names, article.home))
        names = with_media(sentences, with_clubs(sentences, names))
        names = with_works(sentences, with_article_types(sentences, names))
        names = add_introduced(sentences, names)
        entities.append(group(article, sentences, complete(sentences, names)))
        start = end
    return entities


def _without_marked_clitics(article: Text, sentences: Sentences, names: Sequence[Name]) -> list[Name]:
    """`names` less the clitics whose vowel sign is the only one of their word."""
    freed: list[Name] = []
    for name in names:
        word = sentences[name.span.sentence][name.span.start]
        is_marked = False
        if name.first == word.form and word.end - word.start > len(word.form):
            written = article.field(article.sentences[name.span.sentence].field)[word.start : word.end]
            is_marked = is_marked_clitic(written, word.form)
        freed.append(name._replace(first=name.first[1:]) if is_marked else name)
    return freed
