"""What each outlet calls people, places and things, and the verbs it gives their words.

    names of each article ──▶ rows of one name in several spellings ─┐
    own-voice terms ──▶ rows of one line of the thesaurus ───────────┤▶ Wording, each row sure or a suggestion
    cues by speaker and article; cues of matched statements ─────────┘

Sure enough to show unconfirmed are only: cue pairs of a confirmed match; persons with the same surname skeleton, given
name and role; places with one skeleton, each outlet keeping to its own spelling. All else is the editor's to decide.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from build_tools.comparison.people.merging import merge_people, speaker_ids
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.people.speakers import OFFICERS
from build_tools.comparison.words.concepts import Vocabulary, vocabulary
from build_tools.comparison.words.names import consonants, given, name_words, plain, same_given, skeleton, surname
from build_tools.comparison.words.stems import stem
from build_tools.models import Analysis, Comparison, Kind, Lexicon, NameUse, Person, Side, Span, Tier

_OFTEN = 3
"""Uses in all articles together."""
PLACE, PERSON, TERM = "place", "person", "term"


class Form(NamedTuple):
    """A name or label as one article prints it, with counts outside and inside quotation marks."""

    article: str
    text: str
    own: int
    quoted: int


class NameRow(NamedTuple):
    """One person, place, organisation or thing, and what each article calls it."""

    name: str
    """The house spelling, the fullest form, or for terms the most frequent head noun."""
    what: str
    """person, place, organisation or term."""
    forms: tuple[Form, ...]
    """By article in the order given, most frequent first."""
    sure: bool
    why: str


@dataclass(frozen=True, slots=True)
class CueUse:
    """A cue that one article gives one speaker, and how often."""

    article: str
    cue: str
    described: str
    """The class in the lexicon, or ''."""
    count: int


class CueRow(NamedTuple):
    """One speaker and the cues that each article gives them."""

    speaker: str
    """A people.yml id, or the name."""
    uses: tuple[CueUse, ...]


class CuePair(NamedTuple):
    """One matched utterance whose cues in two articles may be compared: "said" here, "claimed" there."""

    a: Side
    b: Side
    sure: bool
    """Whether an editor confirmed the match."""


class Wording(NamedTuple):
    """All that differs between the articles' words."""

    names: tuple[NameRow, ...]
    terms: tuple[NameRow, ...]
    cues: tuple[CueRow, ...]
    cue_pairs: tuple[CuePair, ...]


def wording(
    analyses: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon, comparison: Comparison
) -> Wording:
    """Find what the articles call things.

    Args:
        analyses: in the order of the columns.
        people: people.yml by id; without any, people are merged by rule.
        lexicon: known spellings and the thesaurus.
        comparison: what `compare` found between these articles.
    """
    words = vocabulary(lexicon)
    known = people or merge_people(analyses, lexicon)
    return Wording(
        names=(*_people_rows(analyses, known, words), *_place_rows(analyses, words)),
        terms=_term_rows(analyses, words),
        cues=_cue_rows(analyses, known, lexicon),
        cue_pairs=_cue_pairs(analyses, comparison),
    )


def _uses(analyses: Sequence[Analysis], what: str, words: Vocabulary) -> list[tuple[str, NameUse]]:
    """Return the uses of one kind of name; what the lexicon says of a name outweighs what a tagger took it for."""
    return [
        (a.article, use)
        for a in analyses
        for use in a.names
        if words.names.kinds.get(plain(use.text), use.what) == what
    ]


def _forms(uses: Iterable[tuple[str, NameUse]], order: Mapping[str, int]) -> tuple[Form, ...]:
    counted: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for article, use in uses:
        counted[article, use.text][0] += use.own
        counted[article, use.text][1] += use.quoted
    forms = (Form(article, text, *counts) for (article, text), counts in counted.items())
    return tuple(sorted(forms, key=lambda f: (order[f.article], -(f.own + f.quoted), f.text)))


def _order(analyses: Sequence[Analysis]) -> dict[str, int]:
    return {analysis.article: number for number, analysis in enumerate(analyses)}


def _by_article(forms: Sequence[Form]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        found[form.article].add(plain(form.text))
    return found


def _differ(forms: Sequence[Form]) -> bool:
    """Whether two articles that have the thing print it differently."""
    printed = list(_by_article(forms).values())
    return len(printed) > 1 and any(one != printed[0] for one in printed)


def _complementary(forms: Sequence[Form]) -> bool:
    """Whether each article keeps to one spelling, and not all to the same."""
    printed = list(_by_article(forms).values())
    return len(printed) > 1 and all(len(one) == 1 for one in printed) and len({min(one) for one in printed}) > 1


def _place_rows(analyses: Sequence[Analysis], words: Vocabulary) -> tuple[NameRow, ...]:
    """Return places whose spelling differs: known to the lexicon, or with one skeleton."""
    by_bone: dict[str, list[tuple[str, NameUse]]] = defaultdict(list)
    listed: dict[str, str] = {}
    for article, use in _uses(analyses, PLACE, words):
        spelled = words.names.spelled(use.text)
        in_lexicon = plain(use.text) in words.names.house
        bone = f"house {spelled}" if in_lexicon else " ".join(consonants(word) for word in name_words(use.text))
        by_bone[bone].append((article, use))
        if in_lexicon:
            listed[bone] = spelled
    rows = []
    for bone, uses in by_bone.items():
        forms = _forms(uses, _order(analyses))
        if not _differ(forms) or (bone not in listed and _derived(forms, words)):
            continue
        why = "known spellings of one name" if bone in listed else "one skeleton"
        sure = _complementary(forms)
        rows.append(NameRow(listed.get(bone, forms[0].text), PLACE, forms, sure, why))
    return tuple(sorted(rows, key=lambda row: row.name))


def _derived(forms: Sequence[Form], words: Vocabulary) -> bool:
    """Whether the forms are different words for one place rather than spellings: Iran and Iranian, Oslo and Osloer."""
    printed = sorted({plain(form.text) for form in forms})
    longer = any(b.startswith(a) for a in printed for b in printed if a != b)
    return longer or any(words.names.state(form.text) for form in forms)


def _people_rows(analyses: Sequence[Analysis], people: Mapping[str, Person], words: Vocabulary) -> tuple[NameRow, ...]:
    """Return persons whose name is printed differently in full."""
    by_bone: dict[str, list[tuple[str, NameUse]]] = defaultdict(list)
    for article, use in _uses(analyses, PERSON, words):
        if given(use.text):
            by_bone[skeleton(surname(use.text))].append((article, use))
    rows = []
    for bone in sorted(by_bone):
        for uses in _agreeing(by_bone[bone]):
            forms = _forms(uses, _order(analyses))
            if not _differ(forms):
                continue
            person = _person_of(forms, people)
            sure = person is not None and bool(person.roles) and _complementary(forms)
            name = person.name if person else words.names.spelled(forms[0].text)
            why = "one surname and given name" + (f", {person.roles[0]}" if person and person.roles else "")
            rows.append(NameRow(name, PERSON, forms, sure, why))
    return tuple(sorted(rows, key=lambda row: row.name))


def _agreeing(uses: Sequence[tuple[str, NameUse]]) -> list[list[tuple[str, NameUse]]]:
    """Part the uses of one surname by given name."""
    parts: list[tuple[set[str], list[tuple[str, NameUse]]]] = []
    for article, use in sorted(uses, key=lambda found: (found[1].text, found[0])):
        name = given(use.text)
        names, part = next((p for p in parts if all(same_given(name, other) for other in p[0])), (set[str](), []))
        if not part:
            parts.append((names, part))
        names.add(name)
        part.append((article, use))
    return [part for _, part in parts]


def _person_of(forms: Sequence[Form], people: Mapping[str, Person]) -> Person | None:
    printed = {plain(form.text) for form in forms}
    for _, person in sorted(people.items()):
        if person.kind == "person" and printed <= {plain(name) for name in (person.name, *person.variants)}:
            return person
    return None


def _term_rows(analyses: Sequence[Analysis], words: Vocabulary) -> tuple[NameRow, ...]:
    """Return the lines of the thesaurus of which articles use different words; suggestions, all of them."""
    by_line: dict[int, list[tuple[str, NameUse]]] = defaultdict(list)
    uses = _uses(analyses, TERM, words)
    printed = {use.text for _, use in uses}
    for article, found in uses:
        small = found.text[:1].lower() + found.text[1:]
        use = replace(found, text=small) if small in printed else found  # "Fire" at the head of a sentence
        if plain(_head(use)) in ROLE_NOUNS | OFFICERS:
            continue  # two offices are of two people: the minister, the secretary
        for line in words.lines.get(_head(use), frozenset()):
            by_line[line].append((article, use))
    rows: dict[tuple[Form, ...], NameRow] = {}
    for line in sorted(by_line):
        forms = _forms(by_line[line], _order(analyses))
        heads = _heads(by_line[line])
        if _choose(by_line[line]):
            name = min(heads, key=lambda head: (-heads[head], head))
            rows.setdefault(forms, NameRow(name, TERM, forms, False, "words that newsrooms use for one another"))
    return tuple(sorted(rows.values(), key=lambda row: (-sum(f.own + f.quoted for f in row.forms), row.name)))


def _choose(uses: Sequence[tuple[str, NameUse]]) -> bool:
    """Whether two articles have no word in common for a thing that is told of more than once each.

    Where both have "fire", the "shots" of one are another thing; one "login" and one "password" may be, too.
    """
    if sum(use.own + use.quoted for _, use in uses) < _OFTEN:
        return False
    stems: dict[str, set[str]] = defaultdict(set)
    for article, use in uses:
        stems[article].add(stem(_head(use)))
    return any(one.isdisjoint(other) for one in stems.values() for other in stems.values())


def _head(use: NameUse) -> str:
    return use.head or use.text.casefold()


def _heads(uses: Sequence[tuple[str, NameUse]]) -> Counter[str]:
    """Count the head nouns of labels."""
    heads: Counter[str] = Counter()
    for _, use in uses:
        heads[_head(use)] += use.own + use.quoted
    return heads


def _cue_rows(analyses: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> tuple[CueRow, ...]:
    ids = speaker_ids(analyses, people, lexicon)
    counted: dict[str, Counter[tuple[int, str, str]]] = defaultdict(Counter)
    for number, analysis in enumerate(analyses):
        printed: set[Span] = set()  # one "said" may carry over to the next quotation: it stands there once
        for s in analysis.statements:
            if s.cue_span in printed:
                continue
            printed |= {s.cue_span} if s.cue_span else set()
            if s.kind is not Kind.OWN_VOICE and s.speaker and s.cue:
                counted[ids.get(s.speaker, s.speaker)][number, s.cue.casefold(), s.cue_class or ""] += 1
    return tuple(
        CueRow(
            speaker,
            tuple(
                CueUse(analyses[number].article, cue, described, uses[number, cue, described])
                for number, cue, described in sorted(uses, key=lambda use: (use[0], -uses[use], use[1:]))
            ),
        )
        for speaker, uses in sorted(counted.items())
    )


def _cue_pairs(analyses: Sequence[Analysis], comparison: Comparison) -> tuple[CuePair, ...]:
    statements = {Side(a.article, s.id): s for a in analyses for s in a.statements}
    pairs = []
    for match in comparison.matches:
        a, b = statements.get(match.a), statements.get(match.b)
        if match.tier is Tier.SAME_PHRASE or not (a and b and a.cue and b.cue):
            continue
        pairs.append(CuePair(match.a, match.b, match.tier is Tier.CONFIRMED))
    return tuple(pairs)
