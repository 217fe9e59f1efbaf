"""Definite nouns that begin the names of public bodies, and what completes these. Plain data, as written."""

# With the adjective of a country these are a body by themselves: الجيش الإسرائيلي، السفارة القطرية، المنتخب الجزائري
_ACTORS = """
الجيش الحكومة البرلمان السفارة القنصلية المنتخب الشرطة الداخلية الخارجية الاستخبارات المخابرات الدرك الرئاسة
الإدارة الإذاعة التلفزيون الكنيست الكونغرس الحرس المستشفى الجامعة الأركان الأسطول البحرية الجمارك الاتحاد
المفوضية
"""
ACTORS = frozenset(_ACTORS.split())

# Of these a ministry is meant, but not after its minister: وزيرة الخارجية الألمانية
PORTFOLIOS = frozenset({"الداخلية", "الخارجية", "الأمن"})
MINISTERS = frozenset({"وزير", "وزيرة", "وزراء", "وزيري", "الشؤون"})
# Feminine nouns without the ending, and plurals
FEMININE = frozenset({"الخطوط", "الأركان", "الجمارك"})

# Feminine adjectives without it
FEMININE_ADJECTIVES = frozenset({"العليا", "الكبرى", "الأولى", "الوسطى"})

# These with an adjective of their kind, and that of a country or a purpose: المديرية العامة للأمن الوطني، الأمن العام
# السعودي، الشركة التونسية للكهرباء والغاز
_BODIES = """
المديرية المجلس الهيئة المحكمة الوكالة الشركة الجمعية المؤسسة المنظمة النقابة الرابطة اللجنة المفوضية الصندوق
المكتب المركز المعهد المستشفى الجامعة الاتحاد البنك المصرف الإدارة الحركة الجبهة الحزب الأمن القوات الخطوط
المدرسة الديوان الرئاسة الأكاديمية المرصد المجمع الكونفدرالية الفيدرالية الاتحادية الغرفة البورصة الشبكة القناة
الإذاعة الخزينة الفرقة المندوبية الهيأة المفتشية الأمانة النيابة النادي المنتدى المسرح المصلحة القيادة
"""
BODIES = frozenset(_BODIES.split())

# Adjectives of such bodies beside those of institutions at large
_ADJECTIVES = """
المستقلة المستقل المسلحة المشتركة الجهوي الجهوية الولائي الولائية المغاربي المغاربية الملكي الملكية الأميري
السامي السامية الحكومي الحكومية الرسمي الرسمية الخاص الخاصة الجامعي الجامعية العسكرية الثوري الثورية الفيدرالي
الفيدرالية السياسي التأسيسي التنفيذي التنفيذية القومية الشرعي الشرعية العدلي الحديدية الأمنية الأمني
"""
ADJECTIVES = frozenset(_ADJECTIVES.split())

# Nouns after the preposition of a purpose that need a second noun: لكرة القدم، لحقوق الإنسان
_CONSTRUCTS = "كرة حقوق شؤون مكافحة حماية إدارة تنظيم دعم تنمية ترقية تطوير مراقبة محاربة ضمان تسيير رعاية قضايا"
CONSTRUCTS = frozenset(_CONSTRUCTS.split())

# Further nouns of a purpose: للكهرباء والغاز، للسلم والأمن
_PURPOSES = """
الغاز الماء المياه التطهير الإحصاء الأمن التنمية الطفولة العمل الثقافة العلوم الزراعة التجارة الصناعة التعاون
التكوين الإسكان الصحة الأسرة المهن الإنتاج التوزيع التصدير الاستثمار الفنون الآداب البحث الابتكار الإعلام
الاتصال النقل الصناعات التربية التعليم البيئة المناجم الطاقة الشباب الرياضة السياحة الدراسات الوثائق النشر الترجمة
اللوجستيك التواصل التقنيات الطوارئ العلاقات التأهيل الحوكمة
الاقتصاد المالية الانتخابات الإغاثة السلامة الأرصاد التأمين الادماج النزاهة الكتاب
"""
PURPOSES = frozenset(_PURPOSES.split())

# What someone goes to a body for, or who speaks for it, is no purpose of its own: المحكمة العليا للمطالبة بـ…
_NO_PURPOSES = "للمطالبة للنظر للطعن للاستماع للمشاركة للبت للحصول للضغط للقيام للتعبير للسياسة للتأكد للرد للاحتجاج"
NO_PURPOSES = frozenset(_NO_PURPOSES.split())

# What stands in the names of parties after و: حزب العدالة والتنمية، حزب الأصالة والمعاصرة
_VALUES = """
العدالة التنمية التقدم الاشتراكية الحرية الكرامة الإصلاح البناء العمل الوحدة الديمقراطية الأصالة المعاصرة
المساواة التجديد السلام النهضة الاستقلال المواطنة الرفاه السعادة الخير التضامن الحداثة الأمل القانون المواطنين
الإنجاز الازدهار التغيير الشفافية الاستقرار الشراكة الإنقاذ الجمهورية الأخوة البيئة الحقوق الشورى الوسط الاعتدال
التسامح الإنسانية الإرادة النماء الوفاء الإنصاف التعددية الثقة
"""
VALUES = frozenset(_VALUES.split())

# Nouns between a body and the name of its place: شرطة مدينة …، مديرية أمن …، قسم شرطة …
_BETWEEN = "شرطة أمن درك مدينة محافظة منطقة ولاية إقليم دائرة بلدة عمالة جهة صحة تربية"
BETWEEN = frozenset(_BETWEEN.split())

# Nouns of bodies before the name of a place: سفارة إيران، شرطة جدة، حكومة لبنان
_OF_PLACES = """
سفارة قنصلية شرطة مديرية حكومة برلمان جيش منتخب نادي فريق قسم أمن بلدية نيابة مستشفى رئاسة مجلس محكمة بورصة درك
إذاعة أمانة أكاديمية
"""
OF_PLACES = frozenset(_OF_PLACES.split())
# Of these only with a noun between: قسم شرطة النزهة، مركز أمن …
_ONLY_WITH_NOUN = "قسم أمن رئاسة مجلس مركز"
ONLY_WITH_NOUN = frozenset(_ONLY_WITH_NOUN.split())

# Media, before a name in quotes or any definite noun: قناة الشروق، صحيفة «…»
_MEDIA = "قناة قنوات صحيفة جريدة مجلة يومية أسبوعية إذاعة فضائية موقع شبكة منصة وكالة تلفزيون راديو بوابة"
MEDIA = frozenset(_MEDIA.split())
# Of these the definite noun may be an ordinary one: موقع الحادث، شبكة الكهرباء، منصة التتويج
_AMBIGUOUS_MEDIA = "موقع شبكة منصة بوابة يومية أسبوعية تلفزيون راديو وكالة إذاعة"
AMBIGUOUS_MEDIA = frozenset(_AMBIGUOUS_MEDIA.split())
# Canals are none: قناة السويس، قناة بنما
CANALS = frozenset({"السويس", "بنما", "المانش"})
_MEDIA_ADJECTIVES = """
الإخبارية الإخباري الإعلامية الإعلامي الرسمية الرسمي الفضائية الرياضية الإذاعية الرقمية الأولى الثانية الثالثة
اليومية الأسبوعية الحكومية المستقلة الإلكترونية الإلكتروني العربية
"""
MEDIA_ADJECTIVES = frozenset(_MEDIA_ADJECTIVES.split())
# Behind a medium's name, as a part of it: الجزيرة نت
MEDIA_ENDINGS = frozenset({"نت", "أونلاين", "اونلاين", "مباشر"})
# What ends the name of an agency: وكالة تونس إفريقيا للأنباء
AGENCY_ENDS = frozenset({"للأنباء", "للصحافة", "للإعلام", "للأخبار"})

# The letters of a radio's frequency, FM, behind its name
FREQUENCY_FIRST = frozenset({"أف", "اف", "إف"})
FREQUENCY_SECOND = frozenset({"أم", "ام", "إم"})

# Of these a town has its own, behind ل: المجلس البلدي لأريحا
OF_TOWNS = frozenset(
    {"المجلس", "المكتب", "الفرع", "الجماعة", "المديرية", "المندوبية", "المركز", "الغرفة", "الملعب", "النادي"}
)
# With an adjective these are called after persons: المستشفى الجامعي محمد السادس
_CALLED_AFTER_PERSONS = "المستشفى المركز المعهد الجامعة المدرسة المجمع الأكاديمية المسرح المؤسسة"
CALLED_AFTER_PERSONS = frozenset(_CALLED_AFTER_PERSONS.split())

# With an adjective of its kind this is a branch of its own: الشرطة القضائية، الاستخبارات العسكرية
BRANCHED = frozenset({"الشرطة", "الاستخبارات", "المخابرات", "الضابطة"})
NO_BRANCHES = frozenset({"المحلية", "الخاصة", "الإقليمية", "الدولية", "الرسمية", "الإسلامية", "العالمية"})

# Whose movement it is that they belong to or lead: عناصر حركة الشباب، زعيم حركة النهضة
_MEMBERS = """
عناصر عنصر مقاتلي مقاتلو مقاتل مسلحي مسلحو مسلح قيادي قياديي قيادات قادة قائد عضو أعضاء زعيم زعماء رئيس رئيسة مؤسس أنصار
نواب نائب مرشح ناشطي متحدث كتلة
"""
MEMBERS = frozenset(_MEMBERS.split())

# Right before a place's name these are districts: مديرية حيس. With a noun between they are bodies: مديرية أمن الجيزة
DISTRICT_NOUNS = frozenset({"مديرية"})
# Likewise the noun of an armed group, behind a preposition of place or before a town of the article: في لواء الرصيفة
ARMED_OR_DISTRICT = frozenset({"لواء"})

# Units of armies by their number: اللواء 401، الفرقة 98
NUMBERED = frozenset({"اللواء", "الفرقة", "الكتيبة", "الفوج", "السرية", "القناة"})
# Armed groups before a definite noun or a name: كتائب القسام، لواء الأقصى
ARMED = frozenset({"كتائب", "سرايا", "ألوية", "لواء", "فيلق", "كتيبة"})
NO_ARMED = frozenset(
    {"الاحتلال", "الجيش", "الجوي", "العدو", "المدرعات", "المشاة", "المدفعية", "الأركان", "الأمن", "الاحتياط"}
)
# Of these two adjectives tell none without a country's: الحركة الرياضية الوطنية، المصلحة الوطنية العليا
TOLD_BY_COUNTRY = frozenset({"المصلحة", "الحركة", "الإدارة", "الأمن", "المدرسة", "القناة", "الشبكة"})
# Of these adjectives tell none, since artists and teams are so called: الفرقة الموسيقية المغربية
TOLD_BY_PURPOSE = frozenset({"الفرقة"})
# Behind a preposition of place these are where something is, and do nothing: في بلدية عين الترك
PLACED = frozenset({"بلدية"})

# These with nothing but the adjective of a country stand for a name before them: المجلة الإسبانية
_ANAPHORIC = "المجلة الصحيفة الجريدة الشركة المؤسسة المنصة الشبكة الموقع"
ANAPHORIC = frozenset(_ANAPHORIC.split())

# With this adjective alone such a body may be called so: الشركة الوطنية
OF_NATIONS = frozenset({"الوطني", "الوطنية"})

# These are persons by their office: المديرة العامة
_OFFICERS = """
المدير المديرة الأمين الأمينة الرئيس الرئيسة الوزير الوزيرة
السفير السفيرة النائب النائبة المستشار المستشارة القاضي الوالي
"""
OFFICERS = frozenset(_OFFICERS.split())
