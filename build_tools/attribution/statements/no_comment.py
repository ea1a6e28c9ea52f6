"""'The company has not commented': sentences that tell only that somebody said nothing, and assert nothing else."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.mentions import TIMES
from build_tools.attribution.words.body_nouns import BODIES, ROLES
from build_tools.models import Span

_NOT = word_set("not n't n’t never no nor")
_NOBODY = word_set("nobody none neither nothing")
_ANSWERS = word_set("respond reply answer")
_WORDS = word_set("comment response reply answer word statement")
_ASKING = word_set("request call message email e-mail text inquiry enquiry question letter query voicemail")
_MEANS = word_set("phone telephone e-mail email mail text message deadline")
_UNREACHED = word_set("unavailable unreachable")
_KEPT = word_set("decline refuse withhold reserve")
_SPEAK = word_set("comment speak talk respond reply answer interview")
_TOLD_TO = word_set("to for from on by at in before until via through with immediately")


def tells_of_silence(passage: Passage, span: Span) -> bool:
    """Return whether all that a sentence says is that somebody did not comment, answer or could not be reached.

    'Reed could not be reached', 'We did not hear back', 'The bank refused comment, and its lawyer had none.'

    Args:
        passage: The passage.
        span: Of the sentence, or of what is left of it beside what others say.
    """
    tokens = [t for t in passage.tokens if span[0] <= t.start < span[1]]
    roots = [t for t in tokens if t.dep == "ROOT" and t.is_verb]
    joined = [t for t in tokens if t.dep == "conj" and t.is_verb and t.tag not in ("VBG", "VBN", "VB")]
    return bool(roots) and all(_is_silent(passage, verb) for verb in [*roots, *joined])


def _is_silent(passage: Passage, verb: Token) -> bool:  # noqa: PLR0911 - one return a verb
    """Whether a verb says of its subject that it was silent, and in answer to nothing but a question."""
    subject, thing = passage.kid(verb, "nsubj", "nsubjpass"), passage.kid(verb, "dobj")
    negated = any(k.low in _NOT for k in passage.kids(verb)) or _is_nobody(passage, subject)
    if verb.lemma in _KEPT:
        infinitive = passage.kid(verb, "xcomp")
        return _is_word(thing) or (
            infinitive is not None and infinitive.lemma in _SPEAK and _only_asked(passage, infinitive)
        )
    if verb.lemma in ("have", "be") and any(k.low == "yet" for k in passage.kids(verb)):
        return _is_to_speak(passage, passage.kid(verb, "xcomp"))  # 'has yet to comment'
    if verb.lemma == "go":
        return _is_asking(subject) and any(k.low == "unanswered" for k in passage.kids(verb))
    if verb.lemma == "have" or (verb.lemma == "be" and passage.kid(verb, "expl")):
        word = thing or passage.kid(verb, "attr")
        return word is not None and _is_word(word) and any(k.low == "no" for k in passage.kids(word))
    if verb.lemma == "be":
        state = passage.kid(verb, "acomp")
        away = state is not None and (state.low in _UNREACHED or (negated and state.low in ("available", "reachable")))
        return away and state is not None and _for_words(passage, state, verb)
    if verb.lemma == "hear":
        return negated and thing is None and any(k.low == "back" for k in passage.kids(verb))
    if verb.lemma in ("reach", "contact"):
        asked = subject is not None and (subject.entity in ("PERSON", "ORG") or subject.lemma in ROLES | BODIES)
        return negated and asked and passage.kid(verb, "auxpass") is not None and _only_asked(passage, verb)
    if verb.lemma == "return":
        return negated and _is_asking(thing or (subject if passage.kid(verb, "auxpass") else None))
    if verb.lemma == "comment" or (verb.lemma in _ANSWERS and thing is None):
        return negated and _only_asked(passage, verb)
    return False


def _is_nobody(passage: Passage, subject: Token | None) -> bool:
    """'Neither the bank nor Reed commented', 'Nobody from the bank replied', 'None of them answered'."""
    if subject is None:
        return False
    return subject.low in _NOBODY or any(k.low in ("no", "neither") for k in passage.kids(subject))


def _is_to_speak(passage: Passage, infinitive: Token | None) -> bool:
    return infinitive is not None and infinitive.lemma in _SPEAK and _only_asked(passage, infinitive)


def _is_word(noun: Token | None) -> bool:
    return noun is not None and noun.lemma in _WORDS


def _is_asking(noun: Token | None) -> bool:
    return noun is not None and noun.lemma in _ASKING


def _for_words(passage: Passage, state: Token, verb: Token) -> bool:
    """'Unavailable for comment', 'not available for an interview'; not 'not available for the match'."""
    behind = [k for top in (state, verb) for k in passage.kids(top, "prep") if k.low in ("for", "to")]
    nouns = [passage.kid(prep, "pobj", "pcomp") for prep in behind]
    return any(noun is not None and noun.lemma in _WORDS | {"interview"} for noun in nouns)


def _only_asked(passage: Passage, verb: Token) -> bool:
    """Whether nothing behind a verb is what was left unsaid or whom somebody would not answer but a question.

    'Did not respond to e-mails by Friday'; not 'did not respond to treatment'.
    """
    preps = [k for k in passage.kids(verb, "prep") if k.i > verb.i]
    to = [passage.kid(k, "pobj") for k in preps if k.low == "to"]
    by_road = any(k.low == "by" and not _by_phone_or_day(passage, k) for k in preps)
    whole = not by_road and all(k.low in _TOLD_TO for k in preps) and passage.kid(verb, "ccomp") is None
    return whole and all(noun is None or noun.lemma in _ASKING for noun in to)


def _by_phone_or_day(passage: Passage, by: Token) -> bool:
    noun = passage.kid(by, "pobj")
    return noun is not None and (noun.lemma in _MEANS or noun.low in TIMES or noun.entity in ("DATE", "TIME"))
