"""Wording and emphasis: what each outlet calls people and things, its verbs, and who gets how many words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.comparison.wording.align import Excerpt
from build_tools.comparison.wording.chosen_words import CuePair, CueRow, NameRow
from build_tools.comparison.wording.chosen_words import wording as find_wording
from build_tools.comparison.wording.renderings import Rendering, renderings
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import NameUse, Tier
from build_tools.models import words as words_of
from build_tools.pages.event import emphasis
from build_tools.pages.event.frame import Files, event_page
from build_tools.pages.views.book import JOINED_TIERS, Book
from build_tools.pages.views.facts import Telling
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.statements import StatementView
from build_tools.pages.views.words import Words


class FormView(NamedTuple):
    """One form of a name and how often it stands outside and inside quotation marks."""

    text: str
    own: int
    quoted: int


class RowView(NamedTuple):
    """A name or thing, or a speaker, with what each article has in its column."""

    name: str
    what: str
    columns: tuple[tuple[Mark, tuple[FormView, ...]], ...]
    sure: bool


class CueView(NamedTuple):
    """The verbs of one utterance that two and more articles tell."""

    tellings: tuple[Telling, ...]
    """In the order of the columns."""
    sure: bool
    """Whether an editor confirmed every pair of it."""


_BEFORE = re.compile(r"(?:\S+\s+){0,2}\S+\s*$")
_AFTER = re.compile(r"\s*\S+")
"""The three words before a replaced one, and the one after it, that show what it means; with the space between."""
_OPENS = re.compile(r'(?<!\S)"[^"]*$')
_ENDINGS = frozenset({"", "s", "es", "d", "ed", "ing"})
"""What a form of a word has more than the word."""
_A_PHRASE = 3
"""So many words, at least, are a phrase that two people may share."""
_SHARED = 2
"""So many words of content two tellings of one remark have in common, at least."""
_ALONE = 3
"""So many words together need none around them."""


class Alternative(NamedTuple):
    """Words that stand for others, with what stands around them."""

    before: str
    words: str
    after: str


class RenderingView(NamedTuple):
    """One matched utterance: the words that stand for one another, and what only one puts in quotation marks."""

    tellings: tuple[Telling, Telling]
    replaced: tuple[tuple[Alternative, Alternative], ...]
    quoted_only: tuple[tuple[Telling, tuple[str, ...]], ...]


def make(book: Book) -> Files:
    """Render the page of words."""
    analyses = [book.sheets.analyses[key] for key in book.marks if key in book.sheets.analyses]
    found = find_wording(analyses, book.sheets.people, book.project.lexicon, book.comparison)
    rows = [*_differing(book, found.names), *_differing(book, found.terms)]
    return event_page(
        book,
        "wording/",
        "wording",
        "Wording and emphasis",
        f"What each outlet calls people, places and things in {book.quoted_title}, its verbs, and what it puts first.",
        names=[*_labels(book), *(row for row in rows if row.sure)],
        suggested=[row for row in rows if not row.sure],
        cues=[_cue_row(book, row) for row in found.cues],
        cue_groups=_cue_groups(book, found.cue_pairs, JOINED_TIERS),
        suggested_cues=_cue_groups(book, of_one_speaker(book, found.cue_pairs), (Tier.SUGGESTED,)),
        renderings=_renderings(book),
        phrases=_phrases(book),
        emphasis=emphasis.views(book),
    )


def _labels(book: Book) -> list[RowView]:
    """Count what the articles call a thing for which the editor lists their words."""
    views = []
    for name, forms in book.event.labels.items():
        columns = []
        for key, mark in book.marks.items():
            uses = book.sheets.analyses[key].names if key in book.sheets.analyses else ()
            columns.append((mark, _counted(forms, uses)))
        views.append(RowView(name, "term", tuple(columns), True))
    return views


def _counted(forms: Sequence[str], uses: Sequence[NameUse]) -> tuple[FormView, ...]:
    """Count an article's uses of some forms; "failed drone strike" is one of the longest form that it ends in."""
    counts = {form: [0, 0] for form in forms}
    for use in uses:
        text = use.text.casefold().split()
        fitting = [form for form in forms if text[-len(form.split()) :] == form.casefold().split()]
        if fitting:
            longest = counts[max(fitting, key=len)]
            longest[0] += use.own
            longest[1] += use.quoted
    return tuple(FormView(form, own, quoted) for form, (own, quoted) in counts.items() if own or quoted)


def _differing(book: Book, rows: tuple[NameRow, ...]) -> list[RowView]:
    """Keep the rows where the articles' forms differ at all."""
    views = []
    for row in rows:
        by_article = {
            key: tuple(FormView(f.text, f.own, f.quoted) for f in row.forms if f.article == key) for key in book.marks
        }
        forms = [frozenset(form.text for form in mine) for mine in by_article.values() if mine]
        if len(forms) > 1 and len(set(forms)) > 1:
            columns = tuple((mark, by_article[key]) for key, mark in book.marks.items())
            views.append(RowView(row.name, row.what, columns, row.sure))
    return views


def _cue_row(book: Book, row: CueRow) -> RowView:
    name = book.sheets.people[row.speaker].name if row.speaker in book.sheets.people else row.speaker
    columns = tuple(
        (mark, tuple(FormView(use.cue, use.count, 0) for use in row.uses if use.article == key))
        for key, mark in book.marks.items()
    )
    return RowView(name, "", columns, True)


def _cue_groups(book: Book, pairs: Sequence[CuePair], tiers: Sequence[Tier]) -> list[CueView]:
    """Show the utterances whose verbs differ, each once, however many articles tell it."""
    joined = {(m.a, m.b): m for m in book.comparison.matches if m.tier in tiers}
    groups: dict[str, dict[str, bool]] = {}
    for pair in pairs:
        match = joined.get((pair.a, pair.b))
        if match is None:
            continue
        members = groups.setdefault(match.utterance, {})
        for side in (pair.a, pair.b):
            if side.statement in book.statements:
                members[side.statement] = members.get(side.statement, True) and pair.sure
    views = []
    for members in groups.values():
        sure = all(members.values())
        # What nobody has confirmed to be one remark is shown where a reader can see both.
        told = [
            Telling(view, view.runs)
            for key, view in book.statements.items()
            if key in members and view.cue and (sure or view.runs)
        ]
        differ = len({telling.statement.cue.casefold() for telling in told}) > 1 and not all_neutral(told)
        if differ and (sure or may_be_one(told)):
            views.append(CueView(tuple(told), sure))
    return views


def of_one_speaker(book: Book, pairs: Sequence[CuePair]) -> list[CuePair]:
    """Return the pairs whose statements have one known speaker: verbs of two people tell nothing of either outlet."""

    def speakers(pair: CuePair) -> set[str | None]:
        told = (book.statements.get(side.statement) for side in (pair.a, pair.b))
        return {view.person if view else None for view in told}

    return [pair for pair in pairs if len(found := speakers(pair)) == 1 and None not in found]


def may_be_one(tellings: Sequence[Telling]) -> bool:
    """Whether it shows that one remark is told: each has words of the first, and none demands what others assert."""
    texts = [frozenset(map(str.casefold, words_of(one.statement.words.text))) - FUNCTION_WORDS for one in tellings]
    kinds = {one.statement.cue_class for one in tellings} - {"neutral"}
    are_alike = all(len(texts[0] & other) >= _SHARED for other in texts[1:])
    return are_alike and not ("directive" in kinds and len(kinds) > 1)


def all_neutral(tellings: Sequence[Telling]) -> bool:
    """Whether no verb says more than that it was said: "said" beside "told" is no difference to a reader."""
    return {telling.statement.cue_class for telling in tellings} == {"neutral"}


def _phrases(book: Book) -> list[tuple[Telling, Telling]]:
    """Return the same phrase by different speakers, where the sheets hold much the same words of both."""
    return [
        book.pairs.of(a, b)
        for match in book.comparison.matches
        if match.tier is Tier.SAME_PHRASE
        and (a := book.statements.get(match.a.statement)) is not None
        and (b := book.statements.get(match.b.statement)) is not None
        and is_one_phrase(words_of(a.words.text), words_of(b.words.text))
    ]


def is_one_phrase(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether words are much the same: "six seconds" in two long sentences makes them no one phrase."""
    common = len({word.casefold() for word in one} & {word.casefold() for word in other})
    return common >= _A_PHRASE and common * 2 > min(len(one), len(other))


def _renderings(book: Book) -> list[RenderingView]:
    """Return the pairs that have something to tell of their words."""
    excerpts = {
        key: Excerpt(((0, view.words.text),), view.words.quoted)
        for key, view in book.statements.items()
        if view.words.text
    }
    views = [
        _rendering(book, found)
        for found in renderings(book.comparison, excerpts, book.project.lexicon)
        if found.match.tier in JOINED_TIERS
    ]
    return [view for view in views if view.replaced or view.quoted_only]


def _rendering(book: Book, found: Rendering) -> RenderingView:
    a, b = book.pairs.of(book.statements[found.match.a.statement], book.statements[found.match.b.statement])
    quoted = ((a, b, found.quoted_only_a), (b, a, found.quoted_only_b))
    return RenderingView(
        (a, b),
        tuple(
            (_in_context(one.a, a.statement), _in_context(one.b, b.statement))
            for one in found.replaced
            if not is_inflection(one.a, one.b)
        ),
        tuple(
            (mine, only)
            for mine, other, words in quoted
            if (
                only := tuple(
                    word
                    for word in words
                    if is_quoted_so(mine.statement.words, word) and not _quotes(book, other.statement, word)
                )
            )
        ),
    )


def is_quoted_so(words: Words, part: str) -> bool:
    """Return whether a part of what is quoted is a phrase, or all that stands in one pair of marks.

    >>> is_quoted_so(Words("a “smear” on “an honest man”", ((2, 9), (13, 28))), "smear")
    True
    >>> is_quoted_so(Words("a “smear” on “an honest man”", ((2, 9), (13, 28))), "honest")
    False
    """
    wholes = [words_of(words.text[start:end].casefold()) for start, end in words.quoted]
    return len(words_of(part)) >= _A_PHRASE or words_of(part.casefold()) in wholes


def is_inflection(a: str, b: str) -> bool:
    """Return whether one word is a form of the other: “pew” and “pews” are no different choice of words."""
    shorter, longer = sorted((" ".join(_bare(a)), " ".join(_bare(b))), key=len)
    return longer.removeprefix(shorter.removesuffix("e")) in _ENDINGS


def _in_context(words: str, view: StatementView) -> Alternative:
    """Return words with the few before and after them: alone, "fit" and "necessary" tell a reader nothing."""
    text = view.words.text
    at = text.find(words)
    if at < 0 or len(words.split()) >= _ALONE:
        return paired("", words, "")
    before, after = _BEFORE.search(text[:at]), _AFTER.match(text[at + len(words) :])
    return paired(before.group() if before else "", words, after.group() if after else "")


def paired(before: str, words: str, after: str) -> Alternative:
    """Add the quotation mark that a few words were cut from: no mark stands without its other.

    >>> paired("the town “", "clearly", " sees")
    Alternative(before='the town “', words='clearly', after=' sees”')
    """
    whole = before + words + after
    if re.match("[^“]*”", whole):
        before = "“" + before
    if re.search("“[^”]*$", whole):
        after += "”"
    if whole.count('"') % 2:
        return (
            Alternative(before, words, after + '"') if _OPENS.search(whole) else Alternative('"' + before, words, after)
        )
    return Alternative(before, words, after)


def _quotes(book: Book, view: StatementView, words: str) -> bool:
    """Whether the article quotes these words, in any spelling, in anything that the same speaker says."""
    spelled = {form.casefold(): one.house.casefold() for one in book.project.lexicon.spellings for form in one.forms}
    sought = [spelled.get(word, word) for word in _bare(words)]
    for other in book.of_article(view.mark.article):
        if other.who == view.who:
            said = [spelled.get(w, w) for start, end in other.words.quoted for w in _bare(other.words.text[start:end])]
            if any(said[i : i + len(sought)] == sought for i in range(len(said))):
                return True
    return False


def _bare(text: str) -> list[str]:
    return [word.removesuffix("’s").removesuffix("'s").casefold() for word in words_of(text)]
