"""An article's paragraphs in reading order: the drafts of each, and what a quotation may follow on from.

paragraph (or piece of a long one) ─Block─▶ clauses, colons, quotes, overlaps ─▶ drafts
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise, takewhile

from build_tools.attribution.drafts import Draft, join
from build_tools.attribution.indirect.clauses import find
from build_tools.attribution.layout.dialogue import Dialogue
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.quotations.attaching import attach
from build_tools.attribution.quotations.colons import announced, labelled, signed
from build_tools.attribution.quotations.lost_speakers import find_lost_speakers
from build_tools.attribution.quotations.name_lines import name_line
from build_tools.attribution.quotations.quoted_sentences import (
    LONGEST_HEADING,
    SHORTEST_SENTENCE,
    is_fragment,
    is_heading,
    is_nickname,
    is_sentence,
    is_title,
    is_whole,
    stands_alone,
)
from build_tools.attribution.quotations.tags import tagged
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.statements.overlaps import without_overlaps
from build_tools.attribution.statements.plausible import plausible
from build_tools.attribution.statements.pointing_back import pointed_back
from build_tools.attribution.words.cues import CueIndex
from build_tools.models import Article, Span
from build_tools.models.statement import OPENING


@dataclass(frozen=True, slots=True)
class ParsedUnit:
    """What is read at once: a paragraph, or a piece of one that was too long to be parsed whole.

    Rules compare all that a block holds with one another; that none grows beyond a piece keeps time linear.
    """

    span: Span
    passages: tuple[Passage, ...]
    """One; none where the paragraph has no letters."""
    quotations: tuple[Quotation, ...]
    """The outermost that reach into it."""


def blocks(article: Article, passages: Iterable[Passage], outer: Iterable[Quotation]) -> Iterator[ParsedUnit]:
    """Return the blocks of an article in order."""
    by_paragraph: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_paragraph[passage.paragraph].append(passage)
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in outer:
        quoted[quotation.paragraph].append(quotation)
    for number, (start, end) in enumerate(article.paragraphs, 1):
        pieces = by_paragraph[number]
        borders = [start, *(p.tokens[0].start for p in pieces[1:]), end]
        waiting = deque(quoted[number])
        for n, (first, last) in enumerate(pairwise(borders)):
            within = takewhile(lambda q, last=last: q.start < last, waiting)  # type: ignore[misc]
            yield ParsedUnit((first, last), tuple(pieces[n : n + 1]), tuple(within))
            while waiting and waiting[0].end <= last:
                waiting.popleft()


@dataclass(slots=True)
class Reader:
    """Reads an article's paragraphs in order, and remembers what a quotation in the next one may follow on from."""

    text: str
    index: CueIndex
    cast: Cast
    dialogue: Dialogue = field(default_factory=Dialogue)
    _last: Draft | None = None
    """The draft that spoke last in the paragraph before."""
    _closed: bool = False
    """Whether that draft's last quotation was closed: then its speaker has ended."""
    _asked_for: Draft | None = None
    """A cue that ended the paragraph before with a colon and has no words yet: 'The mayor added:'."""
    _open: list[Quotation] = field(default_factory=list)
    """Quotations without a speaker yet that were never closed: they go on in the next paragraph."""
    _alone: list[Draft] = field(default_factory=list)
    """The drafts of quotations that made up the paragraph before and had no cue of their own."""
    _named: Draft | None = None
    """Whom the paragraph before named, and nothing else."""
    _lead: int | None = None
    """Where the cue stands that ended the paragraph before with a colon."""
    unasserted: list[Span] = field(default_factory=list)
    """What asserts nothing: names, labels, questions, cues that only lead to a quotation in the next paragraph."""

    def read(self, block: ParsedUnit) -> list[Draft]:
        """Find the drafts of one block, in the order of the text. Must be called in the order of the blocks."""
        span, passages = block.span, block.passages
        if passages and (turn := self._turn(passages[0], span)) is not None:
            return turn
        quoted = [q for q in block.quotations if q.start >= span[0] and not is_nickname(self.text, q)]
        if self._asked_for and passages and not block.quotations:
            drafts = [carry(self._asked_for, span, passages[0])]
            self._asked_for = self._last = None
            return drafts
        if passages and not block.quotations and (line := name_line(passages[0], self.cast)):
            self._take_name(line, span)
            return []
        found = [d for p in passages for d in find(p, self.index) if plausible(d)]
        drafts = [d for d in found if not _in_quotation(d, block.quotations)]
        if passages and (label := labelled(passages[0], self.cast, quoted, self.text)):
            drafts.append(label)
            self.unasserted.append((span[0], label.start))
        if passages and (signature := signed(passages[-1], quoted)):
            drafts.append(signature)
        find_lost_speakers(quoted, drafts)
        tags = partial(tagged, index=self.index, cast=self.cast, text=self.text)
        left = attach(self.text, span, quoted, drafts, passages=passages, tags=tags)
        asked = [d for d in drafts if d.takes_quotes and d.mention and not d.spans]
        drafts = pointed_back(without_overlaps([d for d in drafts if d.spans]))
        self._join_open(quoted, drafts)
        if self._lead is not None and quoted and not self.text[span[0] : quoted[0].start].strip():
            self.unasserted.append((self._lead, self._lead + 1))
        self._alone = []
        if passages:
            self._read_left(left, block, drafts, asked)
        self._named = self._lead = None
        self._remember(block, drafts, asked)
        return drafts

    def _turn(self, passage: Passage, span: Span) -> list[Draft] | None:
        """The drafts of a turn in an interview: none of a question; None where the paragraph is no turn."""
        if passage.paragraph in self.dialogue.questions:
            self.unasserted.append(span)
            drafts = []
        elif passage.paragraph in self.dialogue.answers:
            drafts = self.dialogue.drafts(self.text, passage, span)
            self.unasserted.append(span)
        else:
            return None
        self._last = self._asked_for = self._named = self._lead = None
        self._alone, self._open = [d for d in drafts if d.carried_from is None], []
        return drafts

    def _take_name(self, line: Draft, span: Span) -> None:
        """A line that names somebody: whose the quotation before it is, else who speaks the one behind it."""
        self.unasserted.append(span)
        unnamed = [d for d in self._alone if d.carried_from is None]
        signs = self._alone if line.anchor >= 0 else unnamed
        for draft in signs:
            draft.carried_from, draft.frame = line, "quote"
        self._alone, self._last, self._named = [], None, None if signs else line

    def _read_left(
        self, left: Sequence[Quotation], block: ParsedUnit, drafts: list[Draft], asked: Sequence[Draft]
    ) -> None:
        """Quotations without a cue: somebody goes on, was just named, or remains open."""
        passage = block.passages[0]
        for quotation in left:
            alone = stands_alone(self.text, quotation, block.span)
            before = len(drafts)
            if is_heading(self.text, quotation, block.span):
                continue
            if alone and self._named is not None:
                drafts.append(carry(self._named, (quotation.start, quotation.end), passage))
                self._named = None
            elif alone:
                if quotation is left[0] and (self._last is None or self._bears_out(quotation)):
                    self._follow_on(quotation, passage, drafts)
            elif is_title(self.text, quotation):
                continue
            elif is_sentence(self.text, quotation) and (source := self._just_before(quotation, drafts, asked)):
                drafts.append(carry(source, (quotation.start, quotation.end), passage))
            whole = is_whole(self.text, quotation, opens=alone) or is_fragment(self.text, quotation)
            whole = whole or (block.passages[0].paragraph <= OPENING and self._comes_again(quotation))
            if len(drafts) == before and quotation not in self._open and whole:
                opened = self._open if alone else []
                self._open = [q for q in self._open if q not in opened]
                drafts.append(floating(passage, [(q.start, q.end) for q in (*opened, quotation)]))
            if alone:
                self._alone += drafts[before:]

    def _comes_again(self, quotation: Quotation) -> bool:
        """Whether a headline quotes a sentence that stands in the article again: ‘All is well’ - live updates."""
        inner = self.text[slice(*quotation.inner)].strip()
        sentence = len(inner.split()) >= SHORTEST_SENTENCE and inner[:1].isupper()
        return sentence and self.text.find(inner, quotation.end) >= 0

    def _remember(self, block: ParsedUnit, drafts: list[Draft], asked: list[Draft]) -> None:
        """Note who may go on in the next paragraph.

        Args:
            block: What was read.
            drafts: Its drafts.
            asked: Those that could take a quotation and have found no content yet.
        """
        self._asked_for = None
        speaking = [d for d in drafts if d.has_quotes and d.frame != "signed"]
        if self.text[block.span[0] : block.span[1]].rstrip().endswith(":") and block.passages:
            said = [d for d in drafts if d.takes_quotes] or asked
            lead_in = announced(block.passages[0]) if not said and not speaking else None
            self._asked_for = max(asked, key=lambda d: d.passage.tokens[d.anchor].start, default=None)
            self._last = lead_in or max(
                [*speaking, *said], key=lambda d: d.passage.tokens[d.anchor].start, default=None
            )
            lead = self._asked_for or self._last
            self._lead = lead.passage.tokens[lead.anchor].start if lead else None
            return
        speaking = speaking or [d for d in drafts if _ends(d, self.text, block.span)]
        if speaking:
            self._last = max(speaking, key=lambda d: d.end)
            said_last = [q for q in block.quotations if q.start < self._last.end]
            self._closed = bool(said_last) and not said_last[-1].continues
        elif not self._open:
            self._last = None

    def _join_open(self, quoted: list[Quotation], drafts: list[Draft]) -> None:
        """Add what the paragraphs before opened and never closed to the draft that ends the quotation."""
        if not self._open or not quoted:
            return
        owner = next((d for d in drafts if any(a <= quoted[0].start < b for a, b in d.spans)), None)
        if owner is not None:
            owner.spans = join([*((q.start, q.end) for q in self._open), *owner.spans])
            self._open = []

    def _follow_on(self, quotation: Quotation, passage: Passage, drafts: list[Draft]) -> None:
        """A quotation alone in its paragraph: the last speaker goes on, or it waits for its cue.

        One that is left open behind one that was closed is somebody's new one, whose cue may come at its very end;
        where none comes, the last speaker has gone on all the same.
        """
        goes_on = self._last is not None and (self._last.has_quotes or self._lead is not None) and not self._closed
        waits = quotation.continues and not goes_on
        if self._last is None or waits:
            opened = self._open
            self._open = [*opened, quotation] if quotation.continues else []
            if not quotation.continues and opened:
                drafts.append(floating(passage, [(q.start, q.end) for q in (*opened, quotation)]))
            return
        carried = carry(self._last, (quotation.start, quotation.end), passage)
        carried.spans = join([*((q.start, q.end) for q in self._open), *carried.spans])
        self._open = []
        drafts.append(carried)

    def _bears_out(self, quotation: Quotation) -> bool:
        """Whether a quotation is long enough to follow words without marks: a short one may be a heading."""
        assert self._last is not None
        led_to = self._lead is not None or not self._last.spans
        return self._last.has_quotes or led_to or quotation.inner[1] - quotation.inner[0] > LONGEST_HEADING

    def _just_before(self, quotation: Quotation, drafts: Sequence[Draft], asked: Sequence[Draft]) -> Draft | None:
        """'Ames says it is a bigger matter. “We are at odds.”': whose words end right before a quotation.

        Or whose cue, which has no words yet, is in the sentence before it: 'Ames shrugged. “Let them come.”'
        """
        before = [d for d in drafts if d.end <= quotation.start and _ends(d, self.text, (d.start, quotation.start))]
        before = before or [d for d in asked if self._is_sentence_before(d, quotation)]
        return max(before, key=lambda d: d.passage.tokens[d.anchor].start, default=None)

    def _is_sentence_before(self, draft: Draft, quotation: Quotation) -> bool:
        between = self.text[draft.passage.tokens[draft.cue_last].end : quotation.start].rstrip()
        return between[-1:] in (".", "!", "?") and not any(c in ".!?" for c in between[:-1])


def carry(source: Draft, span: Span, passage: Passage) -> Draft:
    """Make the draft of words without a cue of their own: the speaker of another one goes on."""
    source = source.carried_from or source
    carried = Draft(passage, -1, 0, 0, source.cue_class, "quote", [span])
    carried.has_quotes, carried.carried_from = True, source
    return carried


def floating(passage: Passage, spans: list[Span]) -> Draft:
    """Make the draft of words that nobody is said to have spoken."""
    return Draft(passage, -1, 0, 0, "", "floating", join(spans), has_quotes=True)


def _ends(draft: Draft, text: str, span: Span) -> bool:
    """Whether a paragraph ends with what a draft's speaker says without marks: a quotation may bear it out next."""
    if draft.mention is None or draft.frame not in ("that", "according"):
        return False
    cue = draft.passage.tokens[draft.cue_last].end
    return not any(c in ".!?" for c in text[max(draft.end, cue) : span[1]].rstrip()[:-1])


def _in_quotation(draft: Draft, quoted: Sequence[Quotation]) -> bool:
    at = draft.passage.tokens[draft.anchor].start
    return any(q.start <= at < q.end for q in quoted)
