"""An auxiliary and its verb, where the parser parted them."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token, behind_hyphen
from build_tools.attribution.words.cues import CueIndex


def so_much_as(passage: Passage, as_: Token, _: CueIndex) -> None:
    """'No minister has so much as hinted that': the verb behind is the sentence's, the one before its auxiliary."""
    verb, before = passage.head(as_), passage.tokens[max(as_.i - 3, 0) : as_.i]
    auxiliary = before[0] if [t.low for t in before[1:]] == ["so", "much"] else verb
    subject, over = passage.kid(auxiliary, "nsubj"), passage.head(auxiliary)
    behind = verb.i == as_.i + 1 and verb.is_verb and (over is auxiliary or verb.i not in passage.above(over))
    if auxiliary.lemma in ("have", "do") and subject and behind:
        passage.hang(verb, verb if over is auxiliary else over, auxiliary.dep)
        for token in (subject, *passage.kids(auxiliary, "neg")):
            passage.hang(token, verb, token.dep)
        passage.hang(auxiliary, verb, "aux")


def not_so_much(passage: Passage, much: Token, _: CueIndex) -> None:
    """'Penn did not so much say it as hint at it': what is not so much done is not "much", but the verb."""
    before, verb = passage.tokens[max(much.i - 2, 0) : much.i], passage.head(much)
    if [t.low for t in before[1:]] == ["so"] and before[0].dep == "neg" and passage.kid(verb, "aux") is not None:
        passage.hang(before[0], verb, "neg")
        passage.hang(much, verb, "advmod")


def all_that_was_said(passage: Passage, be: Token, _: CueIndex) -> None:
    """'All Penn would say was that it leaked': a clause that is the subject of "was"."""
    verb = passage.head(be)
    subject = passage.kid(verb, "nsubj")
    if be.dep != "ccomp" or verb.i != be.i - 1 or subject is None or passage.kid(be, "nsubj", "expl"):
        return
    opening = passage.tokens[passage.extent(subject)[0]]
    if opening.low == "all" and passage.kid(be, "ccomp") is not None:
        passage.hang(be, be, "ROOT")
        passage.hang(verb, be, "csubj")
        passage.hang(opening, verb, "dobj")


def not_only(passage: Passage, only: Token, _: CueIndex) -> None:
    """'Not only did Penn say that it leaked, she said that it was old': two sentences beside one another."""
    after = passage.tokens[only.i + 1 : only.i + 2]
    verb = passage.head(after[0]) if after and after[0].dep == "aux" else only
    if passage.tokens[only.i - 1].low == "not" and verb.dep == "ccomp":
        verb.dep = "parataxis"


def before_its_subject(passage: Passage, auxiliary: Token, _: CueIndex) -> None:
    """'At no time since the flood has the port said that': no clause of its own, but the auxiliary of "said"."""
    verb = passage.head(auxiliary)
    subject, time = passage.kid(verb, "nsubj"), passage.kid(auxiliary, "nsubj")
    since = passage.kid(auxiliary, "mark")
    if auxiliary.dep != "advcl" or verb.tag not in ("VBN", "VBD") or subject is None or since is None or time is None:
        return
    if passage.extent(subject)[0] == auxiliary.i + 1 and not passage.kid(verb, "aux") and subject.i < verb.i:
        verb.tag = "VBN"
        passage.hang(auxiliary, verb, "aux")
        passage.hang(since, verb, "prep")
        passage.hang(time, since, "pobj")


def in_a_name(passage: Passage, auxiliary: Token) -> None:
    """'When will Lt. Penn say', 'Did Penn or anybody say': an auxiliary before a name is none of its words."""
    head = passage.head(auxiliary)
    verb = passage.head(head) if auxiliary.dep == "compound" and head.dep == "nsubj" else head
    if not verb.is_verb or not auxiliary.i < verb.i or passage.kid(verb, "aux"):
        return
    if verb.tag in ("VB", "VBP"):
        verb.tag = "VB"
        passage.hang(auxiliary, verb, "aux")


_PREFIXES = frozenset({"co", "re", "pre"})


def prefixed_verb(passage: Passage, hyphen: Token) -> None:
    """'The port would co-operate': one verb, whose prefix and hyphen the parser took for two more."""
    verb = behind_hyphen(passage.tokens, hyphen.i - 1) if hyphen.i else None
    prefix = passage.tokens[hyphen.i - 1]
    if verb is not None and verb.dep == prefix.dep == hyphen.dep and verb.head == prefix.head and verb.is_noun:
        for kid in (*passage.kids(prefix), *passage.kids(hyphen), prefix, hyphen):  # 'her co-author', as three nouns
            passage.hang(kid, verb, "compound" if kid in (prefix, hyphen) else kid.dep)
        name = next((k for k in passage.kids(passage.head(verb), verb.dep) if k.is_name and k.i > verb.i), verb)
        if passage.extent(name)[0] == verb.i + 2 and passage.tokens[verb.i + 1].text == ",":
            passage.hang(name, verb, "appos")
    is_one = verb is not None and prefix.is_verb and (verb.is_verb or prefix.low in _PREFIXES)
    if verb is None or not is_one or {*passage.above(prefix)} & {hyphen.i, verb.i}:
        return
    over, dep = passage.head(prefix), prefix.dep
    verb.tag = prefix.tag
    passage.hang(verb, verb if over is prefix else over, dep)
    for token in (*passage.kids(prefix), *passage.kids(hyphen)):
        if token not in (verb, hyphen):
            passage.hang(token, verb, token.dep)
    for part in (prefix, hyphen):
        part.tag = "HYPH"
        passage.hang(part, verb, "punct")
