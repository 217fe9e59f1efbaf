"""Phrases of Arabic news pages that are not part of any article, by kind.

Written plainly: the code that reads them lets alef stand for every hamza on it, final yeh for alef maksura, heh for teh
marbuta, and passes over diacritics. `*` stands for the rest of a word.
"""

from tasks.cleaning.word_lists import phrases, words

# Paragraphs that consist of one of these and nothing else.
LINES = {
    "related": phrases(
        "المزيد | للمزيد | اقرأ المزيد | قراءة المزيد | تابع القراءة | أكمل القراءة | اقرأ الخبر كاملا | اقرأ أكثر",
        "عرض المزيد | إظهار المزيد | مشاهدة المزيد | عرض أقل | إظهار أقل",
        "اضغط هنا | انقر هنا | آخر الأخبار | أحدث الأخبار",
        "Read more | Continue reading | More",
    ),
    "comments": phrases(
        "التعليقات | تعليقات | لا توجد تعليقات | لا يوجد تعليقات | أضف تعليق* | اترك تعليق* | اترك ردا | اترك رد",
        "اكتب تعليق* | شارك برأيك | إلغاء الرد | Leave a reply",
        "سجل الدخول لإضافة تعليق* | التعليقات مغلقة | Leave a comment | Comments | No comments | Reply",
    ),
    "advertisement": phrases(
        "الإعلان | مساحة إعلانية | يستمر المحتوى بعد الإعلان | إعلان | إعلانات",
        "إعلان ممول | محتوى إعلاني | مادة إعلانية",
        "Advertisement | Advertisements | Ad | Sponsored | Sponsored content",
    ),
    "navigation": phrases(
        "Next Previous | Previous Next | Next | Previous | السابق | التالي | السابق التالي | التالي السابق | الرئيسية",
        "العودة إلى الأعلى | رجوع | Skip to content | Loading | جاري التحميل | Menu | Search",
        "قبول الكل | سياسة الخصوصية | قبول ملفات تعريف الارتباط | Accept | Accept all | Privacy policy",
    ),
    "subscribe": phrases(
        "أدخل بريدك الإلكتروني | أدخل بريدك الالكتروني | ضع بريدك الإلكتروني | البريد الإلكتروني | اشتراك | اشترك",
        "النشرة البريدية | القائمة البريدية | النشرة الإخبارية | نشرتنا البريدية | Subscribe | Newsletter | Sign up",
    ),
    "share": phrases(
        "حجم الخط | حجم الخط A A A | حجم الخط A A | حجم الخط + - | حجم الخط - + | تكبير الخط | تصغير الخط | A A A",
        "استمع إلى المقال | استمع إلى الخبر | A+ A- | A- A+ | A- A A+ | A+ A A- | نسخة للطباعة | نسخة قابلة للطباعة",
        "أرسل إلى صديق | إرسال إلى صديق | أرسل لصديق | إرسال لصديق | أخبر صديقك | حفظ الصفحة",
        "معجب بهذه | إعجاب | إعجاب تحميل | تحميل | Like this | Like | Like Loading",
        "استمع للمقال | طباعة | اطبع | نسخ الرابط | تم نسخ الرابط",
    ),
    "wire": phrases("انتهى | انتهت | يتبع"),
    "credit": phrases(
        "AFP | Reuters | AP | EPA | Getty",
        "Getty Images | AFP Getty Images | AFP / Getty Images | Shutterstock | iStock",
        "Anadolu Agency | صورة أرشيفية | صورة أرشيف | أرشيفية | صورة تعبيرية | صورة توضيحية",
    ),
}

# What counters under a headline count.
COUNTED = {
    "comments": phrases("تعليق | تعليقات | تعليقا"),
    "share": phrases("مشاركة | مشاركات | إعجاب | إعجابا | إعجابات"),
    "navigation": phrases(
        "مشاهدة | مشاهدات | قراءة | قراءات | زيارة | دقيقة | دقائق | دقائق للقراءة | دقائق قراءة | دقيقة للقراءة",
        "min | mins | min read",
    ),
}

# Headings of lists of links to other articles.
LIST_HEADINGS = phrases(
    "أخبار ذات صلة | مواضيع ذات صلة | موضوعات ذات صلة | مقالات ذات صلة | تقارير ذات صلة | روابط ذات صلة | ذات صلة",
    "أخبار متعلقة | مواضيع متعلقة | موضوعات متعلقة | مقالات متعلقة | أخبار مشابهة | مواضيع مشابهة | مقالات مشابهة",
    "مقالات أخرى للكاتب | مقالات الكاتب | المزيد من مقالات الكاتب | المزيد للكاتب | قصص مقترحة | نهاية قصص مقترحة",
    "مواضيع مقترحة | أخبار مقترحة | مقالات مقترحة | من اختيارات المحرر | المزيد حول هذه القصة | أخبار أخرى",
    "موضوعات مشابهة | مواضيع مرتبطة | موضوعات مرتبطة | أخبار مرتبطة | مواضيع قد تهمك | قد يهمك | قد يهمك أيضا",
    "قد يعجبك | قد يعجبك أيضا | ربما يعجبك | اخترنا لك | اخترنا لكم",
    # Whatever is done most: `الأكثر تصفحا`, `الأكثر مطالعة`.
    "الأكثر *",
    "الخبر السابق | الخبر التالي | المقال السابق | المقال التالي | المقالة السابقة | المقالة التالية | Next article",
    "الموضوع السابق | الموضوع التالي | التدوينة السابقة | التدوينة التالية",
    "Previous article | Previous post | Next post",
    "المزيد من الأخبار | المزيد من المواضيع | اقرأ أيضا | اقرأ كذلك | شاهد أيضا | طالع أيضا | تابع أيضا | انظر أيضا",
    "Related | Related posts | Related articles | See also | Read also | You may also like",
)

# The same, but only with a colon after them: without it they are buttons, which head nothing.
LIST_HEADINGS_WITH_COLON = phrases("اقرأ المزيد | المزيد | للمزيد | لمزيد | اقرأ | شاهد | طالع | مواضيع متعلقة | روابط")

# Phrases that begin a paragraph and make all of it boilerplate, where it is short and no sentence.
HEADS = {
    "related": phrases(
        "اقرأ أيضا | وأقرأ أيضا | اقرأ كذلك | اقرئي أيضا | شاهد أيضا | شاهدي أيضا | طالع أيضا | تابع أيضا | انظر أيضا",
        "قد يهمك أيضا | قد يعجبك أيضا | يهمك أيضا | مواضيع ذات صلة | أخبار ذات صلة | Read also | Read more",
        "الخبر السابق | الخبر التالي | المقال السابق | المقال التالي | المقالة السابقة | المقالة التالية",
    ),
    "share": phrases(
        "شارك الخبر | شارك المقال | شارك الموضوع | شارك هذا الخبر | شارك هذا المقال | شارك هذا الموضوع | شاركها مع",
        "انشر الخبر | أرسل الخبر | Share this | Share on",
    ),
    "subscribe": phrases(
        "اشترك في النشرة | اشتركوا في النشرة | اشترك في قناتنا | اشتركوا في قناتنا | اشترك في نشرتنا | اشترك الآن",
        "تابعنا على | تابعونا على | تابعنا عبر | تابعونا عبر | تابعوا صفحتنا | تابعوا قناتنا | انضم إلى قناتنا",
        "انضموا إلى قناتنا | انضم لقناتنا | حمل التطبيق | حملوا التطبيق | حمل تطبيق | لتصلك آخر الأخبار",
        "اضغط على الصورة لتحميل | اضغط على الصورة للانضمام | اضغط على الصورة للاشتراك | حمل تطبيقنا | حملوا تطبيقنا",
        "تابعوا آخر أخبارنا | تابع آخر أخبارنا | تابعوا أخبارنا | تابع أخبارنا | تابعوا أحدث أخبارنا",
        "تابع آخر الأخبار | تابع أحدث الأخبار | تابعوا آخر الأخبار | Subscribe to our | Follow us | Sign up for",
    ),
    "copyright": phrases(
        "جميع الحقوق محفوظة | حقوق النشر محفوظة | كل الحقوق محفوظة",
        "الحقوق محفوظة | All rights reserved | Copyright | ©",
    ),
    "contact": phrases(
        "للتواصل مع الكاتب | لمراسلة الكاتب | لمراسلة المحرر | للتعليق على هذا المقال | بريد الكاتب",
        "للتواصل أرسل sms | للتواصل أرسل رسالة",
    ),
    "credit": phrases("مصدر الصورة، | صدر الصورة، | التعليق على الصورة، | تعليق الصورة،"),
}

# The same, but only where a colon or another separator follows: elsewhere these words begin sentences.
HEADS_WITH_SEPARATOR = {
    "related": phrases(
        "اقرأ | شاهد | شاهدوا | شاهد بالفيديو | شاهد الفيديو | طالع | للمزيد | المزيد | لمزيد | قد يهمك | ذات صلة",
        "مواضيع متعلقة | موضوعات متعلقة | اقرأ في | اقرأ المزيد | طالع المزيد | تابع المزيد | انظر",
        "السابق | التالي | Previous | Next",
    ),
    "navigation": phrases(
        "عدد المشاهدات | عدد القراءات | عدد الزيارات | عدد القراء | عدد التعليقات | القراءات | المشاهدات | الزيارات",
        "وقت القراءة | مدة القراءة | زمن القراءة",
    ),
    "credit": phrases(
        "تصوير | عدسة | الصورة | الصور | صورة | مصدر الصورة | صدر الصورة | حقوق الصورة | مصدر الصور | تعليق الصورة",
        "التعليق على الصورة | Photo | Photos | Photo credit | Image | Image source | Credit | Picture",
    ),
    "source_link": phrases(
        "رابط الخبر | رابط الموضوع | رابط المقال | رابط المصدر | رابط التقرير | رابط الفيديو | وصلة الخبر",
    ),
}

# The same, even where it ends as a sentence does: only machines and lawyers speak so.
HEADS_OF_MACHINES = {
    "navigation": phrases(
        "يستخدم هذا الموقع ملفات تعريف الارتباط | يستخدم موقعنا ملفات تعريف الارتباط | نستخدم ملفات تعريف الارتباط",
        "نحن نستخدم ملفات تعريف الارتباط | يستخدم هذا الموقع الكوكيز | نحن نستخدم الكوكيز | نستخدم الكوكيز",
        "هذا الموقع يستخدم ملفات تعريف الارتباط | متصفحك لا يدعم | This website uses cookies | This site uses cookies",
        "We use cookies | Your browser does not support",
    ),
    "share": phrases(
        "انقر للمشاركة على | اضغط للمشاركة على | اضغط لتشارك على | انقر لإرسال رابط | اضغط للطباعة | انقر للطباعة",
        "النقر للمشاركة على | Click to share on | Click to email | Click to print | View this post on Instagram",
        "A post shared by | عرض هذا المنشور على | تمت مشاركة منشور بواسطة",
    ),
    "copyright": phrases("©"),
}

# The same, where an application is named to be installed.
HEADS_WITH_APP = {
    "subscribe": phrases(
        "حمل | حملوا | حملي | نزل | نزلوا | تنزيل | تحميل | لتحميل | لتنزيل | احصل على | احصلوا على | اضغط",
        "انقر | Download",
    ),
}
APPS = phrases("تطبيق | التطبيق | تطبيقنا | تطبيقات* | app")

# The same, where a network is named to follow or join.
HEADS_WITH_NETWORK = {
    "subscribe": phrases(
        "تابعونا | تابعنا | لمتابعتنا | للاشتراك | للانضمام | لمتابعة آخر | لمتابعة أخبار | لمتابعة أحدث | لمتابعة كل",
        "تابعوا أخبار* | تابعوا آخر | تابعوا أحدث | تابعوا الجديد | تابعوا كل | تابع أخبار*",
        "تابع آخر | تابع أحدث | تابع كل | اشترك في قناة | اشترك في قناتنا | اشتركوا في | اشترك معنا",
        "انضموا إلى | انضم إلى قناة | انضم إلينا | Follow | Join",
    ),
}
NETWORKS = phrases(
    "على فيسبوك | على فيس بوك | على تويتر | على واتساب | على الواتساب | على تلغرام | على تليجرام | على تيليجرام",
    "على التلغرام | على التليجرام | على انستغرام | على يوتيوب | على اليوتيوب",
    "على تيك توك | على منصة إكس | عبر فيسبوك | عبر تويتر | عبر واتساب | عبر الواتساب | عبر تلغرام | عبر تليجرام",
    "عبر التلغرام | عبر يوتيوب | عبر غوغل نيوز | على غوغل نيوز | عبر جوجل نيوز | على جوجل نيوز",
    "عبر Google News | على Google News | on Facebook | on Twitter | on WhatsApp | on Telegram",
    "on Google News | on Instagram",
)

# What agencies end their reports with, before the initials of who wrote them.
WIRE_ENDS = phrases("انتهى | النهاية | يتبع")

# Where a report came from, in the last paragraph, before a name.
SOURCE_HEADS = phrases("المصدر | المصادر | مصدر الخبر | Source")

# Whose opinion a text is not, in one of the last paragraphs: an outlet says so, and nobody else.
DISCLAIMERS = phrases(
    "تعبر عن رأي | تعبر بالضرورة عن رأي | تعبر عن آراء | تعبر بالضرورة عن آراء | يعبر عن رأي | يعبر بالضرورة عن رأي",
    "تعبر عن وجهة نظر | تعبر بالضرورة عن وجهة نظر | تعكس وجهات نظر | تعكس وجهة نظر | تعكس آراء | تعكس رأي",
    "تعكس بالضرورة رأي | تعكس بالضرورة وجهة نظر | يعكس وجهة نظر | يعكس بالضرورة وجهة نظر | تمثل رأي",
    "تمثل بالضرورة رأي",
    "مشاركاتك | مشاركاتكم | تعليقاتك | تعليقاتكم",
)
DISCLAIMING = phrases(
    "أصحابها | أصحابه | كاتبها | كاتبه | كتابها | الكاتب | التحرير | الموقع | موقع | الصحيفة | صحيفة | الجريدة | جريدة",
    "القناة | الشبكة | الوكالة | المجلة | المنصة | شبكة | قناة | وكالة",
    "سياسة الخصوصية | شروط الاستخدام | شروط استخدام",
)

# Who wrote and edited a report, in a paragraph of its own, by what these paragraphs begin with.
BYLINE_HEADS = phrases(
    "كتب: | كتبت: | بقلم: | إعداد: | تحرير: | كتب / | كتبت / | كتب – | كتب - | كتبت – | كتبت -",
    "رصد وتصوير: | كتابة وتصوير: | تقرير وتصوير: | متابعة وتصوير: | حوار وتصوير: | إعداد وتصوير:",
)
# The labels that a page's template gives to who wrote it, left untranslated: `Author, …`, `Role, …`.
BYLINE_LABELS = phrases("Author, | Author: | Authors, | Authors: | Role, | Role: | Byline, | Byline:")
# A link for those who hear a page, with what it leads past between its two parts, and what stands behind that.
SKIP_HEADS = phrases("تخطى | تخطي | تخط | تجاوز | Skip | Skip past")
SKIP_TAILS = phrases(
    "وواصل القراءة | وتابع القراءة | وأكمل القراءة | ومتابعة القراءة | ومواصلة القراءة | and continue reading"
)
SKIP_ENDS = phrases("نهاية | انتهى | انتهت | End of | end")
# What papers write over a report for its author, alone or beside a name or a town.
REPORTED = phrases("خاص | متابعة | متابعات | وكالات")
# What stands before the name of a paper or an agency, and seldom before that of anything else.
PAPER_NOUNS = phrases("جريدة | صحيفة | مجلة | وكالة | مكتب")
# The same of agencies, in brackets after the report.
EDITORS = phrases("إعداد | تحرير | تغطية | شارك في التغطية | كتابة | ترجمة")

# The same, where the reader is told to press something, or an address follows.
HEADS_WITH_CLICK = {
    "related": phrases(
        "للمزيد | لمزيد | للمزيد من التفاصيل | لمزيد من التفاصيل | للمزيد من المعلومات | لمزيد من المعلومات | لقراءة",
        "لمشاهدة | لمتابعة | للاطلاع على | للاستماع | لتحميل | اضغط هنا | انقر هنا",
    ),
    "source_link": phrases("المصدر | مصدر الخبر | نقلا عن | Source"),
}
CLICKS = phrases("اضغط | انقر | هنا | على الرابط | عبر الرابط | الرابط التالي | http | www.")

# Heads of lists of keywords and of dates; these count near the ends of an article only.
TAG_HEADS = phrases(
    "الوسوم | وسوم | الكلمات الدالة | الكلمات الدلالية | الكلمات المفتاحية | كلمات دالة | كلمات دلالية | كلمات مفتاحية",
    "كلمات البحث | تاجات | التاجات | هاشتاق | Tags | Keywords",
)
DATE_HEADS = phrases(
    "نشر | نشرت في | آخر تعديل | التحديث الأخير | حدث في | تعديل | Published on | Updated on",
    "Last modified | Posted on",
    "نشر في | نشر بتاريخ | نشر يوم | تاريخ النشر | تم النشر",
    "تم النشر في | تاريخ التحديث | آخر تحديث | تم التحديث | تحديث",
    "التاريخ | Published | Updated | Last updated | Date",
)

# What a paywall says in the place of the rest: who may read on, and that one may.
SUBSCRIBERS = phrases("للمشتركين | المشتركين | مشتركين | اشترك | اشتركوا | الاشتراك | اشتراكك | مشترك | مشتركا")
READING_ON = phrases(
    "متابعة القراءة | لمتابعة القراءة | مواصلة القراءة | لمواصلة القراءة | إكمال القراءة | لإكمال القراءة",
    "تكمل القراءة | لتكمل القراءة | تتابع القراءة | لتتابع القراءة | لقراءة المقال | لقراءة المقالة | لقراءة التقرير",
    "قراءة المقال كاملا | قراءة المقال كاملة | المقال كاملا | بقية المقال",
)
# What its sentence may begin with instead.
GATED = phrases("هذا المحتوى | هذا المقال | هذه المادة | هذا التقرير | المحتوى متاح | المقال متاح")

# What stands before the first words of an article in the same paragraph.
PREFIXES = {"navigation": phrases("Next Previous | Previous Next | Skip to content")}

# What follows the last sentence of an article in the same paragraph, up to its end.
TRAILERS = {
    "source_link": phrases("رابط الخبر | رابط الموضوع | رابط المقال | رابط التقرير"),
    "related": phrases("اقرأ أيضا: | شاهد أيضا: | طالع أيضا:"),
}
# These only where nothing follows.
LAST_WORDS = {"related": phrases("المزيد | اقرأ المزيد | للمزيد اضغط هنا | لقراءة المزيد | Read more")}
# Who or what is to be followed, and then a preposition after which pages show the networks' signs.
FOLLOW = phrases("تابع | تابعوا | تابعنا | تابعونا | لمتابعة | لمتابعتنا | لمتابعتكم")
FOLLOW_ON = phrases("على | عبر")
# These only where no sentence follows but words without punctuation.
TAG_TRAILERS = phrases("سمات | الوسوم | الكلمات الدلالية | كلمات دلالية | الكلمات المفتاحية | كلمات مفتاحية")

# Said by machines alone, wherever they stand in a paragraph: the rest of the paragraph goes with them.
MACHINE_TRAILERS = {
    "contact": phrases("للتواصل مع الكاتب ارسل رسالة | للتواصل أرسل رسالة | للتواصل أرسل sms"),
}
# How the lines go on that tell the numbers to which messages may be sent.
CONTACT_LINES = phrases("تبدأ بالرمز | ثم نص الرسالة | ثم الرسالة | مسافة ثم")

# An article's feed ends with where it appeared first.
APPEARED_FIRST = phrases(
    "ظهرت أولا على | ظهر أولا على | نشرت أولا على",
    "نشر أولا على | ظهرت أولا في | appeared first on | first appeared on",
)
APPEARED = phrases("التدوينة | المقالة | المقال | الخبر | الموضوع | The post")
FIRST_THERE = phrases("أولا على | أولا في")
APPEARED_HERE = phrases("ظهرت المقالة | ظهرت التدوينة | ظهر المقال | ظهر الخبر | نشرت المقالة | نشر المقال | نشر الخبر")

# Share bars as text: every word of the paragraph is one of these, two of them names.
SHARE_NAMES = words(
    "فيسبوك تويتر واتساب واتس تليجرام تلغرام تيليجرام تلجرام لينكدإن لينكد ماسنجر بنترست انستغرام انستجرام يوتيوب سناب",
    "جوجل ريديت فايبر facebook twitter whatsapp telegram linkedin pinterest messenger instagram youtube reddit tumblr",
    "viber google email x vkontakte odnoklassniki pocket skype stumbleupon",
)
SHARE_ACTIONS = words(
    "شارك شاركها مشاركة مشاركه انشر غرد إرسال ارسال أرسل طباعة اطبع نسخ حفظ share tweet print copy mail",
)
SHARE_BUTTONS = SHARE_NAMES | SHARE_ACTIONS
SHARE_WORDS = (
    SHARE_NAMES
    | SHARE_ACTIONS
    | words(
        "شارك شاركها شاركه شاركنا مشاركة مشاركه انشر نشر غرد تغريدة إرسال ارسال أرسل طباعة اطبع نسخ",
        "الرابط رابط عبر على من",
        "خلال هذا هذه الخبر المقال المقالة الصفحة الموضوع إلى لصديق صديق أصدقائك",
        "مع في بلس بوك فيس اب آب تشات إن البريد الإلكتروني",
        "الالكتروني بريد إلكتروني الكتروني اكتب تعليقك رأيك أعجبني via share tweet",
        "pin print copy link mail on by this plus + like",
        "send save post to",
    )
)

# Who put a text there, before a date: `نشر بواسطة المحرر في 4/26/2020`.
POSTED_BY = phrases("نشر بواسطة | كتب بواسطة | أضيف بواسطة | أرسل بواسطة | بواسطة | Submitted by | Posted by")
DATE_WORDS = words(
    "الساعة هـ ه م ص ت ق مساء صباحا",
    "ظهرا الموافق بتوقيت غرينتش جرينتش مكة المكرمة القاهرة الرياض يوم في جمت",
    "GMT UTC AM PM KSA على عند آخر تحديث تم نشر تاريخ النشر",
    # How agencies end a message.
    "nnnn",
    # How ISO 8601 parts a date from its time, and English dates.
    "t z at on of published updated last january february march april may june july august september october november",
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday",
    "friday saturday sunday mon tue wed thu fri sat sun",
)
ENGLISH_MONTHS = words(
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
)
# Times over agency reports are in one of these.
WIRE_ZONES = phrases("جمت | تغ | ت غ | غرينتش | GMT | UTC")
AGES = words("منذ قبل قراءة")
AGE_UNITS = words(
    "ثانية ثوان دقيقة دقائق دقيقتين ساعة ساعات ساعتين يوم أيام",
    "يومين أسبوع أسابيع أسبوعين شهر أشهر شهرين سنة سنوات سنتين",
)
