"""One sentence as the events step sees it: its words, its figures, and what stands where between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tasks.figures.events import context_lexicon as context
from tasks.figures.events.tables import ADDITIONS, CLITICS_ALONE, split
from tasks.figures.events.types import Action, CountSpan, Guide, Noun
from tasks.figures.events.words import analyse, is_body, is_sound_plural, noun_kind
from tasks.language import affix_lexicon as affix
from tasks.language.fold import fold
from tasks.language.noun_evidence import is_seen_as_noun
from tasks.language.tokens import Token

QUOTES = frozenset("«»\"“”'‘’()[]{}")
STOPS = frozenset(".؛;!?؟")
COMMAS = frozenset("،,:-–—(")
COLON = ":"
THAT = fold(context.THAT)
FROM = fold(context.FROM)
_WHAT = fold(context.WHAT)
_ARTICLES = frozenset((*split(context.ARTICLE_ALONE), ""))
_CLITICS = affix.CONJUNCTIONS + affix.PREPOSITIONS
_NO_NOUN = Guide.EXCEPTION | Guide.PREPOSITION | Guide.COORDINATOR | Guide.PART | Guide.EQUALS
_VERBAL = Guide.VERB | Guide.TRANSPARENT | Guide.ADVERB | Guide.PREPOSITION
_SHORT_WORD = 4
_COMPOUND_PREPOSITIONS = {fold(pair): fold(one) for pair, one in context.COMPOUND_PREPOSITIONS.items()}
_POPULATION = frozenset(split(context.POPULATION))
_POPULATION_REACH = 3  # tokens: `سكانها نحو`, `سكانها يبلغ عددهم`
# A list of more words than this between two numbers is no apposition; it bounds the work on long lines as well.
_LONGEST_PHRASE = 60


class Left(NamedTuple):
    """What stands left of a number: whether it's coordinated, the preposition that governs it, the token's place."""

    conjunction: bool
    preposition: str
    at: int


class Clause:
    """The tokens and figures of a sentence. Tokens `first[k]`..`last[k]` are figure `k`, `owner[i]` is it or -1.

    `actions[i]` is what token `i` tells, `other_verbs` are those that could tell something and here don't; both are
    settled by `resolve_frames`. `told` are the events of the sentence before it that told of any.
    """

    def __init__(
        self, tokens: Sequence[Token], figures: Sequence[CountSpan], infectious: bool, told: Sequence[str] = ()
    ) -> None:
        self.tokens = tokens
        self.told = told
        self.forms = [token.form for token in tokens]
        self.words = [analyse(form) for form in self.forms]
        self.actions: list[Action | None] = [None] * len(tokens)
        self.other_verbs: set[int] = set()
        self.figures = figures
        self.size = len(tokens)
        starts, ends = [token.start for token in tokens], [token.end for token in tokens]
        self.first = [self._first(starts, figure) for figure in figures]
        self.last = [
            max(first + 1, bisect_left(ends, figure.end) + 1) for first, figure in zip(self.first, figures, strict=True)
        ]
        self.owner = [-1] * self.size
        for k, (first, last) in enumerate(zip(self.first, self.last, strict=True)):
            for i in range(first, min(last, self.size)):
                self.owner[i] = k
        self._before = self._figures_before()
        self.kinds = [self._kind(k) for k in range(len(figures))]
        self.lefts = [self._left(k) for k in range(len(figures))]
        guides = 0
        for word in self.words:
            guides |= word.guide
        self.infectious = bool(guides & Guide.DISEASE) or (infectious and not guides & Guide.VIOLENCE)
        self.trap = bool(guides & Guide.TRAP)
        self.authority = bool(guides & Guide.AUTHORITY)

    def _first(self, starts: Sequence[int], figure: CountSpan) -> int:
        """The token at which a figure begins, its qualifier included.

        Where the qualifier's subject says what happened, it begins with its number: `تجاوز عدد القتلى 300 شخص`.
        """
        first, number = (max(0, bisect_right(starts, at) - 1) for at in (figure.start, figure.number_start))
        tells = any(word.casualty is not None or word.actions for word in self.words[first:number])
        return self._estimated_from(number if tells else first)

    def _estimated_from(self, first: int) -> int:
        """The token at which `ما يقدر بنحو 90`, `ما يصل إلى 90` begins, whose number stands at token `first`."""
        verb = first - 1
        if verb > 0 and self.words[verb].guide & Guide.PREPOSITION:
            verb -= 1
        is_estimate = verb > 0 and self.words[verb].guide & Guide.LINK
        return verb - 1 if is_estimate and self.words[verb - 1].bare == _WHAT else first

    def _figures_before(self) -> list[int | None]:
        before: list[int | None] = []
        latest = None
        for form, owner in zip(self.forms, self.owner, strict=True):
            before.append(latest)
            if owner >= 0:
                latest = owner
            elif form in STOPS:
                latest = None
        return before

    def _kind(self, k: int) -> Noun:
        """The kind of the counted noun; `7 من المقاومة` are persons whatever the noun."""
        figure, kind = self.figures[k], noun_kind(self.figures[k].counted)
        if self._is_population(k):
            return Noun.THING
        if self._are_persons(k):
            return Noun.PERSON
        at = figure.counted_start
        if at is None:
            return kind
        if at < figure.start:  # `حصيلة الزلزال إلى 90` counts no earthquakes
            return Noun.UNKNOWN if analyse(figure.counted or "").guide & Guide.VIOLENCE else kind
        if kind is Noun.THING and at > figure.number_start and is_sound_plural(figure.counted):
            return Noun.PERSON  # `خمسة منتخبين` are no teams
        return self._kind_of_some(figure.counted, kind) if self.is_partitive(k) else kind

    def _kind_of_some(self, noun: str | None, kind: Noun) -> Noun:
        """The kind of those who are some of `noun`: persons of a body, nobody known of `3 من الغرق`."""
        if analyse(noun or "").actions:
            return Noun.UNKNOWN
        return Noun.PERSON if kind is Noun.UNKNOWN or is_body(noun) else kind

    def _is_population(self, k: int) -> bool:
        """`بلدة عدد سكانها 9 آلاف نسمة`: the size of a place, to whose people nothing need have happened."""
        return self.says(_POPULATION, self.behind(self.first[k], _POPULATION_REACH))

    def _are_persons(self, k: int) -> bool:
        """`8 أطراف، 4 منهم موقوفون`: the pronoun of persons."""
        span = range(self.first[k], min(self.size, self.last[k] + 1))
        pronouns = (self.words[i].bare for i in span if self.words[i].guide & Guide.PRONOUN_AFTER)
        return any(bare.endswith(affix.PRONOUNS_OF_PERSONS) for bare in pronouns)

    def is_partitive(self, k: int) -> bool:
        """Whether figure `k` counts some of its noun: `7 من الجيش`."""
        figure, at = self.figures[k], self.figures[k].counted_start
        return at is not None and at > figure.number_end and self._is_from(k, figure.number_end, at)

    def _is_from(self, k: int, start: int, end: int) -> bool:
        """Whether `من` stands between the number and the noun of figure `k`."""
        return any(
            self.words[i].bare == FROM and start <= self.tokens[i].start < end
            for i in range(self.first[k], min(self.last[k], self.size))
        )

    def _left(self, k: int) -> Left:
        prefix = self._proclitics(k)
        j, joined = self._past_number_of(self.first[k] - 1)
        if joined:
            return Left(True, "", j)
        if prefix and prefix[0] in affix.CONJUNCTIONS:
            return Left(True, prefix[1:], j)
        if prefix and prefix[0] in affix.PREPOSITIONS:
            added = j >= 0 and f"{self.words[j].bare} {prefix[0]}" in ADDITIONS  # بالإضافة لـ5
            return Left(True, "", j) if added else Left(False, prefix[0], j)
        return self._left_word(k, j) if j >= 0 else Left(False, "", j)

    def _past_number_of(self, j: int) -> tuple[int, bool]:
        """The token before quotes and words such as `عدد` that end at token `j`, and whether و joins these."""
        while j >= 0 and (self.forms[j] in QUOTES or self.forms[j] in _ARTICLES):
            j -= 1
        joined = False
        while j > 0 and self.words[j].guide & Guide.NUMBER_OF and self.words[j - 1].bare != FROM:
            joined = self.words[j].conjunction  # `وعدد (8)`
            j -= 1
        return j, joined

    def _proclitics(self, k: int) -> str:
        """The conjunction and preposition written onto figure `k`: onto its number, or onto the noun before it."""
        figure, token = self.figures[k], self.tokens[self.first[k]]
        if token.end <= figure.start:
            return affix.CONJUNCTIONS[0] if self.words[self.first[k]].conjunction else ""  # `وما يقدر بـ90`
        prefix = token.form[: max(0, figure.start - token.start)]
        if prefix:
            return prefix
        noun_at = figure.counted_start
        if noun_at is not None and token.start <= noun_at < token.end and noun_at < figure.number_start:
            word = self.words[self.first[k]]  # `بالموظفين الأربعة`
            prefix = (affix.CONJUNCTIONS[0] if word.conjunction else "") + word.preposition
        if not prefix and token.form[:1] in _CLITICS and token.form[1:2].isdecimal():
            prefix = token.form[0]
        return prefix

    def _left_word(self, k: int, j: int) -> Left:
        word = self.words[j]
        pair = f"{self.words[j - 1].bare} {word.bare}" if j else ""
        if pair in ADDITIONS or self._in_company(k, j):
            return Left(True, "", j)
        if pair in _COMPOUND_PREPOSITIONS:
            return Left(False, _COMPOUND_PREPOSITIONS[pair], j - 1)
        if word.bare in CLITICS_ALONE:
            return Left(word.conjunction, CLITICS_ALONE[word.bare], j - 1)
        if word.guide & Guide.COORDINATOR:
            return Left(True, "", j)
        if word.guide & Guide.PREPOSITION and not word.guide & Guide.PART:
            return Left(word.conjunction, word.bare, j)
        return Left(False, "", j)

    def _in_company(self, k: int, j: int) -> bool:
        """`برفقة سبعة عناصر`, `مع 12 آخرين`."""
        guide = self.words[j].guide
        if not guide & Guide.COMPANY_OF_OTHERS:
            return bool(guide & Guide.COMPANY)
        others = self.last[k] < self.size and self.words[self.last[k]].guide & Guide.OTHERS
        return bool(others or analyse(self.figures[k].counted or "").guide & Guide.OTHERS)

    def within(self, k: int) -> bool:
        """Whether figure `k` belongs to the one before it: `4 أشخاص من أسرة واحدة`, `3 من المصابين التسعة`."""
        left, noun_at = self.lefts[k], self.figures[k].counted_start
        if k > 0 and noun_at is not None and self.figures[k - 1].start < noun_at < self.figures[k - 1].end:
            return self.is_partitive(k - 1)
        return k > 0 and left.preposition == FROM and not left.conjunction and left.at == self.last[k - 1]

    # Words between.

    def any(self, guide: int, indices: Iterable[int]) -> bool:
        """Whether a word at `indices` has one of the bits of `guide`."""
        return any(self.words[i].guide & guide for i in indices)

    def says(self, words: frozenset[str], indices: Iterable[int]) -> bool:
        """Whether one of `words` stands at `indices`."""
        return any(self.words[i].bare in words or fold(self.forms[i]) in words for i in indices)

    def behind(self, i: int, reach: int) -> range:
        """The `reach` tokens before token `i`."""
        return range(max(0, i - reach), i)

    def ahead(self, i: int, reach: int) -> range:
        """Token `i` and those after it, `reach` in all."""
        return range(i, min(self.size, i + reach))

    def stops(self, i: int) -> bool:
        """Whether a full stop stands there, and no decimal point."""
        return self.forms[i] in STOPS and self.owner[i] < 0

    def nominal(self, i: int) -> bool:
        """Whether the token can be inside a noun phrase: no preposition, verb, conjunction or sign."""
        word = self.words[i]
        return (
            self.forms[i][:1].isalpha() and not word.guide & (Guide.PREPOSITION | Guide.VERB) and not word.conjunction
        )

    def looks_prepositional(self, i: int) -> bool:
        """Whether the word may well begin with the preposition ب or ل, as `بجروح`, `بنوبة` and `لتورطهم` do.

        Many nouns begin with ل (`لصوصا`), so that the corpus has to know none of that form.
        """
        form = self.forms[i]
        if len(form) <= _SHORT_WORD:
            return False
        return form.startswith(affix.WITH) or (form.startswith(affix.FOR) and not is_seen_as_noun(form))

    def verbal(self, i: int) -> bool:
        """Whether the token is a verb that is more than `كان` or `تم`, and no adverb such as `فجر` either."""
        if i + 1 < self.size and self.words[i + 1].guide & Guide.AGES:
            return False  # `9 تلاميذ تبلغ أعمارهم 12 سنة و4 معلمات`: it only describes
        return self.words[i].guide & _VERBAL == Guide.VERB or i in self.other_verbs

    def one_phrase(self, start: int, end: int) -> bool:
        """Whether no verb, no trigger and no full stop stands there, so that two numbers may be one list."""
        return end - start <= _LONGEST_PHRASE and not any(
            self.verbal(i) or self.actions[i] or self.stops(i) for i in range(start, end)
        )

    # Figures.

    def figure_before(self, i: int) -> int | None:
        """The figure before token `i` with no full stop between."""
        return self._before[i] if i < self.size else None

    def after_comma(self, k: int) -> bool:
        """Whether a comma, colon, dash or bracket stands right before the figure."""
        return self.first[k] > 0 and self.forms[self.first[k] - 1] in COMMAS

    def pronoun_after(self, k: int) -> bool:
        """`ثلاثة منهم`."""
        return self.any(Guide.PRONOUN_AFTER, range(self.first[k], min(self.size, self.last[k] + 1)))

    def at_once(self, i: int) -> int | None:
        """The figure that follows token `i` at once, adverbs aside, and isn't coordinated or behind a preposition."""
        j = self.past_adverbs(i + 1)
        if j >= self.size or self.owner[j] < 0:
            return None
        left = self.lefts[self.owner[j]]
        return None if left.conjunction or left.preposition else self.owner[j]

    def noun_follows(self, i: int) -> bool:
        """Whether a noun phrase that is no number follows token `i` at once, adverbs aside."""
        j = self.past_adverbs(i + 1)
        if j >= self.size or self.owner[j] >= 0 or not self.forms[j][:1].isalpha():
            return False
        word = self.words[j]
        if word.guide & (_NO_NOUN | Guide.OPENER) or self.any(Guide.PREPOSITION, range(i + 1, j)):
            return False  # فقدوا قبل أسبوع
        added = j + 1 < self.size and f"{word.bare} {self.words[j + 1].bare}" in ADDITIONS  # `قتلوا إضافة إلى 5`
        return not (added or word.conjunction or word.preposition or word.actions or self.looks_prepositional(j))

    def past_adverbs(self, i: int) -> int:
        """The first token from `i` on that is no adverb and no quote."""
        while i < self.size and self.owner[i] < 0 and (self.words[i].guide & Guide.ADVERB or self.forms[i] in QUOTES):
            i += 1
        return i
