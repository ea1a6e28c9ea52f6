"""A byline → the people who wrote it, the agency they wrote for, and the place they wrote from.

By MARA ESTWICK and Jon Lund, Senior Reporters, in Sarn | Associated Press
→ people: Mara Estwick, Jon Lund · agency: Associated Press · place: Sarn
"""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models.agencies import AGENCY_PATTERN
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.text import alternatives
from build_tools.models.titles import PARTICLES

_OPENING = re.compile(
    r"^\W*(?:(?:story|words|text|report(?:ed|ing)?|written|posted|published|compiled|analysis|opinion|article|exclusive|byline"
    r"|interview|review|author(?:s|ed)?|from)\s*(?:by|:)|(?:by|from)(?=[\s:])|(?:von|par|por|door)(?=\s+\S+\s+\S)|authors?(?=\s*:|\s+\S+\s+\S))\s*:?\s*",
    re.IGNORECASE,
)
_MONTH = "|".join(month[:3] for month in MONTHS)
_AFTER = re.compile(
    r"\s*(?:[•·|/–—]|\s-\s|\b(?:published|updated|posted|last (?:updated|modified)|first published"
    r"|\d{1,2} min(?:ute)?s? read"
    rf"|(?:on|at) (?=\d|{'|'.join(day[:3] for day in WEEKDAYS)})|follow|e-?mail|share)\b|\b(?:{'|'.join(WEEKDAYS)})\b"
    rf"|\b(?:{_MONTH})[a-z]*\.? \d|\b\d{{1,2}} (?:{_MONTH})|\b\d{{4}}-\d\d)",
    re.IGNORECASE,
)
_AGENCY = re.compile(rf"{AGENCY_PATTERN}(?: (?:[Ss]taff ?)?(?:[Ww]riters?)?)?$")
_PARTICLE = rf"(?:{alternatives(PARTICLES)}|y|e|af|av|st\.?)"
_INITIAL = r"(?:[A-Z]\.){1,3}"
_NAME_WORD = r"(?:[^\W\d_a-z][^\W\d_]*(?:[’'‘-][^\W\d_]+)*\.?)"
_NAME = re.compile(
    rf"(?:(?:Dr|Prof|Sir|Dame|Rev|Lord|Lady)\.? )?(?:{_INITIAL}|{_NAME_WORD})"
    rf"(?: (?:{_INITIAL}|{_NAME_WORD}|{_PARTICLE})){{1,5}}"
    r"(?:,? (?:Jr|Sr)\.?|,? I{2,3}|,? IV)?$"
)
_CATALOGUED = re.compile(rf"(?P<family>(?:{_PARTICLE} ){{0,2}}{_NAME_WORD}), (?P<given>{_NAME_WORD}(?: {_INITIAL})?)")
"""A name as a catalogue has it, the family's first: “van der Weir, Tam J.”."""
_PARTS = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|\bund\b|\+)\s*", re.IGNORECASE)
_SUFFIX = re.compile(r",\s*((?:Jr|Sr)\.?|I{2,3}|IV)(?=\W|$)")
_SUFFIXED = re.compile(r" (?:Jr|Sr)\.$")
_JOB = re.compile(
    r"\b(?:report(?:er|ers|ing)|correspondents?|editors?|writers?|columnists?|staff|journalists?|analysts?"
    r"|producers?|chief"
    r"|photographers?|contributors?|contributing|freelancer?s?|senior|special|political|foreign|deputy|desk|bureau"
    r"|newsroom"
    r"|team|news ?desk|admin(?:istrator)?|agenc(?:y|ies)|editorial|board|service|wire|press|media|newspapers?"
    r"|online|digital"
    r"|web|intern|fellow|critic|host|anchor|presenter|director|professor|for the|news|webdesk|guest|the|times|post"
    r"|daily"
    r"|herald|gazette|tribune|courier|review|today|magazine|radio|television|tv|broadcasting|network)\b",
    re.IGNORECASE,
)
_CAPITALS_FIRST = re.compile(r"[A-Z]{3,} (?=.*\b[A-Z][a-z]{2})")
_FAMILY_NAME_IN_CAPITALS = re.compile(
    r"(?:[A-Z]{5,}|[B-DF-HJ-NP-TV-XZ][HLRW]?[AEIOUY][A-Z]*|[AEIO][B-Z][AEIOU]) (?!.*\b(?:checks?|verify|facts?|sports?"
    r"|politics|business|money|world|travel|science|health|culture|weather|live|tonight|weekly|english|investigates"
    r"|africa|america|asia|europe)$)",
    re.IGNORECASE,
)
"""A family name in capitals before the given one, "KIM Min-ji": a word and no acronym, as in "SBC Verify", nor the name
of an outlet before its section's, "TON Sport"."""
_RANKED = re.compile(
    r"(?P<name>\S+ \S+) (?:senior|chief|staff|deputy|special|contributing|political|foreign|guest)\b[^,]*"
    r"\b(?:reporter|correspondent|editor|writer|columnist|photographer|analyst|contributor)$",
    re.IGNORECASE,
)
"""A name of two words with a job behind it that no comma parts from it: a third word might be either's."""
_PLACE = re.compile(
    r"(?:New|North|South|East|West|San|Santa|Los|Las|Fort|Port|Cape|El|Tel Aviv|Hong Kong|Kuala|Buenos|Addis"
    r"|Phnom|Rio de|São|Sao"
    r"|Abu Dhabi|Saudi|Sri Lanka|Costa Rica)\b|.*\b(?:City|Town|Beach|Springs|Islands?|Bank|Valley|County|Heights|Falls"
    r"|Harbou?r|Province|Republic|Kingdom|States)$"
)
"""Places of two words that are no person's name."""
_IN_PLACE = re.compile(
    r"\s+(?:in|at|(?i:from)|reporting from)\s+(?P<place>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:, [A-Z][\w.]+)?)$"
)
_NOISE = re.compile(r"\([^()]*\)|\S+@\S+|(?<!\w)@\w+|https?://\S+|\[[^\[\]]*\]")
_MAC = re.compile(r"\b(Mc|O['’])([a-z])")
_LONGEST = 400


class Byline(NamedTuple):
    """Who wrote it, for which agency, from where; each empty or None where the line doesn't say."""

    people: tuple[str, ...]
    agency: str | None = None
    place: str | None = None


def parse_byline(line: str) -> Byline:
    """Part a byline; what is neither a person's name nor an agency's (jobs, desks, the outlet) is left out."""
    line = " ".join(_NOISE.sub(" ", line[:_LONGEST]).split())
    line = _OPENING.sub("", line)
    agency = place = None
    people: list[str] = []
    pieces = [piece for piece in _AFTER.split(line) if piece]
    for at, piece in enumerate(pieces):
        for part in _PARTS.split(_SUFFIX.sub(r" \1", piece)):
            name = part.strip(" ,:;-–—*_")
            name = name if _SUFFIXED.search(name) else name.strip(" .")
            if found := _IN_PLACE.search(name):
                place, name = place or found["place"], name[: found.start()]
            name = re.sub(r"\s+(?:for|of)\s.*$", "", name)
            if found := _RANKED.match(name):
                name = found["name"]
            if _AGENCY.match(name):
                agency = agency or name
            elif at == 0 and is_name(name) and (not people or not _is_place_after(line, name, people)):
                people.append(_cased(name))
            elif at == 0 and people and place is None and _is_place_name(name):
                place = name
    return Byline(tuple(dict.fromkeys(people)), agency, place)


def with_given_names_first(author: str) -> str:
    """Return names with the given name first, where all have it last: “Varga, Odile; Bell, Lior”."""
    each = [_CATALOGUED.fullmatch(part.strip()) for part in re.split(r";|\s+(?:and|&)\s+", author)]
    names = [f"{found['given']} {found['family']}" for found in each if found]
    return "; ".join(names) if len(names) == len(each) and all(map(is_name, names)) else author


def is_name(text: str) -> bool:
    """Return whether a text is a person's name and nothing else: two to six words, none of them a job or a desk."""
    is_shaped = _NAME.match(text) is not None and (
        not _CAPITALS_FIRST.match(text) or _FAMILY_NAME_IN_CAPITALS.match(text) is not None
    )
    return is_shaped and not _JOB.search(text) and not _PLACE.match(text) and len(text) <= 60


def is_agency(text: str) -> bool:
    """Return whether a text is the name of a news agency."""
    return bool(_AGENCY.match(text))


def _is_place_after(line: str, name: str, people: list[str]) -> bool:
    """Whether words after a last comma name a place ("By A and B, New Delhi"): "and" came before the last name."""
    before = line[: line.find(name)].rstrip()
    is_last = line.rstrip(" .").endswith(name)
    return is_last and before.endswith(",") and bool(re.search(r"\b(?:and|with)\b|&", before)) and len(people) >= 2


def _is_place_name(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}", text)) and not _JOB.search(text)


def _cased(name: str) -> str:
    """Write a name in capitals as names are written."""
    if not name.replace("Mc", "MC").isupper() or not any(len(word.strip(".")) > 2 for word in name.split()):
        return name
    words = (
        word if re.fullmatch(_INITIAL, word) or word in ("II", "III", "IV") else word.title() for word in name.split()
    )
    cased = re.sub(r"(?<=\w)(['’])S\b", r"\1s", " ".join(words))
    return _MAC.sub(lambda found: found[1] + found[2].upper(), cased)
