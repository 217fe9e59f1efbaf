"""The symbols that the unit of a figure can be, as the word lists make them."""

from functools import cache

from tasks.figures.words.unit_lexicon import (
    MODIFIERS,
    PER,
    PREFIXED,
    PREFIXES,
    RATE_SYMBOLS,
    SCALE_LETTERS,
    SHARE_WORDS,
    UNITS,
)

_SQUARE, _CUBE = "2", "3"


@cache
def unit_symbols() -> frozenset[str]:
    """Symbols of all units but currencies: `km`, `km2`, `km/h`, `mA`, `%`."""
    plain = {unit.symbol for unit in UNITS.values()} | set(SCALE_LETTERS.values())
    plain |= set(MODIFIERS.values()) | set(SHARE_WORDS.values())
    prefixed = {prefix + symbol for prefix in PREFIXES.values() for symbol in PREFIXED}
    powers = {symbol + power for symbol in plain for power in (_SQUARE, _CUBE) if symbol.isalpha()}
    rates = {f"{symbol}/{per}" for symbol in RATE_SYMBOLS for per in PER.values()}
    return frozenset(plain | prefixed | powers | rates)
