"""An article gets a second version and goes back to the first: what stood in the sheet stands there again."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets_world import HARBOUR, SHEET, edit, read, run

FERROW = "Tom Ferrow said that the crane had “not been inspected” for two years and that nobody had asked why."
DENIED = "Ferrow denied that the warning had come too late."
FIRST = "The harbour of Ostrand was closed on Monday after a crane fell."
VERSIONS = [
    ("a sentence before", HARBOUR.replace(FIRST, f"A storm came. {FIRST}")),
    ("a sentence gone", HARBOUR.replace(f" {DENIED}", "")),
    ("a sentence gone and all else moved", "A storm came. " + HARBOUR.replace(f" {DENIED}", "")),
    ("a paragraph gone", HARBOUR.replace(f"{FERROW}\n\n", "")),
    ("another verb", HARBOUR.replace("Ferrow denied", "Ferrow said")),
    ("a statement that reads otherwise", HARBOUR.replace("had come too late", "had come late")),
    ("paragraphs turned round", "\n\n".join(reversed(HARBOUR.rstrip("\n").split("\n\n"))) + "\n"),
    ("shorter before, longer after", HARBOUR.replace("of Ostrand ", "").replace("Nobody was", "Nobody at all was")),
    ("words elsewhere", HARBOUR.replace(DENIED, "").replace(FIRST, f"{DENIED} {FIRST}")),
]
EDITS = [
    ("none", "", ""),
    ("a note", "    kind: direct\n", "    kind: direct\n    note: A remark.\n"),
    ("another speaker", "speaker: mira-hollin", "speaker: tom-ferrow"),
]


@pytest.mark.parametrize(("old", "new"), [edits[1:] for edits in EDITS], ids=[edits[0] for edits in EDITS])
@pytest.mark.parametrize("version", [text for _, text in VERSIONS], ids=[name for name, _ in VERSIONS])
def test_a_second_version_and_back_leaves_what_was_there(project: Path, version: str, old: str, new: str) -> None:
    edit(project, SHEET, old, new)
    run(project)
    before = read(project)
    assert version != HARBOUR
    run(project, version)
    run(project, HARBOUR)
    assert read(project) == before


@pytest.mark.parametrize("first", [text for _, text in VERSIONS], ids=[name for name, _ in VERSIONS])
def test_what_extract_moved_is_not_edited(project: Path, first: str) -> None:
    """The statement that nobody has touched goes with its sentence, however often it was moved before."""
    edit(project, SHEET, "    kind: direct\n", "    kind: direct\n    note: A remark.\n")  # so that it is merged
    for text in (first, "So it was. " + first, HARBOUR.replace(f" {DENIED}", "")):
        run(project, text)
    assert "the warning had come" not in read(project) and "cue: denied" not in read(project)


@pytest.mark.parametrize("version", [text for _, text in VERSIONS], ids=[name for name, _ in VERSIONS])
def test_what_was_moved_by_its_words_alone_is_not_edited(project: Path, version: str) -> None:
    """Its words are still there, but no longer as a statement, and nothing cites it: it goes."""
    (project / "data/events/crane/facts.yml").write_text("facts: {}\n", encoding="utf-8")
    edit(project, SHEET, "    kind: direct\n", "    kind: direct\n    note: A remark.\n")
    run(project)
    assert "harbour-779bbf:" in read(project)
    unspoken = version.replace("Tom Ferrow said that the", "As Tom Ferrow had it, the")
    assert "harbour-779bbf" not in run(project, unspoken)
    assert "harbour-779bbf:" not in read(project)
