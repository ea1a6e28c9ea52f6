"""The cap on own words counts what repeats an article in its event’s or the project’s files, with its text or not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from sheets_world import EVENT, FACTS, PEOPLE, SHEET, edit, put, run

from build_tools.models import Severity
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_bytes

OTHER_SHEET = "data/events/crane/articles/herald.yml"
MACHINE = "data/events/crane/machine/harbour.json"
SENTENCE = "The harbour of Ostrand was closed on Monday after a crane fell"
"""An own sentence of the article harbour that no fact cites."""
IN_OTHER_WORDS = "On Monday a crane came down, and nobody could use the port of Ostrand"

PLACES = [
    ("a fact’s title", FACTS, "title: Inspected in March", "title: {}"),
    ("a fact’s text", FACTS, "text: Nobody was hurt", "text: {}, it says, and nobody was hurt"),
    ("a difference", FACTS, "    topic: safety", "    topic: safety\n    difference: The Gazette has “{}”."),
    ("a note on a cell", FACTS, "stance: asserted", "stance: asserted\n        note: {}."),
    ("a standfirst", EVENT, "standfirst: A crane fell in Ostrand.", "standfirst: {}."),
    ("an answer", EVENT, "answer: Nobody.", "answer: {}."),
    ("a headline", SHEET, "headline: unknown", "headline: {{value: {}, basis: editor}}"),
    ("a note on a statement", SHEET, "    kind: direct", "    kind: direct\n    note: {}."),
    ("a note in another article’s sheet", OTHER_SHEET, "    kind: direct", "    kind: direct\n    note: {}."),
    ("another’s headline", OTHER_SHEET, "headline: unknown", "headline: {{value: {}, basis: editor}}"),
    ("an outlet’s card", "data/outlets.yml", "Ostrand Herald", "Ostrand Herald\n  note: {}."),
    ("the settings", "data/settings.yml", "own_words_cap", "site: {{publisher: '{}'}}\nown_words_cap"),
    ("a note on a person", PEOPLE, "roles: [docker]", "roles: [docker, '{}, and a good deal more of it all']"),
]


def capped(project: Path) -> Path:
    """Set a cap that the sheet as it is just keeps within."""
    machine = json.loads((project / MACHINE).read_text(encoding="utf-8"))
    share = machine["own_words_reproduced"] / machine["own_words"]
    put(project, "data/settings.yml", f"own_words_cap: {share + 0.02:.2f}\n")
    return project


def over(project: Path) -> list[tuple[str, str]]:
    """Return what the check says of own words, with the file: first the sheets over the cap, then the places."""
    told = [(one.severity, one.file, one.what) for one in check(project) if "own words" in one.what]
    return [(file, what) for severity, file, what in sorted(told, key=lambda one: one[0] != Severity.ERROR)]


@pytest.mark.parametrize("with_text", [True, False], ids=["with the text", "without"])
@pytest.mark.parametrize(("name", "file", "old", "new"), PLACES, ids=[place[0] for place in PLACES])
def test_what_repeats_the_article_is_counted_and_its_place_reported(
    project: Path, name: str, file: str, old: str, new: str, with_text: bool
) -> None:
    capped(project)
    if not with_text:
        shutil.rmtree(project / "content")
    edit(project, file, old, new.format(IN_OTHER_WORDS))
    assert over(project) == []
    edit(project, file, new.format(IN_OTHER_WORDS), new.format(SENTENCE))
    (sheet, total), *places = over(project)
    assert sheet == SHEET and "of the article’s own words are reproduced" in total
    if name == "a headline" and with_text:
        assert not places  # the headline stands in the text: it counts as an excerpt does
    else:
        assert [where for where, _ in places] == [file]
        assert "own words of `harbour` are copied here" in places[0][1]


def test_another_articles_headline_that_stands_in_it_is_its_own(project: Path) -> None:
    capped(project)
    edit(project, OTHER_SHEET, "headline: unknown", f"headline: {{value: {SENTENCE}, basis: stated}}")
    assert over(project) == []


def test_a_mention_counts_where_it_is_longer_than_what_names_somebody(project: Path) -> None:
    capped(project)
    edit(project, SHEET, "mention: Tom Ferrow", f"mention: {SENTENCE}")
    assert [file for file, _ in over(project)] == [SHEET, SHEET]
    assert "12 of the outlet’s own words are here" in over(project)[1][1]
    run(project)
    shutil.rmtree(project / "content")
    assert "own words are reproduced" in over(project)[0][1]


def test_words_that_an_excerpt_holds_count_once(project: Path) -> None:
    capped(project)
    edit(
        project,
        FACTS,
        "text: Nobody was hurt",
        "text: “Tom Ferrow said that the crane had not been inspected”, and nobody was hurt",
    )
    assert over(project) == []


def test_what_the_machine_suggests_counts_once_an_editor_takes_it_over_or_it_is_on_the_site(project: Path) -> None:
    capped(project)
    edit(project, EVENT, "title:", "status: draft\ntitle:")
    edit(project, FACTS, "title: Inspected in March", f"confirmed: false\n    title: {SENTENCE}")
    assert over(project) == []
    edit(project, FACTS, "    confirmed: false\n", "")
    assert [file for file, _ in over(project)] == [SHEET, FACTS]
    edit(project, FACTS, f"title: {SENTENCE}", f"confirmed: false\n    title: {SENTENCE}")
    edit(project, EVENT, "status: draft\n", "")
    assert [file for file, _ in over(project)] == [SHEET, FACTS]


def test_an_open_licence_sets_no_cap(project: Path) -> None:
    capped(project)
    edit(project, SHEET, "licence: unknown", "licence: {value: CC0-1.0, basis: editor}")
    edit(project, FACTS, "title: Inspected in March", f"title: {SENTENCE}")
    assert over(project) == []


def test_excerpts_leave_room_for_what_the_facts_repeat(project: Path) -> None:
    edit(project, FACTS, "text: Nobody was hurt", f"text: {SENTENCE}, it says, and nobody was hurt")
    put(project, "data/settings.yml", "own_words_cap: 0.5\n")
    assert "can’t" not in run(project)
    assert over(project) == []


def test_each_sheet_is_parsed_once_however_many_there_are(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        put(project, f"data/events/crane/articles/other-{number}.yml", "outlet: ostrand-herald\n")
    parsed: list[str] = []

    def load(file: str, data: bytes, model: type) -> object:
        parsed.append(file)
        return load_bytes(file, data, model)

    monkeypatch.setattr("build_tools.sheets.files.folders.load_bytes", load)
    check(project)
    sheets = [file for file in parsed if "/articles/" in file]
    assert len(sheets) == len(set(sheets)) >= 40
