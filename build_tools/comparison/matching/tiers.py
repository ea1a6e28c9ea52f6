"""What the likeness of two units amounts to: likely, suggested, the same phrase, or nothing.

Precision comes first for `likely` (a page shows it unasked) and recall for `suggested` (an editor looks at it). What
is suggested is weighed (see `features`); what is likely is weighed as well and must reach a threshold besides. Those
were set on two articles by hand and read through on other events; see benchmarks/comparison.py.
"""

from __future__ import annotations

from typing import NamedTuple

from build_tools.comparison.matching.scoring import Likeness
from build_tools.comparison.people.speakers import Relation
from build_tools.models import Tier


class Threshold(NamedTuple):
    """What a pair must reach."""

    score: float
    """The share of content in common."""
    strength: float
    """Share × evidence."""
    exact: int = 0
    """Rare words shared to the letter."""
    plain: int = 0
    """Words shared nearly or quite, neither names nor light."""
    telling: int = 0
    """Of these, words that are none of the commonest."""
    smaller: int = 0
    """Content words of the shorter statement."""
    overlap: float = 0.0
    """How evenly the two share."""
    named: float = 1.0
    """The part of what they share that may be names and places."""

    def reached_by(self, like: Likeness) -> bool:
        """Return whether a likeness reaches all of it."""
        return (
            like.score >= self.score
            and like.strength >= self.strength
            and like.exact >= self.exact
            and like.plain >= self.plain
            and like.telling >= self.telling
            and like.smaller >= self.smaller
            and like.overlap >= self.overlap
            and like.named <= self.named
        )


LIKELY = {
    Relation.SAME: (
        Threshold(0.40, 1.00, exact=2, telling=2),
        Threshold(0.40, 0.60, plain=2, telling=1, smaller=3, overlap=0.33, named=0.6),
        Threshold(0.30, 1.20, exact=3),
        Threshold(0.75, 0.70, exact=2, telling=2, overlap=0.70),
    ),
    Relation.KIN: (Threshold(0.40, 1.20, exact=2),),
    Relation.OPEN: (Threshold(0.70, 2.00, exact=3), Threshold(0.65, 3.00, exact=4)),
    Relation.OWN: (Threshold(0.60, 1.50, exact=3), Threshold(0.75, 2.50, exact=2), Threshold(0.85, 2.50, exact=1)),
    Relation.BOTH_OWN: (Threshold(0.50, 1.20, exact=2),),
}
"""The less is known of the speakers, the more the words must say. Each is the other's best and reaches one of these."""
ONE_WAY = (
    Threshold(0.40, 1.20, exact=3),
    Threshold(0.40, 1.20, exact=2, plain=4),
    Threshold(0.30, 1.00, exact=4),
    Threshold(0.45, 0.45, exact=2, telling=2, overlap=0.43),
)
"""For one speaker's statement that is the best of another without having it for its own best."""
LIKELY_FROM, LIKELY_NAMED = 0.65, 0.6
"""The probability from which a pair of one speaker is likely, and how much of it may be names and places."""
LEAST_LIKELY, _TOPIC = 0.20, 2
"""The probability below which so few words make nothing likely: one speaker comes back to a topic."""
DIFFERENT_FROM = 0.5
"""The same where two seem to speak, of words rather than sentences: which of them speaks may be mistaken."""
OWN_LIKELY_FROM = 0.97
"""The same of what two outlets assert themselves."""
ASSERTED_FROM, ASSERTED = 0.60, Threshold(0.50, 0.90, exact=1, plain=2, telling=1, smaller=3, overlap=0.50, named=0.6)
"""The same of what one asserts and the other attributes, and what it must reach besides: half of the words."""
SUGGESTED_FROM = 0.4, 0.2, 0.1
"""The probability from which any pair is suggested: where neither, one or each is the other's best."""
PART = Threshold(0.55, 1.00, exact=2, telling=1, smaller=3)
"""One side of which the other has nearly all: a quotation that one outlet splits in two and the other does not."""
SHORT_PART = Threshold(0.55, 0.80, exact=2)
"""The same of a shorter statement, where the words stand in a row inside quotation marks."""
PART_COVERED = 0.80
RUNS_LIKELY, RUNS_SUGGESTED, RUNS_PHRASE = 2, 1, 3
"""Shared runs of four quoted words: two are five words in a row. Another speaker's phrase takes six."""
ROW = Threshold(0.30, 0.0, plain=1)
"""What five words in a row need besides: "there is no place for" recurs in what is said of anything."""
OPEN_ROW = Threshold(0.65, 0.00)
"""What six words in a row need besides where a speaker is unnamed: a slogan stands in what many say."""
PHRASE = Threshold(0.45, 0.80, 2)
PHRASE_COVERED = 0.40
"""A phrase is a good part of both statements: else a few words of a long one meet all of a short one."""
WHOLE_PHRASE = 0.50
"""The score of a short phrase that is all that one of the two has in quotation marks."""
OPPOSED = Threshold(0.30, 0.30, exact=1, overlap=0.27)


_LONG_QUOTATION = 5
"""Shared runs from which two quotations are one, even of two speakers: eight words in a row."""
LONG_QUOTATION = Threshold(0.60, 1.00, plain=2, telling=1)
"""What makes it likely: the one has most of the other. Two who quote a third have only the quotation in common."""
VERBATIM, _ENOUGH = Threshold(0.80, 0.0, plain=1, telling=1, overlap=0.85, named=0.7), 3
"""Nearly the same words, even of two speakers; with fewer content words than that, five must stand in a row."""
_MANY_NAMES = 4
"""A shared name is never enough, but who names the same two people by all their names tells of one thing."""
_FEWEST_WORDS = 2
"""Words that two statements share at least where nothing shows that one speaker says both."""
_ONE_WORD_FROM = 0.2
"""The probability from which one is enough all the same: "nobody died"."""
_BOTH_OPEN = 2
"""Words that two openings by one speaker must share."""
_OPEN = "both open their article"
_IN_A_ROW = "the same quoted words in a row"


class Pair(NamedTuple):
    """Two statements of different articles with all that decides their tier."""

    relation: Relation
    likeness: Likeness
    best_for_a: bool
    """No statement of b's article is likelier for a."""
    best_for_b: bool
    only_of_class: str | None = None
    """The described class of which both are the speaker's only statement in their article."""
    both_said: bool = True
    """Whether neither is a mere belief, plan or feeling that an outlet ascribes to somebody."""
    both_open: bool = False
    """Whether both stand in their article's first paragraph, with one speaker or one role."""
    probability: float = 0.0
    """How likely the two tell the same, as weighed (see `features`)."""
    one_said: bool = False
    """Whether an article reports the one as not said: that is no telling of what the other says was."""
    two_persons: bool = False
    """Whether two persons speak, both by name."""
    sentence: bool = False
    """Whether one of them is a sentence around a statement rather than its words."""
    quoted: bool = False
    """Whether one of them is a quotation as a whole: its few words, however common, are all that was quoted."""
    one_supposed: bool = False
    """Whether one tells what the other merely supposes: "if the port closes"."""


def tier_of(pair: Pair) -> tuple[Tier, str] | None:
    """Return the tier of a pair with the reason that is not in the words; None for no match.

    What was not said in so many words is no utterance: there a match is at most suggested.
    """
    found = _different(pair) if pair.relation is Relation.DIFFERENT else _likely(pair) or _suggested(pair)
    if found and found[0] is Tier.LIKELY and (not pair.both_said or pair.one_supposed):
        return Tier.SUGGESTED, "one only supposes it" if pair.both_said else "not both are said"
    return found


def _different(pair: Pair) -> tuple[Tier, str] | None:
    """Try the rules for two speakers: the same phrase, or one utterance of which an article names another speaker."""
    like = pair.likeness
    if like.runs >= _LONG_QUOTATION:
        whole = LONG_QUOTATION.reached_by(like) and not pair.sentence
        return (Tier.LIKELY if whole else Tier.SUGGESTED), _IN_A_ROW
    phrase = PHRASE.reached_by(like) and min(like.coverage) >= PHRASE_COVERED
    phrase = phrase or like.runs >= RUNS_PHRASE or (like.all_runs and like.score >= WHOLE_PHRASE)
    if phrase and not pair.sentence and (pair.best_for_a or pair.best_for_b):
        return Tier.SAME_PHRASE, "another speaker"
    # Two persons by name who say much the same are two persons; of "the paper" and "the mayor" one is often a slip.
    likely_enough = pair.sentence or (not pair.two_persons and pair.probability >= DIFFERENT_FROM)
    mutual = pair.best_for_a and pair.best_for_b
    return _weighed(pair) if likely_enough and mutual else None


def _likely(pair: Pair) -> tuple[Tier, str] | None:
    if pair.sentence or not (pair.best_for_a or pair.best_for_b):
        return None
    like = pair.likeness
    mutual = pair.best_for_a and pair.best_for_b
    same, own = pair.relation is Relation.SAME, pair.relation is Relation.OWN
    part = (SHORT_PART if like.runs else PART).reached_by(like) and max(like.coverage) >= PART_COVERED
    named_by_words = pair.relation is Relation.OPEN and like.runs >= RUNS_PHRASE and OPEN_ROW.reached_by(like)
    weighs = pair.probability >= LEAST_LIKELY or len(like.meetings) > _TOPIC
    rules = (
        (weighs and mutual and any(threshold.reached_by(like) for threshold in LIKELY[pair.relation]), ""),
        (weighs and same and part, "one has nearly all of the other"),
        (weighs and same and any(threshold.reached_by(like) for threshold in ONE_WAY), ""),
        (mutual and pair.relation is Relation.BOTH_OWN and pair.probability >= OWN_LIKELY_FROM, ""),
        (mutual and _word_for_word(like), "word for word"),
        (named_by_words or (same and (_in_a_row(like) or (pair.quoted and like.same_quotation))), _IN_A_ROW),
        (same and _tells(like) and like.named <= LIKELY_NAMED and pair.probability >= LIKELY_FROM, ""),
        (mutual and own and ASSERTED.reached_by(like) and pair.probability >= ASSERTED_FROM, ""),
    )
    return next(((Tier.LIKELY, note) for holds, note in rules if holds), None)


def _suggested(pair: Pair) -> tuple[Tier, str] | None:
    like, same = pair.likeness, pair.relation is Relation.SAME
    best = pair.best_for_a or pair.best_for_b
    rules = (
        (same and best and like.runs >= RUNS_SUGGESTED, _IN_A_ROW),
        (same and bool(pair.only_of_class), f"the speaker's only {pair.only_of_class} in each"),
        (pair.both_open and len(like.meetings) >= _BOTH_OPEN, _OPEN),
    )
    return _weighed(pair) or next(((Tier.SUGGESTED, note) for holds, note in rules if holds), None)


def _weighed(pair: Pair) -> tuple[Tier, str] | None:
    best = pair.best_for_a + pair.best_for_b
    if pair.sentence and best < 2 and pair.relation is Relation.OPEN:
        return None  # who speaks and when is told in sentences about anything
    met = len(pair.likeness.meetings)
    if met < _FEWEST_WORDS and pair.probability < _ONE_WORD_FROM and pair.relation is not Relation.SAME:
        return None  # one word is the topic: "teachers"
    tells = _tells(pair.likeness) or met >= _MANY_NAMES
    weighs = tells and pair.probability >= SUGGESTED_FROM[best]
    return (Tier.SUGGESTED, "") if weighs else None


def _in_a_row(like: Likeness) -> bool:
    """Whether enough quoted words stand in a row in both: six of any kind, or five of which one says something."""
    return like.runs >= RUNS_PHRASE or (like.runs >= RUNS_LIKELY and ROW.reached_by(like))


def _word_for_word(like: Likeness) -> bool:
    """Whether two have all but the same words, and enough of them that nobody else would say just this."""
    return VERBATIM.reached_by(like) and (like.smaller >= _ENOUGH or like.runs >= RUNS_LIKELY)


def _tells(like: Likeness) -> bool:
    """Whether what two statements share is more than one of the commonest words, and more than names with titles."""
    return like.beyond > 0 or like.plain > 1
