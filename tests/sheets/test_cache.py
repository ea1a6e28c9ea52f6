"""An event whose files, settings, lexicon and program are known is not looked into again; any change is seen."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from damaging import DAMAGE, spoil
from sheets_world import EVENT_ID, FACTS, HARBOUR, SHEET, TEXT, attribute, edit, lines, make_project, put

from build_tools.models import Analysis, Article
from build_tools.models.problem import InputError
from build_tools.pipeline.cache import FOLDER, NOTED
from build_tools.pipeline.cache.digests import Digests
from build_tools.pipeline.cache.parsed_lexicon import lexicon_of
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.records import EventRecord, PageSet
from build_tools.pipeline.cache.store import store_of
from build_tools.pipeline.check import check_changed
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import Common, check
from build_tools.sheets.files import lexicon

PAGES = PageSet('{"title": "A crane falls"}', "{}", False, {"events/crane/index.md": "5f"}, "10 1")
KNOWN = EventRecord(extracted=(), checked=())


@pytest.fixture
def known(project: Path) -> Path:
    """A project whose event was found to be without fault."""
    Cache(project).keep("crane", checked=())
    assert Cache(project).record("crane") == KNOWN
    return project


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (TEXT, HARBOUR + "\nThe mayor wept.\n"),
        ("content/articles/crane/post.txt", HARBOUR),
        ("data/lexicon/en/cues.yml", "- {lemma: wail, class: neutral}\n"),
        ("data/settings.yml", "own_words_cap: 0.4\n"),
        ("data/outlets.yml", "harbour: {name: The Other Gazette}\n"),
        ("data/events/crane/people.yml", "mira-hollin: {name: Mira Hollin, kind: person}\n"),
        ("data/events/crane/machine/post.json", "{}"),
    ],
)
def test_another_text_sheet_setting_or_lexicon_is_not_known(known: Path, file: str, text: str) -> None:
    (known / file).parent.mkdir(parents=True, exist_ok=True)
    (known / file).write_text(text, encoding="utf-8")
    assert Cache(known).record("crane") == EventRecord()


@pytest.mark.parametrize("part", ["model_version", "files_below"])
def test_another_model_or_program_is_not_known(
    known: Path, tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = put(tmp_path, "other.py", "changed = True\n")
    found = "another model 2.0" if part == "model_version" else [str(other)]
    monkeypatch.setattr(sys.modules["build_tools.pipeline.cache.project"], part, lambda *_, **__: found)
    assert Cache(known).record("crane") == EventRecord()


def test_what_stands_elsewhere_in_the_same_words_is_known(known: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(known, tmp_path / "elsewhere")
    assert Cache(copy).record("crane") == KNOWN


def test_what_one_stage_made_stays_when_another_adds_to_it(known: Path) -> None:
    Cache(known).keep("crane", pages=PAGES)
    assert Cache(known).record("crane") == EventRecord(extracted=(), checked=(), pages=PAGES)


@pytest.mark.parametrize("damage", [*DAMAGE, lambda noted: spoil(noted, "record", "crane")])
def test_a_damaged_record_is_not_believed(known: Path, damage: Callable[[Path], object]) -> None:
    damage(known / NOTED)
    assert Cache(known).record("crane") == EventRecord()
    Cache(known).keep("crane", checked=())
    assert Cache(known).record("crane") == EventRecord(checked=())


def test_what_is_saved_while_a_stage_runs_is_not_kept_under_the_old_name(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(project)
    cache.state("crane")
    checked = Common.check

    def save_first(self: Common, event: str) -> object:
        edit(project, FACTS, "title: Nobody hurt", "titel: Nobody hurt")
        return checked(self, event)

    with monkeypatch.context() as patch:
        patch.setattr(Common, "check", save_first)
        assert "titel" in lines(check_changed(cache))
    edit(project, FACTS, "titel: Nobody hurt", "title: Nobody hurt")
    assert lines(check_changed(Cache(project))) == lines(check(project))


def test_a_folder_is_looked_at_once_a_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(project)
    seen = cache.state("crane"), cache.events, cache.leading_out
    monkeypatch.setattr(os, "scandir", None)
    assert (cache.state("crane"), cache.events, cache.leading_out) == seen


def test_the_lexicon_is_parsed_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(project, "data/lexicon/en/cues.yml", "- {lemma: say, class: neutral}\n")
    parsed = lexicon_of(Cache(project), cues=True)
    assert [cue.lemma for cue in parsed.cues] == ["say"]
    monkeypatch.setattr(lexicon, "_sound", {})  # as in another process
    with monkeypatch.context() as patch:
        patch.setattr(lexicon, "load_file", None)
        assert lexicon_of(Cache(project), cues=True) == parsed == lexicon.read_lexicon(project)[0]
    put(project, "data/lexicon/en/cues.yml", "- {lemma: say}\n")
    with pytest.raises(InputError):
        lexicon_of(Cache(project), cues=True)


def test_a_new_event_is_planned_once(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    shutil.rmtree(root / "data/events")
    planned: list[int] = []

    def counting(articles: Sequence[Article]) -> Iterator[Analysis]:
        planned.append(len(articles))
        return attribute(articles)

    extract(Cache(root), events=[EVENT_ID], attribute=counting)
    assert planned == [2]


def test_what_extraction_writes_is_looked_at_again(project: Path) -> None:
    cache = Cache(project)
    (project / SHEET).unlink()
    assert str(project / SHEET) not in cache.state("crane")
    extract(cache, events=[EVENT_ID], attribute=attribute)
    assert str(project / SHEET) in cache.state("crane")


def test_an_event_that_is_known_is_not_extracted_again(project: Path) -> None:
    first = lines(extract(Cache(project), events=[EVENT_ID], attribute=attribute))

    def refuse(*_: object) -> None:
        pytest.fail("an article was read again")

    assert lines(extract(Cache(project), attribute=refuse)) == first


def test_an_event_with_an_error_is_never_known(project: Path) -> None:
    edit(project, SHEET, "outlet: harbour", "outlet: [")
    for _ in range(2):
        assert "harbour.yml" in lines(extract(Cache(project), events=[EVENT_ID], attribute=attribute))
    assert Cache(project).record("crane").extracted is None


def test_events_that_are_gone_are_forgotten(known: Path) -> None:
    shutil.rmtree(known / "data/events/crane")
    Cache(known).close(100)
    assert not store_of(known).all("record")


@pytest.mark.parametrize("place", [FOLDER, NOTED, f"{FOLDER}/digests.json"])
def test_a_cache_that_cannot_be_written_to_is_only_slow(project: Path, place: str) -> None:
    shutil.rmtree(project / FOLDER, ignore_errors=True)
    (project / place).parent.mkdir(exist_ok=True)
    (project / place).mkdir() if "." in place[1:] else (project / place).write_text("in the way")
    assert lines(check_changed(Cache(project))) == lines(check(project))


def test_a_digest_is_trusted_only_while_nobody_touches_the_file(tmp_path: Path) -> None:
    file = put(tmp_path, "a.txt", "one")
    digests = Digests(tmp_path / "digests.json")
    first = digests.of(str(file))
    file.write_text("two")
    assert digests.of(str(file)) != first
    assert digests.of(str(tmp_path / "absent.txt")) == "" == digests.of(str(tmp_path))


def test_what_is_compiled_of_the_program_is_no_other_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["build_tools.pipeline.cache.project"], "CODE", tmp_path / "build_tools")
    put(tmp_path, "build_tools/cli.py", "pass\n")
    first = Cache(tmp_path).shared
    put(tmp_path, "build_tools/__pycache__/theme-1.cache", "compiled")
    assert Cache(tmp_path).shared == first
    put(tmp_path, "build_tools/page.html", "a template")
    assert Cache(tmp_path).shared != first
