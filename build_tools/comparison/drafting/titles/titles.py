"""A claim as a title, and the titles that an event's facts have already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, is_he_or_she, speaker_of
from build_tools.comparison.drafting.clauses.references import DOCUMENT, names_in
from build_tools.comparison.drafting.tellings.telling import according_to, has_the_quoted
from build_tools.comparison.people.speakers import are_of_two_speakers
from build_tools.models import Statement, fold, words

_TAIL = 7
"""Words at the end of a title that two titles don't share where it can be helped."""
_FIRST_NAMES = re.compile(r"^(?:[A-Z][\w.’'-]*\s+)+(?=[A-Z][\w.’'-]*\s)")
"""What stands before a surname at the beginning of a title."""
_QUOTED_WHOLE = re.compile(r"(?:: “|^\D{1,60} said “(?=[^”]*”$))(.*)")
"""What somebody is quoted with in a title that says nothing else."""


class Titles:
    """The titles that facts have already: no two may say the same."""

    def __init__(self) -> None:
        self._whole: set[str] = set()
        self._tails: set[str] = set()
        self.words: set[str] = set()
        """Their words, in small letters: a noun among them is known to whoever reads the titles."""

    def add(self, title: str) -> None:
        """Note a title that is taken."""
        self._whole.add(_bare_title(title))
        self.words |= {*words(title.casefold())}
        self._tails.add(_tail(title))

    def has(self, title: str) -> bool:
        """Return whether a title is taken, stands in one or has one in it, whatever its speaker is called."""
        bare = _bare_title(title)
        return any(_stands_in(bare, taken) or _stands_in(taken, bare) for taken in self._whole)

    def has_end_of(self, title: str) -> bool:
        """Return whether a title ends as another does, whoever is said to say it."""
        return _tail(title) in self._tails


def title_of(claim: Claim, lead: Statement, told: Iterable[Statement], called: DraftNames, text: str) -> str:
    """Return a claim as a title, which asks who said a quotation where outlets have two speakers for the same words.

    '' where they do and none of them calls its own by name.

    Whom one names in full outweighs a "he" of another, but "the host" doesn't.

    Args:
        claim: What is claimed.
        lead: The statement that it is made of.
        told: The statements under it.
        called: How speakers and outlets are called.
        text: The fact's text: where it gives one outlet's verdict as such, the title does.
    """
    if claim.quoted is None:
        verdicts = (f"{claim.shown}{according_to(one)}" for one in called.outlets.values() if claim.is_own)
        return next((one for one in verdicts if text.startswith(f"{one}.")), claim.shown)
    quoting = [one for one in told if has_the_quoted(one.text, claim.text) and _is_named(one, called)]
    is_plain = {*words(speaker_of(lead, called) or "")[-1:]} <= {*words(lead.mention or "")}
    named = [one for one in quoting if not (is_plain and is_he_or_she(one))]
    if any(are_of_two_speakers(one, other, called.people) for one, other in combinations(named, 2)):
        # Of "he" and "the host" one is likely taken for another.
        return f"Who said “{claim.quoted[1]}”" if any(_is_by_name(one, called) for one in named) else ""
    speaker, said = claim.quoted  # half a sentence needs a verb before it
    return f"{speaker} said “{said}”" if said[:1].islower() else claim.shown


def _is_named(statement: Statement, called: DraftNames) -> bool:
    """Whether a speaker has a name, and is not "the advertisement"."""
    is_document = bool(DOCUMENT.search(statement.mention or ""))
    return not is_document and bool(names_in(f"by {speaker_of(statement, called) or ''}"))


def _is_by_name(statement: Statement, called: DraftNames) -> bool:
    """Whether an article calls whom it quotes by name, and not "he" or "the host"."""
    name = speaker_of(statement, called) or ""
    return not {*words(name)}.isdisjoint(word for word in words(statement.mention or "") if word[:1].isupper())


def _bare_title(title: str) -> str:
    """Return what two facts may not share: it counts once, whatever its speaker is called."""
    quoted = _QUOTED_WHOLE.search(title)
    said = (quoted and quoted[1]) or (title[1:] if title.startswith("“") else _FIRST_NAMES.sub("", title))
    return fold(said).replace("-", " ").casefold()


def _stands_in(title: str, other: str) -> bool:
    """Whether one title stands in another, whole words only: “sold the port” not in “sold the portable crane”."""
    return title in other and re.search(rf"(?<!\w){re.escape(title)}(?!\w)", other) is not None


def _tail(title: str) -> str:
    """Return what two facts had better not share: a clause, whoever is said to say it."""
    return " ".join(words(fold(title))[-_TAIL:]).casefold()
