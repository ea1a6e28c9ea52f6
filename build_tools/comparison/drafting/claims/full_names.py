"""Persons named as a reader meets them: "Mr. Ferrow" becomes "Tom Ferrow", who is "Ferrow" from then on.

Names come from the articles: a surname stands for a person where one person alone has it in all of an event's articles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import unintroduced, unresolved
from build_tools.comparison.people.person_roles import roles_of
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import TITLES, given, plain, same_given, surname
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Analysis, Person, words

_PERSON = re.compile(r"(?:[A-Z]\. )?[A-Z][a-z][\w’'-]*(?: [A-Z]\.| [A-Z][\w’'-]+)? [A-Z][\w’'-]*\w(?:,? [JS]r\.)?")
_ADDRESS = r"(?:(?:Mr|Mrs|Ms)\.? |Miss )?"
_OFFICE = re.compile(r"(?!(?:the|an?|his|her|their|its|our|my)\b)[\w.’'-]+(?: [\w.’'-]+){0,6}", re.IGNORECASE)
"""What may stand before a name as it stands, and introduces somebody."""
_ROLE = re.compile(r"(?:an? |the )?[a-z][\w.’'-]*(?: [\w.’'-]+){0,8}")
"""The same behind a name and its comma."""
_LED = re.compile(r"(?:[Aa]n?|[Tt]he|[A-Z][\w-]+[’']s?) [\w.’'-]+(?: [\w.’'-]+){0,7}")
"""The same before a name and its comma: "A lawyer for the family, Ann Brisk"."""
_QUOTED = re.compile(r"“[^”]*”")
_A_THING = re.compile(
    r" ([a-z]{4,}s(?=,|$| (?:will|would|is|are|was|were|has|have|had|can|could|may|must)\b)"
    r"|campaign|family|company|plan|budget|bill|team|[a-z]+(?:ment|ation|ship)\b)"
)
"""What a surname may tell apart: "Ferrow biscuits", "the Ferrow administration"."""
_BEFORE_THINGS = frozenset(words("the The a A an An"))
"""What stands before a thing that is called by a surname: "the Ferrow bridge"."""


def full_names(people: Mapping[str, Person], analyses: Sequence[Analysis]) -> dict[str, str]:
    """Return the full name of whoever goes by a surname; '' for a surname that several have.

    Args:
        people: people.yml by id, whose names come before those of the articles.
        analyses: With the names that each article prints.
    """
    ours = [person.name for _, person in sorted(people.items()) if person.kind == "person"]
    printed = Counter(use.text for analysis in analyses for use in analysis.names if use.what == "person")
    alone = {name for name in printed if " " not in name}
    by_surname: dict[str, list[str]] = defaultdict(list)
    by_frequency = sorted(printed, key=lambda name: (-printed[name], len(name), name))
    # Who goes by a surname is printed with it alone somewhere; what begins with another's surname is no person.
    ours += [name for name in by_frequency if surname(name) in alone and name.split()[0] not in alone]
    # Mia, called so by a tabloid, still shares her father's surname.
    last = {surname(name) for name in printed if " " in name}
    rivals = [name for name in by_frequency if name.split()[0] in alone - last]
    for name in [*ours, *(name for name in rivals if any(surname(name) == surname(other) for other in ours))]:
        if given(name) and _PERSON.fullmatch(name):
            by_surname[surname(name)].append(name)
    bodies = Counter[str]()
    for use in (use for analysis in analyses for use in analysis.names):
        bodies[use.text] += (use.own + use.quoted) * {"organisation": 1, "person": -1}.get(use.what, 0)
    return {last: names[0] if _is_one(names) else "" for last, names in by_surname.items() if bodies[last] <= 0}


def introductions(analyses: Iterable[Analysis], names: Mapping[str, str]) -> dict[str, str]:
    """Return by full name how articles introduce somebody: "harbour master Ann Brisk", else "Ann Brisk, a pilot,".

    Args:
        analyses: The event's articles.
        names: Full names by surname.
    """
    mentions = {one.mention.strip(" ,") for analysis in analyses for one in analysis.statements if one.mention}
    mentions = {one for one in mentions if not is_loaded(one)}
    before: dict[str, str] = {}
    behind: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda one: (len(one), one)):
        for name in filter(None, names.values()):
            office, role = mention.removesuffix(f" {name}"), mention.removeprefix(f"{name}, ")
            if office != mention and _OFFICE.fullmatch(office) and office in roles_of([name], {mention: 1}):
                before[name] = mention
            elif office.endswith(",") and _LED.fullmatch(office[:-1]) and not unresolved(office):
                behind.setdefault(name, f"{mention},")
            elif role != mention and _ROLE.fullmatch(role) and roles_of([name], {mention: 1}) and _is_plain(role):
                behind[name] = f"{mention},"
    return behind | before


def _is_plain(role: str) -> bool:
    """Whether a role says whose it is: "a spokesman for the port of Ostrand", and not "the group's head"."""
    return not unresolved(role) and not unintroduced(role)


def as_met(text: str, told: str, names: Mapping[str, str], introduced: Mapping[str, str]) -> str:
    """Return a clause with persons by surname who were named before, and with who it is whom it begins with.

    Args:
        text: The clause.
        told: What its reader has read.
        names: Full names by surname.
        introduced: How articles introduce somebody, by full name.

    >>> as_met("Ann Brisk met Tom Ferrow", "Ferrow left", {"Ferrow": "Tom Ferrow"}, {"Ann Brisk": "pilot Ann Brisk"})
    'Pilot Ann Brisk met Ferrow'
    """
    for last, name in names.items():
        if name and last in words(told):
            whole = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
            text = "".join(p if p.startswith("“") else re.sub(whole, last, p) for p in re.split(r"(“[^”]*”)", text))
    name = next((name for name in introduced if text.startswith(f"{name} ")), "")
    met = introduced.get(name, "")
    if met.endswith(",") and text.startswith(f"{name} of "):
        return text  # "Ann Brisk, a pilot, of Ostrand"
    led = met if met[1:2].isupper() else f"{met[:1].upper()}{met[1:]}"  # "iPhone maker Ann Brisk"
    return f"{led}{text.removeprefix(name)}"


def _is_one(names: Sequence[str]) -> bool:
    return all(same_given(given(names[0]), given(name)) for name in names[1:])


def in_full(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the full name of each person who is named by surname alone, outside quotation marks.

    >>> in_full("Mr. Ferrow met Brisk’s aide and “Brisk”", {"Ferrow": "Tom Ferrow", "Brisk": "Ann Brisk"})
    'Tom Ferrow met Ann Brisk’s aide and “Brisk”'
    """
    for last, name in names.items():
        if name and last in text and name not in text:
            found = next(_alone(last, text), None)
            text = f"{text[: found.start()]}{name}{text[found.end() :]}" if found else text
    return text


def has_shared_surname(text: str, names: Mapping[str, str]) -> bool:
    """Return whether a text names somebody by a surname that several persons have, outside quotation marks."""
    return any(not name and last in text and any(_alone(last, text)) for last, name in names.items())


def _alone(last: str, text: str) -> Iterator[re.Match[str]]:
    """Return where a surname stands by itself: outside quotation marks, no given name before it, no part of a name."""
    own_words = _QUOTED.sub(lambda quoted: "”" * len(quoted[0]), text)
    no_name = r"(?![\w/-]|(?<!s)[’'](?!s\b)|[’'](?!s\b| )| [A-Z])"
    for found in re.finditer(rf"(?<![\w/-]){_ADDRESS}{re.escape(last)}{no_name}", own_words):
        before = own_words[: found.start()].split()
        word = before[-1] if before else ""
        is_given = word[:1].isupper() and word[-1] not in ",;:" and plain(word) not in TITLES
        is_given = is_given and word.casefold() not in FUNCTION_WORDS
        is_nickname = word.endswith("”")
        is_of_a_thing = _is_of_a_thing(own_words[found.end() :])
        is_of_a_name = word == "of" and before[-2:-1] and before[-2][:1].isupper()  # "the School of Law"
        if not (is_given or is_nickname or is_of_a_name or is_of_a_thing or word in _BEFORE_THINGS):
            yield found


def _is_of_a_thing(after: str) -> bool:
    """Whether what follows a surname is a noun: "Ferrow biscuits" are no person's, and "the Ferrow campaign" is known.

    >>> _is_of_a_thing(" biscuits are sold"), _is_of_a_thing(" again sold the boat")
    (True, False)
    """
    noun = _A_THING.match(after)
    return noun is not None and not has_verb(f"x {noun[1]}")
