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
    cue = index.single.get(verb.lemma) if verb.tag in ("VBD", "VBZ") else None
    if cue is None or "quote" not in cue.frames or passage.head(verb) is not verb:
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


_TELL = frozenset({"tell", "assure", "warn", "inform", "remind"})
