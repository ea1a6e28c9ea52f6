"""'According to the mayor': whose account a sentence is."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, spans_of
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.firms import ANY_BODY
from build_tools.attribution.speakers.mentions import MOST_STEPS
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.words.body_nouns import ROLES

_OBJECTS = word_set("but while whereas although though")
"""Words that may bring in what another one says: '…, while Reed said that ten did'."""
_WHO = word_set("who whose whom which")
_LONGEST_NAME = 4
"""Words."""
_INSIDE = "&-’'"
"""Marks within a name."""
_PLACES_AND_DAYS = ("GPE", "LOC", "DATE", "TIME")


def host_of(passage: Passage, token: Token) -> Token:
    """Climb to the verb of the clause that an adverbial belongs to."""
    for _ in range(MOST_STEPS):
        if token.is_verb and token.dep not in ("acl", "amod", "aux", "auxpass", "xcomp", "pcomp"):
            break
        token = passage.head(token)
    return token


def according(passage: Passage, token: Token) -> Draft | None:
    """Read 'according to X': X speaks the sentence or clause, even where it quotes somebody else."""
    tokens = passage.tokens
    to = next((k for k in passage.kids(token) if k.low == "to"), None)
    if to is None and token.i + 1 < len(tokens) and tokens[token.i + 1].low == "to":
        to = tokens[token.i + 1]
    pobj = passage.kid(to, "pobj") if to else None
    verb = passage.kid(to, "pcomp") if to else None
    if to and verb and verb.tag == "VB" and (noun := passage.kid(verb, "dobj")) and noun.i == verb.i + 1:
        verb.tag, pobj = "NN", noun  # 'according to show insiders'
        passage.hang(noun, to, "pobj")
        passage.hang(verb, noun, "compound")
    if to is None or pobj is None:
        return None
    named = _hang_name_behind(passage, pobj)
    mention = plain(passage, pobj, "agent")
    spans = spans_of(
        passage,
        before_objection(
            passage, _accorded(passage, token, mention.last if named is None else max(named, mention.last))
        ),
    )
    if not spans:
        return None
    return Draft(passage, token.i, token.i, to.i, "neutral", "according", spans, mention, True)


def _hang_name_behind(passage: Passage, role: Token) -> int | None:
    """'According to the owner, the company Halm Line, it closed': the parser may hang the name elsewhere.

    Not where the name is the subject of what follows: 'according to the mayor, Halm Line, a firm in Sarn, had paid'.

    Returns:
        The last token of the name, or of the age behind it; None where no name is behind the role.
    """
    rest = [t for t in passage.tokens[role.i + 1 :] if t.sentence == role.sentence]
    before = [t for t in passage.tokens[: role.i] if t.sentence == role.sentence]
    commas = [*(n for n, t in enumerate(rest) if not t.is_word and t.text not in _INSIDE), len(rest)]
    if role.is_name or len(commas) < 2 or rest[commas[0]].text != "," or any(t.is_verb for t in rest[: commas[0]]):
        return None
    named = rest[commas[0] + 1 : commas[1]]
    aged = len(commas) > 2 and commas[2] - commas[1] == 2 and rest[commas[1] + 1].tag == "CD"
    ends = commas[2] if aged else commas[1]
    after = [t for t in rest[ends:] if t.is_word]
    is_firm = any(t.low in ANY_BODY and t.text.islower() for t in named)  # which no place is
    is_name = bool(named) and named[-1].is_name and (is_firm or named[-1].entity not in _PLACES_AND_DAYS)
    if not is_name or len(named) > _LONGEST_NAME + 1 or not all(_is_in_a_name(t) for t in named):
        return None
    said = [t for t in after if t.is_finite]
    subjects = [k for t in said for k in passage.kids(t, "nsubj", "nsubjpass", "expl")]
    whole = role.lemma in ROLES and len(named) > 1 and all(t.is_name for t in named) and named[-1].entity == "PERSON"
    apart = any(k.i > named[-1].i for k in subjects) and not any(k in named for k in subjects)
    # 'According to the mayor, Ann Reed, who led it, was paid twice': the name is the subject of what follows.
    is_subject = bool(after) and (after[0].low in _WHO or after[0].is_finite or not any(t.is_verb for t in after))
    if after and after[0].low in _WHO and any(t.is_finite for t in before):
        after, is_subject = [], False  # 'It closed, according to the owner, Halm Line, which is based in Sarn'
    if after and (is_subject or not (whole or apart)):
        return None
    passage.hang(named[-1], role, "appos")
    passage.hang(rest[commas[0]], role, "punct")
    for token in named[:-1]:
        passage.hang(token, named[-1], "compound")
    return rest[ends - 1].i


def _is_in_a_name(token: Token) -> bool:
    """Whether a word may stand in 'the company Halm Line' or 'a Sarn firm called Pellworth'."""
    is_called = token.low in ("called", "named")
    return token.is_noun or is_called or token.text == "&" or token.tag in ("DT", "JJ", "HYPH", "POS")


def before_objection(passage: Passage, indices: list[int]) -> list[int]:
    """Cut from what one tells what another says to it: 'nine boats sank, but Reed said that ten did'."""
    for but in (passage.tokens[i] for i in indices if passage.tokens[i].low in _OBJECTS):
        said = next((k for k in passage.kids(passage.head(but), "conj") if k.i > but.i), None)
        if but.dep == "mark" and passage.head(but).dep == "advcl" and passage.tokens[but.i - 1].text == ",":
            said = passage.head(but)
        is_said = said is not None and said.i in passage.cues and passage.kid(said, "ccomp") is not None
        who = passage.kid(said, "nsubj") if said is not None and is_said else None
        if said is not None and who is not None and not (but.low != "but" and who.tag == "PRP"):
            last = passage.extent(said)[1]
            return [i for i in indices if not but.i <= i <= last]
    return indices


def _accorded(passage: Passage, token: Token, last: int) -> list[int]:
    """What 'according to' covers: its sentence where it opens or ends one, else the clause that it interrupts.

    Args:
        passage: The passage.
        token: "According".
        last: The last token of whom it names.
    """
    tokens = passage.tokens
    sentence = [t.i for t in tokens if t.sentence == token.sentence]
    if not any(tokens[i].is_word for i in range(sentence[0], token.i)):
        parted = next((i for i in sentence if i > last and tokens[i].text == ";"), None)
        sentence = [i for i in sentence if parted is None or i < parted]
        commas = [i for i in sentence if last < i and tokens[i].text == ","]
        if len(commas) > 1 and commas[0] == last + 1 and tokens[commas[0] + 1].low in _WHO:
            return [i for i in sentence if i > commas[1]]  # 'according to a clerk, who gave no name, it was late'
        near = commas[0] if commas and commas[0] < last + 15 else last
        return [i for i in sentence if i > near]
    host = host_of(passage, passage.head(token))
    clause = [i for i in passage.below(host, frozenset({token.i})) if tokens[i].sentence == token.sentence]
    goes_on = any(tokens[i].is_verb for i in clause if i > token.i)
    second = host.dep == "conj" and passage.kid(host, "nsubj", "nsubjpass") is None
    if tokens[token.i - 1].text == "," and not goes_on and not (second and _tense_changes(passage, host)):
        breaks = [i for i in sentence if i < token.i and tokens[i].text in (":", ";", "—", "–", "--")]
        opening = breaks[-1] if len(breaks) % 2 else -1
        return [i for i in sentence if opening < i < token.i]
    return [] if host is token else clause


def _tense_changes(passage: Passage, verb: Token) -> bool:
    """'Was opened in 1911 and carries 9,000 cars a day': figures are given for the second half alone."""
    tags = [(passage.kid(v, "aux", "auxpass") or v).tag for v in (passage.head(verb), verb)]
    return ("VBD" in tags) and any(tag in ("VBZ", "VBP") for tag in tags)
