"""Names of persons that the recogniser missed, where a person must stand: behind "Mr", a role, before an age."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import HYPHENS, Token, behind_hyphen, word_set
from build_tools.attribution.speakers.firms import TRADE_ENDS
from build_tools.attribution.speakers.roles import CALLINGS, office_before, role_of_a_place
from build_tools.attribution.words.ages import has_age_behind
from build_tools.attribution.words.body_nouns import BODIES, ENDS_A_BODY, KIN, PERSONS, ROLES
from build_tools.attribution.words.given_names import is_given
from build_tools.attribution.words.names import is_suffix, plain, surname_at
from build_tools.models.titles import HONORIFICS, TITLES

MOST_NAMES = 3
"""Words of a name that the recogniser missed."""


def missed_name(tokens: Sequence[Token], first: int, surnames: frozenset[str]) -> int | None:
    """Return the last token of a name that the recogniser missed, where a person must stand; None where none does.

    One name is enough behind "Mr"; two or three right behind a title or a role, else where something shows a person.
    """
    last = _last_of_names(tokens, first)
    if last is None or (last - first > 1 and office_before(tokens, last - 1)):
        return None  # 'Minister for Waterways Arun Reed': the name begins further on
    whole = hyphened(tokens, last)
    if last == first:
        shown = first > 0 and (addresses(tokens[first - 1]) or (first > 1 and _is_of_kin(tokens, first)))
        return whole if shown and is_surname(tokens[first]) else None
    if _behind_role(tokens, first) and not _is_body(_names_in_a_row(tokens, first)):
        return whole
    shown = _shows_a_person(tokens, first, whole, surnames)
    return whole if shown and _may_begin(tokens, first) and _ends_as_a_person(tokens, first, whole) else None


def _is_of_kin(tokens: Sequence[Token], first: int) -> bool:
    """'His sister, Oda, waited': a name between commas behind a word for a relative."""
    before, behind = tokens[first - 2 : first], tokens[first + 1 : first + 2]
    closed = bool(behind) and behind[0].text in (",", ".")
    return closed and before[1].text == "," and before[0].lemma in KIN and before[0].tag == "NN"


def _last_of_names(tokens: Sequence[Token], first: int) -> int | None:
    """Return the last of at most three names in a row, in which the recogniser saw no person."""
    opening, last = tokens[first], first
    if not (opening.is_name and opening.is_word) or opening.low.rstrip(".") in TITLES:
        return None
    while last + 1 < len(tokens) and tokens[last + 1].is_name and tokens[last + 1].entity != "PERSON":
        last += 1
    last -= last > first and not tokens[last].is_word  # the stop of 'Reed Sr.'
    of_a_role = last > first and opening.low in ROLES
    if tokens[last].low in TITLES and [t.entity for t in tokens[last + 1 : last + 2]] == ["PERSON"]:
        return None  # 'Army General | Oleg Reed'
    return last if tokens[last].is_word and last - first < MOST_NAMES and not of_a_role else None


def _shows_a_person(tokens: Sequence[Token], first: int, last: int, surnames: frozenset[str]) -> bool:
    """Whether names in a row are a person's: by a surname known as such, an age, a given name or a role beside them."""
    if plain(tokens[surname_at(tokens, first, last)].text) in surnames or has_age_behind(tokens, last):
        return True
    if tokens[first].entity not in ("", "ORG"):
        return tokens[first].entity == "WORK_OF_ART" and _is_described(tokens, first, last)
    known = is_given(tokens[first].text) or is_initial(tokens[first]) or is_suffix(tokens[last])
    who = [t.low for t in tokens[last + 1 : last + 3]] == [",", "who"] and tokens[first].entity == ""
    return known or who or _before_role(tokens, first) or _behind_printed_role(tokens, first)


def _is_described(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Ann Reed, the port’s top pilot, who': a given name, and behind the names what no book is."""
    behind = [t.low for t in tokens[last + 1 : last + 3]]
    return is_given(tokens[first].text) and behind[:1] == [","] and behind[1:] in (["the"], ["a"], ["an"], ["who"])


def _behind_printed_role(tokens: Sequence[Token], first: int) -> bool:
    """'Historian Ann Reed' at the head of a sentence, 'Prosecutor Ann Reed': a role with a capital, and a name."""
    return first > 0 and tokens[first - 1].low in ROLES and tokens[first - 1].sentence == tokens[first].sentence


def _is_body(run: Sequence[Token]) -> bool:
    """'The cyclist, Halm Police said', 'the shop’s owner, Halm Foods,': names behind a role, and no person's."""
    ends = run[0].entity == "ORG" and run[-1].low in ENDS_A_BODY | TRADE_ENDS and not is_given(run[0].text)
    return ends or any(token.low in _AUTHORITIES for token in run)


def _names_in_a_row(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    return tokens[first : next((i for i in range(first, len(tokens)) if not tokens[i].is_name), len(tokens))]


def _behind_role(tokens: Sequence[Token], first: int) -> bool:
    before = tokens[first - 1] if first else None
    if before is not None and before.text == "," and first > 1:
        if role_of_a_place(tokens, first) is not None:
            return is_given(tokens[first].text) or tokens[first].entity not in ("GPE", "LOC", "FAC")
        before = tokens[first - 2]
        half = tokens[first - 4] if first > 3 and tokens[first - 3].text in HYPHENS else before  # 'secretary-general'
        if before.lemma in PERSONS and before.tag == "NN":  # 'a deckhand, Ivo Reed, said'
            behind = _names_in_a_row(tokens, first)[-1].i + 1
            return [t.text for t in tokens[behind : behind + 1]] == [","]
        return any(t.lemma in _INTRODUCES and t.tag == "NN" for t in (before, half))
    return before is not None and (before.low.rstrip(".") in TITLES or (before.lemma in ROLES and not before.is_name))


def _before_role(tokens: Sequence[Token], first: int) -> bool:
    """'Ann Reed, the president,': two or three names before a role that no company could have."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].is_name:
        last += 1
    after = tokens[last + 1 : last + 8]
    if len(after) < 3 or after[0].text != "," or after[1].low not in ("the", "a", "an"):
        return False
    role = next((t for t in after[2:] if t.tag == "NN" and t.lemma in _OF_PERSONS), None)
    return role is not None and all(t.tag in ("JJ", "NN", "NNP", "NNPS", "POS") for t in after[2 : after.index(role)])


def _may_begin(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name may begin at a token: behind no other name but that of a role, and at the head of an entity."""
    token = tokens[first]
    before = tokens[first - 1] if first else None
    if before is not None and before.text == "," and role_of_a_place(tokens, first) is not None:
        return True  # 'a spokesman for Kestrel, Ann Reed', which the recogniser took for one body
    if before is None or not before.is_name or before.sentence != token.sentence or before.low in TITLES | ROLES:
        return token.entity == "" or token.entity_start or (before is not None and before.low in TITLES | ROLES)
    return office_before(tokens, first) is not None


def _ends_as_a_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    run = tokens[first : last + 1]
    after = next((t for t in tokens[last + 1 : last + 2] if t.is_word or t.text in HYPHENS), None)
    goes_on = after is not None and (after.text in HYPHENS or (after.entity == "ORG" and not after.entity_start))
    one = all(t.entity == run[0].entity and (t.i == first or not t.entity_start) for t in run)
    words = [t for t in run if not is_given(t.text)]
    return one and not goes_on and not any(t.low in NO_SURNAME or t.tag == "NNPS" or t.low in BODIES for t in words)


def hyphened(tokens: Sequence[Token], last: int) -> int:
    """Extend to the end of a double name that the recogniser left at its hyphen: 'Holt-Reed'."""
    while (half := behind_hyphen(tokens, last)) and half.text[:1].isupper():
        last = half.i
    return last


def is_initial(token: Token) -> bool:
    """Return whether a token is an initial with its stop: 'J.'."""
    return len(token.text) == len("A.") and token.text[0].isupper() and token.text[1] == "."


def addresses(token: Token) -> bool:
    """Return whether a token is a form of address: 'Mrs'."""
    return token.low.rstrip(".") in HONORIFICS and token.text[:1].isupper()


def is_surname(token: Token) -> bool:
    """Return whether a token may be a surname by itself: a name, and no title or role."""
    return token.is_name and token.is_word and token.text[:1].isupper() and token.low.rstrip(".") not in TITLES | ROLES


_INTRODUCES = ROLES | KIN | CALLINGS | {"agent"}
"""Nouns behind whose comma a person is named: 'his agent, Ann Reed,'."""

_OF_PERSONS = word_set(
    "president premier chancellor governor minister mayor senator spokesman spokeswoman spokesperson judge lawyer "
    "attorney prosecutor sheriff professor ambassador diplomat chairman chairwoman coroner engineer farmer nurse "
    "analyst economist researcher scientist historian "
    "doctor surgeon treasurer secretary councillor commissioner bishop priest coach captain widow widower student pilot"
)
"""Roles that persons alone have: 'the owner' and 'the publisher' may be companies."""

_AUTHORITIES = word_set("police council ministry department authority agency")
"""Words that no person's name ends in, though a role stands before it."""
NO_SURNAME = word_set(
    "center centre institute street road avenue park island county beach river lake hall house tower bridge airport "
    "stadium arena inc inc. corp corp. co co. ltd ltd. llc plc holdings partners foundation fund trust society college "
    "times post news journal awards award prize cup open day act law amendment project museum library theatre theater "
    "hotel show line lines airlines air motors industries international bay creek falls hills springs valley city"
)
"""Words that end the name of a place, body or thing which begins with a given name: 'Victoria Station'."""
