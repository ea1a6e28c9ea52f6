"""Whether two statements speak with one voice.

people.yml decides where it knows the speaker: its variants are one person, and `voice` joins institutions. Elsewhere
general rules: a surname skeleton and agreeing given names are one person; two institutions are one only by name. Where
both may be the leadership of one state (the presidential press service, the president's office) they are kin: enough
to suggest a match, never to call it likely.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import TITLES, NameMap, given, plain, same_given, skeleton, surname
from build_tools.models import Kind, Person, Statement, words

GROUPS = frozenset({
    "officials", "authorities", "lawmakers", "republicans", "democrats", "prosecutors", "lawyers", "critics",
    "supporters", "experts", "analysts", "sources", "people", "residents", "witnesses", "scientists", "researchers",
})  # fmt: skip
"""Several people without names, who speak as one."""
INSTITUTIONS = frozenset({
    "office", "ministry", "department", "service", "agency", "committee", "council", "commission", "court", "house",
    "senate", "congress", "parliament", "assembly", "police", "army", "navy", "force", "forces", "military",
    "guard", "government", "administration", "cabinet", "presidency", "party", "campaign", "company", "corporation",
    "group", "union", "guild", "association", "institute", "university", "school", "hospital", "bank", "fund",
    "foundation",
    "center", "centre", "church", "federation", "league", "team", "board", "bureau", "authority", "embassy",
    "organization",
    "organisation", "fc", "afc", "united", "rovers", "plc", "gmbh",
    "coalition", "command", "defense", "defence", "treasury", "pentagon", "state", "states",
    "kingdom", "republic", "nations", "inc", "corp", "ltd", "llc", *GROUPS,
})  # fmt: skip
PRESS = frozenset({
    "newspaper", "times", "post", "news", "journal", "herald", "register", "chronicle", "globe", "observer",
    "inquirer", "tribune", "gazette", "telegraph", "magazine", "press", "network", "channel", "reuters", "ap", "afp",
    "bbc", "cnn", "nbc", "cbs", "abc", "msnbc",
})  # fmt: skip
"""What reports the words of others: who speaks may be named in another article."""
LEADERSHIP = frozenset({
    "president", "presidential", "presidency", "premier", "prime", "minister", "office", "press", "service",
    "government", "administration", "cabinet", "leadership",
})  # fmt: skip
OFFICERS = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "chief", "head", "director", "leader", "chairman", "chairwoman",
    "chair", "president", "commander", "commissioner", "superintendent", "executive", "secretary",
})  # fmt: skip
"""Who speaks for the body that their role names."""
_SEVERAL = frozenset({"officials", "lawmakers", "prosecutors", "analysts", "experts", "scientists", "researchers"})
"""Those of the groups whose members speak alike: an analyst of a bank is one of "the bank's analysts"."""
_FILLER = frozenset({"the", "of", "for", "a", "an", "and", "in", "on", "at", "to", "its", "his", "her", "their"})
_DESCRIBES = re.compile(
    r"[;:()–—]|,(?! (?:Jr|Sr|[IVX]+)\b)|\b(?:who|which|that|including|among|such as|about)\b", re.IGNORECASE
)
_WITH_EMPLOYER = re.compile(r"['’]s [A-Z][\w-]+ [A-Z][\w-]+$")
"""A person named with the employer: "the Lantern's Ada Lind"."""
_LONGEST_NAME = 8
"""Words: "the Committee of Inquiry into the Bridge at Lower Halm" is about as long as names get."""
_BESIDE = re.compile(r"\s(?:for|to|of|with|within|inside|from|in|at|on|near|by)\s")
_ELIDED = re.compile(r"^(?:d|l|dell|dall|n|t)['’](?=[A-Z])")
"""What stands before a surname without a space: Anne d'Orval."""
_AFTER_NAMES = frozenset({"jr", "sr"})
"""What tells a son from his father, behind the name of both."""
_HELPERS = frozenset(
    {"adviser", "advisor", "aide", "friend", "lawyer", "neighbour", "neighbor", "relative", "supporter"}
)
"""Who may stand at the head of a sentence, and so with a capital: "Aides to Ada Lind"."""
_JOINED_NAME = re.compile(r"(?:the )?(?:[A-Z][\w’'-]* )*[A-Z][a-z][\w’'-]* and(?: [A-Z][\w’'-]*)+")
"""The form of a body's name with an "and" in it: "Halm Fire and Rescue Service"."""
_SPOKEN_FOR = re.compile(r"\b(?:spokes(?:man|woman|person|people)|press secretary|statement)\b", re.IGNORECASE)


def _bare(name: str) -> str:
    """Return an institution's name in lower case, without its article and its spokesperson."""
    return re.sub(r"^(?:the|a|an)\s+", "", plain(_SPOKEN_FOR.sub(" ", name)).strip())


_SPELLED = {"defense": "defence", "center": "centre", "labor": "labour", "organization": "organisation"}
"""How bodies of one name are spelled on either side of the Atlantic."""
_MINISTRIES = frozenset({"ministry", "ministries", "minister"})
_CHARGE = {"internal": "interior", "external": "foreign"}
"""What a ministry of some affairs is called for short: the Ministry of Internal Affairs, the Interior Ministry."""


def telling(name: str, names: NameMap | None = None) -> list[str]:
    """Return the words of a name in lower case that tell it from others: no "of", no "the".

    Args:
        name: In lower case.
        names: To put "United Nations" for the "UN" in a name.
    """
    found = [token.removesuffix("'s").rstrip("'") for token in re.findall(r"[\w'-]+", name) if token not in _FILLER]
    if names is not None:
        found = [part for token in found for part in plain(names.spelled(token)).split()]
    if not _MINISTRIES.isdisjoint(found):
        found = [_CHARGE.get(token, token) for token in found if token != "affairs"]
    return [_SPELLED.get(token, token) for token in found]


def _core(name: str) -> str:
    """Return a name without what follows its head: Department of the Treasury → Department."""
    return re.split(r"\s(?:of|for|in|on|at|and|from|about|with|within|inside)\s", name, maxsplit=1)[0]


def head_of(name: str) -> str:
    """Return the word that says what a name is of: Department of the Treasury → department, Fox News host → host."""
    return plain((words(_core(name))[-1:] or [""])[0])


def role_of(mention: str) -> str:
    """Return the role that a mention ends in, or '': the king's spokesman → spokesman, Ada Lind → ''."""
    last = plain((words(mention)[-1:] or [""])[0])
    return last if last in TITLES else ""


def is_name(speaker: str) -> bool:
    """Return whether a speaker's words end in a name and are no description.

    "The young man", "Texas governor" and "several aides, among them Ada Lind" name nobody, "Ada Lind and Tom Berg" two,
    and "a spokesman for Ada Lind" is not Ada Lind.
    """
    names = [_ELIDED.sub("", word) for word in words(speaker) if plain(word) not in _AFTER_NAMES]
    last = names[-1] if names else ""
    described = " and " in speaker or is_description(speaker) or _is_beside_somebody(speaker)
    return last[:1].isupper() and plain(last) not in TITLES and not described


def _is_beside_somebody(speaker: str) -> bool:
    """Whether a speaker is told by whom they stand beside: "aides to Ada Lind", "a source within the Halm Ministry"."""
    before = _BESIDE.split(speaker, maxsplit=1)[0].split()
    if not before or before == speaker.split():
        return False
    several = before[-1].endswith("s") and plain(before[-1])[:-1] in TITLES | _HELPERS
    at_work = len(before) == 1 and before[0].endswith("s") and " of " not in speaker  # "Pilots at Fjord Airlines"
    return before[-1].islower() or several or at_work


def is_description(speaker: str) -> bool:
    """Return whether a speaker is described rather than named: by a clause, a list or more words than a name has."""
    return bool(_DESCRIBES.search(speaker)) or len(words(speaker)) > _LONGEST_NAME


class Relation(IntEnum):
    """What two statements' speakers are to one another."""

    DIFFERENT = 0
    OPEN = 1
    """At least one is unnamed, or a newspaper that reports others: nothing is known against their being one."""
    OWN = 2
    """One is the outlet's own voice, the other is not."""
    BOTH_OWN = 3
    """Both are their outlets' own voices."""
    KIN = 4
    """Two institutions that may be one leadership, or a body and who speaks for it."""
    SAME = 5


class Voice(NamedTuple):
    """A speaker made ready for comparing."""

    id: str
    """A people.yml id with its `voice` followed, or ''."""
    name: str = ""
    own: bool = False
    family: str = ""
    """For a person the surname's skeleton; '' for anything else."""
    first: str = ""
    """For a person the given name as written."""
    parts: frozenset[str] = frozenset()
    """For an institution its telling words, states put for their demonyms."""
    state: str = ""
    """The state whose leadership an institution is or may be."""
    leads: bool = False
    press: bool = False
    """Whether this is a newspaper or a broadcaster."""
    serves: frozenset[str] = frozenset()
    """For an officer the telling words of the role: of "head of the pilots' union" these are pilots and union."""

    @property
    def named(self) -> bool:
        """Whether anything is known of who speaks."""
        return bool(self.id or self.family or self.parts)


OWN_VOICE = Voice("", own=True)
UNNAMED = Voice("")


class Voices:
    """Finds the voice of a statement; each speaker is worked out once."""

    def __init__(self, people: Mapping[str, Person], names: NameMap) -> None:
        self._people = people
        self._names = names
        self._known: dict[str, Voice] = {}
        self._ids: dict[str, str] = {}
        for person in sorted(people):
            for form in (person, people[person].name, *people[person].variants):
                self._ids.setdefault(plain(form), person)

    def of(self, statement: Statement) -> Voice:
        """Return the voice that a statement is in."""
        if statement.kind is Kind.OWN_VOICE:
            return OWN_VOICE
        if not statement.speaker:
            return UNNAMED
        if statement.speaker not in self._known:
            self._known[statement.speaker] = self._voice(statement.speaker)
        return self._known[statement.speaker]

    def person_id(self, speaker: str) -> str | None:
        """Return the people.yml id of a speaker: an id, a name or a variant; None where people.yml has none."""
        return self._ids.get(plain(speaker))

    def _voice(self, speaker: str) -> Voice:
        person = self.person_id(speaker)
        if person is not None:
            return self._from_people(person)
        # "Aides to Ada Lind": not her, nor anybody else with a name.
        of_somebody = _is_beside_somebody(speaker) and speaker.rsplit(maxsplit=1)[-1][:1].isupper()
        if self.is_institution(speaker) or of_somebody:
            return self._institution(speaker)
        return self._person(speaker) if is_name(speaker) else UNNAMED

    def _from_people(self, person: str) -> Voice:
        followed = [person]
        while (voice := self._people[followed[-1]].voice) in self._people and voice not in followed:
            followed.append(str(voice))
        known = self._people[followed[-1]]
        described = self._person(known.name) if known.kind == "person" else self._institution(known.name)
        serves = frozenset[str]() if not described.family else self._served(known.roles)
        return described._replace(id=followed[-1], name=known.name, own=False, serves=serves)

    def _person(self, name: str) -> Voice:
        spelled = self._names.spelled(name)
        return Voice("", spelled, family=skeleton(surname(spelled)), first=given(spelled))

    def is_institution(self, name: str) -> bool:
        """Return whether a speaker's name is that of an institution, a state or a group rather than a person."""
        spoken_for = _bare(name)
        if spoken_for in self._names.seats or self._names.state(spoken_for):
            return True
        head = plain(name.rsplit(maxsplit=1)[-1]) if _JOINED_NAME.fullmatch(name) else head_of(spoken_for)
        of_a_body = "'s " in _core(spoken_for) and not _WITH_EMPLOYER.search(name)
        return head in INSTITUTIONS or head in PRESS or head in self._names.seats or of_a_body

    def _served(self, roles: Iterable[str]) -> frozenset[str]:
        """Return the telling words of the roles in which somebody speaks for a body."""
        told = [{_as_several(word) for word in telling(plain(role))} for role in roles]
        found = {word for one in told if (OFFICERS | _SEVERAL) & one for word in one} - OFFICERS
        return frozenset(self._names.state(word) or word for word in found)

    def _institution(self, name: str) -> Voice:
        bare = _bare(name)
        seat = self._names.seats.get(bare)
        tokens = telling(bare, self._names)
        states = {token: self._names.state(token) for token in tokens}
        state = seat or self._names.state(bare) or next((found for found in states.values() if found), "") or ""
        parts = frozenset(states[token] or token for token in tokens)
        # The leadership of a state: the state itself, its seat, or none but leading words besides one name.
        leads = bool(seat) or parts == {state} or bool(parts & LEADERSHIP and len(parts - LEADERSHIP) <= 1)
        press = head_of(bare) in PRESS
        return Voice("", name, parts=parts or frozenset({bare}), state=state, leads=leads, press=press)


def relation(a: Voice, b: Voice) -> Relation:
    """Return what two voices are to one another."""
    if a.own or b.own:
        return Relation.BOTH_OWN if a.own and b.own else Relation.OWN
    if not (a.named and b.named) or a.press != b.press:
        return Relation.OPEN
    if a.id and a.id == b.id:
        return Relation.SAME
    if _speaks_for(a, b) or _speaks_for(b, a):
        return Relation.KIN
    if (a.id and b.id) or not (a.family or b.family):
        return Relation.DIFFERENT if a.id and b.id else _institutions(a, b)
    same = bool(a.family) and a.family == b.family and same_given(a.first, b.first)
    return Relation.SAME if same else Relation.DIFFERENT


def are_one_voice(ids: Collection[str], people: Mapping[str, Person]) -> bool:
    """Return whether speakers are one of people.yml, or a body and an officer whose role names it."""
    known = [people[one] for one in ids if one in people]
    if len(known) != len(ids) or len(known) != 2:
        return len(ids) == 1
    bodies = [{*telling(_bare(one.name))} for one in known if one.kind != "person"]
    roles = [{*telling(plain(role))} for one in known if one.kind == "person" for role in one.roles]
    return any(bodies[0] <= role and OFFICERS & role for role in roles) if bodies else False


def are_of_two_speakers(one: Statement, other: Statement, people: Mapping[str, Person]) -> bool:
    """Return whether two statements are of two who don't speak for each other, by name or by what they are called."""
    if Kind.OWN_VOICE in (one.kind, other.kind):
        return False
    ids = {one.speaker or "", other.speaker or ""}
    if ids <= people.keys():
        return not are_one_voice(ids, people)
    named = [_called(told, people) for told in (one, other)]
    return all(named) and not named[0] & named[1]


_WHICH = frozenset({"former", "latter", "first", "second"})
"""Which of two speaks, whom a sentence before named."""


def _called(statement: Statement, people: Mapping[str, Person]) -> set[str]:
    """Return the words by which a speaker is called: name and roles, else what the sentence says."""
    person = people.get(statement.speaker or "")
    forms = (person.name, *person.roles) if person else (statement.mention or "",)
    return {*words(" ".join(forms).casefold())} - FUNCTION_WORDS - _WHICH


def _as_several(word: str) -> str:
    return f"{word}s" if f"{word}s" in _SEVERAL else word


def _speaks_for(person: Voice, body: Voice) -> bool:
    """Whether somebody speaks for a body: the pilots' union, where the head of the pilots' union speaks."""
    several = person.serves & _SEVERAL <= body.parts  # an analyst of a bank speaks for its analysts, not for the bank
    a_body = body.parts - GROUPS and not body.family
    return bool(person.family and a_body and several) and body.parts <= person.serves


def _institutions(a: Voice, b: Voice) -> Relation:
    if a.parts == b.parts:
        return Relation.SAME
    if a.leads and b.leads and (not a.state or not b.state or a.state == b.state):
        return Relation.KIN
    shorter, longer = sorted((a.parts, b.parts), key=len)
    # "The task force" is short for "the harbour safety task force".
    return Relation.KIN if len(shorter) > 1 and shorter < longer else Relation.DIFFERENT
