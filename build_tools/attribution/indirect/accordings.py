"""'According to the mayor': whose account a sentence is."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, Mention, spans_of
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.mentions import MOST_STEPS
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.words.body_nouns import ROLES

_OBJECTS = word_set("but while whereas although though")
"""Words that may bring in what another one says: '…, while Reed said that ten did'."""
_WHO = word_set("who whose whom which")
_LONGEST_NAME = 4
"""Words."""


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
    _hang_name_behind(passage, pobj)
    mention = plain(passage, pobj, "agent")
    spans = spans_of(passage, before_objection(passage, _accorded(passage, token, mention)))
    if not spans:
        return None
    return Draft(passage, token.i, token.i, to.i, "neutral", "according", spans, mention, True)


def _hang_name_behind(passage: Passage, role: Token) -> None:
    """'According to the chair of the board, Ann Reed, it closed': the parser may hang the name elsewhere."""
    rest = [t for t in passage.tokens[role.i + 1 :] if t.sentence == role.sentence]
    first, second, third, *_ = [*(i for i, t in enumerate(rest) if not t.is_word), *[len(rest)] * 3]
    between, name, after = rest[:first], rest[first + 1 : second], rest[second + 1 : third]
    if role.lemma not in ROLES or any(t.is_verb for t in between) or not 1 < len(name) <= _LONGEST_NAME:
        return
    # 'According to the mayor, Ann Reed, who led it, was paid twice': the name is the subject of what follows.
    goes_on = bool(after) and (after[0].low in _WHO or not any(t.is_verb for t in after))
    if all(t.is_name for t in name) and name[-1].entity == "PERSON" and not goes_on:
        passage.hang(name[-1], role, "appos")
        for token in name[:-1]:
            passage.hang(token, name[-1], "compound")


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


def _accorded(passage: Passage, token: Token, mention: Mention) -> list[int]:
    """What 'according to' covers: its sentence where it opens or ends one, else the clause that it interrupts."""
    tokens = passage.tokens
    sentence = [t.i for t in tokens if t.sentence == token.sentence]
    if not any(tokens[i].is_word for i in range(sentence[0], token.i)):
        parted = next((i for i in sentence if i > mention.last and tokens[i].text == ";"), None)
        sentence = [i for i in sentence if parted is None or i < parted]
        commas = [i for i in sentence if mention.last < i and tokens[i].text == ","]
        if len(commas) > 1 and commas[0] == mention.last + 1 and tokens[commas[0] + 1].low in _WHO:
            return [i for i in sentence if i > commas[1]]  # 'according to a clerk, who gave no name, it was late'
        near = commas[0] if commas and commas[0] < mention.last + 15 else mention.last
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
