"""Contents of cues that are nouns, adjectives and adverbs: 'her claim that', 'is confident that', 'reportedly'.

token ─cues.match─▶ Hit ─nominal─▶ Draft(content, mention)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from build_tools.attribution.drafts import Content, Draft, Mention, draft_of
from build_tools.attribution.indirect.accordings import before_objection, host_of
from build_tools.attribution.indirect.questions import put_to
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers import mentions
from build_tools.attribution.speakers.doers import LIGHT, withholds
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.words.cues import Hit

_TAKES_BACK = word_set("withdraw retract rescind recant disown")
"""Verbs of what somebody no longer says: 'has withdrawn a statement that'."""
_VIEW_NOUNS = word_set("view opinion word telling account estimate estimation reckoning judgment judgement eye mind")
_SOME = word_set("one some several another")
_MEDIA = word_set(
    "phone telephone line radio air television tv screen camera stage stand bench train tram plane bus boat ship ferry "
    "platform pitch field street side show programme program podcast"
)
"""Where somebody is silent 'on' something, and not about it."""


def with_hearsay(passage: Passage, hits: Mapping[int, Hit]) -> dict[int, Hit]:
    """Return cues with 'reportedly' as a part of the verb of saying behind it: who 'reportedly said' so is known."""
    adverbs = [passage.tokens[i] for i in hits if passage.tokens[i].tag.startswith("RB")]
    verbs = {adverb.i: passage.head(adverb).i for adverb in adverbs}
    beside = {i: at for i, at in verbs.items() if at in hits and hits[at].takes("quote") and i == at - 1}
    joined = {at: replace(hits[at], joined=1) for at in beside.values()}
    return {i: hit for i, hit in {**hits, **joined}.items() if i not in beside}


def nominal(passage: Passage, token: Token, hit: Hit) -> Iterator[Draft]:
    """Propose the draft of a cue that is no verb, if it has a content by grammar."""
    if token.is_noun and not hit.is_adjective:
        yield from _noun(passage, token, hit)
    elif token.tag.startswith("RB"):
        yield from _adverb(passage, token, hit)
    else:
        yield from _adjective(passage, token, hit)


def _noun(passage: Passage, noun: Token, hit: Hit) -> Iterator[Draft]:
    """Read X's claim that …; a promise by X to …; the answer was that …."""
    if any(k.low == "such" for k in passage.kids(noun)):
        return  # 'in such demand that they were short'
    if noun.dep == "dobj" and passage.kid(noun, "poss") is None and _is_taken_back(passage, passage.head(noun)):
        return  # 'has withdrawn a statement that'; 'her statement that' tells that she made it
    mention = mentions.of_noun(passage, noun)
    head = passage.head(noun)
    in_view = noun.dep == "pobj" and noun.lemma in _VIEW_NOUNS and head.low in ("in", "by")
    holder = _whose_view(passage, noun) if in_view else None
    if asked := put_to(passage, noun, hit):
        yield draft_of(passage, noun, hit, asked, None)
        return
    content = _noun_content(passage, noun, hit, mention is not None) if holder is None else None
    if content:
        if mention and content[1] and mention.head < content[1][0] <= mention.last:  # 'word from the port on the cost'
            mention = replace(mention, last=content[1][0] - 1 - (passage.tokens[content[1][0] - 1].tag == "IN"))
        yield draft_of(passage, noun, hit, content, mention)
    elif in_view and (who := holder or (mention if mention and mention.how == "possessive" else None)):
        host = host_of(passage, passage.head(head))
        last = max(noun.i, who.last)
        phrase = {i for i in passage.below(head) if i <= last}
        indices = before_objection(passage, [i for i in passage.below(host) if i not in phrase])
        if noun.i not in indices:
            yield draft_of(passage, noun, hit, ("view", indices), who)


def _is_taken_back(passage: Passage, verb: Token) -> bool:
    """'Has withdrawn a statement that', which is said no more; not 'has never withdrawn it', 'refused to'."""
    plain = verb.tag in ("VBD", "VBZ") or (verb.tag == "VBN" and verb.dep == "ROOT")
    return verb.lemma in _TAKES_BACK and plain and passage.kid(verb, "neg") is None


def _whose_view(passage: Passage, noun: Token) -> Mention | None:
    """'In the words of one neighbour, it was late': not 'in view of the storm'."""
    if passage.head(noun).low == "by" and any(k.low in _SOME for k in passage.kids(noun)):
        return plain(passage, noun, "agent")  # 'by one estimate'; 'by most accounts' is a phrase
    of = next((k for k in passage.kids(noun, "prep") if k.low == "of"), None)
    pobj = passage.kid(of, "pobj") if of and passage.kid(noun, "det") else None
    return plain(passage, pobj, "agent") if pobj else None


def _noun_content(passage: Passage, noun: Token, hit: Hit, named: bool) -> Content | None:
    for kid in passage.kids(noun, "acl", "ccomp", "relcl"):
        marks = {k.low for k in passage.kids(kid, "mark", "aux", "nsubj", "dobj")}
        subject = passage.kid(kid, "nsubj", "nsubjpass", "expl")
        why = named and bool(hit.prepositions("unsaid-noun-")) and passage.tokens[passage.extent(kid)[0]].low == "why"
        that = hit.takes("noun-that") and "that" in marks and subject is not None and subject.low != "that"
        if that or why:  # 'gave no reason why it was late'
            return "unsaid" if why else "noun-that", passage.below(kid)
        if hit.takes("noun-to") and any(k.tag == "TO" for k in passage.kids(kid, "aux")) and named:
            return "noun-to", passage.below(kid)
    verb = passage.head(noun)
    none = noun.dep == "nsubjpass" and verb.lemma in LIGHT and any(k.low == "no" for k in passage.kids(noun, "det"))
    if not (named or none):
        return None
    if noun.dep == "nsubj" and verb.lemma == "be" and (clause := passage.kid(verb, "ccomp")):
        return "noun-that", passage.below(clause)
    wanted, unsaid = hit.prepositions("noun-"), hit.prepositions("unsaid-noun-")
    there_is = noun.dep == "attr" and verb.lemma == "be"  # 'there was no word from Ames on whether'
    of_verb = [k for k in passage.kids(verb, "prep") if there_is or none or k.i == noun.i + 1]
    preps = [*passage.kids(noun, "prep"), *(of_verb if there_is or none or verb.lemma in LIGHT else ())]
    by = passage.kid(verb, "agent") if none else next((p for p in preps if p.low == "from" and there_is), None)
    if by is not None:  # 'no mention was made by the board of the cost', 'there was no word from the port on it'
        preps += [k for who in passage.kids(by, "pobj") for k in passage.kids(who, "prep")]
    preps = [p for p in preps if not any(k.entity in ("DATE", "TIME") for k in passage.kids(p, "pobj"))]  # 'for weeks'
    found = next((p for p in preps if p.low in wanted | unsaid), None)
    if found is None:
        silent = noun.lemma == "comment" and noun.dep == "dobj" and passage.extent(noun)[1] == noun.i
        no = any(k.low == "no" for k in passage.kids(noun, "det")) and verb.lemma in LIGHT
        return ("unsaid", [noun.i]) if silent and (no or withholds(verb, noun)) else None
    frame = "unsaid" if none or found.low not in wanted else "noun-of"
    return frame, [i for i in passage.below(found) if i > found.i]


def _adjective(passage: Passage, adjective: Token, hit: Hit) -> Iterator[Draft]:
    """Read 'she is confident that …', 'they were afraid of …', 'he was convinced that …', parsed as a passive."""
    verb = passage.head(adjective)
    mention: Mention | None
    if patient := passage.kid(adjective, "nsubjpass"):
        mention = plain(passage, patient, "subject")
    elif adjective.dep in ("acomp", "attr", "oprd", "conj", "dobj") and verb.is_verb:
        mention = mentions.of_verb(passage, verb)
    else:
        return
    if mention is None:
        return
    content: Content | None = None
    # 'Kept mum on the cost', 'is adamant that it will open'
    deps = ("prep",) if passage.tokens[mention.head].low in ("it", "what") else ("prep", "ccomp")
    behind = (k for k in passage.kids(verb, *deps) if passage.extent(k)[0] == adjective.i + 1)
    for kid in (*passage.kids(adjective, "ccomp", "xcomp", "prep", "agent"), *behind):
        if kid.dep == "ccomp" and hit.takes("adj-that"):
            content = "adj-that", passage.below(kid)
        elif kid.dep == "xcomp" and hit.takes("adj-to"):
            content = "adj-to", passage.below(kid)
        elif kid.low in hit.prepositions("adj-") and not _is_when_or_where(passage, kid):
            content = "adj-of", [i for i in passage.below(kid) if i > kid.i]
        if content:
            yield draft_of(passage, adjective, hit, content, mention)
            return


def _is_when_or_where(passage: Passage, prep: Token) -> bool:
    """'Was silent on Friday', 'was vague on the phone'."""
    noun = passage.kid(prep, "pobj")
    return prep.low == "on" and noun is not None and (noun.entity in ("DATE", "TIME") or noun.lemma in _MEDIA)


def _adverb(passage: Passage, adverb: Token, hit: Hit) -> Iterator[Draft]:
    """Has reportedly left: a clause laid at somebody's door, whose is not said."""
    host = passage.head(adverb)
    if host.is_verb:
        yield draft_of(passage, adverb, hit, ("adverb", passage.below(host, frozenset({adverb.i}))), None)
