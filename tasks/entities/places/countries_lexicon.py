"""Names of countries that need a word of their own, beside CLDR's and the table of places. Plain data."""

# CLDR's names that newspapers use for something else: they are left out.
AMBIGUOUS = frozenset({"عمان"})  # Oman, and Amman more often

# Words in an article that say which of the two عمان is
OMAN_WORDS = frozenset({"مسقط", "السلطنه", "سلطنه", "عماني", "عمانيه", "العماني", "العمانيه", "العمانيون", "العمانيين"})
AMMAN_WORDS = frozenset({"الاردن", "اردني", "اردنيه", "الاردني", "الاردنيه", "الاردنيون", "الاردنيين"})

# Words before a country's name that leave it the same country (folded)
STATE_WORDS = frozenset({"دوله", "جمهوريه", "مملكه", "سلطنه"})

# Before a country's adjective these are the country (folded): الجمهورية الإيرانية
DEFINITE_STATE_WORDS = frozenset({"الجمهوريه", "المملكه", "السلطنه"})

# Nisba adjectives that do not follow from their country's name (folded, without article)
_OTHER_NISBAS = "اماراتي كوري اوروبي اوربي خليجي عربي افريقي اسيوي مغاربي"
OTHER_NISBAS = frozenset(_OTHER_NISBAS.split())

# Countries whose names are also ordinary words, other places or persons: only the recogniser can tell
HOMOGRAPHS = frozenset({"عمان", "قطر", "المغرب", "مالي", "بنين", "جورجيا", "تشاد"})

# After a capital of its country's name (folded): تونس العاصمة
CAPITAL = "العاصمه"

# Regions that begin with the name of a country or continent, and are neither
REGIONS = (
    "أميركا الجنوبية", "أميركا الشمالية", "أميركا الوسطى", "أميركا اللاتينية", "أمريكا الجنوبية", "أمريكا الشمالية",
    "أمريكا الوسطى", "أمريكا اللاتينية", "أوروبا الشرقية", "أوروبا الغربية", "أوروبا الوسطى", "أوربا الشرقية",
    "أوربا الغربية", "آسيا الوسطى", "آسيا الصغرى", "ألمانيا الغربية", "ألمانيا الشرقية", "الضفة الغربية",
    "القدس الشرقية", "القدس الغربية", "الصين الوطنية", "غينيا الجديدة", "المغرب العربي", "المغرب الأقصى",
    "المغرب الإسلامي", "الجزائر العاصمة", "الكويت العاصمة", "المكسيك العاصمة", "تونس العاصمة", "بنما العاصمة",
    "شمال أفريقيا", "غرب أفريقيا", "شرق أفريقيا", "جنوب شرق آسيا", "شرق آسيا", "جنوب آسيا", "غرب آسيا",
    "أرض الصومال", "ولاية جورجيا",
)  # fmt: skip
