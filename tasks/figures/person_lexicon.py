"""Persons and casualties whose dual counts two of them (`قتيلين`), as the figures' definition asks. Folded forms."""

# Those with a broken plural: both cases of the dual are unmistakable.
BROKEN_PLURAL = (
    "قتيل جريح شخص جندي شرطي رجل طفل شاب طالب ضابط عنصر طبيب عامل_ شقيق اخ صبي ولد اسير سجين شهيد فرد ابن حارس عسكري_ "
    "لاجئ_ مريض قيادي_ نائب وزير زعيم عميل اجنبي سائح صديق زميل راكب تاجر مسافر_ عريف رقيب عقيد عميد لواء_ جنرال امير شيخ امام رضيع "
    "عالم_ كاتب فلاح_ متسلل_ خاطف رهينه جثه قتيله جريحه ضحيه امراه طفله طالبه فتاه سيده شابه شقيقه اخت بنت ابنه ممرضه معلمه مواطنه راكبه "
    "سجينه عامله خادمه مصابه ناجيه حاج معتمر_ قاض خبير سفير عضو رئيس_ طيار_ ربان_ ملازم_ بطل عروس زائر غريق يتيم حفيد داعيه_ شخصيه_"
)
# Those with a sound masculine plural: `ـين` may be many, `ـان` is two.
SOUND_PLURAL = (
    "مصاب مسلح مدني مواطن مقيم مهندس مقاتل مجرم متهم مشتبه معتقل موقوف محتجز مفقود مهاجم انتحاري ارهابي متطرف متظاهر محتج متمرد مختطف مخطوف مدرس معلم "
    "موظف ممرض مسعف صحفي صحافي مراسل مصور مستشار مسؤول مسئول محام مدرب مشجع لاعب_ عسكري قيادي عامل سائق حوثي سعودي يمني سوري مصري عراقي فلسطيني اسرائيلي "
    "امريكي اميركي فرنسي بريطاني لبناني تونسي ليبي باكستاني هندي افغاني تركي ايراني روسي لاجئ مهرب مخالف متسلل مهاجر مراهق مسافر سجان قناص طيار بحار مجند "
    "متطوع مرافق منفذ مدان مطلوب ناج مسن معمر داعشي صومالي كردي شيعي مسيحي اردني كويتي بحريني قطري مغربي جزائري سوداني يهودي مستوطن متشدد جهادي ملثم مسلم مزارع"
)
# Other nouns whose dual is a figure: `مرتين`.
OTHER = "مره"


def _build() -> frozenset[str]:
    duals: set[str] = set()
    for word in (BROKEN_PLURAL + " " + OTHER).split():
        stem = word[:-1] + "ت" if word.endswith("ه") else word
        duals |= {stem + "ين", stem + "ان"}
    for word in SOUND_PLURAL.split():
        duals.add(word + "ان")
    for word in ("اخ", "اب"):
        duals |= {word + "وين", word + "وان"}
    return frozenset(dual for dual in duals if "_" not in dual)


PERSON_DUALS = _build() - frozenset("حاجان لصان مسلمان سفيران عروسين_ قاضان عضوان_".split())
# A dual that is far more often a plural or another word.
PERSON_DUALS -= frozenset("طالبان فردان ابين ابان اخين اخان ابنين_ رئيسين حفيدين_ اميران شيخان اجنبين".split())
