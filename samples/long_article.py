"""Writes the very long sample, 39-very-long.json: many short reports, each composed of sentences that differ.

Run it from anywhere: `python samples/long_article.py`. It always writes the same bytes.
"""

import json
import re
from pathlib import Path

import long_article_lexicon as lexicon

FILE = Path(__file__).with_name("39-very-long.json")
MIN_BODY_BYTES = 105_000

_NUMBER = re.compile(r"\[(\w+) (\d+) (\d+)\]")
# Numbers are strewn by a multiplier that shares no factor with the width of most ranges.
_STRIDE = 7919


def counted(number: int, noun: str) -> str:
    """`number`, at least 3, with `noun` in the form it asks for: `ثلاثة أشخاص`, `11 شخصا`, `250 شخص`."""
    plural, accusative, genitive, feminine = lexicon.NOUNS[noun]
    if number <= 10:
        return f"{lexicon.WORDS[number][feminine]} {plural}"
    rest = number % 100
    if rest == 0 or rest in (1, 2):
        return f"{number - rest} {genitive}"
    return f"{number} {plural if rest <= 10 else accusative}"


def paragraph(index: int) -> str:
    """The report with this number; no two up to 270 are composed of the same three sentences."""
    topic = lexicon.TOPICS[index % len(lexicon.TOPICS)]
    choice = index // len(lexicon.TOPICS)
    city, country = lexicon.PLACES[index * 5 % len(lexicon.PLACES)]
    sentences = [topic[0][choice % 3], topic[1][choice // 3 % 3], topic[2][(choice // 9 + choice) % 3]]
    family = lexicon.FAMILY_NAMES[index % len(lexicon.FAMILY_NAMES)]
    text = " ".join(sentences).format(
        city=city,
        country=country,
        month=lexicon.MONTHS[index * 12 // 270 % 12],
        person=f"{lexicon.MEN[index % len(lexicon.MEN)]} {family}",
        woman=f"{lexicon.WOMEN[index % len(lexicon.WOMEN)]} {family}",
        office=lexicon.OFFICES[index % len(lexicon.OFFICES)],
    )
    draws = iter(range(index * 11 + 1, index * 11 + 20))

    def filled(match: re.Match[str]) -> str:
        low, high = int(match[2]), int(match[3])
        return counted(low + next(draws) * _STRIDE % (high - low + 1), match[1])

    return _NUMBER.sub(filled, text)


def body() -> str:
    """The whole text: a lead, as many reports as the size asks for, and a last line."""
    parts, size = [lexicon.LEAD], 0
    for index in range(270):
        if size >= MIN_BODY_BYTES:
            break
        parts.append(paragraph(index))
        size += len(parts[-1].encode())
    return "\n\n".join([*parts, lexicon.END])


def main() -> None:
    """Write the file."""
    article = {"id": "sample-39", "title": lexicon.TITLE, "source": "الشرق اليوم", "body": body()}
    FILE.write_text(json.dumps(article, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
