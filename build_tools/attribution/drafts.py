"""What the rules hand on to one another while a statement is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.words.cues import Hit
from build_tools.models import NotSaid, Span

Content = tuple[str, list[int]]
"""The frame it was found by, and the content's token indices."""


@dataclass(slots=True)
class Mention:
    """The speaker's surface words: their first and last token, the head, and whom a relative pronoun stands for."""

    first: int
    last: int
    head: int
    antecedent: int | None = None
    how: str = "subject"
    """subject, inverted, agent, possessive, climbed …: the construction, which confidence looks at."""


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    passage: Passage
    anchor: int
    """The cue's main token; -1 without a cue."""
    cue_first: int
    cue_last: int
    cue_class: str
    frame: str
    spans: list[Span]
    """Of the content; offsets into the article."""
    mention: Mention | None = None
    takes_quotes: bool = False
    has_quotes: bool = False
    spoken: bool = False
    """All of its content was spoken, though it stands in no marks: an answer of an interview."""
    carried_from: Draft | None = None
    """A quotation without a cue of its own speaks with this one's speaker."""
    how: NotSaid | None = None
    """Why it was not said; None where it was."""
    voices: str = "all"
    """Where the cue reports words spoken or written, "nothing" where somebody is silent; see the lexicon."""
    group: tuple[int, int] | None = None
    """First and last token of the verb group, where more than the cue decides whether it was said."""
    chain: list[Draft] = field(default_factory=list)
    """Attributions inside its content: other people that its speaker quotes."""

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.spans[0][0]

    @property
    def is_carried(self) -> bool:
        """Whether its speaker is taken from words elsewhere; a name that stands above or below it is its own."""
        return self.carried_from is not None and self.carried_from.frame != "signed"

    @property
    def end(self) -> int:
        """Where the content ends (exclusive)."""
        return self.spans[-1][1]


def join(spans: list[Span]) -> list[Span]:
    """Sort spans and join those that touch or overlap."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def spans_of(passage: Passage, indices: list[int]) -> list[Span]:
    """Turn sorted token indices into spans: runs of neighbours, without punctuation at either end of a run."""
    spans: list[Span] = []
    run: list[int] = []
    for i in [*indices, -2]:
        if run and i != run[-1] + 1:
            while (
                run
                and not passage.tokens[run[0]].is_word
                and passage.tokens[run[0]].text not in ("$", "£", "€", "#", "@", "(")
            ):
                run.pop(0)
            while run and not passage.tokens[run[-1]].is_word and passage.tokens[run[-1]].text not in ("%", ")"):
                run.pop()
            if run:
                spans.append((passage.tokens[run[0]].start, passage.tokens[run[-1]].end))
            run = []
        run.append(i)
    return spans


def draft_of(passage: Passage, token: Token, hit: Hit, content: Content, mention: Mention | None) -> Draft:
    """Make the draft of a cue and its content."""
    frame, indices = content
    return Draft(
        passage=passage,
        anchor=token.i,
        cue_first=token.i - hit.joined,
        cue_last=hit.last,
        cue_class=hit.cue.described,
        frame=frame,
        spans=spans_of(passage, indices),
        mention=mention,
        takes_quotes=hit.takes("quote"),
        voices="nothing" if hit.leaves_unanswered(passage.kid(token, "dobj")) else hit.cue.voices,
    )
