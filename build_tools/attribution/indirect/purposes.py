"""Verbs of speech by which nobody speaks: an infinitive of purpose, 'needless to say'."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.cues import Hit
from build_tools.attribution.words.governed import above, effects_of, leaves_out
from build_tools.attribution.words.idioms import is_ranked

_BEFORE_SAY = ("needless to", "suffice it to", "that is to", "strange to", "sad to", "goes without")
_AFTER_TO_SAY = (["the", "least"], ["nothing", "of"])
"""Words around "say" in turns of phrase by which nobody says anything: 'needless to say', 'to say the least'."""

_ENGAGES = word_set("send hire pay employ engage appoint commission recruit retain bribe")
"""Verbs behind which somebody else is to speak: 'hired a lawyer to argue that'."""


def is_turn_of_phrase(passage: Passage, verb: Token) -> bool:
    """Return whether nobody says anything: 'unlikely, to say the least', 'needless to say', 'Assuming it is late'."""
    doer = passage.kid(verb, "nsubj", "aux")
    if verb.i in passage.links and (doer is None or doer.low in ("us", "'s", "’s")):
        return True
    if verb.lemma != "say":
        return False
    before = " ".join(t.low for t in passage.tokens[max(0, verb.i - 3) : verb.i])
    after = [t.low for t in passage.tokens[verb.i + 1 : verb.i + 3]]
    return before.endswith(_BEFORE_SAY) or (before.endswith("to") and after in _AFTER_TO_SAY)


def is_purpose(passage: Passage, verb: Token) -> bool:
    """Return whether a verb says what a thing is for, and nobody has said it: 'a group set up to highlight …'."""
    to, main = to_before(passage, verb), passage.head(verb)
    engaged = passage.kid(main, "dobj") if main.lemma in _ENGAGES and verb.dep in ("xcomp", "ccomp") else None
    if to is not None and engaged is not None and can_speak(engaged):
        return True
    if to is None or verb.dep not in ("advcl", "acl", "relcl"):
        return False
    governed = above(passage, verb, to.i) is not None  # 'went on to say', 'had no plans to say'
    return not governed and not is_ranked(passage.tokens[to.i - 2 : to.i])


def to_before(passage: Passage, verb: Token) -> Token | None:
    """Return the "to" of an infinitive."""
    return next((k for k in passage.kids(verb, "aux") if k.tag == "TO"), None)


def is_done_by_speaking(passage: Passage, verb: Token, hit: Hit) -> bool:
    """Return whether what somebody did was to speak: 'broke her silence to say that it was late'."""
    main = passage.head(verb)
    subject = passage.kid(main, "nsubj")
    speaks = hit.cue.voices == "all" and hit.takes("that") and passage.kid(verb, "ccomp") is not None
    takes_to = main.lemma == "take" and any(k.low == "to" and k.i < verb.i for k in passage.kids(main, "prep"))
    takes_to = takes_to or any(k.lemma == "silence" for k in passage.kids(main, "dobj"))
    speaks = speaks or takes_to  # 'took to the air to accuse the port'
    did = (
        main.tag in ("VBD", "VBZ")
        and main.lemma not in _ENGAGES
        and passage.kid(main, "neg") is None
        and (leaves_out(passage, main) or not effects_of(passage, main))
    )
    return (
        verb.dep == "advcl"
        and speaks
        and did
        and subject is not None
        and (takes_to or subject.tag == "PRP" or can_speak(subject))
    )
