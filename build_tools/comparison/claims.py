"""A statement as one claim: who said what, in a short clause made of the article's words.

    content ──▶ the pieces that match ──▶ sentences ──▶ cut at the borders of clauses ──▶ with speaker and cue ──▶ Claim

Words are only taken away at the borders of clauses whose loss changes nothing that is left; a clause that can't be made
to stand by itself gives no claim, for a claim that misleads is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_tools.comparison.claim import Claim, reads_alone
from build_tools.comparison.clauses import (
    EXPLETIVE,
    FEWEST_WORDS,
    MIDDLE_WORDS,
    MOST_WORDS,
    OPEN_ENDS,
    PRONOUN,
    SHORT_WORDS,
    bare,
    curly,
    hangs,
    is_clause,
    is_torn,
    sentences,
    shortened,
    unquoted,
    untied,
)
from build_tools.comparison.contents import Content, contents_of, uncut
from build_tools.comparison.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.full_names import has_shared_surname, in_full
from build_tools.comparison.loose_ends import begins_unintroduced, loose_ends
from build_tools.comparison.pronouns import (
    begins_with_the_unknown,
    has_pronoun_of_a_stranger,
    has_pronoun_of_nobody,
    has_pronouns_of_two,
    points_outside,
)
from build_tools.comparison.quotations import quotations
from build_tools.comparison.reporting import Reporting, reporting
from build_tools.comparison.speaker_names import (
    FIRST_PERSON,
    LEADING,
    POINTS_BACK,
    DraftNames,
    speaker_of,
    uncapped,
)
from build_tools.comparison.stems import beginning
from build_tools.models import Kind, Statement, words
from build_tools.models.match import Part

_RELATIVE_DAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight)\b", re.IGNORECASE)
_HOLLOW = re.compile(r"(?:(?:the|an?|his|her|their|its) )?(?:efforts?|attempts?|bids?|moves?|plans?)\b(?!.* to\b)")
"""An effort, and nobody says to what end."""
_SHARE_ALONE = re.compile(r"\d+(?:\.\d+)? ?(?:percent|per cent|%)$")
"""A share without what it is of: "… earned 6 percent"."""
_TWO_SENTENCES = re.compile(r"[.!?][)”’]+ [A-Z]")
_DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{2,}(?:, [A-Z][\w. ]{1,20})?(?: \([\w ]+\))? ?(?:--+|–-|[–—-]) ?(?=[A-Z])")
_OTHERS = re.compile(r"^(?:the (?:other|others|first|second|rest|same|latter|former)|another|others)\b", re.IGNORECASE)
"""Leans on what the sentence before counts up: "the other two"."""
_TIME_ALONE = re.compile(
    r"(?:that )?(?:(?:an?|one|two|three|four|five|six|seven|ten|\d+|some|just|only|less than) )*"
    r"(?:moments?|minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|long|just) (?:after|before)\b[^,]*$"
)
"""When something was said, and not what: "said … a day after the vote"."""
_LEANING = frozenset(words("his their its it this these those they them such him her so"))
"""What begins a report that leans on the sentence before it; "he" and "she" are its speaker."""


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
    stems = {beginning(lemma) for lemma in shared}
    contents = list(contents_of(statement, part))
    found: dict[str, Claim] = {}
    for room in (SHORT_WORDS, MIDDLE_WORDS, most) if most == MOST_WORDS else (most,):
        for content in contents:
            for one in _claims(statement, content, called, room):
                besides = one.is_own and not _tells_the_shared(one.text, stems)
                score = one.score + _closeness(one.text, stems)
                leans, loose = one.leans or besides, one.loose + besides
                found.setdefault(one.text, one._replace(leans=leans, loose=loose, score=score))
        if not all(one.leans or one.loose for one in found.values()):
            break
    return sorted(found.values(), key=lambda claim: (claim.leans, claim.loose, -claim.score, claim.text))


def _tells_the_shared(text: str, stems: set[str]) -> bool:
    """Whether a claim has two of the words that several articles share; they may stand in what was cut off."""
    return _count_held(text, stems) >= min(2, len(stems))


def _closeness(text: str, stems: set[str]) -> float:
    return 3.0 * _count_held(text, stems) / max(3, min(len(stems), 6)) if stems else 0.0


def _count_held(text: str, stems: set[str]) -> int:
    said = [word.casefold() for word in words(text)]
    return sum(any(word.startswith(stem) for word in said) for stem in stems)


def _claims(statement: Statement, content: Content, called: DraftNames, most: int) -> Iterator[Claim]:
    text = curly(" ".join(content.text.split()))
    if text is None or "*" in text or "[" in text:
        return
    if "…" in text or ".." in text:
        if statement.kind is Kind.DIRECT:
            for sentence in uncut(text):
                yield from _claims(statement, Content(sentence), called, most)
        return
    if statement.kind is Kind.OWN_VOICE:
        yield from _own(statement, text, called, most)
        return
    speaker = speaker_of(statement, called)
    if speaker is None:
        return
    found: Iterator[Claim] = iter(())
    if statement.kind is Kind.DIRECT and statement.said:
        found = quotations(statement, text, content.before, speaker, most)
    elif statement.kind is not Kind.DIRECT and content.is_all and (way := reporting(statement, speaker, text)):
        found = _reported(statement, text, way, called, most)
    nameless = not any(letter.isupper() for letter in speaker[1:])
    yield from (one._replace(score=one.score - 0.5 * nameless) for one in found)


# ---- the outlet's own voice ----


def _own(statement: Statement, text: str, called: DraftNames, most: int) -> Iterator[Claim]:
    for sentence in sentences(text)[:3]:
        led = re.sub(r"^(?:But|And|Yet),? (?=\w)", "", _DATELINE.sub("", sentence))
        main = untied(bare(led[:1].upper() + led[1:]))
        before, colon, after = main.partition(": ")
        if colon and has_verb(before) and after[:1].isupper() and "“" not in before:
            main = after  # "There was one problem: The bridge was closed"
        if "?" in sentence or not sentence[:1].isupper() or ":" in main or _is_headline(main):
            continue
        for clause, cut in shortened(main, most):
            if is_clause(clause) and _stands_alone(clause):
                told = _spelled(clause, called)
                yield Claim(
                    statement.id,
                    told,
                    score=reads_alone(clause, cut),
                    is_own=True,
                    loose=_loose(told, called),
                    leans=begins_with_the_unknown(clause),
                )


def _is_headline(sentence: str) -> bool:
    """Whether a sentence is printed With Its Words in Capitals."""
    long = [word for word in words(sentence)[1:] if len(word) > 3]
    return len(long) > 3 and sum(word[:1].isupper() for word in long) > 0.7 * len(long)


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
            score = reads_alone(clause, cut) + 0.5 + statement.confidence - 0.8 * has_pronouns_of_two(clause)
            score -= 0.4 * (not statement.said)
            told = _spelled(made, called)
            yield Claim(statement.id, told, score, is_own=False, loose=_loose(told, called))


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


def _loose(text: str, called: DraftNames) -> int:
    """Return how many things a claim leaves open, persons whom a surname doesn't tell apart among them."""
    return loose_ends(text) + begins_unintroduced(text) + has_shared_surname(text, called.full)


def _spelled(text: str, called: DraftNames) -> str:
    """Put places into house spelling and persons in full, outside quotation marks."""
    pieces = re.split(r"(“[^”]*”)", text)
    for form, house in called.house.items():
        if form in text:
            pieces = [
                p if p.startswith("“") else re.sub(rf"(?<![\w-]){re.escape(form)}(?![\w-])", house, p) for p in pieces
            ]
    return in_full("".join(pieces), called.full)
