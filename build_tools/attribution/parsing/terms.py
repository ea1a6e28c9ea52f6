"""The content words of a stretch of text, for comparing without the parser: lemma, and what kind of word it is."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token, word_set
from build_tools.models import Span, Term
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.text import NUMBER_WORDS

_WITHOUT = "without"
"""What negates its object and not the verb before it: "charged without warning"."""
_NEGATIONS = word_set("not n't n’t no never nothing nobody none neither nor without cannot")
_NOBODY = word_set("nobody none nothing")
_DENYING_NOTHING = {
    "no": word_set("question doubt wonder matter"),
    "not": word_set("only just merely simply least but"),
    "nothing": word_set("but except"),
    "nobody": word_set("but except"),
    "none": word_set("but except"),
}
"""What takes a negation's force: "no doubt", "not only", "nothing but steam"."""
_ONLY = frozenset({"one but", "one except", "other than", "less than", "more than", "short of"})
"""The same in two words: "no one but", "none other than", "nothing short of"."""
_REFUSING = word_set("refuse decline fail unable unwilling")
"""Words that negate what hangs on them: "refused to sign", "unable to swim"."""
_SAYING = word_set("say tell announce confirm claim admit reveal suggest state")
"""Verbs whose negation leaves open what hangs on them: "nobody has said that she resigns"."""
_STOP = word_set(
    "be the a an this that these those such same other own many much more most very so too also just even "
    "still yet only thus then there here when where why how again once ever will would can could shall should "
    "may might must"
)
_NUMBERS = {word: str(number) for number, word in enumerate(NUMBER_WORDS)}
_TENS = {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
_SCALES = word_set("thousand million millions billion billions trillion")
_CURRENCIES = frozenset("$£€¥")
_DAYS = frozenset({*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "tonight"})
_PLACES = ("GPE", "LOC", "NORP", "FAC")


def terms(passages: Sequence[Passage], spans: tuple[Span, ...]) -> tuple[Term, ...]:
    """Return the content words within spans, sorted: a bag, from which the text can't be read back.

    Args:
        passages: The parsed passages that the spans lie in.
        spans: Offsets into the article.
    """
    bag: list[Term] = []
    for passage in passages:
        bag.extend(_of_tokens(passage, [t for span in spans for t in _inside(passage, span)]))
    return tuple(sorted(bag))


def _inside(passage: Passage, span: Span) -> list[Token]:
    first = bisect.bisect_left(passage.tokens, span[0], key=lambda t: t.start)
    last = bisect.bisect_right(passage.tokens, span[1], key=lambda t: t.end)
    return passage.tokens[first:last]


def _of_tokens(passage: Passage, inside: list[Token]) -> list[Term]:
    found: list[Term] = []
    place: list[Token] = []
    for token in inside:
        if token.entity in _PLACES and not token.entity_start and place:
            place.append(token)
            continue
        found.extend(_place(passage, place))
        place = [token] if token.entity in _PLACES else []
        if not place and (term := _term(passage, token)):
            found.append(term)
            if token.lemma in _SAYING and passage.kid(token, "ccomp") and _is_negated(passage, token):
                found.append(Term(token.lemma, "unsaid"))
            if token.lemma in _REFUSING and passage.kid(token, "xcomp"):
                found.append(Term("not", "negation"))
            if term.tag == "number" and not (token.low in _SCALES and _scaled(passage, token)):
                found.append(_counted(passage, token, term.lemma))
    found.extend(_place(passage, place))
    return found


def _place(passage: Passage, tokens: list[Token]) -> list[Term]:
    words = [t for t in tokens if t.low not in ("the", "'s", "’s") and t.is_word]
    if not words:
        return []
    name = " ".join(t.low for t in words)
    before = [t for t in passage.tokens[max(0, words[0].i - 2) : words[0].i] if t.low != "the"]
    stands = bool(before) and before[-1].tag == "IN"
    return [Term(name, "place"), *([Term(f"{before[-1].low} {name}", "where")] if stands else [])]


def _is_negated(passage: Passage, token: Token) -> bool:
    refused = token.dep == "xcomp" and passage.head(token).lemma in _REFUSING
    words = (k for k in passage.kids(token) if k.dep == "neg" or (k.low in _NEGATIONS and k.low != _WITHOUT))
    lacking = passage.head(token).low == _WITHOUT and token.dep in ("pobj", "pcomp")
    return refused != (lacking or any(_negation(passage, k) for k in words))


def _is_denied(passage: Passage, token: Token) -> bool:
    """Return whether a noun or adjective is what isn't: "not a war", "is not safe", "no war"."""
    head = passage.head(token)
    predicate = token.dep in ("attr", "acomp") and head.lemma == "be" and _is_negated(passage, head)
    return predicate or (token.is_noun and _is_negated(passage, token))


def _negation(passage: Passage, token: Token) -> Term | None:
    after = passage.tokens[token.i + 1].low if token.i + 1 < len(passage.tokens) else ""
    next_two = " ".join(t.low for t in passage.tokens[token.i + 1 : token.i + 3])
    if after in _DENYING_NOTHING.get(token.low, ()) or (token.low in {*_NOBODY, "no"} and next_two in _ONLY):
        return None
    if token.low == "nothing" and token.dep == "attr" and passage.kid(passage.head(token), "nsubj"):
        return None  # 'ten years is nothing': how little it is
    nobody = token.low in _NOBODY or (token.low == "no" and after == "one")
    return Term("nobody" if nobody else "not", "negation")


def _scaled(passage: Passage, scale: Token) -> Token | None:
    """Return the number before "million" or the like: the 4.2 of "4.2 million"."""
    before = passage.tokens[scale.i - 1] if scale.i else None
    return before if before and before.tag == "CD" and passage.head(before) is scale else None


def _counted(passage: Passage, token: Token, number: str) -> Term:
    """Return a number with what it counts: "2 people", "30 year"; alone where it counts nothing that is named.

    Millions belong to the number, and an amount of money counts its currency: "4.2million $".
    """
    scale = passage.tokens[token.i + 1] if token.i + 1 < len(passage.tokens) else token
    sign = passage.tokens[token.i - 1].low if token.i else ""
    if scale.low in _SCALES and _scaled(passage, scale) is token:
        number, token = f"{number}{scale.low.removesuffix('s')}", scale
    if sign in _CURRENCIES:
        return Term(f"{number} {sign}", "count")
    head = passage.head(token)
    if token.dep != "nummod" or not head.is_noun:
        of = passage.kid(token, "prep")
        head = passage.kid(of, "pobj") or token if of is not None and of.low == "of" else token
    return Term(number if head is token else f"{number} {head.lemma}", "count")


def _number(passage: Passage, token: Token) -> str:
    """Return a number in digits: '38' for 'Thirty' of 'Thirty-eight', whose 'eight' is none of its own."""
    ten, unit = _tens_and_unit(passage, token.i), _tens_and_unit(passage, token.i - 2)
    if unit:
        return ""
    return ten or _NUMBERS.get(token.low) or _TENS.get(token.low) or token.low.replace(",", "")


def _tens_and_unit(passage: Passage, at: int) -> str:
    """Return the number of 'thirty-eight' where it begins at `at`; empty where none does."""
    words = [t.low for t in passage.tokens[max(at, 0) : at + 3]] if at >= 0 else []
    if len(words) < 3 or words[1] not in HYPHENS or words[0] not in {*_TENS, "twenty"}:
        return ""
    unit = int(_NUMBERS.get(words[2], "0"))
    return str(int(_TENS.get(words[0], "20")) + unit) if 0 < unit < 10 else ""


def _term(passage: Passage, token: Token) -> Term | None:  # noqa: PLR0911 - one line a kind of word
    low = token.low
    if low in _NEGATIONS:
        return _negation(passage, token)
    if low in _DAYS and (token.is_name or token.entity == "DATE"):
        return Term(low, "day")  # before what says little: "May" is a month
    if not token.is_word or low in _STOP:
        return None
    if token.tag == "CD" or low[0].isdigit():
        number = _number(passage, token)
        if not number:
            return None
        is_year = token.entity == "DATE" and len(number) == 4 and number.isdigit()
        return Term(number, "day" if is_year else "number")
    if token.is_name:
        return Term(low, "name")
    if token.is_verb:
        if token.dep in ("aux", "auxpass") or token.lemma in _STOP:
            return None
        return Term(token.lemma, "verb-negated" if _is_negated(passage, token) else "")
    if token.is_noun or token.tag.startswith("JJ") or (token.tag.startswith("RB") and low.endswith("ly")):
        return Term(token.lemma, "verb-negated" if _is_denied(passage, token) else "")
    return None
