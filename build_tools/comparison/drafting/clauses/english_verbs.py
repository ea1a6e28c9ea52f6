"""Whether words hold a finite verb, told by their forms alone: what a draft calls a clause."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.pronouns import POSSESSIVE

_FINITE = frozenset(
    words(
        "am is are was were be been has had have do does did will would can could may might must shall should isn't "
        "aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't "
        "became began bent bit bled blew bought broke brought built burst came caught chose cost cut dealt drew drove "
        "fed fell felt fled flew forbade forgot fought found froze gave got grew held hid hit hurt kept knew laid lay "
        "led left lent let lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set "
        "shook shot shut slept slid sold sought spent split spoke spread stole stood struck stuck swam swept swore "
        "taught threw told took tore understood went wept withdrew woke won wore wrote says calls wants needs makes "
        "takes gives goes comes plans hopes remains seems appears includes shows means faces expects supports opposes "
        "requires allows tells gets thinks knows believes keeps brings puts lets stands holds finds feels lies "
        "provides reflects affects raises becomes begins leads lives loses pays sees sends serves speaks tries turns "
        "understands wins writes depends exists happens belongs deserves ends involves proves seeks tends represents"
    )
)
_CONTRACTED = re.compile(r".+'(?:m|re|ve|ll|d)|(?:it|that|there|here|he|she|what|who|where|how)'s")
_PLURAL = frozenset(words("i we they you people men women who children police"))
_PLAIN = frozenset(
    words(
        "think believe know say get want need make take see come go give find tell become keep let begin seem bring "
        "happen write provide stay fall oppose agree disagree meet include continue learn lead understand follow "
        "create speak allow add spend grow open win remember consider appear buy serve die send build hope expect feel "
        "recommend like love hate welcome regret support remain face require deserve refuse call ask intend urge work "
        "live look move pay stand try use suggest fear hear trust thank mean care doubt insist"
    )
)
"""Verbs whose plain form is finite after "we" or a plural: "most physicians recommend"."""
_AUXILIARIES = frozenset(
    words("am is are was were has had have do does did will would can could may might must shall should")
)
_DETERMINERS = POSSESSIVE | frozenset(words("the a an this that these those"))
_ADVERBS = frozenset(words("perhaps besides towards sometimes afterwards times unless"))
"""What ends in -s and may stand before "the" as well."""
_OF = re.compile(r"\bof (?:the )?\S+ ")
"""What a noun may be of, before its verb: "the lines of supply remain"."""
_NOT_VERBS = frozenset(words("need speed deed seed feed breed hundred indeed red bed united proposed based"))


def has_verb(clause: str) -> bool:
    """Return whether a clause has a word that is a finite verb by its form.

    >>> has_verb("two dockers were hurt"), has_verb("the offer of a job"), has_verb("lines of supply remain open")
    (True, False, True)
    """
    found = [word.casefold().replace("’", "'") for word in words(clause)]
    heads = _OF.sub("", " ".join(found)).split()
    # "The plan drawn up by the board", "the budget authored by him": what is done by somebody needs its "was".
    # So does "the planned centre".
    return any(
        _is_verb(word) and not (word.endswith("ed") and (after == "by" or before in _DETERMINERS or before == "so"))
        for before, word, after in zip(["the", *found], found, [*found[1:], ""], strict=False)
    ) or any(
        _is_plain_verb(word, before) or _is_before_object(before, word)
        for before, word in chain(pairwise(found), pairwise(heads))
    )


def _is_before_object(word: str, after: str) -> bool:
    """Whether a word in -s stands before a determiner, as a verb does: "the charge carries a fine"."""
    is_third_person = len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "ys"))
    return is_third_person and after in _DETERMINERS and word not in FUNCTION_WORDS | _ADVERBS


def is_auxiliary(word: str) -> bool:
    """Return whether a word is one that begins a question: "was", "did"."""
    return word in _AUXILIARIES


def _is_plain_verb(word: str, before: str) -> bool:
    return word in _PLAIN and (before in _PLURAL or (before.endswith("s") and not before.endswith(("ss", "'s"))))


def _is_verb(word: str) -> bool:
    return (
        bool(_CONTRACTED.fullmatch(word))
        or word in _FINITE
        or (len(word) > 4 and word.endswith("ed") and word not in _NOT_VERBS)
    )
