"""Said or not: whether a cue reports that something was said, by the verb group that it stands in.

    cue ─▶ words of its group ─▶ what governs it ("refused to", "without") ─▶ its clause ─▶ Polarity

From the inside out, each step turns a state: "say" is said, "to say" under "refuse" is not, "did not refuse to say" is
again. `words/governed` finds the words over a cue, `circumstances` what a clause makes of its verb; `marking`
writes the result on the drafts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.polarity import circumstances
from build_tools.attribution.polarity.circumstances import Outer
from build_tools.attribution.polarity.inversions import Inversion, clause_front, fronted, grammatical_subject
from build_tools.attribution.speakers.doers import withholds
from build_tools.attribution.words import governed
from build_tools.attribution.words.governors import NEGATIVE_ADVERBS, Effect
from build_tools.models import NotSaid

MOST_STEPS = 6
"""Words that may govern one another before a cue: 'was not asked to try to say'."""

LONGEST_GROUP = 14
"""Words; where more lie between what negates and the cue, the cue is its verb group alone."""

_NOT = (NEGATIVE_ADVERBS | word_set("n't n’t cannot")) - {"little"}

_AUXILIARIES = word_set("be have do")
_LIGHT = word_set("make give issue offer have provide release express voice raise utter hear see find be")
"""Verbs that leave what is done to their object: 'made no mention of', 'there was no word on'."""

_OPENS_QUESTION = word_set("if whether why what when where who whom which how")
_TIMES = word_set("time point stage moment occasion circumstance way")
_TWO_WORDS = {("all", "but"), ("at", "first"), ("so", "far"), ("as", "yet"), ("at", "once"), ("for", "now")}
"""Adverbs of two words that may stand inside a verb group: 'could not at first say'."""
_NEARLY = word_set("nearly almost")
_OFTEN = word_set("it this that often loudly clearly strongly highly")
"""Before 'enough' in 'could not say it often enough'."""

_HOW = {Effect.UNABLE: NotSaid.UNABLE, Effect.SUPPOSE: NotSaid.HYPOTHETICAL, Effect.ASK: NotSaid.ASKED}


@dataclass(slots=True)
class Polarity:
    """What a sentence makes of a cue, as far as it has been read."""

    passage: Passage
    first: int
    """The verb group's first token."""
    last: int
    how: NotSaid | None = None
    """None where it was said."""
    turned: bool = False
    """Whether anything but the cue has a say in it; 'did not fail to mention' ends as said."""
    able: bool = False
    """Whether a word of being able stands in it: negated it means 'unable'."""
    fact: bool = False
    """Whether a word stands in it that no negation over it undoes: 'was not wrong to say'."""
    governors: list[int] = field(default_factory=list)
    """Tokens of the group that would be cues of their own: 'declined' in 'declined to confirm'."""
    nobody: bool = False
    """Whether nobody who could speak stands in the speaker's place: 'no official', 'who'."""

    def take(self, index: int) -> None:
        """Widen the group to a token."""
        self.first, self.last = min(self.first, index), max(self.last, index)

    def reach(self, index: int) -> None:
        """Widen the group to a token before it unless that is far away."""
        if index < self.first and self.last - index < LONGEST_GROUP:
            self.take(index)

    def turn(self, effects: Iterable[Effect]) -> None:
        """Let words outside of what has been read change what it says."""
        for effect in effects:
            if effect is Effect.ABLE:
                self.able = True
            elif effect is Effect.FACT:
                self.fact = True
            elif effect is Effect.DONE:
                self.how = None if self.how is NotSaid.HYPOTHETICAL else self.how
            elif effect is Effect.NEGATE and not self.fact:
                doubly = self.how in (NotSaid.NEGATED, NotSaid.UNABLE)
                self.how = None if doubly else NotSaid.UNABLE if self.able else NotSaid.NEGATED
            elif effect in _HOW and (self.how is None or effect is Effect.UNABLE):
                self.how = _HOW[effect]
            self.turned = self.turned or effect not in (Effect.ABLE, Effect.FACT)


def polarity(draft: Draft) -> Polarity:
    """Read what the sentence makes of a draft's cue."""
    passage, last = draft.passage, draft.cue_last
    cue = passage.tokens[draft.anchor]
    group = Polarity(passage, cue.i, last)
    verb: Token | None = cue
    silent = draft.voices == "nothing"
    if silent:
        group.turn((Effect.NEGATE,))
    if draft.frame == "asked":
        group.turn((Effect.ASK,))
        group.nobody = True
        verb = None
    elif cue.is_noun and not silent:
        verb = _light_verb(group, cue)
    elif not cue.is_verb:
        verb = passage.head(cue) if passage.head(cue).is_verb and (silent or cue.tag.startswith("JJ")) else None
        if verb is not None:
            group.take(verb.i)
    elif _is_question(passage, cue):
        group.turn((Effect.ASK,))
        group.nobody = True
    elif {"a", "secret"} <= {t.low for t in passage.tokens[cue.i : last]}:
        group.turn((Effect.NEGATE,))
    elif (nothing := passage.kid(cue, "dobj")) and nothing.low == "nothing" and nothing.i == last + 1:
        group.take(nothing.i)
        group.turn((Effect.NEGATE,))  # 'said nothing about the bolts'
    if verb is not None:
        _outwards(group, verb, draft.mention)
    return group


def _is_question(passage: Passage, verb: Token) -> bool:
    """'Asked whether it was late, Ames shrugged', 'Ames was asked if it was late': the text names no asker."""
    if verb.low not in ("asked", "questioned", "pressed") or passage.kid(verb, "agent") is not None:
        return False
    after = next((t for t in passage.tokens[verb.i + 1 :] if t.tag != "RB"), None)  # 'was asked repeatedly if'
    clauses = passage.kids(verb, "ccomp", "advcl")  # 'Asked at a hearing if it was late'
    asks = any(passage.tokens[passage.extent(k)[0]].low in _OPENS_QUESTION for k in clauses if k.i > verb.i)
    asks = asks or (after is not None and after.low in _OPENS_QUESTION)
    if passage.kid(verb, "auxpass") is not None:
        return asks  # 'was asked at the inquest whether it was late'
    asks = asks or passage.kid(verb, "ccomp") is not None
    opens = verb.dep == "advcl" or (verb.i == 0 or not passage.tokens[verb.i - 1].is_word)
    return opens and asks and verb.tag in ("VBN", "VBD") and passage.kid(verb, "nsubj", "aux") is None


def _light_verb(group: Polarity, noun: Token) -> Token | None:
    """Read 'gave no indication', 'withheld comment': the noun's article, and the verb whose object it is."""
    passage = group.passage
    verb = passage.head(noun)
    light = noun.dep in ("dobj", "attr", "nsubj") and verb.lemma in _LIGHT and verb.i < noun.i
    if withholds(verb, noun):
        light = True
        group.turn((Effect.NEGATE,))
    elif noun.dep == "pobj" and verb.low == "into" and passage.head(verb).lemma == "go":
        verb, light = passage.head(verb), True  # 'would not go into the details'
    if (no := passage.kid(noun, "det")) and no.low in ("no", "neither"):
        group.take(no.i)
        group.turn((Effect.NEGATE,))
        if light:
            group.governors.append(verb.i)  # 'offered no explanation'
    if light:
        there = passage.kid(verb, "expl")
        group.take(there.i if there and there.i < verb.i else verb.i)
    return verb if light else None


def _outwards(group: Polarity, verb: Token, mention: Mention | None) -> None:
    """Climb from a verb to what governs it, as long as anything does, and then to its clause."""
    _joined_behind(group, verb)
    for _ in range(MOST_STEPS):
        before = _own_words(group, verb)
        _shared_negation(group, verb)
        above = governed.above(group.passage, verb, before)
        if above is None:
            break
        group.turn(above.effects)
        passive, fact = above.token.tag == "VBN", above.effects[:1] == (Effect.FACT,)
        if (group.how is not None and not fact and (above.effects != (Effect.ASK,) or passive)) or (
            group.able and passive  # 'is not allowed to say'
        ):
            group.governors += (above.token.i, above.cue)  # 'asked the mayor to say' is the asker's own statement
        if fact:
            group.governors += (above.token.i, above.cue)  # 'does not regret saying', 'has no regrets about saying'
        behind = fact and above.cue < 0  # 'was blamed for saying'
        parted = _has_object(group.passage, above.first, group.first)
        if not behind and (group.turned or (group.able and above.cue >= 0) or not parted):
            group.reach(above.first)
        if not above.climbs:
            return
        verb = above.token
    _in_its_clause(group, verb, mention)


def _shared_negation(group: Polarity, verb: Token) -> None:
    """'Has not named the driver or said whether it was late': what negates the first of two verbs holds for both."""
    passage = group.passage
    first = passage.head(verb)
    while first.dep == "conj" and passage.head(first) is not first:
        first = passage.head(first)  # 'did not write, hint or say'
    if verb.dep != "conj" or not first.is_verb or group.turned or passage.kid(verb, "nsubj", "aux", "auxpass", "neg"):
        return
    joined = any(t.low in ("or", "nor") for t in passage.tokens[max(first.i, verb.i - 3) : verb.i])
    negative = next(
        (k for k in passage.kids(first, "neg", "preconj", "advmod") if k.low in _NOT and k.i < first.i), None
    )
    alike = first.tag == verb.tag or {first.tag, verb.tag} in (
        {"VBN", "VBD"},
        {"VB", "VBP"},
    )  # 'have not named it or said'
    if joined and negative is not None and alike:
        group.turn((Effect.NEGATE,))
        group.reach(min((k.i for k in passage.kids(first, "aux", "auxpass")), default=negative.i))


def _has_object(passage: Passage, first: int, end: int) -> bool:
    """Whether somebody stands between two tokens: 'forced the mayor to admit'."""
    return any(t.is_noun or t.tag == "PRP" for t in passage.tokens[first:end])


def _joined_behind(group: Polarity, verb: Token) -> None:
    """'Neither confirmed nor denied', read from its first verb."""
    for kid in group.passage.kids(verb, "conj"):
        if kid.i == group.last + 2 and kid.tag == verb.tag and group.passage.tokens[kid.i - 1].low in ("nor", "or"):
            group.take(kid.i)


def _own_words(group: Polarity, verb: Token) -> int:
    """Read the words of a verb's own group; return the index of the word before them."""
    passage, tokens = group.passage, group.passage.tokens
    beside = list(_beside(group, verb))
    words = sorted({*beside, *_before_subject(passage, verb), *_parted(passage, verb)})
    if verb.lemma in _AUXILIARIES:
        words += [k.i for k in passage.kids(verb, "neg") if verb.i < k.i < verb.i + 4]  # 'was not able to say'
    if (never := _at_no_time(passage, verb)) is not None:
        group.turn((Effect.NEGATE,))
        group.take(min((k.i for k in passage.kids(verb, "aux") if k.i < never.i), default=never.i))
    negative = any(_negates(passage, i) for i in words)
    cancelled = _cancelled(passage, verb, words) if negative else None
    if cancelled is not None:
        group.turn((Effect.NEGATE,))
        group.take(cancelled)
    for i in words:
        token = tokens[i]
        if token.low == "better" and i and tokens[i - 1].low in ("had", "’d", "'d"):
            group.turn((Effect.SUPPOSE,))
        if token.lemma == "need" and token.dep == "aux" and not negative:
            group.turn((Effect.SUPPOSE,))
        if token.tag == "MD":
            group.turn(governed.modal(passage, token, verb, negative=negative))
        if token.low == "longer":
            group.take(i - 1)
        elif i < verb.i and (token.tag not in ("RB", "RBR", "TO") or token.low in _NOT or _negates(passage, i)):
            group.take(i)
    if negative:
        group.turn((Effect.NEGATE,))
        if max(words) > verb.i and not group.fact:
            group.reach(verb.i)  # 'was not on record as saying'
    return min([verb.i, *beside]) - 1


def _at_no_time(passage: Passage, verb: Token) -> Token | None:
    """Return the preposition of 'has at no time said', 'at no point said'; not of 'At no point did she say'."""
    subject = grammatical_subject(passage, verb)
    for prep in (k for top in (verb, subject) if top is not None for k in passage.kids(top, "prep")):
        noun = passage.kid(prep, "pobj")
        none = noun is not None and noun.lemma in _TIMES and any(k.low == "no" for k in passage.kids(noun, "det"))
        if none and subject is not None and subject.i < prep.i < verb.i:
            return prep
    return None


def _before_subject(passage: Passage, verb: Token) -> Iterator[int]:
    """Return the auxiliary that stands before a verb's subject, and what negates next to it: 'Did the mayor say'."""
    subject = grammatical_subject(passage, verb)
    if subject is None or subject.i > verb.i:
        return
    first = passage.extent(subject)[0]
    front = [k.i for k in passage.kids(verb, "aux", "auxpass") if first - 3 < k.i < first]
    yield from front
    yield from (k.i for k in passage.kids(verb, "neg") if front and front[0] - 2 < k.i < first)


def _parted(passage: Passage, verb: Token) -> Iterator[int]:
    """Return the auxiliary that a phrase parts from its verb: 'did not, as expected, say', 'will on Monday say'."""
    subjects = [k.i for k in passage.kids(verb, "nsubj", "nsubjpass")]  # of 'Penn will not, she said, go' both
    for kid in passage.kids(verb, "aux", "auxpass"):
        but = any(t.low == "but" for t in passage.tokens[kid.i + 1 : verb.i])
        if subjects and max(subjects) < kid.i < verb.i and kid.tag != "TO" and not but:
            yield kid.i
            yield from (t.i for t in passage.tokens[kid.i + 1 : kid.i + 2] if t.low in _NOT)


def _negates(passage: Passage, index: int) -> bool:
    token = passage.tokens[index]
    after = passage.tokens[index + 1 : index + 2]
    before = passage.tokens[index - 1].low if index else ""
    if token.low in ("longer", "but"):
        return before == ("no" if token.low == "longer" else "all")  # 'all but said'
    if token.low in _NEARLY:
        return bool(after) and after[0].is_verb
    return token.low in _NOT and not (after and after[0].low in circumstances.LIMITS)


def _beside(group: Polarity, verb: Token) -> Iterator[int]:
    """Return the tokens right before a verb that belong to its group: auxiliaries, adverbs, 'neither confirmed nor'."""
    tokens = group.passage.tokens
    at = verb.i - 1
    while at >= 0 and tokens[at].sentence == verb.sentence:
        token = tokens[at]
        auxiliary = token.dep in ("aux", "auxpass") or (token.is_verb and token.lemma in _AUXILIARIES)
        if token.low in ("nor", "or") and at and tokens[at - 1].tag == verb.tag:
            yield at
            at -= 1
            group.take(at)
            group.governors.append(at)
        elif (tokens[at - 1].low if at else "", token.low) in _TWO_WORDS:
            yield at
            at -= 1
        elif token.text == "," and (opening := _parenthesis(tokens, at)) is not None:
            at = opening
        elif (
            token.tag == "TO"
            or token.dep in ("nsubj", "prep")
            or (token.i in group.passage.governing and not auxiliary)
            or not (token.tag in ("MD", "RB", "RBR") or auxiliary or token.low in _NOT)
        ):
            return
        yield at
        at -= 1


def _parenthesis(tokens: list[Token], closing: int) -> int | None:
    """Return the comma before 'has not, so far, said': adverbs between commas inside a verb group."""
    for at in range(closing - 1, max(closing - 4, 0), -1):
        if tokens[at].text == ",":
            return at if at < closing - 1 and (tokens[at - 1].low in _NOT or tokens[at - 1].is_verb) else None
        if not (tokens[at].tag.startswith("RB") or tokens[at].low in ("as", "at", "so", "yet")):
            return None
    return None


def _cancelled(passage: Passage, verb: Token, words: list[int]) -> int | None:
    """Return the end of what says that it was said all the same: 'did not say until Friday', 'cannot stress enough'."""
    low = {passage.tokens[i].low for i in words}
    after = [t.low for t in passage.tokens[verb.i + 1 : verb.i + 4]]
    enough = next((n for n, word in enumerate(after) if word not in _OFTEN), len(after))
    if after[enough : enough + 1] == ["enough"] and low & {"can", "ca", "could", "cannot"}:
        return verb.i + 1 + enough
    until = next((k for k in passage.kids(verb, "prep") if k.low == "until"), None)
    return passage.extent(until)[1] if until and low & {"did", "had"} else None


def _in_its_clause(group: Polarity, verb: Token, mention: Mention | None) -> None:
    """Read what the clause around the outermost verb makes of it."""
    passage = group.passage
    for around in (
        circumstances.subject_of(passage, verb, mention),
        circumstances.conjunction(passage, verb),
        _inverted(group, verb, mention),
        *circumstances.outside_of(passage, verb),
    ):
        if around is not None:
            if around.effects == (Effect.ASK,) and group.how is NotSaid.HYPOTHETICAL:
                group.how = None  # 'Has anyone said …?', 'Would she say …?'
            group.turn(around.effects)
            group.reach(around.first)
            group.nobody = group.nobody or around.nobody


def _inverted(group: Polarity, verb: Token, mention: Mention | None) -> Outer | None:
    """'Did she say …?', 'Nor did she say', 'Had she said …, it would have closed'."""
    passage = group.passage
    inversion = fronted(passage, verb)
    if inversion is None or (inversion is Inversion.NEGATIVE and group.how in (NotSaid.NEGATED, NotSaid.UNABLE)):
        return None
    effect = {
        Inversion.QUESTION: Effect.ASK,
        Inversion.CONDITION: Effect.SUPPOSE,
        Inversion.NEGATIVE: Effect.NEGATE,
    }[inversion]
    first = clause_front(passage, verb, negative=inversion is Inversion.NEGATIVE)
    who = mention is not None and passage.tokens[mention.first].tag in ("WP", "WDT", "WP$")
    return Outer((effect,), first, nobody=who and inversion is Inversion.QUESTION)
