"""What an outlet asserts itself where it reports words by the way: 'The mill, which Reed says is safe, burned'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.models import Span

FEWEST_WORDS = 5
"""Of what is left of a sentence."""
_CIRCUMSTANCES = word_set("after over following amid since before because when while although though despite as once")
"""What a clause or phrase begins with that can be left out: not "if", "unless" or "until"."""


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
        if side.dep != "relcl":
            left_out.update(_rest(passage, whole[-1], sentence[1]) if side.i > roots[0].i else ())
    spans = tuple(_runs(tokens, left_out))
    words = [t for t in tokens if t.is_word and any(a <= t.start < b for a, b in spans)]
    parted = any(a < q.end and q.start < b and not (a <= q.start and q.end <= b) for q in quotations for a, b in spans)
    return spans if len(words) >= FEWEST_WORDS and roots[0] in words and not parted else ()


def _rest(passage: Passage, last: int, end: int) -> Iterator[int]:
    """'Reed left after a tape in which she says so | came out': what no comma parts from a clause that is left out."""
    behind = [t for t in passage.tokens[last + 1 :] if t.start < end]
    yield from (t.i for t in takewhile(lambda t: t.text not in (",", ";", "—", "–") and t.dep != "cc", behind))


def _side_clause(passage: Passage, token: Token, root: Token) -> Token | None:
    """Return the top of the outermost side clause that a token stands in; None where it is part of the main one."""
    above = [token, *(passage.tokens[i] for i in passage.above(token))]
    sides = [t for t in above if t is not root and (_may_be_left_out(passage, t) or _is_circumstance(passage, t, root))]
    return sides[-1] if sides and above[-1] is root else None


def _may_be_left_out(passage: Passage, verb: Token) -> bool:
    """'Reed, who says so, left', but not 'a boost for reformers who say so', which is one only for those."""
    before = passage.tokens[passage.extent(verb)[0] - 1]
    return verb.is_verb and verb.dep == "relcl" and (before.text == "," or passage.head(verb).is_name)


def _is_circumstance(passage: Passage, top: Token, root: Token) -> bool:
    """Whether a branch tells when, why or in spite of what something happened.

    'Reed left after a letter in which he says so', 'Although Reed says so, four were hurt'.
    """
    opening = passage.tokens[passage.extent(top)[0]]
    phrase = top.dep == "prep" or (top.dep in ("advcl", "npadvmod") and top.is_verb)
    marks = {top.low, opening.low, *(k.low for k in passage.kids(top, "mark", "advmod", "prep"))}
    return top.head == root.i and phrase and bool(marks & _CIRCUMSTANCES)


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
