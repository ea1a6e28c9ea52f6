"""Which words of a statement a sheet may reproduce: what is quoted, and an excerpt of the outlet's own words.

    quoted stretches, in pieces ─────────────┐
    of what is cited, so many of the own words ─┴─▶ spans ─those of all statements─▶ within the cap?

An excerpt is due to what a fact cites, to what comes nearest where no match was found, and to how a draft's articles
begin. It says something: it is the whole, or at least three words, the clause with a figure or with what the fact says
before others. Where those of what is cited would pass the cap on the share of own words, they are shortened alike; if
that doesn't do, those of the last facts are left out. The others have a part of what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.models import Article, Kind, Settings, Span, Statement, words
from build_tools.models.pronouns import THIRD_PERSON
from build_tools.models.quotation_marks import OPENING
from build_tools.models.runs import run_words
from build_tools.models.sentences import CLOSERS, ends_with_abbreviation
from build_tools.models.text import (
    NOT,
    NUMBER_WORDS,
    WORD,
    alternatives,
    clipped,
    fold,
    is_within,
    united,
    without_space,
)
from build_tools.sheets.article_text import Text, splits_number
from build_tools.sheets.checks.citations import Citations, Cited
from build_tools.sheets.checks.own_words import OwnWords, count, headline_spans, is_naming, overlap, own_spans
from build_tools.sheets.checks.quotations import CLOSING

_SHORTENED, _LEAST = 8, 3
"""Own words of an excerpt, at most, before any is left out; and at least, of one that is not the whole."""
_UNCITED = 0.8
"""How much of the cap may be used up where what no fact cites is shown as well."""
_SENTENCE_END = re.compile(rf"[.!?…]{CLOSERS}\s+")
_CLAUSE_ENDS = tuple(",;:–—")
LEADING_ON = frozenset(
    words(
        "a an the this that these those of to in on at by for with from into over under about as than and or but nor "
        "so if when while which who whom whose what it its his her their our my your is was were are be been has had "
        "have since because before after during without within between against until through across among near would "
        "could should will can may might must"
    )
)
"""Words that lead on to the next: an excerpt that stops at one reads as broken."""
_BETWEEN = frozenset(words("and but or"))
_JOINING = frozenset(words("because when while after before although though"))
"""Words at which an excerpt may begin within a sentence."""
_RELATIVE = frozenset(words("that who which whose"))
"""Words at which it begins nowhere: "that sank off Halm was doing nine knots" has lost the ship."""
_FIGURE = re.compile(rf"\d.*|(?:{alternatives(NUMBER_WORDS[2:])})")
_BETTER = 2
"""So much more of what a fact says must an excerpt hold that doesn't begin where its statement does."""
_DANGLING = re.compile(r"[\s(]+[\"“‘«„'(]+$")


# ---- how long the excerpts of an article may be ----


def excerpt_lengths(
    article: Article, entering: Sequence[Statement], settings: Settings, facts: Citations
) -> dict[str, int]:
    """Return how many own words the excerpt of each statement may have, for their sum to keep within the cap.

    Of a text that anybody may print, all statements have one. Of another, those that facts cite; what comes nearest and
    how the article begins have a part of what these leave, so that an editor can still cite more.
    """
    ids = {statement.id for statement in entering}
    longest, shortest = settings.excerpt_words, min(_SHORTENED, settings.excerpt_words)
    if article.metadata.licence.value in settings.open_licences:
        return {statement.id: longest for statement in entering}
    cap = _Cap(article, entering, settings, facts)
    lengths = _of_cited(cap, [one for one in facts.cited if one in ids], facts, longest, shortest)
    others = [_opening(article, entering), *facts.near] if facts.openings else [*facts.near]
    for one in (one for one in others if one in ids and one not in lengths):
        tried = range(longest, shortest - 1, -1)
        lengths[one] = next((n for n in tried if cap.holds({**lengths, one: n}, _UNCITED)), 0)
    return lengths


def _of_cited(cap: _Cap, cited: Sequence[str], facts: Citations, longest: int, shortest: int) -> dict[str, int]:
    """Return how many own words the excerpts of cited statements may have: all are shortened alike.

    Where that doesn't do, short ones are given as far as the cap goes, those with words that a fact names and those of
    the first facts before others; in this order they take up what is left of it.
    """
    for length in range(longest, shortest - 1, -1):
        alike = dict.fromkeys(cited, length)
        if cap.holds(alike):
            return alike
    lengths: dict[str, int] = {}
    for one in sorted(cited, key=lambda one: not facts.cited[one].show):
        lengths[one] = shortest if cap.holds({**lengths, one: shortest}) else 0
    for one in (one for one in lengths if lengths[one]):
        tried = range(longest, shortest, -1)
        lengths[one] = next((n for n in tried if cap.holds({**lengths, one: n})), shortest)
    return lengths


def _opening(article: Article, entering: Iterable[Statement]) -> str:
    """Return the id of the statement with which an article begins below its headline; '' where there is none."""
    headline = headline_spans(article.metadata, Text(article.text, article.sha256))
    told = [one for one in entering if one.spans and not is_within(one.spans[0], headline)]
    return min(told, key=lambda one: (one.spans[0][0], -one.spans[-1][1])).id if told else ""


class _Cap:
    """How much of an article's own words is given with excerpts of some lengths, beside what is given anyway.

    Of a long article hundreds of combinations are tried, of much the same excerpts: what was read is kept.
    """

    def __init__(self, article: Article, entering: Sequence[Statement], settings: Settings, facts: Citations) -> None:
        self._text, self._settings, self._facts = article.text, settings, facts
        self._own = own_spans(article.text, article.paragraphs)
        self._entering = {one.id: one for one in entering}
        self._cited = [one for one in facts.cited if one in self._entering]
        self._shown: dict[tuple[str, int], list[Span]] = {}
        """The own words in each excerpt, by statement and length."""
        self._counted: dict[Span, int] = {}
        self._fixed = self._in_own(
            [*headline_spans(article.metadata, Text(article.text, article.sha256)), *_long_cues(entering, article.text)]
        )
        self._told = self._in_own([*self._fixed, *_repeated(article.text, self._own, facts.texts)])
        self._allowed = settings.own_words_cap * count(article.text, self._own)
        self._told_alone = count(article.text, self._told)

    def holds(self, lengths: Mapping[str, int], part: float = 1.0) -> bool:
        """Whether excerpts of these lengths keep within a part of it; where facts pass it, whether they repeat them."""
        due = dict.fromkeys((*self._cited, *lengths))
        own = [span for one in due for span in self._own_in(self._entering[one], lengths.get(one, 0))]
        return self._count([*self._fixed, *own]) <= part * self._allowed and self._count([*self._told, *own]) <= max(
            part * self._allowed, self._told_alone
        )

    def _own_in(self, statement: Statement, length: int) -> list[Span]:
        """Return the own words in a statement's excerpt."""
        key = statement.id, length
        if key not in self._shown:
            settings = self._settings.model_copy(update={"excerpt_words": length})
            spans = shown_spans(statement, self._text, settings, self._facts.wanted(statement.id) or Cited(first=True))
            self._shown[key] = self._in_own(spans)
        return self._shown[key]

    def _count(self, spans: Iterable[Span]) -> int:
        """Count the words in spans, each once."""
        whole = united(spans)
        for span in whole:
            if span not in self._counted:
                self._counted[span] = count(self._text, [span])
        return sum(self._counted[span] for span in whole)

    def _in_own(self, spans: Iterable[Span]) -> list[Span]:
        return overlap(self._own, list(spans))


def _repeated(text: str, own: Sequence[Span], fact_texts: Iterable[str]) -> list[Span]:
    """Return the own words that facts repeat, in runs of eight or more."""
    article = OwnWords(text, own)
    places = {i for one in fact_texts for i in article.repeated([word for word, _, _ in run_words(one)])}
    return [article.words[i][1:] for i in sorted(places)]


def _long_cues(entering: Iterable[Statement], text: str) -> list[Span]:
    """Return the cues that are longer than what attributes."""
    cues = [s.cue_span for s in entering if s.kind is not Kind.OWN_VOICE and s.cue_span]
    return [span for span in cues if not is_naming(text[slice(*span)])]


# ---- the words of one statement ----


def shown_spans(statement: Statement, text: str, settings: Settings, cited: Cited | None) -> list[Span]:
    """Return the spans of a statement's content that its entry may reproduce, in order.

    Args:
        statement: The statement with its quoted stretches.
        text: The article's text.
        settings: The lengths allowed.
        cited: What the facts that cite it want of an excerpt in the outlet's own words; None where none is due.
    """
    quoted = sorted(clipped(statement.quoted, statement.spans))
    if cited is None:
        return [piece for stretch in quoted for piece in _split(stretch, text, settings.quotation_words)]
    article = Text(text, "")
    named = [place for words_ in cited.show for place in article.places(words_, statement.spans)[:1]]
    first = _excerpts(statement, quoted, text, settings, cited)
    if all(is_within(place, first) for place in named):
        return first
    own = [m for place in named for m in WORD.finditer(text, *place) if not is_within(m.span(), quoted)]
    left = settings.model_copy(update={"excerpt_words": max(0, settings.excerpt_words - len(own))})
    found = _excerpts(statement, quoted, text, left, cited)
    return united([*found, *(place for place in named if not is_within(place, found))])


def _excerpts(statement: Statement, quoted: Sequence[Span], text: str, settings: Settings, cited: Cited) -> list[Span]:
    """Return what is quoted of a statement, and of the outlet's own words as many as an excerpt may have."""
    found: list[Span] = []
    budget = settings.excerpt_words
    for span in statement.spans:
        inner = clipped(quoted, [span])
        own = [m.span() for m in WORD.finditer(text, *span) if not is_within(m.span(), inner)]
        said = None if cited.first else cited.said - LEADING_ON - THIRD_PERSON
        start, end = _Stretch(text, span, own, inner).window(budget, said)
        budget = max(0, budget - len(own))
        found += [p for s in inner if s[1] <= start for p in _split(s, text, settings.quotation_words)]
        found += _excerpt((start, end), inner, text, settings)
        found += [p for s in inner if s[0] >= end for p in _split(s, text, settings.quotation_words)]
    return found


class _Stretch(NamedTuple):
    """A stretch of a statement."""

    text: str
    """The article's."""
    span: Span
    own: Sequence[Span]
    """Where its words outside quotation marks stand."""
    quoted: Sequence[Span]

    def window(self, budget: int, said: frozenset[str] | None) -> Span:
        """Return where an excerpt of so many own words begins and ends; nothing where it would be a stump.

        It begins where the stretch does, or where a clause does if that brings in more of what facts say, where any do.
        """
        nothing = self.span[0], self.span[0]
        if len(self.own) <= budget or budget < _LEAST:
            return self.span if len(self.own) <= budget else nothing
        start, end = self.span[0], self._cut(0, budget)
        if said is not None:
            begins = (i for i in reversed(range(1, len(self.own))) if self._begins_clause(i))
            windows = [(self.own[i][0], self._cut(i, budget)) for i in begins]
            best = max(windows, key=lambda one: self._worth(one, said), default=(start, end))
            if self._worth(best, said) >= self._worth((start, end), said) + _BETTER:
                start, end = best
        is_clause = self.text[end : end + 1] in _CLAUSE_ENDS
        return (start, end) if is_clause or len(WORD.findall(self.text, start, end)) >= _LEAST else nothing

    def _begins_clause(self, i: int) -> bool:
        (_, before), (start, end) = self.own[i - 1], self.own[i]
        ends = self.text[before:start].startswith(_CLAUSE_ENDS) and not splits_number(self.text, before)
        word, last = self.text[start:end].casefold(), self.text[slice(*self.own[i - 1])].casefold()
        if word in _BETWEEN or word in _RELATIVE:
            return ends and word == "that"  # "so old, that nine bolts …"
        return ends or last in _BETWEEN or word in _JOINING

    def _worth(self, window: Span, said: frozenset[str]) -> int:
        """Count what an excerpt has of what a fact says, negations with it; a figure is worth another beginning.

        Where the fact has figures itself, no others are.
        """
        inside = [fold(self.text[slice(*one)]).casefold() for one in self.own if is_within(one, [window])]
        told = {word for word in said if _FIGURE.fullmatch(word)}
        figures = [word for word in inside if _FIGURE.fullmatch(word)]
        counted = [word for word in figures if not told or word in told]
        negations = sum(bool(NOT.fullmatch(word)) for word in inside)
        return _BETTER * len(counted) + negations + len(said.difference(figures).intersection(inside))

    def _cut(self, first: int, budget: int) -> int:
        """Return where an excerpt of so many own words ends that begins at one of them.

        At the end of a clause or of a quotation in its second half, else at a word that doesn't lead on to the next.
        """
        text, own = self.text, self.own[first:]
        if len(own) <= budget:
            return self.span[1]
        ends = [at for at in range(budget) if not splits_number(text, own[at][1])]
        for (_, end), (after, _) in ((own[at], own[at + 1]) for at in reversed(ends) if at >= budget // 2):
            following = [stretch[1] for stretch in self.quoted if end <= stretch[0] and stretch[1] <= after]
            if following:
                return following[-1]
            if text[end : end + 1] in _CLAUSE_ENDS:
                return end
        whole = [own[at][1] for at in ends if text[slice(*own[at])].casefold() not in LEADING_ON]
        return whole[-1] if whole else own[budget - 1][1]


def _excerpt(span: Span, quoted: list[Span], text: str, settings: Settings) -> Iterator[Span]:
    """Return an excerpt in one piece where its quoted words are few enough, else its own and quoted stretches apart."""
    start, end = without_space(span, text)
    dangling = _DANGLING.search(text[start:end])
    end = start + dangling.start() if dangling else end
    if start >= end:
        return
    inner = clipped(quoted, [(start, end)])
    if sum(len(WORD.findall(text, *stretch)) for stretch in inner) <= settings.quotation_words:
        yield _balanced((start, end), text)
        return
    at = start
    for stretch in inner:
        if WORD.search(text, at, stretch[0]):
            yield without_space((at, stretch[0]), text)
        yield from _split(stretch, text, settings.quotation_words)
        at = stretch[1]
    if WORD.search(text, at, end):
        yield without_space((at, end), text)


def _balanced(span: Span, text: str) -> Span:
    """Take in the mark next to a piece that leaves a quotation open, or closes one that it doesn't open."""
    start, end = span
    opened = _opened(text[start:end])
    closing = CLOSING.match(text, end)
    if opened > 0 and closing:
        end = closing.end()
    if opened < 0 and text[start - 1 : start] in tuple(OPENING):
        start -= 1
    return start, end


def _opened(piece: str) -> int:
    """Count quotations left open in a piece; below zero those closed that it didn't open."""
    curly = piece.count("“") + piece.count("«") - piece.count("”") - piece.count("»")
    straight = piece.count('"') % 2
    closes = bool(re.match(r'[^"]*\S"', piece)) and straight
    return curly + (-1 if closes else straight)


def _split(stretch: Span, text: str, limit: int) -> Iterator[Span]:
    """Split a quotation into pieces of at most so many words: at sentences' ends, else between words."""
    start, end = without_space(stretch, text)
    while start < end:
        found = [m.span() for m in WORD.finditer(text, start, end)]
        if len(found) <= limit:
            yield start, end
            return
        reach = found[limit - 1][1]
        ends = [
            mark.end()
            for mark in _SENTENCE_END.finditer(text, start, found[limit][0])
            if not ends_with_abbreviation(text, mark.start() + 1)
        ]
        cut = ends[-1] if ends else reach
        yield without_space((start, cut), text)
        start = without_space((cut, end), text)[0]
