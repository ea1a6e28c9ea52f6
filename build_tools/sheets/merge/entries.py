"""What the machine found → what enters a sheet: which statements, which words of them, under whose id.

A text that may not be republished is quoted, not copied: a sheet holds what stands in quotation marks, in pieces of
limited length, and of statements that a fact cites a limited excerpt in the outlet's own words. Everything else is
offsets. Where the excerpts together would pass the cap on the share of own words, all are shortened alike.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_tools.models import (
    Analysis,
    Article,
    ArticleSheet,
    Cut,
    Kind,
    Settings,
    SheetStatement,
    Span,
    Statement,
    words,
)
from build_tools.models.quotation_marks import OPENING
from build_tools.models.runs import run_words
from build_tools.models.sentences import CLOSERS, ends_with_abbreviation
from build_tools.models.sheet import UNNAMED, SheetCut
from build_tools.models.text import WORD, united, without_space
from build_tools.sheets.article_text import Text, splits_number, whole_words
from build_tools.sheets.checks.quotations import CLOSING
from build_tools.sheets.checks.reuse import NAMING_WORDS, OwnWords, count, headline_spans, is_naming, overlap, own_spans

CORRECTION = "correction"
"""What a cut is called that is the outlet's own note of correction."""
_SENTENCE_END = re.compile(rf"[.!?…]{CLOSERS}\s+")
_CLAUSE_ENDS = tuple(",;:–—")
_LEADING_ON = frozenset(
    words(
        "a an the this that these those of to in on at by for with from into over under about as than and or but nor "
        "so if when while which who whom whose what it its his her their our my your is was were are be been has had "
        "have"
    )
)
"""Words that lead on to the next: an excerpt that stops at one reads as broken."""
_DANGLING = re.compile(r"[\s(]+[\"“‘«„'(]+$")


@dataclass(frozen=True)
class Rules:
    """What decides how a statement enters a sheet."""

    settings: Settings
    speakers: Mapping[str, str]
    """People's ids by the names that the machine gives speakers."""
    cited: Collection[str]
    """Ids of the statements that a fact cites."""
    shown: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By statement, the words that its excerpt must hold where its text has them."""
    fact_texts: Sequence[str] = ()
    """What the event's facts say, which may repeat the outlet's own words."""


def enters(statement: Statement, settings: Settings) -> bool:
    """Return whether a statement enters the sheet: the outlet’s own, and what is voiced, of the classes allowed."""
    if not statement.voiced:
        return False
    if statement.kind is Kind.OWN_VOICE or statement.cue_class is None or not settings.sheet_classes:
        return True
    return statement.cue_class in settings.sheet_classes


def entered(analysis: Analysis, settings: Settings) -> Analysis:
    """Return an analysis with the statements that enter the sheet."""
    return replace(analysis, statements=tuple(one for one in analysis.statements if enters(one, settings)))


def sheet_of(article: Article, statements: Iterable[Statement], outlet: str, rules: Rules) -> ArticleSheet:
    """Make the sheet that the machine would write, had nobody edited it.

    Args:
        article: The text with its metadata and cuts.
        statements: What attribution found in it.
        outlet: The outlet's id.
        rules: The settings, people's ids and the statements that are cited.
    """
    entering = [statement for statement in statements if enters(statement, rules.settings)]
    ids = {statement.id for statement in entering}
    rules = replace(rules, settings=within_cap(article, entering, rules))
    return ArticleSheet(
        outlet=outlet,
        metadata=article.metadata,
        cut=tuple(_entry_of_cut(cut, article.text, rules.settings) for cut in article.cuts),
        statements={s.id: entry_of(s, article.text, rules, ids) for s in entering},
    )


def _entry_of_cut(cut: Cut, text: str, settings: Settings) -> SheetCut:
    """Make a cut's entry: with the words where they are the outlet's own note of correction, for readers to see."""
    note = text[cut.start : cut.end].removeprefix(f"[cut: {cut.what}] ").split() if cut.what == CORRECTION else []
    shown = note if len(note) <= settings.quotation_words else [*note[: settings.quotation_words], "…"]
    return SheetCut(start=cut.start, end=cut.end, what=cut.what, reason=cut.reason, words=" ".join(shown))


def within_cap(article: Article, entering: Sequence[Statement], rules: Rules) -> Settings:
    """Return the settings with excerpts short enough for their sum to keep within the cap; open licences need none."""
    settings = rules.settings
    if article.metadata.licence.value in settings.open_licences:
        return settings
    own = own_spans(article.text, article.paragraphs)
    allowed = settings.own_words_cap * count(article.text, own)
    fixed = [
        *headline_spans(article.metadata, Text(article.text, article.sha256)),
        *_long_cues(entering, article.text),
        *_repeated(article.text, own, rules.fact_texts),
    ]
    for length in range(settings.excerpt_words, 0, -1):
        shorter = settings.model_copy(update={"excerpt_words": length})
        spans = [
            p
            for s in entering
            for p in shown_spans(s, article.text, shorter, cited=s.id in rules.cited, show=rules.shown.get(s.id, ()))
        ]
        if count(article.text, overlap(own, [*spans, *fixed])) <= allowed:
            return shorter
    return settings.model_copy(update={"excerpt_words": 0})


def _repeated(text: str, own: Sequence[Span], fact_texts: Iterable[str]) -> list[Span]:
    """Return the own words that facts repeat, in runs of eight or more."""
    article = OwnWords(text, own)
    places = {i for one in fact_texts for i in article.repeated([word for word, _, _ in run_words(one)])}
    return [article.words[i][1:] for i in sorted(places)]


def _long_cues(entering: Iterable[Statement], text: str) -> list[Span]:
    """Return the cues that are longer than what attributes."""
    cues = [s.cue_span for s in entering if s.kind is not Kind.OWN_VOICE and s.cue_span]
    return [span for span in cues if not is_naming(text[slice(*span)])]


def entry_of(statement: Statement, text: str, rules: Rules, ids: Collection[str]) -> SheetStatement:
    """Make a statement's entry; `ids` are those of the statements that enter the same sheet."""
    show = rules.shown.get(statement.id, ())
    spans = shown_spans(statement, text, rules.settings, cited=statement.id in rules.cited, show=show)
    whole = [kept for span in spans if (kept := whole_words(span, text))]
    entry = SheetStatement(
        kind=statement.kind,
        at=statement.spans,
        words=tuple(_words_at(span, text) or "" for span in whole),
        inside=statement.inside if statement.inside in ids else None,
    )
    if statement.kind is Kind.OWN_VOICE:
        return entry
    return entry.model_copy(
        update={
            "speaker": _speaker(statement, rules),
            "speakers": _speakers(statement, rules),
            "mention": _mention(statement, text),
            "candidate": _one_line(statement.candidate),
            "cue": _proved(statement.cue, statement.cue_span, text),
            "cue_class": statement.cue_class,
            "resolved_by": statement.resolved_by,
            "confidence": round(statement.confidence, 2),
            "medium": _one_line(statement.medium),
            "addressee": _one_line(statement.addressee),
            "day": _one_line(statement.day),
            "said": statement.said,
            "how": statement.how,
        }
    )


def _speakers(statement: Statement, rules: Rules) -> tuple[str, ...]:
    """Return the ids of all who say it; none where one does, or only one is in people.yml."""
    known = dict.fromkeys(rules.speakers[name] for name in statement.names if name in rules.speakers)
    return tuple(known) if len(known) > 1 else ()


def _speaker(statement: Statement, rules: Rules) -> str:
    if several := [rules.speakers[name] for name in statement.names if name in rules.speakers]:
        return several[0]
    if statement.speaker is None:
        return UNNAMED
    return rules.speakers.get(statement.speaker, UNNAMED)


def _mention(statement: Statement, text: str) -> str | None:
    """Return as much of a mention as names somebody: "Ada Orr, spokeswoman for the harbour board" of a longer one."""
    mention = statement.mention_span
    found = [match.span() for match in WORD.finditer(text, *mention)] if mention else []
    if mention is None or len(found) <= NAMING_WORDS:
        return _proved(statement.mention, mention, text)
    kept = [end for start, end in found[:NAMING_WORDS] if text[start:end].casefold() not in _LEADING_ON]
    end = kept[-1] if kept else found[NAMING_WORDS - 1][1]
    return _words_at(whole_words((mention[0], end), text), text)


def _proved(given: str | None, span: Span | None, text: str) -> str | None:
    """Return a mention or a cue as it stands in the text, in whole words: the proof finds no others."""
    kept = whole_words(span, text) if given and span else None
    return _one_line(given) if span is None or kept == span else _words_at(kept, text)


def _words_at(span: Span | None, text: str) -> str | None:
    return " ".join(text[slice(*span)].split()) if span else None


def _one_line(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None


# ---- the words that may be reproduced ----


def shown_spans(
    statement: Statement, text: str, settings: Settings, *, cited: bool, show: Sequence[str] = ()
) -> list[Span]:
    """Return the spans of a statement's content that its entry may reproduce, in order.

    Args:
        statement: The statement with its quoted stretches.
        text: The article's text.
        settings: The lengths allowed.
        cited: Whether a fact cites it, so that an excerpt in the outlet's own words is due.
        show: Words on which a fact rests; the budget of own words is spent on them first.
    """
    quoted = sorted(_clip(statement.quoted, statement.spans))
    if not cited:
        return [piece for stretch in quoted for piece in _split(stretch, text, settings.quotation_words)]
    named = [place for words_ in show for place in Text(text, "").places(words_, statement.spans)[:1]] if show else []
    first = _excerpts(statement, quoted, text, settings)
    if all(_inside(place, first) for place in named):
        return first
    own = [m for place in named for m in WORD.finditer(text, *place) if not _inside(m.span(), quoted)]
    left = settings.model_copy(update={"excerpt_words": max(0, settings.excerpt_words - len(own))})
    found = _excerpts(statement, quoted, text, left)
    return united([*found, *(place for place in named if not _inside(place, found))])


def _excerpts(statement: Statement, quoted: Sequence[Span], text: str, settings: Settings) -> list[Span]:
    """Return what is quoted of a statement, and of the outlet's own words as many as an excerpt may have."""
    found: list[Span] = []
    budget = settings.excerpt_words
    for span in statement.spans:
        inner = _clip(quoted, [span])
        own = [m.span() for m in WORD.finditer(text, *span) if not _inside(m.span(), inner)]
        end = span[1] if len(own) <= budget else _cut(text, own, budget, inner) if budget else span[0]
        budget = max(0, budget - len(own))
        found += _excerpt((span[0], end), inner, text, settings)
        found += [p for s in inner if s[0] >= end for p in _split(s, text, settings.quotation_words)]
    return found


def _cut(text: str, own: Sequence[Span], budget: int, quoted: Sequence[Span]) -> int:
    """Return where an excerpt of so many own words ends.

    At the end of a clause or of a quotation in its second half, else at a word that doesn't lead on to the next.
    """
    ends = [at for at in range(budget) if not splits_number(text, own[at][1])]
    for i in (at for at in reversed(ends) if at >= budget // 2):
        following = [stretch[1] for stretch in quoted if own[i][1] <= stretch[0] and stretch[1] <= own[i + 1][0]]
        if following:
            return following[-1]
        if text[own[i][1] : own[i][1] + 1] in _CLAUSE_ENDS:
            return own[i][1]
    whole = [own[at][1] for at in ends if text[slice(*own[at])].casefold() not in _LEADING_ON]
    return whole[-1] if whole else own[budget - 1][1]


def _excerpt(span: Span, quoted: list[Span], text: str, settings: Settings) -> Iterator[Span]:
    """Return an excerpt in one piece where its quoted words are few enough, else its own and quoted stretches apart."""
    start, end = without_space(span, text)
    dangling = _DANGLING.search(text[start:end])
    end = start + dangling.start() if dangling else end
    if start >= end:
        return
    inner = _clip(quoted, [(start, end)])
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


def _clip(stretches: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """Return the parts of stretches that lie in spans."""
    bounds = list(spans)
    return [(max(a, c), min(b, d)) for a, b in stretches for c, d in bounds if max(a, c) < min(b, d)]


def _inside(span: Span, spans: Iterable[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
