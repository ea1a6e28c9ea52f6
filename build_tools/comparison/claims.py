"""A statement as one claim: who said what, in a short clause made of the article's words.

    content ──▶ the pieces that match ──▶ sentences ──▶ cut at the borders of clauses ──▶ with speaker and cue ──▶ Claim

Words are only taken away at the borders of clauses whose loss changes nothing that is left; a clause that can't be made
to stand by itself gives no claim, for a claim that misleads is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_tools.comparison.clauses import (
    EXPLETIVE,
    FEWEST_WORDS,
    MIDDLE_WORDS,
    MOST_WORDS,
    OPEN_ENDS,
    PRONOUN,
    SHORT_WORDS,
    SUBORDINATE,
    bare,
    curly,
    hangs,
    is_clause,
    is_torn,
    quotable,
    reads,
    sentences,
    shortened,
    unquoted,
    untied,
)
from build_tools.comparison.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.function_words import FUNCTION_WORDS
from build_tools.comparison.pronouns import (
    begins_with_the_unknown,
    has_pronoun_of_a_stranger,
    has_pronoun_of_nobody,
    has_pronouns_of_two,
    points_outside,
)
from build_tools.comparison.reporting import Reporting, reporting
from build_tools.comparison.speaker_names import (
    FIRST_PERSON,
    LEADING,
    POINTS_BACK,
    DraftNames,
    short_name,
    speaker_of,
    uncapped,
)
from build_tools.models import Kind, Span, Statement, words
from build_tools.models.match import SENTENCE, Part

_QUOTE_LEADING = frozenset(words("it its this that these those they their them he his him she her such then which who"))
_DETERMINERS = frozenset(words("a an the no some all any each every many most more his her our my your there i we you"))
_RELATIVE_DAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight)\b", re.IGNORECASE)
_HOLLOW = re.compile(r"(?:(?:the|an?|his|her|their|its) )?(?:efforts?|attempts?|bids?|moves?|plans?)\b(?!.* to\b)")
"""An effort, and nobody says to what end."""
_SHARE_ALONE = re.compile(r"\d+(?:\.\d+)? ?(?:percent|per cent|%)$")
"""A share without what it is of: "… earned 6 percent"."""
_TWO_SENTENCES = re.compile(r"[.!?][)”’]+ [A-Z]")
_DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w. ]{1,20})?(?: \([\w ]+\))? ?(?:--+|–-|[–—-]) ?(?=[A-Z])")
_OTHERS = re.compile(r"^(?:the (?:other|others|first|second|rest|same|latter|former)|another|others)\b", re.IGNORECASE)
"""Leans on what the sentence before counts up: "the other two"."""
_GREETING = re.compile(r"(?:thank(?:s| you)|hello|hi|welcome|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
_TIME_ALONE = re.compile(
    r"(?:that )?(?:(?:an?|one|two|three|four|five|six|seven|ten|\d+|some|just|only|less than) )*"
    r"(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|long|just) (?:after|before)\b[^,]*$"
)
"""When something was said, and not what: "said … a day after the vote"."""
_LEANING = frozenset(words("his their its it this these those they them such him her so"))
"""What begins a report that leans on the sentence before it; "he" and "she" are its speaker."""
_MARKS = "“”\"‘’' "
_STOPS = frozenset(".!?…:;,–—-")


class Claim(NamedTuple):
    """A statement in a clause of its own."""

    statement: str
    text: str
    """In sentence case, without a full stop: "Ann Brisk said the bridge would close"."""
    score: float
    """How well it reads, for choosing among several."""
    is_own: bool
    """Whether the outlet says it in its own voice."""
    quoted: tuple[str, str] | None = None
    """Speaker and words, where it is nothing but a quotation."""
    leans: bool = False
    """Whether it leans on what was said before it: “This ruling also assures …”, "The video was released"; or is an
    outlet’s own sentence cut to hardly anything of what other articles tell."""


def claims_of(
    statement: Statement, part: Part, called: DraftNames, shared: Iterable[str] = (), most: int = MOST_WORDS
) -> list[Claim]:
    """Return the claims that a statement makes, the clearest first.

    Args:
        statement: With its text.
        part: The pieces of it that are meant; empty for the whole.
        called: How speakers are called.
        shared: Lemmas that the other articles' tellings share with it: what a claim had better hold.
        most: How many words a claim may have.
    """
    stems = {lemma[:6] for lemma in shared}
    contents = list(_contents(statement, part))
    found: list[Claim] = []
    leaning: list[Claim] = []
    for room in (SHORT_WORDS, MIDDLE_WORDS, most) if most == MOST_WORDS else (most,):
        made = [
            one._replace(leans=one.leans or (one.is_own and not _tells_the_shared(one.text, stems)))
            for content, whole in contents
            for one in _claims(statement, content, whole, called, room)
        ]
        found = found or [one for one in made if not one.leans]
        leaning = leaning or [one for one in made if one.leans]
    scored = [claim._replace(score=claim.score + _closeness(claim.text, stems)) for claim in found + leaning]
    return sorted(scored, key=lambda claim: (claim.leans, -claim.score, claim.text))


def _tells_the_shared(text: str, stems: set[str]) -> bool:
    """Whether a claim has two of the words that several articles share; they may stand in what was cut off."""
    return len({word.casefold()[:6] for word in words(text)} & stems) >= min(2, len(stems))


def _closeness(text: str, stems: set[str]) -> float:
    held = {word.casefold()[:6] for word in words(text)}
    return 3.0 * len(held & stems) / max(3, min(len(stems), 6)) if stems else 0.0


def _contents(statement: Statement, part: Part) -> Iterator[tuple[str, bool]]:
    """Return the stretches that may hold a claim; and whether each is all that was said."""
    stretches = _stretches(statement)
    wanted: list[Span] = []
    if part and part != SENTENCE and statement.pieces:
        wanted = [span for at in part if 0 <= at < len(statement.pieces) for span in statement.pieces[at].spans]
    for number, ((start, _), text) in enumerate(stretches):
        if statement.kind is Kind.DIRECT and number and _follows_condition(stretches[number - 1][1], text):
            continue
        cuts = [(max(a, start) - start, min(b, start + len(text)) - start) for a, b in wanted]
        cuts = [(a, b) for a, b in cuts if a < b]
        here = [text] if cuts or not wanted else []
        whole = [text[a:b] for a, b in cuts if not _is_torn(text, a, b)]
        for piece in whole if whole and statement.kind is Kind.DIRECT else here:
            yield piece, len(stretches) == 1 and piece == text


def _follows_condition(before: str, text: str) -> bool:
    """Whether a stretch ends what one before it began: “If somebody asks,” she said, “you say no”."""
    last = sentences(before.strip(_MARKS))[-1]
    open_end = not last.rstrip(_MARKS).endswith((".", "!", "?"))
    return open_end and (words(last) or [""])[0].casefold() in SUBORDINATE and text.strip(_MARKS)[:1].islower()


def _is_torn(text: str, start: int, end: int) -> bool:
    """Whether a piece begins or ends in the middle of a clause: what stands beside it may turn it round."""
    before, piece, after = (part.strip(_MARKS) for part in (text[:start], text[start:end], text[end:]))
    begins = not before or before[-1] in _STOPS
    ends = not after or bool(_STOPS & {piece[-1:], after[0]})
    return not (begins and ends)


def _stretches(statement: Statement) -> list[tuple[Span, str]]:
    """Return the words at each span; none where they are not at hand."""
    if len(statement.text) != sum(end - start for start, end in statement.spans) + 3 * (len(statement.spans) - 1):
        return []
    found, at = [], 0
    for start, end in statement.spans:
        found.append(((start, end), statement.text[at : at + end - start]))
        at += end - start + 3
    return found


def _claims(statement: Statement, content: str, whole: bool, called: DraftNames, most: int) -> Iterator[Claim]:
    text = curly(" ".join(content.split()))
    if text is None or "*" in text or "[" in text:
        return
    if "…" in text or ".." in text:
        if statement.kind is Kind.DIRECT:
            for uncut in _uncut(text):
                yield from _claims(statement, uncut, False, called, most)
        return
    if statement.kind is Kind.OWN_VOICE:
        yield from _own(statement, text, called, most)
        return
    speaker = speaker_of(statement, called)
    if speaker is None or (not whole and statement.kind is not Kind.DIRECT):
        return
    for name in dict.fromkeys([speaker, short_name(speaker, statement, called)]):
        if statement.kind is Kind.DIRECT:
            found = _direct(statement, text, name, most) if statement.said else iter(())
        else:
            way = reporting(statement, name, text)
            found = _reported(statement, text, way, called, most) if way else iter(())
        yield from (one._replace(score=one.score - 0.4 * (name != speaker)) for one in found)


def _uncut(text: str) -> list[str]:
    """Return the sentences of a quotation from which an outlet took nothing out."""
    parts = re.split(r"\s*(?:…|(?<=\w)\.\.\.+|(?<!\w)\.(?:\s?\.)+)\s*", text.strip("“” "))
    found = []
    for number, part in enumerate(parts):
        whole = sentences(part)
        # What stands before or after a gap may be a half.
        ends = number == len(parts) - 1 or part.endswith((".", "!", "?"))
        begins = number == 0 or part[:1].isupper()
        found += [one for at, one in enumerate(whole) if (begins or at > 0) and (ends or at < len(whole) - 1)]
    return found


# ---- the outlet's own voice ----


def _own(statement: Statement, text: str, called: DraftNames, most: int) -> Iterator[Claim]:
    for sentence in sentences(text)[:3]:
        led = re.sub(r"^(?:But|And|Yet),? (?=\w)", "", _DATELINE.sub("", sentence))
        main = untied(bare(led[:1].upper() + led[1:]))
        before, colon, after = main.partition(": ")
        if colon and has_verb(before) and after[:1].isupper() and "“" not in before:
            main = after  # "There was one problem: The bridge was closed"
        if "?" in sentence or not sentence[:1].isupper() or ":" in main:
            continue
        for clause, cut in shortened(main, most):
            if is_clause(clause) and _stands_alone(clause):
                leans = begins_with_the_unknown(clause)
                yield Claim(statement.id, _spelled(clause, called), reads(clause, cut=cut), True, leans=leans)


def _stands_alone(clause: str) -> bool:
    first = words(clause)[0].casefold()
    if (
        (first in LEADING and not EXPLETIVE.match(clause))
        or is_auxiliary(first)
        or _OTHERS.match(clause)
        or _is_named_only(clause)
        or POINTS_BACK.search(clause)
        or _RELATIVE_DAY.search(unquoted(clause))
        or _SHARE_ALONE.search(clause)
        or has_pronoun_of_a_stranger(unquoted(clause))
        or FIRST_PERSON.search(unquoted(clause))
    ):
        return False
    pronoun = PRONOUN.search(clause)
    return pronoun is None or bool(re.search(r"[A-Z]\w", clause[1 : pronoun.start()]))


def _is_named_only(clause: str) -> bool:
    """Whether a clause is a name and what is said of it, without a verb: "Two mosques, founded in 1970"."""
    start, comma, rest = clause.partition(", ")
    return bool(comma) and not has_verb(start) and "," not in rest and bool(re.match(r"\w+(?:ed|ing)\b", rest))


# ---- somebody's words ----


def _direct(statement: Statement, text: str, speaker: str, most: int) -> Iterator[Claim]:
    inner = text.strip("“” ")
    if "“" in inner or "”" in inner:
        inner = inner.replace("“", "‘").replace("”", "’")
        if inner.count("‘") != len(re.findall(r"’(?!\w)", inner)):
            return
    room = most - len(words(speaker))
    parts = [sentence.strip(" ,") for sentence in sentences(inner)]
    for said, cut in (shorter for one in parts for shorter in quotable(one, room)):
        found = words(said)
        if not FEWEST_WORDS <= len(found) <= room or ":" in said:
            continue
        if said[:1].islower() and found[0] in FUNCTION_WORDS - _DETERMINERS:
            continue
        if found[0].casefold() in SUBORDINATE and "," not in said:
            continue  # "If somebody asks": and then?
        if not has_verb(said) or found[-1].casefold() in OPEN_ENDS or _GREETING.match(said):
            continue
        points_back = bool(POINTS_BACK.search(said))
        first = speaker[:1].upper() + speaker[1:]
        score = reads(said, cut=cut) - 0.3 + statement.confidence
        score -= 0.5 * (bool(PRONOUN.search(said)) + points_back + said[:1].islower())
        yield Claim(statement.id, f"{first}: “{said}”", score, False, (first, said), _leans(said))


def _leans(said: str) -> bool:
    """Whether quoted words lean on what was said before them."""
    first = re.split(r"['’]", words(said)[0].casefold())[0]
    if first in _QUOTE_LEADING and not EXPLETIVE.match(said):
        return True
    return points_outside(said) or bool(POINTS_BACK.search(said) and not re.match(r"(?:I|We)\b", said))


def _reported(statement: Statement, text: str, way: Reporting, called: DraftNames, most: int) -> Iterator[Claim]:
    person = called.people.get(statement.speaker or "")
    sentence = sentences(text)[0]
    sentence = sentence if way.before else re.sub(r"^(?:But|And|Yet),? (?=\w)", "", sentence)
    for clause, cut in shortened(bare(sentence), most - len(words(way.before)) - len(words(way.after))):
        if not _is_reported(clause, way) or (cut and not has_verb(clause)) or _TWO_SENTENCES.search(clause):
            continue
        if has_pronoun_of_nobody(statement, clause, person) or is_torn(clause):
            continue
        made = f"{way.before}{clause}{uncapped(way.after, called)}"
        made = made[:1].upper() + made[1:]
        if made.count("“") == made.count("”") and len(words(made)) > FEWEST_WORDS:
            score = reads(clause, cut=cut) + 0.5 + statement.confidence - 0.8 * has_pronouns_of_two(clause)
            yield Claim(statement.id, _spelled(made, called), score - 0.4 * (not statement.said), False)


def _is_reported(clause: str, way: Reporting) -> bool:
    """Whether what is reported says something by itself."""
    found = words(clause)
    if len(found) < (2 if way.needs_clause else 1) or found[-1].casefold() in OPEN_ENDS:
        return False
    if _is_hollow(clause) or (way.needs_clause and not has_verb(clause)):
        return False
    first = next((word.casefold() for word in found if word.casefold() != "that"), "")
    first = re.split(r"['’]", first)[0]  # "it's" leans on what "it" leans on
    if EXPLETIVE.match(clause.removeprefix("that ")):
        return True
    return first not in _LEANING and not (way.after and first in LEADING)


def _is_hollow(clause: str) -> bool:
    """Whether a clause is a plan without an end, a time alone, or points at what stands outside it."""
    own_words = unquoted(clause)
    outside = FIRST_PERSON.search(own_words) or POINTS_BACK.search(own_words) or points_outside(own_words)
    return bool(_HOLLOW.match(clause) or _TIME_ALONE.match(clause) or outside or hangs(own_words))


def _spelled(text: str, called: DraftNames) -> str:
    """Put places into house spelling, outside quotation marks."""
    pieces = re.split(r"(“[^”]*”)", text)
    for form, house in called.house.items():
        if form in text:
            pieces = [
                p if p.startswith("“") else re.sub(rf"(?<![\w-]){re.escape(form)}(?![\w-])", house, p) for p in pieces
            ]
    return "".join(pieces)
