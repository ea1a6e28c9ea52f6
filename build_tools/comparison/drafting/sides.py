"""Two sides of one matter: what a speaker says in one outlet, and what another says against it in another.

Each half is told as its outlet has it, with who says so: that they part, their reader sees.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.drafting.claim import Claim, Standing
from build_tools.comparison.drafting.claims import claims_of
from build_tools.comparison.drafting.clauses import unquoted
from build_tools.comparison.drafting.draft_source import DraftSource
from build_tools.comparison.drafting.leads import telling_words
from build_tools.comparison.drafting.reporting import SAYING
from build_tools.comparison.drafting.speaker_names import speaker_of
from build_tools.comparison.words.names import surname
from build_tools.comparison.words.stems import stem
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Kind, Statement, words
from build_tools.models.text import NOT

_LENGTH = range(6, 31)
"""Words of one side."""
_REJECTING = (
    r"den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|rebuff(?:s|ed)?|refut(?:es?|ed)"
    r"|contradict(?:s|ed)?"
)
_REJECTS = re.compile(rf"\b(?:{_REJECTING})\b")
"""What rejects another's words."""
_DENIES = re.compile(
    rf"{NOT.pattern}|\b(?:{_REJECTING}|disavow(?:s|ed)?|refus(?:es?|ed|ing)|false|untrue|never|without basis)\b",
    re.IGNORECASE,
)
"""What takes back what another tells."""
_ATTACKS = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|condemn(?:s|ed|ing)?|critici[sz](?:es?|ed|ing)|decr(?:y|ies|ied)"
    r"|denounc(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|oppos(?:es?|ed|ing)"
    r"|should (?:resign|step down|apologi[sz]e|withdraw)"
    r"|wrong|outrageous|illegal|unlawful|improper)\b",
    re.IGNORECASE,
)
"""What speaks against what another does or says."""
_EMPTY = frozenset(map(stem, SAYING)) | frozenset(map(stem, words("called asked told think like people make made get")))
"""Words that two clauses share and that are no matter."""
_FEWEST = 2
"""Words of one matter."""
_ENDING = re.compile(r"(?<=\w{3})(?:(?<=(\w))\1ing|(?<=(\w))\2ed|ing|ed|es|en|n|(?<!s)s|e|i?sm|i?st)$")
"""What tells the forms of a word apart."""
_ANSWER = 1.5
"""What it weighs that one speaks of the other."""
_LEAST = 2.1
"""What a pair must weigh."""
_AGAIN = 0.8
"""The share of a clause's words from which it is told again."""
_MOST_RARE = 8.0


class Side(NamedTuple):
    """What somebody says in one outlet."""

    article: str
    statement: Statement
    speaker: str
    claim: Claim
    told: frozenset[str]


def two_sides(source: DraftSource, known: Collection[str], told: Sequence[str]) -> tuple[Side, ...]:
    """Return what two speakers say on one matter, the second against the first; nothing where none do.

    Args:
        source: What the explainer is drafted from.
        known: Nouns that its reader has met.
        told: What its reader has read; a side that the last of it tells is left out.
    """
    met, last = _bases(" ".join(told), source), _bases(told[-1], source)
    counted = Counter(word for one in source.statements.values() for word in _bases(one.text, source))
    pool = list(_sides(source, known))
    found = [(weight, pair) for pair in combinations(pool, 2) if (weight := _weight(*pair, counted, met, source))]
    best = max(found, key=lambda one: (one[0], one[1][0].claim.text, one[1][1].claim.text), default=None)
    if best is None or best[0] < _LEAST:
        return ()
    is_denial = bool(_DENIES.search(unquoted(told[-1])))

    def is_told(one: Side) -> bool:
        return _takes_back(one) is is_denial and len(one.told & last) >= _AGAIN * len(one.told)

    return tuple(one for one in sorted(best[1], key=_takes_back) if not is_told(one))


def _sides(source: DraftSource, known: Collection[str]) -> Iterator[Side]:
    for side, statement in source.statements.items():
        speaker = speaker_of(statement, source.called)
        if speaker and statement.kind is not Kind.OWN_VOICE and statement.said:
            claims = [one for one in claims_of(statement, (), source.called) if _is_plain(one, known)]
            if claims:
                claim = max(claims, key=lambda one: (one.score, one.text))
                yield Side(side.article, statement, speaker, claim, _bases(claim.text, source))


def _takes_back(side: Side) -> bool:
    return bool(_DENIES.search(unquoted(side.claim.text)))


def _is_plain(claim: Claim, known: Collection[str]) -> bool:
    is_fit = len(words(claim.text)) in _LENGTH and not claim.text.endswith(("?", "!"))
    return (
        is_fit
        and not (claim.is_own or ": “" in claim.text)
        and claim.standing(known) <= Standing.NEARLY
        and not is_loaded(claim.text)
    )


def _weight(one: Side, other: Side, counted: Counter[str], told: frozenset[str], source: DraftSource) -> float:
    """Return how well two show where speakers part; 0 where they don't."""
    texts = [unquoted(side.claim.text) for side in (one, other)]
    is_one = source.outlet(one.article) == source.outlet(other.article) or surname(one.speaker) == surname(
        other.speaker
    )
    if is_one or texts[0].startswith(other.speaker) or texts[1].startswith(one.speaker):
        return 0.0  # one voice, or one tells what the other says
    if not any(bool(way.search(texts[0])) is not bool(way.search(texts[1])) for way in (_DENIES, _ATTACKS)):
        return 0.0
    shared = one.told & other.told
    matter = shared - _bases(f"{one.speaker} {other.speaker}", source)
    is_answer = _answers(one, other) or _answers(other, one)
    if not shared or not (is_answer or (len(matter) >= _FEWEST and matter & told)):
        return 0.0  # on two matters, or on a side matter
    rare = sum(math.log(len(source.statements) / counted[word]) for word in shared if counted[word])
    both = one.told | other.told
    weight = min(rare, _MOST_RARE) / 2 + 2 * len(both & told) / len(both)
    return weight + _ANSWER * is_answer - 0.08 * sum(min(side.statement.paragraph, 12) for side in (one, other))


def _answers(one: Side, other: Side) -> bool:
    """Whether one rejects what the other says, or attacks who says it: "Brisk denied Ferrow’s account"."""
    name, text = re.escape(surname(other.speaker)), unquoted(one.claim.text)
    return any(re.search(rf"(?i:{way.pattern}).*\b{name}\b", text) for way in (_REJECTS, _ATTACKS))


def _bases(text: str, source: DraftSource) -> frozenset[str]:
    """Return the telling words of a text without their endings: "fired", "fire"."""
    return frozenset(filter(None, (_ENDING.sub("", word) for word in telling_words(text, source)))) - _EMPTY
