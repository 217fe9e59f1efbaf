"""What is said of people when they are killed, wounded, arrested …: verbs, verbal nouns, and nouns for those counted.

Plain data. A verb stands as perfect/imperfect of the third person masculine; weak verbs stand in all their forms.
Spelling is folded when the tables are read, so that hamza, final yeh and teh marbuta need no second form.
"""

# Verbs that are done to somebody: `قتل`, active and passive alike.
DONE_TO = {
    "killed": "قتل/يقتل اغتال/يغتال اغتيل/يغتال أعدم/يعدم ذبح/يذبح قنص/يقنص صرع/يصرع أباد/يبيد أردى/يردي أزهق/يزهق",
    "wounded": "جرح/يجرح أصاب/يصيب",
    "arrested": "اعتقل/يعتقل أوقف/يوقف احتجز/يحتجز أسر/يأسر سجن/يسجن حبس/يحبس",
    "caught": "ضبط/يضبط",
    "seized": "صادر/يصادر حجز/يحجز اغتنم/يغتنم غنم/يغنم",
    "kidnapped": "خطف/يخطف اختطف/يختطف",
    "displaced": "شرد/يشرد هجر/يهجر",
    "rescued": "أنقذ/ينقذ حرر/يحرر",
    "missing": "فقد/يفقد",
}
# Verbs whose subject it happens to, or who does it.
UNDERGONE = {
    "killed": "استشهد/يستشهد مات/يموت هلك/يهلك غرق/يغرق انتحر/ينتحر",
    "wounded": "أصيب/يصاب",
    "displaced": "نزح/ينزح تشرد/يتشرد",
    "protesting": "تظاهر/يتظاهر احتج/يحتج اعتصم/يعتصم",
}
# Weak verbs, form by form.
UNDERGONE_FORMS = {
    "killed": "قضى قضوا توفي توفى توفيت توفوا توفيا توفين يتوفى تتوفى يتوفون",
    "recovered": "تعافى تعافت تعافوا تعافيا يتعافى تتعافى يتعافون شفي شفيت شفوا شفيا يشفى تشفى",
    "rescued": "نجا نجت نجوا ينجو تنجو ينجون",
    "missing": "اختفى اختفت اختفوا يختفي تختفي يختفون",
}
# Verbs that say it only with another word later in the clause: `لقي 5 أشخاص مصرعهم`.
WITH_COMPLEMENT = (
    (
        "killed",
        "لقي لقى لقوا لقيا لقيت لقين يلقى يلقون تلقى",
        "حتف مصرع حتفه حتفها حتفهم حتفهما حتفهن مصرعه مصرعها مصرعهم مصرعهما مصرعهن ربه ربهم وجه",
    ),
    ("killed", "فارق فارقت فارقوا فارقا فارقن يفارق يفارقون تفارق", "الحياة حياتهم حياته"),
    ("killed", "فقد فقدوا فقدت يفقد يفقدون تفقد خسر خسروا", "أرواحهم حياتهم حياته أرواحهن حياتهن حياتها"),
    ("killed", "حصد حصدت يحصد تحصد أزهق أزهقت", "أرواح روح حياة"),
    ("killed", "قضى قضوا قضين يقضي", "نحبه نحبهم نحبها نحبهما حتفهم حتفه غرقا حرقا خنقا"),
    ("killed", "سقط سقطوا يسقط سقطت", "قتلى قتيلا قتيلين شهداء شهيدا صرعى"),
    ("wounded", "سقط سقطوا يسقط سقطت", "جرحى جريحا مصابين"),
    ("killed", "أودى أودت يودي تودي أودوا", "حياة بحياة"),
    ("recovered", "تماثل تماثلت تماثلوا يتماثل تتماثل يتماثلون", "للشفاء"),
    ("recovered", "امتثل امتثلت امتثلوا", "للشفاء"),
    (
        "displaced",
        "فر فرت فروا يفر يفرون هرب هربت هربوا يهرب يهربون غادر غادروا ترك تركوا غادرت هجروا لجأ لجأت لجأوا",
        "قراهم منازلهم ديارهم بيوتهم بلادهم مناطقهم مدنهم مساكنهم بلداتهم العنف القتال المعارك النزاع الحرب مخيمات "
        "مخيم للاجئين اللاجئين اضطهاد إليها",
    ),
    (
        "protesting",
        "شارك شاركوا يشارك شاركت خرج خرجوا يخرج تجمع تجمعوا يتجمع تجمعت احتشد احتشدوا نزل نزلوا سار ساروا نظم نظموا",
        "مظاهرة مظاهرات تظاهرة تظاهرات المظاهرة التظاهرة المظاهرات التظاهرات مسيرة مسيرات المسيرة احتجاج احتجاجا "
        "احتجاجات احتجاجية اعتصام اعتصاما الاعتصام الاحتجاج الاحتجاجات للتظاهر للاحتجاج للمطالبة",
    ),
    ("killed", "لفظ لفظت لفظوا", "أنفاسه أنفاسها أنفاسهم"),
    ("wounded", "تعرض تعرضت تعرضوا يتعرض", "للإصابة لإصابات لإصابة لجروح"),
    ("arrested", "تعرض تعرضت تعرضوا يتعرض", "للاعتقال للتوقيف"),
    ("kidnapped", "تعرض تعرضت تعرضوا يتعرض", "للخطف للاختطاف"),
    ("displaced", "تعرض تعرضت تعرضوا يتعرض", "للتشريد للتهجير"),
    ("killed", "تعرض تعرضت تعرضوا يتعرض", "للقتل للاغتيال"),
)
# Verbal nouns of what is done to somebody.
DEEDS = {
    "killed": "قتل اغتيال إعدام ذبح قنص تصفية إبادة",
    "wounded": "جرح",
    "arrested": "اعتقال توقيف إيقاف احتجاز أسر حبس سجن القبض",
    "caught": "ضبط",
    "seized": "مصادرة حجز اغتنام",
    "kidnapped": "خطف اختطاف",
    "displaced": "تشريد تهجير",
    "rescued": "إنقاذ انتشال تحرير",
}
# Verbal nouns of what somebody undergoes; the noun after them is never the doer.
FATES = {
    "killed": "مقتل مصرع وفاة استشهاد موت غرق هلاك انتحار حتف",
    "wounded": "إصابة",
    "missing": "فقدان اختفاء",
    "displaced": "نزوح تشرد",
    "recovered": "شفاء تعافي تعاف",
    "rescued": "نجاة",
    "protesting": "تظاهر اعتصام احتجاج",
}
# Words that govern those counted in a construct: `جثث 5 أشخاص`, `راح ضحيته 5`, `أودى بحياة 5`.
CONSTRUCTS = {
    "killed": "جثث جثة جثتي جثتا جثامين جثمان رفات أشلاء ضحيته ضحيتها ضحيتهما المنية بحياة أرواح",
}
# What the counted follow with a preposition: `القبض على 5`, `الإطاحة بـ5`.
WITH_PREPOSITION = (
    ("arrested", "القبض قبض قبضت قبضها قبضه قبضهم", "على"),
    ("arrested", "الإطاحة أطاح أطاحت", "ب"),
    ("caught", "التحفظ تحفظ تحفظت", "على"),
    ("seized", "الاستيلاء استيلاء استولى استولت استولوا يستولي", "على"),
)

# Nouns and participles for those to whom it happened, by how much the noun weighs against a verb that governs it.
# Strong: nothing changes it, `انتشال 36 جثة`.
STRONG_NOUNS = {
    "killed": (
        "قتيل قتيلة قتلى جثة جثث جثمان جثامين شهيد شهيدة شهداء ضحية ضحايا وفاة وفيات متوفى متوفين متوفون متوفاة "
        "صريع صرعى مقتول مقتولة"
    ),
}
# Middling: a verb that governs it wins, coordination doesn't: `وفاة 3 مصابين`, `مقتل 5 و10 مصابين`.
MIDDLING_NOUNS = {
    "wounded": "جريح جريحة جرحى مصاب مصابة مصابات إصابة إصابات",
    "missing": "مفقود مفقودة مفقودات",
    "kidnapped": "مخطوف مخطوفة مختطف مختطفة مختطفات مخطوفات رهينة رهائن",
    "rescued": "ناج ناجي ناجية ناجيات ناجين ناجون",
    "recovered": "متعاف متعافي متعافين متعافون متعافى شفاء",
}
# Weak: any other event wins.
WEAK_NOUNS = {
    "arrested": (
        "معتقل معتقلة معتقلات موقوف موقوفة محتجز محتجزة محتجزات أسير أسيرة أسرى أسيرات سجين سجينة سجناء سجينات "
        "مسجون مقبوض"
    ),
    "displaced": "لاجئ لاجئة لاجئات نازح نازحة نازحات مشرد مشردة مهجر مهجرة",
    "protesting": "متظاهر متظاهرة متظاهرات محتج محتجة محتجات معتصم معتصمة",
}
# What `إصابة` was with decides between a wound and an illness.
DISEASES = (
    "فيروس فيروسات أمراض فايروس كورونا شلل إيبولا انفلونزا إنفلونزا الضنك مرض بمرض سرطان السرطان إيدز الإيدز "
    "كوليرا الكوليرا ملاريا الملاريا وباء عدوى الجرب الحصبة حصبة جدري الجدري "
    "زهايمر باركنسون توحد ربو زيكا السكري الدرن السل التهاب حمى الوباء الفيروس العدوى المرض"
)
WOUNDS = "جروح جراح كسور حروق رصاص رضوض شظايا طلقات طفيفة بليغة اختناق إغماء اختناقات كدمات"
# In a sentence about these `إصابة` is a wound, whatever the article is about.
VIOLENCE = (
    "انفجار انفجارات تفجير تفجيرات هجوم هجمات غارة غارات قصف اشتباك اشتباكات مواجهات معارك معركة حادث حوادث تصادم "
    "انقلاب دهس طعن"
)
# After a number without a verb of its own: `و18 آخرين بجروح`.
WITH_WOUNDS = "بجروح بجراح بإصابات بكسور بحروق برضوض"
CASES = "حالة حالات حالتين حالتان حالتي حالتا"
# Homographs with a pronoun: `أسرهم`, their families.
NO_PRONOUN = "أسر صادر"
# Words of many meanings: triggers only right before a number.
ADJACENT = "فقد فقدت أسر هجر صادر صادرة"
ADJACENT_PERSONS = "قضى قضوا"
EXECUTION_NOUNS = "إعدام"
# `احتجاز` by water, fire or a lift is no arrest.
DETENTIONS = "احتجاز احتجز/يحتجز محتجز محتجزة"
# `تحرير 5 رهائن` frees, `تحرير 5 مخالفات` writes.
ISSUED = "حرر/يحرر تحرير"
# With a disease these are no wounds.
SICK_OR_HURT = "إصابة أصيب/يصاب أصاب/يصيب مصاب مصابة إصابات تعرض/يتعرض"
