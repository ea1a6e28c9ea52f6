"""Which pages are written, when, and what is on them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from harbour_event import BURNED, LAID, NOBODY, SAFE, SET, harbour, without_words

from build_tools.models import Problem
from build_tools.models.settings import Site
from build_tools.pages.render import pages
from build_tools.pages.writer import remove, write
from build_tools.pipeline.notice import mark_problems, notice

EVENT = "events/harbour-fire/"


@pytest.fixture(scope="module")
def written():
    return {path: data.decode(errors="replace") for path, data in pages(harbour()).items()}


def test_every_kind_of_page_is_there(written):
    assert {path for path in written if path.endswith(".md")} == {
        "index.md",
        "about/accuracy.md",
        "about/benchmark/index.md",
        "about/lexicon.md",
        f"{EVENT}index.md",
        f"{EVENT}side-by-side/index.md",
        f"{EVENT}who-said-what/index.md",
        f"{EVENT}wording/index.md",
        f"{EVENT}sources/index.md",
        f"{EVENT}emphasis/index.md",
        f"{EVENT}only-in-one/index.md",
        f"{EVENT}articles/index.md",
        f"{EVENT}articles/bugle/index.md",
        f"{EVENT}articles/gazette/index.md",
        f"{EVENT}data/index.md",
        f"{EVENT}corrections/index.md",
    }


@pytest.mark.parametrize(
    ("page", "shows"),
    [
        ("", "A warehouse burned."),
        ("", "4 May 2031, inferred"),
        ("", "<strong>Both report</strong> 1 of 3 details."),
        ("", "<strong>They differ most here</strong>"),
        ("", "<strong>Only The Bugle</strong> has one: "),
        ("", "1 more was found in one text so far"),
        ("", 'aria-label="Who laid it: The Bugle, paragraph 2 of 3; Gazette, paragraph 1 of 2"'),
        ("", "Told differently"),
        ("", "[Gazette has “set”:] </span>laid"),
        ("", "not mentioned"),
        ("", "What isn’t known"),
        ("", "Who laid it?"),
        ("", "on Tuesday"),
        ("wording/", "An island."),
        ("sources/", 'href="https://gazette.example/about"'),
        ("sources/", " words, 4 May 2031, inferred"),
        ("side-by-side/", "suggested by the program, not confirmed"),
        ("side-by-side/", "corrected 3 June 2031"),
        ("side-by-side/", '<h3 id="who-laid-it">'),
        ("side-by-side/", "Denied by <bdi>Ines Tarrow</bdi>"),
        ("side-by-side/", "Looks like a contradiction</strong> about the place. Both mean Sarn."),
        ("side-by-side/", "In its own voice"),
        ("side-by-side/", "paragraph 2 of 3"),
        ("who-said-what/", '<h2 id="wyn-odell">'),
        ("who-said-what/", "harbour master Wyn Odell"),
        ("wording/", "claimed"),
        ("wording/", "<title id="),
        ("wording/", " quoted, "),
        ("only-in-one/", 'href="../side-by-side/?show=single"'),
        ("emphasis/", 'href="../wording/#own-voice"'),
        ("articles/bugle/", f'id="{LAID}"'),
        ("articles/bugle/", "35% of the outlet’s own words"),
        ("articles/bugle/", "inferred: from its Tuesday"),
        ("articles/bugle/", "1 passage left out before reading"),
        ("data/", 'href="../sources/#data"'),
        ("sources/", "statements.csv"),
        ("sources/", "Before"),
    ],
)
def test_a_page_shows_what_is_its_subject(written, page, shows):
    assert shows in written[f"{EVENT}{page}index.md"]


def test_a_class_of_verbs_goes_by_its_words_and_says_what_the_data_call_it(written):
    assert "Leaves open whether it is true</h2>" in written["about/lexicon.md"]
    assert "In the data: implies-doubt" in written["about/lexicon.md"]


def test_every_page_of_a_fictional_event_says_so(written):
    of_event = {path: text for path, text in written.items() if path.startswith(EVENT) and path.endswith(".md")}
    assert of_event
    for path, text in of_event.items():
        assert "This event never happened" in text or "This page has moved" in text, path
        assert "(fictional)" in text.splitlines()[1], path


def test_every_statement_and_fact_has_a_heading_to_land_on(written):
    articles = written[f"{EVENT}articles/bugle/index.md"] + written[f"{EVENT}articles/gazette/index.md"]
    for key in (BURNED, LAID, SAFE, SET, NOBODY):
        assert articles.count(f'id="{key}"') == 1
    for key in ("it-burned", "who-laid-it", "nobody-there"):
        assert f'<h3 id="{key}">' in written[f"{EVENT}side-by-side/index.md"]


def test_other_spellings_are_indexed_with_the_statement(written):
    assert "<p hidden>Other spellings: Port</p>" in written[f"{EVENT}articles/bugle/index.md"]
    assert "Wynn Odell" in written[f"{EVENT}articles/gazette/index.md"]


def test_full_text_is_shown_only_where_the_licence_allows_it(written):
    bare = written[f"{EVENT}articles/bugle/index.md"]
    full = pages(harbour(with_texts=True))[f"{EVENT}articles/bugle/index.md"].decode()
    assert "announcing" not in bare
    assert "harbour master Wyn Odell claimed." not in bare
    assert f'href="#{LAID}">The fire was laid by strangers from the island,<span' in full
    assert "” harbour master Wyn Odell claimed." in full


def test_a_sheet_without_words_still_has_its_pages():
    text = pages(without_words(harbour()))[f"{EVENT}articles/bugle/index.md"].decode()
    assert "Words not shown." in text
    assert f'id="{LAID}"' in text


def test_among_a_speakers_words_those_that_are_not_shown_take_a_line():
    text = pages(without_words(harbour()))[f"{EVENT}who-said-what/index.md"].decode()
    assert text.count("; words not shown, <a href=") == text.count('<p class="wsw-wordless"') > 0
    assert "<blockquote" not in text


def test_links_name_the_id_the_file_and_the_line():
    site = Site(
        url="https://wsw.example/",
        edit="https://forge.example/edit/{file}#L{line}",
        report="mailto:desk@wsw.example?subject={title}&body={body}",
    )
    text = pages(harbour(site=site))[f"{EVENT}side-by-side/index.md"].decode()
    assert 'href="https://forge.example/edit/data/events/harbour-fire/facts.yml#L12"' in text
    assert "https%3A%2F%2Fwsw.example%2Fevents%2Fharbour-fire%2Fside-by-side%2F%23who-laid-it" in text
    assert "facts.yml%3A12" in text
    assert "Who Said What, https://wsw.example/events/harbour-fire/side-by-side/#who-laid-it" in text


def test_data_has_a_row_for_every_statement(written):
    rows = list(csv.DictReader(io.StringIO(written[f"{EVENT}data/statements.csv"])))
    assert [row["id"] for row in rows] == [BURNED, LAID, SAFE, SET, NOBODY]
    assert rows[1]["words"] == "The fire was laid by strangers from the island,"
    everything = json.loads(written[f"{EVENT}data/event.json"])
    assert len(everything["statements"]) == 5
    assert everything["fictional"] is True
    assert [match["tier"] for match in everything["matches"] if match["a"] == LAID] == ["confirmed"]


def test_only_changed_pages_are_written_and_stale_ones_removed(tmp_path):
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "by-hand.md").write_text("# Mine")
    first = write(pages(harbour()), tmp_path)
    stamp = (tmp_path / "index.md").stat().st_mtime_ns
    second = write(pages(harbour()), tmp_path)
    assert first.changed
    assert not first.kept
    assert not second.changed
    assert second.kept == first.changed
    assert (tmp_path / "index.md").stat().st_mtime_ns == stamp
    project = harbour()
    third = write(pages(replace(project, events=())), tmp_path)
    assert f"{EVENT}index.md" in third.removed
    assert not (tmp_path / "events").exists()
    assert (tmp_path / "about" / "by-hand.md").exists()
    assert {"index.md", "about/accuracy.md", "about/lexicon.md"} <= set(remove(tmp_path).removed)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["by-hand.md"]


def test_a_manifest_that_leads_elsewhere_removes_nothing(tmp_path):
    outside, pages_folder = tmp_path / "precious.txt", tmp_path / "pages"
    outside.write_text("keep")
    pages_folder.mkdir()
    (pages_folder / ".generated").write_text(f"../precious.txt\n{outside}\n")
    assert remove(pages_folder).removed == ()
    assert outside.exists()


def test_a_notice_of_problems_is_on_every_page_until_they_are_fixed(tmp_path):
    mark_problems(tmp_path, [])
    assert notice(tmp_path) == ""
    mark_problems(tmp_path, [Problem("data/a.yml", 3, 7, "a <b> key {{ config }}", "write b")] * 25)
    told = notice(tmp_path)
    assert "data/a.yml:3:7" in told
    assert "a &lt;b&gt; key {{ config" in told, "nothing of it is HTML"
    assert "And 5 more" in told
    mark_problems(tmp_path, [])
    assert notice(tmp_path) == ""


def test_an_event_whose_days_are_not_known_says_so_and_makes_none_up():
    project = harbour()
    event = project.events[0].event.model_copy(update={"date": None, "published": None, "reviewed": None})
    made = pages(replace(project, events=(replace(project.events[0], event=event),)))
    explainer = made[f"{EVENT}index.md"].decode()
    assert "day not known" in explainer
    assert "Not yet published" in explainer
    assert b'"published": "unknown"' in made[f"{EVENT}data/event.json"]
    assert b"New: " not in made[f"{EVENT}feed.json"]
