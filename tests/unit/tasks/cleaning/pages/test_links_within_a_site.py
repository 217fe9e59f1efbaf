"""Which links lead to another page of the same site."""

import pytest

from tasks.cleaning.pages.addresses import leads_elsewhere

HERE = "https://www.morning.com.sa/news/100"


@pytest.mark.parametrize(
    ("address", "is_within"),
    [
        ("/news/101", True),
        ("101", True),
        ("https://sport.morning.com.sa/1", True),
        ("https://www.morning.com.sa:8443/news/101", True),
        ("https://www.evening.com.sa/news/101", False),
        ("https://morning.net.sa/news/101", False),
        ("/news/100", False),
        ("/news/100#comments", False),
        ("#top", False),
        ("mailto:desk@morning.com.sa", False),
        ("https://[broken/1", False),
        ("", False),
    ],
)
def test_links_within_a_site(address: str, is_within: bool) -> None:
    assert leads_elsewhere(address, HERE) is is_within


@pytest.mark.parametrize(
    ("one", "other", "are_one_site"),
    [
        ("www.morning.ma", "sport.morning.ma", True),
        ("morning.ma", "evening.ma", False),
        ("news.gov.eg", "www.news.gov.eg", True),
        ("news.gov.eg", "water.gov.eg", False),
        # Registered names that only look like the level above names, and hosts of one or two labels.
        ("net.ma", "www.net.ma", True),
        ("com.example.org", "edu.example.org", True),
        ("localhost", "localhost", True),
    ],
)
def test_hosts_of_one_site(one: str, other: str, are_one_site: bool) -> None:
    assert leads_elsewhere(f"http://{one}/1", f"http://{other}/2") is are_one_site


@pytest.mark.parametrize(("length", "is_short_enough"), [(20, True), (2000, True), (5000, False)])
def test_an_address_that_is_too_long_for_a_browser_leads_nowhere(length: int, is_short_enough: bool) -> None:
    assert leads_elsewhere(f"/{'x' * (length - 1)}", HERE) is is_short_enough
