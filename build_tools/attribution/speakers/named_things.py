"""What a passage names beside persons: organisations, places, and roles and things that it brings in."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.fates import NO_MORE
from build_tools.attribution.speakers.figures import Body
from build_tools.attribution.speakers.noun_phrases import CLOCK
from build_tools.attribution.speakers.roles import ANY_PERSON, CALLINGS, words_of
from build_tools.attribution.words.body_nouns import PERSONS, ROLES
from build_tools.models.titles import TITLES


def places(passage: Passage) -> Iterator[str]:
    """Return the states, places and peoples of a passage in small letters, one for each time it names one."""
    name = ""
    for token in [*passage.tokens, None]:
        inside = token is not None and token.entity in ("GPE", "NORP")
        if name and (token is None or not inside or token.entity_start):
            yield name
            name = ""
        if token is not None and inside and token.low not in ("the", "'s", "’s"):
            name = f"{name} {token.low}".strip()


def is_described_subject(passage: Passage, token: Token) -> bool:
    """Return whether a role with "the" is a subject, so that 'she' may stand for its holder: 'the mayor'."""
    role = token.tag == "NN" and token.lemma in ROLES and token.dep in ("nsubj", "nsubjpass")
    phrase = passage.below(token) if role else []
    return role and passage.tokens[phrase[0]].low == "the" and all(passage.tokens[i].tag != "PRP$" for i in phrase)


def is_unnamed_subject(passage: Passage, noun: Token) -> bool:
    """Return whether a noun for one person is a subject without a name beside it: 'her husband was late'.

    Not one to whom something was done ('a man was arrested'), who seldom speaks next.
    """
    if noun.low == "one":  # 'one of the engineers laughed'
        of = passage.kid(noun, "prep")
        several = passage.kid(of, "pobj") if of is not None and of.low == "of" else None
        people = several is not None and several.lemma in ANY_PERSON
        named = any(kid.is_name for kid in passage.kids(passage.head(noun), "attr"))  # 'one of them was Ann Reed'
        return people and not named and noun.dep == "nsubj" and passage.head(noun).dep in ("ROOT", "conj")
    person = noun.tag == "NN" and (noun.lemma in PERSONS | CALLINGS or noun.low.endswith(("man", "woman")))
    person = person and noun.dep == "nsubj" and passage.head(noun).lemma not in NO_MORE
    named = person and any(passage.tokens[i].is_name and i > noun.i for i in passage.below(noun))
    return person and not named and passage.head(noun).dep in ("ROOT", "conj")


def brings_in(passage: Passage, noun: Token) -> bool:
    """Return whether a noun phrase names a thing for the first time: 'a letter', 'her letter', 'an ad of its own'."""
    first = passage.tokens[passage.extent(noun)[0]]
    return first.low in ("a", "an", "another") or passage.kid(noun, "poss") is not None


def bodies(passage: Passage) -> Iterator[Body]:
    """Return the organisations of a passage, without article and possessive."""
    tokens = passage.tokens
    i = 0
    while i < len(tokens):
        first = i
        i += 1
        if tokens[first].entity != "ORG":
            if _acts_unnamed(passage, tokens[first]):
                start = first
                while (
                    start
                    and (tokens[start - 1].is_name or tokens[start - 1].tag == "POS")
                    and not tokens[start - 1].entity
                ):
                    start -= 1
                # 'The Comet' is no person.
                alone = passage.kid(tokens[first], "conj") is None and passage.kid(tokens[first], "det") is None
                yield Body(tokens[start].start, words_of(tokens[start : first + 1]), acts=True, is_guess=alone)
            continue
        while i < len(tokens) and tokens[i].entity == "ORG" and not tokens[i].entity_start:
            i += 1
        while i + 1 < len(tokens) and tokens[i].tag == "HYPH" and tokens[i + 1].is_name:
            i += 2
        bracket = next((t.i for t in tokens[first + 1 : i] if t.text == "("), i)
        run = tokens[first:bracket]
        while run and (run[0].low == "the" or run[0].tag == "POS" or CLOCK.match(run[0].text)):
            run = run[1:]
        while run and (run[-1].low == "the" or run[-1].tag == "POS"):
            run = run[:-1]
        if run and run[-1].is_name and run[-1].low.rstrip(".") not in TITLES:
            acts = run[-1].dep in ("nsubj", "nsubjpass", "appos") or _speaks_through(passage, run[-1])
            yield Body(run[0].start, words_of(run), acts)


def _speaks_through(passage: Passage, token: Token) -> bool:
    """'The port authority’s director, Ann Lund, said': it acts in the person who speaks for it."""
    officer = passage.head(token)
    if token.dep == "pobj" and officer.low in ("at", "for", "from", "with", "of"):  # 'officials at the port authority'
        officer = passage.head(officer)
    elif token.dep != "poss":
        return False
    return officer.lemma in ROLES and officer.dep in ("nsubj", "appos")


def _acts_unnamed(passage: Passage, token: Token) -> bool:
    """Whether a name that the recogniser saw nothing in is the subject of a sentence: some body or other."""
    subject = token.is_name and token.entity == "" and token.dep == "nsubj" and passage.head(token).is_verb
    return subject and token.low.rstrip(".") not in TITLES and token.text[1:].islower()
