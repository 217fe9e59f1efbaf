"""Persons and casualties whose dual counts two of them (`قتيلين`), as the figures' definition asks. Folded forms."""

# Those with a broken plural: both cases of the dual are unmistakable.
BROKEN_PLURAL = (
    "قتيل جريح شخص جندي شرطي رجل طفل شاب طالب ضابط عنصر طبيب شقيق اخ صبي ولد اسير سجين شهيد فرد "
    "ابن حارس "
    "مريض نائب وزير زعيم عميل اجنبي سائح صديق زميل راكب تاجر عريف رقيب عقيد عميد "
    "جنرال امير شيخ امام رضيع "
    "كاتب خاطف رهينه جثه قتيله جريحه ضحيه امراه طفله طالبه فتاه سيده شابه شقيقه "
    "اصابه اخت بنت ابنه ممرضه معلمه مواطنه راكبه "
    "سجينه عامله خادمه مصابه ناجيه حاج قاض خبير سفير عضو بطل عروس "
    "زائر غريق يتيم حفيد"
)
# Those with a sound masculine plural: `ـين` may be many, `ـان` is two.
SOUND_PLURAL = (
    "مصاب مسلح مدني مواطن مقيم مهندس مقاتل مجرم متهم مشتبه معتقل موقوف محتجز مفقود مهاجم انتحاري "
    "ارهابي متطرف متظاهر محتج متمرد مختطف مخطوف مدرس معلم "
    "موظف ممرض مسعف صحفي صحافي مراسل مصور مستشار مسؤول مسئول محام مدرب مشجع عسكري قيادي عامل "
    "سائق حوثي سعودي يمني سوري مصري عراقي فلسطيني اسرائيلي "
    "امريكي اميركي فرنسي بريطاني لبناني تونسي ليبي باكستاني هندي افغاني تركي ايراني روسي لاجئ مهرب "
    "مخالف متسلل مهاجر مراهق مسافر سجان قناص طيار بحار مجند "
    "متطوع مرافق منفذ مدان مطلوب ناج مسن معمر داعشي صومالي كردي شيعي مسيحي اردني كويتي بحريني قطري "
    "مغربي جزائري سوداني يهودي مستوطن متشدد جهادي ملثم مسلم مزارع"
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
    return frozenset(duals)


# Duals that are far more often a plural, a name or another word.
_NOT_DUALS = (
    "حاجان لصان مسلمان سفيران قاضان طالبان فردان ابين ابان اخين اخان رئيسين اميران شيخان اجنبين بطلان اخوان صبيان"
)
PERSON_DUALS = _build() - frozenset(_NOT_DUALS.split())
