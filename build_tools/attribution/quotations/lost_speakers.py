"""Speakers that the parser missed, or found where they are not: inside a quotation, or in a noun before the name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Token
from build_tools.attribution.speakers.mentions import TIMES
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.roles import CALLINGS
from build_tools.attribution.words.body_nouns import PEOPLE, ROLES
from build_tools.models.text import WORD


def find_lost_speakers(quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> None:
    """Set the speakers of drafts that the parser missed.

    Where it found none: a name right behind the quotation, or a role and a name. Where it found one inside a quotation
    that the cue stands outside of: the nearest name or pronoun between the two, then the one right behind the cue.
    Where a name between commas stands before the cue, that name.
    """
    for draft in drafts:
        if draft.mention is None:
            _take_name_behind(draft, quotations)
            if draft.mention is None:
                _take_role_and_name(draft)
            continue
        draft.mention = _name_apart(draft) or draft.mention
        tokens = draft.passage.tokens
        at = tokens[draft.mention.head].start
        inside = next((q for q in quotations if q.start <= at < q.end), None)
        if inside is not None:
            draft.mention = _second_subject(draft, inside) or _nearest_name(draft, inside)


def _take_name_behind(draft: Draft, quotations: Sequence[Quotation]) -> None:
    """'“It is late,” Reed, a nurse, said': a name right behind closing marks, and its cue behind a comma.

    The parser may hang such a name into what was said; it is taken out again.
    """
    tokens, cue = draft.passage.tokens, draft.passage.tokens[draft.anchor]
    quotation = next((q for q in reversed(quotations) if q.end <= cue.start), None)
    if quotation is None or not draft.takes_quotes or cue.tag not in ("VBD", "VBZ") or tokens[cue.i - 1].text != ",":
        return
    between = [t for t in tokens[: cue.i] if t.start >= quotation.end]
    if somebody := _behind_marks(between):
        draft.mention = plain(draft.passage, somebody, "recovered", keep=cue.i)
        draft.spans = [(a, min(b, quotation.end)) for a, b in draft.spans if a < quotation.end]
        return
    name = list(takewhile(lambda t: t.is_name, between))
    if not name or len(name) + 2 > len(between) or between[len(name)].text != "," or _is_clause(between[len(name) :]):
        return
    draft.mention = Mention(name[0].i, name[-1].i, name[-1].i, how="subject")
    draft.spans = [(a, min(b, quotation.end)) for a, b in draft.spans if a < quotation.end]


def _take_role_and_name(draft: Draft) -> None:
    """'The gate fell on the quay, the harbour chief, Ann Reed, said': the parser attached role and name to the quay."""
    passage, tokens, cue = draft.passage, draft.passage.tokens, draft.passage.tokens[draft.anchor]
    parted = cue.i > 4 and cue.tag in ("VBD", "VBZ") and tokens[cue.i - 1].text == "," and cue.dep != "conj"
    if not parted or passage.kid(cue, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return
    name = list(takewhile(lambda t: t.is_name, reversed(tokens[: cue.i - 1])))
    if len(name) < 2 or name[0].dep != "appos" or tokens[name[-1].i - 1].text != ",":
        return
    role = tokens[name[-1].i - 2]
    first = role.i
    while first and (tokens[first - 1].is_noun or tokens[first - 1].tag in ("JJ", "POS")):
        first -= 1
    opens = first > 1 and tokens[first - 1].tag in ("DT", "PRP$") and tokens[first - 2].text == ","
    if role.lemma in ROLES and opens:
        draft.mention = Mention(first - 1, name[0].i, name[0].i, how="subject")


def _name_apart(draft: Draft) -> Mention | None:
    """'A man who worked at the dam, Ann Reed, said': a name between commas that cannot be the last noun's.

    It names the subject, which is one person; behind a person it might name that one.
    """
    assert draft.mention is not None
    tokens, cue = draft.passage.tokens, draft.passage.tokens[draft.anchor]
    subject = tokens[draft.mention.head]
    one = subject.tag == "NN" or subject.low == "one"
    parted = cue.i > 4 and cue.tag in ("VBD", "VBZ") and tokens[cue.i - 1].text == ","
    if not one or not parted or draft.mention.how != "subject" or subject.i > cue.i:
        return None
    name = list(takewhile(lambda t: t.entity == "PERSON" and t.is_name, reversed(tokens[: cue.i - 1])))
    if not name:
        return None
    start = name[-1].i
    if tokens[start - 1].tag == "NN" and tokens[start - 1].lemma in ROLES | CALLINGS:
        start -= 1  # 'A man who worked at the dam, welder Ann Reed, said'
    before = tokens[max(start - 2, 0) : start]
    if len(before) < 2 or before[1].text != "," or before[0].i <= subject.i or not _is_no_person(before[0]):
        return None
    between = tokens[subject.i + 1 : start]
    if any(t.text == "," for t in between[:-1]) or subject.lemma not in ROLES | PEOPLE:
        return None
    return Mention(draft.mention.first, name[0].i, name[0].i, how="subject")


def _is_no_person(token: Token) -> bool:
    return token.lemma not in ROLES | PEOPLE and token.entity != "PERSON"


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether words between commas hold a verb that stands in no relative clause."""
    relative = next((n for n, t in enumerate(tokens) if t.tag in ("WP", "WP$", "WDT")), len(tokens))
    return any(t.is_finite for t in tokens[:relative])


def _second_subject(draft: Draft, quotation: Quotation) -> Mention | None:
    """'“Full panic,” said Lena Reed, a nurse': the parser gave the cue two subjects, one of them among the words."""
    passage = draft.passage
    cue = passage.tokens[draft.anchor]
    for kid in passage.kids(cue, "nsubj"):
        if not quotation.start <= kid.start < quotation.end and kid.is_noun:
            return plain(passage, kid, "inverted" if kid.i > cue.i else "subject", keep=cue.i)
    return None


def _nearest_name(draft: Draft, quotation: Quotation) -> Mention | None:
    tokens, cue = draft.passage.tokens, draft.anchor
    before = [t for t in tokens[max(0, cue - 25) : cue] if t.start >= quotation.end]
    after = tokens[draft.cue_last + 1 : draft.cue_last + 3]
    if before and before[-1].text == "," and (somebody := _behind_marks(before)):
        return plain(draft.passage, somebody, "recovered", keep=cue)  # '“No,” a guard, with his back to us, told me'
    for token in [*reversed(before), *after]:
        if token.low in TIMES:
            continue
        if token.is_name or token.tag in ("PRP", "NN", "NNS"):
            whole = draft.passage.head(token)  # of 'Noel Reed' the surname
            head = whole if token.dep == "compound" and cue < token.i < whole.i else token
            return plain(draft.passage, head, "recovered", keep=cue)
    return None


def _behind_marks(before: Sequence[Token]) -> Token | None:
    """Return the noun for a person that opens the words between closing marks and a comma."""
    words = list(takewhile(lambda t: t.text != ",", [t for t in before if t.is_word or t.text == ","]))
    noun = next((t for t in words if t.tag == "NN"), None)
    opens = bool(words) and words[0].low in ("a", "an", "the", "one", "another")
    return noun if noun is not None and opens and noun.lemma in ROLES | PEOPLE | CALLINGS else None


def name_headings(drafts: Sequence[Draft], text: str) -> None:
    """Attribute a heading in marks, in place, to the speaker of the same words further down."""
    floating = [d for d in drafts if d.frame == "floating"]
    named = [(d, f" {_bare(text, d)} ") for d in drafts if floating and d.has_quotes and (d.mention or d.carried_from)]
    for draft in floating:
        words = _bare(text, draft)
        again = (d for d, said in named if d.start >= draft.end and f" {words} " in said)
        if words and (source := next(again, None)):
            draft.carried_from, draft.frame = source.carried_from or source, "quote"


def _bare(text: str, draft: Draft) -> str:
    return " ".join(WORD.findall(" ".join(text[a:b] for a, b in draft.spans).lower().replace("’", "'")))
