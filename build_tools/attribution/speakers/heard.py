"""Who is heard in what somebody else quotes, plays or shows, or in what a court is told."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.models.quotation_marks import OPENING

_QUOTE = word_set("quote cite hear see overhear record")
_SHOW = word_set("show play air feature broadcast")
"""Verbs whose object speaks where a participle says so: only a person, 'the ad shows Ann Reed saying'."""
_SAY = word_set("say tell ask warn call shout claim declare admit promise explain")
_RECORDINGS = word_set("footage video clip recording tape film audio scene picture image")
_COURTS = word_set("court jury juror inquiry inquest tribunal hearing panel")


def heard_in_court(draft: Draft) -> bool:
    """Return whether a court is told something: 'the inquiry heard that it leaked', by somebody unnamed."""
    if draft.anchor < 0 or draft.mention is None:
        return False
    cue, who = (draft.passage.tokens[i] for i in (draft.anchor, draft.mention.head))
    if draft.passage.paragraph == 1 and cue.lemma == "tell" and draft.passage.kid(cue, "dobj", "dative") is None:
        return who.lemma in _COURTS | {"trial"}  # 'Porter heard shots, trial told'
    return cue.lemma == "hear" and who.lemma in _COURTS


def quoted(passage: Passage, verb: Token) -> Token | None:
    """Find who is 'quoted as saying', 'heard telling her': the one acted upon is the one who speaks."""
    patient = passage.kid(verb, "nsubjpass") or passage.kid(verb, "dobj")
    shown = verb.lemma in _SHOW and patient is not None and patient.entity == "PERSON"
    shown = shown and any(k.lemma in _SAY for k in passage.kids(verb, "xcomp", "advcl"))
    if patient is None or not (verb.lemma in _QUOTE or shown):
        return None
    saying = [*passage.kids(verb, "xcomp", "advcl")]
    if not shown:  # 'Heard no complaint, saying that …' is about a person who heard none
        saying = [k for k in saying if passage.tokens[passage.extent(k)[0] - 1].text != ","]
    saying += [k for prep in passage.kids(verb, "prep") if prep.low == "as" for k in passage.kids(prep, "pcomp")]
    behind = passage.tokens[patient.i + 1 : patient.i + 3]
    led_in = len(behind) > 1 and behind[0].text == ":" and behind[1].text in {*OPENING, "``"}
    words = verb.lemma in ("quote", "cite") and led_in and patient.entity == "PERSON"  # 'it quoted Ann Reed: “…”'
    return patient if words or any(k.tag == "VBG" for k in saying) else None


def recorded(passage: Passage, verb: Token) -> tuple[int, int] | None:
    """Find the name in 'footage of Ann Reed saying “…”': who is seen or heard, not the ad that uses it."""
    before = passage.tokens[verb.i - 1] if verb.i > 2 and verb.tag == "VBG" else verb
    first = before.i
    while first > 1 and passage.tokens[first - 1].is_name:
        first -= 1
    of = passage.tokens[first - 1]
    shown = before.is_name and of.low == "of" and of.i and passage.tokens[of.i - 1].lemma in _RECORDINGS
    return (first, before.i) if shown else None
