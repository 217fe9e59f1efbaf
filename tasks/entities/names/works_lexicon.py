"""Nouns for what is made and has a name, and acts as nobody. Plain data."""

# Before a name of several words, of which the first may be its maker's: ساعة «آبل ووتش»، هاتف سوني إكسبيريا
_PRODUCTS = """
ساعة ساعات هاتف هواتف جهاز أجهزة نظام أنظمة تطبيق تطبيقات متصفح حاسوب حواسيب معالج معالجات طراز سيارة سيارات كاميرا
لعبة تلفاز نظارة نظارات سماعة سماعات خدمة
"""
PRODUCTS = frozenset(_PRODUCTS.split())

# Between quotes after these stands the name of a work: فيلم «…»
_WORKS = """
فيلم الفيلم مسلسل المسلسل كتاب كتابه كتابها رواية روايته روايتها الرواية مسرحية المسرحية أغنية أغنيته أغنيتها الأغنية
قصيدة قصيدته ألبوم ألبومه لعبة ديوان ديوانه وثائقي بعنوان عنوان شعار وسم هاشتاغ لوحة لقب
"""
WORKS = frozenset(_WORKS.split())

# What is called after these is a disease, though a town has its name: جائحة كورونا
DISEASES = frozenset({"فيروس", "جائحة", "وباء", "متحور", "عدوى", "إنفلونزا", "أنفلونزا"})

# What is called after these is a ship: المدمرة …، حاملة الطائرات …
_SHIPS = (
    "السفينة سفينة المدمرة مدمرة الفرقاطة فرقاطة البارجة بارجة الغواصة غواصة الناقلة ناقلة اليخت يخت الحاملة العبارة"
)
SHIPS = frozenset(_SHIPS.split())
# Of a carrier or tanker its load stands between: حاملة الطائرات …، ناقلة النفط …
CARRIERS = frozenset({"حاملة", "حاملات", "ناقلة", "سفينة"})

# Who does this is the maker, and not its product: أعلنت سوني إريكسون. Verbs that are nouns too (طرح) are left out
_ACTS = """
أعلن أعلنت قال قالت أكد أكدت أوضح أوضحت أضاف أضافت أفاد أفادت ذكرت أطلق أطلقت طرحت قرر قررت نفى نفت باع باعت
اشترى اشترت وقعت استحوذ استحوذت كشفت أغلق أغلقت
"""
ACTS = frozenset(_ACTS.split())
