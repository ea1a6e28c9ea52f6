"""Speaker and cue between commas, 'The dam, said Reed, was safe', where the parser took them for other parts."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.cues import CueIndex
from build_tools.models.pronouns import SUBJECT

_LONGEST_SPEAKER = 6
"""Words between the cue and the comma behind it."""


def said_between_commas(passage: Passage, comma: Token, index: CueIndex) -> None:
    """'The union, said Reed, is playing with fire': who stands between cue and comma speaks, and no union.

    Args:
        passage: The passage, changed in place.
        comma: The first of the two.
        index: The cues of the lexicon.
    """
    verb = passage.tokens[comma.i + 1] if comma.i + 2 < len(passage.tokens) else comma
    if verb.tag not in ("VBD", "VBZ") or not index.tags_quotes(verb) or passage.head(verb) is not verb:
        return
    before = next((k for k in passage.kids(verb, "nsubj", "nsubjpass", "expl", "advcl") if k.i < comma.i), None)
    main = next((k for k in passage.kids(verb, "ccomp") if k.i > verb.i), None)
    behind = passage.tokens[verb.i + 1 : verb.i + 2 + _LONGEST_SPEAKER]
    closes = next((n for n, t in enumerate(behind) if t.text == ","), 0)
    if before is None or main is None or not closes or main.i < behind[closes].i:
        return
    speaker = next((t for t in behind[:closes] if t.head in (verb.i, main.i)), None)
    if speaker is None or not (can_speak(speaker) or speaker.low in SUBJECT):
        return
    if passage.extent(speaker) == (verb.i + 1, behind[closes].i - 1):
        set_apart(passage, verb, main, comma.i)
        passage.hang(speaker, verb, "nsubj")


def set_apart(passage: Passage, verb: Token, main: Token, begins: int) -> None:
    """Make a verb of telling a parenthesis of the clause around it.

    Args:
        passage: Where both stand.
        verb: That of telling.
        main: That of the clause, which becomes the root.
        begins: The first token of the parenthesis; what belongs to the verb before it is the clause's.
    """
    for kid in [*passage.kids(verb)]:
        if kid.i < begins:
            passage.hang(kid, main, kid.dep)
    passage.hang(main, main, "ROOT")
    passage.hang(verb, main, "parataxis")


def warned_between_commas(passage: Passage, comma: Token) -> None:
    """'The lock, Reed warned the board in March, would not hold': of two subjects the first is the lock's."""
    verb = next((t for t in passage.tokens[comma.i + 1 : comma.i + 1 + _LONGEST_SPEAKER] if t.is_verb), None)
    if verb is None or verb.lemma not in _TELL or passage.head(verb) is not verb or passage.kid(verb, "dobj") is None:
        return
    subjects = [k for k in passage.kids(verb, "nsubj", "nsubjpass") if k.i < verb.i]
    main = next((k for k in passage.kids(verb, "conj", "ccomp") if k.i > verb.i), None)
    if main is None or len(subjects) < 2 or not subjects[0].i < comma.i < subjects[1].i:
        return
    first = passage.extent(main)[0]
    lacks = passage.kid(main, "nsubj", "nsubjpass", "mark") is None and passage.kid(verb, "cc") is None
    if lacks and passage.tokens[first - 1].text == ",":
        set_apart(passage, verb, main, comma.i)


def told_between_commas(passage: Passage, verb: Token) -> None:
    """'The dam, Reed told Berg at a hearing, was safe': Berg is told, so the dam is nothing that Reed told."""
    noun, subject = passage.head(verb), passage.kid(verb, "nsubj")
    hearer = passage.kid(verb, "dobj")
    if subject is None or hearer is None or verb.lemma not in _TELL or passage.head(noun) is noun:
        return
    first = passage.extent(subject)[0]
    told = any(passage.tokens[i].tag in ("WDT", "WP", "WP$", "WRB", "IN") for i in range(first - 1, verb.i))
    if told or passage.tokens[first - 1].text != "," or subject.i > verb.i or noun.dep not in ("nsubj", "nsubjpass"):
        return
    passage.hang(verb, passage.head(noun), "parataxis")


def said_behind_both(passage: Passage, verb: Token, index: CueIndex) -> None:
    """'Nine were killed and 300 forced out, officials said': both clauses before the comma are what they said."""
    first, subject = passage.head(verb), passage.kid(verb, "nsubj")
    if not index.tags_quotes(verb) or subject is None or not first.i < subject.i < verb.i:
        return
    begins = passage.extent(subject)[0]
    second = next((k for k in passage.kids(verb, "ccomp") if first.i < k.i < begins), None)
    joins = passage.kid(first, "cc")
    if second is None or joins is None or not can_speak(subject) or passage.tokens[begins - 1].text != ",":
        return
    inside = joins.i < passage.extent(second)[0] and not passage.cues & {first.i, second.i}
    if inside and first.dep == "ROOT" and first.is_verb and verb.dep == "conj":
        passage.hang(verb, verb, "ROOT")
        passage.hang(first, verb, "ccomp")
        passage.hang(second, first, "conj")


def past_a_circumstance(passage: Passage, verb: Token) -> None:
    """'They shut the bank, after customers fled, and named a manager': who shut it named him, and no customer."""
    clause, comma = passage.head(verb), passage.tokens[verb.i - 2]
    if verb.tag not in ("VBD", "VBZ") or clause.dep != "advcl" or passage.kid(verb, "nsubj", "nsubjpass", "aux"):
        return
    begins, over = passage.extent(clause)[0], passage.head(clause)
    joins = passage.tokens[verb.i - 1]
    parted = joins.tag == "CC" and comma.text == "," and begins > 0 and passage.tokens[begins - 1].text == ","
    if parted and over.is_verb and over.i < begins and passage.kid(clause, "nsubj", "nsubjpass") is not None:
        passage.hang(joins, over, "cc")
        passage.hang(verb, over, "conj")


def acts_before_its_object(passage: Passage, verb: Token) -> None:
    """'Regulators on Friday closed Old Mill Bank': a past tense with a subject describes no noun, but acts on it."""
    noun = passage.head(verb)
    clause = passage.head(noun)
    # 'closed the bank after customers fled': of two subjects the bank is not the one behind "after"
    torn = clause.is_verb and any(noun.i < k.i < clause.i for k in passage.kids(clause, "mark"))
    if passage.kid(verb, "nsubj") is None or not verb.i < noun.i or not (noun.dep == "ROOT" or torn):
        return
    if torn:
        passage.hang(clause, verb, "advcl")
    for kid in [k for k in passage.kids(noun, "advcl", "prep", "punct") if k.i > noun.i]:
        passage.hang(kid, verb, kid.dep)
    for subject in passage.kids(verb, "nsubj"):
        for when in [k for k in passage.kids(subject, "prep") for o in passage.kids(k, "pobj") if o.entity == "DATE"]:
            passage.hang(when, verb, "prep")
    passage.hang(verb, verb, "ROOT")
    passage.hang(noun, verb, "dobj")


_TELL = frozenset({"tell", "assure", "warn", "inform", "remind"})
