"""Drafts marked as said or not: the polarity of each cue, and what its verb group takes from the draft.

drafts ─polarity─▶ how it was said, the verb group, the content without the group's own words
└▶ drafts whose cue became part of another's group ("declined" in "declined to say") are left out
"""

from __future__ import annotations

from dataclasses import replace

from build_tools.attribution.drafts import Draft, Mention, spans_of
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.polarity.verb_groups import Polarity, polarity
from build_tools.attribution.speakers.mentions import only_when
from build_tools.attribution.words import governed
from build_tools.attribution.words.governors import Effect
from build_tools.models import NotSaid, Span

_OF_WORDS = frozenset({"neutral", "implies-true", "implies-doubt", "insistent", "concessive", "denial"})
"""Classes of cues that are words of speech: a verb that governs one of them says whether it was spoken."""

_ABOUT_A_REPORT = word_set("dispute doubt question contest suggest indicate show prove imply")
"""Verbs of who denies or bears out what another said: where nobody does, only the other's words count."""

_BESIDE_THE_POINT = word_set(
    "outside inside after before during through via beyond until till when while as since because by at in from amid"
)
"""Words before the circumstances in which somebody says nothing."""

_OURS = word_set("story article piece")
"""What 'this' newspaper writes: 'declined to comment for this story'."""


def mark_polarity(drafts: list[Draft]) -> list[Draft]:
    """Note on each draft what its sentence makes of its cue; leave out those that have become part of another's group.

    What somebody refused to say is what was not said; that they refused is no second statement.

    Args:
        drafts: As proposed; they are changed in place.

    Returns:
        Those that are statements of their own, in the same order.
    """
    inner: dict[int, Draft] = {}
    nobodys: list[Draft] = []
    for draft in drafts:
        found = polarity(draft)
        infinitive = found.first < draft.anchor and draft.passage.tokens[draft.anchor].tag == "VB"
        answers = draft.frame == "unsaid" and found.how not in (NotSaid.NEGATED, NotSaid.UNABLE)  # 'is to answer calls'
        if answers or not (found.turned or found.fact or infinitive):
            continue
        draft.how, draft.group = found.how, (found.first, found.last)
        draft.spans = _behind_group(draft, found.last)
        draft.mention = None if found.nobody else _before_group(draft.passage, draft.mention, found)
        if draft.voices == "nothing":
            draft.voices = "all" if draft.how is not None else "clause"
        denies = draft.how is not None and draft.cue_class == "denial"
        if draft.spans and (draft.frame == "that" or (found.how is not None and draft.cue_class in _OF_WORDS)):
            inner |= dict.fromkeys(found.governors, draft)
        about = draft.cue_class == "denial" or draft.passage.tokens[draft.anchor].lemma in _ABOUT_A_REPORT
        if found.nobody and draft.how in (NotSaid.NEGATED, NotSaid.UNABLE) and about:
            nobodys.append(draft)
        if denies:
            draft.cue_class = "neutral"  # only who denies denies
    drafts = [d for d in drafts if d not in nobodys or not _has_another(d, drafts)]
    left = [d for d in drafts if d.anchor not in inner or _is_a_statement_of_its_own(d, inner[d.anchor])]
    for draft in left:
        _asked_to_say(draft)
    return left


def _has_another(draft: Draft, drafts: list[Draft]) -> bool:
    """'Nobody disputes that she said so', 'nothing indicates that': what counts is her statement, where it is one."""
    starts = [d.passage.tokens[d.anchor].start for d in drafts if d.passage is draft.passage and d is not draft]
    return any(a <= start < b for start in starts for a, b in draft.spans)


def _is_a_statement_of_its_own(draft: Draft, inner: Draft) -> bool:
    """Whether a verb over a cue is a statement of its own; not where the cue's group opens what it says.

    'Resisted saying', 'found it impossible to say'.
    """
    of_a_thought = draft.frame == "to" and draft.voices == "all" and inner.voices == "quotation"
    if (draft.cue_class == "commissive" and draft.frame != "object") or of_a_thought:  # 'claimed not to know'
        return True
    group = inner.group or (inner.anchor, inner.anchor)
    first, last = (draft.passage.tokens[i].start for i in group)
    opens = bool(draft.spans) and first <= draft.spans[0][0] <= last
    return draft.frame == "that" and not opens


def _behind_group(draft: Draft, last: int) -> list[Span]:
    """Cut a verb group's own words from the content: 'nothing' in 'said nothing about the bolts'."""
    tokens = draft.passage.tokens
    cue, end = tokens[draft.cue_last].end, tokens[last].end
    following = tokens[last + 1].start if last + 1 < len(tokens) else end
    return [(following if cue < a < end else a, b) for a, b in draft.spans if not cue < a < end or following < b]


def _before_group(passage: Passage, mention: Mention | None, group: Polarity) -> Mention | None:
    """Cut a verb group out of a mention into which the parser took it: 'the bank, however, has not, so far'."""
    if mention is None or not mention.head < group.first <= mention.last:
        return mention
    last = group.first - 1
    while last > mention.head and passage.tokens[last].tag in (",", "RB", "RBR"):
        last -= 1
    return replace(mention, last=last)


def _asked_to_say(draft: Draft) -> None:
    """'Declined to comment on the plan': a verb of speech whose own content is no clause."""
    passage = draft.passage
    verb = passage.tokens[draft.anchor]
    word = next((k for k in passage.kids(verb, "xcomp") if k.i in passage.tellers), None)
    if draft.frame != "to" or word is None:
        return
    effects = governed.effects_of(passage, verb)
    if Effect.NEGATE not in effects or draft.how is not None:
        return
    draft.how, draft.cue_class = NotSaid.NEGATED, "neutral"
    aside = frozenset(k.i for k in passage.kids(word) if _is_circumstance(passage, k))
    rest = spans_of(passage, [i for i in passage.below(word, aside) if i > word.i])
    speaks = (word.i in passage.sayers or not rest) and passage.kid(word, "prt") is None
    if speaks or passage.kid(word, "auxpass") is not None:  # 'declined to be interviewed'
        draft.voices = "all"
    first = draft.group[0] if draft.group else draft.cue_first
    draft.group = (first, word.i if rest else draft.cue_last)
    draft.spans = rest or [span for span in draft.spans if not aside] or spans_of(passage, _to(passage, word))


def _to(passage: Passage, word: Token) -> list[int]:
    """Return an infinitive alone, with its "to"."""
    return [*(k.i for k in passage.kids(word, "aux", "auxpass") if k.i < word.i), word.i]


def _is_circumstance(passage: Passage, branch: Token) -> bool:
    """Whether a phrase tells how, where or when nothing was said: 'outside the court', 'when reached by phone'."""
    if branch.dep == "advcl":
        marks = {k.low for k in passage.kids(branch, "mark", "advmod")}
        asks = "when" in marks and passage.kid(branch, "nsubj", "nsubjpass", "expl") is not None
        return not asks and (branch.tag == "VBG" or bool(marks & _BESIDE_THE_POINT))
    noun = passage.kid(branch, "pobj")
    here = noun is not None and noun.lemma in _OURS and passage.kid(noun, "det") is not None
    when = branch.low == "on" and only_when(passage, [i for i in passage.below(branch) if i > branch.i])
    return branch.dep == "prep" and (branch.low in _BESIDE_THE_POINT or when or (branch.low == "for" and here))
