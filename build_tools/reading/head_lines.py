"""The lines above an article's text: its dates, which of them is that of publication, and its byline."""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import Cut, Span
from build_tools.models.calendar import MONTH_PATTERN
from build_tools.reading.bylines import Byline, is_agency, is_name, parse_byline
from build_tools.reading.dates import days_in
from build_tools.reading.marked import REASONS

_LABEL = (
    r"(?:(?:first |last |originally |article |date )?(?:date|published|posted|updated|modified|created|pubdate"
    r"|issued|filed|edited|aired|broadcast"
    r"|publication date|date of publication|last update))(?: on| at)?"
)
_GLUED = re.compile(
    rf"(?P<label>{_LABEL})\s*:?\s+(?P<date>\d{{4}}-\d{{2}}-\d{{2}}(?:[T ][\d:.]{{4,12}}(?:Z"
    rf"|[+-]\d\d:?\d\d)?)?)(?=\s|$)\s*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updat|modif|edited", re.IGNORECASE)
_NOT_DATE = re.compile(
    rf"{_LABEL}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    rf"|(?:{MONTH_PATTERN})\b\.?"
    r"|\b\d{1,3} min(?:ute)?s? read\b"
    r"|(?:\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago\b"
    r"|\d{1,2}(?:[:.]\d{2}){0,2} ?[ap]\.?m\b\.?|\d{1,4}(?:st|nd|rd|th)?\b|\b[ap]\.?m\b\.?"
    r"|\b(?:[A-Z]{2,4}T|[ECMP]T|GMT|UTC|BST|CET|CEST|IST|SAST|local time|hrs?|h|Uhr|Z"
    r"|T)\b"
    r"|T(?=\d)|\b(?:at|on|of|from)\b|[^\w]",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:Story|Words|Report|Text|Written|Reported|Analysis|Exclusive) )?"
    r"(?:(?:by|By|BY):?|(?i:byline):)\s+(?=[^\W\d_a-z])"
)
_POSTED = re.compile(r"(?:posted|published|written)\b.{4,50}?\bby\s+(?P<who>\S.*)$", re.IGNORECASE)
"""A line such as “Posted on May 5, 2026 by admin”."""
_SUBMITTED = re.compile(r"(?:submitted|posted|published) by (?P<who>.{2,50}?),? (?:on|at) (?=.*\d)", re.IGNORECASE)
"""A line such as “Submitted by admin on Sat, 06/06/2026 - 09:00”."""
_SUFFIXED = re.compile(r"\b(?:Jr|Sr)\.$")
_VERB = re.compile(
    r"\b(?:is|was|were|are|has|had|have|said|says|will|would|that|which|who|when|after|before)\b", re.IGNORECASE
)
_FIRST_NAME_ENDS = re.compile(r",| and | & | with | in | for |[|/·•]|–|—|-\s", re.IGNORECASE)
_NAME_AND_JOB = re.compile(
    r"(?P<name>[A-Z][\w’'-]+ (?:[A-Z][\w.’'-]* )?[A-Z][\w’'-]+)"
    r"(?:(?P<comma>,) (?:[\w’'-]+ ){0,4}?| (?:(?:[A-Z][\w’'-]*|senior|chief|staff|deputy|special|contributing|political"
    r"|foreign|economics|business|sports?|diplomatic|defen[cs]e|health|science|culture) ){0,4}?)"
    r"(?:correspondent|reporter|editor|columnist|staff writer)s?(?:,? (?:[A-Z&][^\s.!?]*|and|at|for|from|in|of|on|the"
    r"|(?:who )?covers? [^.!?]{3,40}|covering [^.!?]{3,40}|based))*$"
)
_STAFF = re.compile(r"(?:[A-Z][\w’'-]* ){2,3}(?:staff|newsroom)")
"""Nobody by name: "Varna Today staff"; in a heading "staff" stands behind one name or is written large."""
_DOT = re.compile(r"\s*[·•|/]\s*|\s[–—-]\s")
_READING_TIME = re.compile(r"(?:\d{1,3}[–-])?\d{1,3}[ -]?min(?:ute)?s?(?:[ -]read)?$", re.IGNORECASE)
_LENGTH = re.compile(r"\d[\d,]* words")
"""What databases of news write below an author's name."""
_MAIL_HEADER = re.compile(
    r"\b(?:From|To|Cc|Bcc|Reply-To|Date|Sent|Subject)\s*:\s"
    r"|-{3,} ?(?:original|forwarded) message|begin forwarded message",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(r"-{3,} ?(?:original|forwarded) message|begin forwarded message", re.IGNORECASE)
_LONGEST_WORD_OF_SENDER = 15
"""Words: “Have a look at this.”"""
_LONGEST_BYLINE = 30
"""Words."""
_LONGEST_HEADER = 400
"""Characters of a paragraph in the header of a mail."""
_TOP = 5
"""Paragraphs in which a byline and lines with a date are looked for."""
_LONGEST_LINE = 240


class Head(NamedTuple):
    """What stands above the text."""

    cuts: tuple[Cut, ...] = ()
    date: str | None = None
    author: str | None = None
    agency: str | None = None


def head_lines(text: str, spans: Sequence[Span]) -> Head:
    """Find the lines with dates and the byline among an article's first paragraphs."""
    header = _mail_header(text, spans)
    cuts = [Cut(*span, "mail-header", REASONS["mail-header"]) for span in header]
    dated: list[tuple[bool, str]] = []
    byline: Byline | None = None
    top = [*spans[len(header) :][:_TOP], (0, 0)]
    for i, ((start, end), (next_start, next_end)) in enumerate(itertools.pairwise(top)):
        line = text[start : min(end, start + _LONGEST_LINE)]
        below = text[next_start : min(next_end, next_start + _LONGEST_LINE)] if i else ""  # the first is the headline
        if i == 0 and (glued := _GLUED.match(line)) and (days := days_in(glued["date"])):
            cuts.append(Cut(start, start + glued.end(), "date-prefix", "a scraper's date before the first words"))
            dated.append((bool(_UPDATED.search(glued["label"])), days[0]))
        elif end - start <= _LONGEST_LINE and (found_days := _days_of_line(line)):
            cuts.append(Cut(start, end, "date-line", "a line that holds a date and nothing else"))
            dated += found_days
        elif _UPDATED.search(line) and is_day_line(line):
            cuts.append(Cut(start, end, "date-line", "a line that holds a date and nothing else"))  # of no year
        elif _LENGTH.fullmatch(line) or _READING_TIME.fullmatch(line):
            cuts.append(Cut(start, end, "label", REASONS["label"]))
        elif byline is not None and is_agency(line.strip()):
            byline = byline._replace(agency=byline.agency or parse_byline(line).agency)
            cuts.append(Cut(start, end, "byline", "a line that names the author's agency"))
        elif byline is None and (found := _byline(line) or _name_above_day(line, below)) is not None:
            byline = found
            dated += [(False, day) for day in days_in(line)[:1] if not _UPDATED.search(line)]
            cuts.append(Cut(start, end, "byline", "a line that names the author"))
    published = [day for is_update, day in dated if not is_update]
    return Head(
        tuple(cuts),
        published[0] if published else None,
        ", ".join(byline.people) or None if byline else None,
        byline.agency if byline else None,
    )


def _mail_header(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return the paragraphs at the top that are a mail's header: a line each, or one for all of it."""
    above = _above_forwarded(text, spans)
    is_header = (_MAIL_HEADER.match(text, *span) and span[1] - span[0] <= _LONGEST_HEADER for span in spans[above:])
    below = itertools.takewhile(operator.itemgetter(1), zip(spans[above:], is_header, strict=True))
    header = [*spans[:above], *(span for span, _ in below)]
    whole = "\n".join(text[start:end] for start, end in header)
    is_mail = "@" in whole and len(_MAIL_HEADER.findall(whole)) > 1 and len(header) < len(spans)
    return header if is_mail else []


def _above_forwarded(text: str, spans: Sequence[Span]) -> int:
    """Return how many short paragraphs the person who forwarded a mail wrote above it."""
    found = next((at for at, span in enumerate(spans[:_TOP]) if _PASSED_ON.match(text, *span)), 0)
    count = sum(len(text[start:end].split()) for start, end in spans[:found])
    return found if count <= _LONGEST_WORD_OF_SENDER else 0


def is_day_line(line: str) -> bool:
    """Return whether nothing stands in a line but days, times and their labels, or nothing at all."""
    return not _NOT_DATE.sub("", line)


def _days_of_line(line: str) -> list[tuple[bool, str]]:
    """Return the days of a line that holds dates and nothing else, each with whether it is an update's."""
    if not days_in(line) or not is_day_line(line):
        return []
    found: list[tuple[bool, str]] = []
    is_update = False
    for piece in re.split(rf"(?i)({_LABEL})", line):
        if re.fullmatch(rf"(?i){_LABEL}", piece):
            is_update = bool(_UPDATED.search(piece))
        else:
            found += [(is_update, day) for day in days_in(piece)[:1]]
    return found


def _byline(line: str) -> Byline | None:
    """Read a line that is a byline and nothing else: names, with jobs, desks, agencies, places and days at most."""
    line = " ".join(line.split()).strip("*_ ")
    if len(line.split()) > _LONGEST_BYLINE or (line.endswith((".", "!", "?", ":")) and not _SUFFIXED.search(line)):
        return None
    if (posted := _POSTED.match(line)) and days_in(line):
        return parse_byline(f"By {posted['who']}")
    if (submitted := _SUBMITTED.match(line)) and is_day_line(line[submitted.end() :]):
        return parse_byline(f"By {submitted['who']}")
    opening = _OPENING.match(line)
    if opening is None:
        return _agency_byline(line) or _segments(line) or _with_job(line)
    rest = line[opening.end() :]
    if _VERB.search(rest):
        return None
    byline = parse_byline(line)
    first = _FIRST_NAME_ENDS.split(rest, maxsplit=1)[0].strip()
    return byline if byline.agency or parse_byline(f"By {first}").people else None


def _name_above_day(line: str, below: str) -> Byline | None:
    """Read a line that names an outlet’s staff, or a person, an outlet or a place above a line with the day."""
    if _LENGTH.fullmatch(below.strip()) or _READING_TIME.fullmatch(below.strip()):
        return parse_byline(f"By {line}") if is_name(line.strip()) else None
    if below and _STAFF.fullmatch(line.strip()):
        return Byline(())
    return Byline(()) if is_name(line.strip()) and _days_of_line(below) else None


def _agency_byline(line: str) -> Byline | None:
    """Read a name and an agency's: "LIOR BELL Associated Press"."""
    for at, found in enumerate(words := line.split()):
        name, agency = " ".join(words[:at]).rstrip(","), " ".join(words[at:])
        if at > 1 and found[:1].isupper() and is_agency(agency) and is_name(name):
            return parse_byline(f"By {name}, {agency}")
    return None


def _with_job(line: str) -> Byline | None:
    """Read a name with its job: "Lior Bell, Harbour correspondent"; where no comma parts them, nobody is named."""
    found = _NAME_AND_JOB.match(line)
    if found is None or _VERB.search(line):
        return None
    return Byline((found["name"],) if found["comma"] and is_name(found["name"]) else ())


def _segments(line: str) -> Byline | None:
    """Read a line of names, days and reading time, parted by dots or strokes."""
    segments = [segment.strip() for segment in _DOT.split(line) if segment.strip()]
    names = [segment for segment in segments if is_name(re.sub(r"(?i)^by ", "", segment))]
    others = [segment for segment in segments if segment not in names]
    if len(segments) < 2 or not names or not others:
        return None
    by = [segment for segment in names if segment.lower().startswith("by ")]
    if by and any(_days_of_line(segment) for segment in others):
        return parse_byline(by[0])  # beside them the outlet and its page
    if not all(is_day_line(segment) or _READING_TIME.match(segment) for segment in others):
        return None
    return parse_byline("By " + names[0]) if len(names) == 1 else Byline(())  # one of them may be the outlet
