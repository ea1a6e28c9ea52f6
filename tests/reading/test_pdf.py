"""PDFs: lines become paragraphs, heads and feet of pages are cut, and what can't be read is refused."""

from __future__ import annotations

import re
import sys
import zlib

import pytest
from saved_files import SMALL, paragraphs, refusal, written

from build_tools.reading import read_article, unmarked
from build_tools.reading.forms import pdf as pdf_reader


def pdf(pages, title="", sizes=(18, 10)):
    """A PDF of lines: each page a list of (x, y, text), the first line of the first page larger."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for number, lines in enumerate(pages):
        stream = b"BT "
        for at, (x, y, text) in enumerate(lines):
            size = sizes[0] if number == 0 and at == 0 else sizes[1]
            words = text.encode("windows-1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            stream += b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj " % (size, x, y, words)
        stream += b"ET"
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


COLUMN = [
    (40, 500, "Tide mill turns again"),
    (40, 460, "   The tide mill at Saltreach turned again on Saturday"),
    (40, 448, "after forty years of standing still, and its trust said that"),
    (40, 436, "the council had contradicted nobody in all that time."),
    (40, 424, "   The miller said that she had cleaned the stones twice, a"),
    (40, 412, "half-hidden work."),
]


def test_the_lines_of_a_pdf_become_paragraphs(tmp_path):
    article = read_article(written(tmp_path, "mill.pdf", pdf([COLUMN])))
    assert paragraphs(article)[0] == "Tide mill turns again"
    assert paragraphs(article)[-1].endswith("a half-hidden work.")
    assert "contradicted nobody" in article.text
    assert article.metadata.headline.value == "Tide mill turns again"
    assert article.metadata.headline.basis == "inferred"


def test_a_line_goes_on_after_the_digit_of_a_note(monkeypatch):
    lines = [
        ["The tide mill at Saltreach turned again on Saturday, said", 40, 300, 500, 10],
        ["its trust.", 40, 80, 488, 10],
        ["1", 80, 84, 492, 6],
        ["The miller said that she had cleaned the stones twice.", 86, 300, 488, 10],
        ["The council had contradicted nobody.", 40, 250, 460, 10],
    ]
    monkeypatch.setattr(pdf_reader, "_read_apart", lambda *_: {"pages": [{"height": 900, "lines": lines}], "title": ""})
    assert pdf_reader.read_pdf(b"", "mill.pdf", SMALL).lines == (
        "The tide mill at Saltreach turned again on Saturday, said its trust. The miller said that she had cleaned the "
        "stones twice.",
        "The council had contradicted nobody.",
    )


def test_the_heads_and_feet_of_pages_are_cut(tmp_path):
    pages = [[*COLUMN, (40, 20, f"Salt Post · page {n}")] for n in (1, 2)]
    article = read_article(written(tmp_path, "mill.pdf", pdf(pages)))
    cuts = [unmarked(article.text[c.start : c.end]) for c in article.cuts if c.what == "page"]
    assert cuts == ["Salt Post · page 1", "Salt Post · page 2"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf([[]]), "pictures of pages, and no text"),
        (pdf([COLUMN] * 5), "5 pages, more than"),
        (b"%PDF-1.7\nbroken", "this PDF is broken"),
    ],
)
def test_pdfs_that_cannot_be_read(tmp_path, data, what):
    assert what in refusal(written(tmp_path, "mill.pdf", data))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system limits no memory")
def test_a_small_pdf_that_unpacks_to_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_reader, "_MEGABYTES", 300)
    blanks = zlib.compress(zlib.compress(b" " * 200_000_000, 1))
    packed = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >> stream\n%b\nendstream" % (len(blanks), blanks)
    bomb = re.sub(rb"<< /Length \d+ >> stream\n.*?\nendstream", lambda _: packed, pdf([COLUMN]), flags=re.DOTALL)
    assert len(bomb) < 20_000
    assert "more time or memory than allowed" in refusal(written(tmp_path, "mill.pdf", bomb))
    assert "Tide mill" in read_article(written(tmp_path, "small.pdf", pdf([COLUMN]))).text


@pytest.mark.parametrize(
    ("initial", "rest", "whole"),
    [
        ("T", "he tide mill at Saltreach turned again on", "The tide mill at Saltreach turned again on"),
        ("A", "miller at Saltreach turned it again on", "A miller at Saltreach turned it again on"),
        ("A", "fter forty years the mill turned again on", "After forty years the mill turned again on"),
    ],
)
def test_a_large_first_letter_belongs_to_the_line_beside_it(monkeypatch, initial, rest, whole):
    lines = [
        [initial, 40, 66, 470, 36],
        ["Tide mill turns again", 40, 300, 540, 20],
        [rest, 68, 300, 492, 10],
        ["Saturday, and its trust had contradicted nobody in all", 68, 300, 480, 10],
        ["that time.", 40, 90, 468, 10],
    ]
    monkeypatch.setattr(pdf_reader, "_read_apart", lambda *_: {"pages": [{"height": 900, "lines": lines}], "title": ""})
    read = pdf_reader.read_pdf(b"", "mill.pdf", SMALL)
    assert read.metadata.headline.value == "Tide mill turns again"
    assert read.lines == (
        "Tide mill turns again",
        f"{whole} Saturday, and its trust had contradicted nobody in all that time.",
    )
