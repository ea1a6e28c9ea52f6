"""Words that several people say: each statement's id stays with whoever said them, whatever else goes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sheets_world import EVENT, OUTLETS, put, run

from build_tools.sheets.checks.check import check

LEAD = "The harbour of Ostrand was closed on Monday after a crane fell.\n\n"
HOLLIN = "“The crane had been inspected in March,” Mira Hollin said.\n\n"
FERROW = "“The crane had been inspected in March,” Tom Ferrow said.\n\n"
ORSK = "“The crane had been inspected in March,” Lena Orsk said.\n\n"
SHEET = "data/events/crane/articles/harbour.yml"
FACTS = "data/events/crane/facts.yml"

CITES = """facts:
  inspected:
    title: Inspected in March
    text: The crane was inspected in March, according to Mira Hollin.
    cells:
      harbour:
        stance: attributed
        statements: [{}]
"""


def made(root: Path, text: str) -> str:
    """Extract from a text; gives what was told."""
    put(root, "content/articles/crane/harbour.txt", LEAD + text)
    return run(root)


def ids(root: Path) -> dict[str, str]:
    """Return the id of each speaker's statement."""
    sheet = (root / SHEET).read_text(encoding="utf-8")
    entries = re.findall(r"^  (harbour-[0-9a-f]{6}(?:-\d)?):\n((?:    .*\n)+)", sheet, re.MULTILINE)
    return {who[1]: name for name, entry in entries if (who := re.search(r"mention: (.+)", entry))}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path, "data/outlets.yml", OUTLETS)
    put(tmp_path, "data/events/crane/event.yml", EVENT.replace("[harbour, herald]", "[harbour]"))
    made(tmp_path, HOLLIN + FERROW)
    return tmp_path


def test_who_is_left_keeps_the_id(project: Path) -> None:
    before = ids(project)
    made(project, FERROW)
    assert ids(project) == {"Tom Ferrow": before["Tom Ferrow"]}


def test_who_changes_places_keeps_the_id(project: Path) -> None:
    before = ids(project)
    made(project, FERROW + HOLLIN)
    assert ids(project) == before


def test_who_comes_new_gets_an_id_that_nobody_had(project: Path) -> None:
    before = ids(project)
    made(project, ORSK + FERROW)
    after = ids(project)
    assert after["Tom Ferrow"] == before["Tom Ferrow"]
    assert after["Lena Orsk"] not in before.values()


def test_a_cited_id_is_no_longer_found_and_never_given_away(project: Path) -> None:
    before = ids(project)
    cited = before["Mira Hollin"]
    put(project, FACTS, CITES.format(cited))
    made(project, HOLLIN + FERROW)
    for text in (FERROW, FERROW, FERROW + ORSK):
        told = made(project, text)
        assert f"`{cited}` is no longer found" in told
        flagged = [problem.what for problem in check(project) if "no longer found" in problem.what]
        assert flagged == [f"the statement `{cited}` is no longer found in the article; a fact rests on it: inspected"]
        assert ids(project)["Tom Ferrow"] == before["Tom Ferrow"]
    assert ids(project)["Lena Orsk"] not in before.values()
    made(project, HOLLIN + FERROW)
    assert {who: name for who, name in ids(project).items() if who != "Lena Orsk"} == before
