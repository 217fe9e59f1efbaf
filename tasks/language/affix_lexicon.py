"""Proclitics, endings and pronouns of the words that events are told with. Plain data, spelling folded."""

CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
WITH = "ب"
FOR = "ل"
FUTURE = "س"
# No verb stands right after these.
NO_VERB_AFTER = ("ب", "ك")
NOUN_PREPOSITIONS = ("ب", "ل")
ARTICLE = "ال"
# With the clitics before it, as one looks for it.
ARTICLES = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال")
# A preposition with the article, and which preposition it is.
WITH_ARTICLE = {"لل": "ل", "بال": "ب", "كال": "ك"}
PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
PRONOUNS_OF_PERSONS = ("هم", "هن", "هما")
PRONOUN_OF_THINGS = "ها"

TEH = "ت"
TEH_MARBUTA = "ه"
ALEF = "ا"
YEH = "ي"
WAW = "و"

# Verbs: endings of the perfect and whether they say plural or dual; the imperfect between its letters and endings.
PERFECT_ENDINGS = (("", False), ("ت", False), ("وا", True), ("ا", True), ("ن", True), ("تا", True))
# The ending of the perfect of the first person plural, whose letter begins the imperfect: `اعتقلنا`, `نعتقل`.
WE = "نا"
IMPERFECT_LETTERS = "يت"
IMPERFECT_ENDINGS = ("ون", "وا", "ان", "ا", "ن")
FEMININE_IMPERFECT_ENDINGS = ("ان", "ا")
# The last letter of an imperfect whose root ends in a hamza, as folding leaves it, and the hamza before a و.
HAMZATED_ENDINGS = ("ا", "ئ")
HAMZA_ON_WAW = "ؤ"
# What the last letter of a word before a pronoun is without one: `إصابتهم`, `أبناؤه`, `أبنائه`, `جرحاهم`.
BEFORE_PRONOUNS = {"ت": "ه", "ؤ": "ء", "ئ": "ء", "ا": "ي"}
# Those before which the last letter of a defective verb falls.
WAW_ENDINGS = ("ون", "وا")

# Nouns: what a feminine and a masculine take.
FEMININE_ENDINGS = ("ات", "تان", "تين", "تا", "تي", "ت")
MASCULINE_ENDINGS = ("", "ا", "ين", "ون", "ان", "ي")
SOUND_PLURALS = ("ات", "ون", "ين")
# Participles that say something of many.
PLURAL_PARTICIPLES = ("ين", "ون", "ان", "ات", "ي")
# A participle and its ending where it is no subject: `متأثرين`.
PARTICIPLE = "م"
ACCUSATIVE_PLURAL = "ين"
NOMINATIVE_PLURAL = "ون"
FEMININE_PLURAL = "ات"
# Shapes of persons: sound masculine plurals, nationalities, the plural of `شريك`.
MASCULINE_PLURALS = ("ين", "ون")
NISBA = "ي"
NISBA_ACCUSATIVE = "يا"
NISBA_ENDINGS = (NISBA, NISBA_ACCUSATIVE)
NISBA_PLURALS = ("يين", "يون")
FUALA_ENDING = "اء"

# What looks like a verb without a table: `قاموا`, `يعملون`, `استهدفت`.
VERB_ENDINGS = ("وا", "تا")
FEMININE_NISBA = "يه"
NISBAS = (NISBA, FEMININE_NISBA)
NO_VERB_ENDINGS = (FEMININE_NISBA, "يين", "يا")
NO_FEMININE_VERB_ENDINGS = ("ات", "يت")
# Defective verbs lose their last letter before these endings: `قضى`, `قضوا`; `نجا`, `نجت`.
DEFECTIVE_ENDINGS = ("ي", "ا", "و")
# Endings of nouns that are plurals, or duals of the same shape.
MANY = ("ين", "ون", "ان", "ات", "ي", "تان", "تين", "تا", "تي")
DUAL_ENDINGS = ("ين", "ان")
NOMINATIVE_DUAL = "ان"
