"""Money by its name, its sign and its abbreviation: `ريال قطري`, `CA$50`, `د ت`, `ر.س 100`."""

from tasks.figures.amounts.quantity import Attached
from tasks.figures.words.currency_full_names import FULL_NAMES, MOST_WORDS
from tasks.figures.words.money_lexicon import (
    ABBREVIATIONS,
    ADJECTIVES_OF_CURRENCY,
    BARE_CURRENCY,
    CURRENCY_BY_COUNTRY,
    CURRENCY_NAMES,
    IN_MILLIONS,
    LATIN_BEFORE,
    LATIN_NAMES,
    PARTS,
    SHORT_NAMES,
    SIGNS_OF_COUNTRIES,
)
from tasks.figures.words.scan import Scan
from tasks.language.fold import fold
from tasks.language.nationalities import NATIONALITIES

CENT = "cent"
_MILLION = 10**6
# Money that may stand right after words of a magnitude too: `45 مليون دج`.
_SURE = frozenset(("دج", "دت"))


def money_at(scan: Scan, end: int, currency: str) -> Attached:
    """The money named `currency` whose name ends before token `end`, with an adjective of its country there."""
    countries = CURRENCY_BY_COUNTRY.get(currency)
    if countries is None:  # a sign or a code says it all
        return Attached("money", currency, end)
    said = _country_by_adjective(scan, end, currency)
    if said is not None:
        country, end = said
        return Attached("money", countries[country], end, _worth(currency, country))
    if currency in PARTS and len(countries) == 1:
        ((country, code),) = countries.items()
        return Attached("money", code, end, _worth(currency, country))
    bare = BARE_CURRENCY[currency]
    return Attached("money", bare, end, 1, None if bare is not None else currency)


def _worth(currency: str, country: str) -> float:
    """What one of `currency` is worth in the main unit of `country`."""
    return 1 / PARTS[currency][country] if currency in PARTS and country in PARTS[currency] else 1


def _country_by_adjective(scan: Scan, i: int, currency: str) -> tuple[str, int] | None:
    """The country by the adjective at `i`, in `ريال قطري` and `جنيه استرليني`, and where it ends."""
    if not scan.joined(i):
        return None
    word = scan.known[i]
    form = fold(scan.words[i]) if word is None else word.form
    country = ADJECTIVES_OF_CURRENCY.get(form) or NATIONALITIES.get(form)
    if country is None or country not in CURRENCY_BY_COUNTRY[currency]:
        return None
    end = i + 1
    if country == "HK" and scan.joined(end):
        end += 1
    return country, end


def sign_with_letters(scan: Scan, i: int) -> Attached | None:
    """`CA$50`, `HK$ 20`, `£E 20`: letters glued to the sign before the number at `i`."""
    for sign, at in ((i - 1, i - 2), (i - 2, i - 1)):
        letters = scan.at(at)
        codes = SIGNS_OF_COUNTRIES.get(scan.at(sign)) if sign >= 0 and at >= 0 else None
        if codes is None or not letters or not scan.glued(max(sign, at)):
            continue
        latin = letters.lstrip("".join(char for char in letters if not char.isascii()))
        code = codes.get(latin)
        if code is not None:
            return Attached("money", code, min(sign, at) if latin == letters else i - 1)
    return None


def sign_after(scan: Scan, i: int) -> Attached | None:
    """`40 US$`, `40$US`: a sign and its letters at token `i`."""
    if not scan.glued(i + 1) or SIGNS_OF_COUNTRIES.keys().isdisjoint((scan.words[i], scan.words[i + 1])):
        return None
    money = sign_with_letters(scan, i + 2)
    return money._replace(end=i + 2) if money is not None and money.end == i else None


def full_name(scan: Scan, i: int) -> Attached | None:
    """`أوقية موريتانية`, `فرنك وسط أفريقي`: a currency with its adjective, without which it may be another word."""
    form = fold(scan.words[i])
    codes = FULL_NAMES.get(CURRENCY_NAMES.get(form, form))
    rest: list[str] = []
    while codes is not None and len(rest) < MOST_WORDS - 1 and scan.joined(i + 1 + len(rest)):
        rest.append(fold(scan.words[i + 1 + len(rest)]))
        said = " ".join(rest)
        code = codes.get(said) or codes.get(NATIONALITIES.get(said, said))
        if code is not None:
            return Attached("money", code, i + 1 + len(rest))
    return None


def abbreviation(scan: Scan, i: int, after_digits: bool) -> Attached | None:
    """`ج.م`, `د ت`, `دج` and `DA`: the initials of money and its country, the bare ones right after digits."""
    text = scan.words[i]
    short = SHORT_NAMES.get(text) or LATIN_NAMES.get(text)
    if short is not None:
        return money_at(scan, i + 1, short) if after_digits or text in _SURE else None
    if len(text) != 1:
        return None
    pointed = scan.joined(i + 1) and scan.at(i + 1) == "."
    at = i + 1 + pointed
    if not scan.joined(at) or (not after_digits and not (pointed and scan.glued(at))):
        return None
    end = at + 1
    end += pointed and scan.glued(end) and scan.at(end) == "."
    return _of_initials(scan, f"{text}.{scan.at(at)}", end, after_digits)


def _of_initials(scan: Scan, initials: str, end: int, after_digits: bool) -> Attached | None:
    """The money of the initials that end before token `end`: `ج.م`, and `م.د`, which are millions."""
    millions = IN_MILLIONS.get(initials)
    if millions is not None and after_digits:
        return money_at(scan, end, millions)._replace(factor=_MILLION)
    code = ABBREVIATIONS.get(initials)
    return Attached("money", code, end) if code is not None else None


def initials_before(scan: Scan, i: int) -> Attached | None:
    """`ر.س 100`, `KD 3.5`: initials before the digits at `i`."""
    at = i - 1
    if scan.words[at] in LATIN_BEFORE:
        return money_at(scan, at, LATIN_NAMES[scan.words[at]])._replace(end=at)
    if scan.words[at] == "." and scan.joined(at):
        at -= 1
    if at < 2 or scan.words[at - 1] != "." or not (scan.glued(at) and scan.glued(at - 1)):
        return None
    code = ABBREVIATIONS.get(f"{scan.words[at - 2]}.{scan.words[at]}")
    return Attached("money", code, at - 2) if code is not None else None
