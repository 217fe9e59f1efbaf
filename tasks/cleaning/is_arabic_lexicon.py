"""What tells Arabic from the other languages that are written with its letters."""

from tasks.cleaning.word_lists import words

# Words that hardly any Arabic sentence does without, and no other language has.
ARABIC_WORDS = words(
    "في من على إلى الى أن إن ان عن مع التي الذي هذا هذه كان كانت قال بعد ما لا لم لن قد كما بين أو او ثم حيث خلال",
    "ذلك وقال وفي ومن غير كل أي هو هي عند منذ حتى قبل الذين أكد وأكد يوم اليوم",
)
# The same for Persian, in Arabic letters too: scrapers and old keyboards change keheh and Farsi yeh.
PERSIAN_WORDS = words(
    "است این که را های برای می شد شده کرد خود با در از یک نیز گفت بود باید دیگر شود کند کرده تا هستند دارد وی اين",
    "كه مي كرد يك كند كرده براي نمی نمي هر آنها آنان توسط دولت کشور كشور شدن کردن كردن ديگر بايد نيز",
)
# Letters that write Urdu, Pashto, Kurdish, Uyghur, Sindhi or Punjabi, and never Arabic.
FOREIGN_LETTERS = frozenset(
    "\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2\u06c2\u06d3"  # Urdu
    "\u0689\u0693\u0696\u069a\u067c\u06ab\u06bc\u06d0\u06cd\u0681\u0685"  # Pashto
    "\u06ce\u06c6\u0695\u06b5\u06d5"  # Kurdish
    "\u06ad\u06c7\u06c8\u06cb\u06c9"  # Uyghur, Kazakh, Kirghiz
    "\u067a\u067b\u067d\u067f\u0680\u0683\u0684\u0687\u068a\u068c\u068d\u068f\u0690\u0699\u06a6\u06b1\u06b3\u06bb"
)
# Letters of Persian that Arabic newspapers use in foreign names only.
PERSIAN_LETTERS = frozenset("\u067e\u0686\u0698\u06af")
# The first parts of language tags (BCP 47) for Arabic and what is spoken of it (ISO 639-3).
ARABIC_TAGS = words("ar ara arb arz ary arq aeb ayl apc apd acm acw acx ajp afb ars ayn")
