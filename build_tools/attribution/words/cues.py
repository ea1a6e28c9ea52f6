"""The lexicon, ready to be asked: is this word a cue, and in which constructions?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.attribution.parsing.tokens import Passage, Token, compound, word_set
from build_tools.attribution.words.governors import GovernorIndex
from build_tools.models import Cue, Lexicon
from build_tools.models.calendar import WEEKDAYS

MOST_BETWEEN = 2
"""Words between a verb and its particle."""

UNSAID = "unsaid-"
"""Before a construction in which a cue counts only where nothing was said: 'made no comment on', not 'commented on'."""

_QUESTIONS = word_set("question query issue topic subject")
_REQUESTS = word_set("question query call message email e-mail request inquiry enquiry letter text")


_OF_SPEECH = frozenset({"quote", "that"})
"""Constructions of cues that take no object: 'went on'."""
_OPENS_A_NOUN = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue met in a passage: its entry in the lexicon and the last of its tokens."""

    cue: Cue
    last: int
    joined: int = 0
    """How many tokens before its main one belong to it: 'second', '-' of 'second-guessed'."""

    @property
    def is_adjective(self) -> bool:
        """Whether the lexicon has it as nothing but an adjective, though the tagger may take it for a participle."""
        return bool(self.cue.frames) and all(frame.startswith("adj-") for frame in self.cue.frames)

    def takes(self, frame: str) -> bool:
        """Return whether the lexicon reads it in this construction."""
        return frame in self.cue.frames

    def leaves_unanswered(self, target: Token | None) -> bool:
        """Return whether it tells of a question that nobody answered: 'dodged questions', not 'dodged a blow'."""
        return target is not None and target.lemma in _QUESTIONS and self.takes(f"{UNSAID}question")

    def is_reply_to(self, target: Token | None) -> bool:
        """Return whether it tells of a reply that counts where there was none: 'did not return calls'."""
        return target is not None and target.lemma in _REQUESTS and self.takes(f"{UNSAID}reply")

    def prepositions(self, prefix: str = "prep-") -> frozenset[str]:
        """Return the prepositions that introduce its content."""
        return frozenset(f.removeprefix(prefix) for f in self.cue.frames if f.startswith(prefix))


@dataclass(slots=True)
class CueIndex:
    """Cues by their first word."""

    single: dict[str, Cue] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = field(default_factory=lambda: defaultdict(list))
    governors: GovernorIndex = field(default_factory=GovernorIndex)
    """What stands over cues."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> CueIndex:
        """Index a lexicon; of two entries for one lemma the later counts."""
        index = cls(governors=GovernorIndex.of(lexicon))
        for cue in lexicon.cues:
            first, *rest = cue.lemma.split()
            if rest:
                index.phrases[first].append((tuple(rest), cue))
            else:
                index.single[first] = cue
        for entries in index.phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    def tags_quotes(self, token: Token) -> bool:
        """Return whether a word is a cue that may stand beside quoted words: 'said', 'replied'."""
        cue = self.single.get(token.lemma)
        return cue is not None and "quote" in cue.frames

    def match(self, passage: Passage, token: Token) -> Hit | None:
        """Find the longest cue that begins at a token, if its part of speech fits a frame."""
        for rest, cue in self.phrases.get(token.lemma, ()):
            for apart in range(MOST_BETWEEN + 1):
                first = token.i + 1 + apart
                after = passage.tokens[first : first + len(rest)]
                last = first + len(rest) - 1
                is_met = token.is_verb and tuple(t.low for t in after) == rest
                if is_met and not (rest[-1] in ("on", "in") and _stands_before_a_noun(passage.tokens, last, cue)):
                    return Hit(cue, last)
                if not passage.tokens[first:] or not _tells_when(passage.tokens[first]):
                    break
        if token.tag == "VBN" and (as_adjective := self.single.get(token.low)):
            hit = Hit(as_adjective, token.i)
            if hit.is_adjective and (token.dep == "acomp" or passage.kid(token, "auxpass")):
                return hit  # 'they were frustrated that it was late'
        whole = compound(passage.tokens, token.i)
        cue_of_word = self.single.get(whole) or self.single.get(token.lemma)
        if cue_of_word is None or not _fits(token, cue_of_word):
            return None
        joined = whole.count("-") - token.lemma.count("-") if whole in self.single else 0
        return Hit(cue_of_word, token.i, 2 * joined)


def _stands_before_a_noun(tokens: Sequence[Token], i: int, cue: Cue) -> bool:
    """'Went on offense', 'jumped in the lake': a preposition, where the cue has a particle."""
    behind = tokens[i + 1 : i + 2]
    noun = any(t.tag in _OPENS_A_NOUN and t.low not in WEEKDAYS and t.low != "that" for t in behind)
    return noun and _OF_SPEECH.issuperset(cue.frames)


def _tells_when(token: Token) -> bool:
    """A word that may stand between a verb and its particle: 'called repeatedly for', 'called Wednesday for'."""
    return token.tag == "RB" or token.low in WEEKDAYS


def _fits(token: Token, cue: Cue) -> bool:
    frames = [f.removeprefix(UNSAID) for f in cue.frames]
    if cue.voices == "nothing" and token.tag == "NN" and token.dep in ("dobj", "attr", "oprd"):
        return True  # 'stayed mum', which the tagger takes for a noun
    if token.is_verb:
        return any(not f.startswith(("noun-", "adj-", "adverb")) for f in frames)
    prefix = {"NN": "noun-", "JJ": "adj-", "RB": "adverb"}.get(token.tag[:2])
    return prefix is not None and any(f.startswith(prefix) for f in frames)
