"""Somebody's own words as a claim: a sentence that can be quoted alone, or with the one before it that it points at.

Of a long sentence a whole clause is quoted, where one says what it says without the rest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.clauses.completeness import OPEN_ENDS, is_complete
from build_tools.comparison.drafting.clauses.cutting import SUBORDINATE, shortened
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import (
    known_to_hearers,
    names_in,
    open_pronouns,
    pointed_at,
    unresolved_in_speech,
)
from build_tools.comparison.drafting.clauses.sentences import FEWEST_WORDS, bare, readability, sentences, without_stop
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.models import Statement, words
from build_tools.models.pronouns import NEUTER
from build_tools.models.text import NOT

DETERMINERS = frozenset(words("a an the no some all any each every many most more his her our my your there i we you"))
_HERE = re.compile(
    r"(?<!\w)(?:here|there)\b(?![’']s| (?:is|are|was|were|will|would|has|have|had|may|might|can|could|should|must|to)\b"
    r"| (?:is|are|was|were|wo|would|ca|could)n[’']t\b)",
    re.IGNORECASE,
)
"""A place or a matter that only a hearer knows: "I live here", and not "there is a bridge"."""
_ASKED_THERE = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|may|might|can|could|n[’']t) there (?:be |been )?", re.I
)
_GREETING = re.compile(
    r"(?:please|thank(?:s| you)|hello|hi|welcome|good (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_SUPPOSED = re.compile(
    r"(?:(?:But|And|So|Now),? )?(?:Let[’']s (?:say|suppose|assume|imagine|pretend)|Suppose|Imagine|Assume)\b"
)
"""How a sentence begins that claims nothing."""
_FILLER = re.compile(
    r"^(?:(?:And|But|So|Well|Oh|Now|Look|Listen|You know),? (?!(?:that|when)\b)(?=\w))?"
    r"(?:As I(?:[’']ve| have)? (?:already )?(?:said|mentioned|told you)(?: \w+){0,3}, |Needless to say, |Of course, )?"
)
"""What begins a spoken sentence and says nothing."""
_OF_ALL = frozenset(words("no every all"))
_COMPARED = re.compile(r"\bno \w+ .*\b(?:more|less|\w+er) .*\bthan\b")
"""What is said of somebody by all others: "no mayor has done more for the port than Brisk"."""
_COMMENT = re.compile(r",? (?:and|so) (?=(?:that|this|it)(?:[’']s| is| was)\b)|, which\b")
"""Where a second clause says something of the whole of the first."""
_HEARER = re.compile(r"^(?:your?|please)\b|\byou\b.*\?$|\byou (?:say|said|saw|know|asked|told)\b", re.IGNORECASE)
"""Words that address somebody, who would not be named in a title."""
_GOES_ON = re.compile(
    r"(?:Then|Next|Secondly?|Thirdly?|Finally|Number \w+)\b"
    r"|(?:I was|I[’']m|I am) (?:just )?(?:talking|speaking|referring)\b|One [a-z]+ (?:is|was|ha[sd]|wants|will|would)\b"
)
"""How a sentence begins that goes on with a list, or with what was said before."""
_LEAVES_OPEN = re.compile(
    r"\b[Mm]y (?:reaction|response|answer|remarks?|comments?|words|actions?)\b(?! (?:to|on|about|of|in|at|towards?)\b)"
    r"|\b(?:learn\w*|sa(?:y|id)|t(?:ell|old)|kn[eo]w|hear|heard) (?:\w+ )?"
    r"(?:something|one thing|(?:two|a few) things)\b(?! (?:that|about|of|for|to|in)\b)"
    r"|\b[Tt]hese (?!(?:days|people)\b)[a-z]"
)
"""What a hearer knew, or other words tell: "my reaction", "we learned something", "these letters"."""
_LEAST_CONTENT = 2
"""How many content words a quotation must have to say something: "We must do it now" has none."""
_SHORT, _LONGEST = 18, 22
"""How many words of a quotation are read at a glance, and how many a clause that stands for a longer one may have."""
_WIDEST = 20
"""How many words two quoted sentences may have together."""
_SECOND = re.compile(r"(,?) and (?=(?:I|I[’'](?:m|ve|d|ll)|[A-Z][\w’'-]+|(?<=, and )(?:no|every|all) [a-z]+) )")
"""Where a second clause begins whose first word has its capital anyhow, or that speaks of all or none."""
_TURN = re.compile(
    r"(?:[Aa]nd I (?:say|ask)|[Ii]f|[Uu]nless|Instead|Rather|Now that|Therefore)\b|(?:\w+ ){1,3}also\b|What\b[^?]*\."
)
"""How the second half of a thought begins: "We must also …", "What we want is …"."""
_TURN_BACK = re.compile(r"(?:[Bb]ut|[Yy]et|However)\b")
"""How a sentence begins that turns the one before round."""
_GRANTS = re.compile(r"(?:[\w.’'-]+ ){1,5}(?:that|this|it),? but\b")
"""How a sentence begins that grants the one before and goes on to the point: "Brisk accepts that but …"."""
_FRAGMENT = re.compile(r"Not (?:an?|the|any|all|every)\b")
"""How the second half of a thought begins that says what something is not."""
_TOO_MUCH = re.compile(r"\b(?:so|such|too) [\w-]+$")
"""How a sentence ends that says why the one before is so."""
_RELAYS = re.compile(
    r"(?!I\b|We\b)(?:[A-Z][\w.’'-]* ){1,4}(?:(?:has|have|had) )?"
    r"(?:said|says|told \w+|promised|argued|insisted|claimed) that\b"
)
"""How a sentence begins that only passes on what somebody else said: "Mayor Brisk has said that the port is safe"."""
_TURNS_TO_ITSELF = re.compile(r"\b(?:and|but|yet) (?:I|we)\b")
_BECAUSE = re.compile(r",? because\b")
STUMBLES = re.compile(r"--|—|\(")
"""A sentence that is broken off, or broken into."""
ALTERED = re.compile(r"…|\.\.|[\[\]*\"]")
"""Marks of words left out or put in, and of a quotation inside another that isn't told apart from it."""
_CONTRACTED = re.compile(
    r"^cannot$|[’'](?:m|re|ve|ll|d|t)$|^(?:it|that|there|here|he|she|what|who|where|how|let)[’']s$", re.I
)
_CLOSED = re.compile(r"’(?!\w)")
_MARK = re.compile(r"[“”\"]")
_QUOTES = '“”" '


def quotations(statement: Statement, text: str, before: str, speaker: str) -> Iterator[Claim]:
    """Return the claims that quoted words make.

    Args:
        statement: What was said.
        text: The quoted words that are meant.
        before: What was said right before them.
        speaker: How the speaker is called.
    """
    inner = _inside(text)
    if inner is None or re.match(r"an? ", speaker, re.IGNORECASE):
        return
    earlier, goes_on = _last_sentence(before), bool(before.strip(_QUOTES))
    for sentence in sentences(inner):
        said = spoken(_without_partnerless(sentence.strip(" ,")))
        if is_quotable(said):
            wider = f"{earlier} {bare(sentence)}" if earlier else ""
            is_second = goes_on and (_TURN_BACK.match(sentence) or _TOO_MUCH.search(said))
            alone = [] if is_second else [said, _COMMENT.split(said)[0]]
            options = [one for one in alone if one and not unresolved_in_speech(one)]
            if wider and len(words(wider)) <= _WIDEST and not _left_open_by_both(earlier, wider):
                options.append(wider)
            follows = _what_follows(sentence, statement.text)
            waits = bool(options) and is_half(said, follows)
            for option in options[:1]:
                yield _quotation(statement, speaker, option, waits)
            concedes = any(map(turns, follows[:1]))
            for clause in [] if is_second or concedes else _clauses_of(said, alone=bool(options)):
                yield _quotation(statement, speaker, clause, waits and is_half(clause, follows))._replace(is_cut=True)
        earlier, goes_on = sentence if sentence.endswith((".", "?", "!")) else "", True


def _clauses_of(said: str, *, alone: bool) -> Iterator[str]:
    """Return the whole clauses of a quoted sentence that say by themselves what they say in it.

    Args:
        said: The sentence.
        alone: Whether it can be quoted whole: then it is cut only if it is long.
    """
    leads_on = words(said)[0].casefold() in SUBORDINATE and has_verb(said.partition(",")[0])
    long, lengths = len(words(said)), (_SHORT, _LONGEST)
    if (alone and long <= _SHORT) or said.endswith("?") or leads_on:
        return
    found = [clause for most in (lengths if long > _SHORT else (long - 1,)) for clause, _ in shortened(said, most)]
    if parts := _two_clauses(said):
        found += [one for one in parts if len(words(one)) <= _SHORT]
    # Why somebody says a thing is the point of it.
    whole = (clause for clause in found if not _BECAUSE.match(said[len(clause) :]))
    for clause in dict.fromkeys(map(without_stop, whole)):
        if clause != said and is_complete(clause) and is_quotable(clause) and not unresolved_in_speech(clause):
            yield clause


def _two_clauses(said: str) -> list[str]:
    """Return both halves of "I did this and I will do that", of which each says what it says alone."""
    second = _SECOND.search(said)
    if second is None or not has_verb(said[: second.start()]):
        return []
    first, rest = said[: second.start()], said[second.end() :]
    # What "I don't think" denies may go on behind "and".
    return [first, rest] if second[1] or not NOT.search(first) else []


def _left_open_by_both(earlier: str, wider: str) -> list[str]:
    """Return what two quoted sentences leave open: the second may point at the first, but not at a person outside."""
    persons = [one for one in open_pronouns(wider) if one.casefold() not in NEUTER]
    return unresolved_in_speech(earlier) + persons


def _what_follows(sentence: str, text: str) -> list[str]:
    """Return the quoted sentences after one."""
    _, found, after = " ".join(_MARK.sub("", text).split()).partition(sentence.strip(" ,"))
    return [one.strip("… ,") for one in sentences(after.strip(".… ,"))] if found else []


def speaks_to_a_hearer(said: str) -> bool:
    """Return whether quoted words speak to somebody whom no title names, of what that one knows: "You said …"."""
    return bool(_HEARER.search(said) or _GOES_ON.match(said) or _LEAVES_OPEN.search(said))


def turns(sentence: str) -> bool:
    """Return whether a quoted sentence turns the one before round, or grants it and goes on to the point."""
    return bool(_TURN_BACK.match(sentence) or _GRANTS.match(sentence))


def is_half(said: str, follows: Sequence[str]) -> bool:
    """Whether a sentence waits for those after it: they turn it round, or say what is where it says what is not."""
    told = carrying(said)
    is_denial = bool(NOT.search(said)) and not _COMPARED.search(said)
    denied = is_denial and any(len(told & carrying(one)) > 1 and not NOT.search(one) for one in follows)
    return denied or any(turns(one) or _TURN.match(one) for one in follows[:1])


def carrying(said: str) -> set[str]:
    """Return the words that carry content, in small letters: no "I’ve", no "didn’t".

    >>> sorted(carrying("I didn’t sell the ferry"))
    ['ferry', 'sell']
    """
    found = (word.casefold() for word in words(said) if not _CONTRACTED.search(word))
    return {*found} - FUNCTION_WORDS - COMMON_WORDS


def _last_sentence(before: str) -> str:
    """Return the quoted sentence right before a quotation; '' where the outlet's own words stand between."""
    said = before.rpartition(" … ")[2].strip(_QUOTES)
    last = sentences(_inside(said) or "")[-1]
    is_whole = last[:1].isupper() and last.endswith((".", "?", "!")) and not ALTERED.search(last)
    return last if is_whole else ""


def _inside(text: str) -> str | None:
    """Return what stands in quotation marks, with marks of a second kind inside it; None where one has no partner."""
    inner = text.strip(_QUOTES)
    if text.startswith("‘"):
        inner = inner[1:].removesuffix("’")
    if "“" in inner or "”" in inner:
        inner = inner.replace("“", "‘").replace("”", "’")
        if inner.count("‘") != len(re.findall(r"’(?!\w)", inner)):
            return None
    return inner


def _without_partnerless(sentence: str) -> str:
    """Return a sentence without the single mark that closes the words of several: 'It was late.’'."""
    return sentence[:-1] if re.search(r"[.!?]’$", sentence) and "‘" not in sentence else sentence


def spoken(sentence: str) -> str:
    """Return a sentence without the fillers at its beginning and the stop at its end."""
    led = _FILLER.sub("", sentence)
    sentence = sentence if led == sentence else led[:1].upper() + led[1:]
    return sentence if sentence.endswith(("?", "!")) else without_stop(sentence)


def is_quotable(said: str, *, is_whole: bool = False) -> bool:
    """Return whether a quoted sentence says something.

    Args:
        said: The sentence.
        is_whole: Whether it surely is one, though it may have a verb that isn't known as such.
    """
    found = words(said)
    if len(found) < FEWEST_WORDS or ":" in said or any(one.match(said) for one in (_GREETING, _SUPPOSED, _FRAGMENT)):
        return False
    if "‘" in said and said.count("‘") != len(_CLOSED.findall(said)):
        return False  # “They tell us, ‘Wait. There is time’” is no two sentences
    if said[:1].islower() and found[0] in FUNCTION_WORDS - DETERMINERS:
        return False
    if found[0].casefold() in SUBORDINATE and "," not in said:
        return False  # "If somebody asks": and then?
    return is_whole or (has_verb(said) and found[-1] not in OPEN_ENDS)


def _leans(said: str) -> bool:
    """Whether quoted words speak to somebody, stumble, or say hardly anything."""
    is_clear = (said[:1].isupper() or words(said)[0] in _OF_ALL) and not (
        STUMBLES.search(said)
        or speaks_to_a_hearer(said)
        or _HERE.search(_ASKED_THERE.sub("", said))
        or (_RELAYS.match(said) and not _TURNS_TO_ITSELF.search(said))
    )
    return not is_clear or _content(said) < _LEAST_CONTENT


def is_slogan(said: str, topics: Collection[str]) -> bool:
    """Return whether quoted words have no name, no number and none of the words that an event is about.

    Args:
        said: The words.
        topics: The words that several articles open with or have often, in small letters.

    >>> is_slogan("Freedom is for all", {"ferry"}), is_slogan("Ferries are for all", {"ferries"})
    (True, False)
    """
    is_named = names_in(f"by {said[:1].lower()}{said[1:]}") or re.search(r"\d", said)
    return not is_named and carrying(said).isdisjoint(topics)


def _content(said: str) -> float:
    """Return how many words carry content; a name alone says little."""
    told = carrying(said)
    return sum(1 if word.islower() else 0.5 for word in words(said) if word.casefold() in told)


def _quotation(statement: Statement, speaker: str, said: str, waits: bool) -> Claim:
    first = speaker[:1].upper() + speaker[1:]
    score = readability(said) - 0.3 + statement.confidence
    introduced = tuple(known_to_hearers(f"{first}: {said}"))
    leans, pointed = waits or _leans(said), tuple(pointed_at(said))
    text = f"{first}: “{said}”"
    return Claim(
        statement.id,
        text,
        score,
        is_own=False,
        leans=leans,
        introduced=introduced,
        pointed=pointed,
        quoted=(first, said),
    )
