"""Descriptions of a person named before: 'the latter', 'the 26-year-old', 'the midfielder', 'the ex-docker'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.holders import OF_TWO, Holders
from build_tools.attribution.speakers.named import Named, Speaker
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import ANY_PERSON, CALLINGS, gender_of
from build_tools.attribution.words.ages import written_out
from build_tools.attribution.words.body_nouns import KIN, PERSONS, ROLES

GONE_ON_WITHIN = 700
"""Characters back to the last speaker, who goes on."""

_TOLD_WITHIN = 450
"""Characters back to the person that a description stands for."""

_GO_ON = word_set("add continue conclude")
"""Cues by which the last speaker goes on."""

_OF_A_PEOPLE = ("ian", "ean", "man", "lican", "rican", "crat")
"""Endings of names for one of a people or party: 'the Norwegian', not 'the Taliban'."""


@dataclass(frozen=True, slots=True)
class Description:
    """A mention without a name."""

    passage: Passage
    mention: Mention
    head: Token
    tags: bool
    """Whether it stands behind the words that it speaks: '“It is late,” the cook said'."""
    genders_told: frozenset[str]
    """Of pronouns in those words: '“He is late,” the cook said' is another's."""

    @property
    def words(self) -> Sequence[Token]:
        """The mention's tokens."""
        return self.passage.tokens[self.mention.first : self.mention.last + 1]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Finds the person that a description stands for."""

    cast: Cast
    holders: Holders
    spoke: Sequence[tuple[int, Figure]]
    """Persons who spoke so far, with the offset of the mention; grows while the article is read."""

    def find(self, said_of: Description, phrase: str, last_unnamed: int) -> Named | None:
        """Return who 'the 26-year-old', 'the latter' or 'the midfielder' is; None where a noun must do.

        Args:
            said_of: The mention.
            phrase: Its words without the article.
            last_unnamed: Where somebody without a name spoke last, -1 where nobody did.
        """
        head = said_of.head
        if phrase in OF_TWO:
            figure = self.holders.of_two(said_of.passage, phrase, head)
            return (Speaker(figure.name, "description", 0.85) if figure else Speaker(None, None, 0.4)), figure
        if figure := self.holders.of_age(said_of.words, said_of.passage.tokens[0].start):
            return Speaker(figure.name, "role", 0.85), figure
        if head.lemma in KIN and (figure := self.holders.relative(said_of.words, head)):
            return Speaker(figure.name, "role", 0.8), figure
        if said_of.words[-1].low == "old" and written_out(said_of.words[1:]):
            return Speaker(phrase, "unnamed-source", 0.9), None
        # A role may be that of somebody named before: that is asked first.
        figure = None if head.lemma in ROLES else self.epithet(said_of, last_unnamed)
        return (Speaker(figure.name, "role", 0.75), figure) if figure else None

    def epithet(self, said_of: Description, last_unnamed: int) -> Figure | None:
        """'Reed shrugged. “I am fit,” said the midfielder', 'the retired teacher said': the person just told of.

        A description with "the" that nothing before explains is that of somebody known. In doubt nobody is: where
        somebody without a name was brought in, and where the words tell of a "he" who may be the speaker or another.
        """
        head = said_of.head
        if not _only_describes(said_of):
            return None
        if self.cast.brought_in.get(head.lemma, head.start) < head.start:
            return None  # 'a plumber … the plumber'
        figure = self._just_told_of(said_of)
        gender = gender_of({head.lemma})
        if figure is None or not self._may_be(figure, head) or (gender and figure.gender not in ("", gender)):
            return None
        told = max((at for at in figure.places if at < head.start), default=-1)
        if told < last_unnamed and head.start - last_unnamed < _TOLD_WITHIN:
            return None
        own = gender or figure.gender
        doubtful = {own or "m", own or "f"} if said_of.tags else {"m", "f"}
        return None if doubtful.intersection(said_of.genders_told) else figure

    def _may_be(self, figure: Figure, head: Token) -> bool:
        """Whether somebody acted or spoke last, is nothing else by trade, and is neither dead nor done anything to."""
        before = [m for m in self.cast.mentions if m.figure is figure and m.at < head.start]
        acted = [m.at for m in before if m.rank] + [at for at, one in self.spoke if one is figure]
        if not acted or any(m.undergoes for m in before):
            return False
        # A captain may be a midfielder; a coach is no midfielder.
        trades = (figure.held | figure.described_as) & (CALLINGS | ROLES | PERSONS - KIN) - {"captain", "skipper"}
        others = [at for noun, at in self.cast.brought_in.items() if noun in ANY_PERSON]
        since = any(max(acted) < at < head.start for at in others)  # 'Reed sued a neighbour. The plumber'
        return not since and not (trades and head.lemma in CALLINGS)

    def _just_told_of(self, said_of: Description) -> Figure | None:
        """The one person the paragraph was about before; where it names nobody, the person who spoke or acted last."""
        at, start = said_of.head.start, said_of.passage.tokens[0].start
        near = [m for m in self.cast.mentions if at - _TOLD_WITHIN < m.at < at]
        here = {m.figure.name: m.figure for m in near if m.at >= start and (m.rank or not said_of.tags)}
        here |= {figure.name: figure for place, figure in self.spoke if start <= place < at}
        if here:
            return next(iter(here.values())) if len(here) == 1 else None
        spoke = next((one for one in reversed(self.spoke) if at - one[0] < _TOLD_WITHIN), None)
        # What opens a paragraph may go back to anybody; behind a quotation it is the last speaker.
        since = [m for m in near if not said_of.tags or (m.rank and (spoke is None or m.at > spoke[0]))]
        told = {m.figure.name: m.figure for m in since}
        if spoke is not None:
            told[spoke[1].name] = spoke[1]
        return next(iter(told.values())) if len(told) == 1 else None

    def goes_on(self, draft: Draft, mention: Mention, head: Token) -> Named | None:
        """'…,' the Texas governor added: the last speaker, under a title not used before."""
        tokens = draft.passage.tokens
        definite = tokens[mention.first].low == "the" and head.tag == "NN"
        if draft.anchor < 0 or tokens[draft.anchor].lemma not in _GO_ON or not definite or not self.spoke:
            return None
        at, figure = self.spoke[-1]
        return (Speaker(figure.name, "role", 0.7), figure) if head.start - at < GONE_ON_WITHIN else None


def _only_describes(said_of: Description) -> bool:
    """Whether a phrase says only what one person is: no office, no thing, and nothing that says which person."""
    passage, head = said_of.passage, said_of.head
    of_a_people = head.entity == "NORP" and head.low.endswith(_OF_A_PEOPLE)
    if said_of.words[0].low != "the" or not (of_a_people or (head.tag == "NN" and not head.is_name)):
        return False
    of_some = any(t.tag == "CD" and passage.tokens[t.i - 1].low in ("of", "-") for t in said_of.words)  # 'dad-of-two'
    if any(
        k.dep == "poss" or (k.dep == "prep" and k.i <= said_of.mention.last and not of_some) for k in passage.kids(head)
    ):
        return False
    if any(passage.tokens[passage.extent(k)[0] - 1].text != "," for k in passage.kids(head, "relcl", "acl")):
        return False  # 'the teacher who taught him'
    if head.lemma in KIN:
        return of_some
    described = len(said_of.words) > 2 or head.lemma not in ROLES
    beside = passage.tokens[head.i - 1]
    is_lady = head.low == "lady" and (beside.low == "first" or beside.tag == "NN")  # 'the dinner lady'
    return of_a_people or is_lady or (head.lemma in CALLINGS and described)
