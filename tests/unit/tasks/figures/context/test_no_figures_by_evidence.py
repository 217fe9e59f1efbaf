"""Articles of law, marks, minutes, rounds, ranks and addresses are no figures; their likes that count are."""

import pytest

from tasks.cleaning import split_sentences
from tasks.figures import extract_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يمنع الفصل 73 من الدستور ذلك.", []),
        ("انسحب 73 من النواب.", [73]),
        ("البند 5 من الاتفاق غامض.", []),
        ("سجل في الدقيقة 88 من عمر المباراة.", []),
        ("مات في الـ88 من عمره.", [88]),
        ("تأهل إلى دور الستة عشر.", []),
        ("خرج من سدس عشر نهائي الكأس.", []),
        ("نجح بمعدل 17 من 20 هذا العام.", []),
        ("نال 17.5 من عشرين في الرياضيات.", []),
        ("حضر 17 من 20 نائبا.", [17, 20]),
        ("حل ثانيا وفاز المصنف 12 عالميا.", []),
        ("التفاصيل على https://t.co/a7B93kd2 للمهتمين.", []),
        ("الرابط: news.tn/%D8%A7%D9%84 لمن شاء.", []),
        ("شحنت القنبلة بمادة C4 القاتلة.", []),
        ("وصل السعر في مارس 2022 إلى 2700 جنيه.", [2700]),
    ],
)
def test_what_is_a_figure(text: str, expected: list[float]) -> None:
    assert [figure.value for figure in extract_figures("", text, split_sentences("", text))] == expected
