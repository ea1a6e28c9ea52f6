"""What the parser attached to a content that is no part of it: the writer's asides, what the cue's own sentence says.

    content's head ─▶ branches to leave out

`clauses` and `objects` take what hangs below a content; this module decides which of its branches they must not take.
"""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES, can_speak

_PAST = frozenset({"VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_TIME_MARKS = word_set("while when after before")
_BESIDE = word_set("as though although even")
_CONCEDE = word_set("note add admit concede acknowledge stress caution insist warn say")


def raised_out(passage: Passage, verb: Token, kid: Token) -> frozenset[int]:
    """What the parser attached below a content and belongs to the cue's own sentence; noted as raised to the cue."""
    left_out: set[int] = set()
    for i in passage.below(kid):
        token = passage.tokens[i]
        if i <= kid.i or i < verb.i:
            continue  # 'It was late and the mayor resigned, officials said': all that stands before the cue is said
        if token.dep == "advcl" and _is_aside(passage, token):
            left_out.add(i)
            if passage.kid(token, "nsubj") is None:
                passage.raised[i] = verb.i
            continue
        if token.dep != "conj":
            continue
        above = _belongs_above(passage, verb, token)
        if above or _speaks_beside(passage, verb, token) or _other_tense(passage, verb, kid, token):
            left_out.update((i, *(k.i for k in passage.kids(passage.head(token), "cc") if k.i < i)))
        if above:
            passage.raised[i] = verb.i
    return frozenset(left_out)


def asides_at_end(passage: Passage, content: Token, deps: tuple[str, ...] = ("relcl", "appos")) -> frozenset[int]:
    """The gloss after a comma that ends a content: 'blamed Ames, who has denied it', 'blamed Ames, a rival'.

    Args:
        passage: The passage.
        content: The content's head.
        deps: The kinds of gloss.
    """
    last = passage.extent(content)[1]
    return frozenset(
        i
        for i in passage.below(content)
        if passage.tokens[i].dep in deps
        and not _is_no_gloss(passage, passage.tokens[i])
        and passage.extent(passage.tokens[i])[1] >= last - 1
        and passage.tokens[passage.extent(passage.tokens[i])[0] - 1].text in PARENTHESES
    )


def _is_no_gloss(passage: Passage, token: Token) -> bool:
    """'The fares, the timetable and the pier', 'Ashby, Kent': the parser takes more for an apposition than is one."""
    if token.dep != "appos":
        return False
    listed = passage.kid(token, "cc") is not None and passage.kid(token, "conj") is not None
    listed = listed or any(passage.tokens[k.i - 1].tag == "CC" for k in passage.kids(token, "prep"))
    return listed or (token.entity == "GPE" and passage.head(token).entity == "GPE")


def circumstances(passage: Passage, content: Token) -> frozenset[int]:
    """'Refused to speak when she left': when and why something was done with words, not what was said."""
    return frozenset(
        i
        for i in passage.below(content)
        if passage.tokens[i].dep == "advcl"
        and any(k.low in _TIME_MARKS for k in passage.kids(passage.tokens[i], "mark", "advmod"))
    )


def asides(passage: Passage, noun: Token) -> frozenset[int]:
    """Relative clauses after a comma: what the writer adds about a thing, not what is said of it."""
    relative = {k.i for k in passage.kids(noun, "relcl") if passage.tokens[passage.extent(k)[0] - 1].text == ","}
    return asides_at_end(passage, noun) | relative


def _is_aside(passage: Passage, clause: Token) -> bool:
    """Whether a clause after a comma is the writer's own words: 'calling it late', 'while others called for calm'."""
    first = passage.extent(clause)[0]
    if clause.tag == "VBG":
        if clause.lemma == "cite" and passage.tokens[first - 1].text == ",":
            return _cannot_cite(passage, passage.head(clause))
        below = passage.kid(clause, "ccomp")
        if below is not None and any(k.tag == "TO" for k in passage.kids(below, "aux")):
            return False  # 'allowing people to see'
        return clause.i in passage.sayers and clause.i > 0 and passage.tokens[clause.i - 1].text == ","
    subject = passage.kid(clause, "nsubj")
    if subject is None or not first or passage.tokens[first - 1].text != ",":
        return False
    opening = passage.tokens[first].low
    # 'The port said it was shut, as the mayor said it was open': another speaker with words of their own.
    speaks = opening in _BESIDE and subject.tag != "PRP" and clause.i in passage.cues and passage.kid(clause, "ccomp")
    # '…, though she noted that crews are back': a pronoun is the speaker before.
    concedes = opening in ("though", "although") and clause.lemma in _CONCEDE and passage.kid(clause, "ccomp")
    others = (passage.kid(passage.tokens[i], "nsubj") for i in passage.above(clause) if i not in passage.cues)
    is_theirs = any(one is not None and can_speak(one) for one in others)
    return bool(speaks or (concedes and not is_theirs)) or (
        opening in ("while", "whereas") and clause.i in passage.tellers
    )


def _cannot_cite(passage: Passage, verb: Token) -> bool:
    """'The wind has helped, citing the price of oil': what acts is a thing, so that the speaker cites."""
    subject = passage.kid(verb, "nsubj", "nsubjpass")
    if subject is None or subject.tag == "PRP" or subject.is_name:
        return False
    return subject.lemma not in ROLES | PEOPLE | BODIES


def _speaks_beside(passage: Passage, verb: Token, conj: Token) -> bool:
    """'Half said it was late, and a third said it was not': a second speaker with a cue and a clause of their own."""
    subject = passage.kid(conj, "nsubj")
    if conj.i not in passage.cues or conj.tag != verb.tag or passage.kid(conj, "ccomp") is None:
        return False
    return subject is not None and (subject.tag != "PRP" or conj.lemma == verb.lemma)


def _belongs_above(passage: Passage, verb: Token, conj: Token) -> bool:
    """'He said it was late but urged calm': a finite verb without subject, in the cue's own tense."""
    finite = passage.kid(conj, "aux") or conj
    tense = verb.tag if verb.tag != "VBG" else (passage.kid(verb, "aux") or verb).tag
    if not conj.is_verb or finite.tag != tense or passage.kid(conj, "nsubj", "nsubjpass"):
        return False
    auxiliary = passage.kid(conj, "aux", "auxpass")
    first = passage.head(conj)
    if {(passage.kid(first, "aux", "auxpass") or first).tag, finite.tag} == {"VBZ", "VBP"}:
        return True  # 'they say the bridge is safe and have called for calm': one is singular, one is not
    if auxiliary is not None:
        before = passage.tokens[auxiliary.i - 1] if auxiliary.i else auxiliary
        return auxiliary.lemma == "do" and auxiliary.tag == verb.tag and before.low == "but"
    return _told_by_the_same(passage, first, conj) or _set_apart(passage, conj)


def _told_by_the_same(passage: Passage, first: Token, conj: Token) -> bool:
    """Whether two verbs are what somebody did with words, not two things that are said."""
    subject = passage.kid(first, "nsubj")
    pronoun = subject is not None and subject.tag == "PRP"
    if conj.i in passage.tellers and pronoun:
        return True  # 'he said he was sorry and called for calm'
    if conj.i in passage.cues and passage.kid(conj, "ccomp") and (subject is None or first.tag != conj.tag):
        return True
    passive = passage.kid(first, "auxpass") is not None and conj.i in passage.tellers
    if passive and passage.kid(conj, "dobj", "ccomp") is not None:
        return True  # 'said they had been ignored and urged the board to act': nobody is urged the board
    modal = any(k.tag == "MD" for k in passage.kids(first, "aux"))
    return modal and conj.tag in ("VBD", "VBZ")  # 'would not wait and hinted at more': "hinted" can't be its equal


def _set_apart(passage: Passage, conj: Token) -> bool:
    before = passage.tokens[conj.i - 1] if conj.i else conj
    while before.tag == "RB" and before.i:
        before = passage.tokens[before.i - 1]
    comma = before.i > 0 and passage.tokens[before.i - 1].text == ","
    return before.low == "but" or (before.low in ("and", "then", "or") and comma)


def _other_tense(passage: Passage, verb: Token, clause: Token, conj: Token) -> bool:
    """'Says it was late, but voters are glad': a second clause in the cue's tense, where the content has another."""
    if passage.kid(conj, "nsubj", "nsubjpass", "expl") is None:
        return False
    before = passage.extent(conj)[0] - 1
    while before > 0 and passage.tokens[before].dep == "cc":
        before -= 1
    if before < 0 or passage.tokens[before].text not in (",", ";", "-", "—"):
        return False
    mine, theirs, other = _tense(passage, verb), _tense(passage, clause), _tense(passage, conj)
    return mine != "" and mine == other and theirs not in ("", mine)


def _tense(passage: Passage, verb: Token) -> str:
    finite = passage.kid(verb, "aux", "auxpass") or verb
    return "past" if finite.tag in _PAST else "present" if finite.tag in _PRESENT else ""
