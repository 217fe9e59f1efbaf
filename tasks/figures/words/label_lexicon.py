"""What numbers name or rank: labels, models, groups, teams. Plain data, spelling folded."""

# Labels: what follows is a name's number and counts nothing.
LABELS = (
    "دور اللفه لفه دقيقه الدقيقه الدقيقتين دقيقتي رقم ارقام الرقم برقم هاتف الهاتف جوال الجوال فاكس تلفون تليفون "
    "تحويله واتساب واتس هاتفيا جوالي جواله صفحه الصفحه ص المجلد الجزء الطبعه "
    "القناه قناه موديل طراز الطراز طريق الطريق شارع الشارع مخرج المخرج ماده الماده المادتين المادتان "
    "الفقره الفقرات البند البنود القرار قرار القرارين "
    "المرسوم القانون قانون خط الخط الملف غرفه الغرفه بوابه البوابه صاله مبني المبني "
    "الفرقه فرقه اللواء لواء الكتيبه كتيبه الفوج الحلقه حلقه اصدار الاصدار "
    "قسم اقسام الجوله جوله الدوره الاسبوع اسبوعها اسبوعه المرحله "
    "المركز المرتبه الترتيب المستوي المقعد القميص المنطقه الدائره المقاطعه القطاع المحور الحي الطابق الدور "
    "كاك فوتسي نيكاي داكس نازداك ناسداك بورز جونز ستوكس يوروفيرست فيفا هاي ايفون ايباد ويندوز جالاكسي غالاكسي "
    "غلاكسي نوت "
    "بوينغ بوينج ايرباص ميغ ميج سوخوي "
    "ابولو فوييجر كيبلر اوبك فرانس راديو فم يوتيوب بلايستيشن اندرويد فورمولا كوبا فيديو sms "
    "الرحله رحله الرمز كود الكود mbc bbc iphone galaxy windows fm tv ios "
    "سيدان واتش رام كرايسلر اس اكس دبليو كواليتي دوري الدفعه دفعه "
    "باب عيار عيارات اوميغا اوميجا الايه ايه الحديث حديث الفصل فصل الباب ظهير الظهير مرسوم الرتبه رتبه"
)
# What a number grades by itself, so that no magnitude after it multiplies it: `عيار 21 مليونا و50 ألف ليرة` is the
# price of gold of 21 carats.
GRADES = "عيار عياره عيارات"
# Of the labels, those after which a noun that agrees with the number is not counted by it:
# `أحرز في الدقيقة 88 هدفا`.
STRICT_LABELS = (
    "رقم ارقام الرقم برقم هاتف الهاتف جوال الجوال فاكس تلفون تليفون تحويله واتساب واتس هاتفيا جوالي جواله "
    "ايفون ايباد ويندوز جالاكسي غالاكسي غلاكسي اندرويد بلايستيشن iphone galaxy windows ios "
    "دقيقه الدقيقه الدقيقتين دقيقتي صفحه الصفحه ص المرتبه الترتيب القميص موديل طراز الطراز الرمز كود الكود sms"
)
# Letters before the dash and the number of an aircraft, a missile, a road: `إف - 16`.
MODEL_NAMES = "اف سو ام بي سي كي كيه تي تو يو جي اس ايه دي ميغ ميج واي"
# Letters after a number that make a name with it: `شاشة 4 كيه`, `شبكات 5 جي`.
LETTERS_OF_MODELS = "كيه جي جيه"
# Lands, people and wars named by the last two digits of a year: `أراضي الـ48`, `حدود 67`.
NAMED_BY_YEAR = "اراضي الاراضي مناطق عرب فلسطينيو فلسطينيي حدود نكبه نكسه حرب"
# Of these, what estimates a number as well.
BORDERS = "حدود"
SHORT_YEARS = frozenset((48, 56, 67, 73))
# Nouns named by a letter with a number: `فيتامين ب12`.
LETTERED = "فيتامين فيتامينات الفيتامين الفيتامينات"
# What a number names together with a body of soldiers before it: `اللواء المتمرد 22 ميكا`.
ARMS = "ميكا ميكانيكي مدرع مدرعه مشاه مدفعيه صاعقه مظلات جبلي حدود"
# Words of a person's name right before a numeral: `غسان أبو ستة`.
KUNYAS = "ابو ابا ابي"
# A dual after these says what two are.
BOTH = "هما وهما"
# Words after a bare number that make it a rank.
RANK_MARKS = (
    "عالميا عربيا اقليميا محليا خليجيا اسيويا دوليا اوروبيا افريقيا وطنيا جهويا قاريا مغاربيا متوسطيا اولمبيا اسلاميا"
)
GROUP_NAMES = "مجموعه المجموعه قمه قمم"
TEAM_CONTEXT = "منتخب المنتخب منتخبات فريق منتخبنا بطوله كاس الناشئين الاولمبي للناشئين"
# What stands right before the age of a team's players: `المنتخب لكرة السلة (17 عاماً)`.
TEAM_NAMES = "تحت دون فوق السله الطائره القدم الطاوله اليد الصالات الماء الشباب للشباب الناشئين للناشئين منتخب المنتخب"
# Marks of pupils, and who gets one: `معدل 17 من 20`, `حصل على 18 من 20`.
MARKS = "معدل معدله معدلها المعدل علامه العلامه درجه تقييم التقييم نقطه تنقيط نقط"
GETTING_MARKS = "حصل حصلت نال نالت احرز احرزت منحه منحته"
# The minutes of a match.
MINUTES = "الدقيقه بالدقيقه والدقيقه للدقيقه الدقيقتين"
# Between a mark and the highest one: `17 من 20`, `17 على 20`.
OUT_OF = "من علي"
# Before the name of a type: `طائرة من نوع آرباص 330`.
TYPES = "نوع طراز ماركه موديل"
# After a definite noun this says which: `الجريدة الرسمية عدد 6433`.
ISSUE = "عدد"
# After a preposition so does this: `المجلة في عددها 53`.
OWN_ISSUES = "عدده عددها"
LAST_ROUNDS = "نهائي النهائي"
