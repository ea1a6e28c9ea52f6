"""The phrases in which an article introduces a thing: "a letter to the council", "the new rules on ferries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS, ISSUE
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, PERSONS, ROLES
from build_tools.models import Introduction

_LONGEST = 14
"""Words of a phrase that still introduces something and is no sentence."""
_BEFORE = ("amod", "compound", "nummod", "poss", "nmod", "det", "case", "punct", "advmod", "quantmod", "npadvmod")
_BEHIND = ("prep", "acl", "relcl")
_OPEN = word_set("no any every each either neither what which whose such this that these those my our your")
"""What stands before a thing that isn't introduced, or that several may be."""
_NO_MENTION = ("compound", "attr", "appos", "oprd")
"""What a noun is that says of something what it is."""
_UNREAL = word_set("not n't n’t without if whether as")
"""What stands before a thing that need not be."""
_NAMED = BODIES | PEOPLE | PERSONS | ROLES
"""Who may have been named since: "a company in Halm … Ostrand Ferries … the company"."""
_TO = word_set("to on about against")
_INSIDE = "$£€%-–"
_UNITS = ("DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY")


def introductions(passages: Sequence[Passage], quotations: Sequence[Quotation], text: str) -> tuple[Introduction, ...]:
    """Return the phrases that say more of a thing than "the letter", in their order.

    Of what is introduced in quotation marks, there is only that it is: "a letter".

    Args:
        passages: The parsed article.
        quotations: Its outermost quotations.
        text: Its text.
    """
    return tuple(one for passage in passages for one in _of_passage(passage, quotations, text))


def _of_passage(passage: Passage, quotations: Sequence[Quotation], text: str) -> Iterator[Introduction]:
    near = [q for q in quotations if q.start < passage.tokens[-1].end and passage.tokens[0].start < q.end]
    for head in passage.tokens:
        if head.tag not in ("NN", "NNS") or head.entity in _UNITS or head.dep in _NO_MENTION:
            continue
        word = _first_of_word(passage, head)
        first = min(word, _first(passage, head))
        opening, before = passage.tokens[first], {t.low for t in passage.tokens[max(0, first - 2) : first]}
        if opening.low in _OPEN or opening.tag == "PRP$" or before & _UNREAL:
            continue
        noun = text[passage.tokens[word].start : head.end].lower()
        for last in _ends(passage, head, first):
            start, end = opening.start, passage.tokens[last].end
            is_bare = opening.low == "the" and (head.lemma in _NAMED or (last == head.i and first == head.i - 1))
            is_quoted = any(q.start < end and start < q.end for q in near)
            if not (is_bare or (is_quoted and (last > head.i or opening.low == "the"))):
                phrase = " ".join(text[start:end].split())
                begins = opening.text.istitle() and not opening.is_name
                yield Introduction(noun, phrase[:1].lower() + phrase[1:] if begins else phrase, start)


def _first_of_word(passage: Passage, head: Token) -> int:
    """Return where the word begins that a noun ends: "e-mails"."""
    at, tokens = head.i, passage.tokens
    while at > 1 and tokens[at - 1].text in HYPHENS and tokens[at - 2].end == tokens[at - 1].start:
        at -= 2
    return at


def _first(passage: Passage, head: Token) -> int:
    """Return where the words before a noun begin that belong to it."""
    first = head.i
    while first and _is_before(passage, passage.tokens[first - 1], head):
        first -= 1
    while first < head.i and not (passage.tokens[first].is_word or passage.tokens[first].text == "$"):
        first += 1
    return first


def _is_before(passage: Passage, token: Token, head: Token) -> bool:
    above = passage.above(token)
    if head.i not in above:
        return False
    hung = [token, *(passage.tokens[i] for i in above[: above.index(head.i)])]
    belongs = all(part.dep in _BEFORE and part.i < head.i for part in hung)
    return belongs and (token.is_word or token.tag == "POS" or token.text in HYPHENS or token.text == "$")


def _ends(passage: Passage, head: Token, first: int) -> list[int]:
    """Return where a phrase may end, the longest first: behind what hangs on its noun, or before a last preposition."""
    found = [head.i]
    if head.lemma in _NAMED:
        return found
    for kid in [*passage.kids(head, *_BEHIND), *_of_its_verb(passage, head)]:
        start, end = passage.extent(kid)
        if kid.i < head.i or start != found[-1] + 1 or _may_be_of_another(passage, kid, head):
            continue
        mark = next((t for t in passage.tokens[start : end + 1] if not _is_inside(t)), None)
        stop = end if mark is None else mark.i - 1
        found += [t.i - 1 for t in passage.tokens[kid.i + 1 : stop + 1] if t.tag == "IN" and _may_go(passage, t)]
        if mark is None or (mark.text == "," and passage.tokens[stop].is_noun):
            found.append(stop)
        if mark is not None:
            break
    most = first + _LONGEST
    days = [t.i for t in passage.tokens[head.i : max(found) + 1] if t.entity in ("DATE", "TIME")]
    return sorted({end for end in found if end < min([most, *days])}, reverse=True)


def _may_be_of_another(passage: Passage, clause: Token, noun: Token) -> bool:
    """'A clash at the bridge in which two died': in the clash, though the clause hangs on the bridge."""
    above = passage.head(passage.head(noun))
    opening = passage.tokens[passage.extent(clause)[0]]
    return clause.dep == "relcl" and opening.tag == "IN" and noun.dep == "pobj" and above.is_noun


def _is_inside(token: Token) -> bool:
    return token.is_word or token.tag == "POS" or token.text in _INSIDE


def _of_its_verb(passage: Passage, noun: Token) -> Iterator[Token]:
    """Return what says to whom or on what a document is that somebody made: "sent a letter (to the council)"."""
    verb = passage.head(noun)
    if noun.dep == "dobj" and noun.lemma in DOCUMENTS and verb.lemma in ISSUE:
        yield from (k for k in passage.kids(verb, "prep", "dative") if k.low in _TO and k.tag in ("IN", "TO"))


def _may_go(passage: Passage, preposition: Token) -> bool:
    """Whether a phrase is whole without what a preposition leads: "condemning (haste) (in the council)"."""
    head = passage.head(preposition)
    between = passage.tokens[head.i + 1 : preposition.i]
    return preposition.dep == "prep" and (head.is_noun or any(t.is_noun for t in between)) and preposition.low != "of"
