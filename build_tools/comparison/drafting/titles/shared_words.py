"""Words that several outlets quote alike, as the title of a fact that has no clause which stands by itself.

What everybody quotes is often what an event is about, and leans on a question or on what was said before: "That's a
bunch of nonsense". Quoted whole, and by name, it misleads nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from build_tools.comparison.drafting.claims.antecedents import as_introduced
from build_tools.comparison.drafting.claims.claim import STRICT, Claim, Leeway
from build_tools.comparison.drafting.claims.quotations import (
    ALTERED,
    DETERMINERS,
    STUMBLES,
    carrying,
    is_half,
    is_quotable,
    is_slogan,
    speaks_to_a_hearer,
    spoken,
    turns,
)
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, speaker_of
from build_tools.comparison.drafting.clauses.completeness import is_complete
from build_tools.comparison.drafting.clauses.contents import contents_of
from build_tools.comparison.drafting.clauses.cutting import SUBORDINATE
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import (
    names_in,
    open_pronouns,
    pointed_at,
    pointers_in_speech,
    unresolved_in_speech,
)
from build_tools.comparison.drafting.clauses.reporting import HEARSAY
from build_tools.comparison.drafting.clauses.sentences import (
    LONG_WORDS,
    MOST_WORDS,
    SHORT_WORDS,
    sentences,
    with_curly_marks,
    without_stop,
)
from build_tools.comparison.drafting.tellings.overlap import holds, stretches
from build_tools.models import Kind, Side, Statement, words

_BEGIN_A_PHRASE = DETERMINERS - {"i", "we", "you", "there", "any"}
"""How what is no whole sentence may begin: with "you" it may be the second half of an "if", with "any" of a "not"."""
_GRANTED = re.compile(r"(?:Although|Though|While [^,]*\b(?:may|might))\b[^,]*, (?=(?:I|we|no)\b)")
"""What a speaker grants before the point, which holds without it; "while the dam leaks" may be a condition."""
_KNOWS = re.compile(
    r"(?<!n[’']t )(?<!not )(?<!never )\b(?:to (?:know|see)|realiz(?:e|es|ed|ing)) (?:that )?"
    r"(?=(?:we|our|the|there(?:[’']s)?) )"
)
"""What leads to a clause that is so whatever is said around it: "you needn’t sail to know (the port is shut)"."""
_COMPARES = re.compile(
    r"\b(?:same|opposite|reverse|otherwise|too|either|differ\w*|(?:an)?others?|disagree)\b|n[’']t$|not$"
)
"""A point that compares with what was granted, or leaves its verb there: "we did not"."""
_ABOUT_THIS = re.compile(r"(?:This|That|These|Those) (?!who\b)((?:[\w’'-]+ ){1,3})")
"""How a sentence begins that is about what only hearers know."""
_ADDS = re.compile(r"\b(?:also|too|even)\b")
"""What goes on with what was said before: "this ferry also …"."""
_SOME_PEOPLE = re.compile(r"\b(?:[Tt]hose(?= who\b)|Some|Many|Most|Few)\b")
_PART_OF_A_CROWD = re.compile(r"(?:\w+ ){1,2}of them\b")
"""Some of those whom a sentence before named."""
_SOMEBODY = re.compile(r"an? ", re.IGNORECASE)
"""How a speaker is told of whom nobody names: "a guard"."""
_FEWEST_WHOLE = 6
"""Words of a sentence that needs no verb known as such."""
_LONGEST_PAIR = 36
"""Words of two sentences of which the second turns the first round."""
_LEAST_CONTENT = 2
"""Words that carry content in a quotation that says something."""


def quoted_alike(
    statements: Mapping[Side, Statement], called: DraftNames, leeway: Leeway = STRICT
) -> list[tuple[Side, Claim]]:
    """Return the sentences that two articles and more have in quotation marks, the most telling first.

    Args:
        statements: What may be quoted, of several articles.
        called: How speakers are called.
        leeway: How much a title may ask of its reader: what "this ferry" may be.
    """
    printed = {side: quoted_in(statement) for side, statement in statements.items()}
    found: list[tuple[tuple[object, ...], Side, Claim]] = []
    for side, statement in statements.items():
        for said in _sentences(printed[side], leeway.known):
            if leeway.topics and is_slogan(said, leeway.topics):
                continue
            quoting = [side for side, quoted in printed.items() if _quotes(quoted, said)]
            outlets = len({one.article for one in quoting})
            # Whose words an outlet leaves open, another may tell.
            leads = [side] if speaker_of(statement, called) else quoting
            for lead in leads if outlets > 1 else ():
                speaker = speaker_of(statements[lead], called)
                if speaker and statements[lead].said and not _SOMEBODY.match(speaker):
                    claim = as_introduced(_claim(statements[lead], speaker, said), statements[lead], called)
                    if claim.quoted and names_in(f"by {claim.quoted[0]}"):
                        found.append((_rank(said, outlets), lead, claim))
    found.sort(key=lambda one: (one[0], bool(HEARSAY.match(statements[one[1]].cue or "")), one[1]))
    return [(side, claim) for _, side, claim in found]


def _quotes(quoted: Sequence[str], said: str) -> bool:
    """Whether words stand in what is quoted, in one stretch or parted by who says so."""
    return any(holds(one, said) for one in (*quoted, " ".join(quoted)))


def quoted_in(statement: Statement) -> Sequence[str]:
    """Return what a statement has in quotation marks, a sentence that was parted by who says it put together.

    A direct statement without pairs of marks is quoted throughout.
    """
    found: list[str] = []
    for content in contents_of(statement, ()):
        text = with_curly_marks(" ".join(content.text.split()))
        marked = stretches(text) if text is not None else []
        found += marked or ([content.text.strip('“”" ')] if statement.kind is Kind.DIRECT else [])
    return found


def _sentences(quoted: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """Return what may be quoted by itself: whole sentences, and phrases that begin as something does."""
    told = [sentence for stretch in quoted for sentence in sentences(stretch.strip())]
    for sentence, follows in zip(told, [*told[1:], ""], strict=False):
        said, most = spoken(sentence.strip(" ,")), LONG_WORDS
        if known_part := _known_to(said, known) if len(words(said)) > LONG_WORDS else "":
            yield known_part
        if turns(follows):  # what is granted holds together with the point
            said, most = without_stop(f"{sentence.removesuffix(',')} {follows.strip(' ,')}"), _LONGEST_PAIR
        elif is_half(said, [follows] if follows else []) or speaks_to_a_hearer(said):
            continue
        if point := _point(said, known) if len(words(said)) > LONG_WORDS else "":
            yield point
        is_begun = said[:1].isupper() or said.partition(" ")[0] in _BEGIN_A_PHRASE
        is_short = len(words(said)) <= most and not ALTERED.search(said)
        # "The dam harms fish": what is printed as a sentence is one, whatever its verb.
        is_whole = said[:1].isupper() and sentence[-1:] in ",.!" and len(words(said)) >= _FEWEST_WHOLE
        is_whole = is_whole and sum(word[:1].isupper() for word in words(said)) < len(words(said)) / 2
        if is_begun and is_short and is_quotable(said, is_whole=is_whole) and _says_something(said, known):
            yield said


def _point(said: str, known: Collection[str]) -> str:
    """Return the point of a sentence too long for a title that grants something first; '' where it leans on that."""
    granted = _GRANTED.match(said)
    point = said[granted.end() :] if granted and has_verb(granted[0]) else ""
    is_whole = has_verb(point.partition(",")[0]) and is_complete(point) and _says_something(point, known)
    leans = unresolved_in_speech(point) or any(one.search(point) for one in (_COMPARES, STUMBLES, ALTERED))
    return point if is_whole and not leans and len(words(point)) <= LONG_WORDS else ""


def _known_to(said: str, known: Collection[str]) -> str:
    """Return what a speaker takes for known at the end of a sentence too long for a title; '' where it leans."""
    led = _KNOWS.search(said)
    clause = said[led.end() :] if led else ""
    is_whole = len(words(clause)) <= MOST_WORDS and has_verb(clause) and is_complete(clause)
    is_whole = is_whole and not any(one.search(clause) for one in (_COMPARES, STUMBLES, ALTERED))
    return clause if is_whole and not unresolved_in_speech(clause) and _says_something(clause, known) else ""


def _says_something(said: str, known: Collection[str]) -> bool:
    """Whether a sentence has words that carry content, and no "him", "it" or "that" that nobody could know.

    It may be about "this ferry", if its reader has met the ferry.
    """
    about = _ABOUT_THIS.match(said)
    is_met = about is None or (not _ADDS.search(about[0]) and any(word in known for word in words(about[1].casefold())))
    is_met = is_met and all(noun in known for noun in pointed_at(said))
    leaves_open = pointers_in_speech(said, may_begin=True) or open_pronouns(_in_order(said))
    is_known = is_met and not leaves_open and not _PART_OF_A_CROWD.match(said)
    return is_known and len(carrying(said)) >= _LEAST_CONTENT


def _in_order(said: str) -> str:
    """Return a sentence with whom "they" and "it" stand for before these words: "the dam is shut if it leaks"."""
    first, comma, main = said.partition(", ")
    is_led = comma and words(first)[0].casefold() in SUBORDINATE and has_verb(main)
    return _SOME_PEOPLE.sub("people", f"{main} {first}" if is_led else said)


def _rank(said: str, quoting: int) -> tuple[object, ...]:
    """Put first what most quote; a whole sentence; what leaves nobody open, is short and says most."""
    is_long = len(words(said)) > SHORT_WORDS
    unclear = len(open_pronouns(said)) + bool(STUMBLES.search(said))
    return -quoting, not (said[:1].isupper() and has_verb(said)), is_long, 2 * unclear - len(carrying(said)), said


def _claim(statement: Statement, speaker: str, said: str) -> Claim:
    first = speaker[:1].upper() + speaker[1:]
    return Claim(
        statement.id, f"{first}: “{said}”", statement.confidence, is_own=False, leans=True, quoted=(first, said)
    )
