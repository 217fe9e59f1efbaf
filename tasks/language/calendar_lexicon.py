"""Months and weekdays as newspapers from the Gulf to Morocco write them, twelve to a year. Plain data.

The spellings of a month are in bars; a name of two words has its ordinal second. Their readers fold them.
"""

# Egypt, Sudan, the Gulf, and Libya today
GREGORIAN = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو | يونيه", "يوليو | يوليه", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
    "ديسمبر",
)  # fmt: skip
# Syria, Lebanon, Jordan, Palestine, Iraq
LEVANTINE = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
)  # fmt: skip
# Algeria and Tunisia; Morocco has its own from August on
MAGHREB = (
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية | يوليوز", "أوت | غشت", "شتنبر", "أكتوبر", "نونبر",
    "دجنبر",
)  # fmt: skip
HIJRI = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر | ربيع الثاني", "جمادى الأولى | جماد الأول",
    "جمادى الآخرة | جمادى الثانية | جماد الثاني", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة | ذي القعدة",
    "ذو الحجة | ذي الحجة",
)  # fmt: skip
ENGLISH = (
    "january | jan", "february | feb", "march | mar", "april | apr", "may", "june | jun", "july | jul", "august | aug",
    "september | sep", "october | oct", "november | nov", "december | dec",
)  # fmt: skip
# What tells two months of one name apart; alone these are no words of a calendar.
ORDINALS = "الأول الثاني الأولى الثانية الآخر الآخرة"

# Without article
WEEKDAYS = "أحد | اثنين | ثلاثاء | أربعاء | خميس | جمعة | سبت"
