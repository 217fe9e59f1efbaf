"""Words around amounts that say of what they are: races, areas, sums of money. Plain data, spelling folded."""

# Races and extents are so many metres, areas so many square ones, however short the sign.
RACES = (
    "سباق سباقي سباقات ماراثون الماراثون حلبه الحلبه مضمار لفه مسافه تتابع "
    "عمق عمقه عمقها طول طوله طولها عرض عرضه عرضها ارتفاع ارتفاعه ارتفاعها"
)
AREAS = "مساحه مساحته مساحتها مساحات المساحه"
# What a bare degree measures where one of these stands in its sentence.
HEAT = (
    "حراره حر حارا حاره برد بروده بارد بارده صقيع ارصاد محرار زئبق عظمي صغري دافئ دافئه دافئا تجمد حمي مئويه "
    "طقس اجواء قيظ لهيب سخونه تسخين تبريد فرن مكيف مناخ"
)
# Near these, degrees are those of an earthquake's scale, which are not counted: `بقوة 6 درجات`.
QUAKES = "زلزال زلزالا زلازل زلزالين هزه هزات هزتين ارتداديه ريختر سيزمي رجه رجات"
STRENGTHS = "قوه قوته قوتها قوتهما شده شدته شدتها شدتهما درجته درجتها مقياس"
# What is so fast in knots; other knots are tied.
WINDS = "رياح ريح سرعه سرعتها سرعته عاصفه عواصف اعصار سفينه سفن زورق ابحار هبوب هبات موج امواج بحريه"
# Words for sums of money, after which a large number needs no currency: `بقيمة 300 مليون`, `راتبا يبلغ 120 ألفا`.
SUMS = (
    "قيمه بقيمه قيمتها قيمته مبلغ مبلغا المبلغ ميزانيه ميزانيتها ميزانيته الميزانيه راتب راتبا رواتب راتبه "
    "كلفه تكلفه كلفتها تكلفتها كلفته تكلفته ثمن ثمنه ثمنها ايرادات ايراداتها ارباح ارباحا ارباحها غرامه راسمال "
    "راسماله راسمالها تعويضات مكافاه ايراداته عائدات عائداته عائداتها مداخيل دخل دخله دخلها"
)
# What is paid in millions: `دفع النادي الملايين`.
PAYMENTS = (
    "دفع دفعت يدفع يدفعون تدفع دفعوا ضخ يضخ يضخون كلف كلفت تكلف يكلف كلفتها صرف صرفت يصرف تصرف انفق انفقت ينفق "
    "تنفق بذل بذلت خسر كسب ربح وفر توفر جني"
)
# Barrels that hold no oil.
EXPLOSIVE = "متفجره ناسفه متفجرا متفجرات متفجر"
# What stands before the price of one thing.
PRICES = (
    "سعر سعره سعرها السعر بسعر اسعار الاسعار اسعاره اسعارها ثمن ثمنه ثمنها الثمن تذكره التذكره تسعيره صرف الصرف يعادل"
)
# With a length these say how high something is, unless what rises is one of the second row.
HEIGHTS = "يرتفع ترتفع ارتفاع ارتفاعه ارتفاعها"
LEVELS = "منسوب مستوي معدل سطح"
