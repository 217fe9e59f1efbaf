"""Words around the names of places: what puts something there, leads away from it, or only speaks there. Plain data."""

# Nouns of settlements and districts, singular/plural: the name after them is the place's own.
SETTLEMENTS = (
    "مدينة/مدن بلدة قرية/قرى ولاية محافظة إقليم/أقاليم منطقة/مناطق مقاطعة معتمدية بلدية دائرة/دوائر ناحية/نواح "
    "قضاء حي/أحياء ضاحية/ضواح مخيم جهة جزيرة/جزر عاصمة/عواصم عمالة جماعة دوار مديرية مركز/مراكز شارع/شوارع ساحة "
    "ميدان/ميادين جبهة قطاع لواء دولة/دول جمهورية مملكة"
)
# Regions of first level, which contain the towns that are named beside them.
REGIONS = "ولاية محافظة إقليم مقاطعة إمارة قطاع عمالة"
# Built places, singular/plural: one that a town's name follows lies in the town, `في سوق تعز`.
FACILITIES = (
    "سوق/أسواق مطار ميناء/موانئ سجن/سجون معبر/معابر محطة ملعب/ملاعب مسجد/مساجد كنيسة/كنائس فندق/فنادق نفق/أنفاق "
    "مصنع/مصانع مستشفى/مستشفيات"
)
# Before several of them: `في أحد فنادق تعز`.
ONE_OF = "أحد إحدى بعض"
# Parts and surroundings: with a preposition or without, what is there is at the place.
PARTS = (
    "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قلب محيط قرب بالقرب قبالة ضواحي ضواح ريف مشارف أطراف أنحاء داخل "
    "مستوى سواحل ساحل شاطئ شواطئ ضفاف مدخل مداخل مخرج مفترق مياه أجواء عمق شوارع أحياء أقصى"
)
# Of these, what begins a place phrase without a preposition before it.
BY_THEMSELVES = "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب بالقرب قبالة داخل"

IN = "في عند لدى"
FROM = "من"
# A verb's or a noun's aim: violence against a place is there.
AGAINST = "على ضد"
# Where somebody is going, or what is only near in thought.
AWAY = "إلى نحو باتجاه صوب تجاه عن ل عبر"
# With whom: `مواجهات مع الشرطة في تعز`.
WITH = "مع بين"
# Since when, which says nothing of where.
SINCE = "منذ قبل"
# What somebody reacts to or demands happened elsewhere: `تظاهروا في تعز تنديدا بمقتل 5`.
REASONS = (
    "للمطالبة مطالبا مطالبة مطالبين للتنديد تنديدا مندد منددا منددة منددين للاحتجاج احتجاجا تضامنا استنكارا رفضا ردا "
    "للرد انتقاما للانتقام ثأرا للثأر حدادا تكريما إحياء لإحياء"
)
# Who or what was some of those named after من: `عدد من المباني في تعز`, `آخرون من الشرطة في تعز`.
SOME_OF = "عدد عددا العديد مجموعة كثير كثيرا المزيد حشد حشدا جمع جمعا بعض آخر آخرون آخرين أخرى أخريات"
# Conjunctions of time and cause: how it happened follows, `قتل 5 عندما انفجرت عبوة في تعز`.
CIRCUMSTANCES = "عندما حين حينما بعدما"
# Between these and their verb: `بعدما كان قد`.
PLUPERFECT = "قد كان كانت"
# With what it is only somebody's release: `أطلق القاضي سراح 5`.
RELEASE = "سراح"

# Between two names: the first lies in the second.
LYING = "الواقع الواقعة الكائن الكائنة التابع التابعة القريب القريبة المجاور المجاورة"
# What their ب governs is no place where something is: `الشركات المرتبطة بفرنسا`.
TIED = "مرتبط مرتبطة متصل متصلة معني معنية متأثر متأثرة"
# Prepositions of time and cause: what follows is what happened.
SETTINGS = "خلال أثناء إثر بعد عقب جراء بسبب نتيجة بفعل ضمن رغم"
# Something is at a building or a body itself: `أمام مقر الوزارة في مأرب`.
BESIDE = "أمام قرب داخل خارج قبالة محيط خلف جانب وسط باحة ساحة فناء"

# What happens somewhere, singular/plural, beside the words of violence and of events.
HAPPENINGS = (
    "هجوم هجمة غارة قصف انفجار تفجير حادث/حوادث حادثة هزة "
    "اشتباك مواجهة معركة/معارك مجزرة/مجازر مذبحة/مذابح اعتداء عدوان اقتحام مداهمة حملة عملية "
    "ضربة كمين/كمائن إطلاق تصادم اصطدام انقلاب انهيار سقوط تحطم غرق دهس طعن تظاهرة مظاهرة احتجاج مسيرة اعتصام "
    "تجمع اضطراب شغب نزاع صراع قتال تدافع تسمم تفش انتشار أعمال أحداث واقعة/وقائع جريمة/جرائم استهداف محاصرة "
    "حصار توغل اجتياح إنزال شجار عراك مشاجرة تبادل انزلاق انجراف ثوران مقبرة/مقابر"
)
# Of these and those below, what somebody wages: `حربه على تعز`.
WAGED = "حرب/حروب هجوم/هجمات غارة/غارات قصف عدوان حملة/حملات عملية/عمليات اعتداء/اعتداءات توغل حصار"
# The same, but of what a whole country may suffer, so that its name says where: `حرب اليمن`, not `هجوم إيران`.
DISASTERS = (
    "حرب/حروب زلزال/زلازل فيضان سيول إعصار/أعاصير عاصفة/عواصف حريق/حرائق مجاعة جفاف وباء/أوبئة كارثة/كوارث "
    "فاجعة/فواجع مأساة نكبة"
)
# Since what began, which need not be where those counted are: `منذ اندلاع الأزمة في سوريا`.
BEGINNINGS = "بدء بداية اندلاع انطلاق نشوب تفجر عودة وصول"
# Those who speak or act, singular/plural: what stands at the place is theirs, not what they tell or do.
BODIES = (
    "وزارة/وزارات وزير/وزراء شرطة جيش/جيوش قوة/قوات حكومة سلطة إدارة مديرية مصلحة/مصالح هيئة لجنة/لجان "
    "محكمة/محاكم نيابة فرقة/فرق وحدة/وحدات دائرة/دوائر مكتب/مكاتب سفارة قنصلية بعثة منظمة جمعية نقابة مركز/مراكز "
    "وكالة مستشفى مستشفيات حزب/أحزاب حركة تنظيم جماعة فصيل/فصائل كتيبة/كتائب لواء مرصد دفاع إسعاف هلال درك حرس "
    "جمارك خفر مباحث استخبارات مخابرات بلدية مجلس/مجالس برلمان رئاسة قيادة أركان أمن مصدر/مصادر "
    "مسؤول/مسؤولون/مسؤولين متحدث ناطق مراسل مدير/مدراء رئيس/رؤساء محافظ/محافظين وال والي حاكم/حكام عمدة "
    "طبيب/أطباء شاهد/شهود ناشط/نشطاء سكان أهالي قاض محام صحفي قناة إذاعة صحيفة/صحف موقع/مواقع جريدة تلفزيون "
    "فريق/فرق إقليم وكيل مندوب مبعوث ممثل مفوضية نظام احتلال خلية/خلايا شبكة عصابة عصابات"
)

# Verbs, perfect/imperfect. Of saying and judging: their subject's place is none of what is told.
SPEECH_VERBS = (
    "قال/يقول أعلن/يعلن ذكر/يذكر أكد/يؤكد أوضح/يوضح أضاف/يضيف أشار/يشير أفاد/يفيد صرح/يصرح كشف/يكشف نقل/ينقل "
    "شدد/يشدد اعتبر/يعتبر رأى/يرى دعا/يدعو طالب/يطالب أدان/يدين ندد/يندد استنكر/يستنكر حذر/يحذر بحث/يبحث "
    "ناقش/يناقش نشر/ينشر اتهم/يتهم انتقد/ينتقد بث/يبث تحدث/يتحدث وصف/يصف أصدر/يصدر نفى/ينفي زعم/يزعم ادعى/يدعي "
    "تبنى/يتبنى وثق/يوثق أحصى/يحصي قدر/يقدر نعى/ينعى شيع/يشيع عزى/يعزي"
)
# Of coming about: they join what happened with where it did.
HAPPENING_VERBS = (
    "وقع/يقع حدث/يحدث اندلع/يندلع شب/يشب نشب/ينشب جرى/يجري جد/يجد دار/يدور استهدف/يستهدف طال/يطال ضرب/يضرب هز/يهز "
    "شن/يشن نفذ/ينفذ تعرض/يتعرض انفجر/ينفجر سقط/يسقط انهار/ينهار انقلب/ينقلب اصطدم/يصطدم تحطم/يتحطم غرق/يغرق "
    "قصف/يقصف هاجم/يهاجم فجر/يفجر اقتحم/يقتحم داهم/يداهم أطلق/يطلق اجتاح/يجتاح رافق/يرافق تزامن/يتزامن "
    "تواصل/يتواصل دمر/يدمر أحرق/يحرق صدم/يصدم دهس/يدهس انحرف/ينحرف تدهور/يتدهور جرف/يجرف"
)
# Of leading to: what stands before them brought about what stands after.
RESULT_VERBS = (
    "أسفر/يسفر أدى/يؤدي تسبب/يتسبب خلف/يخلف أوقع/يوقع أودى/يودي راح/يروح حصد/يحصد نجم/ينجم نتج/ينتج انتهى/ينتهي "
    "أفضى/يفضي تمكن/يتمكن ارتفع/يرتفع بلغ/يبلغ وصل/يصل شهد/يشهد سجل/يسجل شمل/يشمل تجاوز/يتجاوز تمثل/يتمثل"
)
# Of undergoing: their subject is where it happened, `شهدت مأرب مقتل 5`.
WITNESS_VERBS = "شهد/يشهد عرف/يعرف عاش/يعيش"
# Their object is where it happened: `قصفت الطائرات تعز`.
STRIKING_VERBS = "قصف/يقصف ضرب/يضرب هز/يهز اقتحم/يقتحم داهم/يداهم اجتاح/يجتاح استهدف/يستهدف هاجم/يهاجم دمر/يدمر"
# The verbal nouns among them, whose object follows the doer: `اقتحام القوات تعز`.
STRIKING_NOUNS = "قصف اقتحام مداهمة اجتياح استهداف مهاجمة محاصرة ضرب تدمير"

# What somebody is said to have done before he was caught was done elsewhere, or nobody knows where.
OFFENCES = (
    "يشتبه خلفية قضية قضايا ينتمون منتمين ذمة بدعوى خططوا يخططون أصيلي ينحدرون ينحدر تنحدر ينشطون تنشط ينشط الناشطة "
    "يتعلق تتعلق متعلقة"
)
# Participles that say the same of those who were caught, and where they live.
OFFENCE_PARTICIPLES = "متهم مشتبه متورط ضالع مطلوب محكوم قاطن مقيم مقيمة"
# Nouns, singular/plural, which take pronouns: `للاشتباه في صلتهم بجماعة في تعز`.
OFFENCE_NOUNS = "تهمة/تهم شبهة صلة/صلات علاقة/علاقات تورط ضلوع انتماء اشتباه اتهام تخطيط اعتزام تحقيق/تحقيقات"
# After في, before a verb: `في وقت واصل الجيش …`.
MEANWHILE = "وقت الوقت"
# After a comma these begin what happened besides, perhaps elsewhere: `قتل 5، وقد لقي منفذ الهجوم حتفه في تعز`.
NEW_CLAUSES = "وقد ولقد وكان وكانت وكانوا"
# The pronoun of a place: `المدينة التي قتل فيها 12`.
THERE = "فيها فيه بها به"
WHERE = "حيث"
RELATIVES = "الذي التي اللذين اللتين"
THAT = "أن بأن أنه أنها أنهم"
