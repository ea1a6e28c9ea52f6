"""The words of a noun phrase around its head: what of a sentence names somebody, without the clauses about them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, behind_hyphen, word_set
from build_tools.attribution.words.ages import has_age_behind
from build_tools.attribution.words.names import double
from build_tools.models.quotation_marks import OPENING

CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[ap]m)?$")
"""The time before an entry of a live page."""

LONGEST = 20
"""Words; a longer mention is cut to its core."""

_TOGETHER = word_set("both all each")
_FOCUS = word_set("even only also but and just")
_BELONGING = word_set("of from for with")
_DISTANCES = word_set("mile kilometre kilometer km metre meter yard block walk drive ride")
"""What tells how far off somebody is: "residents of the estate, half a mile away"."""


def plain(passage: Passage, head: Token, how: str, keep: int | None = None) -> Mention:
    """Return the noun phrase around its head, without relative clauses, clauses and what stands in for them.

    Args:
        passage: The passage.
        head: Its main word.
        how: See Mention.how.
        keep: A token that must stay outside the phrase: the cue's.
    """
    left_out = {
        k.i for k in passage.kids(head) if k.dep in ("relcl", "acl", "advcl", "case", "ccomp", "dep", "parataxis")
    }
    found = _around(passage, passage.below(head, frozenset(left_out)), head.i, keep)
    if found[1] - found[0] >= LONGEST:
        left_out |= {k.i for k in passage.kids(head) if k.i > head.i and k.dep not in ("compound", "flat", "nmod")}
        found = _around(passage, passage.below(head, frozenset(left_out)), head.i, keep)
    if found[1] - found[0] >= LONGEST:
        found = head.i, head.i
    if not head.is_name and (named := _named_behind(passage, head, found[1])):
        return plain(passage, named, how, keep)
    word = behind_hyphen(passage.tokens, head.i)
    half = word is not None and word.tag == "NN" and word.i == found[1]  # 'the ex-docker', parsed as two words
    return Mention(found[0], found[1], word.i if word is not None and half else head.i, how=how)


def what_it_names(passage: Passage, name: Token) -> Token:
    """Return the noun beside which a name stands, 'mayor' of 'the mayor, Ann Reed,'; where none does, the name itself.

    Args:
        passage: The passage.
        name: The last word of a name.
    """
    return passage.head(name) if name.dep == "appos" else name


def _named_behind(passage: Passage, head: Token, last: int) -> Token | None:
    """'One pastor on his side, Abel Ames, said', 'a pastor named Abel Ames': a name that says who a phrase means."""
    named = [k for clause in passage.kids(head, "acl") if clause.low == "named" for k in passage.kids(clause, "oprd")]
    for kid in [*passage.kids(head, "appos"), *named]:
        if kid.i > last and kid.is_name and kid.entity == "PERSON":
            between = passage.tokens[last + 1 : kid.i]
            return None if any(t.is_finite for t in between) else kid
    return None


def _around(passage: Passage, indices: list[int], head: int, keep: int | None) -> tuple[int, int]:
    """Return the run of neighbours around the head, without marks at its ends."""
    inside = set(indices)
    first = last = head
    while first - 1 in inside and first - 1 != keep:
        first -= 1
    while last + 1 in inside and last + 1 != keep:
        last += 1
    tokens = passage.tokens
    while first < head and (
        not tokens[first].is_word or tokens[first].low in _FOCUS or CLOCK.match(tokens[first].text)
    ):
        first += 1
    first = _behind_dateline(tokens, double(tokens, first), head)
    last = _before_relative(tokens, head, _hyphened(tokens, last))
    while last > head and (
        tokens[last].text in _TOGETHER or not (tokens[last].is_word or _closes(tokens[first : last + 1]))
    ):
        last -= 1
    return first, last


def _hyphened(tokens: Sequence[Token], last: int) -> int:
    """Extend to the end of a word that the parser left at its hyphen: 'His co-author', 'Rashid al-Fahd'."""
    while more := behind_hyphen(tokens, last):
        last = more.i
    return last


def _before_relative(tokens: Sequence[Token], head: int, last: int) -> int:
    """Return the end of a mention before ', which …', ', “…', ', 22' or ', of the port', taken for a part of it."""
    for i in range(head + 1, last):
        if tokens[i].text != ",":
            continue
        relative = tokens[i + 1].tag in ("WDT", "WP", "WP$") or tokens[i + 1].text in OPENING
        aged = has_age_behind(tokens, i - 1) and not _goes_on(tokens[i + 2 : last + 1])
        if (
            relative
            or aged
            or _is_gloss_on_place(tokens, head, i)
            or _is_aside(tokens[head : i + 1], tokens[i + 1 : last + 1])
        ):
            return i - 1
    return last


def _is_gloss_on_place(tokens: Sequence[Token], head: int, comma: int) -> bool:
    """'The ministry in Sarn, the capital, said': what a comma parts from a place tells of that place."""
    place = tokens[comma - 1]
    at = next((t for t in reversed(tokens[head + 1 : comma - 1]) if not t.is_name), None)
    return at is not None and at.low in ("in", "at") and place.is_name and tokens[comma + 1].low in ("the", "a", "an")


def _goes_on(behind: Sequence[Token]) -> bool:
    """'Holt, 44, and Penn, 39': whether somebody else follows an age."""
    return len(behind) > 1 and (behind[0].tag == "CC" or (behind[0].text == "," and behind[1].tag == "CC"))


def _is_aside(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """'Lamb, of the harbour office' and 'Dockers at the quay, a mile away': a comma, and where somebody belongs or is.

    Args:
        before: The mention from its head to the comma.
        behind: What the mention has after the comma.
    """
    comma = next((n for n, t in enumerate(behind) if t.text == ","), len(behind))
    of_one_place = all(t.is_name or t.text == "," for t in behind[comma:])  # 'of Mill Lane, Tollwick'
    name_and_comma = len(before) == 2
    if name_and_comma and behind[0].low in _BELONGING and of_one_place:
        return True
    return any(t.lemma in _DISTANCES for t in behind) and not any(t.tag == "CC" for t in behind)


def _closes(run: Sequence[Token]) -> bool:
    """Whether a run ends with the bracket that closes one in it: 'Rep. Ames (D-Wash.)'."""
    return run[-1].text == ")" and any(t.text == "(" for t in run)


def _behind_dateline(tokens: Sequence[Token], first: int, head: int) -> int:
    """Return where a mention begins behind a dateline, which the parser took for a part of it: 'TOLLWICK, May 4 — '."""
    dated = first == 0 and tokens[0].text.isupper()
    dash = next((t.i for t in tokens[1:head] if dated and t.text in ("—", "–", "--")), None)
    return first if dash is None else dash + 1
