"""What the benchmark asks: each filter alone, rare and common, and filters that hardly ever hold together."""

from datetime import date

from tasks.archive.forms import Filters

_FROM, _TO = date(2024, 6, 1), date(2025, 5, 31)

QUERIES = {
    "newest": Filters(),
    "a day": Filters(since=date(2024, 5, 5), until=date(2024, 5, 5)),
    "a word in most records": Filters(text="في"),
    "a common word": Filters(text="المدينة"),
    "two common words": Filters(text="المدينة العاصمة"),
    "a word in none": Filters(text="قسطنطينوبوليس"),
    "a phrase": Filters(text='"في المدينة"'),
    "a prefix": Filters(text="مدي*"),
    "a prefix of three common letters": Filters(text="الم*"),
    "a word in a year": Filters(text="المدينة", since=_FROM, until=_TO),
    "a country": Filters(countries=("EG",)),
    "two countries": Filters(countries=("EG", "SA")),
    "a place": Filters(entities=("place:500",)),
    "two places together": Filters(entities=("country:EG", "place:500")),
    "an event": Filters(events=("killed",)),
    "an event of many": Filters(events=("killed",), least=100_000),
    "an event of very many": Filters(events=("killed",), least=999_990),
    "two events": Filters(events=("killed", "wounded")),
    "a currency": Filters(units=("EGP",)),
    "a currency of much": Filters(units=("EGP",), least=999_990),
    "a kind": Filters(kinds=("money",)),
    "any figure of very much": Filters(least=999_999),
    "any figure in a narrow range": Filters(least=777_000, most=777_010),
    "an unknown source": Filters(sources=("none",)),
    "a word, a country and an event": Filters(text="المدينة", countries=("EG",), events=("killed",)),
    "a word and a rare place": Filters(text="في", entities=("place:2900",)),
    "a word and an event of very many": Filters(text="في", events=("killed",), least=999_000),
    "a phrase, two countries, an event, a year": Filters(
        text='"في المدينة"', countries=("EG", "SA"), events=("wounded",), since=_FROM, until=_TO
    ),
    "a common word and a currency of much": Filters(text="المدينة", units=("EGP",), least=900_000),
}
