"""Two sides of one matter: what a speaker says, and what another says against it, in one outlet or in two.

Each half is told as its outlet has it, with who says so: that they part, their reader sees.

statements ──▶ clauses understood beside the title ──▶ pairs of two speakers: the one says that it isn't so,
                                                       rejects or attacks the other, or stands on the other side
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.speaker_names import speaker_of
from build_tools.comparison.drafting.clauses.references import POINTS_BACK
from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.clauses.sentences import unquoted
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.drafting.explainer.leads import telling_words
from build_tools.comparison.drafting.tellings.telling import spoken
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import surname
from build_tools.comparison.words.stems import stem
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Kind, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import DENYING, NOT, alternatives

_LENGTH = range(4, 31)
"""Words of one side."""
_MOST_UNKNOWN = 3
"""Nouns of a side that nobody introduced: of an event whose title was read, "the plant" is understood."""
_REJECTING = rf"(?:{DENYING}|rebuff(?:s|ed)?|contradict(?:s|ed)?|dismiss(?:es|ed)?)"
_REJECTS = re.compile(rf"\b{_REJECTING}\b")
"""Verbs that reject another's words."""
_POINTS = POINTS_BACK | frozenset(
    words("claim claims charge charges account version report reports figure figures suggestion idea rumours")
)
"""What somebody rejects that makes sense only after what another said: "the claim"."""
_DENIES = re.compile(
    rf"(?!without (?!basis)){NOT.pattern}"
    rf"|\b(?:{_REJECTING}|disavow(?:s|ed)?|refus(?:es?|ed|ing)|false|untrue|lied?|lying|lies)\b",
    re.IGNORECASE,
)
"""Words that deny what another says."""
_COMPARED = re.compile(r"\b[Nn]o \w+ .*\b(?:more|less|\w+er)\b")
"""A comparison, which denies nothing: "no mayor has done more for the port"."""
_ATTACKS = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|condemn(?:s|ed|ing)?|critici[sz](?:es?|ed|ing)|decr(?:y|ies|ied)"
    r"|denounc(?:es?|ed|ing)|oppos(?:es?|ed|ing)"
    r"|should (?:resign|step down|apologi[sz]e|withdraw)"
    r"|wrong|outrageous|illegal|unlawful|improper)\b",
    re.IGNORECASE,
)
"""Words against what another does or says."""
_ACCUSERS = re.compile(
    r"\b(?:union|famil(?:y|ies)|relatives?|widow|mother|father|victims?|survivors?|witness(?:es)?|residents?"
    r"|neighbou?rs?|villagers?|opposition|challengers?|critics?|activists?|campaigners?|protest(?:ers?|ors?)"
    r"|demonstrators?|federation|patients?|nurses?|doctors?|workers?|employees?|whistleblowers?|farmers?|tenants?"
    r"|prosecutors?|rights groups?|observers?|stewards?|supporters|fans|hostages?|parents?|teachers?|students?)\b",
    re.IGNORECASE,
)
"""Who, in a dispute, mostly says what went wrong."""
_ANSWERABLE = re.compile(
    r"\b(?:police|army|military|troops|officers?|commissioner|colonel|ministry|ministers?|government"
    r"|authorit(?:y|ies)|compan(?:y|ies)|operator|owner|manage(?:r|ment)|chief executive|ceo|commission"
    r"|mayor|defen[cs]e|airline|waterworks)\b",
    re.IGNORECASE,
)
"""Who mostly answers for it, whoever else is named: "police union"."""
_IN_OFFICE = re.compile(
    r"\b(?:general|president|presidency|officials?|director|chair(?:man|woman)|board|council|hospital|agency|department)\b",
    re.IGNORECASE,
)
"""The same where nothing says otherwise: "president", but not "president of the fans’ federation"."""
_FEWEST = 2
"""How many words two sides must share to be about one matter."""
_ENDING = re.compile(r"(?<=\w{3})(?:(?<=(\w))\1ing|(?<=(\w))\2ed|ing|ed|es|en|n|(?<!s)s|e|i?sm|i?st)$")
"""The endings of a word's forms."""
_EMPTY = frozenset(
    _ENDING.sub("", stem(word)) for word in SAYING | {*words("called asked told think like people make made get found")}
) | frozenset(map(str.casefold, CALENDAR_NAMES))
"""Words that say nothing of what two clauses are about, though both have them."""
_ANSWER = 1.9
"""The weight of one speaking of the other, or answering right after."""
_CAMPS = 0.7
"""The weight of one being among those who accuse and the other among those who answer for it."""
_BESIDE, _NEXT = 2, 5
"""Paragraphs between a claim and who answers it in one article; and statements."""
_EVERYWHERE = 0.6
"""The share of articles that have a word of what an event is about."""
_ARTICLES = frozenset(words("The A An Two Three Some"))
_SOMEBODY = frozenset(words("source leader expert insider official aide witness hacker pilot reader"))
"""Who may be anybody."""
_BESIDE_IT = 0.4
"""The weight of doing so right beside."""
_LEAST = 2.2
"""The least weight of a pair."""
_AGAIN = 0.8
"""The share of a clause's words from which it is told again."""
_MOST_RARE = 5.0


class Side(NamedTuple):
    """What somebody says in one outlet."""

    article: str
    statement: Statement
    speaker: str
    role: str
    """All that the articles call the speaker."""
    number: int
    """Its place among all statements."""
    text: str = ""
    """As a clause inside a sentence: "Ann Brisk said “We never sold it”"."""
    told: frozenset[str] = frozenset()
    takes_back: bool = False
    rejects: bool = False
    attacks: bool = False
    points_back: bool = False
    """Whether it rejects "the claim": it says nothing but behind that."""
    names: frozenset[str] = frozenset()
    """The words by which the speaker is named."""
    camp: str = ""
    """On which side of a dispute the speaker mostly stands by office: "accuses", "answers" or ''."""


def two_sides(source: DraftSource, known: Collection[str], told: Sequence[str]) -> tuple[Side, ...]:
    """Return what two speakers say on one matter, the second against the first; nothing where none do.

    Args:
        source: What the explainer is drafted from.
        known: Nouns that its reader has met.
        told: What its reader has read; a side that the last of it tells is left out.
    """
    last, read = _bases(told[-1], source), [*told]
    read += (one.headline.value for one in source.articles.values() if one.headline.is_known)
    counted = Counter(word for one in source.statements.values() for word in _bases(one.text, source))
    met = _bases(" ".join(read), source)
    matter = _Matter(met, met | _everywhere(source), counted, source)
    pairs = combinations(_sides(source, known), 2)
    found = [(weight, pair) for pair in pairs if (weight := matter.weight(*pair))]
    best = max(found, key=lambda one: (one[0], one[1][0].text, one[1][1].text), default=None)
    if best is None or best[0] < _LEAST:
        return ()
    is_denial = bool(_DENIES.search(unquoted(told[-1])))

    def is_told(one: Side) -> bool:
        return one.takes_back is is_denial and len(one.told & last) >= _AGAIN * len(one.told)

    return tuple(one for one in sorted(best[1], key=lambda one: (one.takes_back, one.number)) if not is_told(one))


def _everywhere(source: DraftSource) -> frozenset[str]:
    """Return the words that most articles have in what they say: what an event is about."""
    held = Counter[str]()
    for analysis in source.analyses:
        held.update(_bases(" ".join(one.text for one in analysis.statements), source))
    least = max(2.0, _EVERYWHERE * len(source.analyses))
    return frozenset(word for word, count in held.items() if count >= least)


def _sides(source: DraftSource, known: Collection[str]) -> Iterator[Side]:
    who: dict[str, str] = defaultdict(str)
    for one in source.statements.values():
        who[one.speaker or ""] += f" {one.role or ''} {one.mention or ''}"
    for number, (side, statement) in enumerate(source.statements.items()):
        speaker = speaker_of(statement, source.called)
        if speaker and not _is_nameless(speaker) and statement.kind is not Kind.OWN_VOICE and statement.said:
            claims = [one for one in claims_of(statement, (), source.called) if _is_plain(one, known)]
            if claims:
                claim = max(claims, key=lambda one: (one.score, one.text))
                role = who[statement.speaker] if statement.speaker else statement.mention or ""
                yield _side(Side(side.article, statement, speaker, f"{speaker} {role}", number), claim, source)


def _is_nameless(speaker: str) -> bool:
    """Whether one person speaks whom nobody names: "a source", "Republican leader"."""
    last = words(speaker)[-1]
    return last.islower() and (last in ROLE_NOUNS or last in _SOMEBODY)


def _side(place: Side, claim: Claim, source: DraftSource) -> Side:
    said = claim.quoted[1] if claim.quoted else unquoted(claim.text)
    rejects = not claim.quoted and bool(_REJECTS.search(said))
    return place._replace(
        text=spoken(claim.text),
        told=_bases(claim.text, source),
        takes_back=bool(_DENIES.search(_COMPARED.sub("", said))),
        rejects=rejects,
        attacks=bool(_ATTACKS.search(said)),
        points_back=rejects and words(said)[-1] in _POINTS,
        names=_names(place.speaker),
        camp=_camp(place.role),
    )


def _camp(role: str) -> str:
    """Return on which side of a dispute somebody mostly stands by office; '' where that isn't known."""
    if _ANSWERABLE.search(role):
        return "answers"
    return "accuses" if _ACCUSERS.search(role) else "answers" if _IN_OFFICE.search(role) else ""


def _names(speaker: str) -> frozenset[str]:
    """Return the words by which others call a speaker: a surname, or all names of a body."""
    named = [word for word in re.split(r"[^\w-]+", speaker) if word[1:] and word[0].isupper() and word not in _ARTICLES]
    is_person = len(named) == len(words(speaker)) > 1 and not re.search(r"[’']s?\b", speaker)
    return frozenset(named[-1:] if is_person else named) or frozenset({surname(speaker)})


def _is_plain(claim: Claim, known: Collection[str]) -> bool:
    unknown = [noun for noun in claim.introduced if noun not in known]
    is_fit = len(words(claim.text)) in _LENGTH and not claim.text.endswith(("?", "!", "?”", "!”"))
    is_known = len(unknown) <= _MOST_UNKNOWN and not claim.leans
    return is_fit and is_known and not claim.is_own and not is_loaded(claim.text)


class _Matter(NamedTuple):
    """What an event is about."""

    read: frozenset[str]
    """What its reader has read of it, and headlines."""
    core: frozenset[str]
    """The same with what most articles tell."""
    counted: Counter[str]
    """How many statements have a word."""
    source: DraftSource

    def weight(self, one: Side, other: Side) -> float:
        """Return how well two show where speakers part; 0 where they don't."""
        first, second = sorted((one, other), key=lambda side: side.number)
        if (
            _are_one(one, other)
            or one.text.startswith(other.speaker)
            or other.text.startswith(one.speaker)
            or first.points_back
        ):
            return 0.0  # one voice, or one tells what the other says
        shared = (one.told & other.told) - _bases(f"{one.speaker} {other.speaker}", self.source)
        is_beside = _are_beside(first, second)
        if second.points_back and not is_beside:
            return 0.0
        are_apart = one.takes_back is not other.takes_back or (is_beside and one.attacks is not other.attacks)
        are_camps = {one.camp, other.camp} == {"accuses", "answers"}
        is_answer = _answers(one, other) or _answers(other, one) or (second.rejects and is_beside)
        is_answer |= is_beside and _speaks_of(one, other) and _speaks_of(other, one)
        is_answer |= is_beside and are_apart and (_speaks_of_whose(one, other) or _speaks_of_whose(other, one))
        is_central = bool(shared & self.core) if is_beside else len(shared) >= _FEWEST and bool(shared & self.read)
        if not (is_answer or ((are_apart or are_camps) and is_central)):
            return 0.0  # on two matters, or on a side matter
        rare = sum(math.log(len(self.source.statements) / self.counted[word]) for word in shared if self.counted[word])
        both = first.told if second.points_back else one.told | other.told
        weight = min(rare, _MOST_RARE) / 2 + (len(both & self.core) + len(both & self.read)) / len(both)
        weight += _ANSWER * is_answer + _CAMPS * are_camps + _BESIDE_IT * (is_beside and are_camps and not is_answer)
        return weight - 0.08 * sum(min(side.statement.paragraph, 12) for side in (one, other))


def _are_beside(one: Side, other: Side) -> bool:
    """Whether two sides stand near each other in one article, where an answer follows a claim."""
    apart = abs(one.statement.paragraph - other.statement.paragraph)
    return one.article == other.article and abs(one.number - other.number) <= _NEXT and apart <= _BESIDE


def _are_one(one: Side, other: Side) -> bool:
    """Whether two sides are, or may be, one speaker's: "AARP", and "Ann Brisk, who runs AARP"."""
    if one.statement.speaker and one.statement.speaker == other.statement.speaker:
        return True
    if one.names & other.names:
        may_be_kin = len(one.names) == len(other.names) == 1 and words(one.speaker)[0] != words(other.speaker)[0]
        return not (may_be_kin and one.statement.speaker and other.statement.speaker)
    speaks_for = any(a.names & {*words(b.role)} for a, b in ((one, other), (other, one)))
    return speaks_for or bool(_heads(one) & _heads(other))


def _heads(side: Side) -> set[str]:
    """Return the words in small letters by which a speaker goes: "the source" may be "a source at the port"."""
    return {word for word in words(side.speaker) if word.islower()} - FUNCTION_WORDS


def _answers(one: Side, other: Side) -> bool:
    """Whether one rejects what the other says, or attacks who says it: "Brisk denied Ferrow’s account"."""
    return any(_speaks_of(one, other, way.pattern) for way in (_REJECTS, _ATTACKS))


def _speaks_of(one: Side, other: Side, led_by: str = "") -> bool:
    """Whether one side names whose the other is, behind certain words."""
    said = unquoted(one.text).removeprefix(one.speaker)
    return bool(re.search(rf"(?i:{led_by}).*\b(?:{alternatives(other.names)})(?:n|ns|s)?\b", said))


def _speaks_of_whose(one: Side, other: Side) -> bool:
    """Whether one side names whom the other speaks for: "Brisk said the company …", of what its head says."""
    named = {word for word in words(other.role) if word[0].isupper()} - {*words(other.speaker)} - {*words(one.role)}
    said = {re.sub(r"[’']s$", "", word) for word in words(unquoted(one.text).removeprefix(one.speaker))}
    return bool(said & {re.sub(r"[’']s$", "", word) for word in named})


def _bases(text: str, source: DraftSource) -> frozenset[str]:
    """Return the telling words of a text without their endings: "fired", "fire"."""
    found = (_ENDING.sub("", word) for word in telling_words(text, source) if not word[0].isdigit())
    return frozenset(filter(None, found)) - _EMPTY
