"""Words that show that a body is spoken of and not named. Plain data, as written."""

# Several bodies have no name together: الشركات الوطنية. Before names they stand for each: شركتي …
_SEVERAL = """
منظمات وكالات شركات مؤسسات جمعيات هيئات أحزاب نقابات مصارف بنوك وزارات محاكم صحف مواقع منصات تنظيمات مكاتب معاهد سلطات
شركتي شركتا شركتين مؤسستي مؤسستا منظمتي منظمتا جمعيتي حزبي حزبا موقعي موقعا منصتي منصتا صحيفتي صحيفتا قناتي قناتا
وكالتي وكالتا بنكي وزارتي وزارتا ناديي
"""
SEVERAL = frozenset(_SEVERAL.split())

# What all of its kind are called: موقع التواصل الاجتماعي، المجتمع المدني
_KINDS_OF_MANY = """
المجتمع المدني
المجتمع الدولي
المنتظم الدولي
القطاع الخاص
القطاع العام
موقع التواصل
منصة التواصل
وسائل التواصل
وسائل الإعلام
وكالات إنفاذ
"""
KINDS_OF_MANY = tuple(_KINDS_OF_MANY.strip().splitlines())

# These alone are what a body is, and a name that follows says which
_COMMON_PHRASES = """
وكالة أنباء
شركة طيران
دار نشر
قوات الأمن
قوات أمن
رجال الأمن
الأجهزة الأمنية
المنتخب الوطني
المنتخب المحلي
الفريق الوطني
"""
COMMON_PHRASES = tuple(_COMMON_PHRASES.strip().splitlines())

# Who belongs to a body or speaks for it: مستشاري العدالة والتنمية، رجال الأمن
_PEOPLE = """
وزير وزيرة وزراء وزيري مستشار مستشاري مستشارو رجال أعوان موظفي موظفو ممثل ممثلة ممثلي ممثلو محافظي محافظو مسؤول مسؤولي
مسؤولو أعضاء رؤساء مدراء مديري مديرو نواب ضباط خبراء مندوبي مندوبو لاعبي لاعبو قياديي ناشطي أطر إطارات طلبة
"""
PEOPLE = frozenset(_PEOPLE.split())

# Of these the adjective of a country or a town tells which is meant: القوات الإيرانية، النادي الصفاقسي
TOLD_BY_NISBA = frozenset({"القوات", "النادي", "القناة"})

# Before the name of a place these are districts, and with a noun of what is administered they are bodies: مديرية حيس
DISTRICTS = frozenset({"مديرية", "دائرة", "لواء"})
# These are a time behind a name, and a part of a newspaper's: رويترز اليوم
TIMES = frozenset({"اليوم", "الشهر", "الأسبوع", "أمس"})

# What begins with one of these joins whole bodies: اتحاد الأندية والجمعيات
OF_WHOLE_BODIES = frozenset({"اتحاد", "رابطة", "وزارة", "مجلس", "لجنة", "الاتحاد"})
# No name ends with one of these
PREPOSITIONS = frozenset({"في", "من", "على", "عن", "إلى", "مع", "ضد", "حول", "بين"})
