"""The whole event in one picture, drawn when the site is built.

    paragraphs, statements ─▶ a ribbon an article, from its first word to its last, coloured by who speaks
    cells of facts ─▶ a line between ribbons for what they share, a stub for what one alone has

As wide as a phone, so that its letters keep their size. Nothing is shown by colour alone: a ribbon has its outlet's
glyph, a stretch its speaker's letter, a stub of what nobody has checked is dashed. All of it stands in a table too.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.wording.prominence import PlaceInText, place
from build_tools.models import Analysis, Machine
from build_tools.models.text import counted, listed
from build_tools.pages.views.facts import FactView
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import headed, number_word

WIDTH = 360.0
"""In CSS pixels on a phone; everything below is in the same unit."""
HEIGHT = 440.0
"""Of the longest article."""
_TOP = 28.0
_RIBBONS = {1: 90.0, 2: 74.0, 3: 52.0, 4: 42.0, 5: 36.0, 6: 30.0, 7: 26.0, 8: 24.0}
_MARGIN = 26.0
_STUB = 20.0
_LETTER_FROM = 17.0
"""A stretch of less height has no letter: it would stand over its neighbours."""
SPEAKERS = 5
"""So many speakers have a colour of their own; the others share one."""
_TWO_LETTERS = 2


class LegendEntry(NamedTuple):
    """One speaker in the legend."""

    number: int
    """1 to SPEAKERS: the colour; 0 for all others."""
    letter: str
    name: str


class SpokenStretch(NamedTuple):
    """What somebody says in an article."""

    y: float
    height: float
    voice: LegendEntry
    letter: str
    """Empty where there is no room for it."""


class Ribbon(NamedTuple):
    """One article from its first word to its last."""

    mark: Mark
    x: float
    width: float
    height: float
    stretches: tuple[SpokenStretch, ...]
    breaks: tuple[float, ...]
    """Where a paragraph ends and the next begins."""
    named: bool
    """Whether there is room for the outlet's name."""


class Thread(NamedTuple):
    """One fact: a line through the articles that have it, or a stub next to the only one."""

    fact: FactView
    path: str
    kind: str
    """shared, chosen (told most differently), only, or unchecked."""
    ends: tuple[tuple[float, float], ...]
    says: str
    """Where it stands, in words."""


class TableRow(NamedTuple):
    """One fact in the table: where it stands in each article."""

    fact: FactView
    cells: tuple[tuple[Mark, str], ...]


class Picture(NamedTuple):
    """The event as a drawing: its threads, ribbons and letters, with their places."""

    ribbons: tuple[Ribbon, ...]
    threads: tuple[Thread, ...]
    voices: tuple[LegendEntry, ...]
    rows: tuple[TableRow, ...]
    says: str
    height: float
    top: float = _TOP
    width: float = WIDTH

    def has(self, kind: str) -> bool:
        """Return whether a kind of line is drawn at all."""
        return any(thread.kind == kind for thread in self.threads)


class Drawn(NamedTuple):
    """What a picture is drawn from."""

    marks: Mapping[str, Mark]
    machines: Mapping[str, Machine]
    analyses: Mapping[str, Analysis]
    names: Mapping[str, str]
    """Speakers' names by their ids."""
    facts: Sequence[FactView]
    chosen: Sequence[str]
    """Ids of the facts told most differently."""


def _said(of: Drawn, threads: Sequence[Thread]) -> str:
    """Return what the picture shows, in words."""
    names = listed([mark.name for mark in of.marks.values()])
    if len(of.marks) == 1:
        return (
            f"One article, drawn from its first word at the top to its last at the bottom: {names}. "
            f"{counted(len(threads), 'detail')} found in it. The table below has the same."
        )
    alone = sum(thread.kind in {"only", "unchecked"} for thread in threads)
    return (
        f"{number_word(len(of.marks)).capitalize()} articles, each drawn from its first word at the top to its last at "
        f"the bottom: {names}. {counted(len(threads) - alone, 'detail')} in more than one of them, joined by lines; "
        f"{alone or 'none'} found in one alone. The table below has the same."
    )


def picture(of: Drawn) -> Picture | None:
    """Draw an event; None where the length of an article is not known, or there are more than eight."""
    if not of.marks or len(of.marks) > max(_RIBBONS) or any(not _words(of, key) for key in of.marks):
        return None
    places = {(fact.id, key): _place(of, fact, key) for fact in of.facts for key in of.marks}
    voices = _voices(of)
    ribbons = {key: _ribbon(of, key, number, voices) for number, key in enumerate(of.marks)}
    threads = [thread for fact in of.facts if (thread := _thread(of, fact, ribbons, places))]
    rows = tuple(
        TableRow(fact, tuple((mark, _where(fact, key, places[fact.id, key])) for key, mark in of.marks.items()))
        for fact in of.facts
    )
    used = {stretch.voice for ribbon in ribbons.values() for stretch in ribbon.stretches}
    legend = tuple(dict.fromkeys(voice for voice in voices.values() if voice in used and voice.number))
    if others := next((voice for voice in used if not voice.number), None):
        legend = (*legend, others)
    height = _TOP + max(ribbon.height for ribbon in ribbons.values()) + 6
    return Picture(tuple(ribbons.values()), tuple(threads), legend, rows, _said(of, threads), round(height, 1))


def _words(of: Drawn, article: str) -> int:
    machine = of.machines.get(article)
    return sum(words for *_, words in machine.paragraphs) if machine else 0


def _place(of: Drawn, fact: FactView, article: str) -> PlaceInText | None:
    ids = {t.statement.id for cell in fact.cells if cell.mark.article == article for t in cell.tellings}
    mine = [s for s in of.analyses[article].statements if s.id in ids] if article in of.analyses else []
    return place(mine, of.machines[article].paragraphs)


def _where(fact: FactView, article: str, found: PlaceInText | None) -> str:
    """Return where a fact stands in an article, or how it is not there."""
    if found:
        return f"paragraph {found.paragraph} of {found.paragraphs}"
    return next((cell.says for cell in fact.cells if cell.mark.article == article and not cell.mentioned), "in it")


def _voices(of: Drawn) -> dict[str, LegendEntry]:
    """Return each speaker's letter and, where they have most words, a colour; the others share one."""
    said: Counter[str] = Counter()
    for analysis in of.analyses.values():
        for statement in analysis.statements:
            if statement.speaker and statement.kind != "own-voice":
                said[statement.speaker] += statement.words or 1
    ranked = sorted(said, key=lambda key: (-said[key], key))
    others = LegendEntry(0, "…", "someone else")
    letters: set[str] = set()
    found: dict[str, LegendEntry] = {}
    for key in ranked:
        name = of.names.get(key, key)
        letter = _letter(name, letters)
        if len(found) < SPEAKERS and letter:
            letters.add(letter)
            found[key] = LegendEntry(len(found) + 1, letter, headed(name))
    return found | {key: others for key in (*ranked, "") if key not in found}


def _letter(name: str, taken: set[str]) -> str:
    """Return the letter of a name's last word, or its first two where another has that one."""
    last = name.rsplit(maxsplit=1)[-1] if name.split() else name
    return next((last[:n].title() for n in (1, _TWO_LETTERS) if last[:n].title() not in taken), "")


def _ribbon(of: Drawn, article: str, number: int, voices: Mapping[str, LegendEntry]) -> Ribbon:
    paragraphs = of.machines[article].paragraphs
    height = HEIGHT * _words(of, article) / max(_words(of, key) for key in of.marks)
    width = _RIBBONS[len(of.marks)]
    between = (WIDTH - 2 * _MARGIN - width) / max(len(of.marks) - 1, 1)
    x = _MARGIN + number * between if len(of.marks) > 1 else (WIDTH - width) / 2
    total = sum(words for *_, words in paragraphs)
    ends = itertools.accumulate(words / total for *_, words in paragraphs)
    said = of.analyses[article].statements if article in of.analyses else ()
    stretches = []
    for statement in said:
        found = place([statement], paragraphs) if statement.kind != "own-voice" and statement.inside is None else None
        voice = voices.get(statement.speaker or "", voices[""])
        for start, end in found.stretches if found else ():
            tall = (end - start) * height
            letter = voice.letter if tall >= _LETTER_FROM and voice.number else ""
            stretches.append(SpokenStretch(round(_TOP + start * height, 1), round(max(tall, 2), 1), voice, letter))
    breaks = tuple(round(_TOP + share * height, 1) for share in list(ends)[:-1])
    named = len(of.marks) <= 2
    return Ribbon(of.marks[article], round(x, 1), width, round(height, 1), tuple(stretches), breaks, named)


def _thread(
    of: Drawn, fact: FactView, ribbons: Mapping[str, Ribbon], places: Mapping[tuple[str, str], PlaceInText | None]
) -> Thread | None:
    """Draw one fact; None where it stands nowhere that is known."""
    there = [(ribbons[key], found) for key in of.marks if (found := places[fact.id, key])]
    if not there:
        return None
    levels = [(ribbon, _level(ribbon, found)) for ribbon, found in there]
    says = "; ".join(
        f"{ribbon.mark.name}, paragraph {found.paragraph} of {found.paragraphs}" for ribbon, found in there
    )
    if len(levels) == 1:
        (ribbon, y) = levels[0]
        first = ribbon is next(iter(ribbons.values()))
        x, to = (ribbon.x, ribbon.x - _STUB) if first else (ribbon.x + ribbon.width, ribbon.x + ribbon.width + _STUB)
        if not first and ribbon is not list(ribbons.values())[-1]:
            to = x + _STUB / 2  # between two ribbons there is less room
        kind = "unchecked" if fact.unchecked else "only"
        return Thread(fact, f"M{x:g} {y:g}H{to:g}", kind, ((to, y),), says)
    path, ends = [], []
    for (left, a), (right, b) in itertools.pairwise(levels):
        x, to = left.x + left.width, right.x
        bend = (to - x) * 0.45
        path.append(f"M{x:g} {a:g}C{x + bend:g} {a:g} {to - bend:g} {b:g} {to:g} {b:g}")
        ends += [(x, a), (to, b)]
    kind = "chosen" if fact.id in of.chosen else "shared"
    return Thread(fact, "".join(path), kind, tuple(ends), says)


def _level(ribbon: Ribbon, found: PlaceInText) -> float:
    """Return the height at which a fact leaves a ribbon: the middle of its first stretch."""
    start, end = found.stretches[0]
    return round(_TOP + (start + end) / 2 * ribbon.height, 1)
