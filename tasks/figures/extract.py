"""The figures of an article: numbers with their nouns, units, qualifiers and events, and nothing that is no figure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tasks.figures.amounts.dual_ranges import join_duals
from tasks.figures.amounts.elided_ranges import join_elided
from tasks.figures.amounts.notation import resolve_points
from tasks.figures.amounts.one_ranges import join_ones
from tasks.figures.amounts.pairs import is_product, share_units, without_echoes
from tasks.figures.amounts.quantities import read_quantities
from tasks.figures.amounts.quantity import Quantity
from tasks.figures.amounts.ranges import join_ranges
from tasks.figures.context.dates import dates_and_years
from tasks.figures.context.qualifiers import Found, is_adverbial, qualifier_after, qualifier_before
from tasks.figures.events.events import CountSpan, assign_events
from tasks.figures.kinds.claims import Candidate
from tasks.figures.kinds.currency import Purse
from tasks.figures.kinds.draft import Draft
from tasks.figures.kinds.drafts import draft_figure
from tasks.figures.model import Figure
from tasks.figures.nouns.counted import counts_pronoun
from tasks.figures.words.context_lexicon import BELOW_AND_ABOVE
from tasks.figures.words.digits import tidy
from tasks.figures.words.roles import Role
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.spans import Field, Sentence
from tasks.language.tokens import Token, tokenise

_ANTECEDENTS = 3
# Shorter words before a number are its conjunction and its preposition.
_SHORTEST = 3
_PLACES = frozenset(BELOW_AND_ABOVE.split())


def extract_figures(
    title: str,
    text: str,
    sentences: Sequence[Sentence],
    countries: Sequence[str] = (),
    source_country: str | None = None,
) -> list[Figure]:
    """The figures of an article, first the title's, each field's in order, without overlap.

    `sentences` are those of both fields in order; a figure never reaches over the end of one. `countries` are ISO
    3166-1 alpha-2 codes of the countries that the article names, `source_country` that of its source: both only
    decide whose currency a bare `ريال` is. Nothing is raised; a text without numbers gives an empty list.
    """
    figures: list[Figure] = []
    fields: tuple[tuple[Field, str], ...] = (("title", title), ("text", text))
    scans = {
        field: Scan(value, [s.start for s in sentences if s.field == field]) for field, value in fields if value.strip()
    }
    quantities = {field: read_quantities(scan) for field, scan in scans.items()}
    purse = Purse(scans.values(), countries, source_country)
    told: list[str] = []
    for field, scan in scans.items():
        if quantities[field]:
            places = [(s.start, s.end, index) for index, s in enumerate(sentences) if s.field == field]
            found, told = _figures_of_field(scan, quantities[field], field, places, purse, told)
            figures.extend(found)
    return figures


def _figures_of_field(
    scan: Scan,
    quantities: list[Quantity],
    field: Field,
    places: list[tuple[int, int, int]],
    purse: Purse,
    told: list[str],
) -> tuple[list[Figure], list[str]]:
    quantities = settled(scan, quantities, purse)
    dates = dates_and_years(scan, quantities)
    drafts: list[Draft] = []
    # Where the tokens end that belong to other numbers, and to those that may be the object of one verb with the next.
    taken = free = 0
    for k, quantity in enumerate(quantities):
        draft = draft_figure(Candidate(scan, quantity, taken, purse, drafts, k in dates))
        if draft is None:
            taken = quantity.end
            free = free if is_each(quantity) else taken
        else:
            taken, free = accepted(scan, draft, taken, free, drafts)
    return _finish(scan, field, drafts, places, told)


def is_each(quantity: Quantity) -> bool:
    """`لا يتعدى ثمن القنطار الواحد 270 درهما`: a definite one is said of each, and a verb reaches past it."""
    return quantity.definite and quantity.worded and quantity.value == 1


def settled(scan: Scan, quantities: list[Quantity], purse: Purse) -> list[Quantity]:
    """The quantities with their points read, ranges joined, echoes dropped and units shared."""
    resolve_points(scan, quantities, lambda quantity: _code(scan, quantity, purse))
    quantities = join_elided(scan, without_echoes(scan, join_ranges(scan, quantities)))
    join_duals(scan, quantities)
    join_ones(scan, quantities)
    share_units(scan, quantities)
    return quantities


def _code(scan: Scan, quantity: Quantity, purse: Purse) -> str | None:
    if quantity.currency is None:
        return quantity.symbol
    return purse.code(quantity.currency, scan, quantity.first, quantity.end)


def accepted(scan: Scan, draft: Draft, taken: int, free: int, drafts: list[Draft]) -> tuple[int, int]:
    """Add the draft with its qualifier to `drafts`.

    Gives back where the tokens end that belong to it, and to numbers that may be the object of one verb with the next.
    """
    _qualify(scan, draft, taken, free)
    if drafts and is_product(scan, drafts[-1].quantity, draft.quantity):
        draft.qualifier = drafts[-1].qualifier
    _remember_noun(scan, draft, drafts)
    drafts.append(draft)
    return draft.end, free if is_adverbial(scan, draft.start) and draft.qualifier == "exact" else draft.end


def _qualify(scan: Scan, draft: Draft, taken: int, free: int) -> None:
    if draft.qualifier != "exact":
        return
    before = qualifier_before(scan, draft.quantity, taken, free, draft.start)
    if before is not None and before.qualifier == "about":
        before = _past_about(scan, draft.quantity, taken, before)
    after = qualifier_after(scan, draft.end)
    if after is not None and (before is None or before.qualifier == "about" or after.qualifier != "about"):
        draft.qualifier, draft.end = after.qualifier, max(after.end, draft.end)
    elif before is not None and not _is_place(scan, draft, before.start):
        draft.qualifier, draft.start, draft.end = before.qualifier, before.start, max(before.end, draft.end)


def _past_about(scan: Scan, quantity: Quantity, taken: int, about: Found) -> Found:
    """`ما يزيد عن حوالي 30`: the limit before `حوالي` says more."""
    limit = qualifier_before(scan, quantity, taken, taken, about.start)
    if limit is None or limit.qualifier == "about":
        return about
    return limit._replace(end=max(limit.end, about.end))


def _is_place(scan: Scan, draft: Draft, i: int) -> bool:
    """`تحت مظلة واحدة`: what stands before a noun with its number after it is no limit of the number."""
    noun_first = draft.counted is not None and draft.counted.token < draft.quantity.number_first
    return noun_first and fold(scan.words[i]) in _PLACES


def _remember_noun(scan: Scan, draft: Draft, drafts: Sequence[Draft]) -> None:
    """`أربعة منهم` counts what the number before it counted."""
    if draft.kind != "count" or draft.counted is not None or not counts_pronoun(scan, draft.quantity):
        return
    for earlier in reversed(drafts[-_ANTECEDENTS:]):
        if not scan.unbroken(earlier.end, draft.start):
            return
        if earlier.kind == "count" and earlier.counted is not None:
            draft.counted = earlier.counted
            return


def _finish(
    scan: Scan, field: Field, drafts: list[Draft], places: list[tuple[int, int, int]], told: list[str]
) -> tuple[list[Figure], list[str]]:
    starts = [start for start, _, _ in places]
    figures: list[Figure] = []
    by_sentence: dict[int, list[tuple[int, Draft]]] = {}
    last_end = 0
    for draft in drafts:
        start, end = _span(scan, draft, last_end)
        last_end = end
        at = bisect_right(starts, start) - 1
        sentence = places[at][2] if at >= 0 else 0
        q = draft.quantity
        figure = Figure(
            field,
            start,
            end,
            scan.text[start:end],
            draft.kind,
            tidy(q.value),
            tidy(q.min),
            tidy(q.max),
            draft.qualifier,
            draft.counted.text if draft.counted is not None else None,
            draft.unit,
            None,
            sentence,
        )
        if draft.kind == "count" and at >= 0:
            by_sentence.setdefault(at, []).append((len(figures), draft))
        figures.append(figure)
    infectious = bool(by_sentence) and any(word is not None and word.role & Role.ILLNESS for word in scan.known)
    for at, members in by_sentence.items():
        told = _assign(scan, places[at], members, figures, infectious, told) or told
    return figures, told


def _span(scan: Scan, draft: Draft, taken: int) -> tuple[int, int]:
    """Where the figure's text stands, with the bracket that opens before it, from `taken` on."""
    start, end = _trimmed_start(scan, draft.start), scan.ends[draft.end - 1]
    if draft.counted is not None and draft.counted.token == draft.start:
        start = max(start, draft.counted.start)  # لعملة واحدة
    text = scan.text[start:end]
    if ")" in text and "(" not in text and scan.text[start - 1 : start] == "(":
        start -= 1
    start = max(start, taken)
    text = scan.text[start:end]
    return start + len(text) - len(text.lstrip()), end


def _trimmed_start(scan: Scan, i: int) -> int:
    """Where token `i` begins without its conjunction and preposition."""
    word = scan.known[i]
    if word is None or not (word.seed or word.role or word.currency or word.unit):
        return scan.starts[i]
    clitics = word.conj + ("" if word.definite and word.prep == "ل" else word.prep)
    return scan.starts[i] + (len(clitics) if scan.words[i].startswith(clitics) else 0)


def _assign(
    scan: Scan,
    place: tuple[int, int, int],
    members: list[tuple[int, Draft]],
    figures: list[Figure],
    infectious: bool,
    told: list[str],
) -> list[str]:
    """Ask what happened to those counted in one sentence, write it into its figures, and give it back.

    `told` is what the last sentence with an event told.
    """
    start, end, _ = place
    spans = []
    for index, draft in members:
        figure, q, noun = figures[index], draft.quantity, draft.counted
        inside = noun is not None and start <= noun.start < end
        spans.append(
            CountSpan(
                figure.start - start,
                figure.end - start,
                scan.starts[q.number_first] - start,
                scan.ends[q.number_end - 1] - start,
                figure.counted,
                noun.start - start if noun is not None and inside else None,
                figure.min if figure.value is None else figure.value,
            )
        )
    events = assign_events(_apart(tokenise(scan.text[start:end]), spans), spans, infectious, told)
    for (index, _), event in zip(members, events, strict=True):
        if event is not None:
            figures[index] = replace(figures[index], event=event)
    return [event for event in events if event is not None]


def _apart(tokens: list[Token], spans: Sequence[CountSpan]) -> list[Token]:
    """The tokens with words cut from the number that stands right after them: `مقتل20`."""
    cuts = {span.number_start for span in spans}
    apart: list[Token] = []
    for token in tokens:
        cut = next((at for at in range(token.start + _SHORTEST, token.end) if at in cuts), None)
        if cut is None or token.end - token.start != len(token.form):
            apart.append(token)
        else:
            length = cut - token.start
            apart += [Token(token.start, cut, token.form[:length]), Token(cut, token.end, token.form[length:])]
    return apart
