import base64
import time

import pytest

from config.settings import given
from worker.desk.access import SESSION_SECONDS, Access
from worker.desk.serve import access_for


@pytest.fixture
def access():
    return Access("open sesame", is_reading_open=False)


def basic(pair):
    return "Basic " + base64.b64encode(pair.encode()).decode()


def test_a_session_is_its_own_proof(access):
    cookie = access.new_session()
    assert access.is_session(cookie)
    assert cookie != access.new_session()


@pytest.mark.parametrize("cookie", [None, "", "x", "..", "9999999999.a.b", "9999999999.a." + "0" * 64, "é.é.é"])
def test_what_we_did_not_sign_is_no_session(access, cookie):
    assert not access.is_session(cookie)


def test_a_session_of_another_process_is_none(access):
    assert not Access("open sesame", is_reading_open=False).is_session(access.new_session())


def test_a_session_ends(access, monkeypatch):
    cookie = access.new_session()
    later = time.time() + SESSION_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert not access.is_session(cookie)


def test_a_lengthened_session_is_none(access):
    end, nonce, signature = access.new_session().split(".")
    assert not access.is_session(f"{int(end) + 1}.{nonce}.{signature}")


def test_a_form_belongs_to_its_session(access):
    mine, other = access.new_session(), access.new_session()
    assert access.is_csrf(mine, access.csrf(mine))
    assert not access.is_csrf(mine, access.csrf(other))
    assert not access.is_csrf(mine, "")
    # the token of a form is no session
    assert not access.is_session(f"9999999999.x.{access.csrf('9999999999.x')}")


@pytest.mark.parametrize(
    ("header", "is_right"),
    [
        (basic("anyone:open sesame"), True),
        (basic(":open sesame"), True),
        (basic("anyone:wrong"), False),
        (basic("open sesame"), False),
        ("Basic ???", False),
        ("Basic /w==", False),
        ("Bearer open sesame", False),
        (None, False),
    ],
)
def test_programs_send_the_password_along(access, header, is_right):
    assert access.is_basic(header) is is_right


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.9.9.9"])
def test_on_loopback_reading_is_open_and_acting_has_a_password_of_its_own(host):
    first, second = access_for(given(desk_host=host)), access_for(given(desk_host=host))
    assert first.is_reading_open
    assert len(first.password) >= 16
    assert first.password != second.password


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "news.example"])  # noqa: S104 - it shall be refused
def test_elsewhere_it_listens_with_a_password_alone(host):
    with pytest.raises(RuntimeError) as error:
        access_for(given(desk_host=host))
    assert str(error.value) == (
        f"the desk needs a password to listen on {host}, where others can reach it: "
        "set KHABAR_DESK_PASSWORD, or KHABAR_DESK_HOST to 127.0.0.1."
    )
    assert not access_for(given(desk_host=host, desk_password="x")).is_reading_open  # noqa: S106
