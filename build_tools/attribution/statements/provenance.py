"""Where, to whom and when something was said, as far as the cue's own clause says so."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.heard import quoted
from build_tools.models.calendar import WEEKDAYS

_MEDIA = word_set(
    "statement interview briefing conference speech letter email e-mail tweet post message video telegram "
    "twitter facebook instagram youtube television tv radio website report memo note address press newsletter "
    "podcast op-ed article blog column book show program programme rally debate hearing testimony release "
    "filing court twitter x weibo tiktok call phone telephone text comment remark remarks"
)
_WHO = word_set("reporter journalist outlet newspaper agency station broadcaster audience crowd supporter lawmaker")
_DAYS = frozenset(WEEKDAYS) | word_set("today yesterday tonight")
_OUTLETS = word_set(
    "gazette times post news journal tribune herald courier telegraph guardian chronicle observer mirror sun star "
    "globe mail express standard record radio television tv today agency review magazine weekly press reuters"
)
"""Last words of the names of newspapers and channels, which the recogniser often takes for something else."""

_WHERE = word_set("on in at during via through by from")
_SPEAK = word_set("speak talk write address appear")
_HEARD_BY = ("dobj", "dative")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Medium, addressee and day in the text's words; None where the clause doesn't say."""

    medium: str | None = None
    addressee: str | None = None
    day: str | None = None


def provenance(draft: Draft, text: str, hearer: bool) -> Provenance:
    """Read what stands next to a draft's cue.

    Args:
        draft: With a verb as its cue, or "according to" a document; else nothing is found.
        text: The article's text.
        hearer: The cue's object is whom it is said to ("told reporters").
    """
    if draft.anchor < 0:
        return Provenance()
    passage, cue = draft.passage, draft.passage.tokens[draft.anchor]
    if draft.frame == "according":
        return Provenance(medium=_document(draft, text))
    if not cue.is_verb:
        return Provenance()
    medium = addressee = day = None
    for kid in _beside(passage, cue):
        if _within(draft, kid):
            continue
        if hearer and kid.dep in (*_HEARD_BY, "nsubjpass") and addressee is None and kid.low not in ("it", "that"):
            addressee = _words(passage, kid, text, draft)
        elif kid.dep == "npadvmod" and kid.low in _DAYS:
            day = day or kid.text
        elif kid.dep in ("prep", "dative") and (pobj := passage.kid(kid, "pobj")) and not _within(draft, pobj):
            if kid.low == "on" and (pobj.low in _DAYS or pobj.entity == "DATE"):
                day = day or _words(passage, pobj, text, draft)
            elif kid.low == "to" and (pobj.entity in ("PERSON", "ORG") or pobj.lemma in _WHO):
                addressee = addressee or _words(passage, pobj, text, draft)
            elif kid.low in _WHERE and _is_medium(pobj) and not _is_employer(passage, kid, pobj):
                medium = medium or _words(passage, kid, text, draft)
    return Provenance(medium or _quoted_by(passage, cue, text, draft), addressee, day)


def _beside(passage: Passage, cue: Token) -> list[Token]:
    """The cue's dependants, those of its speaker ("Peskov on Thursday"), and what hangs on a place or a medium.

    "Speaking to reporters on Friday, she said": the participle stands next to the cue, and so does what hangs on it.
    """
    found = list(passage.kids(cue))
    for speaking in passage.kids(cue, "advcl"):
        if speaking.tag == "VBG" and speaking.lemma in _SPEAK:
            found.extend(passage.kids(speaking))
    for kid in list(found):
        if kid.dep in ("prep", "dobj", "nsubj", "npadvmod", "dative"):
            found.extend(passage.kids(kid, "prep", "npadvmod"))
            if kid.dep == "prep" and (pobj := passage.kid(kid, "pobj")):
                found.extend(passage.kids(pobj, "prep", "npadvmod"))
                for released in passage.kids(pobj, "acl"):
                    found.extend(passage.kids(released, "prep", "npadvmod"))
    return found


def _quoted_by(passage: Passage, cue: Token, text: str, draft: Draft) -> str | None:
    """Who passes the words on: 'was quoted by AFP as saying', 'Interfax quoted her as saying'."""
    verb = passage.head(passage.head(cue)) if cue.dep == "pcomp" else cue
    if quoted(passage, verb) is None:
        return None
    outlet = passage.kid(verb, "nsubj") or passage.kid(verb, "agent")
    return _words(passage, outlet, text, draft) if outlet else None


def _document(draft: Draft, text: str) -> str | None:
    """The document that speaks for somebody: 'according to a statement from the council'."""
    if draft.mention is None:
        return None
    tokens = draft.passage.tokens
    head = tokens[draft.mention.head]
    if head.lemma not in DOCUMENTS or head.is_name:
        return None
    return " ".join(text[tokens[draft.mention.first].start : tokens[draft.mention.last].end].split())


def _tells_day(passage: Passage, prep: Token) -> bool:
    pobj = passage.kid(prep, "pobj")
    return prep.low == "on" and pobj is not None and (pobj.low in _DAYS or pobj.entity == "DATE")


def _within(draft: Draft, token: Token) -> bool:
    return any(start <= token.start < end for start, end in draft.spans)


def _is_medium(pobj: Token) -> bool:
    if pobj.lemma in _MEDIA or (pobj.is_name and pobj.low in _OUTLETS):
        return True
    return pobj.entity == "ORG" and pobj.is_name and pobj.dep == "pobj"


def _is_employer(passage: Passage, prep: Token, pobj: Token) -> bool:
    """'A former manager at Kestrel said': where the speaker works, not where anything was said."""
    of_speaker = passage.head(prep).dep in ("nsubj", "nsubjpass") and prep.low != "on"
    return of_speaker and pobj.entity == "ORG" and pobj.lemma not in _MEDIA


def _words(passage: Passage, token: Token, text: str, draft: Draft) -> str | None:
    """The phrase as printed, up to where the content or a clause begins."""
    left_out = frozenset(
        k.i
        for top in (token, *passage.kids(token, "pobj"))
        for k in passage.kids(top)
        if k.dep in ("relcl", "acl", "advcl", "ccomp", "appos") or (k.dep == "prep" and _tells_day(passage, k))
    )
    indices = passage.below(token, left_out)
    last = token.i
    while last + 1 in indices and not _within(draft, passage.tokens[last + 1]) and last - indices[0] < 12:
        last += 1
    while last > token.i and not passage.tokens[last].is_word:
        last -= 1
    words = " ".join(text[passage.tokens[indices[0]].start : passage.tokens[last].end].split())
    return words or None
