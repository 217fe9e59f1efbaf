"""Words before a full stop that does not end a sentence. Single letters need no entry: they are initials or titles."""

from tasks.cleaning.word_lists import words

ABBREVIATIONS = words(
    # Arabic: titles, pages and numbers, and so on
    "أد ا.د أ.د ود وأ لد فد م.م د.م تلف ص.ب س.ت ج.م.ع إلخ الخ",
    # Latin
    "Dr Mr Mrs Ms Prof St Sr Jr vs No Nos Vol Inc Ltd Co Corp Gen Col Lt Sgt Rev Hon Gov Sen Rep Fig al etc ca cf pp",
    "Mt Ft U.S U.K U.N U.A.E a.m p.m e.g i.e",
)

# What a sentence ends with.
SENTENCE_ENDS = (".", "!", "\u061f", "?", "\u2026")

# Conjunctions and prepositions that are written with the word after them.
PROCLITIC_LETTERS = frozenset("وفبكل")

# Letters that, alone after a number, are units or eras and may well end a sentence.
UNIT_LETTERS = frozenset("مهقكطس")

# Conjunctions that begin the sentence after a quoted question or exclamation.
CONJUNCTIONS = ("و", "ف", "ثم ", "لكن ")
