"""An editor at the desk who knows what the event shall say, and counts every click, key and text typed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Response

from build_tools.models import Fact, Kind, SheetStatement
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder

Cells = dict[str, tuple[str, frozenset[str]]]
"""By article the stance and the statements that a fact rests on there."""


@dataclass
class Target:
    """What the event shall say: the files of one that is finished, in terms of the statements of the drafted one."""

    files: DecisionFiles
    names: dict[str, str] = field(default_factory=dict)
    """Statements of the drafted event by those of the finished one."""

    @staticmethod
    def of(root: Path, event: str, drafted: DecisionFiles) -> Target:
        """Read it; statements are the same that stand at the same place."""
        files = DecisionFiles.read(Folder(root, event))
        names = {}
        for article, sheet in files.sheets.items():
            by = _shift(files.folder.text(article, None), drafted.folder.text(article, None))
            for name, entry in sheet.statements.items():
                same = sorted(
                    (-_common(entry, other, by), n) for n, other in drafted.sheets[article].statements.items()
                )
                if same and same[0][0] < 0:
                    names[name] = same[0][1]
        return Target(files, names)

    def cells(self, fact: Fact) -> Cells:
        """Return what a fact rests on."""
        return {
            article: (cell.stance.value, frozenset(self.names[name] for name in cell.statements if name in self.names))
            for article, cell in fact.cells.items()
        }

    @property
    def facts(self) -> dict[str, Cells]:
        """Return all facts."""
        return {name: self.cells(fact) for name, fact in self.files.facts.facts.items()}

    def speakers(self) -> dict[str, str]:
        """Return by statement who says it; the outlet itself is nobody."""
        found = {}
        for sheet in self.files.sheets.values():
            for name, entry in sheet.statements.items():
                if name in self.names and entry.speaker and entry.kind is not Kind.OWN_VOICE:
                    found[self.names[name]] = entry.speaker
        return found


def _shift(one: Path | None, two: Path | None) -> int:
    """Return how far the same words stand apart in two files of one article, which begin with what is known of it."""
    assert one
    assert two
    first, second = one.read_text(encoding="utf-8"), two.read_text(encoding="utf-8")
    return len(second) - len(first)


def _common(one: SheetStatement, two: SheetStatement, by: int) -> int:
    return sum(max(0, min(b + by, d) - max(a + by, c)) for a, b in one.at for c, d in two.at)


def cells_of(fact: Fact) -> Cells:
    """Return what a fact of the event at hand rests on."""
    return {article: (cell.stance.value, frozenset(cell.statements)) for article, cell in fact.cells.items()}


def cited(cells: Cells) -> frozenset[str]:
    """Return all statements that a fact rests on."""
    return frozenset(name for _, names in cells.values() for name in names)


def _is_answer(response: Response) -> bool:
    """Report an answer to an action from one to the page's own looking whether the files have changed."""
    return ("/panes" in response.url and not response.url.endswith("&again")) or "/decide" in response.url


class Player:
    """The editor."""

    def __init__(self, page: Page, root: Path, event: str, target: Any) -> None:
        self.page = page
        self.folder = Folder(root, event)
        self.target = target
        self.actions: list[str] = []
        self.told: dict[str, str] = {}
        """Which fact of the target each fact at hand has become."""
        self.named: set[str] = set()
        """Statements whose speaker was put right."""

    # ---- the actions ----

    def key(self, key: str, why: str) -> None:
        """Press a key."""
        self.actions.append(f"key {key}: {why}")
        self._settled(lambda: self.page.keyboard.press(key))

    def click(self, on: Locator, why: str, **options: Any) -> None:
        """Click something."""
        self.actions.append(f"click: {why}")
        self._settled(lambda: on.click(**options))

    def type(self, words: str, why: str) -> None:
        """Type a text into the field that has the focus."""
        self.actions.append(f"type: {why}")
        self.page.keyboard.insert_text(words)

    def _settled(self, act: Any) -> None:
        """Act, and wait for what the desk answers."""
        with self.page.expect_response(_is_answer, timeout=30_000) as got:
            act()
        answer = got.value
        assert answer.status in (200, 304), (self.actions[-1], answer.json().get("said"))
        self.page.locator("#desk:not([aria-busy])").wait_for(timeout=30_000)

    # ---- what is seen ----

    @property
    def at(self) -> str:
        """What is shown."""
        return self.page.locator("#desk").get_attribute("data-at") or ""

    @property
    def files(self) -> DecisionFiles:
        """The event as it stands."""
        return DecisionFiles.read(self.folder)

    def mark(self, statement: str) -> Locator:
        """Return where a statement stands in the articles."""
        return self.page.locator(f'mark[data-s^="{statement} "], mark[data-s="{statement}"]').first

    # ---- playing ----

    def play(self) -> None:
        """Decide whatever waits, until nothing does."""
        for _ in range(300):
            kind, _, rest = self.at.partition("/")
            over = kind in ("release", "done") or (kind == "statement" and rest in self.named)
            if over and (missing := self._missing()):
                self._new_fact(missing[0])
            elif over and (wrong := self._wrong_speaker()) is not None:
                self._name(*wrong)
            elif kind == "done":
                return
            elif kind == "release":
                self.key("a", "release")
            elif over:
                self.key("Space", "on")
            else:
                getattr(self, f"_{kind}")(rest)
        raise AssertionError("no end is in sight")

    def _statement(self, name: str) -> None:
        self._choose(name, self.target.speakers().get(name))

    def _choose(self, name: str, wanted: str | None) -> None:
        person = self._person(wanted) if wanted else None
        if wanted is None:
            self.key("8", f"nobody is named for {name}")
        elif person is None and self.page.locator("#middle [data-key='0']").count():
            self.key("0", "somebody new, whom the article calls so")
        elif person is None:
            self.page.locator("#middle input[name=name]").focus()
            self.type(self.target.files.people.root[wanted].name, "somebody who isn’t here yet")
            self.key("Enter", "says it")
        else:
            button = self.page.locator(f'#middle .choices button[data-decide*=\'"speaker": "{person}"\']')
            shown = button.get_attribute("data-key")
            self.key(shown, f"{person} says {name}") if shown else self.click(button, f"{person} says {name}")

    def _person(self, wanted: str) -> str | None:
        """Find the person at hand that one of the finished event is: by the name, else by what they say."""
        theirs = self.target.files.people.root[wanted]
        forms = {form.casefold() for form in (theirs.name, *theirs.variants)}
        for name, person in self.files.people.root.items():
            if person.name.casefold() in forms:
                return name
        said = Counter(
            entry.speaker
            for sheet in self.files.sheets.values()
            for name, entry in sheet.statements.items()
            if self.target.speakers().get(name) == wanted and entry.speaker in self.files.people.root
        )
        mine = {name: self._owner(name) for name in said}
        return next((name for name, _ in said.most_common() if mine[name] == wanted), None)

    def _owner(self, person: str) -> str | None:
        """Find who of the finished event says most of what a person at hand says."""
        speakers = self.target.speakers()
        said = Counter(
            speakers[name]
            for sheet in self.files.sheets.values()
            for name, entry in sheet.statements.items()
            if entry.speaker == person and name in speakers
        )
        return said.most_common(1)[0][0] if said else None

    def _same(self, rest: str) -> None:
        one, two = rest.split("/")
        owners = [self._owner(name) for name in (one, two)]
        self.key("1" if owners[0] and owners[0] == owners[1] else "a", f"{one} and {two}")

    def _people(self, _: str) -> None:
        self.key("a", "all people are right")

    def _outlet(self, rest: str) -> None:
        self.page.locator("#middle input[name='fields.country']").focus()
        self.type("Nowhere", f"the country of {rest}")
        self.key("Control+Enter", "save the card")

    def _explainer(self, _: str) -> None:
        self.type(self.target.files.event.title, "title")
        self.key("Control+Enter", "save the explainer, the standfirst right as it stands")

    def _cell(self, rest: str) -> None:
        self._fact(rest.split("/", maxsplit=1)[0])

    def _fact(self, name: str) -> None:
        wanted = self.told.get(name) or self._wanted(name)
        if wanted is None:
            self.key("x", f"no fact of its own: {name}")
            return
        self.told[name] = wanted
        cells = self.target.facts[wanted]
        mine = cells_of(self.files.facts.facts[name])
        for statement in sorted(cited(cells) - cited(mine)):
            self.click(self.mark(statement), f"{wanted} rests on {statement}")
        for statement in sorted(cited(mine) - cited(cells)):
            begun = [other for other in self._missing() if statement in cited(self.target.facts[other])]
            if begun and len(cited(cells_of(self.files.facts.facts[name]))) > 1:
                self._new_fact(begun[0], statement)  # of its own: it leaves this fact
                return
            self.click(self.mark(statement), f"{wanted} doesn’t rest on {statement}")
        fact = self.files.facts.facts[name]
        mine = cells_of(fact)
        for article, (stance, _) in cells.items():
            if stance == "denied" != mine[article][0] and "denied" in fact.title + fact.text:
                self._word(wanted)  # the machine's words deny already, and the desk refuses to deny that
            if mine[article][0] not in (stance, "unchecked" if stance == "not-mentioned" else stance):
                button = (
                    f'#middle button[data-decide*=\'"article": "{article}"\'][data-decide*=\'"stance": "{stance}"\']'
                )
                self.click(self.page.locator(button), f"{article}: {stance} in {wanted}")
        self.key("a", f"confirm {wanted}")

    def _word(self, wanted: str) -> None:
        """Write a fact's title and text as the finished event has them."""
        fact = self.target.files.facts.facts[wanted]
        for part in ("title", "text"):
            self.page.locator(f"#middle [name='fields.{part}']").focus()
            self.page.keyboard.press("Control+A")
            self.type(getattr(fact, part), f"the {part} of {wanted}")  # saved with what is decided next

    def _wanted(self, name: str) -> str | None:
        """Find the fact of the target that one at hand tells best, unless another tells it already."""
        mine = cited(cells_of(self.files.facts.facts[name]))
        free = {n: cited(cells) for n, cells in self.target.facts.items() if n not in self.told.values()}
        best = max(free, key=lambda n: len(free[n] & mine) / len(free[n] | mine), default=None)
        return best if best and free[best] & mine else None

    def _missing(self) -> list[str]:
        """Return the facts of the target that nothing tells yet."""
        must = getattr(self.target, "must", self.target.facts)
        return [name for name in must if name not in self.told.values() and cited(self.target.facts[name])]

    def _new_fact(self, wanted: str, first: str | None = None) -> None:
        first = first or sorted(cited(self.target.facts[wanted]))[0]
        self.click(self.mark(first), f"a fact of {first}: {wanted}", modifiers=["Alt"])
        self.told[self.at.partition("/")[2]] = wanted

    def _wrong_speaker(self) -> tuple[str, str] | None:
        """Return a statement that somebody else says in the finished event, with who that is."""
        speakers = self.target.speakers()
        for sheet in self.files.sheets.values():
            for name, entry in sheet.statements.items():
                if name not in speakers or entry.kind is Kind.OWN_VOICE:
                    continue
                if entry.speaker != self._person(speakers[name]):
                    return name, speakers[name]
        return None

    def _name(self, statement: str, wanted: str) -> None:
        self.click(self.mark(statement), f"open {statement}", modifiers=["Shift"])
        self._choose(statement, wanted)
        self.named.add(statement)
