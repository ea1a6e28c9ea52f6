"""Several who speak together, in one mention: 'Holt and Penn', 'Ann Reed, Bo Sand and Petra Lund'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token
from build_tools.attribution.speakers.named import Named, Speaker
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import words_of
from build_tools.attribution.words.body_nouns import BODIES, ENDS_A_BODY, ROLES
from build_tools.models.text import listed
from build_tools.models.titles import TITLES

_REACH_OF_EACH = 5
"""Tokens from "they" to "each other"."""

_RIGHT_BEHIND = 5
"""Characters from the end of a sentence to a "they" that begins the next one."""

_EACH_OTHER = (("each", "other"), ("one", "another"))

Naming = Callable[[Passage, Mention], Named]
"""Resolves a mention."""


def together(cast: Cast, passage: Passage, mention: Mention, head: Token, name: Naming) -> Speaker | None:
    """Return those who speak together, each by name; None where one speaks, or one of them has no name.

    Args:
        cast: The persons of the article.
        passage: The passage.
        mention: In which they are joined.
        head: The first of them.
        name: Resolves each part that is no person's name.
    """
    several = _persons_joined(cast, passage, mention, head) or _named_beside_roles(cast, passage, mention)
    if len(several) > 1:
        return Speaker(listed(several), "coordinated", 0.9, names=tuple(several))
    if both := _joined(passage, mention, head, name):
        return Speaker(listed(both), "coordinated", 0.85, names=both)
    return None


def each_other(cast: Cast, passage: Passage, they: Token) -> Speaker | None:
    """'Reed and Holt fell out. They accuse each other': the two persons of the sentence before, and no others."""
    behind = [t.low for t in passage.tokens[they.i + 1 : they.i + _REACH_OF_EACH]]
    if they.low != "they" or not any(pair in _EACH_OTHER for pair in pairwise(behind)):
        return None
    ended = max((m.ends for m in cast.mentions if m.ends <= they.start), default=-1)
    names = list(dict.fromkeys(m.figure.name for m in cast.mentions if m.ends == ended))
    near = they.start - ended < _RIGHT_BEHIND
    return Speaker(listed(names), "coordinated", 0.75, names=tuple(names)) if near and len(names) == 2 else None


def _joined(passage: Passage, mention: Mention, head: Token, name: Naming) -> tuple[str, ...]:
    """'The union and the harbour board': each by its name, where all that is joined has one; else none."""
    tokens = passage.tokens
    heads = _heads_joined(passage, mention, head)
    if len(heads) < 2:
        return ()
    names: list[str] = []
    first = mention.first
    for n, part in enumerate(heads):
        after = heads[n + 1].i if n + 1 < len(heads) else mention.last + 1
        last = next((t.i - 1 for t in tokens[part.i : after] if t.tag in ("CC", ",")), after - 1)
        named = tokens[last + 2 : after] if part is heads[-1] else []  # 'Reed and its rival, Halm Line'
        last = after - 1 if named and all(t.is_name for t in named) else last
        first = max(first, passage.extent(part)[0]) if n else first
        while first < part.i and (tokens[first].tag in ("CC", ",") or not tokens[first].is_word):
            first += 1
        speaker, _ = name(passage, Mention(first, max(last, part.i), part.i, how="joined"))
        if not speaker.name or speaker.names or speaker.name in names:
            return ()
        names.append(speaker.name)
        first = max(last, part.i) + 1
    return tuple(names)


def named_with_two_offices(cast: Cast, passage: Passage, mention: Mention, head: Token) -> Token | None:
    """Return the name in 'Attorney General and Senate candidate Reed said': one person, with two offices before it."""
    tokens = passage.tokens
    name = passage.kid(head, "conj")
    if name is None or not name.is_name or name.i > mention.last or cast.at(name) is None:
        return None
    joint = next((t.i for t in tokens[head.i + 1 : name.i] if t.low == "and"), 0)
    one = joint == head.i + 1 and head.tag != "NNS" and (head.low in ROLES or head.low in TITLES)
    first = name.i
    while first > joint + 1 and cast.at(name) and tokens[first - 1].is_name and tokens[first - 1].entity == "PERSON":
        first -= 1
    before = tokens[first - 1]
    office = before.i > joint and before.lemma in ROLES
    return name if one and office and tokens[mention.first].tag not in ("DT", "PRP$") else None


def _persons_joined(cast: Cast, passage: Passage, mention: Mention, head: Token) -> list[str]:
    """Return the names of the persons joined in a mention; none where one of them is no person with a name."""
    names: list[str] = []
    joined = any(t.dep == "cc" for t in passage.tokens[head.i : mention.last])
    token: Token | None = head if joined else None  # not 'Bo Strand of the port’s director, Ada Lunt'
    while token is not None and token.i <= mention.last:
        figure = cast.bearer(token)
        if figure is None or not token.is_name or figure.name in names:
            return []
        names.append(figure.name)
        token = passage.kid(token, "conj") or _person_beside(cast, passage, token)
    return names


def _named_beside_roles(cast: Cast, passage: Passage, mention: Mention) -> list[str]:
    """'Two of the nurses, Ann Reed and Bo Sand', 'the mayor, Ann Reed, and the vicar, Bo Sand': the names alone.

    None where what stands beside a name may be somebody else: 'lawyers for the captain, Ann Reed', 'and two nurses'.
    """
    parts: list[tuple[str, list[Token]]] = [("", [])]
    for token in passage.tokens[mention.first : mention.last + 1]:
        if token.text in PARENTHESES or token.tag == "CC":
            parts = [*parts[:-1], *([parts[-1]] if parts[-1][1] else []), (token.low, [])]
        elif token.low != "both":
            parts[-1][1].append(token)
    found = [(mark, words, _name_of(cast, words)) for mark, words in parts if words]
    names = [name for _, _, name in found if name]
    known = any(words and cast.at(words[-1]) is not None for _, words in parts)
    parted = any(mark in PARENTHESES for mark, _ in parts)
    if len(names) < 2 or not (known and parted) or len(set(names)) < len(names):
        return []
    for n, (mark, words, name) in enumerate(found):
        named_next = n + 1 < len(found) and bool(found[n + 1][2]) and found[n + 1][0] not in ("and", "or", "&")
        opens = words[0].tag in ("DT", "CD", "PRP$") or words[0].tag == "NNS"
        plain_role = opens and all(t.low == "of" or not (t.tag in ("IN", "TO") or t.is_verb) for t in words)
        if not name and not (plain_role and (named_next or mark == ",")):
            return []
    joined = any(t.low == "and" for t in passage.tokens[mention.first : mention.last + 1])
    return names if joined else []


def _name_of(cast: Cast, words: Sequence[Token]) -> str:
    """Return the name that a part of a list is, 'Ann Reed of Halm' without its place; '' where it is none."""
    of = next((n for n, t in enumerate(words) if t.low in ("of", "from")), 0)
    words = words[:of] if of > 1 else words
    figure = cast.at(words[-1])
    other = any(t.low in ROLES | BODIES | ENDS_A_BODY or t.low.rstrip(".") in TITLES for t in words)
    is_name = len(words) > 1 and all(t.is_name for t in words)
    return figure.name if figure else words_of(words) if is_name and not other else ""


def _person_beside(cast: Cast, passage: Passage, token: Token) -> Token | None:
    """Return the next person of a list that the parser took for an apposition, or hung on one.

    'Holt, a pilot, and Penn'.
    """
    beside = passage.kid(token, "appos")
    if beside is not None and not beside.is_name:
        beside = passage.kid(beside, "conj")
    return beside if beside is not None and beside.is_name and cast.at(beside) else None


def _heads_joined(passage: Passage, mention: Mention, head: Token) -> list[Token]:
    """Return the head of each part of a mention: of 'the union and the harbour board' "union" and "board"."""
    heads = [head]
    while more := passage.kid(heads[-1], "conj") or _name_beside(passage, heads[-1]):
        if not heads[-1].i < more.i <= mention.last:
            break
        between = passage.tokens[heads[-1].i : more.i]
        may_be_one = more.low in BODIES and heads[-1].low not in BODIES
        if any(t.text == "&" or t.low == "then" or (may_be_one and t.tag == "CC" and t.entity) for t in between):
            break  # 'Penn & Co', 'Penn, and then the bus', 'Halm Fire and Rescue Service'
        heads.append(more)
    joined = any(t.tag == "CC" and t.text != "&" for t in passage.tokens[head.i : heads[-1].i])
    return heads if joined else [head]  # 'the firm, Penn & Co'


def _name_beside(passage: Passage, token: Token) -> Token | None:
    """Return the second name of a list of three and more, which the parser took for an apposition."""
    beside = passage.kid(token, "appos")
    names = beside is not None and token.is_name and beside.is_name and passage.kid(beside, "conj") is not None
    return beside if names else None
