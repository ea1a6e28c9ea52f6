"""Small words: dates, numbers and lists as a reader expects them."""

from __future__ import annotations

import datetime
import re

from build_tools.models.calendar import MONTHS
from build_tools.models.text import NUMBER_WORDS, begins_with_article
from build_tools.models.titles import PARTICLES

SUGGESTED = "suggested by the program, not confirmed"
"""What a page says of what no editor has confirmed."""
PAIRED = "paired by the program, not confirmed"
"""… and of versions that only the program takes for one remark."""
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?")


def day(when: datetime.date | str) -> str:
    """Write a date as "4 May 2023"; other text is given back as it is.

    >>> day("2023-05-04")
    '4 May 2023'
    """
    match = _ISO_DAY.match(str(when))
    if not match or not 1 <= int(match[2]) <= len(MONTHS):
        return str(when)
    written = f"{int(match[3])} {MONTHS[int(match[2]) - 1].capitalize()} {match[1]}"
    return f"{written}, {match[4]}" if match[4] else written


def sentence(text: str) -> str:
    """Begin with a capital what begins a line; the rest stays as it is.

    >>> sentence("senior Russian lawmaker")
    'Senior Russian lawmaker'
    """
    return text[:1].upper() + text[1:]


def headed(name: str) -> str:
    """Write a name as a heading or a row begins with it: a description takes a capital, a name's particle none.

    >>> headed("the Kremlin"), headed("embassy of Norland"), headed("van der Berg"), headed("eBay")
    ('The Kremlin', 'Embassy of Norland', 'van der Berg', 'eBay')
    """
    first = name.partition(" ")[0]
    return sentence(name) if first.islower() and first not in PARTICLES else name


def with_article(name: str) -> str:
    """Write a person who is only described as a sentence would (“a guard”); a name, and several, as they are.

    >>> with_article("fire service"), with_article("van der Berg"), with_article("critics")
    ('the fire service', 'van der Berg', 'critics')
    """
    first = name.partition(" ")[0]
    is_name = not first.islower() or first in PARTICLES or first in ("the", "a", "an")
    return name if is_name or name.endswith("s") else f"the {name}"


_PREPOSITIONS = frozenset({"at", "by", "during", "from", "in", "of", "on", "through", "via"})
"""No name begins with one of them."""


def inside_sentence(text: str) -> str:
    """Write what began a sentence as it stands inside one.

    >>> inside_sentence("In a statement"), inside_sentence("An aide"), inside_sentence("An Nguyen")
    ('in a statement', 'an aide', 'An Nguyen')
    """
    first = text.partition(" ")[0].lower()
    return first + text[len(first) :] if first in _PREPOSITIONS or begins_with_article(text) else text


def inner_marks(text: str) -> str:
    """Write a text that will stand in quotation marks: those around it go, those inside become single ones.

    >>> inner_marks("“We know it,”"), inner_marks('that "we" know “it”'), inner_marks('"We know" it')
    ('We know it,', 'that ‘we’ know ‘it’', '‘We know’ it')
    """
    if text.startswith("“") and text.find("”") in {len(text) - 1, -1}:
        text = text.strip("“”")
    elif text.startswith('"') and text.find('"', 1) in {len(text) - 1, -1}:
        text = text.strip('"')
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return text.replace("“", "‘").replace("”", "’")


def possessive(name: str) -> str:
    """Write whose something is.

    >>> possessive("The Echo"), possessive("The Times")
    ('The Echo’s', 'The Times’')
    """
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def number_word(number: int) -> str:
    """Write small numbers in words, as newspapers do."""
    words = ["no", *NUMBER_WORDS[1:13]]
    return words[number] if number < len(words) else f"{number:,}"
