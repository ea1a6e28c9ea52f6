"""A page's elements → its blocks in order: the words of each paragraph, heading, list line and table row.

Inline elements make no difference to words, but for those that mean something: `<q>` is a pair of quotation marks,
what is struck out was not said, a note's mark is no word, a single line break is a space and two part paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from build_tools.models.quotation_marks import MARKS
from build_tools.models.sentences import CLOSERS
from build_tools.reading.html.elements import DELETED, HIDDEN, FurnitureKind, is_beside, is_hidden, kind_of, names
from build_tools.reading.html.raised import is_note_mark, raised_text
from build_tools.reading.plain import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rp rt"
        " ruby s"
        " samp slot small span strike strong sub sup time tt u var wbr progress",
    )
)
SKIPPED = frozenset(
    re.findall(
        r"\w+",
        "script style template noscript iframe svg math object select option button input textarea video audio"
        " canvas map"
        " head title meta link datalist applet embed noframes",
    )
)
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_QUOTES = ("“”", "‘’")
_PROSE = re.compile(rf"[.!?…]{CLOSERS}$")
_SIGNED = re.compile(r"\s*(?:—|―|–|--+|-\s)\s*[^\W\d_a-z][^.!?\n]{2,100}\.?\s*$")
"""A line that a dash opens and that names somebody: “— Ann Reed, clerk”."""
_CALLED_CREDIT = re.compile(r"(?:\w+ )?(?:attribution|cite|author|author name|speaker|source)")
_PROSE_WORDS = 12
_LINKED = 0.6
"""Share of an element's letters in links above which it is a list of links."""
_LONG_RUN = 40
"""Characters of running text outside links that show prose."""
_MAIN = 0.5
"""Share of the page's prose above which an element is never furniture."""


_FEWEST_WORDS = 30
"""Words of prose of an article."""
_ALL = 0.9
"""Share above which it isn't hidden either: pages hide themselves until their script has run."""


@dataclass(slots=True)
class Block:
    """The words of one block-level element."""

    text: str
    element: Element
    """The innermost block-level element."""
    cut: FurnitureKind | None = None
    """What it is, if it isn't the article's."""
    linked: float = 0.0
    """The share of its letters that stands in links."""
    quotation: Element | None = None
    """The block quotation that it stands in."""
    is_credit: bool = False
    """Within a block quotation: the line that says whose words it holds."""

    @property
    def words(self) -> int:
        """How many words it has, by its white space."""
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph: sentences, and not wholly a short link."""
        return self.words >= _PROSE_WORDS and bool(_PROSE.search(self.text))


@dataclass(slots=True)
class Weights:
    """How much prose and how many words each element of a page holds, itself and below."""

    prose: dict[Element, int] = field(default_factory=dict)
    words: dict[Element, int] = field(default_factory=dict)
    links: dict[Element, int] = field(default_factory=dict)
    headings: set[Element] = field(default_factory=set)
    total: int = 1

    def is_main(self, element: Element) -> bool:
        """Return whether an element holds most of the page's prose, its heading or what is marked as its text."""
        return (
            element in self.headings
            or self.prose.get(element, 0) > _MAIN * self.total
            or "articleBody" in (element.get("itemprop") or "").split()
        )

    def has_more(self, element: Element) -> bool:
        """Return whether there is an article's worth of prose outside of an element, and the heading too."""
        return element not in self.headings and self.total - self.prose.get(element, 0) >= _FEWEST_WORDS

    def is_all(self, element: Element) -> bool:
        """Return whether an element holds the page's heading or hardly less than all of its prose."""
        return element in self.headings or self.prose.get(element, 0) > _ALL * self.total


def weigh(body: Element) -> Weights:
    """Count a page's words and prose, from its leaves up."""
    weights = Weights()
    within_link = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            within_link += tag == "a"
            _weigh_text(weights, element, "" if tag in SKIPPED else element.text, within_link > 0)
            continue
        within_link -= tag == "a"
        parent = element.getparent()
        if tag == "h1" and weights.words.get(element):
            weights.headings.add(element)
        if element is not body and parent is not None:
            _weigh_text(weights, parent, element.tail, within_link > 0)
            for counts in (weights.prose, weights.words, weights.links):
                counts[parent] = counts.get(parent, 0) + counts.get(element, 0)
    if len(weights.headings) == 1:
        [heading] = weights.headings
        weights.headings |= set(heading.iterancestors())
    weights.total = max(weights.prose.get(body, 0), 1)
    return weights


def _weigh_text(weights: Weights, element: Element, text: str | None, is_link: bool) -> None:
    stripped = " ".join((text or "").split())
    if stripped:
        counted = weights.links if is_link else weights.words
        counted[element] = counted.get(element, 0) + len(stripped.split())
        if is_link:
            weights.words[element] = weights.words.get(element, 0) + len(stripped.split())
        elif len(stripped) >= _LONG_RUN:
            weights.prose[element] = weights.prose.get(element, 0) + len(stripped.split())


class Walker:
    """Collects the blocks of a page."""

    def __init__(self, weights: Weights) -> None:
        self.blocks: list[Block] = []
        self._weights = weights
        self._pieces: list[tuple[str, FurnitureKind | None, bool]] = []
        """Words, what they are cut as, and whether they stand in a link."""
        self._cuts: list[tuple[Element, FurnitureKind]] = []
        self._quotations: list[Element] = []
        self._open: list[Element] = []
        """Block-level elements, outermost first."""
        self._links = 0
        self._quoted = 0
        self._numbers: dict[Element, int] = {}
        """The number of each ordered list's last item so far."""
        self._year = ""
        """What stands before the next words: the number of their item."""
        self._marked: list[bool] = []
        self._credit = 0
        self._was_break = False
        self._just_ended = False
        """An inline element has ended, and no text came since."""

    def walk(self, body: Element) -> list[Block]:
        """Return the blocks of a page's body."""
        walking = etree.iterwalk(body, events=("start", "end"))
        for event, element in walking:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if _is_skipped(element, tag) or (tag == "sup" and is_note_mark(element)):
                    walking.skip_subtree()
                else:
                    self._start(element, tag)
                    self._add(raised_text(element) if tag == "sup" else element.text)
            else:
                if not (_is_skipped(element, tag) or (tag == "sup" and is_note_mark(element))):
                    self._end(element, tag)
                if element is not body:
                    self._add(element.tail)
        self._flush()
        return self.blocks

    def _start(self, element: Element, tag: str) -> None:
        if tag == "br":
            self._break(element)
            return
        if tag in INLINE and self._just_ended and _begins_word(element):
            self._pieces.append((" ", self._cuts[0][1] if self._cuts else None, False))
        self._just_ended = False
        if _is_block(element, tag):
            self._flush()
            self._open.append(element)
        self._links += tag == "a"
        if kind := self._kind(element, tag):
            self._cuts.append((element, kind))
        if tag == "blockquote":
            self._quotations.append(element)
        if self._is_credit(element, tag):
            self._flush()
            self._credit += 1
        if tag == "q":
            self._open_q(element)
        if tag == "li":
            self._number(element)

    def _end(self, element: Element, tag: str) -> None:
        if tag == "q":
            self._close_q()
        if self._is_credit(element, tag):
            self._flush()
            self._credit -= 1
        self._just_ended = tag in INLINE
        if tag != "br" and _is_block(element, tag):
            self._flush()
            self._open.pop()
            self._year = ""
        if tag == "blockquote":
            self._quotations.pop()
        if self._cuts and self._cuts[-1][0] is element:
            self._cuts.pop()
        self._links -= tag == "a"

    def _is_credit(self, element: Element, tag: str) -> bool:
        """Whether it names whose words a block quotation holds."""
        if self._quotations and (tag in ("cite", "footer") or any(map(_CALLED_CREDIT.fullmatch, names(element)))):
            return element is not self._quotations[0]
        return tag == "figcaption" and _quotation_of_figure(element) is not None

    def _kind(self, element: Element, tag: str) -> FurnitureKind | None:
        if self._credit or tag in ("body", "br", "html"):
            return None
        if tag in ("footer", "figcaption") and (self._quotations or _quotation_of_figure(element) is not None):
            return None
        weights = self._weights
        words, links = weights.words.get(element, 0), weights.links.get(element, 0)
        is_prose = tag in ("p", "blockquote") and words >= _PROSE_WORDS and links <= _LINKED * words
        is_main = weights.is_main(element) and not (is_beside(element) and weights.has_more(element))
        kind = kind_of(element, tag, words, is_prose, is_main)
        if kind is None and is_hidden(element) and not weights.is_all(element):
            kind = HIDDEN
        if tag == "header" and kind is None and not weights.is_main(element) and not _within_article(element):
            kind = FurnitureKind("menu", "the head of the page")
        if tag in INLINE and kind not in (None, HIDDEN, DELETED) and not self._fills_block(element):
            return None  # a name within a sentence is the sentence's
        return kind

    def _fills_block(self, element: Element) -> bool:
        """Whether an inline element holds nearly all words of its block, or stands in no paragraph."""
        block = self._open[-1] if self._open else None
        return (
            block is None
            or block.tag != "p"
            or self._weights.words.get(element, 0) >= 0.7 * self._weights.words.get(block, 1)
        )

    def _add(self, text: str | None) -> None:
        if text:
            self._just_ended = False
            if not text.isspace():
                self._was_break = False
                text, self._year = self._year + text, ""
            self._pieces.append((text, self._cuts[0][1] if self._cuts else None, self._links > 0))

    def _break(self, element: Element) -> None:
        """Take a line break for a space; a second one, and one after a long sentence's end, for that of a paragraph.

        So does one before the line of a block quotation that says whose it is.
        """
        is_before_credit = bool(self._quotations) and _SIGNED.match(_behind(element)) is not None
        if self._was_break or is_before_credit or self._has_ended():
            self._flush()
        else:
            self._add(" ")
            self._was_break = True

    def _has_ended(self) -> bool:
        """Whether the words so far are a paragraph: whole sentences, with no quotation open."""
        text = "".join(piece for piece, kind, _ in self._pieces if kind is None).rstrip()
        is_closed = text.count("“") <= text.count("”") and text.count('"') % 2 == 0
        return is_closed and _PROSE.search(text) is not None and len(text.split()) >= _PROSE_WORDS

    def _open_q(self, element: Element) -> None:
        first = (element.text or "").lstrip()[:1]
        before = "".join(piece for piece, _, _ in self._pieces[-3:]).rstrip(" \n")[-1:]
        is_marked = (first in MARKS and first != "") or (before in '“‘"«„' and before != "")
        self._marked.append(is_marked)
        if not is_marked:
            self._add(_QUOTES[self._quoted % 2][0])
        self._quoted += 1

    def _close_q(self) -> None:
        self._quoted -= 1
        if not self._marked.pop():
            self._add(_QUOTES[self._quoted % 2][1])

    def _number(self, item: Element) -> None:
        """Write the number before an ordered list's item if it is a year, as in “2023. It was built”."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return
        stated = item.get("value") or ("" if parent in self._numbers else parent.get("start") or "")
        step, before = (1, 0) if parent.get("reversed") is None else (-1, len(parent.findall("li")) + 1)
        number = int(stated) if re.fullmatch("[0-9]{1,4}", stated) else self._numbers.get(parent, before) + step
        self._numbers[parent] = number
        self._year = f"{number}. " if 1000 <= number < 3000 else ""

    def _flush(self) -> None:
        """End a block: its words, then what was cut within it."""
        pieces, self._pieces, self._was_break = self._pieces, [], False
        if not pieces or not self._open:
            return
        for kind in dict.fromkeys(kind for _, kind, _ in pieces):
            own = [(text, is_link) for text, of, is_link in pieces if of == kind]
            gap = "" if kind is None else " "  # words that were cut here and there are not one
            whole = "".join(text if of == kind else gap for text, of, _ in pieces)
            for words in _parts(whole, is_typed=any(each.tag == "pre" for each in self._open)):
                letters = sum(len(plain(text)) for text, is_link in own if is_link)
                quotation = self._quotations[0] if self._quotations else None
                if quotation is None and self._credit:
                    quotation = _quotation_of_figure(self._open[-1])
                self.blocks.append(
                    Block(words, self._open[-1], kind, letters / len(words), quotation, self._credit > 0)
                )


def _behind(element: Element) -> str:
    """Return the words behind an element, up to the next line break or the end of what both stand in."""
    words = [element.tail or ""]
    for sibling in element.itersiblings():
        if sibling.tag == "br":
            break
        words += ["".join(sibling.itertext()), sibling.tail or ""]
    return "".join(words)


def _parts(text: str, *, is_typed: bool) -> list[str]:
    """Return a block's words; of text that stands as it was typed, each paragraph's."""
    pieces = re.split(r"\n[ \t]*\r?\n", text) if is_typed else [text]
    return [words for piece in pieces if (words := plain(piece))]


def _is_block(element: Element, tag: str) -> bool:
    return tag not in INLINE or _AS_BLOCK.search(element.get("style") or "") is not None


def _is_skipped(element: Element, tag: str) -> bool:
    """Whether it holds no words of the page; a shadow root, as browsers save it, does."""
    if tag == "template":
        return not (element.get("shadowmode") or element.get("shadowrootmode"))
    is_picture = tag == "a" and (element.text or "").startswith("pic.twitter.com/")  # of a post: no words of it
    return tag in SKIPPED or not tag or is_picture


def _begins_word(element: Element) -> bool:
    """Whether an element begins with a word of its own: pages set such apart by style alone, with no space between."""
    text = (element.text or "").lstrip()
    return text[:1].isdigit() or (len(text) > 1 and text[0].isupper() and text[1].isalnum())


def _quotation_of_figure(element: Element) -> Element | None:
    """Return the block quotation of the figure that an element stands in."""
    figure = next(element.iterancestors("figure"), None)
    return next(figure.iter("blockquote"), None) if figure is not None else None


def _within_article(element: Element) -> bool:
    return any(above.tag in ("article", "main") for above in element.iterancestors())


def ancestors(element: Element) -> Iterator[Element]:
    """Return an element and all that it stands in, innermost first."""
    yield element
    yield from element.iterancestors()
