"""How an article names people, places, bodies and things, in its own words and in quotation marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.name_runs import name_runs
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.models import NameUse

_KINDS = {"GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation", "NORP": "organisation"}
_TIMES = word_set(
    "day week month year time night morning hour minute thing way part number lot side point case kind one "
    "today evening afternoon moment end start people person man woman percent something anything everything "
    "nothing"
)
_MODIFIERS = ("amod", "compound", "nummod", "poss", "nmod")
_LONGEST = 5


def names(passages: Sequence[Passage], quotations: Sequence[Quotation], cast: Cast) -> tuple[NameUse, ...]:
    """Count the names and labels of an article.

    Returns:
        Sorted by kind and text; a term is a noun phrase of at most five words ("the drone strike" → "drone strike").
    """
    inside = _Inside(quotations)
    own: Counter[tuple[str, str, str]] = Counter()
    quoted: Counter[tuple[str, str, str]] = Counter()
    for passage in passages:
        for what, text, head, start in _uses(passage, cast):
            (quoted if inside(start) else own)[what, text, head] += 1
    keys = sorted(own.keys() | quoted.keys())
    return tuple(
        NameUse(text, what, own[what, text, head], quoted[what, text, head], head) for what, text, head in keys
    )


class _Inside:
    """Whether an offset stands in quotation marks; asked in ascending order a passage, so by paragraph."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._by_block: dict[int, list[Quotation]] = defaultdict(list)
        for q in quotations:
            for block in range(q.start >> 9, (q.end >> 9) + 1):
                self._by_block[block].append(q)

    def __call__(self, at: int) -> bool:
        return any(q.inner[0] <= at < q.inner[1] for q in self._by_block.get(at >> 9, ()))


def _uses(passage: Passage, cast: Cast) -> list[tuple[str, str, str, int]]:
    tokens = passage.tokens
    found: list[tuple[str, str, str, int]] = []
    taken: set[int] = set()
    for first, last in name_runs(passage):
        figure = cast.at(tokens[last])
        text = _text(tokens[first : last + 1])
        found.append(("person", text, figure.surname if figure else tokens[last].text, tokens[first].start))
        taken.update(range(first, last + 1))
    i = 0
    while i < len(tokens):
        kind = _KINDS.get(tokens[i].entity)
        last = i
        while (
            kind
            and last + 1 < len(tokens)
            and tokens[last + 1].entity == tokens[i].entity
            and not tokens[last + 1].entity_start
        ):
            last += 1
        run = [t for t in tokens[i : last + 1] if t.low not in ("the", "'s", "’s", "'", "’")]
        while kind == "organisation" and run and run[-1].lemma.lower() in ROLES:
            run = run[:-1]  # 'Hospital Spokeswoman'
        if kind and run and not taken & set(range(i, last + 1)):
            found.append((kind, _text(run), run[-1].low, run[0].start))
            taken.update(range(i, last + 1))
        i = last + 1
    found.extend(_terms(passage, taken))
    return found


def _terms(passage: Passage, taken: set[int]) -> list[tuple[str, str, str, int]]:
    found = []
    for head in passage.tokens:
        if head.tag not in ("NN", "NNS", "NNP", "NNPS") or head.i in taken or head.dep == "compound":
            continue
        if head.lemma in _TIMES or len(head.low) < 3 or head.entity in ("DATE", "TIME", "PERCENT", "MONEY", "CARDINAL"):
            continue
        first = head.i
        while first and head.i - first < _LONGEST - 1 and _modifies(passage, passage.tokens[first - 1], head):
            first -= 1
        words = passage.tokens[first : head.i + 1]
        while words and words[0].tag in ("POS", "HYPH", "CD", "PRP$"):
            words = words[1:]
        found.append(("term", _text(words), head.lemma, words[0].start))
    return found


def _modifies(passage: Passage, token: Token, head: Token) -> bool:
    if token.tag in ("DT", "PRP$", "CC", "IN") or not (token.is_word or token.tag in ("HYPH", "POS")):
        return False
    top = token
    while top.dep in (*_MODIFIERS, "punct", "case") and top.head > top.i and top.head <= head.i:
        top = passage.head(top)
    return top is head or token.tag in ("HYPH",)


def _text(tokens: Sequence[Token]) -> str:
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += ("" if before.end == token.start else " ") + token.text
    return text
