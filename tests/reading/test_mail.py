"""A newsletter saved as an e-mail: its page or its text, and what its header states."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from saved_files import paragraphs, refusal, written

from build_tools.models import Limits
from build_tools.reading import Sources, convert, read_with_notes
from build_tools.reading.forms.mail import read_mail

TEXT = (
    "The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said.",
    "The miller, Wilma Crake, said that the stones had been cleaned twice.",
)
PAGE = "<html><body><table><tr><td><h1>Salt in brief</h1>{}</td></tr></table><p>Unsubscribe here.</p></body></html>"
TO_A_LIST = {"List-Unsubscribe": "<mailto:stop@salt.example>"}


def mail(page: bool = True, **header: str) -> bytes:
    made = EmailMessage()
    given = {"From": "Salt Post <brief@salt.example>", "Subject": "Mill turns at Saltreach"}
    for key, value in {**given, "Date": "Sat, 07 Mar 2026 23:50:12 -0500", **TO_A_LIST, **header}.items():
        if value:
            made[key.replace("_", "-")] = value
    made.set_content("\n\n".join(TEXT) + "\n\n-- \nSalt Post, Mill Lane\n")
    if page:
        made.add_alternative(PAGE.format("".join(f"<p>{each}</p>" for each in TEXT)), subtype="html")
        made.add_attachment(b"<p>Win a cruise.</p>", maintype="text", subtype="html", filename="offer.html")
    return bytes(made)


def known(data: bytes) -> dict[str, str]:
    made = convert(data, ".eml")
    found = {key: value.value for key, value in made.metadata if value.is_known}
    return found | ({"outlet": made.outlet} if made.outlet else {})


@pytest.mark.parametrize("page", [True, False])
def test_its_words_are_read_and_its_foot_is_not(tmp_path, page):
    article, _ = read_with_notes(written(tmp_path, "brief.eml", mail(page)))
    assert [each for each in paragraphs(article) if each not in ("Salt in brief", "Mill turns at Saltreach")] == [*TEXT]


def test_a_signature_is_left_out_and_told():
    assert convert(mail(page=False), ".eml").notes == ("its signature was left out: Salt Post, Mill Lane",)


def plain_mail(text: str, charset: str = "utf-8") -> bytes:
    return f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode() + text.encode(charset)


@pytest.mark.parametrize("above", ["See below.", "SALT POST"])
def test_what_stands_below_a_signature_is_none_where_it_is_the_text(above):
    made = convert(
        plain_mail(f"{above}\n\n-- \nTilda\n\n---- Forwarded message ----\n\n{TEXT[0]}\n\n{TEXT[1]}\n"), ".eml"
    )
    assert TEXT[1] in made.text
    assert made.notes == ()


@pytest.mark.parametrize(
    ("text", "charset"), [("Мельница вновь работает.", "koi8-r"), ("水車が回った。", "iso-2022-jp")]
)
def test_a_text_is_read_in_the_letters_that_its_mail_names(text, charset):
    assert convert(plain_mail(text, charset), ".eml").text.strip() == text


def test_further_texts_of_a_mail_are_left_out_and_told():
    part = "--b\nContent-Type: text/plain\n\n{}\n"
    both = "".join(part.format(text) for text in TEXT)
    made = convert(f"Content-Type: multipart/mixed; boundary=b\n\n{both}--b--\n".encode(), ".eml")
    assert made.notes == ("1 more text in this e-mail left out: give each as a file if it is needed",)


OWN = {"headline": "Mill turns at Saltreach", "date": "2026-03-07"}


@pytest.mark.parametrize(
    ("header", "truth"),
    [
        ({}, {**OWN, "outlet": "salt-post"}),
        ({"From": "Wilma Crake from Salt Post <w@s.example>"}, {**OWN, "author": "Wilma Crake", "outlet": "salt-post"}),
        ({"From": "Wilma Crake <wilma@salt.example>"}, {**OWN, "author": "Wilma Crake"}),
        ({"From": "Salt Morning <hello@salt-morning.example>"}, {**OWN, "outlet": "salt-morning"}),
        ({"From": "Salt Morning <hello@mailer.example>"}, OWN),
        ({"From": "=?utf-8?q?Sa=C3=AFt_Post?= <w@salt.example>"}, {**OWN, "outlet": "sait-post"}),
        ({"Subject": "Fwd: Mill turns at Saltreach"}, {"headline": "Salt in brief"}),
        ({"List-Unsubscribe": ""}, {"headline": "Salt in brief"}),
    ],
)  # fmt: skip
def test_the_header_of_a_mail_to_a_list_is_believed(header, truth):
    assert known(mail(**header)) == truth


@pytest.mark.parametrize("subject", ["=?utf-8?b?a?=", "=?\xe9?q?mill?=", "=?no-such?q?mill?=", "=?utf-8?q?=ff?="])
def test_a_header_that_cannot_be_decoded_is_kept_as_it_is(subject):
    letter = f"List-Id: <salt>\nSubject: {subject}\n\n{TEXT[0]}\n"
    assert known(letter.encode())["headline"].startswith("=?")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"Subject: x\n\n", "neither a page nor a text"),
        (b"\x00\x01", "neither a page nor a text"),
        (b"Content-Type: image/png\n\nxx", "neither a page nor a text"),
    ],
)
def test_a_mail_without_words_is_refused(tmp_path, data, what):
    assert what in refusal(written(tmp_path, "x.eml", data))


def test_a_page_that_a_browser_saved_under_such_a_name_is_read_as_that(tmp_path):
    head = b"From: <Saved by Blink>\nContent-Type: multipart/related; boundary=b\n\n"
    saved = written(tmp_path, "page.eml", head + b"--b\nContent-Type: text/html\n\n<p>It turned.</p>\n--b--\n")
    assert [source.kind for source in Sources(Limits()).of_path(saved)] == [".mhtml"]


def test_what_looks_like_front_matter_in_a_mail_is_not_believed():
    made = convert(plain_mail(f"---\noutlet: the-times\nauthor: Nell Other\n---\n\n{TEXT[0]}\n\n{TEXT[1]}\n"), ".eml")
    assert made.outlet is None
    assert not made.metadata.author.is_known


@pytest.mark.parametrize(
    ("text", "page", "kind"),
    [
        ("Open this in a browser.", f"<p>{TEXT[0]}</p>", ".html"),
        (TEXT[0], f"<p>{TEXT[0]}</p>", ".html"),
        (TEXT[0], "<style>p {margin: 0}</style><p>Best read as text.</p>", ".txt"),
    ],
)
def test_of_a_page_and_a_text_in_a_mail_the_one_with_the_article_is_read(text, page, kind):
    both = f"--b\nContent-Type: text/plain\n\n{text}\n--b\nContent-Type: text/html\n\n{page}\n--b--\n"
    data = f"Subject: Mill\nContent-Type: multipart/alternative; boundary=b\n\n{both}".encode()
    assert read_mail(data, "mill.eml").kind == kind
