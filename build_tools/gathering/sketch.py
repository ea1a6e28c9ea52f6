"""An article → its sketch: the little that gathering compares, and that is kept instead of the text.

paragraphs ─tokens─▶ words counted, names marked; names in full; days told; prints of the outlet's own phrases
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from build_tools.gathering.sorting import Array, distinct
from build_tools.gathering.tokens import bare, family, forms, names
from build_tools.models import Article, Basis, Known
from build_tools.models.agencies import AGENCY_PATTERN
from build_tools.models.calendar import MONTHS
from build_tools.models.quotation_marks import QUOTED
from build_tools.models.text import FEWEST_OF_HEADLINE

LEAD_PARAGRAPHS = 3
LEAD_WEIGHT = 3
"""An article says in its first paragraphs what it is about: words there count so often."""
MOST_NAMES = 12
"""Names in full that are kept of an article."""
MOST_WORDS = 20_000
"""Words of an article that are looked at; a longer one is no less clear about its event."""
MOST_CHARACTERS = 6 * MOST_WORDS
PHRASE = 5
"""Words in a phrase: fewer recur in texts that have nothing to do with one another."""
LEAST_OWN = 40
"""Phrases outside quotation marks without which all of the text is compared: it is a transcript."""

_MONTHS = [month.capitalize() for month in MONTHS]
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" if len(month) > 4 else month for month in _MONTHS)
_TOLD_DAY = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? ({_MONTH})|({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?)\b(?!:)")
_AGENCY = re.compile(rf"\b{AGENCY_PATTERN}\b")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What gathering knows of an article."""

    sha256: str
    """Of its text with all that was cut, as `attribute` gives it."""
    own: str
    """A digest of its paragraphs, the same where front matter alone differs."""
    length: int
    """Words."""
    words: tuple[str, ...]
    """Families of words, sorted."""
    counts: tuple[int, ...]
    """How often each stands in it; in the first paragraphs it counts three times."""
    forms: tuple[str, ...]
    """How each is mostly written."""
    named: tuple[bool, ...]
    """Whether each is mostly a name's."""
    names: dict[str, int]
    """Names in full with their counts, the most frequent first."""
    told_days: tuple[str, ...] = ()
    """Days that the text names, as '3 May'."""
    date: str | None = None
    """The day of publication, YYYY-MM-DD."""
    headline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    """The agency that a credit or a dateline names."""
    phrases: Array = field(default_factory=lambda: np.zeros(0, np.uint32))
    """Prints of the outlet's own phrases, sorted, each once."""


def sketch(article: Article) -> Sketch:
    """Return the sketch of an article."""
    paragraphs = [article.text[start:end] for start, end in article.paragraphs]
    words, full_names, length = _counted(paragraphs)
    kept = sorted(words)
    metadata = article.metadata
    return Sketch(
        sha256=article.sha256,
        own=hashlib.sha256("\n".join(" ".join(p.split()) for p in paragraphs).encode("utf-8", "replace")).hexdigest(),
        length=length,
        words=tuple(kept),
        counts=tuple(words[word].count for word in kept),
        forms=tuple(words[word].form for word in kept),
        named=tuple(2 * words[word].capitals > words[word].inside for word in kept),
        names=dict(sorted(full_names.items(), key=lambda item: (-item[1], item[0]))[:MOST_NAMES]),
        told_days=_told_days(paragraphs),
        date=metadata.date.value if metadata.date.is_known else None,
        headline=_headline(metadata.headline),
        outlet=article.outlet,
        agency=_agency(f"{metadata.credit.value} {metadata.author.value}"),
        phrases=_phrases(paragraphs),
    )


@dataclass(slots=True)
class _Word:
    count: int = 0
    inside: int = 0
    """How often it stands inside a sentence."""
    capitals: int = 0
    """How often it has a capital there."""
    form: str = ""
    often: int = 0
    """How often it is written so."""


def _counted(paragraphs: list[str]) -> tuple[dict[str, _Word], Counter[str], int]:
    """Return the families of words, the names in full, and how many words there are."""
    lead, rest = "\n".join(paragraphs[:LEAD_PARAGRAPHS]), "\n".join(paragraphs[LEAD_PARAGRAPHS:])
    (lead_forms, lead_inside), (rest_forms, rest_inside) = forms(lead), forms(rest)
    length = len(lead_forms) + len(rest_forms)
    rest_forms = rest_forms[:MOST_WORDS]
    written = Counter(lead_forms)
    weighted = Counter({form: LEAD_WEIGHT * count for form, count in written.items()})
    weighted.update(rest_forms)
    written.update(rest_forms)
    inside = Counter(lead_inside)
    inside.update(rest_inside[:MOST_WORDS])
    words: dict[str, _Word] = {}
    for form, count in weighted.items():
        word = words.setdefault(family(form), _Word())
        word.count += count
        word.inside += inside[form]
        word.capitals += inside[form] if form[0].isupper() else 0
        if (-written[form], bare(form)) < (-word.often, word.form):
            word.form, word.often = bare(form), written[form]
    return words, Counter(names(lead) + names(rest[:MOST_CHARACTERS])), length


def _told_days(paragraphs: list[str]) -> tuple[str, ...]:
    days = set()
    for found in _TOLD_DAY.finditer("\n".join(paragraphs)):
        day, month = found[1] or found[4], found[2] or found[3]
        if 1 <= int(day) <= 31:
            days.add((next(i for i, name in enumerate(_MONTHS) if name[:3] == month[:3]), int(day)))
    return tuple(f"{day} {_MONTHS[month]}" for month, day in sorted(days))


def _headline(known: Known) -> str | None:
    """Return a headline; not a short first line that may be one of the page's."""
    is_sure = known.is_known and (known.basis is not Basis.INFERRED or len(known.value.split()) >= FEWEST_OF_HEADLINE)
    return known.value if is_sure else None


def _agency(credited: str) -> str | None:
    found = _AGENCY.search(credited)
    return found[0] if found else None


@lru_cache(maxsize=200_000)
def _print(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _phrases(paragraphs: list[str]) -> Array:
    """Return prints of the phrases outside quotation marks; of all of them where most of the text is quoted."""
    whole = "\n".join(paragraphs)
    own = _prints(QUOTED.sub(" ", whole))
    return own if len(own) >= LEAST_OWN else _prints(whole)


def _prints(text: str) -> Array:
    words = np.array([_print(word) for word in text.casefold().split()[:MOST_WORDS]], dtype=np.uint32)
    if len(words) < PHRASE:
        return np.zeros(0, np.uint32)
    found = np.zeros(len(words) - PHRASE + 1, np.uint32)
    for at in range(PHRASE):  # a polynomial over the words' prints, modulo 2³²
        found = found * np.uint32(2_654_435_761) + words[at : at + len(found)]
    return distinct(found)
