"""What an outlet asserts itself where it reports words by the way: 'The mill, which Reed says is safe, burned'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.models import Span

_SIDE = ("relcl", "advcl")
"""Clauses that may be left out of a sentence."""
_CONDITIONS = word_set("if unless until till lest whether provided supposing once than as like so")
"""What a sentence without the clause would not mean any more: 'if Reed says so, the mill will shut'."""
_AT_A_TIME = word_set("after before since while without despite")
"""Prepositions before a clause without a subject that may be left out: 'after saying so, Reed left'."""
_ASKED = word_set("had were should")
"""Verbs that open a condition: 'had Reed said so'."""
FEWEST_WORDS = 5
"""Of what is left of a sentence."""


def main_clause(
    passage: Passage, sentence: Span, claimed: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[Span, ...]:
    """Return the main clause of a sentence without the side clauses in which words are reported; none of another.

    Args:
        passage: The passage.
        sentence: The sentence.
        claimed: The cues and contents in it.
        quotations: The outermost of its paragraph.
    """
    tokens = [t for t in passage.tokens if sentence[0] <= t.start < sentence[1]]
    roots = [t for t in tokens if t.dep == "ROOT" and t.is_verb]
    subject = passage.kid(roots[0], "nsubj", "nsubjpass") if len(roots) == 1 else None
    if subject is None or passage.kid(roots[0], "mark") or (subject.low == "it" and roots[0].lemma == "be"):
        return ()  # 'it was the first time, Reed said, that …'
    left_out: set[int] = set()
    for token in tokens:
        if token.i in left_out or not any(a <= token.start < b for a, b in claimed):
            continue
        side = _side_clause(passage, token, roots[0])
        if side is None or roots[0].i in (whole := passage.below(side)):
            return ()
        left_out.update(whole)
    spans = tuple(_runs(tokens, left_out))
    words = [t for t in tokens if t.is_word and any(a <= t.start < b for a, b in spans)]
    parted = any(a < q.end and q.start < b and not (a <= q.start and q.end <= b) for q in quotations for a, b in spans)
    return spans if len(words) >= FEWEST_WORDS and roots[0] in words and not parted else ()


def _side_clause(passage: Passage, token: Token, root: Token) -> Token | None:
    """Return the head of the outermost side clause that a token stands in; None where it is part of the main one."""
    above = [token, *(passage.tokens[i] for i in passage.above(token))]
    sides = [t for t in above if t is not root and _may_be_left_out(passage, t, root)]
    if not sides or above[-1] is not root:
        return None
    return passage.head(sides[-1]) if sides[-1].dep == "pcomp" else sides[-1]


def _may_be_left_out(passage: Passage, verb: Token, root: Token) -> bool:
    if not verb.is_verb:
        return False
    first = passage.tokens[passage.extent(verb)[0]]
    marks = {k.low for k in passage.kids(verb, "mark", "advmod", "prep")} | {first.low}
    if verb.dep == "conj":  # 'The rocket burst, and the firm says …'
        return passage.head(verb) is root and passage.kid(verb, "nsubj", "nsubjpass") is not None and verb.i > root.i
    if verb.dep == "pcomp":
        return passage.head(verb).low in _AT_A_TIME and passage.head(passage.head(verb)) is root
    if verb.dep == "relcl" and passage.tokens[first.i - 1].text != "," and not passage.head(verb).is_name:
        return False  # 'a boost for reformers who say so': only for those
    opens = first.i == 0 or passage.tokens[first.i - 1].sentence != first.sentence
    meant = marks - {"as"} if opens else marks  # 'As Reed spoke, the mill shut'
    return verb.dep in _SIDE and not meant & (_CONDITIONS | _ASKED)


def _runs(tokens: Sequence[Token], left_out: set[int]) -> Iterator[Span]:
    """Return the stretches that are left, without marks and conjunctions at their ends."""
    for kept, group in groupby(tokens, lambda t: t.i not in left_out):
        run = list(group)
        while run and kept and (not run[-1].is_word or run[-1].tag == "CC") and run[-1].text not in ("%", ")"):
            run.pop()
        while run and kept and not run[0].is_word and run[0].text not in ("$", "£", "€", "("):
            run.pop(0)
        if run and kept:
            yield run[0].start, run[-1].end
