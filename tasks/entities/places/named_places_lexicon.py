"""Nouns before the names of places. Plain data, as written."""

from tasks.entities.places.regions_lexicon import REGION_NOUNS

# Buildings and the like, called after persons, events or anything: مطار محمد الخامس، شارع «الحرية»
_SITES = """
ملعب استاد ستاد مطار ميناء شارع ساحة ميدان حي مسجد جامع كنيسة مقبرة ضريح قصر جسر سد معبر مخيم سجن محطة حديقة متحف قاعة
مسبح جبل نهر بحيرة جزيرة وادي مرفأ زنقة نهج جادة دوار برج قلعة حقل مفاعل
شلالات مضيق خليج
"""
SITES = frozenset(_SITES.split())
# Of these some are bodies as well: ديوان القصر، سجن …
ACTING_SITES = frozenset({"متحف", "قصر", "محطة", "سجن", "كنيسة", "ميناء", "مطار"})
# After these any definite noun is the name: استاد البيت، مخيم الزعتري
NAMED_BY_NOUNS = frozenset({"استاد", "ستاد", "مخيم", "معبر", "وادي"})
_SITE_ADJECTIVES = "الدولي الدولية الكبير الكبرى الأولمبي البلدي الجديد القديم المركزي المركزية"
SITE_ADJECTIVES = frozenset(_SITE_ADJECTIVES.split())

# Towns and regions: the name after them is a place's, the noun no part of it
_TOWNS = "مدينة بلدة قرية ولاية محافظة إقليم معتمدية ضاحية منطقة مقاطعة مستوطنة العاصمة"
TOWNS = frozenset(_TOWNS.split())
# After these a word that is in names, or that nobody knows, is a name even where none was recognised
NAMING = frozenset({"مدينة", "بلدة", "قرية", "ولاية", "محافظة", "معتمدية", "مستوطنة", "جزيرة", "العاصمة"})

# Of these, and beside them, those of regions: the same name may be a town's
REGIONS = frozenset({*REGION_NOUNS.split(), "عمالة"})
# Adjectives that say where in its country a town lies, behind its name: بلدة عيترون الجنوبية
DIRECTIONS = frozenset({"الجنوبية", "الشمالية", "الشرقية", "الغربية"})
# Before a region's name, as a part of it: شمال دارفور
SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط"})

# Before towns too, though more often before other words
DISTRICTS = frozenset({"دائرة", "بلدية", "معتمديات", "ولايات", "محافظات", "مدن", "بلدات", "قرى", "جزيرة", "عمالة"})

# Of all these, those that hardly act, so that the name behind them is the place's: دائرة طرفاية، قضاء صور
NO_BODIES = frozenset(
    {"مدينة", "بلدة", "قرية", "إقليم", "معتمدية", "ضاحية", "منطقة", "دائرة", "مديرية", "قضاء", "ناحية"}
)

# Of these a list follows: ولايات تيارت، البيض، النعامة
MANY_PLACES = frozenset({"ولايات", "محافظات", "معتمديات", "بلديات", "عمالات", "أقاليم", "مدن", "بلدات"})

# Before towns, and before the names of bodies and officers too: مديرية حيس، مديرية الأمن
DISTRICTS_OR_BODIES = frozenset({"مديرية", "لواء", "قضاء", "ناحية"})

# Behind these a town is named that something happened in or off: سواحل زوارة، معارك بيت حانون
_SCENES = "سواحل شواطئ معارك معركة مجزرة ضواحي محيط حصار ريف قضاء أهالي سكان مخيمات أحياء"
SCENES = frozenset(_SCENES.split())
# Before على and a town: غارة على سرمين
ON = "على"
_ATTACKS = "غارة غارات هجوم هجمات قصف القصف الهجوم الغارة الغارات"
ATTACKS = frozenset(_ATTACKS.split())

# First words of names of places of two words, which never stand without the second: سيدي بوزيد، بني مسوس
_FIRST_PARTS = "سيدي بني أولاد عين آيت بئر تل كفر دير بيت رأس حاسي خان"
FIRST_PARTS = frozenset(_FIRST_PARTS.split())
LOCATIVES = frozenset({"في", "إلى", "من", "بين", "نحو", "قرب", "بمدينة", "مدينة", "جنوب", "شمال", "غرب", "شرق", "وسط"})
IN = "في"
# What stands behind these has no conjunction and no other preposition before it. Not بين, whose second part has its و
FREE_PREPOSITIONS = frozenset({"في", "إلى", "من", "نحو", "قرب", "على", "عن", "لدى", "باتجاه", "صوب"})
# A place by itself, so that another may be joined to it: العاصمة وبنغازي
CONJOINED = frozenset({"العاصمة"})
# A town stands behind these alone among the places of its country: في الكاف، إلى حولي
INTO = frozenset({"في", "إلى"})
# Prepositions of place that are one word with the name: ببوسعادة
BOUND_LOCATIVES = frozenset("ب")
BETWEEN = frozenset({"بين", "وبين"})

# Roads that have a number: الطريق الوطنية رقم 1
ROADS = frozenset({"الطريق", "طريق"})
ROAD_ADJECTIVES = frozenset({"الوطنية", "الوطني", "الجهوية", "السيارة", "السريع", "السريعة", "الرئيسية", "الدولي"})
NUMBER = "رقم"
