"""What an article's page shows its readers of when and by whom it was written: lines at its head, else at its foot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.reading.bylines import is_name
from build_tools.reading.dates import days_in
from build_tools.reading.head_lines import is_day_line
from build_tools.reading.html.boxes import HEADINGS
from build_tools.reading.html.elements import is_apart, is_set_apart, names
from build_tools.reading.plain import unescaped

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_BY = re.compile(r"(?:by|BY|By) [^\W\d_a-z]")
_UPDATED = re.compile(r"updat|modifi|amend|edited|correct|aktualisi|actuali[sz]|aggiorna|обновл|оновлен", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"publi(?:sh|[ée]|ca)|pubblica|veröffentlicht|опублик|опубліков|posted|pub ?date|created|first", re.IGNORECASE
)
"""How labels of a day begin, also in languages whose outlets print in English: “Publié le”, “Обновлено”."""
_CALLED_DATE = re.compile(r"\b(?:date|time|timestamp|published|posted|created|pubdate|dateline)\b")
_LONGEST_DATE_LINE = 20
"""Words."""
_LONGEST_LABEL = 40
"""Characters before a date that say what it is of."""
_FEWEST_OF_PARAGRAPH = 15
"""Words of a paragraph, which a line at the head hasn't."""
_MOST_BESIDE = 4
"""Words beside a time in a line that says when the article was published."""
_DAY_BEGINS = re.compile(rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|\d)", re.IGNORECASE)
_OF_LINES = ("p", "div", "span", "address", "em")
_OTHERS = ("aside", "nav", "article", "li")
_SHORT = 400
"""Characters of an element that is a line: a byline, a date."""
_LONGEST_BYLINE = 30
"""Words."""
_LONGEST_LINE_WITH_BY = 20
"""Words of a line that nothing but its first word makes a byline."""


def head_and_foot(page: Element) -> tuple[list[Element], list[Element]]:
    """Return the elements of an article's head and of its foot, those that are recognised as another's left out.

    The head goes up to the second paragraph. The foot is what stands below the last one and up to the next heading, in
    the element that is marked as the article: a page without such an element has none.
    """
    scope = _scope(page)
    head: list[Element] = []
    foot: list[Element] = []
    paragraphs = 0
    for element in scope.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "p" and _is_paragraph(element):
            paragraphs += 1
            foot = []
        if paragraphs < 2 and not is_set_apart(element) and not _is_of_quotation(element):
            head.append(element)
        foot.append(element)
    headings = (at for at, element in enumerate(foot) if element.tag in HEADINGS)
    below = foot[: next(headings, len(foot))] if paragraphs > 1 and scope is not page else []
    return head, [element for element in below if not _is_of_others(element, scope)]


def _is_of_quotation(element: Element) -> bool:
    """Whether an element belongs to a quotation set apart: who said it is no author."""
    return any(re.search(r"\bquot", name) for name in names(element)) or element.tag == "blockquote"


def _is_of_others(element: Element, scope: Element) -> bool:
    """Whether an element of the foot stands in what is another's: a list of links, the comments, a bio."""
    for above in (element, *element.iterancestors()):
        if above is scope:
            return False
        if above.tag in _OTHERS or _is_of_quotation(above) or any(map(is_apart, names(above))):
            return True
    return False


def _scope(page: Element) -> Element:
    """Return the element that holds the heading and its article, as far as the page marks one."""
    heading = next(page.iter("h1"), None)
    above = heading.iterancestors() if heading is not None else iter(())
    return next((element for element in above if element.tag in ("article", "main")), page)


def written_day(elements: Sequence[Element], is_of_copy: Callable[[str], bool], *, is_below: bool = False) -> str:
    """Return the day that stands on a line, where just one day does that is no update's; else ''.

    Args:
        elements: those of the article's head, or of its foot.
        is_of_copy: whether a time is when an archive took its copy.
        is_below: whether they stand below the heading from the first on.
    """
    plain_days: list[str] = []
    for element in elements:
        is_below = is_below or element.tag == "h1"
        called, text = " ".join(names(element)), line_of(element)
        is_free = not _is_in_sentence(element)
        is_time = element.tag in ("time", "abbr") and is_free
        is_day = (
            is_below
            and is_free
            and (is_day_line(text) or _is_byline(element, text) or _is_day_behind_name(element, text))
        )
        if not (is_time or is_day or _CALLED_DATE.search(called)) or len(text.split()) > _LONGEST_DATE_LINE:
            continue
        if _BY.match(text) and (before := _UPDATED.split(text)[0]) and days_in(before):
            text = before
        label = f"{called} {text} {_label_before(element)}"
        stamp = (element.get("datetime") or element.get("title") or "") if is_time else ""
        if is_of_copy(stamp) or (_UPDATED.search(label) and not _PUBLISHED.search(label)):
            continue
        if _PUBLISHED.search(text) and (after := re.split(_PUBLISHED, text)[-1]) and _UPDATED.search(text):
            text = re.split(_UPDATED, after)[0]
        days = days_in(stamp) or days_in(text)
        if days and (element.get("pubdate") is not None or _PUBLISHED.search(label)):
            return days[0]
        plain_days += days
    return plain_days[0] if len(set(plain_days)) == 1 else ""


def written_authors(elements: Sequence[Element]) -> Iterator[list[str]]:
    """Return the bylines among the elements of an article's head or foot, the surest first."""
    yield [
        unescaped(element.text_content())
        for element in elements
        if element.tag in ("a", "span", "address") and "author" in (element.get("rel") or "").split()
    ]
    for called in (r"\bby ?line\b", r"\bauthors?(?: names?| link)?$", r"\bvcard\b|\bfn$"):
        lines = [line_of(element) for element in elements if any(re.search(called, name) for name in names(element))]
        yield [line for line in lines if len(line.split()) <= _LONGEST_BYLINE][:3]
        inner = [element for element in elements if element.tag in ("a", "span") and _is_in(element, called)]
        yield [line for element in inner if is_name(line := line_of(element))][:5]
    for element in elements:
        if _is_byline(element, line := line_of(element)):
            yield [line]


def _is_byline(element: Element, line: str) -> bool:
    is_short = element.tag in _OF_LINES and len(line.split()) <= _LONGEST_LINE_WITH_BY
    return is_short and _BY.match(line) is not None


def _is_day_behind_name(element: Element, line: str) -> bool:
    """Whether a line holds a name and a day: of a person, a place or an outlet, who need not have written it."""
    at = _DAY_BEGINS.search(line)
    return (
        element.tag in _OF_LINES
        and at is not None
        and is_name(line[: at.start()].strip(" ,|•·"))
        and is_day_line(line[at.start() :])
    )


def _is_in(element: Element, called: str) -> bool:
    """Whether an element stands in one that is called so."""
    return any(re.search(called, name) for above in element.iterancestors() for name in names(above))


def _is_paragraph(element: Element) -> bool:
    """Whether an element has more words than a line at the head of an article."""
    count = 0
    for piece in element.itertext():
        count += len(piece.split())
        if count >= _FEWEST_OF_PARAGRAPH:
            return True
    return False


def _label_before(element: Element) -> str:
    """Return the words before a time in its line: “Publié le :”."""
    if element.tag != "time":
        return ""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return unescaped(f"{line_of(before)} {before.tail or ''}")[-_LONGEST_LABEL:]
    return unescaped((parent.text or "") if parent is not None else "")[-_LONGEST_LABEL:]


def _is_in_sentence(element: Element) -> bool:
    """Whether a time stands among a sentence's words: the day of something that is told."""
    paragraph = next(element.iterancestors("p"), None)
    line = line_of(paragraph) if paragraph is not None else ""
    return line.endswith((".", "!", "?", "”")) and len(line.split()) > len(line_of(element).split()) + _MOST_BESIDE


def line_of(element: Element) -> str:
    """Return the words of an element that is a line; '' of a longer one."""
    pieces, length = [], 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > _SHORT:
            return ""
    return unescaped(" ".join(pieces))
