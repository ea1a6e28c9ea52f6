"""Fictional articles for the tests of gathering: events that several outlets tell, one that stands alone."""

from __future__ import annotations

from build_tools.gathering import EventProposal, Pile, propose, sketch
from build_tools.reading import parse_article

FERRY = {
    "courier": (
        "The ferry Halcyon ran aground off Skarholm on Monday evening with 140 passengers on board.\n\n"
        "Captain Inge Varrow blamed a broken radar. “We saw the lighthouse far too late,” Varrow said.\n\n"
        "Lifeboats from Skarholm brought everybody ashore by midnight, the coastguard said."
    ),
    "lantern": (
        "A broken radar was behind the stranding of the Halcyon, its captain has said.\n\n"
        "Inge Varrow told reporters in Skarholm that the ferry had passed the lighthouse at full speed. "
        "All 140 passengers were taken off in lifeboats.\n\nThe coastguard will examine the hull on Wednesday."
    ),
    "wire": (
        "SKARHOLM — Divers found a hole of two metres in the hull of the Halcyon, the coastguard reported.\n\n"
        "The ferry had stranded near the Skarholm lighthouse on Monday. Its captain, Inge Varrow, has been questioned "
        "about the radar, and passengers spoke of an hour without news from the crew."
    ),
}
ORCHARD = {
    "courier": (
        "Apple growers in the Tamsin valley have lost half of their harvest to hail.\n\n"
        "Orrin Pell, who heads the growers’ league, asked the ministry for relief. “The trees look as if shot at,” "
        "Pell said.\n\nHail the size of eggs fell on the orchards on Tuesday."
    ),
    "lantern": (
        "Hailstones as large as eggs have stripped orchards across the Tamsin valley bare.\n\n"
        "The growers’ league put the loss at half of the apple harvest. Its head, Orrin Pell, wants relief from the "
        "ministry before winter."
    ),
}
LIBRARY = (
    "The reading room of Quenby will stay open at night, its librarian Sefa Dunmore announced.\n\n"
    "Students had collected signatures for two years. Dunmore said that heating was paid for by a legacy."
)


def pile_of(texts: dict[str, str]) -> Pile:
    """Sketch texts into a pile, each under its name."""
    pile = Pile()
    pile.add((name, sketch(parse_article(text, name, any_language=True))) for name, text in texts.items())
    return pile


def proposals(texts: dict[str, str]) -> tuple[list[EventProposal], list[set[str]]]:
    """Propose events; return them, and each one's articles by name."""
    pile = pile_of(texts)
    made = propose(pile)
    return made, [{pile.keys[member.number] for member in proposal.members} for proposal in made]


def dated(text: str, day: str, **known: str) -> str:
    """Put front matter before a text."""
    lines = "".join(f"{key}: {value}\n" for key, value in known.items())
    return f"---\ndate: {day}\n{lines}---\n\n{text}"


def all_texts() -> dict[str, str]:
    """Return all articles by names that tell their event."""
    named = {f"ferry-{outlet}": text for outlet, text in FERRY.items()}
    named |= {f"orchard-{outlet}": text for outlet, text in ORCHARD.items()}
    return named | {"library": LIBRARY}
