"""A person's roles out of the mentions of an article, and the state that a role or a name speaks for.

"Kremlin spokeswoman Ada Lind" ──▶ what stands before the name, and after it ──▶ "Kremlin spokeswoman" ──▶ Russia
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.comparison.people.speakers import INSTITUTIONS, LEADERSHIP
from build_tools.comparison.words.names import TITLES, NameMap, consonants, given, plain, surname
from build_tools.comparison.words.verdicts import is_loaded, without_verdict
from build_tools.models import words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.pronouns import POSSESSIVE, RELATIVE, THIRD_PERSON
from build_tools.models.text import alternatives
from build_tools.models.titles import COMMON_TITLES, PARTICLES, PEERS, SHORTENED

ROLE_NOUNS = (TITLES - {"the", "jr", "sr", "king", "prince", "pope", "bishop", "general", "judge"}) | frozenset(
    words(
        "historian economist activist organizer organiser strategist pollster lawyer attorney columnist commentator "
        "author actor actress singer candidate founder mogul tycoon executive ceo cfo president-elect scientist "
        "researcher writer journalist critic consultant adviser advisor aide counsel counselor investigator "
        "prosecutor comedian mayor editor publisher blogger anchor moderator correspondent skipper mp msp"
    )
)
"""What somebody is, as it stands before a name."""
_WHEN_HELD = frozenset(words("former acting ex interim incoming outgoing retired elect"))
"""What says when somebody has an office, and not which."""
ANOTHER_OFFICE = _WHEN_HELD | frozenset(
    words("late then vice deputy assistant associate under candidate nominee would-be")
)
"""What makes an office another one: the deputy mayor is no mayor."""
_BY_OFFICE_ALONE = re.compile(
    r"(?<!, )(?<!is )(?<!was )(?<!as )\b[Aa]n? (?!host of)(?:[\w’'.-]+ ){0,4}?"
    rf"(?:{alternatives(ROLE_NOUNS)}|official|aide|chief of staff)\b"
    r"(?! [A-Z]|(?: [a-z]+)?(?: (?:of|for|at|in) (?:the )?[\w’'.-]+){0,2}, [A-Z])"
)
"""Somebody with an office and no name."""
_DETERMINER = re.compile(rf"^(?:{alternatives(POSSESSIVE)}|the|an?|one|another|fellow)\b\s*", re.IGNORECASE)
_PRONOUN_FIRST = re.compile(rf"(?:{alternatives(THIRD_PERSON | RELATIVE)})\b", re.IGNORECASE)
_EDGE_BUT_MARKS = " ,;:–—-"
_EDGE = _EDGE_BUT_MARKS + "\"'“”‘’"
_CIRCUMSTANCE = re.compile(
    r"(?:since|as|at|in|on|after|before|by|with|from|during|while|when|where|and|but|like|not|now that|more|less|once"
    r"|still|also|including|among|for|to)\b",
    re.IGNORECASE,
)
"""What begins like this says when or how somebody spoke, not who somebody is."""
_SOMEBODY = re.compile(
    r"\b(?!(?:news)?letter|order|offer|paper|matter|number)(?:\w+(?:er|or|ist|ian|m[ae]n|wom[ae]n|nee|yst|ess)s?|chief|head|figure|star|counsel|members?|critics?|hosts?|aides?"
    r"|secretary|president|officials?|assistant|delegate|candidate|mayor|mogul|guard|sheriff|judge|student|resident"
    r"|diplomat|democrat|republican|independent|ceo|cfo|activist|advocate|executive|tycoon|counterpart|general|captain"
    r"|surgeon|agent|veteran|heir|pilot|nurse|cook|coach|clerk|lead|envoy|representative|attorney"
    r"|(?:step)?son|wife|husband|widow|cousin|uncle|aunt|nephew|niece|mum|dad|bride|groom"
    r"|boss|chef|priest|monk|nun|chaplain|vicar|dean|poet|midwife)\b",
    re.IGNORECASE,
)
"""A word for what a person can be: a role has one."""
_LOOSE_END = re.compile(r"(?: (?:at|of|for|in|the|an?|and|with|here|there|to|on|by))+$", re.IGNORECASE)
_TOLD_WHEN = rf"(?:over|during) the (?:weekend|week)|(?:on|last|this) (?:{alternatives(map(str.capitalize, WEEKDAYS))})"
"""When something was said, which is no part of who said it: "the coach over the weekend"."""
_FROM = re.compile(r"of (?:the|an?|\S+ \S)", re.IGNORECASE)
"""Whom somebody belongs to; "of Texas" is no body."""
_GOVERNED = re.compile(r"([a-z]+) (President|Chancellor|Senator|Governor|Representative)")
"""A word that only happens to stand before an office: "the deal President Lind struck"."""
_PARTY = re.compile(r"(?:[DRI]|Democrat|Republican|Independent)[-–—, ]+(?:of )?[A-Z][\w. ]*")
"""A legislator's party and state: no role, but all that some articles say."""
_JOINS = frozenset(("of", "for", "the", "a", "an"))
_IN_FULL = {"Rep": "Representative", "Sen": "Senator", "Gov": "Governor"}
"""Offices that newspapers shorten before a name."""
_SHORT_OFFICE = re.compile(rf"\b({alternatives(_IN_FULL)})\. ")
_ADDRESS, _OFFICE = alternatives(SHORTENED), alternatives(COMMON_TITLES)
_CLERIC = "father|brother|sister|archbishop"
_RANK = re.compile(r" (?:Colonel|Major|Captain|Lieutenant|Sergeant|Admiral)$")
"""What stands between a role and the name: "ministry spokesman Colonel"."""
_LONGEST = 12
"""Words. What is longer is a clause and no role."""
_GOVERNS = LEADERSHIP | frozenset(
    words(
        "ambassador envoy ministry foreign defence defense spokesman spokeswoman spokesperson secretary army military "
        "leader king queen parliament intelligence embassy diplomat official officials general chancellor "
        "department court police navy forces"
    )
)
"""With one of these a name speaks for the state that is named beside it."""


def roles_of(names: Iterable[str], mentions: Mapping[str, int]) -> tuple[str, ...]:
    """Return the roles that mentions name, the most frequent first: what stands before the name or after it."""
    forms = list(names)
    surnames = {plain(surname(form)) for form in forms} | {plain(form.split()[-1]) for form in forms}
    firsts = {consonants(given(form)) for form in forms} - {""}
    found: Counter[str] = Counter()
    for mention, count in mentions.items():
        for piece in _around(mention, surnames, firsts):
            if role := _role(piece):
                found[role] += count
    without_of = [role for role in found if not _FROM.match(role)] or list(found)
    kept = [role for role in without_of if not _PARTY.fullmatch(role)] or _with_office(without_of, mentions)
    # "Treasury boss" is a tabloid's word for what others call "Treasury Secretary".
    kept = [role for role in kept if not is_loaded(role)] or kept
    fuller: dict[frozenset[str], str] = {}
    for role in sorted(kept, key=lambda role: (-found[role], -len(role), role)):
        fuller.setdefault(_told_by(role), role)
    # "Mayor" says no more than "Eldon's mayor", but who was "former mayor" to one outlet may be mayor to others.
    return tuple(
        role for told, role in fuller.items() if not any(told < more and not more & ANOTHER_OFFICE for more in fuller)
    )


def _told_by(role: str) -> frozenset[str]:
    """Return the words of a role but for those that only join them: "the union's head" is "head of the union"."""
    return frozenset(re.sub(r"['’]s$", "", word) for word in words(role.casefold())) - _JOINS


def _with_office(parties: Sequence[str], mentions: Iterable[str]) -> Sequence[str]:
    """Put the office before a party that is all the role there is: "Rep. Ada Lind, D-Ohio"."""
    offices = {_IN_FULL[found] for mention in mentions for found in _SHORT_OFFICE.findall(mention)}
    return [f"{office}, {party}" for office in sorted(offices)[:1] for party in parties] or parties


def _around(mention: str, surnames: set[str], firsts: set[str]) -> Iterator[str]:
    tokens = list(re.finditer(r"[\w.'’-]+", mention))
    at = [n for n, token in enumerate(tokens) if plain(token[0]) in surnames or consonants(token[0]) in firsts]
    if not at:
        yield mention
        return
    # "A website run by commentator Ada Lind", "a lawmaker, Captain Ada Lind": what stands next to the name.
    first = at[0]
    while first and plain(tokens[first - 1][0]) in PARTICLES:
        first -= 1  # "Ms von Brandt": "von" is part of the name
    yield re.split(r",? (?:by|including) |, (?=(?:the|an?) )", mention[: tokens[first].start()])[-1]
    yield mention[tokens[at[-1]].end() :]


def _role(piece: str) -> str:
    """Return a role out of a piece of a mention, or ''. A pronoun alone, or "his spokesman", names nobody's role."""
    bare = _trimmed(re.sub(r"^\W*\d{1,3}(?=,)", "", piece))  # an age
    if _PRONOUN_FIRST.match(bare) or _CIRCUMSTANCE.match(bare):
        return ""
    bare = re.sub(r"^then the ", "then ", _trimmed(_DETERMINER.sub("", bare)))
    if _CIRCUMSTANCE.match(bare):
        return ""
    # "Harbour counsel, Sen.": a form of address is no part of it, nor is an initial of the name.
    bare = re.sub(
        rf"(?:,? (?:{_ADDRESS})\.?|, (?:{_OFFICE}|{_CLERIC})| [A-Z]\.)+$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    bare = re.sub(rf",? (?:(?:who|whose|which|that) .*|(?:{_TOLD_WHEN})\b.*)$", "", bare)
    without_rank = _RANK.sub("", bare)
    bare = without_rank if _SOMEBODY.search(without_rank) else bare
    bare = _LOOSE_END.sub("", bare)
    if (governs := _GOVERNED.fullmatch(bare)) and plain(governs[1]) not in INSTITUTIONS | ANOTHER_OFFICE:
        bare = governs[2]
    count = len(bare.split())
    # "The president's plan" is no president.
    itself = re.sub(r"\w+['’]s? ", "", bare)
    if not (_SOMEBODY.search(itself) or _FROM.match(bare) or _PARTY.match(bare) or _known(itself)):
        return ""
    if plain(bare) in _WHEN_HELD or (count == 1 and not (_known(bare) or _PARTY.match(bare))):
        return ""
    # "spokesman" alone adds nothing to a name, nor does "Mr.".
    is_informative = (count > 1 or bare[:1].isupper()) and not {
        plain(word) for word in words(bare)
    } <= SHORTENED | PEERS
    return without_verdict(bare) if is_informative and count <= _LONGEST else ""


def _known(role: str) -> bool:
    """Whether a word of a role stands before names."""
    return any(plain(word) in ROLE_NOUNS | {"democrat", "republican"} for word in words(role))


def _trimmed(piece: str) -> str:
    """Take off what surrounds a piece, but no mark whose partner stays inside: "Tonight" show host."""
    bare = piece.strip(_EDGE)
    halved = bare.count('"') % 2 or bare.count("“") != bare.count("”")
    if not halved:
        return bare
    whole = piece.strip(_EDGE_BUT_MARKS)
    even = whole.count('"') % 2 == 0 and whole.count("“") == whole.count("”")
    return whole if even else re.sub(r"^.*[\"“”]\s*", "", whole)


def keeps_a_name_back(text: str) -> bool:
    """Return whether a text tells of somebody by an office alone, whom others name: "a former pilot", "an official".

    >>> keeps_a_name_back("Ostrand chose a former mayor"), keeps_a_name_back("Ostrand chose Ann Brisk, a former mayor")
    (True, False)
    """
    return bool(_BY_OFFICE_ALONE.search(text))


def side_of(texts: Sequence[str], names: NameMap) -> str | None:
    """Return the state that roles or an institution's name speak for, if it is just one.

    "The Halm bureau of Washington" speaks for nobody: a place alone says where somebody works.
    """
    stated = set()
    for text in texts:
        tokens = [re.sub(r"['’]s$", "", word) for word in re.findall(r"[\w.'’]+", text)]
        found = {plain(word) for word in tokens}
        if not (names.state(text) or names.seats.get(plain(text)) or found & _GOVERNS):
            continue
        stated |= {names.state(word) or names.seats.get(plain(word)) for word in tokens if word[:1].isupper()} - {None}
    return stated.pop() if len(stated) == 1 else None
