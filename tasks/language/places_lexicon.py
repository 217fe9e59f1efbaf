"""Countries by ISO 3166-1 alpha-2 code: what newspapers call them, their people and their places. Plain data.

CLDR has a name for every country; here stand the others. Names are as written (their readers fold them); the words of
nationalities and places are folded.
"""

from typing import NamedTuple

# Codes of two letters in CLDR that are not countries of ISO 3166-1.
NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


class Country(NamedTuple):
    """What newspapers write for one country."""

    names: tuple[str, ...] = ()
    """Usual names, official names and other spellings, beside CLDR's."""
    nationality: str = ""
    """Adjectives of nationality, masculine; the feminine and the plurals are built."""
    places: str = ""
    """Words that tell the country: its name, its regions and cities. `عمان` is none: it may be Oman or Amman."""


COUNTRIES: dict[str, Country] = {
    "AE": Country(
        names=("الإمارات", "الإمارات العربية"),
        nationality="اماراتي",
        places="الامارات دبي ابوظبي الشارقه عجمان الفجيره القيوين",
    ),
    "AF": Country(names=("أفغانستان الإسلامية",)),
    "AM": Country(names=("أرمينية",)),
    "AR": Country(names=("أرجنتين",), nationality="ارجنتيني"),
    "AT": Country(names=("نمسا",)),
    "AU": Country(nationality="استرالي"),
    "AZ": Country(names=("أذربيدجان", "أزربيجان")),
    "BA": Country(names=("البوسنة", "بوسنة والهرسك")),
    "BD": Country(names=("بنجلادش",)),
    "BF": Country(names=("بوركينا",)),
    "BH": Country(names=("بحرين",), nationality="بحريني", places="البحرين المنامه المحرق الرفاع"),
    "BJ": Country(names=("البنين",)),
    "BN": Country(names=("بروناي دار السلام",)),
    "BR": Country(names=("برازيل",), nationality="برازيلي", places="البرازيل ريو"),
    "BS": Country(names=("الباهاما", "البهاما", "باهاماس", "جزر الباهاما")),
    "BW": Country(names=("بتسوانا",)),
    "BY": Country(names=("بيلاروسيا", "روسيا البيضاء", "بلاروسيا", "بيلاروسية"), nationality="بيلاروسي"),
    "CA": Country(nationality="كندي"),
    "CD": Country(names=("الكونغو كينشاسا", "الكونغو الديمقراطية", "الكونغو الديموقراطية", "زائير")),
    "CF": Country(names=("أفريقيا الوسطى",)),
    "CG": Country(names=("جمهورية الكونغو", "الكونغو برازافيل")),
    "CH": Country(names=("سويسره",), nationality="سويسري", places="سويسرا جنيف زيورخ"),
    "CI": Country(names=("كوت ديفوار", "كوديفوار")),
    "CL": Country(names=("شيلي",), nationality="تشيلي"),
    "CM": Country(names=("الكامرون", "الكميرون")),
    "CN": Country(names=("الصين الشعبية",), nationality="صيني"),
    "CO": Country(nationality="كولومبي"),
    "CZ": Country(names=("تشيكيا", "الجمهورية التشيكية"), nationality="تشيكي"),
    "DE": Country(names=("ألمانيا الاتحادية",), nationality="الماني"),
    "DJ": Country(nationality="جيبوتي"),
    "DK": Country(
        names=("الدنمارك", "الدانمارك", "الدنمرك", "دنمارك"),
        nationality="دنماركي دانماركي",
        places="الدنمارك كوبنهاغن",
    ),
    "DO": Country(names=("الدومينيكان", "الجمهورية الدومينيكية", "الجمهورية الدومينيكانية")),
    "DZ": Country(
        names=("الجمهورية الجزائرية", "الجمهورية الجزائرية الديمقراطية الشعبية"),
        nationality="جزائري",
        places="الجزائر وهران قسنطينه عنابه سطيف باتنه بجايه تلمسان البليده غردايه بسكره مستغانم ورقله الجلفه سكيكده",
    ),
    "EC": Country(names=("إكوادور",)),
    "EG": Country(
        names=("مصر العربية",),
        nationality="مصري",
        places=(
            "مصر القاهره الاسكندريه الجيزه اسيوط سوهاج الاقصر اسوان الاسماعيليه السويس بورسعيد المنصوره طنطا الزقازيق "
            "دمياط دمنهور الفيوم المنيا الغردقه الدقهليه القليوبيه المنوفيه سيناء العريش"
        ),
    ),
    "ER": Country(names=("ارتيريا", "إرتريا", "إريتيريا")),
    "ES": Country(nationality="اسباني"),
    "ET": Country(names=("الحبشة",)),
    "FI": Country(names=("فنلنده", "فينلندا")),
    "FR": Country(names=("الجمهورية الفرنسية",), nationality="فرنسي", places="فرنسا باريس"),
    "GA": Country(names=("غابون",)),
    "GB": Country(
        names=("بريطانيا", "بريطانيا العظمى"),
        nationality="بريطاني انجليزي انكليزي",
        places="بريطانيا انجلترا انكلترا لندن",
    ),
    "GN": Country(names=("غينيا كوناكري",)),
    "GR": Country(names=("يونان",)),
    "HK": Country(names=("هونغ كونغ", "هونكونغ")),
    "HR": Country(names=("كرواتية",)),
    "HT": Country(names=("هاييتي",)),
    "HU": Country(names=("المجر",)),
    "ID": Country(names=("إندونيسية",), nationality="اندونيسي", places="اندونيسيا جاكرتا"),
    "IE": Country(names=("ايرلندة",)),
    "IL": Country(nationality="اسرائيلي"),
    "IN": Country(nationality="هندي", places="الهند نيودلهي مومباي"),
    "IQ": Country(
        names=("عراق",),
        nationality="عراقي",
        places=(
            "العراق بغداد البصره الموصل اربيل كركوك النجف كربلاء الانبار السليمانيه دهوك الناصريه الفلوجه تكريت سامراء "
            "الرمادي"
        ),
    ),
    "IR": Country(
        names=("الجمهورية الإسلامية الإيرانية", "الجمهورية الإسلامية في إيران", "إيران الإسلامية"),
        nationality="ايراني",
        places="ايران طهران اصفهان تبريز شيراز",
    ),
    "IS": Country(names=("آيسلندة", "ايسلاندا"), nationality="ايسلندي"),
    "IT": Country(names=("إيطالية",), nationality="ايطالي", places="ايطاليا روما"),
    "JM": Country(names=("جمايكا",), nationality="جامايكي"),
    "JO": Country(
        names=("المملكة الأردنية الهاشمية", "المملكة الأردنية", "أردن"),
        nationality="اردني",
        places="الاردن الزرقاء اربد الكرك جرش مادبا عجلون",
    ),
    "JP": Country(names=("يابان",), nationality="ياباني"),
    "KE": Country(nationality="كيني"),
    "KG": Country(names=("قيرغيزيا", "قرغيزستان", "قرغيزيا", "قيرغستان", "قيرغيزيستان", "قرقيزستان", "قيرقيزستان")),
    "KH": Country(names=("كامبوديا", "كمبودية")),
    "KM": Country(names=("القمر المتحدة",)),
    "KP": Country(names=("كوريا الديمقراطية", "جمهورية كوريا الديمقراطية الشعبية")),
    "KR": Country(names=("جمهورية كوريا",), nationality="كوري"),
    "KW": Country(nationality="كويتي", places="الكويت الجهراء الفروانيه السالميه"),
    "KZ": Country(names=("كازخستان", "قازاقستان", "قزاقستان", "كازاكستان", "كزاخستان", "كازاخيستان", "قازاخستان")),
    "LB": Country(
        names=("الجمهورية اللبنانية",),
        nationality="لبناني",
        places="لبنان بيروت صيدا زحله بعلبك النبطيه جونيه البترون",
    ),
    "LK": Country(names=("سيريلانكا", "سيرلانكا"), nationality="سريلانكي سيريلانكي"),
    "LR": Country(nationality="ليبيري"),
    "LT": Country(names=("لتوانيا",)),
    "LU": Country(names=("اللوكسمبورغ", "لكسمبورغ")),
    "LY": Country(
        names=("الجماهيرية الليبية",),
        nationality="ليبي",
        places="ليبيا بنغازي مصراته طبرق سبها درنه زليتن غريان اجدابيا",
    ),
    "MA": Country(
        names=("المملكة المغربية",),
        nationality="مغربي",
        places=(
            "المغرب الرباط مراكش فاس طنجه اغادير تطوان مكناس الناظور ورزازات الصويره تارودانت خريبكه الحسيمه الراشديه"
        ),
    ),
    "MD": Country(names=("مولدافيا", "ملدوفا", "مولدوفيا")),
    "ME": Country(names=("مونتينيغرو", "مونتنيغرو")),
    "MK": Country(names=("مقدونيا",)),
    "MM": Country(names=("بورما", "مينمار")),
    "MO": Country(names=("ماكاو",)),
    "MR": Country(names=("موريتانية", "الجمهورية الإسلامية الموريتانية", "موريطانيا"), nationality="موريتاني"),
    "MT": Country(names=("مالطة",)),
    "MU": Country(names=("موريشوس", "موريشس")),
    "MV": Country(names=("المالديف",)),
    "MW": Country(names=("مالاوي",)),
    "MX": Country(names=("مكسيك",), nationality="مكسيكي", places="المكسيك"),
    "MZ": Country(names=("موزامبيق", "الموزمبيق", "الموزامبيق")),
    "NG": Country(names=("نيجريا", "نايجيريا")),
    "NL": Country(names=("هولنده", "الأراضي المنخفضة")),
    "NO": Country(names=("نرويج",), nationality="نرويجي نروجي", places="النرويج اوسلو"),
    "NP": Country(names=("النيبال",), nationality="نيبالي"),
    "NZ": Country(names=("نيوزلندا", "نيوزيلاندا", "نيوزلاندا", "نيوزيلندة"), nationality="نيوزيلندي نيوزلندي"),
    "OM": Country(names=("سلطنة عمان",), nationality="عماني", places="مسقط صلاله صحار نزوي البريمي الدقم"),
    "PA": Country(names=("باناما",)),
    "PE": Country(names=("البيرو",)),
    "PH": Country(
        names=("الفيليبين", "الفليبين", "فلبين"),
        nationality="فلبيني فيليبيني فليبيني",
        places="الفلبين الفيليبين مانيلا",
    ),
    "PK": Country(names=("الباكستان",), nationality="باكستاني", places="باكستان كراتشي لاهور"),
    "PS": Country(names=("فلسطين",), nationality="فلسطيني"),
    "PT": Country(names=("برتغال",)),
    "PY": Country(names=("الباراغواي", "برغواي")),
    "QA": Country(nationality="قطري", places="قطر الدوحه الوكره"),
    "RO": Country(names=("رومانية",)),
    "RS": Country(names=("صربية",), nationality="صربي"),
    "RU": Country(names=("روسيا الاتحادية", "الاتحاد الروسي", "روسية"), nationality="روسي"),
    "RW": Country(names=("روندا",)),
    "SA": Country(
        names=("السعودية", "العربية السعودية"),
        nationality="سعودي",
        places=(
            "المملكه واس الوئام الشرقيه السعوديه الرياض جده مكه الدمام الاحساء الطائف تبوك جازان جيزان عسير "
            "القصيم نجران الجوف الباحه الجبيل ينبع الظهران القطيف بريده عنيزه خميس ابها الخرج عرعر سكاكا حائل "
            "الافلاج بيشه المجمعه الدوادمي الهفوف بلجرشي الزلفي القنفذه صبيا"
        ),
    ),
    "SC": Country(names=("سيشيل", "جزر سيشل")),
    "SD": Country(names=("سودان",), nationality="سوداني", places="السودان الخرطوم دارفور بورتسودان كسلا الفاشر نيالا"),
    "SE": Country(nationality="سويدي", places="السويد ستوكهولم"),
    "SG": Country(nationality="سنغافوري"),
    "SN": Country(names=("سنغال",)),
    "SO": Country(names=("صومال",), nationality="صومالي", places="الصومال مقديشو"),
    "SS": Country(places="جوبا"),
    "ST": Country(names=("سان تومي وبرينسيبي", "ساو تومي")),
    "SV": Country(names=("سلفادور",)),
    "SY": Country(
        names=("سورية", "الجمهورية العربية السورية"),
        nationality="سوري",
        places="سوريا سوريه دمشق حلب حمص حماه اللاذقيه درعا ادلب الرقه طرطوس السويداء الحسكه القامشلي",
    ),
    "SZ": Country(names=("سوازيلاند", "سوازيلند")),
    "TD": Country(names=("التشاد",)),
    "TG": Country(names=("التوغو",)),
    "TH": Country(names=("تايلند", "تايلندا", "تايلاندا", "تايلندة")),
    "TJ": Country(names=("طاجكستان", "تاجيكستان", "طاجاكستان")),
    "TL": Country(names=("تيمور الشرقية",)),
    "TM": Country(names=("تركمنستان",)),
    "TN": Country(
        names=("الجمهورية التونسية",),
        nationality="تونسي",
        places="تونس صفاقس سوسه بنزرت القيروان قابس قفصه المنستير نابل مدنين تطاوين جندوبه سليانه القصرين توزر زغوان",
    ),
    "TR": Country(names=("الجمهورية التركية", "تركية"), nationality="تركي", places="تركيا انقره اسطنبول ازمير انطاليا"),
    "TT": Country(names=("ترينيداد",)),
    "TW": Country(names=("تيوان",), nationality="تايواني"),
    "TZ": Country(names=("تانزانيا", "تنزانية"), nationality="تنزاني"),
    "UA": Country(names=("أكرانيا", "أوكرانية")),
    "UG": Country(names=("أوغنده",), nationality="اوغندي"),
    "US": Country(
        names=(
            "أميركا", "أمريكا", "الولايات المتحدة الأمريكية", "الولايات المتحدة الأميركية",
            "الولايات الأمريكية المتحدة",
        ),
        nationality="امريكي اميركي",
    ),
    "UY": Country(names=("الأورغواي", "الأوروغواي", "أوروغواي")),
    "UZ": Country(names=("أوزباكستان", "أوزبكيستان", "ازبكستان", "أوزبيكستان")),
    "VA": Country(names=("حاضرة الفاتيكان", "الكرسي الرسولي")),
    "VE": Country(names=("فنزويللا", "فينزويلا", "فنزويلة")),
    "VN": Country(names=("فييتنام", "الفيتنام", "فيتنام الشمالية")),
    "XK": Country(names=("كوسوفا",)),
    "YE": Country(
        names=("الجمهورية اليمنية", "يمن"),
        nationality="يمني",
        places="اليمن صنعاء عدن تعز الحديده مارب حضرموت المكلا ذمار صعده شبوه",
    ),
    "ZM": Country(names=("زمبيا",)),
    "ZW": Country(names=("زمبابوي", "زيمبابواي")),
}  # fmt: skip
# Places of two words, none of which tells the country alone. Folded.
PLACES_IN_TWO = {
    ("الدار", "البيضاء"): "MA", ("بني", "ملال"): "MA", ("ابو", "ظبي"): "AE", ("راس", "الخيمه"): "AE",
    ("ام", "درمان"): "SD", ("بور", "سعيد"): "EG", ("شرم", "الشيخ"): "EG", ("كفر", "الشيخ"): "EG",
    ("سيدي", "بوزيد"): "TN", ("تيزي", "وزو"): "DZ", ("سيدي", "بلعباس"): "DZ", ("مكه", "المكرمه"): "SA",
    ("المدينه", "المنوره"): "SA", ("حفر", "الباطن"): "SA", ("دير", "الزور"): "SY", ("سلطنه", "عمان"): "OM",
}  # fmt: skip
