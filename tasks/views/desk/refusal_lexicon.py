"""What is wrong with an address of the desk, in English for programs and in Arabic for its pages. Plain data.

`{name}` is the name of a part of the query, `{known}` what may stand there, and `{nearest}` the name that was probably
meant. Dates and Latin words are isolated (U+2066, U+2069), so that they keep their order among Arabic ones.
"""

REFUSALS = {
    "too_long": ("{name}: longer than {known} characters.", "القيمة في «{name}» أطول من {known} حرفًا."),
    "too_many": ("{name}: more than {known} values.", "في العنوان أكثر من {known} قيمة لـ«{name}»."),
    "no_day": (
        "{name}: must be a day such as 2026-03-07.",
        "القيمة في «{name}» ليست يومًا. اكتب اليوم هكذا: \u20662026-03-07\u2069.",
    ),
    "no_number": (
        "{name}: must be a number such as 1500000.",
        "القيمة في «{name}» ليست رقمًا. اكتب الرقم هكذا: 1500000.",
    ),
    "no_country": (
        "{name}: must be a code of ISO 3166-1 such as EG.",
        "القيمة في «{name}» ليست رمز بلد. اكتب رمزه في معيار ISO 3166-1، مثل EG.",
    ),
    "no_unit": (
        "{name}: must be a code of ISO 4217 such as EGP, or a unit such as km.",
        "القيمة في «{name}» ليست عملة ولا وحدة. اكتب رمز العملة في معيار ISO 4217، مثل EGP، أو رمز الوحدة، مثل km.",
    ),
    "no_days": (
        "{name}: must not be after {known}.",
        "اليوم في «{name}» بعد اليوم في «{known}»، فلا أيام بينهما. بدّل أحدهما بالآخر.",
    ),
    "no_numbers": (
        "{name}: must not be greater than {known}.",
        "الرقم في «{name}» أكبر من الرقم في «{known}»، فلا أرقام بينهما. بدّل أحدهما بالآخر.",
    ),
    "twice": (
        "{name}: must be given once.",
        "القيمة في «{name}» مكررة في العنوان، ولا يُؤخذ إلا بواحدة منها.",
    ),
    "no_names": (
        "{name}: this address has no filters.",
        "لا مرشحات لهذه الصفحة، فلم يُؤخذ بـ«{name}».",
    ),
    "not_among": (
        "{name}: must be one of {known}.",
        "القيمة في «{name}» غير معروفة. القيم الممكنة: {known}.",
    ),
    "no_place": (
        "{name}: must be the `next` of the previous page.",
        "القيمة في «{name}» ليست موضعًا في القائمة. افتح القائمة من أولها.",
    ),
    "no_arrival": (
        "{name}: must be the id of an event of this address.",
        "القيمة في «{name}» ليست رقم حدث من هذا العنوان.",
    ),
    "misspelt": (
        "{name}: there is no such filter. Did you mean {nearest}?",
        "لا مرشح باسم «{name}»، فلم يُؤخذ به. لعلك تقصد «{nearest}».",
    ),
    "unknown": (
        "{name}: there is no such filter. The filters are {known}.",
        "لا مرشح باسم «{name}»، فلم يُؤخذ به. المرشحات المعروفة: {known}.",
    ),
}
