"""Fictional events from a small grammar: as many as one likes, the same for the same seed, about nobody and nowhere.

    seed ─▶ cast, place, happenings ─▶ what each outlet tells of them ─▶ content/articles/<event>/<outlet>.txt

The outlets of an event share its happenings and quotations, shorten and reword them, and leave some out, so that
matching, facts and wording have as much to do as with real articles.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

OUTLETS = ("tollwick-courier", "valley-lantern", "northshore-wire")
FIRST = ("Ada", "Bram", "Cosima", "Derwent", "Elva", "Fenn", "Greta", "Hollis", "Isolde", "Joss", "Kester", "Linnet")
LAST = ("Quillane", "Marrow", "Thistlewick", "Harbottle", "Penhallow", "Sorrell", "Tarn", "Umberfield", "Wexcombe")
ROLES = ("mayor", "harbour master", "chief engineer", "police inspector", "spokeswoman of the council", "union leader")
PLACES = ("Tollwick", "Carrowby", "Sarnish", "Emberley", "Grindlow", "Ostrand", "Pellhaven", "Wrackstone")
THINGS = ("swing bridge", "ferry", "grain store", "tram line", "water tower", "old mill", "lighthouse", "market hall")
MISHAPS = ("caught fire", "collapsed", "was closed", "was flooded", "broke down", "was sold")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
CUES = ("said", "told reporters", "insisted", "claimed", "added", "admitted", "warned", "denied")
SAYINGS = (
    "Nobody at the {thing} was in danger at any time",
    "We had warned the council about the {thing} in writing {n} weeks before",
    "There was never a letter about the {thing} on my desk",
    "It will take {n} days to open the {thing} again, and not one day less",
    "I am not going to resign over a {thing}",
    "The people of {place} deserve to hear the truth about it",
    "{n} families had to leave their homes that night",
    "The inspection in spring found {n} faults and not one of them was mended",
    "Whoever says so has never seen the {thing} from inside",
    "This is the worst thing to have happened in {place} for {n} years",
)
REPORTS = (
    "the {thing} had been inspected {n} times",
    "repairs would cost {n} thousand crowns",
    "the alarm had been raised too late",
    "an inquiry would begin on {day}",
    "{n} people had been inside",
    "the insurance would pay for nothing",
)
OWN = (
    "The {thing} of {place} {mishap} on {day} evening.",
    "About {n} people watched from the quay.",
    "The {thing} was built {n} years ago and has been repaired twice since.",
    "Elections are to be held in {place} in autumn.",
    "The road to Carrowby stayed closed until {day}.",
    "It was the second such evening in {place} within {n} months.",
)


def event_id(number: int) -> str:
    """Return the id of an event."""
    return f"event-{number:05d}"


def write_event(root: Path, number: int, articles: int = 4) -> list[Path]:
    """Write the articles of one event below content/articles; return their files."""
    folder = root / "content" / "articles" / event_id(number)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    happenings = _happenings(random.Random(number))
    for index in range(articles):
        path = folder / f"paper-{index + 1}.txt"
        path.write_text(_article(random.Random(number * 1000 + index), happenings, index), encoding="utf-8")
        written.append(path)
    return written


def _happenings(chance: random.Random) -> list[tuple[str, str, str]]:
    """Return what happened and what was said, as (kind, words, who): some twenty lines in their order."""
    people = [f"{chance.choice(FIRST)} {last}" for last in chance.sample(LAST, 4)]
    cast = list(zip(people, chance.sample(ROLES, 4), strict=True))
    known = {
        "thing": chance.choice(THINGS),
        "place": chance.choice(PLACES),
        "mishap": chance.choice(MISHAPS),
    }

    def filled(pattern: str) -> str:
        return pattern.format(**known, day=chance.choice(DAYS), n=chance.randint(2, 90))

    told = [("own", filled(OWN[0]), "")]
    for pattern in chance.sample(SAYINGS, 8):
        person, role = chance.choice(cast)
        told.append(("quote", filled(pattern), f"{person}|{role}"))
    for pattern in chance.sample(REPORTS, 4):
        person, role = chance.choice(cast)
        told.append(("report", filled(pattern), f"{person}|{role}"))
    told += [("own", filled(pattern), "") for pattern in OWN[1:]]
    head, rest = told[:1], told[1:]
    chance.shuffle(rest)
    return head + rest


def _article(chance: random.Random, happenings: Sequence[tuple[str, str, str]], index: int) -> str:
    """Report an event as one outlet would: with its own order of speakers, verbs, cuts and omissions."""
    outlet = OUTLETS[index % len(OUTLETS)]
    met: set[str] = set()
    paragraphs = []
    for number, (kind, words, who) in enumerate(happenings):
        if number and chance.random() < 0.25:
            continue
        paragraphs.append(words if kind == "own" else _said(chance, kind, words, who, met))
    day = f"2026-03-{1 + index % 27:02d}"
    front = f"---\noutlet: {outlet}\ndate: {day}\nlanguage: en\nlicence: all-rights-reserved\n---\n\n"
    return front + "\n\n".join(paragraphs) + "\n"


def _said(chance: random.Random, kind: str, words: str, who: str, met: set[str]) -> str:
    person, role = who.split("|")
    named = person.split()[1] if person in met else f"{person}, the {role},"
    met.add(person)
    cue = chance.choice(CUES[:4])
    if kind == "report":
        return f"{named} {chance.choice(('said', 'claimed', 'insisted'))} that {words}."
    pieces = words.split(", and ", 1)
    if len(pieces) == 2:
        return f"“{pieces[0]},” {named} {cue}, “and {pieces[1]}.”"
    return f"“{words},” {named} {cue} on {chance.choice(DAYS)}."
