"""A statement's terms as concepts: what of two statements counts as the same word, and how nearly.

    Term("kiev", "place") ──spelling──▶ kyiv ──state──▶ Ukraine
    Term("decision")      ──stem──▶ decid    ──thesaurus──▶ the lines it stands in

Each word keeps its steps, so that two words are compared at the nearest step they share: the same lemma, the same
family, the same state, the same line of the thesaurus.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from build_tools.comparison.words.names import NameMap, name_map, plain, skeleton
from build_tools.comparison.words.stems import stem
from build_tools.models import Lexicon, Term
from build_tools.models.calendar import MONTHS

NAMED = frozenset({"name", "place"})
NEGATION = "negation"
RUN = "run"
NEGATED = "verb-negated"
NOBODY = "nobody"
COUNT, WHERE, UNSAID = "count", "where", "unsaid"

SAME, FAMILY, STATE, SYNONYM = 1.0, 0.9, 0.8, 0.6
"""How nearly two words that meet at each step are the same. Set by hand; only their order matters much."""


class ContentWord(NamedTuple):
    """One content word with what it can be compared by."""

    shown: str
    """For the reasons: the lemma, or the house spelling of a name."""
    exact: str
    """Equal for the same lemma and for two spellings of one name."""
    root: str
    """Equal in a word family; for the words of a state, the state. Frequencies are counted over roots."""
    lines: frozenset[int] = frozenset()
    """The thesaurus lines that it stands in."""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """All that matching needs of one statement's content."""

    words: tuple[ContentWord, ...]
    """One per exact form, sorted."""
    negations: int = 0
    negated: frozenset[str] = frozenset()
    """The roots of negated verbs."""
    asserted_too: frozenset[str] = frozenset()
    """Those of them that stand in it without a negation as well: "used what should not have been used"."""
    runs: frozenset[str] = frozenset()
    """Digests of the word runs inside its quotation marks."""
    numbers: frozenset[str] = frozenset()
    nobody: bool = False
    """Whether "nobody", "no one" or "none" stands in it: whom it tells of is denied, not what."""
    unsaid: bool = False
    """Whether it tells in turn of what was not said: "nobody has said that she resigns"."""


_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "time", *MONTHS})
"""What is counted in what is told of anything: "ten days" is neither ten years nor "half past ten"."""
_SHORT_MONTHS = {f"{m[:n]}{dot}": m for m in MONTHS for n in (3, 4) for dot in ("", ".") if m[:n] != m}
"""How months are shortened."""
_NO_WORDS = frozenset({NEGATION, RUN, COUNT, WHERE, UNSAID})


def content(terms: Iterable[Term]) -> list[Term]:
    """Return the terms that are words, sorted: no negations, no runs, no number or place a second time."""
    return sorted(term for term in terms if term.tag not in _NO_WORDS)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The lexicon made ready for looking up words. What was looked up last is kept: one event asks for it again."""

    names: NameMap
    lines: Mapping[str, frozenset[int]]

    def word(self, term: Term) -> ContentWord:
        """Return the word for a term."""
        return _word(self, term)

    def profile(self, terms: tuple[Term, ...]) -> Profile:
        """Return the profile of a statement's terms."""
        return _profile(self, terms)


@lru_cache(maxsize=1 << 15)
def _word(vocabulary: Vocabulary, term: Term) -> ContentWord:
    is_month = term.lemma in _SHORT_MONTHS
    if is_month and (term.tag not in NAMED or term.lemma.endswith(".")):  # "Jan Reed"
        term = Term(_SHORT_MONTHS[term.lemma], "day")
    if term.tag in NAMED:
        return _name(vocabulary, term)
    root = term.lemma if term.tag in ("number", "day") else stem(term.lemma)
    return ContentWord(term.lemma, term.lemma, root, vocabulary.lines.get(term.lemma, frozenset()), term.tag)


def _name(vocabulary: Vocabulary, term: Term) -> ContentWord:
    names = vocabulary.names
    spelled = names.spelled(term.lemma)
    bone = skeleton(spelled) or plain(spelled)
    state = names.state(spelled)
    # A name is also a plain word: taggers take "Victory" or "Senate" for a name in one article and not in another.
    root = f"state {state}" if state else bone
    known = spelled != term.lemma
    shown = spelled if known else spelled.upper() if bone in names.acronyms else spelled.title()
    return ContentWord(shown, bone, root, vocabulary.lines.get(term.lemma, frozenset()), term.tag)


@lru_cache(maxsize=1 << 12)
def _profile(vocabulary: Vocabulary, terms: tuple[Term, ...]) -> Profile:
    found: dict[str, ContentWord] = {}
    negated, asserted = set[str](), set[str]()
    tagged: dict[str, list[str]] = {}
    timed = _timed(terms)
    for term in sorted(terms):
        if term.tag:
            tagged.setdefault(term.tag, []).append(term.lemma)
        if term.tag not in _NO_WORDS:
            for lemma in timed.get(term.lemma, (term.lemma,)):
                word = vocabulary.word(Term(lemma, term.tag))
                (negated if term.tag == NEGATED else asserted).add(word.root)
                found.setdefault(word.exact, word)
    negations = tagged.get(NEGATION, ())
    return Profile(
        words=tuple(found[key] for key in sorted(found)),
        negations=len(negations),
        negated=frozenset(negated),
        asserted_too=frozenset(negated & asserted),
        runs=frozenset(tagged.get(RUN, ())),
        numbers=frozenset(tagged.get("number", ())),
        nobody=NOBODY in negations,
        unsaid=UNSAID in tagged,
    )


def _timed(terms: tuple[Term, ...]) -> dict[str, list[str]]:
    """Return the numbers that count days, years and other times, each with these: "10" with "10 day"."""
    timed: dict[str, list[str]] = {}
    for term in sorted(terms):
        number, _, thing = term.lemma.partition(" ")
        thing = _SHORT_MONTHS.get(thing, thing)
        if term.tag == COUNT and thing in _TIMES:
            timed.setdefault(number, []).append(f"{number} {thing}")
    return timed


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """A lexicon known by its identity: hashing its thousand entries would cost more than what a cache saves."""

    lexicon: Lexicon

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.lexicon is other.lexicon

    def __hash__(self) -> int:
        return id(self.lexicon)


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Make the lexicon ready for looking up words; once for each lexicon, whose values never change."""
    return _vocabulary(Same(lexicon))


@lru_cache(maxsize=4)
def _vocabulary(same: Same) -> Vocabulary:
    lexicon = same.lexicon
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(lexicon.thesaurus):
        for lemma in line:
            lines.setdefault(lemma.casefold(), set()).add(number)
    return Vocabulary(name_map(lexicon), {lemma: frozenset(found) for lemma, found in lines.items()})


def word_likeness(a: ContentWord, b: ContentWord) -> float:
    """Return how nearly two words are the same, 0 to 1."""
    if a.exact == b.exact:
        return SAME
    if a.root == b.root:
        return STATE if a.root.startswith("state ") else FAMILY
    return SYNONYM if a.lines & b.lines else 0.0
