"""Where, to whom and when something was said, as far as the cue's own clause says so (F17)."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.attribution.drafts import Draft
from build_tools.attribution.tokens import Passage, Token, word_set

_MEDIA = word_set(
    "statement interview briefing conference speech letter email e-mail tweet post message video telegram "
    "twitter facebook instagram youtube television tv radio website report memo note address press newsletter "
    "podcast op-ed article blog column book show program programme rally debate hearing testimony release "
    "filing court twitter x weibo tiktok call phone telephone text comment remark remarks"
)
_WHO = word_set("reporter journalist outlet newspaper agency station broadcaster audience crowd supporter lawmaker")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")
_HEARD_BY = ("dobj", "dative")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Medium, addressee and day in the text's words; None where the clause doesn't say."""

    medium: str | None = None
    addressee: str | None = None
    day: str | None = None


def provenance(draft: Draft, text: str, hearer: bool) -> Provenance:
    """Read what stands beside a draft's cue.

    Args:
        draft: With a verb as its cue, else nothing is found.
        text: The article's text.
        hearer: The cue's object is whom it is said to ("told reporters").
    """
    if draft.anchor < 0:
        return Provenance()
    passage, cue = draft.passage, draft.passage.tokens[draft.anchor]
    if not cue.is_verb:
        return Provenance()
    medium = addressee = day = None
    for kid in _beside(passage, cue):
        if _within(draft, kid):
            continue
        if hearer and kid.dep in _HEARD_BY and addressee is None and kid.low not in ("it", "that"):
            addressee = _words(passage, kid, text, draft)
        elif kid.dep == "npadvmod" and kid.low in _DAYS:
            day = day or kid.text
        elif kid.dep == "nsubjpass" and hearer and addressee is None:
            addressee = _words(passage, kid, text, draft)
        elif kid.dep in ("prep", "dative") and (pobj := passage.kid(kid, "pobj")) and not _within(draft, pobj):
            if pobj.low in _DAYS:
                day = day or pobj.text
            elif kid.low == "to" and (pobj.entity in ("PERSON", "ORG") or pobj.lemma in _WHO):
                addressee = addressee or _words(passage, pobj, text, draft)
            elif kid.low in ("on", "in", "at", "during", "via", "through", "by", "from") and _is_medium(pobj):
                medium = medium or _words(passage, kid, text, draft)
    return Provenance(medium, addressee, day)


def _beside(passage: Passage, cue: Token) -> list[Token]:
    """The cue's dependants and, one level down, those of its prepositions and of its speaker ("Peskov on Thursday")."""
    found = list(passage.kids(cue))
    for kid in list(found):
        if kid.dep in ("prep", "dobj", "nsubj", "npadvmod", "dative"):
            found.extend(k for k in passage.kids(kid, "prep", "npadvmod"))
            if kid.dep == "prep" and (pobj := passage.kid(kid, "pobj")):
                found.extend(passage.kids(pobj, "prep", "npadvmod"))
    return found


def _within(draft: Draft, token: Token) -> bool:
    return any(start <= token.start < end for start, end in draft.spans)


def _is_medium(pobj: Token) -> bool:
    if pobj.lemma in _MEDIA:
        return True
    return pobj.entity == "ORG" and pobj.is_name and pobj.dep == "pobj"


def _words(passage: Passage, token: Token, text: str, draft: Draft) -> str | None:
    """The phrase as printed, up to where the content or a clause begins."""
    left_out = frozenset(k.i for k in passage.kids(token, "relcl", "acl", "advcl", "ccomp", "appos"))
    indices = passage.below(token, left_out)
    last = token.i
    while last + 1 in indices and not _within(draft, passage.tokens[last + 1]) and last - indices[0] < 12:
        last += 1
    while last > token.i and not passage.tokens[last].is_word:
        last -= 1
    words = " ".join(text[passage.tokens[indices[0]].start : passage.tokens[last].end].split())
    return words or None
