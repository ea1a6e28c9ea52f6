"""Piles of made-up articles, of which it is known what tells of what: for measuring how they are sorted into events.

    seed ─▶ towns with their people and institutions ─▶ events on some subject there ─▶ one to six tellings of each

Nobody and nothing in them exists. They are made to be mistaken for one another: a town's mayor, its newspaper words and
its institutions come back in many events, the same subject comes back in the same town a few weeks later, outlets share
the phrases of their trade, and every seventh telling is another's text with a few sentences changed.
"""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fictional import CUES, REPORTS, SAYINGS

FIRST_DAY = datetime.date(2026, 3, 1)
MOST_TELLINGS = 6
COPIED = 1 / 7
"""Share of tellings that are another's text, changed in places."""
COMES_BACK = 0.3
"""Share of events whose town and subject come back from an earlier one, on another day."""
EVENTS_A_TOWN = 12

ONSETS = tuple(re.findall(r"\w+", "b br c d dr f g gr h k l m n p qu r s st t tr v w"))
VOWELS = ("a", "e", "i", "o", "u", "ay", "ea", "oo")
CODAS = ("ck", "l", "ld", "m", "n", "nd", "r", "rn", "s", "sk", "t", "th", "x")
TOWN_ENDS = ("wick", "by", "ford", "haven", "ley", "stone", "mouth", "ness")
OFFICES = 7
"""People who hold a town's offices, and come back in its events."""
BODIES = (
    "City Council",
    "Harbour Board",
    "Institute",
    "Hospital Trust",
    "Railway",
    "Savings Bank",
    "University",
    "Herald",
)

SUBJECTS = {
    "fire": "fire blaze smoke warehouse brigade alarm roof hose evacuation ashes insurance sprinkler arson",
    "strike": "strike picket wages walkout ballot union overtime pay depot dispute bargaining shift contract",
    "flood": "flood river dike rain sandbags cellar pump water embankment rescue boats storm basement",
    "trial": "trial jury verdict prosecutor defendant witness sentence appeal evidence fraud courtroom plea charge",
    "vote": "election ballot candidate turnout recount seat polling campaign majority coalition voter count rival",
    "school": "school pupils classroom exam teachers playground headmaster lessons curriculum enrolment bus fees",
    "hospital": "hospital ward surgeon patients beds infection nurses ambulance surgery waiting clinic diagnosis",
    "football": "match goal referee penalty striker coach stadium supporters league relegation keeper defender",
    "bank": "bank loans deposits shares auditors losses merger branch accounts creditors bailout interest",
    "bridge": "bridge girders cracks traffic engineers cables repair toll detour pillars closure inspection bolts",
    "museum": "museum painting theft gallery curator exhibition frame guard collection visitors restoration forgery",
    "ferry": "ferry captain passengers harbour collision lifeboat crew fog radar hull deck rudder salvage",
    "factory": "factory layoffs machinery orders assembly workers plant owners relocation exports suppliers shutdown",
    "wolves": "wolves sheep farmers hunters fence forest herd rangers pasture traps cull tracks shepherd",
    "airport": "airport runway flights noise terminal pilots luggage controllers delays airline landing fuel",
    "tax": "tax budget levy deficit treasurer households rebate spending rates cuts revenue surcharge exemption",
    "spill": "spill oil tanker beach birds cleanup chemical leak river fish contamination refinery barrels",
    "housing": "housing rents tenants landlord eviction towers planning demolition builders flats subsidy waiting",
}
FRAMES = (
    "The {a} and the {b} were what everyone in {town} spoke of on {day}.",
    "According to the {body}, the {a} had been {n} times as large as the {b}.",
    "{person} had seen the {a} from close by, and called the {b} a disgrace.",
    "It took {n} hours until the {a} was dealt with, and the {b} had to wait.",
    "By {day} morning the {a} had cost {n} thousand crowns, the {body} announced.",
    "Nobody could say how the {b} had come to the {a} in the first place.",
    "Near {street}, {n} people stood and looked at the {a}.",
    "The {body} had been warned of the {b} in a letter from {person}.",
    "A second {a} is expected in {town} before the end of the month.",
    "{person} put the {a} down to the {b}, and to nothing else.",
)
REWORDED = (
    "On {day}, {town} talked of little else than the {b} and the {a}.",
    "The {a} was {n} times the size of the {b}, said the {body}.",
    "“The {b} is a disgrace,” said {person}, who had stood beside the {a}.",
    "While the {b} waited, it was {n} hours before anybody had mastered the {a}.",
    "Some {n} thousand crowns are lost through the {a}, by the {body}’s count on {day}.",
    "What the {a} had to do with the {b} was a mystery to all.",
    "Some {n} onlookers gathered round the {a} at {street}.",
    "{person} says that a letter to the {body} told of the {b} long ago.",
    "Before the month is out, {town} may see another {a}.",
    "For {person} the {b} alone explains the {a}.",
)
PADDING = (
    "The town has lived from its market for as long as anyone can remember.",
    "Both sides have been asked for a comment, and neither had answered by the time of going to press.",
    "Similar cases have been reported from other parts of the country in recent years.",
    "The government in the capital said that it was following the matter closely.",
    "A spokesman declined to say more while the inquiry goes on.",
    "Experts disagree on how much could have been foreseen, and on who should have done it.",
    "More on this story as it develops.",
    "It is the latest in a string of troubles for the region, where money has been short for years.",
    "Local people said that they had never seen anything like it.",
    "An official report is to be published in the coming weeks.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Telling(NamedTuple):
    """An article of a pile."""

    event: str
    """What it tells of; articles of one event have the same."""
    text: str
    """With its front matter."""
    is_copy: bool
    """Whether it is another telling's text with a few sentences changed."""


class _Town(NamedTuple):
    name: str
    people: tuple[str, ...]
    """Those who hold its offices; they come back in its events."""
    bodies: tuple[str, ...]
    streets: tuple[str, ...]


class _Event(NamedTuple):
    town: _Town
    subject: str
    day: datetime.date
    facts: tuple[tuple[int, dict[str, object]], ...]
    """What happened: the number of a frame, and what fills it."""
    said: tuple[tuple[str, str], ...]
    """Words and who said them."""
    headline: str


def tellings(most: int, seed: int = 0) -> Iterator[Telling]:
    """Make so many articles, event by event: the same for the same seed, and the first of a larger pile."""
    chance = random.Random(seed)
    towns: list[_Town] = []
    before: list[_Event] = []
    made = number = 0
    while made < most:
        if number % EVENTS_A_TOWN == 0:
            towns.append(_town(chance))
        event = _event(chance, towns[-3:], before[-40:])
        before.append(event)
        texts: list[str] = []
        for _ in range(min(chance.randint(1, MOST_TELLINGS), most - made)):
            is_copy = bool(texts) and chance.random() < COPIED
            text = _copy(chance, chance.choice(texts)) if is_copy else _body(chance, event)
            texts.append(text)
            yield Telling(f"made-up-{number:05d}", _front(chance, event) + text, is_copy)
            made += 1
        number += 1


def write_pile(folder: Path, pile: list[Telling], seed: int = 0) -> dict[str, str]:
    """Write a pile into a folder, shuffled, under names that tell nothing; return the event of each file's name."""
    folder.mkdir(parents=True, exist_ok=True)
    shuffled = list(pile)
    random.Random(seed).shuffle(shuffled)
    events = {}
    for number, telling in enumerate(shuffled):
        name = f"article-{number:05d}.txt"
        (folder / name).write_text(telling.text, encoding="utf-8")
        events[name] = telling.event
    return events


def _word(chance: random.Random, syllables: int) -> str:
    made = (chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return ("".join(made) + chance.choice(CODAS)).capitalize()


def _town(chance: random.Random) -> _Town:
    name = _word(chance, 1) + chance.choice(TOWN_ENDS)
    people = tuple(f"{_word(chance, 1)} {_word(chance, 2)}" for _ in range(OFFICES))
    streets = tuple(f"{_word(chance, 2)} {chance.choice(('Street', 'Square', 'Lane'))}" for _ in range(4))
    return _Town(name, people, tuple(f"{name} {body}" for body in BODIES), streets)


def _event(chance: random.Random, towns: list[_Town], before: list[_Event]) -> _Event:
    again = chance.choice(before) if before and chance.random() < COMES_BACK else None
    town = again.town if again else chance.choice(towns)
    subject = again.subject if again else chance.choice(sorted(SUBJECTS))
    since = chance.randint(14, 60) if again else chance.randint(0, 20)
    day = (again.day if again else FIRST_DAY) + datetime.timedelta(days=since)
    words = chance.sample(SUBJECTS[subject].split(), 8)
    strangers = [f"{_word(chance, 1)} {_word(chance, 2)}" for _ in range(3)]
    cast = [*chance.sample(town.people, 2), *strangers]
    facts = tuple((frame, _filled(chance, town, words, cast)) for frame in chance.sample(range(len(FRAMES)), 8))
    filled = _filled(chance, town, words, cast)
    known = {"thing": filled["a"], "place": town.name, "n": filled["n"], "day": filled["day"]}
    said = tuple((pattern.format(**known), chance.choice(cast)) for pattern in chance.sample(SAYINGS + REPORTS, 5))
    headline = f"{town.name}: {words[0]} and {words[1]} put {strangers[0].split()[1]} under pressure"
    return _Event(town, subject, day, facts, said, headline)


def _filled(chance: random.Random, town: _Town, words: list[str], cast: list[str]) -> dict[str, object]:
    a, b = chance.sample(words, 2)
    return {
        "a": a,
        "b": b,
        "n": chance.randint(2, 900),
        "day": chance.choice(DAYS),
        "town": town.name,
        "body": chance.choice(town.bodies),
        "street": chance.choice(town.streets),
        "person": chance.choice(cast),
    }


def _body(chance: random.Random, event: _Event) -> str:
    """Report an event as one outlet would: some of what happened, in its own words and order."""
    kept = [fact for fact in event.facts if chance.random() < 0.75] or list(event.facts[:2])
    lines = [chance.choice((FRAMES, REWORDED))[frame].format(**filled) for frame, filled in kept]
    for words, who in event.said:
        if chance.random() < 0.7:
            lines.append(
                f"“{words},” {who} {chance.choice(CUES[:4])}." if chance.random() < 0.6 else f"{who} said: {words}."
            )
    lines += chance.sample(PADDING, 3)
    head, rest = lines[:1], lines[1:]
    chance.shuffle(rest)
    paragraphs = [" ".join([*head, *rest[:1]]), *(" ".join(rest[at : at + 2]) for at in range(1, len(rest), 2))]
    return "\n\n".join(paragraphs) + "\n"


def _copy(chance: random.Random, text: str) -> str:
    """Take over a text as outlets take over an agency's: a paragraph less, one more, a word changed here and there."""
    paragraphs = text.strip().split("\n\n")
    if len(paragraphs) > 3:
        del paragraphs[chance.randrange(2, len(paragraphs))]
    paragraphs.insert(chance.randrange(1, len(paragraphs) + 1), chance.choice(PADDING))
    return "\n\n".join(paragraphs).replace("crowns", "crowns in all", 1) + "\n"


def _front(chance: random.Random, event: _Event) -> str:
    """Return front matter: four in five articles state their day, half of them a headline."""
    lines = []
    if chance.random() < 0.8:
        lines.append(f"date: {event.day + datetime.timedelta(days=chance.choice((0, 0, 0, 1, 1, 2)))}")
    if chance.random() < 0.5:
        lines.append(f'headline: "{event.headline}"')
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""
