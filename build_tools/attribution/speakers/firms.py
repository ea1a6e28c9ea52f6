"""Firms that bear somebody's surname: 'the dairy group Reed' is not Ann Reed of the family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token, word_set
from build_tools.attribution.speakers.roles import SLANTS
from build_tools.attribution.words.body_nouns import BODIES, GROUPS
from build_tools.attribution.words.given_names import is_given
from build_tools.attribution.words.names import plain
from build_tools.models.titles import TITLES

FIRMS = GROUPS - word_set("body institute federation association") | word_set(
    "airline brand brewery carmaker carrier chain conglomerate drugmaker steelmaker chipmaker housebuilder "
    "insurer lender manufacturer "
    "retailer shipyard startup supermarket supplier"
)
"""Nouns before the name of a firm; a brewer, a builder or a producer may be somebody."""
ANY_BODY = BODIES | FIRMS
"""Nouns that say what a body is."""
TRADE_ENDS = word_set(
    "aerospace air airlines airways bakeries bank batteries biotech breweries brewing capital cement chemicals "
    "clothing coaches construction contractors dairies developments electronics energy engineering enterprises "
    "entertainment equity estates farms ferries foods freight glass haulage health holdings homes hotels inc "
    "industrial industries insurance labs lettings lines logistics ltd marine media metals minerals mining motors "
    "mutual oil partners petroleum pharma pharmaceuticals plc power properties property quarries rail railways "
    "renewables residential resorts robotics ropeways seafoods semiconductors services shipping solar solutions "
    "sports steel stone storage stores studios supermarkets systems technologies telecom textiles therapeutics timber "
    "utilities ventures water fc afc cf united rovers wanderers"
)
"""Last words of a firm's name, of which the first alone are its short form: 'Halm Airways', 'Halm'."""
_WHERE = word_set("in at near from to around of outside across")
"""What stands before the name of a place."""
_SHARES = word_set("shares shareholders stock shareholder")
"""What firms have, and few persons."""
_OF_A_FIRM = _SHARES | word_set("chairman chairwoman board headquarters workforce employees executive")
"""What firms have, and some persons: their campaign's chairman."""
_TELLS_HOW = ("JJ", "VBN", "VBG", "RB")
"""Tags of the words that say what somebody thinks of a body, or how it is."""
_SO_CALLED = word_set("titled called styled proclaimed appointed described declared")
"""What turns a name into a claim: 'the self-styled Halm Council'."""
_FEWEST_SIGNS = 2


def give_firms_their_names(passages: Sequence[Passage]) -> frozenset[str]:
    """Mark as bodies the surnames that an article shows to be the names of firms, and return them plainly written.

    Args:
        passages: The whole article; entities are changed in place.
    """
    firms = frozenset(_firms(passages))
    short = _short_forms(passages)
    for passage in passages:
        for token in passage.tokens:
            is_short = token.text in short and token.entity in ("PERSON", "GPE")
            may_be_firm = token.entity == "PERSON" or (not token.entity and token.is_name and token.text[:1].isupper())
            is_firm = is_short or (may_be_firm and plain(token.text) in firms)
            if is_firm and _is_bare(passage.tokens, token.i):
                token.entity, token.entity_start = "ORG", True
    return firms


def _short_forms(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the first words of firms’ names that name them alone: 'Lakemont Health … Lakemont said'; no places."""
    pairs = [pair for passage in passages for pair in pairwise(passage.tokens)]
    short = {a.text for a, b in pairs if a.entity == b.entity == "ORG" and a.entity_start and b.low in TRADE_ENDS}
    tokens = [t for passage in passages for t in passage.tokens]
    runs = zip(tokens, tokens[1:], [*tokens[2:], *tokens[-1:]], strict=False)
    places = {b.text for a, b, c in runs if a.low in _WHERE and c.low not in TRADE_ENDS}  # not 'from Halm Rovers'
    return frozenset(name for name in short if not is_given(name)) - places


def without_epithet(tokens: list[Token]) -> list[Token]:
    """Leave out what an outlet thinks of a body before its name: 'the far-left Daily Torch', 'troubled Halm Council'.

    Not of a place: 'northern Norland' is no 'Norland'.
    """
    first = next((n for n, t in enumerate(tokens) if t.is_name), 0)
    opens = int(tokens[0].low in ("the", "a", "an"))
    before = [t for t in tokens[opens:first] if t.text not in HYPHENS]
    is_place = any(t.entity in ("GPE", "LOC", "NORP", "FAC") for t in tokens[first:])
    if not before or is_place or not tokens[-1].is_name or not all(t.tag in (*_TELLS_HOW, "NN") for t in before):
        return tokens
    if before[-1].low in _SO_CALLED:
        return tokens
    is_joined = any(t.text in HYPHENS for t in tokens[opens:first])  # 'right-wing'
    judges = before[-1].tag in _TELLS_HOW or before[-1].low in SLANTS or is_joined
    return [*tokens[:opens], *tokens[first:]] if judges else tokens


def without_trade(name: list[Token]) -> list[Token]:
    """Return a firm's name without what it is: 'Dairy group Reed' → 'Reed'."""
    nouns = [n for n, token in enumerate(name[:-1]) if token.lemma in FIRMS | {"giant"} and token.text.islower()]
    named = name[nouns[-1] + 1 :] if nouns else name
    return named if all(token.is_name and token.text[:1].isupper() for token in named) else name


def _firms(passages: Sequence[Passage]) -> Iterator[str]:
    """Return the names that are shown to be a firm's before anybody who bears them is met in full.

    News gives a person's full name first.
    """
    met: set[str] = set()
    owned: dict[str, set[str]] = {}
    for passage in passages:
        for token in passage.tokens:
            if not token.is_name:
                continue
            name = plain(token.text)
            if not _is_bare(passage.tokens, token.i):
                met.add(name)
            elif name not in met and _is_named_as_one(passage, token):
                yield name
            elif (name in owned or name not in met) and (thing := _owned(passage.tokens, token.i)):
                owned.setdefault(name, set()).add(thing)
    yield from (name for name, things in owned.items() if len(things) >= _FEWEST_SIGNS and things & _SHARES)


def _is_named_as_one(passage: Passage, name: Token) -> bool:
    """'Dairy group Reed said', 'Reed shares fell': whether a noun right beside a name shows it to be a firm's."""
    noun = passage.tokens[name.i - 1] if name.i else name
    is_one = noun.head == name.i or (name.head == noun.i and name.dep in ("appos", "nmod"))
    is_firm = noun.tag in ("NN", "NNS") and is_one and (noun.lemma in FIRMS or is_giant(passage.tokens, noun.i))
    has_shares = any(t.low in _SHARES for t in passage.tokens[name.i + 1 : name.i + 2])
    return has_shares or (is_firm and not _is_founded(passage.tokens, name.i + 1))


def is_giant(tokens: Sequence[Token], i: int) -> bool:
    """'Coal giant Reed': whether a noun says that a firm is large, and in which trade."""
    trade = tokens[i - 1] if i else None
    return tokens[i].low == "giant" and trade is not None and (trade.is_noun or trade.tag == "JJ")


def _owned(tokens: Sequence[Token], i: int) -> str:
    """'Reed’s shares fell … Reed’s chairwoman': what of what firms own is a name's; '' where nothing is."""
    behind = tokens[i + 1 : i + 3]
    is_owner = len(behind) > 1 and behind[0].tag == "POS" and behind[1].low in _OF_A_FIRM
    return behind[1].low if is_owner else ""


def _is_founded(tokens: Sequence[Token], i: int) -> bool:
    """'The company Reed | founded said': whether the name is that of somebody who did something with the firm."""
    did, said = ([t.tag for t in tokens[j : j + 1]] for j in (i, i + 1))
    is_auxiliary = i < len(tokens) and tokens[i].lemma in ("have", "be", "do")
    return not is_auxiliary and did in (["VBD"], ["VBZ"]) and said in (["VBD"], ["VBZ"], ["MD"])


def _is_bare(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name stands by itself: no other beside it, no "Mr" before it."""
    before, after = tokens[max(0, i - 1) : i], tokens[i + 1 : i + 2]
    beside = [t for t in (*before, *after) if t.is_name and t.text[:1].isupper()]
    return not beside and not any(t.low.rstrip(".") in TITLES for t in before)
