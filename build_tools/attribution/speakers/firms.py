"""Firms that bear somebody's surname: 'the dairy group Reed' is not Ann Reed of the family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import GROUPS
from build_tools.attribution.words.names import plain
from build_tools.models.titles import TITLES

_FIRMS = GROUPS - word_set("body institute federation association") | word_set(
    "airline brand brewery carmaker carrier chain conglomerate drugmaker housebuilder insurer lender manufacturer "
    "retailer shipyard startup supermarket supplier"
)
"""Nouns before the name of a firm; a brewer, a builder or a producer may be somebody."""
_TRADES = _FIRMS | {"giant"}
_SHARES = word_set("shares shareholders stock shareholder")
"""What firms have, and few persons."""
_OF_A_FIRM = _SHARES | word_set("chairman chairwoman board headquarters workforce employees executive")
"""What firms have, and some persons: their campaign's chairman."""
_FEWEST_SIGNS = 2


def give_firms_their_names(passages: Sequence[Passage]) -> frozenset[str]:
    """Mark as bodies the surnames that an article shows to be the names of firms, and return them plainly written.

    Args:
        passages: The whole article; entities are changed in place.
    """
    shown = {plain(name.text) for passage in passages for name in _named_as_firms(passage)}
    firms = frozenset(shown | {*_owners_before_persons(passages)})
    for passage in passages:
        for token in passage.tokens:
            if token.entity == "PERSON" and plain(token.text) in firms and _is_bare(passage.tokens, token.i):
                token.entity, token.entity_start = "ORG", True
    return firms


def without_trade(name: list[Token]) -> list[Token]:
    """Return a firm's name without what it is: 'Dairy group Reed' → 'Reed'."""
    nouns = [n for n, token in enumerate(name[:-1]) if token.lemma in _TRADES and token.text.islower()]
    named = name[nouns[-1] + 1 :] if nouns else name
    return named if all(token.is_name and token.text[:1].isupper() for token in named) else name


def _named_as_firms(passage: Passage) -> Iterator[Token]:
    """'Dairy group Reed said', 'Reed shares fell': names that a noun right beside them shows to be a firm's."""
    for noun in passage.tokens:
        if noun.tag not in ("NN", "NNS"):
            continue
        behind = passage.tokens[noun.i + 1 : noun.i + 2]
        if noun.lemma in _FIRMS and behind and _is_name(passage.tokens, noun.i + 1):
            is_one = noun.head == behind[0].i and noun.dep != "relcl"
            is_one |= behind[0].head == noun.i and behind[0].dep in ("appos", "nmod")
            yield from behind if is_one and not _is_founded(passage.tokens, noun.i + 2) else ()
        if noun.low in _SHARES and noun.i and _is_name(passage.tokens, noun.i - 1):
            yield passage.tokens[noun.i - 1]


def _owners_before_persons(passages: Sequence[Passage]) -> Iterator[str]:
    """'Reed’s shares fell … Reed’s chairwoman': who owns what firms own, and is called so before anybody in full.

    News gives a person's full name first.
    """
    signs: dict[str, set[str]] = {}
    met: set[str] = set()
    for passage in passages:
        for token in passage.tokens:
            name = plain(token.text)
            if token.is_name and not _is_bare(passage.tokens, token.i):
                met.add(name)
            owned = passage.tokens[token.i + 2 : token.i + 3]
            is_owner = token.is_name and bool(owned) and passage.tokens[token.i + 1].tag == "POS"
            if is_owner and owned[0].low in _OF_A_FIRM and (name in signs or name not in met):
                signs.setdefault(name, set()).add(owned[0].low)
    yield from (name for name, owned in signs.items() if len(owned) >= _FEWEST_SIGNS and owned & _SHARES)


def _is_founded(tokens: Sequence[Token], i: int) -> bool:
    """'The company Reed | founded said': the name is that of somebody who did something with the firm."""
    did, said = ([t.tag for t in tokens[j : j + 1]] for j in (i, i + 1))
    is_auxiliary = i < len(tokens) and tokens[i].lemma in ("have", "be", "do")
    return not is_auxiliary and did in (["VBD"], ["VBZ"]) and said in (["VBD"], ["VBZ"], ["MD"])


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].is_name and tokens[i].text[:1].isupper() and _is_bare(tokens, i)


def _is_bare(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name stands by itself: no other beside it, no "Mr" before it."""
    before, after = tokens[max(0, i - 1) : i], tokens[i + 1 : i + 2]
    beside = [t for t in (*before, *after) if t.is_name and t.text[:1].isupper()]
    return not beside and not any(t.low.rstrip(".") in TITLES for t in before)
