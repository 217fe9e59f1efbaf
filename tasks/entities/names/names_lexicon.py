"""What stands around and inside Arabic names: clitics, titles, connecting words. Plain data."""

# Proclitics
PROCLITIC_CONJUNCTION = "و"
PROCLITIC_PREPOSITIONS = frozenset("بل")
RARE_PROCLITICS = frozenset("فك")  # many a name begins with them, few names stand after them
ARTICLE = "ال"
# The article behind ل, which takes its alef: للقضاء
CONTRACTED_ARTICLE = "لل"
# Proclitics written with a tatweel or before a quote stand as words of their own: بـ «القاهرة».
LONE_PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "لل", "ال", "وال", "بال", "فال", "كال"})
# After an initial و that writes a foreign W: ويليامز، وولف، واين، وهران
FOREIGN_W = frozenset("اويه")

# Titles, offices and honorifics before a person's name
_TITLES = """
الرئيس الرئيسة رئيس الملك الملكة ملك الأمير الأميرة الامير السلطان الشيخ الشيخة السيد السيدة سيدة الآنسة
الدكتور الدكتورة دكتور دكتورة د الأستاذ الأستاذة أستاذ أستاذة أ المهندس المهندسة مهندس م البروفيسور البروفسور بروفيسور
الوزير الوزيرة وزير وزيرة النائب النائبة نائب السفير السفيرة سفير القاضي المستشار المستشارة مستشار المحامي المحامية
اللواء لواء الفريق العميد عميد العقيد عقيد المقدم الرائد النقيب الملازم الجنرال جنرال المشير الأميرال الكولونيل المارشال
الرقيب العريف الكابتن كابتن الحاج الحاجة الإمام البابا البطريرك المطران الأنبا القس القسيس الأب الخوري الراهب القمص
الشهيد الشهيدة المرحوم المرحومة الفنان الفنانة المطرب المطربة الممثل الممثلة المخرج المخرجة الكاتب الكاتبة الشاعر
الشاعرة الروائي الروائية الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية اللاعب اللاعبة المدرب الحكم النجم المدير
العلامة السيناتور المستر مستر السير الليدي اللورد المدعو المواطن المواطنة الزعيم القائد الحاخام آية
جلالة سمو السمو صاحب صاحبة الملكي الملكية معالي سعادة فخامة دولة فضيلة سماحة نيافة قداسة غبطة حضرة
خادم الحرمين الشريفين ولي العهد
"""
TITLES = frozenset(_TITLES.split())

# Of these, those by which someone is addressed or presented, and that no adjective of an office stands behind
_ADDRESSED = """
السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة البروفيسور البروفسور الوزير الوزيرة النائب
النائبة السفير السفيرة القاضي المحامي المحامية العميد العقيد المقدم الرائد النقيب الملازم الجنرال المشير الرقيب
الكابتن الحاج الحاجة البابا البطريرك المطران القس الشهيد الشهيدة المرحوم المرحومة الفنان الفنانة المطرب المطربة
الممثل الممثلة المخرج المخرجة الشاعر الشاعرة الروائي الروائية الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية
اللاعب اللاعبة المدعو المدعوة الشيخ الشيخة الأمير الأميرة الملك الملكة الناشط الناشطة الباحث الباحثة
"""
ADDRESSED = frozenset(_ADDRESSED.split())

# Before a given name, as a part of it
HONORIFICS = frozenset({"مولاي", "لالة", "سيدي", "لالا"})

# First words of the blessings after a name: رحمه الله، صلى الله عليه وسلم
_BLESSINGS = """
رحمه رحمها رحمهم حفظه حفظها حفظهم يحفظه يحفظها أيده ايده رعاه يرعاه سلمه وفقه رضي رضى صلى عليه عليها عليهم عنه عنها عنهم
تعالى سبحانه
"""
BLESSINGS = frozenset(_BLESSINGS.split())

# What newspapers spell in two ways within words of every form (folded)
RESPELLED = {"امريك": "اميرك", "اوربي": "اوروبي", "ديموقراط": "ديمقراط"}

# Particles that are written apart from the word after them, or joined to it (folded)
JOINED_PARTICLES = frozenset({"عبد", "ابو", "ابا", "ابي", "بو", "ام"})

# Between a person's name and the father's (folded)
LINEAGE_PARTICLES = frozenset({"بن", "ابن", "بنت"})

# The second words of given names of two words: فتح الله، نور الدين، ذو الفقار
COMPOUND_SECONDS = frozenset({"الله", "الدين", "الفقار", "النون"})

# With these, written onto the father's name, many a surname begins: بنخضرة، بوشماوي
JOINED_LINEAGE = ("بن", "بو")

# Likewise in the Maghreb, Mauritania, Sudan and the Gulf, as written; the first is a verb too: فاطمة ولد زغبان
SPOKEN_LINEAGE = frozenset({"ولد", "ود", "آل", "أيت", "آيت"})

# Behind these a phrase ends: العميد يحيى رسول، الناطق …
STOPS = frozenset("،,()[]-–—.:؛!؟…")

# The endings of an adjective of a country, of either gender
NISBAS = ("ي", "ية")

FEMININE = "ة"
# Its dual, in all cases and before a genitive: وزارتا الصحة والتعليم
FEMININE_DUALS = ("تان", "تين", "تا", "تي")

# The endings of sound plurals and of the dual
PLURAL_ENDINGS = ("ون", "ين", "ان", "ات")

# The letters in which an indefinite noun in the accusative ends
ACCUSATIVE_ENDINGS = ("ا", "ة", "ى")

# First parts of foreign names that are joined to the second by a hyphen: جان-بول، كي-مون، جونغ-أون
_HYPHENATED = "جان ماري آن كي جونغ جونج إين جاي تشونغ هانز كارل بيير شارل"
HYPHENATED = frozenset(_HYPHENATED.split())

# Before the name of a family, which is none of its members' (folded)
FAMILY = "ال"

# Before السعودية this is a part of the country's name
ARABIAN = frozenset({"العربية"})

# Nouns before a place's name that leave it the same place (folded)
PLACE_NOUNS = frozenset({"مدينه", "بلده", "قريه", "العاصمه", "عاصمه", "ضاحيه"})

PENINSULA = ("شبه", "جزيره")

# Nouns that the name of an organisation stands with and without (folded, without article)
_ORGANISATION_NOUNS = """
شركه مجموعه مؤسسه منظمه هيئه حركه حزب جماعه تنظيم تيار جبهه ميليشيا قوات فصيل نادي فريق منتخب صحيفه جريده مجله قناه
فضائيه اذاعه شبكه تلفزيون وكاله موقع بنك مصرف وزاره مكتب دار جمعيه
"""
ORGANISATION_NOUNS = frozenset(_ORGANISATION_NOUNS.replace("ؤ", "و").replace("ئ", "ي").split())

# Of these the name after them is theirs and no person's: شركة سامسونغ (folded)
_NAMED_BY_NOUN = "شركه حزب حركه منصه صحيفه جريده مجله قناه شبكه وكاله موقع نادي فريق منتخب بنك مصرف"
NAMED_BY_NOUN = frozenset(_NAMED_BY_NOUN.split())

# Adjectives after an organisation's name that some leave out (folded); those of countries are in another table
WORLD_ADJECTIVES = frozenset({"الدولي", "الدوليه", "العالمي", "العالميه"})

# Within an organisation's name before its place's, and after it, where they add nothing (folded): شرطة مدينة جدة، شبكة
# الجزيرة الإعلامية
BETWEEN_PLACES = frozenset({"مدينه", "محافظه", "منطقه", "ولايه", "اقليم"})
RANKS = frozenset({"الرسميه", "الرسمي", "الاخباريه", "الاخباري", "الاعلاميه", "الاعلامي", "الفضاييه"})

# Behind a club's name, which stands without them as often (folded): الترجي الرياضي
CLUB_ADJECTIVES = frozenset({"الرياضي", "الرياضيه"})

# Organisations whose name is another's without its country: a club and many a federation
NOT_SHORT_FORMS = frozenset({"الاتحاد", "اتحاد"})

# Who governs a region, before its noun or name: والي ولاية سطيف
GOVERNORS = frozenset({"والي", "محافظ", "حاكم", "عمدة"})

# The riyal, not Real Madrid, where an article counts it or does not speak of football
CURRENCIES_OR_CLUBS = frozenset({"ريال"})
_SCALES = "ألف ألفا آلاف مليون مليونا مليوني ملايين مليار مليارا ملياري مليارات تريليون مئة مائة"
SCALES = frozenset(_SCALES.split())

# April, not the maker of cars, in a date
MONTHS_OR_FIRMS = frozenset({"نيسان"})
APRIL = frozenset({"أبريل", "إبريل", "ابريل"})

# What letters of foreign acronyms are called: بي.بي.سي، سي.إن.إن
_LETTERS = (
    "إيه ايه بي سي دي إي اي إف اف جي إتش اتش آي جيه كيه إل ال إم ام إن ان أو او كيو آر ار إس اس تي يو في إكس اكس واي زد"
)
LETTERS = frozenset(_LETTERS.split())

# Of these some are ordinary words by themselves
AMBIGUOUS_LETTERS = frozenset({"في", "أو", "او", "إن", "ان", "ال", "اي", "إي"})

# What may stand before and after the stem of an ordinary word: clitics, the prefixes of verbs, endings
INFLECTION_PREFIXES = (
    "", "و", "ف", "ب", "ل", "ك", "لل", "وال", "بال", "كال", "فال", "ولل", "وب", "ول", "فب", "فل", "ال", "س", "ي", "ت",
    "ن", "سي", "ست", "سن", "لي", "لت", "وي", "وت", "فت", "في", "وسي", "وست", "است", "يست", "تست", "مست", "مت",
)  # fmt: skip
INFLECTION_SUFFIXES = (
    "", "ه", "ها", "هم", "هن", "هما", "نا", "ي", "ك", "كم", "ا", "وا", "ون", "ين", "ان", "ات", "ت", "ة", "ية", "تها",
    "ته", "تهم", "اته", "اتها", "اتهم", "ني", "ونها", "ونه", "تين", "تان", "تي",
)  # fmt: skip

# The particle of the future, and the prefixes of the verbs that it stands before
FUTURE = "س"
IMPERFECT_PREFIXES = frozenset("يتنأ")
# Those without أ, with which verbs of the past begin too: أعلنت
IMPERFECT_OF_OTHERS = frozenset("يتن")
# Pronouns behind a noun
OBJECT_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "كم")

# Of these, those in which no place's name ends, as `قانا` does
PRONOUNS_OF_NOUNS = ("ه", "ها", "هم", "كم")

# After these a name always has another word: شيرين أبو … , عبد … (folded)
_OPEN_PARTICLES = "ابو ابي ابا ام عبد بن ابن بنت ال ولد دي دا دو فان فون دير ديل دل لو"
OPEN_PARTICLES = frozenset(_OPEN_PARTICLES.split())

# Words right before a place's name, which are no nouns of an adjective: في مالي، شمال مالي، رئيس مالي
_BEFORE_PLACES = """
في من إلى على عن بين نحو حتى عبر ضد مع داخل خارج شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي دولة جمهورية حكومة رئيس جيش
منتخب شعب حدود عاصمة سفارة سفير قوات دخل غادر زار وصل قرب باسم أن إن كما لأن أو لدى تجاه باتجاه ولا هي هو كانت كان
"""
BEFORE_PLACES = frozenset(_BEFORE_PLACES.split())

# Whose relative someone is, before his name, which these are no part of
_RELATIVES = """
نجل نجلة شقيق شقيقة زوجة أرملة والد والدة حفيد حفيدة سلف ابنة
"""
RELATIVES = frozenset(_RELATIVES.split())

# Given names that are ordinary words before these: بعون الله، لحسن الحظ، رضوان ربه
EXPRESSIONS = {
    "عون": frozenset({"الله"}),
    "عباد": frozenset({"الله"}),
    "رضوان": frozenset({"الله", "ربه"}),
    "رحمة": frozenset({"الله", "ربه"}),
    "حسن": frozenset({"حظ", "حظه", "حظها", "الحظ", "سير", "النية", "نية", "الجوار", "الظن", "التصرف", "الاستقبال"}),
    "رياض": frozenset({"الأطفال"}),
    "سعيد": frozenset({"الحظ"}),
    "سعيدة": frozenset({"الحظ"}),
    "رمضان": frozenset({"المبارك", "الكريم", "الفضيل", "الأبرك"}),
    "المولى": frozenset({"العلي", "القدير", "عز", "تعالى", "سبحانه", "جل"}),
    "الله": frozenset({"العلي", "القدير", "عز", "تعالى", "سبحانه", "جل"}),
    "نبي": frozenset({"الهدى", "الرحمة", "الإسلام"}),
}
GOD = "الله"
# His epithets, behind which more of them stand: المولى العلي القدير
EPITHETS = frozenset({"المولى", GOD})

# The age at which somebody died: عن عمر ناهز 70 عاما
ABOUT, AGE = "عن", "عمر"
REACHED = frozenset({"ناهز", "يناهز", "تجاوز", "يتجاوز", "قارب", "يقارب", "جاوز"})

# The new moon of a month: رؤية هلال رمضان
NEW_MOON, MONTH = "هلال", "شهر"

# Products, a coin and a disease that news leaves unexplained: in 12 of 336 articles that name them they were taken for
# persons, and nothing beside them (Latin letters, a number) says what they are
BRANDS = frozenset({"كوفيد", "أندرويد", "آيفون", "بيتكوين"})
