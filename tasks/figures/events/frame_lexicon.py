"""The frames of events: which word tells what, and of whom. Plain data.

A row names the event, how its words govern those counted (`Trigger`), and the words. A verb stands as
perfect/imperfect of the third person masculine and is conjugated, weak verbs too; a noun stands as it is. Where one
word begins several rows, the first whose conditions hold is the one that tells:

- `preposition`: those counted follow with it, `القضاء على 8`.
- `needs`: one of these words must stand in the clause, `لقي 5 مصرعهم`. A stroke after it stands for any pronoun.
- `unless`: none of these may, `بسجن 6 متهمين عشر سنوات`.
- `needed_behind`: the prepositions one of which must govern that word, `سقط 5 في المعركة`, not `قرب المعركة`.
- `other_with`: a preposition after the object with which the word means something else, `أوقف 5 عن العمل`; `من` only
  where a thing follows, `سقط 5 من السطح`.
- `doer`: who must do it, `captors` or `authorities`: `احتجز مسلحون 5` kidnaps, `احتجزت الشرطة 5` does not. With
  `office` anybody but a private person who is named: `احتجز العمال 5` arrests nobody.
- `only`: whom it tells of: `persons` where the word has other uses (`تحييد`, `أوقف`), `anybody` where persons are told
  of by age, sex, family or people alone, for others have another reason (`فر 5 آلاف مدني إلى تشاد`, not `فر 5 لصوص`),
  `adjacent` where it tells only right before a number, because it is a particle or another noun elsewhere (`فقد`,
  `أسر`), `deed` where it is a place behind a preposition (`في سجن المدينة`).
"""

from tasks.figures.events.types import Frame, Trigger
from tasks.language.nationalities import COUNTRY_WORDS

# Whoever flees there has left home: `لجأ 5000 إلى تشاد`, not `إلى القضاء`.
_ABROAD = " ".join(sorted(COUNTRY_WORDS)) + (
    " دول الدول دولة بلدان البلدان بلد الخارج الجوار مخيم مخيمات المخيمات الأراضي أوروبا المجاورة المجاور مجاورة مجاور"
)
# Who flees from justice flees as a thief or a prisoner: `هرب 3 إلى تركيا بعد سرقة`.
_FUGITIVES = (
    "سرقة السرقة سطو السطو جريمة الجريمة جريمتهم فعلتهم السجن سجن سجنهم الاعتقال العدالة الشرطة حكم أحكام مطلوبين "
    "مطلوبون متهمين متهمون مدانين المطلوبين المتهمين"
)
_ACT, _UNDERGO, _DEED, _FATE = Trigger.ACT, Trigger.UNDERGO, Trigger.DEED, Trigger.FATE
_CONSTRUCT, _PREPOSITION = Trigger.CONSTRUCT, Trigger.PREPOSITION

# What ends in prison by a court's sentence is no arrest.
_SENTENCED = (
    "قضت يقضي تقضي حكم حكمت الحكم حكما أحكام أحكاما بالحكم أيدت تأييد أصدرت أصدر عقوبة بالسجن بالحبس بالإعدام "
    "بالمؤبد بغرامة سنوات سنة سنتين عامين عاما أعوام مؤبدا نافذا نافذة حضوريا غيابيا"
)
# What a court rules: `قضى القاضي بأن …`.
_RULED = f"{_SENTENCED} بأن بأنه بأنها بأنهم القاضي قاضي قاض المحكمة محكمة"
# Whose members are arrested where it is broken up: `تفكيك شبكة من 6 أشخاص`.
_GANGS = "شبكة عصابة خلية تشكيل"
_PRISON = "السجن الحبس سجن حبس بالسجن بالحبس بسجن الإصلاحية بالإصلاحية زنزانة"
_CUSTODY = "الاعتقال اعتقال التوقيف الحبس السجن الاحتجاز النظرية الاحتياطي"
_HOUSES = "منازل/ ديار/ بيوت/ مساكن/ قراهم قراها بلداتهم مناطقهم مدنهم أحيائهم أراضيهم خيام/"
_HOMES = f"{_HOUSES} بلاد/ البلاد"
_FLIGHT = (
    "النزوح للنزوح الفرار للفرار الهرب للهرب الهروب للهروب الرحيل للرحيل الهجرة للهجرة اللجوء للجوء التهجير للتهجير"
)
_WAR = (
    "الفيضان الفيضانات السيول الزلزال الإعصار الحرائق العنف القتال المعارك "
    "الاشتباكات النزاع الحرب القصف مخيمات مخيم للاجئين اللاجئين اضطهاد إليها"
)
# Whoever falls there is dead: `سقط 5 جنود في المعارك`, not `سقط 5 عمال من السقالة`.
_FIGHTING = (
    "المعركة معركة المعارك معارك الحرب حرب القتال الاشتباكات اشتباكات القصف قصف الغارة الغارات غارة غارات الهجوم هجوم "
    "الهجمات هجمات المواجهات مواجهات بنيران برصاص بالرصاص العدوان عدوان التفجير الانفجار "
    "تفجير تفجيرات انفجار انفجارات حملة الحملة عملية العملية كمين الكمين كمينين كمائن غارتين هجومين مجزرة المجزرة "
    "أحداث الأحداث"
)
# Who only falls from somewhere need not be dead there, as those who `قضوا في حادث`.
_ACCIDENTS = (
    "حادث الحادث حوادث الحوادث حريق الحريق حرائق انهيار الانهيار زلزال الزلزال فيضان الفيضان الفيضانات فيضانات السيول "
    "تحطم انقلاب اصطدام تصادم غرق مجزرة تدافع التدافع إعصار الإعصار"
)
_IN_FIGHTING = "في ب خلال أثناء جراء إثر نتيجة بسبب"
_HURT = "جرحى جريح جريحا مصاب مصابا مصابين إصابة إصابات قتلى قتيل قتيلا شهداء شهيد شهيدا ضحايا أسرى"
_PROTEST = (
    "مظاهرة مظاهرات تظاهرة تظاهرات المظاهرة التظاهرة المظاهرات التظاهرات بمظاهرة مسيرة مسيرات المسيرة بمسيرة احتجاج "
    "احتجاجا احتجاجات احتجاجية احتجاجي اعتصام اعتصاما الاعتصام الاحتجاج الاحتجاجات للتظاهر للاحتجاج للمطالبة مطالبين "
    "إضراب الإضراب للتنديد تنديدا منددين وقفة وقفات الوقفة بوقفة"
)
_WATER_AND_FIRE = (
    "إطفاء الإطفاء احتراق النيران بئر مصعد المصعد سيول السيول سيل السيل واد وادي الوادي حريق الحريق مركبة المركبة "
    "المياه الأنقاض أنقاض الدخان العاصفة عاصفة العواصف اللهب ألسنة الثلج الثلوج ثلوج الفيضان الفيضانات فيضانات"
)
# Whoever spends these is alive: `قضى 40 سائحا ليلتهم في المطار`. `يومها` and `ساعتها` only say when.
_SPENT = (
    "ليلة ليلت/ ليلتين ليال ليالي ليالي/ ليلهم يوم يوما يومين يومهم يومهن أيام أيامهم أيامهن نهارا نهارهم نهارهن ساعة "
    "ساعات أسبوع أسبوعا أسبوعهم أسابيع شهر شهرا أشهر شهور شهرهم عطلة عطلت/ عطلات/ إجازة إجازت/ إجازات/ عقوبة عقوبت/ "
    "محكوميت/ مدة مدت/ فترة فترت/ وقت/ العيد عيدهم الصيف صيفهم شتاءهم رمضان طفولت/ شبابهم سنواتهم أعوامهم حياتهم"
)
# Whoever is hurt to death is dead: `أدى اختناق 3 إلى وفاتهم`.
_DEATH = "الموت وفات/ مصرع/ حتف/"
_GAMES = (
    "التنفيذ مباراة مباريات لاعب لاعبا لاعبين مدرب حكام الملاعب موسم موسمين المستشفى مستشفى تقديم بث النادي نجوم/ "
    "الفريق لقب اللقب بلقب مقعد مقاعد"
)
_WANTED = (
    "مشتبه مشتبها مشتبهين مطلوب مطلوبين مطلوبا متهم متهمين مسلح مسلحين جان جناة لصوص لاعب لاعبين لاعبا عمال موظفين"
)
# Who looks for people looks for the missing.
_SEARCHERS = "إنقاذ الإنقاذ خفر السواحل غواصون الغواصون غواصو الإطفاء المدني المدنية مفقودين ناجين ناجون أنقاض الأنقاض"
_ELIMINATION = "الإقصاء إقصاء"

# What somebody loses without being lost.
_POSSESSIONS = f"{_HOMES} وظائف/ أعمال/ عمل/ مصادر/ بصر/ أطراف/ وعي/ أموال/ ثقة/ مقاعد/ وظيفة/ والدي/ أبناء/ أقارب/"

_FEELINGS = "مشاعر شعور كرامة كبرياء"
_ALIVE = "أحياء حيا حيين سالمين سالما"
_LIMBS = "أطراف/ أقدام/ قدمي/ قدم/ ساقي/ ساق/ سيقان/ بصر/ عيون/ طرف"

FRAMES = (
    # Killed.
    Frame(
        "killed",
        _ACT,
        "قتل/يقتل اغتال/يغتال أعدم/يعدم ذبح/يذبح نحر/ينحر قنص/يقنص صرع/يصرع أباد/يبيد أردى/يردي",
    ),
    Frame("killed", _ACT, "صفى/يصفي حيد/يحيد", only="persons"),
    Frame("killed", _ACT, "غيب/يغيب خطف/يخطف اختطف/يختطف وافى/يوافي", needs="الموت المنية الردى"),
    Frame("killed", _ACT, "حصد/يحصد", needs="الموت المنية", only="persons"),
    Frame(
        "killed",
        _ACT,
        "طعن/يطعن ضرب/يضرب عذب/يعذب دهس/يدهس رجم/يرجم جلد/يجلد",
        needs="الموت",
        needed_behind="حتى",
        only="persons",
    ),
    Frame(
        "killed",
        _UNDERGO,
        "احترق/يحترق نزف/ينزف اختنق/يختنق تجمد/يتجمد جاع/يجوع عطش/يعطش",
        needs="الموت",
        needed_behind="حتى",
        only="persons",
    ),
    Frame("killed", _DEED, "قتل اغتيال إعدام ذبح نحر قنص إبادة"),
    Frame("killed", _DEED, "تصفية تحييد", only="persons"),
    Frame("killed", _PREPOSITION, "قضى/يقضي قضاء", preposition="على", only="persons", unless=_RULED),
    Frame("killed", _PREPOSITION, "أجهز/يجهز إجهاز", preposition="على", only="persons"),
    Frame("killed", _PREPOSITION, "أودى/يودي فتك/يفتك", preposition="ب", only="persons"),
    Frame("killed", _UNDERGO, "استشهد/يستشهد مات/يموت هلك/يهلك غرق/يغرق انتحر/ينتحر توفي/يتوفى توفى/يتوفى"),
    Frame("killed", _UNDERGO, "لقي/يلقى", needs="حتف حتف/ مصرع مصرع/ رب/ وجه"),
    Frame("killed", _UNDERGO, "فارق/يفارق", needs="الحياة حياة/"),
    Frame("killed", _UNDERGO, "فقد/يفقد خسر/يخسر", needs="أرواح/ حياة/"),
    Frame("killed", _UNDERGO, "حصد/يحصد أزهق/يزهق زهق/يزهق", needs="أرواح روح حياة"),
    Frame("killed", _UNDERGO, "لفظ/يلفظ", needs="أنفاس/"),
    Frame("killed", _UNDERGO, "دفع/يدفع", needs="حياة/ أرواح/", only="persons"),
    Frame("killed", _UNDERGO, "سقط/يسقط ارتقى/يرتقي", needs="قتلى قتيلا قتيلين شهداء شهيدا شهيدين صرعى"),
    Frame("killed", _UNDERGO, "قضى/يقضي", needs="نحب/ حتف/ غرقا حرقا خنقا جوعا عطشا"),
    Frame("killed", _UNDERGO, "قضى/", only="adjacent persons", unless=_SPENT),
    Frame(
        "killed",
        _UNDERGO,
        "قضى/",
        needs=f"{_FIGHTING} {_ACCIDENTS}",
        needed_behind=_IN_FIGHTING,
        only="persons",
        unless=f"{_SPENT} {_RULED} على",
    ),
    Frame(
        "killed", _UNDERGO, "تعرض/يتعرض", needs="القتل الاغتيال الإعدام للقتل للاغتيال للإعدام", needed_behind="ل إلى"
    ),
    Frame("killed", _FATE, "مقتل مصرع وفاة استشهاد موت غرق هلاك انتحار حتف"),
    Frame("killed", _FATE, "ارتقاء", only="persons"),
    # Of a construct: `جثث 5 أشخاص`, `راح ضحيته 5`, `أودى بحياة 5`.
    Frame("killed", _CONSTRUCT, "جثث جثة جثتي جثتا جثامين جثمان رفات أشلاء ضحيته ضحيتها ضحيتهما المنية بحياة أرواح"),
    Frame("killed", _CONSTRUCT, "حياة أرواح", needs="قضى قضت قضوا يقضي تقضي"),
    Frame("killed", _CONSTRUCT, "قاتل قاتلة قاتلي قاتلو", only="persons"),
    # Wounded.
    Frame("wounded", _UNDERGO, "أصيب/يصاب"),
    # Who suffocated or was poisoned is hurt unless the clause tells of his death.
    Frame("wounded", _UNDERGO, "تسمم/يتسمم اختنق/يختنق", only="persons", unless=_DEATH),
    Frame("wounded", _FATE, "تسمم اختناق", only="persons", unless=_DEATH),
    Frame("wounded", _ACT, "جرح/يجرح", unless=_FEELINGS),
    Frame("wounded", _ACT, "أصاب/يصيب", unless="بخيبة بالذهول بالإحباط بالدهشة بالصدمة هدف الهدف"),
    Frame("wounded", _UNDERGO, "خسر/يخسر فقد/يفقد", needs=_LIMBS, only="persons"),
    Frame("wounded", _ACT, "بتر/", needs=_LIMBS, only="persons"),
    Frame("wounded", _DEED, "جرح", unless=_FEELINGS),
    Frame("wounded", _FATE, "إصابة"),
    Frame("wounded", _UNDERGO, "سقط/يسقط", needs="جرحى جريحا مصابين مصابا"),
    Frame(
        "killed",
        _UNDERGO,
        "سقط/يسقط",
        needs=_FIGHTING,
        needed_behind=_IN_FIGHTING,
        only="persons",
        unless=_HURT,
        other_with="من",
    ),
    Frame(
        "killed",
        _FATE,
        "سقوط",
        needs=_FIGHTING,
        needed_behind=_IN_FIGHTING,
        only="persons",
        unless=_HURT,
        other_with="من",
    ),
    Frame(
        "wounded",
        _UNDERGO,
        "تعرض/يتعرض",
        needs="الإصابة للإصابة إصابات إصابة جروح كسور كسر حروق جراح رضوض",
        needed_behind="ل إلى",
    ),
    # Arrested.
    Frame("kidnapped", _ACT, "احتجز/يحتجز", needs="رهينة رهائن كرهائن الرهائن"),
    Frame("kidnapped", _DEED, "احتجاز", needs="رهينة رهائن كرهائن الرهائن"),
    Frame("kidnapped", _ACT, "احتجز/يحتجز اقتاد/يقتاد", only="persons", doer="captors"),
    Frame("kidnapped", _DEED, "احتجاز اقتياد", only="persons", doer="captors"),
    Frame("arrested", _ACT, "اعتقل/يعتقل"),
    Frame("arrested", _ACT, "أسر/يأسر", only="adjacent persons"),
    Frame(
        "arrested",
        _ACT,
        "أسر/يأسر",
        needs="الجيش المسلحون المقاتلون القوات قوات الحركة التنظيم المقاومة",
        only="persons",
    ),
    Frame("arrested", _ACT, "اقتاد/يقتاد", only="persons", unless="مجهولة مجهول"),
    Frame("arrested", _ACT, "احتجز/يحتجز", doer="office", unless=_WATER_AND_FIRE),
    Frame("arrested", _ACT, "أوقف/يوقف", only="persons", doer="authorities", other_with="عن"),
    Frame("arrested", _ACT, "أوقف/يوقف", only="persons", doer="office", unless=_GAMES, other_with="عن"),
    Frame("arrested", _ACT, "سجن/يسجن حبس/يحبس", only="deed", doer="office", unless=_SENTENCED),
    Frame("arrested", _ACT, "أودع/يودع زج/يزج", needs=_PRISON),
    Frame("arrested", _ACT, "حول/يحول أحال/يحيل", needs="الاعتقال الاحتجاز", only="persons"),
    Frame("arrested", _DEED, "تحويل إحالة", needs="الاعتقال الاحتجاز", only="persons"),
    Frame("arrested", _ACT, "وضع/يضع أبقى/يبقي", needs=_CUSTODY, only="persons"),
    Frame("arrested", _DEED, "وضع إبقاء", needs=_CUSTODY, only="persons"),
    Frame("arrested", _UNDERGO, "قبع/يقبع", needs=f"{_PRISON} السجون سجون المعتقلات معتقلات الزنازين", only="persons"),
    Frame("arrested", _UNDERGO, "وقع/يقع سقط/يسقط أصبح/يصبح", needs="قبضة الأسر أيدي", only="persons"),
    Frame("arrested", _PREPOSITION, "أمسك/يمسك إمساك", preposition="ب", only="persons"),
    Frame("arrested", _ACT, "طال/يطال شمل/يشمل استهدف/يستهدف", needs="اعتقالات الاعتقالات اعتقال التوقيفات توقيفات"),
    Frame("arrested", _ACT, "فكك/يفكك", needs=_GANGS, only="persons"),
    Frame("arrested", _DEED, "تفكيك", needs=_GANGS, only="persons"),
    Frame("arrested", _DEED, "إيداع", needs=_PRISON),
    Frame("arrested", _DEED, "اعتقال"),
    Frame("arrested", _DEED, "أسر", only="adjacent persons"),
    Frame("arrested", _DEED, "احتجاز", doer="office", unless=_WATER_AND_FIRE),
    Frame("arrested", _DEED, "توقيف إيقاف", only="persons", doer="authorities", other_with="عن"),
    Frame("arrested", _DEED, "توقيف إيقاف", only="persons", doer="office", unless=_GAMES, other_with="عن"),
    Frame("arrested", _DEED, "سجن حبس", only="deed", unless=_SENTENCED),
    Frame("arrested", _PREPOSITION, "قبض/يقبض قبض", preposition="على"),
    Frame(
        "arrested", _PREPOSITION, "أطاح/يطيح إطاحة أوقع/يوقع إيقاع زج", preposition="ب", only="persons", unless=_GAMES
    ),
    Frame("arrested", _PREPOSITION, "احتفظ/يحتفظ احتفاظ", preposition="ب", only="persons", unless=_GAMES),
    Frame("arrested", _UNDERGO, "تعرض/يتعرض", needs="الاعتقال التوقيف للاعتقال للتوقيف", needed_behind="ل إلى"),
    # Persons are arrested, things seized.
    Frame("caught", _ACT, "ضبط/يضبط"),
    Frame("caught", _DEED, "ضبط"),
    Frame("caught", _PREPOSITION, "تحفظ/يتحفظ", preposition="على"),
    Frame("seized", _ACT, "صادر/يصادر", unless="عن بحق/ حق/ شأن/ بشأن/ منشور مناشير"),
    Frame("seized", _ACT, "حجز/يحجز اغتنم/يغتنم غنم/يغنم"),
    Frame("seized", _ACT, "أحبط/يحبط", needs="تهريب"),
    Frame("seized", _DEED, "إحباط", needs="تهريب"),
    Frame("seized", _DEED, "مصادرة حجز اغتنام"),
    Frame("seized", _PREPOSITION, "استولى/يستولي استيلاء", preposition="على"),
    # Kidnapped, displaced.
    Frame("kidnapped", _ACT, "خطف/يخطف اختطف/يختطف"),
    Frame("kidnapped", _DEED, "خطف اختطاف"),
    Frame("kidnapped", _CONSTRUCT, "خاطف خاطفة خاطفي خاطفو", only="persons"),
    Frame("kidnapped", _UNDERGO, "تعرض/يتعرض", needs="الخطف الاختطاف للخطف للاختطاف", needed_behind="ل إلى"),
    Frame("displaced", _ACT, "شرد/يشرد"),
    Frame("displaced", _ACT, "هجر/يهجر"),
    Frame(
        "displaced",
        _ACT,
        "أجبر/يجبر أرغم/يرغم دفع/يدفع حمل/يحمل",
        needs=f"{_HOMES} {_FLIGHT}",
        needed_behind="على إلى ل ب من",
        only="persons",
    ),
    Frame("displaced", _ACT, "أجلى/يجلي أخلى/يخلي", needs=_HOMES, needed_behind="من عن", only="persons"),
    Frame(
        "displaced",
        _UNDERGO,
        "أصبح/ بات/",
        needs="مأوى المأوى منازل منازل/ العراء",
        needed_behind="بلا دون بدون من في",
        only="persons",
    ),
    Frame("displaced", _ACT, "ترك/يترك خلف/يخلف", needs="مأوى", needed_behind="بلا دون بدون من", only="persons"),
    Frame("displaced", _DEED, "تشريد تهجير"),
    Frame("displaced", _DEED, "إجبار إرغام", needs=f"{_HOMES} {_FLIGHT}", only="persons"),
    Frame("displaced", _DEED, "إجلاء إخلاء", needs=_HOMES, needed_behind="من عن", only="persons"),
    Frame("displaced", _UNDERGO, "اضطر/يضطر", needs=f"{_HOMES} {_FLIGHT}", only="persons"),
    Frame("displaced", _UNDERGO, "نزح/ينزح تشرد/يتشرد"),
    Frame(
        "displaced",
        _UNDERGO,
        "فر/يفر هرب/يهرب لجأ/يلجأ",
        needs=f"{_HOMES} {_WAR}",
        only="persons",
    ),
    Frame(
        "displaced",
        _UNDERGO,
        "فر/يفر هرب/يهرب",
        needs=_ABROAD,
        needed_behind="إلى نحو ل باتجاه",
        only="anybody",
        unless=_FUGITIVES,
    ),
    Frame(
        "displaced",
        _FATE,
        "فرار هروب",
        needs=_ABROAD,
        needed_behind="إلى نحو ل باتجاه",
        only="anybody",
        unless=_FUGITIVES,
    ),
    # Who only leaves the country emigrates.
    Frame("displaced", _UNDERGO, "غادر/يغادر ترك/يترك هجر/", needs=f"{_HOUSES} {_WAR}", only="persons"),
    Frame("displaced", _UNDERGO, "تعرض/يتعرض", needs="التشريد التهجير للتشريد للتهجير", needed_behind="ل إلى"),
    Frame("displaced", _UNDERGO, "لجأ/يلجأ", needs=_ABROAD, only="persons"),
    Frame("displaced", _FATE, "نزوح تشرد"),
    Frame("displaced", _FATE, "لجوء", needs=_ABROAD, only="persons"),
    # Missing.
    # Those whom somebody lost may be dead as well: only its passive tells.
    Frame("missing", _UNDERGO, "فقد/", only="adjacent", unless=_POSSESSIONS),
    Frame("missing", _PREPOSITION, "فقد/ فقدان", preposition="ب", needs="الاتصال", only="persons"),
    Frame("missing", _PREPOSITION, "انقطع/ينقطع انقطاع", preposition="ب", needs="الاتصال", only="persons"),
    Frame("missing", _CONSTRUCT, "أثر آثار", needs="فقد فقدت فقدوا فقدان ضاع يفقد اختفى اختفاء انقطع"),
    Frame("missing", _CONSTRUCT, "مصير", needs="مجهولا مجهول غامضا غامض", only="persons"),
    Frame("missing", _UNDERGO, "اختفى/يختفي"),
    Frame(
        "missing", _PREPOSITION, "للعثور", preposition="على", needs="البحث بحث تبحث يبحث جهود الجهود", only="persons"
    ),
    Frame("missing", _FATE, "فقدان", only="persons"),
    Frame("missing", _FATE, "اختفاء"),
    Frame("missing", _PREPOSITION, "بحث/يبحث", preposition="عن", only="persons", needs=_SEARCHERS, unless=_WANTED),
    Frame("missing", _PREPOSITION, "بحث بحثا", preposition="عن", only="persons", unless=_WANTED),
    # Rescued, recovered.
    Frame("rescued", _ACT, "أنقذ/ينقذ انتشل/ينتشل أنجد/ينجد"),
    Frame("rescued", _ACT, "حرر/يحرر خلص/يخلص", only="persons", other_with="إلى"),
    Frame("rescued", _ACT, "أخرج/يخرج", needs=_ALIVE, only="persons"),
    Frame("rescued", _DEED, "إخراج", needs=_ALIVE, only="persons"),
    Frame("rescued", _PREPOSITION, "عثر/يعثر عثور", preposition="على", needs="أحياء حيا حيين قيد", only="persons"),
    Frame("rescued", _DEED, "إنقاذ انتشال نجدة"),
    Frame("rescued", _DEED, "تحرير تخليص", only="persons"),
    Frame("rescued", _UNDERGO, "نجا/ينجو", unless=_ELIMINATION),
    Frame("rescued", _FATE, "نجاة", unless=_ELIMINATION),
    Frame("recovered", _UNDERGO, "تعافى/يتعافى شفي/يشفى"),
    Frame("recovered", _UNDERGO, "تماثل/يتماثل امتثل/يمتثل", needs="للشفاء"),
    Frame("recovered", _FATE, "شفاء تعافي تعاف تماثل"),
    # Protesting.
    Frame("protesting", _UNDERGO, "تظاهر/يتظاهر احتج/يحتج اعتصم/يعتصم"),
    Frame(
        "protesting",
        _UNDERGO,
        "شارك/يشارك خرج/يخرج تجمع/يتجمع تجمهر/يتجمهر احتشد/يحتشد نزل/ينزل سار/يسير نظم/ينظم نفذ/ينفذ",
        needs=_PROTEST,
        only="persons",
    ),
    Frame("protesting", _UNDERGO, "أضرب/", only="persons"),
    Frame("protesting", _UNDERGO, "أضرب/يضرب", needs="العمل الطعام الدراسة", needed_behind="عن", only="persons"),
    Frame(
        "protesting",
        _UNDERGO,
        "دخل/يدخل خاض/يخوض شن/يشن بدأ/يبدأ واصل/يواصل أعلن/يعلن",
        needs="إضراب إضرابا الإضراب إضرابهم إضرابهن اعتصام اعتصاما",
        only="persons",
    ),
    Frame("protesting", _FATE, "تظاهر اعتصام احتجاج"),
    Frame("protesting", _FATE, "إضراب", only="persons"),
)

# Feminine imperfects that are far more often the perfect of another verb (`توقف الطول`, `تحرر البلد`): only right
# between an authority and persons are they that of the frame, `الشرطة توقف 5 مهربين`.
HOMOGRAPHS = "توقف تحرر تصفي"
# Nouns that are no verbs and no deeds with a pronoun: `أسرهم`, their families.
NO_PRONOUN = "أسر صادر"
# `تنفيذ حكم الإعدام في 5`.
EXECUTION_NOUNS = "إعدام"
# `احتجاز` by water, fire or a lift is no arrest, nor is who is caught so a prisoner.
DETENTIONS = "محتجز محتجزة"
TRAPS = _WATER_AND_FIRE
# Words for a wound that an illness may mean as well.
SICK_OR_HURT = "إصابة أصيب/يصاب أصاب/يصيب مصاب مصابة إصابات تعرض/يتعرض"

# What `إصابة` was with decides between a wound and an illness.
DISEASES = (
    "وبائية وبائي فيروس فيروسات أمراض فايروس كورونا كوفيد شلل إيبولا إنفلونزا الضنك مرض بمرض سرطان السرطان إيدز الإيدز "
    "كوليرا الكوليرا ملاريا الملاريا وباء عدوى الجرب الحصبة حصبة جدري الجدري التيفوئيد الدفتيريا الطاعون "
    "زهايمر باركنسون بتوحد بالتوحد ربو زيكا السكري الدرن السل التهاب حمى الوباء الفيروس العدوى المرض"
)
WOUNDS = "جروح جراح كسور حروق رصاص رضوض شظايا طلقات طفيفة بليغة اختناق إغماء اختناقات كدمات"
# In a sentence about these `إصابة` is a wound, whatever the article is about.
VIOLENCE = (
    "انفجار انفجارات تفجير تفجيرات هجوم هجمات غارة غارات قصف اشتباك اشتباكات مواجهات معارك معركة حادث حوادث تصادم "
    "انقلاب دهس طعن عدوان حرب زلزال زلازل فيضان فيضانات إعصار حريق حرائق انهيار احتلال إطلاق مجزرة مجازر اعتداء "
    "اعتداءات"
)
# After a number without a verb of its own: `و18 آخرين بجروح`.
WITH_WOUNDS = "بجروح بجراح بإصابات بكسور بحروق برضوض"
