"""The page of what is new: made from Git's whole history, left out where that is not at hand."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from harbour_event import BURNED, harbour

from build_tools.pages.book import Book
from build_tools.pages.incremental import update
from build_tools.pages.listing import Listing
from build_tools.pages.render import of_site
from build_tools.pages.whats_new import make
from build_tools.sheets import Change, Since
from build_tools.sheets.git import Commit


def since(*told: str, event: str = "", day: str = "2026-03-09", target: str = "a-fact") -> Since:
    return Since(Commit("0123456789abcdef", day, "Mend <a> date"), tuple(Change(event, target, what) for what in told))


def page(*history: Since) -> str:
    return make(history, ())["changes/index.md"].decode()


def test_each_day_tells_what_its_commits_changed() -> None:
    made = page(since("Fact “Nobody hurt” is new."), since("Fact “Shut” is new."), since("Earlier.", day="2026-03-01"))
    assert made.count("<h2 ") == 2
    assert '<h2 id="d-2026-03-09">9 March 2026</h2>' in made
    assert "<li>Fact “Nobody hurt” is new.</li>" in made and "<li>Fact “Shut” is new.</li>" in made
    assert "Mend" not in made


def test_what_no_page_shows_is_not_told_to_readers() -> None:
    assert make([since("data/settings.yml was changed.", target="")], ()) == {}


def test_what_changed_is_grouped_by_event_and_leads_to_it_while_it_is_there() -> None:
    project = harbour()
    event = project.events[0]
    listing = Listing.of(Book(project, event))
    made = make([since("A."), since("B.", event=event.id), since("C.", event="gone")], [listing])
    text = made["changes/index.md"].decode()
    assert f'<a href="../events/{event.id}/">{event.event.title}</a>' in text
    assert "<h3>gone</h3>" in text and "<h3>The whole site</h3>" in text


@pytest.mark.parametrize(
    ("target", "what", "page"),
    [
        ("it-burned", "Fact “It burned”: its text is now “Ablaze”; it was “It burned”.", "side-by-side/"),
        (BURNED, f"Statement {BURNED}: its cue is now “said”; it was empty.", f"articles/{BURNED.rpartition('-')[0]}/"),
        ("wyn-odell", "Person wyn-odell: note is now “Retired”; it was empty.", "who-said-what/"),
    ],
)
def test_a_change_leads_to_where_it_stands(target: str, what: str, page: str) -> None:
    project = harbour()
    event = project.events[0]
    listing = Listing.of(Book(project, event))
    told = [since(what, event=event.id, target=target), since("It was shut.", event=event.id, target="gone")]
    text = make(told, [listing])["changes/index.md"].decode()
    about = what.split()[1] if "Fact" not in what else "“It burned”"
    assert f'<a href="../events/{event.id}/{page}#{target}">{about.rstrip(":")}</a>' in text
    assert "<li>It was shut.</li>" in text


def test_a_long_change_is_shortened() -> None:
    made = page(since("The explainer’s standfirst is now “" + "word " * 200 + "”.", target="event"))
    assert "word …</li>" in made and made.count("word") < 60


def test_words_of_the_data_are_text_and_no_markup() -> None:
    made = page(since("its title is now “<img src=x>”."))
    assert "&lt;img src=x&gt;" in made and "<img" not in made


def test_many_changes_are_counted() -> None:
    made = page(since(*(f"Change {number}." for number in range(50))))
    assert "Change 14." in made and "Change 15." not in made and "And 35 more changes." in made


@pytest.mark.parametrize("history", [None, []])
def test_without_history_there_is_neither_page_nor_link(history: list[Since] | None) -> None:
    site = of_site(harbour(), (), history)
    assert "changes/index.md" not in site and b"What is new" not in site["index.md"]
    assert b"What is new" in of_site(harbour(), (), [since("A.")])["index.md"]


# ---- from a real history ----


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=An Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


def test_a_whole_clone_has_the_page_and_a_shallow_one_has_not(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "data").mkdir(parents=True)
    (root / "data/outlets.yml").write_text("gazette: {name: The Gazette}\n", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Begin")
    (root / "data/outlets.yml").write_text("gazette: {name: The Harbour Gazette}\n", encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "Name it in full")
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{root}", str(shallow)], check=True)
    told = "Outlet gazette: name is now “The Harbour Gazette”; it was “The Gazette”."
    for at, there in ((root, True), (shallow, False)):
        for _ in range(2):  # the second time from what was kept
            assert not isinstance(update(at, at / "content/pages"), list)
            new = at / "content/pages/changes/index.md"
            assert new.exists() is there
            assert not there or told in new.read_text(encoding="utf-8")
