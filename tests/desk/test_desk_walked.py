"""What an editor who walked through an event for the first time stumbled over."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from opened_desk import EXAMPLE, Opened, plain

from build_tools.models import Fact
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder


def files(desk: Opened) -> DecisionFiles:
    """Return the event as it stands."""
    return DecisionFiles.read(Folder(desk.root, EXAMPLE))


def a_fact(desk: Opened, fits: Callable[[Fact], bool]) -> tuple[str, Fact]:
    """Return the first fact that fits."""
    return next((name, fact) for name, fact in files(desk).facts.facts.items() if fits(fact))


def test_what_the_machine_says_differs_goes_with_the_statements_it_was_said_of(desk: Opened) -> None:
    name, fact = a_fact(desk, lambda fact: bool(fact.difference))
    before = desk.sheets()
    status, _ = desk.decide({"do": "uncite", "fact": name, "statement": min(fact.cited)})
    assert status == 200
    assert files(desk).facts.facts[name].difference is None
    assert "read these words again" in plain(desk.panes(f"fact/{name}")["middle"])
    desk.ask("POST", f"/{EXAMPLE}/undo", {"at": "", "seen": desk.panes()["version"]})
    assert desk.sheets() == before
    assert "read these words again" not in plain(desk.panes(f"fact/{name}")["middle"])


def test_what_the_machine_says_of_an_article_goes_with_its_last_statement_there(desk: Opened) -> None:
    name, fact = a_fact(desk, lambda fact: ". Northshore Wire (fictional)" in fact.text)
    cited = fact.cells["wire"].statements
    for statement in cited:
        desk.decide({"do": "uncite", "fact": name, "statement": statement})
    left = files(desk).facts.facts[name]
    assert left.text.startswith(fact.text.partition(". Northshore Wire (fictional)")[0])
    assert "Northshore" not in left.text
    assert "read these words again" in plain(desk.panes(f"fact/{name}")["middle"])
    desk.decide(
        {"do": "write-fact", "fact": name, "fields": {"text": "All say it. Northshore Wire (fictional) doesn’t."}}
    )
    desk.decide({"do": "uncite", "fact": name, "statement": min(left.cited)})
    assert files(desk).facts.facts[name].text == "All say it. Northshore Wire (fictional) doesn’t."


def test_what_the_machine_says_of_an_article_goes_where_an_editor_finds_it_not_mentioned(desk: Opened) -> None:
    outlets = {"wire": "Northshore Wire", "courier": "The Tollwick Courier", "lantern": "The Valley Lantern"}
    name, fact = a_fact(desk, lambda fact: bool(fact.difference))
    article, outlet = next((a, one) for a, one in outlets.items() if f". {one} (fictional)" in fact.text)
    assert desk.decide({"do": "stance", "fact": name, "article": article, "stance": "not-mentioned"})[0] == 200
    left = files(desk).facts.facts[name]
    assert left.text.startswith(fact.text.partition(f". {outlet} (fictional)")[0])
    assert outlet not in left.text
    assert left.difference is None


def test_what_an_editor_says_differs_stays(desk: Opened) -> None:
    name, fact = a_fact(desk, lambda fact: bool(fact.difference))
    desk.decide({"do": "write-fact", "fact": name, "fields": {"difference": "Each names another day."}})
    desk.decide({"do": "uncite", "fact": name, "statement": min(fact.cited)})
    assert files(desk).facts.facts[name].difference == "Each names another day."


def test_the_explainer_says_of_a_fact_what_its_editor_wrote(desk: Opened) -> None:
    name, fact = a_fact(desk, lambda _: True)
    desk.decide({"do": "write-event", "fields": {"known": [{"text": fact.text, "facts": [name]}]}})
    fields = {"title": "The length of the closure", "text": "The bridge stays closed for six weeks."}
    desk.decide({"do": "confirm-fact", "fact": name, "fields": fields})
    assert [point.text for point in files(desk).event.known] == [fields["text"]]
    desk.decide({"do": "write-event", "fields": {"known": [{"text": "Six weeks.", "facts": [name]}]}})
    desk.decide({"do": "write-fact", "fact": name, "fields": {"text": "It is closed for long."}})
    assert [point.text for point in files(desk).event.known] == ["Six weeks."]


def test_title_and_standfirst_wait_until_an_editor_has_seen_them(desk: Opened) -> None:
    drafted = files(desk).event
    assert "drafted by the machine" in plain(desk.panes()["left"])
    people = [name for name, person in files(desk).people.root.items() if not person.confirmed]
    desk.decide({"do": "confirm-people", "people": people})
    for name in files(desk).facts.facts:
        desk.decide({"do": "confirm-fact", "fact": name, "looked": True})
    release = {"do": "release", "day": "2026-03-20"}
    assert "the explainer’s title and standfirst still suggested" in desk.decide(release)[1]
    assert desk.decide({"do": "write-event", "looked": True})[0] == 200
    assert "drafted by the machine" not in plain(desk.panes()["left"])
    assert desk.decide(release)[1] == "Released on 2026-03-20."
    assert (files(desk).event.title, files(desk).event.confirmed) == (drafted.title, True)


def test_the_people_named_nearest_come_first(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    desk = open_desk(finished)
    sheets = files(desk).sheets
    statement = next(
        name for name, entry in sheets["courier"].statements.items() if entry.speaker == "orla-pennick"
    )  # the mayor, who speaks in the first paragraphs, where nobody else does
    desk.decide({"do": "name-speaker", "statement": statement, "speaker": "unnamed"})
    offered = re.findall(r"data-key=\"(\d)\"[^>]*>([^<]*) <kbd>", desk.panes(f"statement/{statement}")["middle"])
    assert [key for key, _ in offered] == [str(number) for number in range(1, len(offered) - 1)] + ["8", "9"]
    assert offered[0][1] == files(desk).people.root["orla-pennick"].name


def test_the_release_names_what_readers_will_see_as_unknown(
    open_desk: Callable[[Path], Opened], finished: Path
) -> None:
    desk = open_desk(finished)
    assert "unknown" not in plain(desk.panes("release")["middle"])
    sheet = finished / "data" / "events" / EXAMPLE / "articles" / "courier.yml"
    text = sheet.read_text(encoding="utf-8")
    sheet.write_text(re.sub(r"(?m)^  headline: .*\n(?:    .*\n)*", "  headline: unknown\n", text), encoding="utf-8")
    assert "Readers will see these as unknown The Tollwick Courier (fictional) : headline" in plain(
        desk.panes("release")["middle"]
    )
    desk.decide({"do": "write-article", "article": "courier", "fields": {"headline": "A headline"}})
    assert "unknown" not in plain(desk.panes("release")["middle"])


@pytest.mark.parametrize(
    ("statement", "speaker", "said"),
    [
        ("courier-4f9bc3", "unnamed", "No speaker is named for"),
        ("courier-4f9bc3", "elena-drozdik", "attributed to Elena Drozdik."),
    ],
)
def test_what_is_said_of_a_decision_reads_as_a_sentence(
    open_desk: Callable[[Path], Opened], finished: Path, statement: str, speaker: str, said: str
) -> None:
    desk = open_desk(finished)
    told = desk.decide({"do": "name-speaker", "statement": statement, "speaker": speaker})[1]
    assert said in told
    assert not re.search("““|””|,”", told)


def test_a_fact_made_of_a_statement_says_who_says_it(desk: Opened) -> None:
    sheet = next(iter(files(desk).sheets.values()))
    name, entry = next(
        (name, entry) for name, entry in sheet.statements.items() if entry.kind == "direct" and entry.speaker
    )
    desk.decide({"do": "new-fact", "statements": [name]})
    fact = list(files(desk).facts.facts.values())[-1]
    assert fact.text.startswith(f"{files(desk).people.root[entry.speaker or ''].name}: “")
    assert len(fact.title) <= 70


def test_a_new_fact_takes_in_what_the_others_say_in_much_the_same_words(desk: Opened) -> None:
    sheets = files(desk).sheets
    quoted = next(
        name for name, entry in sheets["courier"].statements.items() if "Nobody was in danger" in " ".join(entry.words)
    )
    before = desk.sheets()
    told = desk.decide({"do": "new-fact", "statements": [quoted], "alike": True})[1]
    assert told.endswith("Northshore Wire (fictional) says much the same.")
    name, fact = list(files(desk).facts.facts.items())[-1]
    assert {article: bool(cell.statements) for article, cell in fact.cells.items()} == {
        "courier": True,
        "lantern": False,
        "wire": True,
    }
    assert not fact.confirmed
    assert "Nobody was in danger at any time" in plain(desk.panes(f"fact/{name}")["middle"])
    desk.ask("POST", f"/{EXAMPLE}/undo", {"at": "", "seen": desk.panes()["version"]})
    assert desk.sheets() == before
    desk.decide({"do": "new-fact", "statements": [quoted]})
    assert list(files(desk).facts.facts.values())[-1].cited == {quoted}


def test_a_released_event_gets_no_new_suggestions_from_its_own_articles(
    open_desk: Callable[[Path], Opened], finished: Path
) -> None:
    desk = open_desk(finished)
    extract(Cache(finished), events=[EXAMPLE])
    desk.decide({"do": "name-speaker", "statement": "courier-4f9bc3", "speaker": "unnamed"})
    before = files(desk)
    extract(Cache(finished), events=[EXAMPLE])
    assert (files(desk).facts, files(desk).people) == (before.facts, before.people)


def test_what_was_done_names_the_outlet(open_desk: Callable[[Path], Opened], finished: Path) -> None:
    desk = open_desk(finished)
    written = {"do": "write-article", "article": "courier", "fields": {"author": "A. Writer"}}
    assert desk.decide(written)[1] == "Author of The Tollwick Courier (fictional) saved."


@pytest.mark.parametrize(("mention", "offered"), [("the bridge authority", "bridge authority"), ("he", ""), ("", "")])
def test_the_articles_own_words_name_somebody_new(
    open_desk: Callable[[Path], Opened], finished: Path, mention: str, offered: str
) -> None:
    sheet = finished / "data" / "events" / EXAMPLE / "articles" / "courier.yml"
    entry = files(desk := open_desk(finished)).sheets["courier"].statements["courier-4f9bc3"]
    new = f"    mention: {mention}\n" if mention else ""
    before, mine = sheet.read_text(encoding="utf-8").split("  courier-4f9bc3:\n")
    mine = mine.replace(f"    mention: {entry.mention}\n", new, 1).replace(
        f"speaker: {entry.speaker}", "speaker: unnamed", 1
    )
    sheet.write_text(f"{before}  courier-4f9bc3:\n{mine}", encoding="utf-8")
    shown = plain(desk.panes("statement/courier-4f9bc3")["middle"])
    assert ("somebody new: bridge authority 0" in shown) == bool(offered)
