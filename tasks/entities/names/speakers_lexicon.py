"""What says that a person speaks: verbs of saying, and what stands behind their subject. Plain data."""

# Perfect/imperfect, of saying, writing and judging
SAYING = (
    "قال/يقول أضاف/يضيف أوضح/يوضح أكد/يؤكد أشار/يشير لفت/يلفت شدد/يشدد اعتبر/يعتبر أفاد/يفيد صرح/يصرح ذكر/يذكر "
    "كشف/يكشف نفى/ينفي تابع/يتابع استطرد/يستطرد استدرك/يستدرك ختم/يختم علق/يعلق أردف/يردف أبرز/يبرز أورد/يورد سجل/يسجل "
    "نبه/ينبه حذر/يحذر رأى/يرى أعرب/يعرب عبر/يعبر أقر/يقر اعترف/يعترف زعم/يزعم ادعى/يدعي دعا/يدعو طالب/يطالب غرد/يغرد "
    "كتب/يكتب أعلن/يعلن استحضر/يستحضر استغرب/يستغرب انتقد/ينتقد توقع/يتوقع اقترح/يقترح زاد/يزيد "
    "استنكر/يستنكر تأسف/يتأسف سأل/يسأل رد/يرد أجاب/يجيب تساءل/يتساءل تحدث/يتحدث وصف/يصف رفض/يرفض جدد/يجدد"
)

# What is said begins with these
THAT = "أن بأن أنه أنها أنهم بأنه بأنها قائلا قائلة بالقول"
MARKS = frozenset('،,:«"“؛')
# Verbs of what is done now begin with these
PRESENT = frozenset("يت")
# Before what somebody points to, insists on or speaks about
ABOUT = "إلى على عن في خلال"
# Behind a name between two commas, beside the mark itself
COMMA, BRACKET = "،", "("

# No name that nobody knows begins with these letters: و with a verb, a verb, ل with a noun
NO_FIRST_LETTERS = frozenset("ويل")
# Nor is one behind a verb of saying a participle in the accusative (مستغربة), or that of many before its genitive
# (موقعو) or its pronoun (ناشروه)
PARTICIPLE, PARTICIPLE_ENDINGS, OF_MANY = "م", ("ا", "ة", "و"), ("وه", "وها")
