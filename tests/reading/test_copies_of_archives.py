"""A page as an archive kept it: the address is the page's own, and the hour of the copy is no day of publication."""

from __future__ import annotations

import pytest

from build_tools.reading import convert
from build_tools.reading.origin import Origin, original_address

OWN = "https://saltpost.example/2026/mill-turns"
COPY = f"https://web.archive.example/web/20270801120000/{OWN}"
DATED = f"http://archive.example/2027.08.01-120000/{OWN}"
TEXT = "<p>The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said.</p>"


def known(head="", above="", address=None):
    page = f"<html lang='en'><head><title>Mill turns</title>{head}</head><body>{above}<h1>Mill turns</h1>{TEXT * 2}"
    made = convert(page.encode(), ".html", origin=Origin(address))
    return {key: value.value for key, value in made.metadata if value.is_known and key in ("url", "date")}


@pytest.mark.parametrize("copy", [COPY, DATED, f"https://archive.example/{OWN}", OWN])
def test_the_address_of_a_copy_holds_that_of_its_page(copy):
    assert original_address(copy) == OWN
    assert known(address=copy) == {"url": OWN}
    assert known(f"<link rel='canonical' href='{copy}'>") == {"url": OWN}


@pytest.mark.parametrize(
    "address", [f"https://post.example/share?to={OWN}", "https://post.example/a/https", "https://post.example/https://"]
)
def test_any_other_address_is_its_own(address):
    assert original_address(address) == address


def test_a_copy_may_keep_its_pages_address_for_its_links_alone():
    assert known(f"<base href='{OWN}'>") == {"url": OWN}
    assert known("<base href='https://saltpost.example/'>") == {}
    assert known("<base href='https://[salt/mill'>") == {}
    assert known(f"<base href='{OWN}'><link rel='canonical' href='//[salt/mill'>") == {"url": OWN}


@pytest.mark.parametrize("stated", ["<meta itemprop='datePublished' content='2027-08-01T12:00:00Z'>", ""])
def test_the_hour_of_a_copy_is_no_day_of_publication(stated):
    box = "<table><tr><td><time itemprop='pubdate' datetime='2027-08-01T12:00:00Z'>1 Aug 2027</time></td></tr></table>"
    head = f"<link rel='canonical' href='{DATED}'>{stated}"
    assert known(head, box) == {"url": OWN}
    assert known(head + "<meta name='date' content='2026-05-04'>", box)["date"] == "2026-05-04"
    assert known(f"<link rel='canonical' href='{OWN}'>{stated}").get("date") == ("2027-08-01" if stated else None)


@pytest.mark.parametrize("stamp", ["2027", "20270801", "2027.08.01"])
def test_what_was_published_in_the_year_or_on_the_day_of_a_copy_has_its_day(stamp):
    stated = "<meta itemprop='datePublished' content='2027-08-01T12:00:00Z'>"
    assert known(stated, address=f"https://archive.example/{stamp}/{OWN}") == {"url": OWN, "date": "2027-08-01"}
