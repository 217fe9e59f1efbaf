"""Nouns for those to whom something happened: `قتيل`, `لاجئ`. Plain data.

A noun stands as singular/plural, with a second broken plural after another stroke; one without a stroke has the sound
plurals. Feminines in ة are derived. Spelling is folded when the tables are read.
"""

# Strong: nothing changes the noun's event, `انتشال 36 جثة`.
STRONG = {
    "killed": (
        "قتيل/قتلى جثة/جثث جثمان/جثامين شهيد/شهداء ضحية/ضحايا وفاة/وفيات متوفى متوفاة متوف صريع/صرعى مقتول هالك/هلكى "
        "رفات ميت/موتى/أموات"
    ),
}
# Middling: a trigger that governs it wins, coordination doesn't: `وفاة 3 مصابين`, `مقتل 5 و10 مصابين`.
MIDDLING = {
    "killed": "غريق/غرقى",
    "wounded": "جريح/جرحى مصاب إصابة",
    "missing": "مفقود",
    "kidnapped": "مخطوف مختطف رهينة/رهائن",
    "rescued": "ناج ناجي",
    "recovered": "متعاف متعافي شفاء/شفاءات",
}
# Weak: any other event wins.
WEAK = {
    "arrested": "معتقل موقوف محتجز أسير/أسرى سجين/سجناء مسجون مقبوض محبوس",
    "displaced": "لاجئ نازح مشرد مهجر",
    "protesting": "متظاهر محتج معتصم",
}
# They are dead, but for those of a fraud.
VICTIMS = "ضحية ضحايا"
# Patients have illnesses, not wounds.
PATIENTS = "مريض مريضا مريضة مريضات مرضى المريض المرضى"
CASES = "حالة حالات حالتين حالتان حالتي حالتا"
