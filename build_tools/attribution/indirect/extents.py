"""Where the content of an indirect statement begins and ends, where the parser is known to err.

`clauses` proposes what hangs below the cue; here its edges are corrected by word order, punctuation and tense.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from build_tools.attribution.drafts import Mention
from build_tools.attribution.indirect.that_clauses import lacks_nothing
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import BODIES
from build_tools.attribution.words.cues import Hit
from build_tools.attribution.words.names import MARK_TOKENS
from build_tools.models.pronouns import FIRST_PERSON, SUBJECT

_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_SEEM = word_set("seem appear look sound feel")
_THINK = word_set("know think believe feel hope understand expect")
_ASIDES = word_set("as after before while when amid following during")
_REASONS = word_set("because if since so unless")
_WHERE = word_set("outside inside at in near behind before after during")
"""Before the place or occasion where somebody was told something."""
_MOMENTS = word_set("time moment day night year")
"""What a clause without "that" is about: "at the time she resigned"."""
_DASHES = frozenset("-–—")
_I_OR_WE = FIRST_PERSON - {"mine"}
_STATES = word_set("be have do")
_HEARERS = word_set("reporters journalists me us him her them lawmakers")


def corrected(passage: Passage, verb: Token, mention: Mention | None, indices: list[int]) -> list[int]:
    """Return the tokens of a clause that a cue says, its edges corrected.

    Args:
        passage: The passage.
        verb: The cue.
        mention: Its speaker.
        indices: The clause's tokens, sorted.
    """
    if not indices:
        return indices
    if indices[0] > verb.i:
        indices = _after_dash(passage, _before_deed(passage, _after_quotation(passage, indices)))
        indices = _before_main_clause(passage, verb, indices)
        indices = _lost_participle(passage, _runs_on(passage, verb, indices))
        indices = _lost_beginning(passage, verb, indices)
        indices = _and_that(passage, verb, mention, indices)
        return _because(passage, verb, indices) if indices else []  # nothing but marks
    if mention is not None and told_before_colon(passage, mention, indices):
        return [*range(_colon(passage, mention, indices) + 1, mention.first)]
    if mention is not None and mention.first > verb.i and indices[-1] > mention.last:
        # 'X, said the mayor, a former nurse': what follows an inverted speaker describes them.
        after = passage.tokens[mention.last + 2 : mention.last + 3]
        goes_on = bool(after) and (after[0].tag in (*_PAST, *_PRESENT, "MD") or _opens_clause(passage, verb, after[0]))
        return indices if goes_on else [i for i in indices if i < verb.i]
    return indices


def behind_phrase(passage: Passage, verb: Token, hit: Hit, indices: list[int]) -> list[int]:
    """Leave out the rest of a cue of several words, and a time behind it: 'made it clear on Friday that'."""
    first = hit.last + 1
    behind = [passage.tokens[i] for i in indices if i >= first]
    if behind and behind[0].dep in ("prep", "npadvmod", "advmod"):
        first = next((t.i for t in behind if t.low == "that" and t.dep == "mark"), first)
    return [i for i in indices if i < verb.i or i >= first]


def told_before_colon(passage: Passage, mention: Mention, indices: list[int]) -> Token | None:
    """Return who is told of before a colon in 'Reed disagreed: it was late, he said'; None where all is what is said.

    Of somebody named, or of a body where 'it' speaks, the outlet tells by itself; they then speak.
    """
    tokens = passage.tokens
    pronoun = tokens[mention.head]
    if not indices or pronoun.low not in SUBJECT or not indices[0] < mention.first or indices[-1] > mention.first:
        return None
    colon = _colon(passage, mention, indices)
    clause = any(t.dep in ("nsubj", "nsubjpass", "expl") for t in tokens[colon + 1 : mention.first])
    subject = next((t for t in tokens[indices[0] : colon] if t.dep == "nsubj"), None) if clause else None
    if subject is None or (pronoun.low == "it") is not (subject.lemma in BODIES or subject.entity == "ORG"):
        return None
    named = next((t for t in (subject, *passage.kids(subject, "appos")) if t.entity == "PERSON"), None)
    return subject if pronoun.low == "it" else named


def _colon(passage: Passage, mention: Mention, indices: list[int]) -> int:
    """Return the colon before a speaker in their sentence; their own place where there is none."""
    before = (t for t in passage.tokens[indices[0] : mention.first] if t.text == ":")
    return next((t.i for t in before if t.sentence == passage.tokens[indices[0]].sentence), mention.first)


def _opens_clause(passage: Passage, verb: Token, word: Token) -> bool:
    """'In May, said the mayor, the lamp went out': before the speaker stands no clause, behind them all of one."""
    sentence = [t for t in passage.tokens if t.sentence == word.sentence]
    subject = next((t for t in sentence if t.i >= word.i and t.dep in ("nsubj", "nsubjpass", "expl")), None)
    before = [t for t in sentence if t.i < word.i and t.dep in ("nsubj", "nsubjpass", "expl")]
    opens = subject is not None and passage.extent(subject)[0] == word.i and passage.head(subject).dep == "ROOT"
    if opens and subject is not None and verb.dep == "parataxis" and verb.head == subject.head:
        return True  # 'If it failed, said the mayor, she would go'
    return opens and len(before) == 1


def _and_that(passage: Passage, verb: Token, mention: Mention | None, indices: list[int]) -> list[int]:
    """'…; that it was late; and that he left', '…, but it seemed too early': further clauses that are said as well.

    Which verb the parser gave a clause with a "that" of its own to doesn't matter.
    """
    tokens = passage.tokens
    for kid in passage.kids(verb, "conj"):
        subject, first = passage.kid(kid, "nsubj"), passage.extent(kid)[0]
        own = subject is not None and _is_speakers_own(passage, verb, kid, subject)
        if subject is not None and subject.low in _I_OR_WE and mention is not None:
            marked = tokens[first].start - tokens[first - 1].end >= 2  # ', and “we are ready”'
            own = marked and tokens[mention.head].low not in _I_OR_WE
        if kid.i > indices[-1] and own and _joins(tokens[indices[-1] + 1 : first]):
            indices = [*indices, *range(indices[-1] + 1, passage.extent(kid)[1] + 1)]
    while clause := _next_with_that(passage, indices[-1] + 1):
        last = passage.extent(clause, frozenset({verb.i}))[1]
        indices = [*indices, *range(indices[-1] + 1, last + 1)]
    while indices and not tokens[indices[-1]].is_word and tokens[indices[-1]].text not in ("%", ")", "”", "''", '"'):
        indices = indices[:-1]
    return indices


def _is_speakers_own(passage: Passage, verb: Token, clause: Token, subject: Token) -> bool:
    """'…, but it seemed too early', 'Says she is tired, but she knows that': of the person the report is about as well.

    Not 'Penn says it is safe, but she knows that it is not': that is the writer's.
    """
    if subject.low == "it" and (clause.lemma in _SEEM or _is_too_much(passage, clause)):
        return True
    said = passage.kid(verb, "ccomp")
    about = passage.kid(said, "nsubj") if said is not None else None
    is_same = about is not None and about.tag == "PRP" and about.low == subject.low
    return is_same and clause.lemma in _THINK and (clause.tag in _PAST) == (verb.tag in _PAST)


def _is_too_much(passage: Passage, clause: Token) -> bool:
    """'… it was too early to open it'."""
    judged = passage.kid(clause, "acomp") if clause.lemma == "be" else None
    is_too = judged is not None and any(k.low == "too" for k in passage.kids(judged, "advmod"))
    return is_too and judged is not None and passage.kid(judged, "xcomp", "advcl") is not None


def _joins(between: Sequence[Token]) -> bool:
    """Whether nothing but a conjunction and marks of a list stands between two clauses."""
    return bool(between) and all(t.text in (",", ";") or t.low in ("and", "but", "or") for t in between)


def _next_with_that(passage: Passage, start: int) -> Token | None:
    """Return the clause with a "that" which is the next part of a list, where the part before ends before `start`."""
    that = next((t for t in passage.tokens[start : start + 4] if t.low == "that"), None)
    if that is None or that.dep != "mark" or that.head < that.i or not _joins(passage.tokens[start : that.i]):
        return None
    return passage.head(that)


def _because(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'Said it was late, because the wind had turned': a reason or condition that the parser attached to the cue.

    What is said has reasons more often than that it is said.
    """
    for kid in passage.kids(verb, "advcl"):
        if (
            kid.i <= indices[-1]
            or kid.i in passage.cues
            or not (any(k.low in _REASONS for k in passage.kids(kid, "mark")) or _comes_to(passage, kid))
        ):
            continue
        inner = passage.below(kid)
        if inner[0] - indices[-1] <= 2:
            indices = [*indices, *range(indices[-1] + 1, inner[-1] + 1)]
    return indices


def _comes_to(passage: Passage, verb: Token) -> bool:
    """'… when it comes to pay'."""
    it = passage.kid(verb, "nsubj")
    return verb.lemma == "come" and it is not None and it.low == "it" and passage.tokens[it.i - 1].low == "when"


def with_rest_of_list(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """Return a content that is no clause with the rest of its list, where the parser attached that to the cue.

    'Blamed the union or the port', 'wants to be heard — and a seat at the table'.

    Args:
        passage: The passage.
        verb: The cue.
        indices: The content's tokens, sorted, all behind the cue.
    """
    for kid in passage.kids(verb, "conj", "dobj", "pobj", "prep"):
        inner = passage.below(kid)
        between = passage.tokens[indices[-1] + 1 : inner[0]]
        if not _is_conjunction(between):
            continue
        participle = kid.tag == "VBG" and kid.tag != verb.tag and passage.kid(kid, "nsubj", "aux") is None
        if kid.is_noun or kid.dep == "prep" or participle:
            indices = [*indices, *range(indices[-1] + 1, inner[-1] + 1)]
    return indices


def _is_conjunction(between: Sequence[Token]) -> bool:
    """Whether nothing stands here but a conjunction, at most with a mark before or behind it."""
    fits = len(between) <= 2 and all(t.tag == "CC" or not t.is_word for t in between)
    return fits and any(t.tag == "CC" for t in between)


def _after_quotation(passage: Passage, indices: list[int]) -> list[int]:
    """'Said it was “late,” referring to the vote': a comma within closing marks ends what is said."""
    tokens = passage.tokens
    for n, i in enumerate(indices[:-1]):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is None or tokens[i].text != ",":
            continue
        closed = following.text in ("”", "''", '"') or following.start - tokens[i].end >= 2
        after = i + 2 if following.text in ("”", "''", '"') else i + 1
        if not closed or after >= len(tokens):
            continue
        word = tokens[after]
        if word.tag == "VBG" or word.low in _ASIDES:
            return indices[: n + 1]
    return indices


def _before_deed(passage: Passage, indices: list[int]) -> list[int]:
    """'Said “nobody told us” and left': the speaker of “us” is the one who left, and the leaving is not said."""
    tokens = passage.tokens
    opened = indices[0] > 0 and tokens[indices[0]].start - tokens[indices[0] - 1].end >= 2
    for n, (i, following) in enumerate(itertools.pairwise(indices[:-1])):
        if not opened or tokens[following].start - tokens[i].end < 2:  # a mark stands between them
            continue
        verb = tokens[following + 1]
        acts = tokens[following].low == "and" and verb.tag == "VBD" and verb.lemma not in _STATES
        of_us = any(tokens[at].low in _I_OR_WE and tokens[at].text != "US" for at in indices[: n + 1])
        return indices[: n + 1] if acts and of_us else indices
    return indices


def _after_dash(passage: Passage, indices: list[int]) -> list[int]:
    """'Said – “it was late” – and left': between dashes stands a quotation, and all that is said."""
    tokens = passage.tokens
    opening = tokens[indices[0]] if tokens[indices[0]].text in MARK_TOKENS else tokens[indices[0] - 1]
    if opening.text not in MARK_TOKENS or opening.i < 1 or tokens[opening.i - 1].text not in _DASHES:
        return indices
    for n, i in enumerate(indices[1:-1], 1):
        if tokens[i].text in MARK_TOKENS and tokens[i + 1].text in _DASHES:
            return indices[: n + 1]
    return indices


def _before_main_clause(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'While Ames claimed that they exist, experts doubt it', 'Had he said so, …': the main clause was not seen."""
    subject = passage.kid(verb, "nsubj")
    opened = any(k.i < verb.i for k in passage.kids(verb, "mark"))
    inverted = subject is not None and any(k.i < subject.i for k in passage.kids(verb, "aux"))
    if passage.head(verb) is not verb or not (opened or inverted):
        return indices
    tokens = passage.tokens
    for n, i in enumerate(indices):
        if tokens[i].text == "," and any(tokens[j].is_verb for j in indices[:n]):
            return indices[:n]
    return indices


def _runs_on(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'Said the builders hired by the town were late': a finite verb right behind the content is its own."""
    tokens = passage.tokens
    last = indices[-1]
    in_clause = any(k.low == "whether" for k in passage.kids(verb, "mark"))  # 'whether he said it is not known'
    if last + 1 >= len(tokens) or verb.dep in ("relcl", "acl") or in_clause:
        return indices
    following = tokens[last + 1]
    if following.sentence != verb.sentence or following.i in indices:
        return indices
    if not following.is_finite or tokens[last].text == "," or following.i in passage.tellers:
        return indices
    head = following
    while head.dep in ("aux", "auxpass") and passage.head(head) is not head:
        head = passage.head(head)
    more = [i for i in passage.below(head, frozenset({verb.i})) if i > last]
    run = list(indices)
    for i in more:
        if i == run[-1] + 1:
            run.append(i)
    return run


def _lost_participle(passage: Passage, indices: list[int]) -> list[int]:
    """'Said that two bridges were gone': the parser made the auxiliary the clause, and its verb another."""
    last = passage.tokens[indices[-1]]
    after = passage.tokens[last.i + 1] if last.i + 1 < len(passage.tokens) else None
    ends_early = last.lemma in ("be", "have") and last.is_verb and after is not None and after.tag == "VBN"
    return [*indices, last.i + 1] if ends_early else indices


def _lost_beginning(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'Said half of the cost was lost': a clause that begins with its verb has left its subject behind the cue."""
    tokens = passage.tokens
    first = indices[0]
    if not tokens[first].is_finite or first - verb.i < 2:
        return indices
    gap = tokens[verb.i + 1 : first]
    if any(t.text in (",", ":", ";", "“", '"', "``") or t.low in _HEARERS for t in gap) or len(gap) > 20:
        return indices
    if not any(t.is_noun or t.tag in ("PRP", "DT", "CD") for t in gap):
        return indices
    return [*range(verb.i + 1, first), *indices]


def attached_too_low(passage: Passage, verb: Token, *, tells: bool) -> list[int]:
    """Find a clause which the parser took for one about a noun: 'told reporters at a briefing it was shut'."""
    near = [k for k in passage.kids(verb, "prep", "dobj") if k.i > verb.i]
    # 'Told us at a briefing that': the parser may hang the occasion on who is told.
    near += [k for noun in near if noun.dep == "dobj" for k in passage.kids(noun, "prep")]
    nouns = [passage.kid(k, "pobj") if k.dep == "prep" else k for k in near]
    for noun in nouns:
        clause = passage.kid(noun, "relcl", "acl") if noun else None
        if clause and noun and _follows_who_is_told(passage, noun, clause, tells=tells):
            return passage.below(clause)
    return []


def _follows_who_is_told(passage: Passage, noun: Token, clause: Token, *, tells: bool) -> bool:
    """'Told the Courier she had objected': a name that is told has no clause about it without a comma.

    Nor has the place where reporters were told: 'told reporters outside the court he would appeal'; not 'told them of
    the day he died', nor 'told them at the place he fell that it was late'.
    """
    subject = passage.kid(clause, "nsubj", "nsubjpass")
    finite = clause.tag in (*_PAST, *_PRESENT) or passage.kid(clause, "aux", "auxpass") is not None
    begins = passage.extent(clause)[0] == noun.i + 1 and subject is not None and subject.i == noun.i + 1
    place = tells and noun.dep == "pobj" and passage.head(noun).low in _WHERE and noun.lemma not in _MOMENTS
    place = place and subject is not None and subject.tag == "PRP" and lacks_nothing(passage, clause, clause)
    place = place and not any(passage.tokens[i].low == "that" for i in passage.below(clause))
    told = (noun.dep == "dobj" and noun.is_name) or place
    return told and finite and begins and clause.dep == "relcl"
