"""A speller of numbers in Arabic for round trips, which varies what writers vary.

Gender of the counted noun, case, definite article, spelling of hundreds and hamza, spaces, order of hundreds and units.
"""

from random import Random

_UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
_FEMININE_UNITS = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"]
_TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_HUNDRED_STEMS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_MAGNITUDES = [
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
]


class Speller:
    """Spells numbers, each time with other choices of a random writer."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def spell(self, number: int) -> str:
        """`number` in words, 0 to 10^15 - 1."""
        if number == 0:
            return "صفر"
        self.genitive = self.random.random() < 0.6
        self.feminine = self.random.random() < 0.5
        self.blank = self.random.random() < 0.3  # و by itself
        self.hundred = self.random.choice(["مئة", "مائة"])
        self.glued = self.random.random() < 0.7
        terms = []
        for magnitude, singular, plural in _MAGNITUDES:
            times, number = divmod(number, magnitude)
            if times:
                terms.append(self._term(times, singular, plural))
        if number:
            terms.append(self._group(number, self.feminine))
        return self._respelled(self._join(terms))

    def definite(self, number: int) -> str:
        """`number` from 3 to 10 or a compound with every part definite, as after a definite noun."""
        return " و".join("ال" + part for part in self.spell(number).replace(" و ", " و").split(" و"))

    def _join(self, terms: list[str]) -> str:
        return (" و " if self.blank else " و").join(terms)

    def _dual(self, stem: str) -> str:
        return stem + ("ين" if self.genitive else "ان")

    def _term(self, times: int, singular: str, plural: str) -> str:
        if times == 1:
            return singular
        if times == 2:
            return self._dual(singular)
        counted = plural if 3 <= times % 100 <= 10 else singular
        if counted == singular and times % 100 > 10 and self.random.random() < 0.5:
            counted += "اً"
        return f"{self._group(times, feminine=False)} {counted}"

    def _group(self, number: int, feminine: bool) -> str:
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds:
            parts.append(self._hundreds(hundreds))
        if rest:
            parts.extend(self._below_hundred(rest, feminine))
        if hundreds and rest and self.random.random() < 0.1:
            parts = parts[1:] + parts[:1]  # ثمانية وسبعون ومئة
        return self._join(parts)

    def _hundreds(self, hundreds: int) -> str:
        if hundreds == 1:
            return self.hundred
        if hundreds == 2:
            return self._dual(self.hundred[:-1] + "ت")
        stem = _HUNDRED_STEMS[hundreds]
        if self.glued:
            return stem + self.hundred
        return (stem if stem != "ثمان" else "ثماني") + " " + self.hundred

    def _below_hundred(self, number: int, feminine: bool) -> list[str]:
        units = _FEMININE_UNITS if feminine else _UNITS
        if number < 10:
            return [self._dual("اثن" if not feminine else "اثنت") if number == 2 else units[number]]
        if number == 10:
            return ["عشر" if feminine else "عشرة"]
        if number < 20:
            return [self._teen(number - 10, feminine)]
        ending = "ين" if self.genitive else "ون"
        tens = _TENS[number // 10] + ending
        if number % 10 == 0:
            return [tens]
        return [*self._below_hundred(number % 10, feminine), tens]

    def _teen(self, unit: int, feminine: bool) -> str:
        ten = "عشرة" if feminine else "عشر"
        if unit == 1:
            return f"{'إحدى' if feminine else 'أحد'} {ten}"
        if unit == 2:
            stem = "اثنت" if feminine else "اثن"
            return f"{stem}{'ي' if self.genitive else 'ا'} {ten}"
        return f"{(_FEMININE_UNITS if feminine else _UNITS)[unit]} {ten}"

    def _respelled(self, text: str) -> str:
        """The text with hamzas, dots and marks as careless writers leave them."""
        if self.random.random() < 0.3:
            text = text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")
        if self.random.random() < 0.2:
            text = text.replace("ة", "ه")
        if self.random.random() < 0.2:
            text = text.replace("ى", "ي")
        return text
