"""What the machine found → what enters a sheet: which statements, which words of them, under whose id.

A text that may not be republished is quoted, not copied: a sheet holds what stands in quotation marks, in pieces of
limited length, and of some statements a limited excerpt in the outlet's own words (`excerpts.py`).
Everything else is offsets.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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
)
from build_tools.models.sheet import UNNAMED, SheetCut
from build_tools.models.text import WORD, words
from build_tools.sheets.article_text import whole_words
from build_tools.sheets.checks.citations import Citations, Cited
from build_tools.sheets.checks.own_words import NAMING_WORDS
from build_tools.sheets.merge.excerpts import LEADING_ON, excerpt_lengths, shown_spans

_RELATIVE = ("who", "which", "whose")
CORRECTION = "correction"
"""What a cut is called that is the outlet's own note of correction."""


@dataclass(frozen=True)
class Rules:
    """What decides how a statement enters a sheet."""

    settings: Settings
    speakers: Mapping[str, str]
    """People's ids by the names that the machine gives speakers."""
    facts: Citations = field(default_factory=Citations)


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
        rules: The settings, people's ids and what facts cite.
    """
    entering = [statement for statement in statements if enters(statement, rules.settings)]
    ids = {statement.id for statement in entering}
    lengths = excerpt_lengths(article, entering, rules.settings, rules.facts)
    return ArticleSheet(
        outlet=outlet,
        metadata=article.metadata,
        cut=tuple(_entry_of_cut(cut, article.text, rules.settings) for cut in article.cuts),
        statements={s.id: _entry_of(s, article.text, rules, ids, lengths.get(s.id, 0)) for s in entering},
    )


def _entry_of_cut(cut: Cut, text: str, settings: Settings) -> SheetCut:
    """Make a cut's entry: with the words where they are the outlet's own note of correction, for readers to see."""
    note = text[cut.start : cut.end].removeprefix(f"[cut: {cut.what}] ").split() if cut.what == CORRECTION else []
    shown = note if len(note) <= settings.quotation_words else [*note[: settings.quotation_words], "…"]
    return SheetCut(start=cut.start, end=cut.end, what=cut.what, reason=cut.reason, words=" ".join(shown))


def _entry_of(statement: Statement, text: str, rules: Rules, ids: Collection[str], length: int) -> SheetStatement:
    """Make a statement's entry.

    Args:
        statement: The statement.
        text: The article's text.
        rules: The settings, people's ids and what facts cite.
        ids: Those of the statements that enter the same sheet.
        length: How many own words its excerpt may have.
    """
    settings = rules.settings.model_copy(update={"excerpt_words": length})
    cited = rules.facts.wanted(statement.id) or (Cited(first=True) if length else None)
    spans = shown_spans(statement, text, settings, cited)
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
    if mention is None:
        return _proved(statement.mention, mention, text)
    first = _name_begins(statement, mention, text)
    found = [match.span() for match in WORD.finditer(text, first, mention[1])]
    if len(found) <= NAMING_WORDS:
        return _proved(
            statement.mention if first == mention[0] else text[first : mention[1]], (first, mention[1]), text
        )
    printed = [text[start:end].casefold() for start, end in found[: NAMING_WORDS + 1]]
    last = max((i for i in range(NAMING_WORDS) if printed[i] not in LEADING_ON), default=NAMING_WORDS - 1)
    after = text[found[last][1] : found[last + 1][1]]
    is_cut = after[:1].isspace() and (printed[last + 1] not in LEADING_ON or printed[last + 1] == "to")
    # Within what follows a name: of "Ada Orr, a founder of the League | of Harbours" only "Ada Orr, a founder".
    begun = [i for i in range(2, last) if printed[i] in (LEADING_ON if is_cut else _RELATIVE)]
    if begun and "," in text[found[0][0] : found[begun[-1]][0]]:
        last = max((i for i in range(begun[-1]) if printed[i] not in LEADING_ON), default=last)
    return _words_at(whole_words((found[0][0], found[last][1]), text), text)


def _name_begins(statement: Statement, mention: Span, text: str) -> int:
    """Return where a mention's name begins that is too far behind to be shown with all before it; else its start."""
    name = words(statement.speaker or "")[-1:]
    surname = next((n for n, match in enumerate(WORD.finditer(text, *mention)) if [match[0]] == name), 0)
    if surname < NAMING_WORDS:
        return mention[0]
    at = [*WORD.finditer(text, *mention)][surname].start()
    comma = text.rfind(",", mention[0], at)
    return next((match.start() for match in WORD.finditer(text, comma + 1, at)), at) if comma > 0 else mention[0]


def _proved(given: str | None, span: Span | None, text: str) -> str | None:
    """Return a mention or a cue as it stands in the text, in whole words: the proof finds no others."""
    kept = whole_words(span, text) if given and span else None
    return _one_line(given) if span is None or kept == span else _words_at(kept, text)


def _words_at(span: Span | None, text: str) -> str | None:
    return " ".join(text[slice(*span)].split()) if span else None


def _one_line(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None
