"""Words that several people say: each statement's id stays with whoever said them, whatever else goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sheets_world import EVENT_YAML, FACTS, OUTLETS, SHEET, attribute, put, run

from build_tools.models import Analysis, Article, NotSaid, statement_id
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.plan import Attribute
from build_tools.sheets.checks.check import check

LEAD = "The harbour of Ostrand was closed on Monday after a crane fell.\n\n"
HOLLIN = "“The crane had been inspected in March,” Mira Hollin said.\n\n"
FERROW = "“The crane had been inspected in March,” Tom Ferrow said.\n\n"
ORSK = "“The crane had been inspected in March,” Lena Orsk said.\n\n"

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
    """Extract from a text; return what was told."""
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
    put(tmp_path, "data/events/crane/event.yml", EVENT_YAML.replace("[harbour, herald]", "[harbour]"))
    made(tmp_path, HOLLIN + FERROW)
    return tmp_path


def test_the_statement_that_is_left_keeps_its_id(project: Path) -> None:
    before = ids(project)
    made(project, FERROW)
    assert ids(project) == {"Tom Ferrow": before["Tom Ferrow"]}


def test_statements_that_change_places_keep_their_ids(project: Path) -> None:
    before = ids(project)
    made(project, FERROW + HOLLIN)
    assert ids(project) == before


def test_a_new_statement_gets_an_id_that_none_had(project: Path) -> None:
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


# ---- ids that the program makes otherwise than it did ----

GAZETTE = (
    "The mayor praised the warden on Monday.\n\n“The crane may be opened,” Mira Hollin said.\n\nThe port was shut.\n"
)
"""Whose every word is a content word to the attribution of these tests."""


def named_by_terms(articles: Sequence[Article]) -> Iterator[Analysis]:
    """Find what `attribute` finds, with ids as the program makes them today."""
    for analysis in attribute(articles):
        yield replace(
            analysis,
            statements=tuple(
                replace(one, id=statement_id(analysis.article, one.text, one.terms)) for one in analysis.statements
            ),
        )


def extracted(root: Path, text: str, by: Attribute) -> list[str]:
    """Extract from a text; return the ids in the order of the sheet."""
    put(root, "content/articles/crane/harbour.txt", text)
    extract(Cache(root), events=["crane"], attribute=by)
    return re.findall(r"^  (harbour-[0-9a-f]{6}(?:-\d)?):$", (root / SHEET).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    put(tmp_path, "data/outlets.yml", OUTLETS)
    put(tmp_path, "data/events/crane/event.yml", EVENT_YAML.replace("[harbour, herald]", "[harbour]"))
    return tmp_path


@pytest.mark.parametrize("text", [GAZETTE, "A storm came.\n\n" + GAZETTE], ids=["same text", "another version"])
def test_ids_made_of_words_stay(bare: Path, text: str) -> None:
    before = extracted(bare, GAZETTE, attribute)
    after = extracted(bare, text, named_by_terms)
    assert after[-3:] == before
    assert extracted(bare, text, named_by_terms) == after
    assert extracted(bare, GAZETTE, named_by_terms) == before


@pytest.mark.parametrize("by", [attribute, named_by_terms])
def test_ids_stay_without_the_machine_file(bare: Path, by: Attribute) -> None:
    before = extracted(bare, GAZETTE, by)
    (bare / "data/events/crane/machine/harbour.json").unlink()
    assert extracted(bare, GAZETTE, named_by_terms) == before


def test_what_reads_the_other_way_round_is_another_statement(bare: Path) -> None:
    """The same words in another order: an editor who cites the one has not seen the other."""
    before = extracted(bare, GAZETTE, named_by_terms)
    put(bare, FACTS, CITES.format(before[0]).replace("attributed", "asserted"))
    extracted(bare, GAZETTE, named_by_terms)
    assert "The mayor praised the warden" in (bare / SHEET).read_text(encoding="utf-8")
    after = extracted(bare, GAZETTE.replace("mayor praised the warden", "warden praised the mayor"), named_by_terms)
    assert len(after) == 4
    assert set(before) < set(after)
    assert [p.what for p in check(bare) if "no longer found" in p.what]


def test_a_modal_verb_makes_another_statement(bare: Path) -> None:
    before = extracted(bare, GAZETTE, named_by_terms)
    after = extracted(bare, GAZETTE.replace("may be", "must be"), named_by_terms)
    assert before[0] == after[0]
    assert before[1] != after[1]


# ---- what was said, and then was not ----


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"said": True}, {"said": False, "cue": "never said", "how": NotSaid.NEGATED}),
        ({"said": False, "cue": "never said", "how": NotSaid.NEGATED}, {"said": True}),
        ({"cue": "denied", "cue_class": "denial"}, {"cue": "confirmed"}),
        ({"cue": "confirmed"}, {"cue": "denied", "cue_class": "denial"}),
    ],
    ids=["said, then not", "not said, then said", "denied, then confirmed", "confirmed, then denied"],
)
def test_a_fact_does_not_go_on_resting_on_what_is_now_told_otherwise(
    bare: Path, old: dict[str, Any], new: dict[str, Any]
) -> None:
    def telling(values: dict[str, Any]) -> Attribute:
        def by(articles: Sequence[Article]) -> Iterator[Analysis]:
            for analysis in named_by_terms(articles):
                told = (replace(one, **values) if one.speaker else one for one in analysis.statements)
                yield replace(analysis, statements=tuple(told))

        return by

    said = extracted(bare, GAZETTE, telling(old))[1]
    put(bare, FACTS, CITES.format(said))
    extracted(bare, GAZETTE, telling(old))
    assert not [p.what for p in check(bare) if "no longer found" in p.what]
    assert extracted(bare, GAZETTE, telling(new))[1] == said  # the same text: the program reads it otherwise
    another = "A storm came.\n\n" + GAZETTE
    extracted(bare, GAZETTE, telling(old))
    extracted(bare, another, telling(new))
    assert [p.what for p in check(bare) if "no longer found" in p.what and "a fact rests on it" in p.what]
    assert said in extracted(bare, GAZETTE, telling(old))
    assert not [p.what for p in check(bare) if "no longer found" in p.what]


def spoken_by(name: str) -> Attribute:
    """Find the same words of "she", whom the text above makes one person or another."""

    def by(articles: Sequence[Article]) -> Iterator[Analysis]:
        for analysis in named_by_terms(articles):
            told = (replace(one, mention="she", speaker=name) if one.speaker else one for one in analysis.statements)
            yield replace(analysis, statements=tuple(told))

    return by


@pytest.mark.parametrize(("chosen", "stays"), [("", False), ("lena-orsk", True), ("tom-ferrow", True)])
def test_a_fact_does_not_go_on_resting_on_words_that_are_now_another_persons(
    bare: Path, chosen: str, stays: bool
) -> None:
    """But for those whose speaker an editor has chosen: the page shows whom they chose, whatever the machine finds."""
    said = extracted(bare, GAZETTE, spoken_by("Mira Hollin"))[1]
    put(bare, FACTS, CITES.format(said))
    if chosen:
        sheet = (bare / SHEET).read_text(encoding="utf-8")
        put(bare, SHEET, sheet.replace("speaker: mira-hollin", f"speaker: {chosen}"))
    extracted(bare, "A storm came.\n\n" + GAZETTE, spoken_by("Lena Orsk"))
    told = [p.what for p in check(bare) if "no longer found" in p.what and "a fact rests on it" in p.what]
    assert bool(told) != stays
