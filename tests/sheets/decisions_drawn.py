"""Sheets as editors leave them, and decisions drawn at random on whatever stands in them."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import strategies as st

from build_tools.sheets.edits.about_cells import Cite, ConfirmCell, SetStance, Uncite
from build_tools.sheets.edits.about_event import (
    ConfirmPeople,
    Correct,
    DropPerson,
    MergePeople,
    WriteArticle,
    WriteEvent,
    WritePerson,
)
from build_tools.sheets.edits.about_facts import (
    ConfirmFact,
    DecideMatch,
    DropFact,
    MergeFacts,
    MoveFact,
    NewFact,
    SplitFact,
    WriteFact,
)
from build_tools.sheets.edits.about_statements import (
    DropStatement,
    MarkWords,
    NameSpeaker,
    OwnVoice,
    SayWhetherSaid,
    WriteStatement,
)
from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decide import AnyDecision
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder, load_settings

EVENT = "crane"
TEXTS = st.sampled_from(
    ["A crane fell", "yes", "it's #1: “so”", "12", "- dash", "a: b", "Zeile ü {x}", "no ", "long words " * 20 + "end"]
)


def background(root: Path) -> Background:
    """Return what decisions on the event need besides its files."""
    return Background(Folder(root, EVENT), load_settings(root))


def files_of(root: Path) -> DecisionFiles:
    """Read the event's files."""
    return DecisionFiles.read(Folder(root, EVENT))


@st.composite
def layouts(draw: st.DrawFn, text: str) -> str:
    """Return a sheet as an editor might leave it: comments, blank lines, block scalars, quotation marks, line ends."""
    lines: list[str] = []
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        inside = bool(lines) and (lines[-1].rstrip().endswith(">-") or lines[-1].startswith("\t"))
        key = re.fullmatch(r"(\s*)([\w-]+): ([A-Za-z][^#:'\"{\[>]*)", line)
        match draw(st.integers(0, 11)) if line.strip() and not inside else 99:
            case 0 if not line.lstrip().startswith("- "):
                lines += [f"{indent}# {draw(st.sampled_from(['mine', 'ask again: “who?”', 'x #2']))}", line]
            case 1:
                lines += ["", line] if not line.startswith("    - ") else [line]
            case 2 if key:
                lines.append(f"{line} # {draw(st.sampled_from(['sure?', 'see p. 3']))}")
            case 3 if key:
                lines.append(f"{key[1]}{key[2]}:   '{key[3]}'")
            case 4 if key and " " in key[3]:
                lines += [f"{key[1]}{key[2]}: >-", f"{key[1]}   {key[3]}", ""]
            case 5 if key:
                lines.append(f'{key[1]}{key[2]} : "{key[3]}"')
            case _:
                lines.append(line)
    laid = "\n".join(lines)
    laid = re.sub(r"\n( +)stance: ([\w-]+)\n", lambda m: f"\n{m[1]}stance: {m[2]}\n", laid)
    return laid.replace("\n", "\r\n") if draw(st.integers(0, 9)) == 0 else laid


@st.composite
def decisions(draw: st.DrawFn, files: DecisionFiles) -> AnyDecision:
    """Return a decision on what stands in the files."""
    facts, people = list(files.facts.facts), list(files.people.root)
    statements = [name for sheet in files.sheets.values() for name in sheet.statements]
    fact, other = draw(st.sampled_from(facts)), draw(st.sampled_from(facts))
    person, statement = draw(st.sampled_from(people)), draw(st.sampled_from(statements))
    article = draw(st.sampled_from(list(files.sheets)))
    cited = [name for cell in files.facts.facts[fact].cells.values() for name in cell.statements]
    start = draw(st.integers(0, 200))
    made = st.one_of(
        st.builds(ConfirmFact, fact=st.just(fact), fields=st.dictionaries(st.just("title"), TEXTS, max_size=1)),
        st.builds(
            WriteFact,
            fact=st.just(fact),
            fields=st.dictionaries(st.sampled_from(["title", "text", "difference"]), TEXTS, min_size=1),
        ),
        st.just(Cite(fact=fact, statement=statement)),
        st.just(Uncite(fact=fact, statement=draw(st.sampled_from(cited or statements)))),
        st.builds(
            SetStance,
            fact=st.just(fact),
            article=st.just(article),
            stance=st.sampled_from(["asserted", "attributed", "denied", "not-mentioned"]),
            note=st.none() | TEXTS,
        ),
        st.just(ConfirmCell(fact=fact, article=article)),
        st.just(MergeFacts(into=fact, other=other)),
        st.just(SplitFact(fact=fact, statements=tuple(cited[:1]))),
        st.builds(NewFact, statements=st.just((statement,)), after=st.none() | st.just(fact), alike=st.booleans()),
        st.just(DropFact(fact=fact)),
        st.just(MoveFact(fact=fact, before=draw(st.none() | st.just(other)))),
        st.builds(
            DecideMatch,
            statements=st.just((statement, draw(st.sampled_from(statements)))),
            decision=st.sampled_from(["confirmed", "rejected"]),
        ),
        st.builds(NameSpeaker, statement=st.just(statement), speaker=st.sampled_from([*people, "unnamed"])),
        st.builds(NameSpeaker, statement=st.just(statement), name=st.just("Ada Quill"), role=st.just("clerk")),
        st.builds(
            SayWhetherSaid,
            statement=st.just(statement),
            how=st.sampled_from([None, "negated", "asked"]),
        ),
        st.just(OwnVoice(statement=statement)),
        st.builds(
            WriteStatement,
            statement=st.just(statement),
            fields=st.dictionaries(st.just("note"), TEXTS, min_size=1),
        ),
        st.just(DropStatement(statement=statement)),
        st.builds(
            MarkWords,
            article=st.just(article),
            start=st.just(start),
            end=st.integers(start, start + 90),
            speaker=st.none() | st.just(person),
            fact=st.none() | st.just(fact),
        ),
        st.just(ConfirmPeople(people=(person,))),
        st.builds(
            WritePerson,
            person=st.just(person),
            fields=st.dictionaries(st.sampled_from(["name", "side"]), TEXTS),
        ),
        st.just(MergePeople(into=person, other=draw(st.sampled_from(people)))),
        st.just(DropPerson(person=person)),
        st.builds(WriteEvent, fields=st.dictionaries(st.sampled_from(["title", "standfirst", "place"]), TEXTS)),
        st.builds(WriteArticle, article=st.just(article), fields=st.dictionaries(st.just("author"), TEXTS)),
        st.builds(
            Correct,
            fields=st.fixed_dictionaries(
                {
                    "date": st.just("2026-03-10"),
                    "kind": st.just("update"),
                    "target": st.just(fact),
                    "was": TEXTS,
                    "now": TEXTS,
                    "why": TEXTS,
                }
            ),
        ),
    )
    return draw(made)
