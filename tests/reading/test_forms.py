"""Articles as people saved them: MHTML, web archives, folders, archives; what isn't understood is named."""

from __future__ import annotations

import gzip
import io
import random
import re
import tarfile
import zipfile

import pytest
from saved_files import SMALL, paragraphs, refusal, written

from build_tools.models import Limits
from build_tools.models.problem import InputError
from build_tools.reading import Sources, convert, read_article

LEDE = "The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said."
SAID = "“It sounds like my grandfather,” said Wilma Crake, who grew up in the miller’s house."
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Mill turns</title></head><body><article><h1>Mill turns</h1>"
    f"<p>{LEDE}</p><p>{SAID}</p></article></body></html>"
)


def found(path, limits=SMALL):
    sources = Sources(limits)
    return list(sources.of_path(path)), sources.notes


def zipped(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def tarred(files, mode="w"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return stream.getvalue()


# ---- saved pages ----


def mhtml(page=PAGE, charset="", head="", location="https://salt.example/mill"):
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {location}\r\nMIME-Version: 1.0\r\n{head}"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n'
        f"----x\r\nContent-Type: text/html{charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: binary\r\nContent-Location: {location}\r\n\r\n{page}\r\n"
        "----x\r\nContent-Type: image/png\r\nContent-Location: ../../../etc/passwd\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----x--\r\n"
    ).encode()


@pytest.mark.parametrize("charset", ["", "; charset=utf-8"])
@pytest.mark.parametrize("name", ["mill.mhtml", "mill.mht", "mill.txt"])
def test_a_page_saved_as_mhtml_is_read(tmp_path, name, charset):
    article = read_article(written(tmp_path, name, mhtml(charset=charset)))
    assert paragraphs(article) == ["Mill turns", LEDE, SAID]
    assert article.metadata.url.value == "https://salt.example/mill"


def test_shadow_roots_in_mhtml_are_part_of_the_page(tmp_path):
    page = PAGE.replace(f"<p>{SAID}</p>", f"<x-quote><template shadowmode='open'><p>{SAID}</p></template></x-quote>")
    assert SAID in paragraphs(read_article(written(tmp_path, "mill.mhtml", mhtml(page))))


@pytest.mark.parametrize("data", [mhtml().replace(b"text/html", b"text/css"), b"MIME-Version: 1.0\r\n\r\n"])
def test_mhtml_that_holds_no_page_is_refused(tmp_path, data):
    assert "this is" in refusal(written(tmp_path, "mill.mhtml", data))


def test_single_file_pages_are_as_large_as_their_pictures(tmp_path):
    picture = "data:image/png;base64," + "iVBORw0KGgo" * 30_000
    note = "<!--\n Page saved with SingleFile \n url: https://salt.example/mill \n saved date: Sat May 03 2031 \n-->"
    page = PAGE.replace("<html", f"{note}<html").replace(
        "<h1>", f"<style>b{{color:red}}</style><img src='{picture}'><h1>"
    )
    article = read_article(
        written(tmp_path, "mill.html", page), limits=Limits(article_megabytes=0.01, page_megabytes=1)
    )
    assert paragraphs(article) == ["Mill turns", LEDE, SAID]
    assert article.metadata.url.value == "https://salt.example/mill"


def test_a_complete_page_is_its_html_alone(tmp_path):
    written(tmp_path, "in/mill.html", PAGE)
    written(tmp_path, "in/mill_files/advert.html", PAGE)
    assert [source.stem for source in found(tmp_path / "in")[0]] == ["mill"]


def test_html_under_another_name_is_html(tmp_path):
    assert paragraphs(read_article(written(tmp_path, "mill.txt", PAGE)))[0] == "Mill turns"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "koi8-r"])
def test_a_page_that_declares_what_it_is_not_is_read_as_what_it_is(charset):
    page = PAGE.replace("<head>", f"<head><meta charset='{charset}'>")
    encoded = page.encode(
        "windows-1252" if charset == "utf-8" else "utf-8" if charset == "windows-1252" else charset, "replace"
    )
    assert LEDE in convert(encoded, ".html").text


def test_text_in_a_wrong_encoding_is_repaired_and_reported():
    broken = f"{LEDE}\n\n{SAID}".encode().decode("windows-1252", "replace").replace("\ufffd", "\x9d")
    made = convert(broken.encode(), ".txt")
    assert SAID in made.text
    assert "wrong encoding" in made.notes[0]


def test_text_of_an_old_macintosh_is_repaired_and_reported():
    made = convert(f"{LEDE}\n\n“It’s André’s — and Chloë’s,” she said.".encode("mac_roman"), ".txt")
    assert made.text.endswith("“It’s André’s — and Chloë’s,” she said.")
    assert "Macintosh" in made.notes[0]


@pytest.mark.parametrize("right", ["“No,” she said.", "We don’t know.", "The café was shut."])
def test_what_was_read_rightly_is_not_spoiled_for_the_rest_of_a_text(right):
    made = convert(f"{LEDE}\n\n{right} It hasnÕt turned since.".encode(), ".txt")
    assert made.text.endswith(f"{right} It hasnÕt turned since.")
    assert "could not be repaired" in made.notes[0]


def test_an_archive_in_an_archive_is_reported(tmp_path):
    files = {"in.zip": zipped({"mill.txt": LEDE}), "mill.txt": LEDE}
    sources, notes = found(written(tmp_path, "out.zip", zipped(files)))
    assert len(sources) == 1
    assert notes == [f"{tmp_path / 'out.zip'}: in.zip: skipped: it is an archive itself"]


@pytest.mark.parametrize(
    "text",
    [
        "Ò beag Ó Briain: Óscar, Òc",
        "TÕNIS ja Õnne",
        "Señor Peña’s café in Malmö: “Voilà!”",
        "Ångström, naïve, £5, 20 °C, ½",
        "Đà Nẵng",
    ],
)
def test_text_in_the_right_encoding_is_left_alone(text):
    made = convert(f"{text}, the miller said to them.".encode(), ".txt")
    assert made.text.startswith(text)
    assert made.notes == ()


# ---- web archives ----


def warc(page=PAGE, digest=None, kind="response", status="200 OK", address="https://salt.example/mill"):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=False)
    headers = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    record = writer.create_warc_record(
        address, kind, payload=io.BytesIO(page.encode()), http_headers=headers,
        warc_headers_dict={"WARC-Date": "2031-05-03T10:00:00Z"},
    )  # fmt: skip
    writer.write_record(record)
    written = stream.getvalue()
    return re.sub(rb"sha1:\w+", digest.encode(), written) if digest else written


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_page_is_read_out_of_a_web_archive(tmp_path, pack):
    [source], told = found(written(tmp_path, "mill.warc.gz", pack(warc())))
    assert (source.stem, source.origin.address, told) == ("mill", "https://salt.example/mill", [])
    assert source.origin.retrieved == "2031-05-03T10:00:00Z"
    assert SAID in convert(source.data, source.kind, origin=source.origin).text


def test_several_pages_of_a_web_archive_are_named_by_their_addresses(tmp_path):
    data = warc() + warc(PAGE.replace("forty", "fifty"), address="https://salt.example/a/fifty-years.html")
    assert [source.stem for source in found(written(tmp_path, "all.warc", data))[0]] == ["mill", "fifty-years"]


def asking_for_a_password(data):
    """A ZIP archive whose every file says that it is encrypted."""
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        pieces = data.split(sign)
        data = sign.join([pieces[0], *(piece[: flags - 4] + b"\x01" + piece[flags - 3 :] for piece in pieces[1:])])
    return data


@pytest.mark.parametrize(("name", "files"), [("a.zip", ["mill.html"]), ("a.wacz", ["a.warc", "pages/pages.jsonl"])])
def test_an_archive_that_asks_for_a_password_says_so(tmp_path, name, files):
    data = asking_for_a_password(zipped(dict.fromkeys(files, PAGE)))
    assert "is protected by a password, and was skipped: unpack it yourself" in refusal(written(tmp_path, name, data))


LISTED = b'{"format": "json-pages-1.0"}\n{"url": "https://salt.example/mill", "title": "Mill turns"}\n'


@pytest.mark.parametrize(
    ("listed", "taken"), [(LISTED, ["mill"]), (b"{}\n", ["mill", "frame"]), (b"\xff{", ["mill", "frame"])]
)
def test_what_a_web_archive_does_not_list_among_its_pages_is_left_out(tmp_path, listed, taken):
    records = warc() + warc(PAGE.replace("forty", "fifty"), address="https://ads.example/frame.html")
    data = zipped({"archive/data.warc": records, "pages/pages.jsonl": listed})
    sources, told = found(written(tmp_path, "crawl.wacz", data))
    assert [source.stem for source in sources] == taken
    assert any("1 page left out" in line for line in told) == (len(taken) == 1)


def asked(address, **headers):
    """The request for a page of a web archive."""
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    block = f"GET / HTTP/1.1\r\n{lines}\r\n".encode()
    head = f"WARC-Type: request\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=request"
    return f"WARC/1.1\r\n{head}\r\nContent-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, ["mill", "plain"]),
        ({"Sec_Fetch_Dest": "document"}, ["mill", "plain"]),
        ({"Sec_Fetch_Dest": "iframe"}, ["mill"]),
        ({"Referer": "https://salt.example/mill"}, ["mill"]),
    ],
)
def test_a_page_that_was_opened_on_its_own_is_taken_though_a_web_archive_does_not_list_it(tmp_path, headers, taken):
    address = "https://salt.example/plain"
    records = warc() + warc(PAGE.replace("forty", "fifty"), address=address) + asked(address, **headers)
    data = zipped({"archive/data.warc": records, "pages/pages.jsonl": LISTED})
    assert [source.stem for source in found(written(tmp_path, "crawl.wacz", data))[0]] == taken


def test_a_record_whose_digest_does_not_hold_is_reported_and_left(tmp_path):
    data = warc(digest="sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") + warc(address="https://salt.example/b")
    sources, told = found(written(tmp_path, "all.warc", data))
    assert [source.origin.address for source in sources] == ["https://salt.example/b"]
    assert "its digest differs" in told[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (warc(status="404 Not Found"), "no page in this web archive"),
        (warc("x" * 250_000), "https://salt.example/mill is larger than 0.2 MB, and was left out"),
        (warc(digest="sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "its digest differs"),
        (b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nabc", "web archive"),
        (b"WARC/1.0\r\n\r\n" + b"\0" * 100, "web archive"),
        (gzip.compress(warc("x" * 1_000_000)), "unpacks to more than"),
    ],
)
def test_web_archives_that_hold_no_page(tmp_path, data, what):
    assert what in refusal(written(tmp_path, "mill.warc", data))


# ---- archives and folders ----


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("in.zip", zipped),
        ("in.tar", tarred),
        ("in.tar.gz", lambda files: tarred(files, "w:gz")),
        ("in.tgz", lambda files: tarred(files, "w:gz")),
        ("in.tar.bz2", lambda files: tarred(files, "w:bz2")),
        ("in.tar.xz", lambda files: tarred(files, "w:xz")),
    ],
)
def test_an_archive_is_all_its_articles(tmp_path, name, pack):
    files = {"one.html": PAGE.encode(), "deep/two.txt": LEDE.encode(), "x.mp3": b"ID3", "__MACOSX/one.html": b"x"}
    sources, told = found(written(tmp_path, name, pack(files)))
    assert sorted((source.stem, source.kind) for source in sources) == [("one", ".html"), ("two", ".txt")]
    assert told == [f"{tmp_path / name}: x.mp3: skipped: it is a sound"]


def test_paths_in_archives_are_names_and_nothing_else(tmp_path):
    files = {"../../escaped.txt": LEDE, "/etc/absolute.txt": LEDE, "C:\\windows\\drive.txt": LEDE, "a/./b//c.txt": LEDE}
    sources, notes = found(written(tmp_path, "in.zip", zipped(files)))
    assert sorted(source.stem for source in sources) == ["absolute", "c", "drive"]
    assert notes == [f"{tmp_path / 'in.zip'}: escaped.txt: skipped: its path leads out of the archive"]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["in.zip"]


def test_links_in_archives_are_skipped(tmp_path):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        link = tarfile.TarInfo("mill.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert refusal(written(tmp_path, "in.tar", stream.getvalue())) == "no article in this archive"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.tar.gz", tarred({"a.txt": b"x" * 2_000_000}, "w:gz")),
        ("bomb.tar.xz", tarred({"skipped.bin": b"\0" * 2_000_000, "a.txt": b"x"}, "w:xz")),
        ("bomb.zip", zipped({f"{n}.txt": "x" * 150_000 for n in range(10)})),
        ("bomb.txt.gz", gzip.compress(b"x" * 2_000_000)),
    ],
)
def test_bombs_are_reported_and_not_unpacked(tmp_path, name, data):
    assert "more than 0.4 MB" in (what := refusal(written(tmp_path, name, data))) or "larger than" in what


def test_a_file_of_a_bomb_is_read_no_further_than_it_may(tmp_path):
    assert "larger than 0.2 MB" in refusal(
        written(tmp_path, "bomb.zip", zipped({"a.html": "<html>" + "x" * 9_000_000}))
    )


def test_more_files_than_may_be_are_reported(tmp_path):
    data = zipped({f"{n:02}.txt": LEDE for n in range(30)})
    sources, told = found(written(tmp_path, "many.zip", data))
    assert len(sources) == 20
    assert "the rest was not looked at" in told[0]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.warc", "a.warc.gz", "a.mhtml"])
@pytest.mark.parametrize("seed", range(6))
def test_broken_archives_are_reported(tmp_path, name, seed):
    make = {"a.zip": lambda: zipped({"a.txt": LEDE * 9}), "a.tar": lambda: tarred({"a.txt": LEDE.encode() * 9}),
            "a.tar.gz": lambda: tarred({"a.txt": LEDE.encode() * 9}, "w:gz"), "a.warc": warc,
            "a.warc.gz": lambda: gzip.compress(warc()), "a.mhtml": mhtml}  # fmt: skip
    data, chance = bytearray(make[name]()), random.Random(seed)
    for _ in range(8):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    path = written(tmp_path, name, bytes(data[: chance.randrange(9, len(data))] if seed % 2 else data))
    try:
        for source in found(path)[0]:
            convert(source.data, source.kind, name=source.name, limits=SMALL, origin=source.origin)
    except InputError as error:
        assert all(problem.cure for problem in error.problems)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.docx", zipped({"[Content_Types].xml": "x", "word/document.xml": "x"}), "a Word"),
        ("a.epub", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "an EPUB book"),
        ("a.epub", zipped({"META-INF/container.xml": "x", "mill.xhtml": "<html>"}), "an EPUB book"),
        ("a.epub", zipped({"mill.xhtml": "<html>"}), "an EPUB book"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "a Word document"),
        ("a.msg", b"\xd0\xcf\x11\xe0", "a message of Outlook"),
        ("a", zipped({"[Content_Types].xml": "x"}), "an office document"),
        ("a.pages", zipped({"Index/Document.iwa": "x"}), "a Pages document"),
        ("a.mbox", b"From a", "a mailbox"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.json", b"{}", "data (JSON)"),
        ("a.csv", b"a,b", "a table"),
        ("a.xyz", b"<rss>", "a feed"),
        ("a.xyz", b"what", "of a kind not known"),
        ("a.zst", b"\x28\xb5\x2f\xfd", "packed with Zstandard"),
    ],
)
def test_what_is_not_understood_is_reported_with_what_it_seems_to_be(tmp_path, name, data, what):
    assert what in refusal(written(tmp_path, name, data))


@pytest.mark.parametrize(
    ("name", "data", "cure"),
    [
        ("a.odt", zipped({"content.xml": "x"}), "save it from there as plain text"),
        ("a.rar", b"Rar!", "unpack it"),
        ("a.webarchive", b"bplist00", "save it as HTML"),
        ("a.url", b"[InternetShortcut]", "give the address in it"),
    ],
)
def test_what_is_not_understood_is_refused_with_how_it_can_be_given(tmp_path, name, data, cure):
    with pytest.raises(InputError, match=cure):
        found(written(tmp_path, name, data))
