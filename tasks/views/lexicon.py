"""Arabic words for the closed lists of the record. Plain data; the logic that reads it holds no Arabic."""

# Entities: one of them, all of them

ENTITY_TYPE = {"PERS": "شخص", "LOC": "مكان", "ORG": "جهة", "MISC": "اسم آخر"}
ENTITY_TYPES = {"PERS": "أشخاص", "LOC": "أماكن", "ORG": "جهات", "MISC": "أسماء أخرى"}

# Figures

KIND = {
    "count": "عدد",
    "money": "مبلغ",
    "percent": "نسبة",
    "measure": "قياس",
    "duration": "مدة",
    "age": "عمر",
    "fraction": "كسر",
}
QUALIFIER = {
    "exact": "محدد",
    "more_than": "أكثر من",
    "less_than": "أقل من",
    "at_least": "على الأقل",
    "at_most": "على الأكثر",
    "about": "نحو",
    "range": "بين حدّين",
    "vague": "غير محدد",
}
EVENT = {
    "killed": "قتلى",
    "wounded": "جرحى",
    "arrested": "معتقلون",
    "missing": "مفقودون",
    "kidnapped": "مختطفون",
    "displaced": "نازحون",
    "infected": "مصابون بمرض",
    "recovered": "متعافون",
    "rescued": "ناجون",
    "protesting": "محتجون",
    "seized": "مضبوطات",
}

# Units that are not currencies; what is missing here is shown as it stands in the record

UNIT = {
    "%": "بالمئة",
    "second": "ثانية",
    "minute": "دقيقة",
    "hour": "ساعة",
    "day": "يوم",
    "week": "أسبوع",
    "month": "شهر",
    "year": "سنة",
    "decade": "عقد",
    "century": "قرن",
    "nm": "نانومتر",
    "µm": "ميكرومتر",
    "mm": "مليمتر",
    "cm": "سنتيمتر",
    "dm": "ديسيمتر",
    "m": "متر",
    "km": "كيلومتر",
    "in": "بوصة",
    "ft": "قدم",
    "yd": "ياردة",
    "mi": "ميل",
    "nmi": "ميل بحري",
    "cm2": "سنتيمتر مربع",
    "m2": "متر مربع",
    "km2": "كيلومتر مربع",
    "m3": "متر مكعب",
    "ha": "هكتار",
    "feddan": "فدان",
    "dunam": "دونم",
    "acre": "أكر",
    "µg": "ميكروغرام",
    "mg": "مليغرام",
    "g": "غرام",
    "kg": "كيلوغرام",
    "t": "طن",
    "oz": "أونصة",
    "lb": "رطل",
    "quintal": "قنطار",
    "carat": "قيراط",
    "mL": "مليلتر",
    "L": "لتر",
    "hL": "هكتولتر",
    "gal": "غالون",
    "bbl": "برميل",
    "cup": "كوب",
    "°": "درجة",
    "°C": "درجة مئوية",
    "°F": "درجة فهرنهايت",
    "W": "واط",
    "kW": "كيلوواط",
    "MW": "ميغاواط",
    "GW": "غيغاواط",
    "kWh": "كيلوواط ساعة",
    "MWh": "ميغاواط ساعة",
    "GWh": "غيغاواط ساعة",
    "V": "فولت",
    "kV": "كيلوفولت",
    "kcal": "سعرة حرارية",
    "hp": "حصان",
    "bar": "بار",
    "Hz": "هرتز",
    "MHz": "ميغاهرتز",
    "GHz": "غيغاهرتز",
    "m/s": "متر في الثانية",
    "km/h": "كيلومتر في الساعة",
    "kbit": "كيلوبت",
    "Mbit": "ميغابت",
    "Gbit": "غيغابت",
    "Mbit/s": "ميغابت في الثانية",
    "Gbit/s": "غيغابت في الثانية",
    "B": "بايت",
    "kB": "كيلوبايت",
    "MB": "ميغابايت",
    "GB": "غيغابايت",
    "TB": "تيرابايت",
    "MP": "ميغابكسل",
    "‰": "بالألف",
}

# Currencies that newspapers call otherwise than Unicode's tables do; all others have their name from there

CURRENCY = {"LBP": "ليرة لبنانية"}

# Powers of ten on the axes of plots, largest first

MAGNITUDES = (
    (1_000_000_000_000, "تريليون"),
    (1_000_000_000, "مليار"),
    (1_000_000, "مليون"),
    (1_000, "ألف"),
)

# Rejections

STAGE = {
    "accept": "القبول",
    "clean": "التنظيف",
    "recognise": "تمييز الأسماء",
    "extract_figures": "استخراج الأرقام",
    "publish": "النشر",
}
REASON = {
    "too_large": "أكبر من الحجم المسموح",
    "not_utf8": "ليس نصًا بترميز UTF-8",
    "not_json": "ليس JSON صحيحًا",
    "not_object": "ليس كائن JSON",
    "invalid": "حقول غير صالحة",
    "blank": "لا نص فيه",
    "not_arabic": "ليس بالعربية",
    "error": "خطأ أثناء المعالجة",
    "time_limit": "تجاوز المهلة",
    "out_of_memory": "تجاوز الذاكرة",
    "poison": "أوقف العامل مرارًا",
    "duplicate": "مكرر",
}
# Articles counted: none, one and two have words of their own; then the noun after 3 to 10, after 11 to 99, and after
# hundreds.
ARTICLES = {0: "لا أخبار", 1: "خبر واحد", 2: "خبران"}
# After a preposition, or as the second of two nouns, where that is another form.
ARTICLES_OBLIQUE = {2: "خبرين"}
ARTICLES_FEW, ARTICLES_MANY, ARTICLE = "أخبار", "خبرًا", "خبر"
# What has become of a rejection: as a list of them, and as a remark on one.
REJECTION_STATE = {
    "waiting": "بانتظار قرار",
    "retried": "أُعيدت محاولتها",
    "dropped": "محذوفة",
    "removed": "أُزيلت من المجرى",
}
REJECTION_BECAME = {
    "retried": "أُعيدت محاولته",
    "dropped": "حُذف",
    "removed": "أُزيل من مجرى المرفوضات بغير هذه الصفحة",
}

# Fields of the record and parts of a figure

FIELD = {"title": "العنوان", "text": "النص"}
LABEL = {
    "value": "القيمة",
    "qualifier": "الدقة",
    "unit": "الوحدة",
    "event": "الحدث",
    "place": "المكان",
    "counted": "المعدود",
    "kind": "النوع",
    "country": "البلد",
    "mentions": "مرات الذكر",
    "name": "الاسم",
}

# What cleaning took away

REMOVED = {
    "advertisement": "إعلان",
    "boilerplate": "نص متكرر",
    "byline": "سطر الكاتب",
    "comment": "تعليق",
    "comments": "تعليقات القراء",
    "control": "محارف تحكم",
    "copyright": "حقوق النشر",
    "embed": "محتوى مضمّن",
    "form": "نموذج إدخال",
    "markup": "وسوم",
    "navigation": "قائمة تنقّل",
    "related": "مواد ذات صلة",
    "script": "نص برمجي",
    "share": "أزرار مشاركة",
    "shortcode": "رمز قالب",
    "style": "تنسيق",
    "subscribe": "دعوة إلى الاشتراك",
    "tags": "كلمات مفتاحية",
    "tatweel": "تطويل",
    "url": "رابط",
}

# Columns of a time axis

STEP = {"day": "يوم", "week": "أسبوع", "month": "شهر", "year": "سنة"}
STEP_HEADING = {"day": "اليوم", "week": "الأسبوع", "month": "الشهر", "year": "السنة"}
