"""What is said of media that publish and quote. Plain data, as written."""

# Before ل and a medium: تصريح ل…، حوار مع …
STATEMENTS = frozenset({"تصريح", "تصريحات", "تصريحه", "تصريحاته", "حديث", "حديثه", "حوار", "مقابلة"})
# A medium does this, in the feminine of a newspaper, an agency or a channel
PUBLISHING = frozenset({"كتبت", "نشرت", "نقلت", "بثت", "أوردت"})
# Whoever works for a medium, before its name: مراسلة الجزيرة
_JOURNALISTS = "مراسل مراسلة مراسلو مراسلي صحفي صحفية صحفيي موفد موفدة مذيع مذيعة"
JOURNALISTS = frozenset(_JOURNALISTS.split())
# Before these where something is said in the statement: في تصريح ل…
SAID_IN = frozenset({"في", "خلال"})

# Before a medium in quotes or after a blank
LONE_PREPOSITIONS = frozenset({"ل", "لـ"})
