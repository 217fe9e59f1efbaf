"""What is said of clubs, and what they are called. Plain data, as written."""

# An article with several of these is about matches
_SPORTS = """
الدوري دوري كأس مباراة المباراة مباريات هدف أهداف ملعب ملعبه لاعب لاعبي لاعبين مدرب المدرب نقاط نقطة الجولة جولة المرحلة
بطولة البطولة الفريق الفريقين المنتخب الحكم ترتيب صدارة النهائي نهائي ذهاب إياب فوز تعادل
"""
SPORTS = frozenset(_SPORTS.split())
# So many of an article's words speak of matches before its towns are clubs.
LEAST_SPORTS = 4

# Who does this in such an article is a club: فاز … على …
_PLAYS = """
فاز تعادل خسر هزم تغلب انتصر واجه يواجه يستضيف استضاف يلتقي التقى تأهل اكتسح سحق أسقط تصدر يتصدر أقصى فوز خسارة هزيمة
لقاء مواجهة
"""
PLAYS = frozenset(_PLAYS.split())
# Of these one side is named right behind, and the other after a preposition: فاز … على …
RESULTS = frozenset({"فاز", "تعادل", "خسر", "تغلب", "تفوق", "انتصر", "فوز", "تعادلا", "فازت", "تغلبت", "خسرت"})
# Sports in which persons play each other
_DUELS = "تنس التنس ملاكمة الملاكمة مصارعة المصارعة جودو شطرنج الشطرنج إسكواش الاسكواش بادل مجموعتين الضربة القاضية"
DUELS = frozenset(_DUELS.split())
OPPONENTS = frozenset({"على", "مع", "أمام", "ضد", "نظيره", "مضيفه", "ضيفه", "غريمه", "منافسه", "ملاحقه"})
# Before a town in the same article
WHERE = frozenset({"في", "مدينة", "إلى", "بمدينة", "ملعب", "من"})
DASHES = frozenset("-–—×")

# What clubs are called before the name of their town or quarter, as no town is: مولودية وهران، شبيبة القبائل
_CLUB_NOUNS = """
مولودية شبيبة وفاق نجم ترجي أولمبي أولمبيك اتحاد شباب أمل نصر هلال أهلي وداد رجاء حسنية نهضة سريع مستقبل نسر قوافل
جمعية نادي فريق أولمبيا ريال أتلتيك أتلتيكو ديبورتيفو سبورتينغ بوروسيا باير إنتر دينامو شاختار رابيد سبارتا
"""
CLUB_NOUNS = frozenset(_CLUB_NOUNS.split())

# The champions' league, which is no organisation: رابطة الأبطال الإفريقية
COMPETITIONS, CHAMPIONS = frozenset({"رابطة", "دوري", "كأس"}), frozenset({"الأبطال", "أبطال"})

# Before and behind what a club is called by, in the titles of an encyclopaedia
_GENERIC_OF_CLUBS = "نادي النادي فريق الفريق لكرة القدم السلة كرة الرياضي الرياضية"
GENERIC_OF_CLUBS = tuple(_GENERIC_OF_CLUBS.split())
# What begins with these is no club: دوري الدرجة الثانية
COMPETITION_NOUNS = frozenset({"دوري", "كأس", "بطولة", "الدوري", "منتخب", "درجة", "الدرجة", "رابطة"})

# Right before one of several known clubs that are ordinary words: لاعب الوداد، مباراة الزمالك
_OF_CLUBS = """
لاعب لاعبي مدرب نجم مهاجم حارس مدافع جماهير جمهور مباراة لقاء مواجهة ديربي صفوف تشكيلة فوز خسارة تعادل هزيمة
"""
OF_CLUBS = frozenset(_OF_CLUBS.split())
