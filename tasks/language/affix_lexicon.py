"""Proclitics, endings and pronouns of the words that events are told with. Plain data, spelling folded."""

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
WITH = "ب"
FUTURE = "س"
# No verb stands right after these.
NO_VERB_AFTER = ("ب", "ك")
NOUN_PREPOSITIONS = ("ب", "ل")
ARTICLE = "ال"
# A preposition with the article, and which preposition it is.
WITH_ARTICLE = {"لل": "ل", "بال": "ب", "كال": "ك"}
PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
PRONOUNS_OF_PERSONS = ("هم", "هن", "هما")
PRONOUN_OF_THINGS = "ها"

TEH = "ت"
TEH_MARBUTA = "ه"
ALEF = "ا"
YEH = "ي"

# Verbs: endings of the perfect and whether they say plural or dual; the imperfect between its letters and endings.
PERFECT_ENDINGS = (("", False), ("ت", False), ("وا", True), ("ا", True), ("ن", True), ("تا", True))
IMPERFECT_LETTERS = "يت"
IMPERFECT_ENDINGS = ("ون", "وا", "ان", "ا", "ن")
WEAK_PLURALS = ("وا", "ون", "يا", "ين")
COMPLEMENT_PLURALS = ("وا", "ون", "ا", "ن")

# Nouns: what a feminine, a noun in yeh and a masculine take.
FEMININE_ENDINGS = ("ات", "تان", "تين", "تا", "تي", "ت")
YEH_ENDINGS = ("ن", "ين", "ون", "ان", "ا")
MASCULINE_ENDINGS = ("", "ا", "ين", "ون", "ان", "ي")
SOUND_PLURALS = ("ات", "ون", "ين")
FULL_PLURALS = ("ا", "ات", "ين", "ون")
# Participles that say something of many.
PLURAL_PARTICIPLES = ("ين", "ون", "ان", "ات", "ي")
# Nationalities and other relatives in the plural or with tanwin: persons.
NISBA_ENDINGS = ("يين", "ييا", "يون")

# What looks like a verb without a table: `قاموا`, `يعملون`, `استهدفت`.
VERB_ENDINGS = ("وا", "تا")
NO_VERB_ENDINGS = ("يه", "يين", "يا")
NO_FEMININE_VERB_ENDINGS = ("ات", "يت")
