"""Names that the parser broke in two, or took a word too much for: 'Old Lake First', 'The Right to Roam Alliance'."""

from __future__ import annotations

from itertools import pairwise

from build_tools.attribution.parsing.tokens import ENDS_A_NAME, Passage, Token, word_set
from build_tools.attribution.speakers.roles import ANY_PERSON
from build_tools.attribution.words.body_nouns import ENDS_A_BODY
from build_tools.attribution.words.given_names import is_given

_FOR_A_CAUSE = word_set("campaign coalition alliance committee movement fund league")
"""Before an infinitive in the name of a body: 'Coalition to Save Elm Park'."""

_CAUSES = word_set("right freedom")
"""The same, where the last word says that it is a body: 'Right to Roam Alliance'."""


def take_whole_names(passage: Passage) -> None:
    """Correct tags, heads and entities of a passage in place."""
    _take_ordinals(passage)
    _take_causes(passage)
    _take_callings(passage)


def _take_ordinals(passage: Passage) -> None:
    """'Old Lake First, which has': the last word of a body's name, which the parser took for an adverb."""
    for name, last in pairwise(passage.tokens):
        if last.text not in ENDS_A_NAME or not last.is_name or not (name.is_name and name.text[:1].isupper()):
            continue
        if last.dep == "advmod" and name.dep != "compound" and last.i not in passage.above(name):
            passage.hang(last, passage.head(name), name.dep)
            for part in (*passage.kids(name, "compound", "det"), name):
                passage.hang(part, last, "compound" if part is name else part.dep)


def _take_causes(passage: Passage) -> None:
    """'The Right to Roam Alliance said': a body whose name holds an infinitive, which the parser took for a clause."""
    tokens = passage.tokens
    for to in tokens[1:-2]:
        first, last = to.i - 1, to.i + 1
        while last + 1 < len(tokens) and tokens[last + 1].is_name and tokens[last + 1].text[:1].isupper():
            last += 1
        capitals = tokens[first].text[:1].isupper() and tokens[to.i + 1].text[:1].isupper()
        if to.text != "to" or not capitals or last < to.i + 2:
            continue
        is_body = tokens[last].low in ENDS_A_BODY
        over = passage.head(tokens[first]).low  # 'a letter from the League to Halm Council'
        if tokens[first].low not in (_CAUSES if is_body else _FOR_A_CAUSE) or over in ("from", "of", "by"):
            continue
        while first and tokens[first - 1].is_name and tokens[first - 1].text[:1].isupper():
            first -= 1
        body, opening = tokens[last], tokens[to.i - 1]
        if body.i in passage.above(opening) or opening.dep == "compound":
            continue
        passage.hang(body, body if opening.dep == "ROOT" else passage.head(opening), opening.dep)
        for part in tokens[first:last]:
            part.tag = "NNP" if part is not to else part.tag
            for kid in [k for k in passage.kids(part) if not first <= k.i <= last]:
                passage.hang(kid, body, kid.dep)
            passage.hang(part, body, "compound")
        for part in tokens[first : last + 1]:
            part.entity, part.entity_start = "ORG", part.i == first


def _take_callings(passage: Passage) -> None:
    """'Clubmate Ann Reed said': what somebody is, at the head of a sentence, which the tagger took for a name."""
    for what, given in pairwise(passage.tokens):
        opens = what.i == 0 or passage.tokens[what.i - 1].sentence != what.sentence
        surname = passage.tokens[given.i + 1] if given.i + 1 < len(passage.tokens) else given
        named = (is_given(given.text) or _is_fellow(what)) and surname.tag == given.tag == what.tag == "NNP"
        if not (opens and named and _says_what_one_is(what)) or is_given(what.text):
            continue
        what.tag, what.lemma = "NN", what.low
        if what.entity:
            what.entity, given.entity_start = "", True
        if surname.head == what.i:
            over = passage.head(what)
            passage.hang(surname, surname if over is what else over, what.dep)
            for kid in [k for k in passage.kids(what) if k.i > surname.i]:
                passage.hang(kid, surname, kid.dep)
            passage.hang(what, surname, "compound")


def _says_what_one_is(word: Token) -> bool:
    return word.low in ANY_PERSON or _is_fellow(word)


def _is_fellow(word: Token) -> bool:
    return word.low.endswith("mate")  # 'clubmate', 'flatmate'
