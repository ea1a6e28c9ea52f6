"""Headings for what outlets surely tell alike and no clause of theirs can head: they name the matter and claim nothing.

the same words of one speaker ──▶ What Ann Brisk said: “We paid for it, all of us”
what one speaker left unsaid  ──▶ What Ann Brisk did not say
one amount of one thing       ──▶ How many pupils took the examination

Below such a heading each outlet's words stand as it has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, combinations
from typing import NamedTuple

from build_tools.comparison.drafting.claims.quotations import carrying, speaks_to_a_hearer
from build_tools.comparison.drafting.claims.speaker_names import is_he_or_she, speaker_of
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import names_in, open_pronouns, pointers_in_speech
from build_tools.comparison.drafting.clauses.sentences import sentences, without_stop
from build_tools.comparison.drafting.facts.questions import told_in_each
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.overlap import holds
from build_tools.comparison.drafting.titles.neutral_titles import asks, neutral_titles
from build_tools.comparison.drafting.titles.shared_words import quoted_in
from build_tools.comparison.drafting.titles.titles import Titles
from build_tools.comparison.matching.figures import are_comparable, are_of_two_things, between, figures
from build_tools.comparison.matching.stances import stances_of
from build_tools.comparison.people.speakers import are_one_voice
from build_tools.models import Fact, Kind, NotSaid, Side, fold, listed, words
from build_tools.models.text import NOT, WORD, begins_with_article

_FEWEST, _MOST = 5, 24
"""Words of what is quoted in a heading."""
_FEWEST_CARRYING = 2
"""How many of them must carry content."""
_SOMEBODY = frozenset(words("he him she her"))
"""Whom a heading doesn't name."""
_TURNS = re.compile(
    rf"{NOT.pattern}|\b(?:if|whether|unless|until|who|that|said|says?|think|thought|believed?|hoped?)\b", re.IGNORECASE
)
"""What stands before words that say the opposite, or leave it open, without it."""
_MEASURES = frozenset({"count", "money", "share", "duration", "length"})
"""Amounts that say how much of a thing there is, and not when it was."""
_LEFT_UNSAID = frozenset({NotSaid.NEGATED, NotSaid.UNABLE})


class Heading(NamedTuple):
    """A heading, and what stands below it."""

    title: str
    below: Sequence[Side]
    text: str


def headed(sides: Sequence[Side], material: Material, titles: Titles, *, are_one: bool) -> Fact | None:
    """Return what articles tell alike as a fact with a heading; None where none of these fits.

    Args:
        sides: Statements that may tell the same.
        material: What facts are drafted from.
        titles: Those that are taken.
        are_one: Whether two articles tell the same: else somebody may have left two things unsaid.
    """
    unsaid = _left_unsaid(sides, material) if are_one else ()
    may_be = chain(_quoted_alike(sides, material), unsaid, _of_one_amount(sides, material))
    found = next((one for one in may_be if one.text and not titles.has(one.title)), None)
    if found is None:
        return None
    stances = stances_of(material.by_article(found.below))
    cells = {article: material.cell(article, stance, found.below) for article, stance in stances.items()}
    return Fact(title=found.title, text=found.text, cells=cells, confirmed=False)


def _by_one_voice(sides: Iterable[Side], material: Material) -> Iterator[tuple[str, list[Side]]]:
    """Return what one voice says in two articles and more, with the name by which an article calls it."""
    told = [
        (side, one, one.speaker)
        for side in sides
        if (one := material.statements[side]).kind is not Kind.OWN_VOICE and one.speaker
    ]
    for speaker in dict.fromkeys(whose for _, _, whose in told):
        some = [(side, one) for side, one, whose in told if are_one_voice({speaker, whose}, material.called.people)]
        named = (speaker_of(one, material.called) or "" for _, one in some if not is_he_or_she(one))
        name = next((name for name in named if names_in(f"by {name}")), "")
        if name and len({side.article for side, _ in some}) > 1:
            yield name[:1].lower() + name[1:] if begins_with_article(name) else name, [side for side, _ in some]


def _quoted_alike(sides: Sequence[Side], material: Material) -> Iterator[Heading]:
    quoted = {side: quoted_in(one) for side in sides if (one := material.statements[side]).said}
    for said in _in_all(quoted):
        below = [side for side, some in quoted.items() if any(holds(one, said) for one in some)]
        outlets = {side.article: material.called.outlets.get(side.article, side.article) for side in below}
        name, some = next(_by_one_voice(below, material), ("", []))
        if {side.article for side in some} == outlets.keys():
            first = name[:1].upper() + name[1:]
            end = "" if said[-1] in "?!" else "."
            text = f"{first} said, according to {listed(outlets.values())}: “{said}{end}”"
            yield Heading(f"What {name} said: “{said}”", some, text)


def _in_all(quoted: Mapping[Side, Sequence[str]]) -> list[str]:
    """Return the words that two articles quote, whole sentences and the longest first."""
    pairs = ((a, b) for a, b in combinations(quoted, 2) if a.article != b.article)
    found = {said for a, b in pairs for one in quoted[a] for other in quoted[b] for said in _shared(one, other)}
    return sorted(found, key=lambda one: (not one[:1].isupper(), -len(one), one))


def _shared(one: str, other: str) -> Iterator[str]:
    """Return the sentences that both have, and else the longest run of words that begins and ends where one does."""
    whole = [said for said in map(_bare, sentences(one)) if holds(other, said) and _may_be_quoted(said)]
    yield from whole
    mine, theirs = ([*WORD.finditer(text)] for text in (one, other))
    a, b = ([fold(word[0]).casefold() for word in some] for some in (mine, theirs))
    run = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    if whole or not run.size:
        return
    places = [
        (text[: some[at].start()], text[some[at + run.size - 1].end() :])
        for some, at, text in ((mine, run.a, one), (theirs, run.b, other))
    ]
    before = [re.split(r"[.?!;]", led)[-1].strip(" ‘'“") for led, _ in places]
    is_begun = not all(before) and not any(map(_TURNS.search, before))
    is_ended = any(after.strip(",’'” ")[:1] in ("", *".?!;") for _, after in places)
    said = _bare(one[mine[run.a].start() : mine[run.a + run.size - 1].end()])
    if is_begun and is_ended and has_verb(said) and _may_be_quoted(said):
        yield said


def _bare(said: str) -> str:
    return without_stop(without_stop(said).strip("'‘’ "))


def _may_be_quoted(said: str) -> bool:
    """Whether words stand by themselves: no fragment, nothing said to a hearer, no "that is why", no "he"."""
    is_whole = said[:1].isupper() and "“" not in said and ("‘" not in said or "’" in said.rpartition("‘")[2])
    is_whole = is_whole and not (speaks_to_a_hearer(said) or pointers_in_speech(said))
    is_whole = is_whole and _SOMEBODY.isdisjoint(one.casefold() for one in open_pronouns(said))
    return is_whole and _FEWEST <= len(words(said)) <= _MOST and len(carrying(said)) >= _FEWEST_CARRYING


def _left_unsaid(sides: Sequence[Side], material: Material) -> Iterator[Heading]:
    unsaid = [side for side in sides if material.statements[side].how in _LEFT_UNSAID]
    for name, some in _by_one_voice(unsaid, material):
        printed = {side: _printed_unsaid(side, name, material) for side in some}
        text = " ".join(f"{material.called.outlets.get(side.article, side.article)}: {printed[side]}." for side in some)
        yield Heading(f"What {name} did not say", some, text if all(printed.values()) else "")


def _printed_unsaid(side: Side, name: str, material: Material) -> str:
    """Return what a statement says was not said, in its words where they follow on each other."""
    one = material.statements[side]
    if not one.cue_span or not one.cue or one.start - one.cue_span[1] != 1 or '"' in one.text or "“" in one.text:
        return ""
    return f"{name[:1].upper()}{name[1:]} {one.cue} {one.text.rstrip('.,')}"


def _of_one_amount(sides: Sequence[Side], material: Material) -> Iterator[Heading]:
    """Return what asks for an amount that two outlets give alike, of things that both name."""
    told = {side: figures(material.statements[side], material.vocabulary) for side in sides}
    for a, b in combinations(told, 2):
        for x in told[a]:
            for y in told[b] if a.article != b.article else ():
                one, other = x.quantity, y.quantity
                is_one = are_comparable(x, y) and one.is_closed and other.is_closed and one.low == other.low
                thing = one.measure == "count"
                is_one = is_one and one.measure in _MEASURES and not one.state  # a toll's heading is that of the event
                if is_one and between(x, y).shared > thing and not are_of_two_things(x, y):
                    clash = Clash(a, b, "number", frozenset({one.number, other.number}))
                    text = told_in_each([a, b], material)
                    yield from (Heading(one, [a, b], text) for one in neutral_titles(clash, material) if asks(one))
