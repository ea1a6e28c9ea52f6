"""How many words each speaker has in each article, quoted and paraphrased, and how many the outlet itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.people.merging import speaker_ids
from build_tools.models import Analysis, Fact, Kind, Lexicon, Person, Stance
from build_tools.models.sheet import UNNAMED

OWN = "own-voice"


class VoiceWords(NamedTuple):
    """One speaker's words in one article."""

    article: str
    quoted: int
    """Words inside quotation marks."""
    paraphrased: int
    """Words that the outlet tells as the speaker's, or as its own, outside quotation marks."""
    statements: int


class VoiceShare(NamedTuple):
    """One speaker in all articles."""

    id: str
    """The people.yml id; the name where there is none; `own-voice` or `unnamed`."""
    name: str
    own: bool
    """Whether this is the outlets' own voice."""
    by_article: tuple[VoiceWords, ...]
    """One per article, in the order given, zero where the speaker has no word."""

    @property
    def words(self) -> int:
        """Return all words in all articles."""
        return sum(found.quoted + found.paraphrased for found in self.by_article)


def voice_share(analyses: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> tuple[VoiceShare, ...]:
    """Count the words by speaker and article, the speaker with most words first, the outlets' own voice last.

    A statement inside another is the outer speaker's: its words are counted once.

    Args:
        analyses: in the order of the columns.
        people: people.yml by id.
        lexicon: known spellings.
    """
    ids = speaker_ids(analyses, people, lexicon)
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: {a.article: [0, 0, 0] for a in analyses})
    for analysis in analyses:
        for statement in analysis.statements:
            if statement.inside is not None:
                continue
            own = statement.kind is Kind.OWN_VOICE
            speaker = OWN if own else ids.get(statement.speaker or "", statement.speaker or UNNAMED)
            row = counts[speaker][analysis.article]
            row[0] += statement.quoted_words
            row[1] += statement.words - statement.quoted_words
            row[2] += 1
    shares = [
        VoiceShare(
            speaker,
            people[speaker].name if speaker in people else speaker,
            speaker == OWN,
            tuple(VoiceWords(article, *row) for article, row in rows.items()),
        )
        for speaker, rows in counts.items()
    ]
    return tuple(sorted(shares, key=lambda share: (share.own, share.id == UNNAMED, -share.words, share.name)))


class VoiceDifference(NamedTuple):
    """A fact that some articles assert in their own voice and others leave to somebody they name."""

    key: str
    asserted: tuple[str, ...]
    """Articles, in the order of the cells."""
    attributed: tuple[str, ...]
    denied: tuple[str, ...]
    """Articles that have it only as something denied."""


def voice_differences(facts: Mapping[str, Fact]) -> tuple[VoiceDifference, ...]:
    """Find the facts that are asserted here and attributed or denied there, in the order of the facts."""
    return tuple(
        VoiceDifference(
            key,
            _with(fact, Stance.ASSERTED),
            _with(fact, Stance.ATTRIBUTED),
            _with(fact, Stance.DENIED),
        )
        for key, fact in facts.items()
        if _with(fact, Stance.ASSERTED) and (_with(fact, Stance.ATTRIBUTED) or _with(fact, Stance.DENIED))
    )


def _with(fact: Fact, stance: Stance) -> tuple[str, ...]:
    return tuple(article for article, cell in fact.cells.items() if cell.stance is stance)
