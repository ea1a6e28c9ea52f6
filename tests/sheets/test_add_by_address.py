"""`add` with an address: from a server of this test's own to an article with its sheet's head; languages and parts told."""

from __future__ import annotations

import http.server
import threading

import pytest

from build_tools.models.problem import InputError
from build_tools.pipeline.add import Request, add
from build_tools.reading import read_article

TEXT = (
    "<p>The lamp at the ness went out on Sunday, and the keeper, Ines Calloway, said that nobody had seen why.</p>"
    "<p>“It was dark,” she said, and that was all that she would say to those who had come to hear her.</p>"
)
GERMAN = "<p>Die Lampe am Kap erlosch am Sonntag, und niemand weiß, warum das geschehen ist, sagte die Wärterin.</p>"
PAGES = {
    "/lamp": f"<html lang='en'><head><meta property='og:site_name' content='Ness News'></head><body><article><h1>Lamp is out</h1>{TEXT}</article></body></html>",
    "/wall": f"<html lang='en'><head><meta property='og:site_name' content='Ness News'></head><body><article><h1>Wall falls</h1>{TEXT}<p>The wall fell.</p></article></body></html>",
    "/lampe": f"<html lang='de'><body><article><h1>Lampe ist aus</h1>{GERMAN}</article></body></html>",
    "/part": f"<html><body><article><h1>Lamp is out</h1>{TEXT}<p>Subscribe to continue reading</p></article></body></html>",
}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((page or "").encode())

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_article_is_named_after_its_outlet_and_keeps_where_it_came_from(tmp_path, site):
    [path, *_] = add(tmp_path, f"{site}/lamp", Request("lamp-out")).written
    metadata = read_article(path).metadata
    assert path.name == "ness-news.txt"
    assert metadata.url.value == f"{site}/lamp"
    assert metadata.retrieved.is_known and len(metadata.source_sha256.value) == 64


def test_a_page_that_is_no_article_is_skipped_among_others_and_refused_alone(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "gone.html").write_text("<html><body><h1>Page not found</h1><p>Sorry.</p></body></html>", "utf-8")
    with pytest.raises(InputError, match="sent instead of the article"):
        add(tmp_path, folder, Request("lamp-out"))
    (folder / "lamp.html").write_text(PAGES["/lamp"], "utf-8")
    added = add(tmp_path, folder, Request("lamp-out"))
    assert added.articles == ("lamp",)
    assert any("gone.html: skipped: this page was sent instead of the article" in line for line in added.notes)


def test_a_second_article_of_an_outlet_is_named_after_its_address(tmp_path, site):
    for page in ("lamp", "wall"):
        add(tmp_path, f"{site}/{page}", Request("lamp-out"))
    names = sorted(path.name for path in (tmp_path / "content/articles/lamp-out").iterdir())
    assert names == ["ness-news.txt", "wall.txt"]


def test_an_address_added_again_changes_nothing_while_its_article_is_the_same(tmp_path, site, monkeypatch):
    [path, *_] = add(tmp_path, f"{site}/lamp", Request("lamp-out")).written
    before = path.read_bytes()
    path.write_bytes(before.replace(b'retrieved: "20', b'retrieved: "19'))  # fetched at another hour
    held = path.read_bytes()
    assert held != before
    assert add(tmp_path, f"{site}/lamp", Request("lamp-out")).written == ()
    assert path.read_bytes() == held
    monkeypatch.setitem(PAGES, "/lamp", PAGES["/lamp"].replace("had seen why", "had asked why"))
    with pytest.raises(InputError, match="another text has this name already"):
        add(tmp_path, f"{site}/lamp", Request("lamp-out"))


def test_another_language_is_reported_before_anything_else_and_nothing_is_written(tmp_path, site):
    with pytest.raises(InputError, match="in German, and only English is understood"):
        add(tmp_path, f"{site}/lampe", Request("lamp-out"))
    assert list(tmp_path.iterdir()) == []


def test_among_others_an_article_in_another_language_is_skipped_and_reported(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    for name in ("lamp", "lampe"):
        (folder / f"{name}.html").write_text(PAGES[f"/{name}"], "utf-8")
    added = add(tmp_path, folder, Request("lamp-out"))
    assert added.articles == ("lamp",)
    assert any("lampe.html: skipped: this article is in German" in line for line in added.notes)


def test_the_editors_word_takes_it_all_the_same(tmp_path, site):
    assert add(tmp_path, f"{site}/lampe", Request("lamp-out", "ness-news", known={"language": "en"})).written


def test_a_text_that_stops_at_a_paywall_is_reported_as_a_part(tmp_path, site):
    added = add(tmp_path, f"{site}/part", Request("lamp-out", "ness-news"))
    assert any(line.startswith("ness-news: cut as paywall: Subscribe to continue reading") for line in added.notes)


def test_a_page_that_is_not_there(tmp_path, site):
    with pytest.raises(InputError, match="has no such page"):
        add(tmp_path, f"{site}/none", Request("lamp-out", "ness-news"))
