import pytest

from tasks.views.currencies import names_currency


@pytest.mark.parametrize("name", ["ريال", "الريال", "الريال العماني", "دولار أمريكي", "الفرنك السويسري", "بتكوين"])
def test_the_name_of_a_currency_is_told(name):
    assert names_currency(name)


@pytest.mark.parametrize(
    "name",
    ["ريال مدريد", "نوبل", "جائزة البوكر", "رمضان", "توبقال 2", "بورصة الدولار", "", " ", "ين يانغ القديم الطويل"],
)
def test_other_names_are_not(name):
    assert not names_currency(name)
