"""Bodies that are known by their purpose, and words that say none. Plain data, as written."""

# Definite bodies that are hardly one by their adjectives alone: الهيئة المغربية ل…
_PURPOSEFUL = """
الهيئة الهيأة الجمعية الجامعة الرابطة اللجنة المنظمة الشبكة المركز المعهد المكتب المرصد الوكالة الأكاديمية الفيدرالية
الكونفدرالية المندوبية المديرية النقابة المؤسسة الصندوق الإدارة المدرسة المصلحة الأمانة الديوان الغرفة المنتدى الائتلاف
التحالف الفرقة الحملة المبادرة الشركة المجموعة
"""
PURPOSEFUL = frozenset(_PURPOSEFUL.split())

# Behind ل these say for whom, how long or what for something is done, and not what a body is there for
_NO_CONSTRUCTS = """
صالح مدة شهر عام سنة يوم أسباب سبب مناقشة بحث متابعة عقد مواجهة معالجة تقديم إدراج تعطيل عزل كشف معرفة طلب منح إجراء
إعداد اتخاذ إصدار إيجاد بناء زيادة خفض رفع وقف منع دخول خوض عدم جميع كل بعض غير مثل دراسة عرض ضمان فائدة فترة ولاية
مناسبة أجل غاية تفادي تجنب تحقيق إيصال إنهاء إلغاء تغطية استعادة استقبال سماع شراء بيع توضيح تأكيد إعلان إحياء احتضان
ظروف وجود
"""
NO_CONSTRUCTS = frozenset(_NO_CONSTRUCTS.split())

# What acts by itself begins something else behind و: للفلاحة والحكومة
_ACTING = """
الحكومات النقابات السلطات السلطة الأحزاب المنظمات الجمعيات المراكز الدول الدولة القوات المؤسسات الشركات الهيئات المحاكم
الوزارة الوزارات المجالس اللجان الجهات الجهة القيادة الفصائل المصالح الإدارات الفرق المنتخبات الأندية البنوك الصناديق
المدن المحافظات الولايات المناطق العديد المزيد
"""
ACTING = frozenset(_ACTING.split())

# Parties and movements, whose values و joins: حركة التوحيد والإصلاح
MOVEMENTS = frozenset({"حزب", "حركة", "جماعة", "جبهة", "تيار", "تحالف", "ائتلاف", "كتلة"})

# Whoever has these has organs, and none of these is what an organ is there for: الأمانة العامة للحزب
_OWNERS = """
الحزب الجمعية الشركة الوزارة النادي المنظمة الحركة الهيئة الجماعة المؤسسة الوطن البلاد الحكومة
الفريق المنتخب المدينة البلدية المجلس النقابة الفنان الرئيس الوزير الملك الأمير البنك المصرف الجريدة القناة
"""
OWNERS = frozenset(_OWNERS.split())

# Indefinite heads whose purpose a verbal noun tells: هيئة تنظيم الطيران المدني، جهاز تنمية المشروعات
TASKED = frozenset(
    {"وزارة", "هيئة", "جهاز", "وكالة", "صندوق", "معهد", "مرصد", "منظمة", "مركز", "مديرية", "مصلحة", "سلطة"}
)
# Verbal nouns of what is done in every house, or once: مركز تحميل …
NO_TASKS = frozenset({"إدارة", "رئاسة", "إعلان", "انتخاب", "تقديم", "تصوير", "إطلاق", "إصدار", "اختيار", "إجراء"})

# The field that an institution works in, behind its name: مركز البحث في مجال الوساطة
IN, FIELDS = "في", frozenset({"مجال", "مجالات", "ميدان"})

# A body with one of these adjectives is an organ of what stands behind it: المكتب السياسي لآفاق تونس
OF_ORGANS = frozenset({"السياسي", "التنفيذي", "التنفيذية", "المركزية"})
