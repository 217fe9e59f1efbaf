"""The frames of events: which word tells what, and of whom. Plain data.

A row names the event, how its words govern those counted (`Trigger`), and the words. A verb stands as
perfect/imperfect of the third person masculine and is conjugated, weak verbs too; a noun stands as it is. Where one
word begins several rows, the first whose conditions hold is the one that tells:

- `preposition`: those counted follow with it, `القضاء على 8`.
- `needs`: one of these words must stand in the clause, `لقي 5 مصرعهم`. A stroke after it stands for any pronoun. Longer
  lists have names in `condition_lexicon.py`.
- `unless`: none of these may, `بسجن 6 متهمين عشر سنوات`.
- `needed_behind`: the prepositions one of which must govern that word, `سقط 5 في المعركة`, not `قرب المعركة`.
- `other_with`: a preposition after the object with which the word means something else, `أوقف 5 عن العمل`; `من` only
  where a thing follows, `سقط 5 من السطح`.
- `doer`: who must do it, `captors` or `authorities`: `احتجز مسلحون 5` kidnaps, `احتجزت الشرطة 5` does not. With
  `office` anybody but a private person who is named: `احتجز العمال 5` arrests nobody.
- `about`: behind this preposition and a noun stands what it is about, never those counted: `احتجاجا على طرد 5`.
- `only`: whom it tells of: `persons` where the word has other uses (`تحييد`, `أوقف`), `anybody` where persons are told
  of by age, sex, family or people alone, for others have another reason (`فر 5 آلاف مدني إلى تشاد`, not `فر 5 لصوص`),
  `adjacent` where it tells only right before a number, because it is a particle or another noun elsewhere (`فقد`,
  `أسر`), `deed` where it is a place behind a preposition (`في سجن المدينة`).
"""

from tasks.figures.events import condition_lexicon as beside
from tasks.figures.events.types import Frame, Trigger

_ACT, _UNDERGO, _DEED, _FATE = Trigger.ACT, Trigger.UNDERGO, Trigger.DEED, Trigger.FATE
_CONSTRUCT, _PREPOSITION = Trigger.CONSTRUCT, Trigger.PREPOSITION

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
    Frame("killed", _PREPOSITION, "قضى/يقضي قضاء", preposition="على", only="persons", unless=beside.RULED),
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
    Frame("killed", _UNDERGO, "قضى/", only="adjacent persons", unless=beside.SPENT),
    Frame(
        "killed",
        _UNDERGO,
        "قضى/",
        needs=f"{beside.FIGHTING} {beside.ACCIDENTS}",
        needed_behind=beside.IN_FIGHTING,
        only="persons",
        unless=f"{beside.SPENT} {beside.RULED} على",
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
    Frame("wounded", _UNDERGO, "تسمم/يتسمم اختنق/يختنق", only="persons", unless=beside.DEATH),
    Frame(
        "wounded",
        _UNDERGO,
        "تعرض/يتعرض",
        needs="التسمم تسمم للتسمم الاختناق اختناق للاختناق",
        needed_behind="ل إلى",
        only="persons",
        unless=beside.DEATH,
    ),
    Frame("wounded", _FATE, "تسمم اختناق", only="persons", unless=beside.DEATH),
    Frame("wounded", _ACT, "جرح/يجرح", unless=beside.FEELINGS),
    Frame("wounded", _ACT, "أصاب/يصيب", unless="بخيبة بالذهول بالإحباط بالدهشة بالصدمة هدف الهدف"),
    Frame("wounded", _UNDERGO, "خسر/يخسر فقد/يفقد", needs=beside.LIMBS, only="persons"),
    Frame("wounded", _ACT, "بتر/", needs=beside.LIMBS, only="persons"),
    Frame("wounded", _DEED, "جرح", unless=beside.FEELINGS),
    Frame("wounded", _FATE, "إصابة"),
    Frame("wounded", _UNDERGO, "سقط/يسقط", needs="جرحى جريحا مصابين مصابا"),
    Frame(
        "killed",
        _UNDERGO,
        "سقط/يسقط ارتقى/يرتقي",
        needs=beside.FIGHTING,
        needed_behind=beside.IN_FIGHTING,
        only="persons",
        unless=beside.HURT,
        other_with="من",
    ),
    Frame(
        "killed",
        _FATE,
        "سقوط",
        needs=beside.FIGHTING,
        needed_behind=beside.IN_FIGHTING,
        only="persons",
        unless=beside.HURT,
        other_with="من",
    ),
    # Who is treated for his wounds; who is treated for an illness is not told to be wounded.
    Frame("wounded", _UNDERGO, "تلقى/يتلقى", needs=beside.WOUNDS, needed_behind="من جراء", only="persons"),
    Frame("wounded", _ACT, "عالج/يعالج", needs=beside.WOUNDS, needed_behind="من جراء", only="persons"),
    Frame("wounded", _DEED, "علاج معالجة", needs=beside.WOUNDS, needed_behind="من جراء", only="persons"),
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
    Frame("arrested", _ACT, "احتجز/يحتجز", doer="office", unless=beside.WATER_AND_FIRE),
    Frame("arrested", _ACT, "أوقف/يوقف", only="persons", doer="authorities", other_with="عن"),
    Frame("arrested", _ACT, "أوقف/يوقف", only="persons", doer="office", unless=beside.GAMES, other_with="عن"),
    Frame("arrested", _ACT, "سجن/يسجن حبس/يحبس", only="deed", doer="office", unless=beside.SENTENCED),
    Frame("arrested", _ACT, "أودع/يودع زج/يزج", needs=beside.PRISON),
    Frame("arrested", _ACT, "حول/يحول أحال/يحيل", needs="الاعتقال الاحتجاز", only="persons"),
    Frame("arrested", _DEED, "تحويل إحالة", needs="الاعتقال الاحتجاز", only="persons"),
    Frame("arrested", _ACT, "وضع/يضع أبقى/يبقي", needs=beside.CUSTODY, only="persons"),
    Frame("arrested", _DEED, "وضع إبقاء", needs=beside.CUSTODY, only="persons"),
    Frame(
        "arrested",
        _UNDERGO,
        "قبع/يقبع",
        needs=f"{beside.PRISON} السجون سجون المعتقلات معتقلات الزنازين",
        only="persons",
    ),
    Frame("arrested", _UNDERGO, "وقع/يقع سقط/يسقط أصبح/يصبح", needs="قبضة الأسر أيدي", only="persons"),
    Frame("arrested", _PREPOSITION, "أمسك/يمسك إمساك", preposition="ب", only="persons"),
    Frame("arrested", _ACT, "طال/يطال شمل/يشمل استهدف/يستهدف", needs="اعتقالات الاعتقالات اعتقال التوقيفات توقيفات"),
    Frame("arrested", _ACT, "فكك/يفكك", needs=beside.GANGS, only="persons"),
    Frame("arrested", _DEED, "تفكيك", needs=beside.GANGS, only="persons"),
    Frame("arrested", _DEED, "إيداع", needs=beside.PRISON),
    Frame("arrested", _DEED, "اعتقال"),
    Frame("arrested", _DEED, "أسر", only="adjacent persons"),
    Frame("arrested", _DEED, "احتجاز", doer="office", unless=beside.WATER_AND_FIRE),
    Frame("arrested", _DEED, "توقيف إيقاف", only="persons", doer="authorities", other_with="عن"),
    Frame("arrested", _DEED, "توقيف إيقاف", only="persons", doer="office", unless=beside.GAMES, other_with="عن"),
    Frame("arrested", _DEED, "سجن حبس", only="deed", unless=beside.SENTENCED),
    Frame("arrested", _PREPOSITION, "قبض/يقبض قبض", preposition="على"),
    Frame(
        "arrested",
        _PREPOSITION,
        "أطاح/يطيح إطاحة أوقع/يوقع إيقاع زج",
        preposition="ب",
        only="persons",
        unless=beside.GAMES,
    ),
    Frame("arrested", _PREPOSITION, "احتفظ/يحتفظ احتفاظ", preposition="ب", only="persons", unless=beside.GAMES),
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
        needs=f"{beside.HOMES} {beside.FLIGHT}",
        needed_behind="على إلى ل ب من",
        only="persons",
    ),
    Frame("displaced", _ACT, "أجلى/يجلي أخلى/يخلي", needs=beside.HOMES, needed_behind="من عن", only="persons"),
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
    Frame("displaced", _DEED, "إجبار إرغام", needs=f"{beside.HOMES} {beside.FLIGHT}", only="persons"),
    Frame("displaced", _DEED, "إجلاء إخلاء", needs=beside.HOMES, needed_behind="من عن", only="persons"),
    Frame("displaced", _UNDERGO, "اضطر/يضطر", needs=f"{beside.HOMES} {beside.FLIGHT}", only="persons"),
    Frame("displaced", _UNDERGO, "نزح/ينزح تشرد/يتشرد"),
    Frame(
        "displaced",
        _UNDERGO,
        "فر/يفر هرب/يهرب لجأ/يلجأ",
        needs=f"{beside.HOMES} {beside.WAR}",
        only="persons",
    ),
    Frame(
        "displaced",
        _UNDERGO,
        "فر/يفر هرب/يهرب",
        needs=beside.ABROAD,
        needed_behind="إلى نحو ل باتجاه",
        only="anybody",
        unless=beside.FUGITIVES,
    ),
    Frame(
        "displaced",
        _FATE,
        "فرار هروب",
        needs=beside.ABROAD,
        needed_behind="إلى نحو ل باتجاه",
        only="anybody",
        unless=beside.FUGITIVES,
    ),
    # Who only leaves the country emigrates.
    Frame("displaced", _UNDERGO, "غادر/يغادر ترك/يترك هجر/", needs=f"{beside.HOUSES} {beside.WAR}", only="persons"),
    Frame("displaced", _UNDERGO, "تعرض/يتعرض", needs="التشريد التهجير للتشريد للتهجير", needed_behind="ل إلى"),
    Frame("displaced", _UNDERGO, "لجأ/يلجأ", needs=beside.ABROAD, only="persons"),
    Frame("displaced", _FATE, "نزوح تشرد"),
    Frame("displaced", _FATE, "لجوء", needs=beside.ABROAD, only="persons"),
    # Missing.
    # Those whom somebody lost may be dead as well: only its passive tells.
    Frame("missing", _UNDERGO, "فقد/", only="adjacent", unless=beside.POSSESSIONS),
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
    Frame(
        "missing",
        _PREPOSITION,
        "بحث/يبحث",
        preposition="عن",
        only="persons",
        needs=beside.SEARCHERS,
        unless=beside.WANTED,
    ),
    Frame("missing", _PREPOSITION, "بحث بحثا", preposition="عن", only="persons", unless=beside.WANTED),
    # Rescued, recovered.
    Frame("rescued", _ACT, "أنقذ/ينقذ انتشل/ينتشل أنجد/ينجد"),
    Frame("rescued", _ACT, "حرر/يحرر خلص/يخلص", only="persons", other_with="إلى"),
    Frame("rescued", _ACT, "أخرج/يخرج", needs=beside.ALIVE, only="persons"),
    Frame("rescued", _DEED, "إخراج", needs=beside.ALIVE, only="persons"),
    Frame("rescued", _PREPOSITION, "عثر/يعثر عثور", preposition="على", needs="أحياء حيا حيين قيد", only="persons"),
    Frame("rescued", _DEED, "إنقاذ انتشال نجدة"),
    Frame("rescued", _DEED, "تحرير تخليص", only="persons"),
    Frame("rescued", _UNDERGO, "نجا/ينجو", unless=beside.ELIMINATION),
    Frame("rescued", _FATE, "نجاة", unless=beside.ELIMINATION),
    Frame("recovered", _UNDERGO, "تعافى/يتعافى شفي/يشفى"),
    Frame("recovered", _UNDERGO, "تماثل/يتماثل امتثل/يمتثل", needs="للشفاء"),
    Frame("recovered", _FATE, "شفاء تعافي تعاف تماثل"),
    # Protesting.
    Frame("protesting", _UNDERGO, "تظاهر/يتظاهر اعتصم/يعتصم"),
    Frame("protesting", _UNDERGO, "احتج/يحتج", about="على"),
    Frame(
        "protesting",
        _UNDERGO,
        "شارك/يشارك خرج/يخرج تجمع/يتجمع تجمهر/يتجمهر احتشد/يحتشد نزل/ينزل سار/يسير نظم/ينظم نفذ/ينفذ",
        needs=beside.PROTEST,
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
    Frame("protesting", _FATE, "تظاهر اعتصام"),
    Frame("protesting", _FATE, "احتجاج", about="على"),
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
TRAPS = beside.WATER_AND_FIRE
