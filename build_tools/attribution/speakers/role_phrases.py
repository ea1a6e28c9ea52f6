"""The phrase that introduces a name, as printed: 'Kremlin spokesman', 'head of the Tollwick branch'."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import Passage, Token, behind_hyphen
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.roles import (
    SPEAKS_FOR,
    appositions,
    body_before,
    is_role,
    names_a_body,
    role_of_a_place,
    words_of,
)
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.attribution.words.names import POSTNOMINALS
from build_tools.attribution.words.names import plain as plain_name
from build_tools.models.titles import HONORIFICS, SHORTENED, TITLES

LONGEST_ROLE = 12
"""Words; a longer phrase describes more than a role."""


def role_phrase(passage: Passage, first: int, last: int) -> str:
    """Return the phrase that introduces a name as printed: 'Kremlin spokesman', 'head of the Tollwick branch'."""
    tokens = passage.tokens
    start = first
    while start and first - start < LONGEST_ROLE and _may_introduce(tokens[start - 1], tokens[start]):
        start -= 1
    while start > 1 and behind_hyphen(tokens, start - 2):
        start -= 2  # 'the no-nonsense chairwoman'
    of = next((t.i for t in tokens[start:first] if t.low in ("of", "for")), None)
    if of is not None and not (of > start and is_role(tokens[of - 1])):
        # 'The endorsement of Senator …': the title is what stands behind it, with the body that holds the "of".
        start = of + 1 if (body := body_before(tokens, first)) is None else min(of + 1, body)
    while (
        start < first
        and (tokens[start].low == "fellow" or tokens[start].tag in ("DT", "POS", "PRP$", "HYPH"))
        and behind_hyphen(tokens, start) is None
    ):
        start += 1
    before = list(tokens[start:first])
    while before and before[-1].low.rstrip(".") in SHORTENED:
        before.pop()  # 'civil rights leader Rev. Ann Reed'
    several = bool(before) and before[-1].tag == "NNS"  # 'pundits Mia Holt and Tom Reed'
    if any(is_role(t) for t in before) and before[-1].is_noun and before[-1].entity != "PERSON" and not several:
        return words_of(before)
    for kid in appositions(passage, tokens[last]):
        if is_role(kid) and (not kid.is_name or plain_name(kid.text) in POSTNOMINALS):
            mention = plain(passage, kid, "appos")
            another = next((k.i for k in passage.kids(kid, "conj") if k.is_name), mention.last + 1)
            end = next((t.i for t in tokens[kid.i : another] if t.text == "," or t.tag == "CC"), mention.last + 1)
            end = end if another <= mention.last else mention.last + 1
            while end < len(tokens) and tokens[end - 1].is_name and tokens[end].text[0].isupper():
                end += 1  # a name whose last word the tagger did not take for one
            phrase = tokens[mention.first : end]
            while phrase and phrase[0].tag in ("DT", "PRP$") and behind_hyphen(tokens, phrase[0].i) is None:
                phrase = phrase[1:]
            if phrase and phrase[0].i > last and len(phrase) <= LONGEST_ROLE:
                return words_of(phrase)
    return _after_comma(tokens, last) or _before_comma(passage, first, last)


def _before_comma(passage: Passage, first: int, last: int) -> str:
    """Read 'Mayor Reed’s press secretary, Ben Hale' or 'the engineer, Ann Reed': the name is the apposition."""
    tokens = passage.tokens
    while first and tokens[first - 1].low.rstrip(".") in TITLES:
        first -= 1  # 'the chair of the inquiry, Dame Ann Reed'
    if phrase := _of_a_place_before_comma(tokens, first):
        return phrase
    role = passage.head(tokens[last])
    ends = behind_hyphen(tokens, role.i) or role
    if tokens[last].dep != "appos" or ends.i != first - 2 or not is_role(role) or role.tag == "NNS":
        return ""
    start = plain(passage, role, "appos").first
    whose = tokens[start].tag == "PRP$"
    while start < role.i and tokens[start].tag in ("DT", "PRP$"):
        start += 1
    held = tokens[start : ends.i + 1]
    if len(held) > LONGEST_ROLE:
        return ""
    if not names_a_body(words_of(held)):
        if whose and role.lemma not in SPEAKS_FOR:
            return ""  # 'his rival', 'her boss': somebody's, which is no office
        start = max((t.i + 1 for t in held if t.tag == "POS"), default=start)  # 'the company’s chief executive'
    return words_of(tokens[start : ends.i + 1])


def _of_a_place_before_comma(tokens: Sequence[Token], first: int) -> str:
    """Read 'the deputy mayor of Tollwick, Ann Reed': a role with the place or body that it is of, and a comma."""
    role = role_of_a_place(tokens, first)
    if role is None:
        return ""
    start = role.i
    while start and (tokens[start - 1].is_noun or tokens[start - 1].tag in ("JJ", "HYPH")):
        start -= 1
    phrase = tokens[start : first - 1]
    return words_of(phrase) if len(phrase) <= LONGEST_ROLE else ""


def _after_comma(tokens: Sequence[Token], last: int) -> str:
    """Read 'Ada Penn, president of the Tollwick, Kent, branch of the union' where the parser saw no apposition."""
    first = last + 2
    if first >= len(tokens) or tokens[last + 1].text != ",":
        return ""
    first += tokens[first].tag in ("DT", "PRP$")
    role = next((t.i for t in tokens[first : first + 4] if t.lemma in ROLES and not t.is_name), None)
    if role is None or role + 1 >= len(tokens) or tokens[role + 1].low not in ("of", "for", "at", "with", "to"):
        return ""
    if any(not (t.is_noun or t.tag in ("JJ", "HYPH", "POS")) for t in tokens[first:role]):
        return ""
    end = role + 1
    while end < len(tokens) and end - first <= LONGEST_ROLE + 2 and _goes_on(tokens, end):
        end += 1
    return words_of(tokens[first:end]) if end - first <= LONGEST_ROLE + 2 else ""


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a phrase goes on at a token: no verb, no clause, no comma but those around the name of a place."""
    token = tokens[i]
    if token.text == ",":
        opens = i + 2 < len(tokens) and tokens[i + 1].is_name and tokens[i + 2].text == ","
        return opens or (tokens[i - 2].text == "," and tokens[i - 1].is_name)
    return (token.is_word or token.tag in ("HYPH", "POS")) and not (token.is_verb or token.tag in ("WP", "WDT", "MD"))


def _may_introduce(token: Token, after: Token) -> bool:
    if token.sentence != after.sentence:
        return False  # 'until 5 p.m. Minister Reed'
    if token.is_noun or token.tag.startswith("JJ") or token.tag in ("HYPH", "POS") or after.tag == "HYPH":
        return token.low.rstrip(".") not in HONORIFICS
    of_terms = token.tag == "CD" and after.low in ("term", "time")  # 'three term Governor Ann Reed'
    return of_terms or (token.low in ("of", "for") and after.is_noun)
