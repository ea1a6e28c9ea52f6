"""Contents beside a tag: all of a sentence but the cue and its speaker, which stand before, behind or between commas.

Here word order and commas decide, where the parser saw no clause or only half of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.attribution.drafts import Content, Mention
from build_tools.attribution.indirect import objects
from build_tools.attribution.parsing.tokens import PARENTHESES, Passage, Token, word_set
from build_tools.attribution.speakers import mentions
from build_tools.attribution.words.cues import Hit

_PARTS = (";", ":")
"""Marks that part a sentence into two, of which a tag has one."""
_LONGEST_CIRCUMSTANCE = 5
"""Words that may say when or where something was said, between a tag and the comma that closes it."""
_QUESTIONS = word_set("whether who what when where why how")
_MEANWHILE = word_set("as while amid")
_SUBORDINATORS = word_set("when while after before as if because since although though once until whenever unless lest")


def around_parenthesis(passage: Passage, verb: Token, mention: Mention, hit: Hit) -> Content | None:
    """'It may, officials say, take weeks': cue and speaker between commas; all the rest of the sentence is content."""
    tokens = passage.tokens
    first, last = min(mention.first, verb.i), max(mention.last, verb.i)
    if last - first > mention.last - mention.first + 3:
        return None
    last = _hearer_after(passage, verb, last) if hit.takes("hearer") else last
    told_when = _circumstance_after(passage, last + 1)
    last += told_when
    if first < 2 or tokens[first - 1].text not in PARENTHESES or last + 2 >= len(tokens):
        return None
    if tokens[last + 1].text not in PARENTHESES:
        return None
    after = tokens[last + 2]
    # 'The mayor, whose office declined to comment, left' has a clause between its commas and no parenthesis.
    # So has 'The email, seen by the Gazette, reads': a participle with its agent.
    relative = verb.tag in ("VBG", "VB") or mention.how == "agent" or tokens[first].tag in ("WP", "WP$", "WDT")
    # ', a day after it jammed', ', as the toll rose to five': the outlet tells by itself when it was said.
    relative = relative or (told_when > 0 and (after.entity in ("DATE", "TIME") or after.low in _MEANWHILE))
    goes_on = (
        after.tag not in ("VBG", "WP", "WDT", "``") or after.dep == "csubj"
    )  # 'Once it is, she says, mending it is'
    if relative or after.sentence != verb.sentence or not goes_on:
        return None
    sentence = [t for t in tokens if t.sentence == verb.sentence]
    opens = max((t.i + 1 for t in sentence if t.i < first and t.text in _PARTS), default=sentence[0].i)
    closes = min((t.i for t in sentence if t.i > last and t.text in _PARTS), default=sentence[-1].i + 1)
    if opens >= first - 1:
        return None
    anonymous = after.low == "on" and tokens[after.i + 1 : after.i + 2] and tokens[after.i + 1].low == "condition"
    return "that", [t.i for t in sentence if opens <= t.i < first or (last < t.i < closes and not anonymous)]


def _hearer_after(passage: Passage, verb: Token, last: int) -> int:
    """'Instead, Penn told the Gazette, it will close'; not 'In May, Penn told Reed, the mayor, that it would'."""
    hearer, clause = passage.kid(verb, "dobj"), passage.kid(verb, "ccomp")
    apart = verb.dep == "parataxis" or (clause is not None and passage.kid(clause, "mark") is None)
    if hearer is None or not apart or last != verb.i or passage.extent(hearer)[0] != last + 1:
        return last
    last = passage.extent(hearer)[1]
    for kid in passage.kids(verb, "prep"):  # 'at a hearing in Tollwick'
        last = passage.extent(kid)[1] if passage.extent(kid)[0] == last + 1 else last
    return last


def _circumstance_after(passage: Passage, start: int) -> int:
    """Return how many tokens from `start` on say when or where: 'on Thursday', 'in a statement'; 0 where none do."""
    words = passage.tokens[start : start + _LONGEST_CIRCUMSTANCE + 1]
    length = next((n for n, t in enumerate(words) if t.text in PARENTHESES), 0)
    circumstance = words[:length]
    if not circumstance or any(t.is_verb or (not t.is_word and t.tag != "CD") for t in circumstance):
        return 0
    noun = circumstance[-1]
    is_when = noun.entity in ("DATE", "TIME") or noun.low in mentions.TIMES
    is_where = noun.lemma in objects.TOLD_IN
    if length == 1 and noun.tag == "RB":
        return length  # 'The truth, the mayor said then, was worse'
    return length if (is_when or is_where) and circumstance[0].tag in ("IN", "RB", "NNP", "JJ") else 0


def before_tag(passage: Passage, verb: Token, mention: Mention) -> Content | None:
    """'Talks will resume, an aide said on Friday.': where the parser lost the clause, what stands before the tag.

    Before an inverted one, 'No talks yet, said an aide.', that need be no clause.
    """
    tokens = passage.tokens
    first, last = min(mention.first, verb.i), max(mention.last, verb.i)
    inverted = mention.first == verb.i + 1
    finite = next((k for k in passage.kids(verb, "aux") if k.lemma == "have"), verb)  # 'an aide has said'
    if first < (2 if inverted else 4) or tokens[first - 1].text != "," or finite.tag not in ("VBD", "VBZ", "VBP"):
        return None
    rest = [t for t in tokens[last + 1 : last + 10] if t.sentence == verb.sentence]
    about = inverted and len(rest) > 1 and rest[1].i in passage.below(tokens[mention.head])
    if [t.tag for t in rest[:2]] == [",", "VBG"] or (about and rest[0].text == ","):
        rest = []  # 'Talks will resume, an aide said, citing the minister'
    if len(rest) > 7 or any(t.is_verb or t.text in (",", ":", "“", '"') for t in rest):
        return None
    before = [t.i for t in tokens[: first - 1] if t.sentence == verb.sentence]
    parted = max((i for i in before if tokens[i].text == ";"), default=-1)
    before = [i for i in before if i > parted]
    if inverted and before:
        return "that", before
    if before and (tokens[before[0]].is_verb or _is_circumstance(passage, before)):
        return None  # 'Asked about it, she said no', 'When he was late, she fumed'
    named = not rest[1:] and not any(tokens[i].entity in ("DATE", "TIME") for i in before)
    named = named and any(tokens[i].is_noun for i in before) and tokens[before[0]].tag not in ("IN", "RB", "TO", "CC")
    return ("that", before) if named or any(tokens[i].is_verb for i in before) else None


def as_content(passage: Passage, verb: Token, mention: Mention, hit: Hit) -> Content | None:
    """'It was a rare mixture, as Ames pointed out', 'As Ames noted, it was rare': all but this clause is said.

    'If, as Ames says, it was rare, …': the rest of the clause that it interrupts.
    """
    tokens = passage.tokens
    top = verb
    while top.dep in ("xcomp", "pcomp", "prep", "acomp"):
        top = passage.head(top)  # 'As Ames likes to say', 'as Ames never tires of saying'
    over = passage.head(top)
    marks = (over,) if top.dep == "pobj" else passage.kids(top, "mark", "advmod")
    mark = next((k for k in marks if k.low == "as"), None)
    if mark is None or not hit.takes("that") or mark.i > mention.first or mention.last > verb.i:
        return None
    sentence, around = (
        [t.i for t in tokens if t.sentence == verb.sentence],
        passage.head(over) if mark is over else over,
    )
    comma = next((i for i in sentence if i > hit.last and tokens[i].text == ","), None)
    closes = comma is not None and comma - hit.last <= _LONGEST_CIRCUMSTANCE
    if mark.i > 1 and tokens[mark.i - 1].text == "," and tokens[mark.i - 2].tag in ("IN", "CC") and around.i > verb.i:
        rest = [i for i in passage.below(around, frozenset({top.i})) if i > mention.last]
        return ("that", rest) if closes else None
    if mark.i > sentence[0]:
        ends = all(not tokens[i].is_verb for i in sentence if i > verb.i) and tokens[mark.i - 1].text == ","
        before = [i for i in sentence if i < mark.i - 1]
        return ("that", before) if ends and len(before) > 1 else None
    after = [i for i in sentence if comma is not None and i > comma]
    return ("that", after) if after and closes else None


def _is_circumstance(passage: Passage, indices: list[int]) -> bool:
    """Whether words before a tag are one clause or phrase that says when, why or besides what: nobody says that."""
    first, *rest = (passage.tokens[i] for i in indices)
    opens = first.low in _SUBORDINATORS or (bool(rest) and rest[0].dep == "prep" and rest[0].head == first.i)
    opens = opens and not (first.is_noun and rest[0].low in ("of", "like"))  # 'Patients of ours, he said'
    return opens and not any(t.text == "," for t in rest)


def behind_what(passage: Passage, verb: Token) -> Iterator[Token]:
    """Return the clause behind 'What she said was that it was late', 'All she said was that it was late'."""
    top = passage.head(verb) if verb.dep == "relcl" and passage.head(verb).low in ("all", "thing") else verb
    be, opening = passage.head(top), passage.tokens[passage.extent(top)[0]]
    fronted = (top.dep == "csubj" and opening.low in ("what", "all")) or (top.dep == "nsubj" and top is not verb)
    if fronted and be.lemma == "be" and top.i < be.i and passage.kid(be, "neg") is None:
        yield from (k for k in passage.kids(be, "ccomp") if k.i > be.i)


def open_before(passage: Passage, verb: Token) -> Iterator[Token]:
    """Return the question of 'Whether it leaked is unclear, and the port has not said', 'It is unclear who, and …'."""
    main, last = passage.head(verb), passage.tokens[passage.extent(verb)[1]]
    ends = last.i == verb.i or passage.tokens[verb.i + 1].text in (".", ";")
    if verb.dep == "conj" and ends and passage.kid(verb, "neg") is not None and passage.kid(verb, "nsubj"):
        for clause in passage.kids(main, "csubj", "ccomp"):
            if passage.tokens[passage.extent(clause)[0]].low in _QUESTIONS:
                yield clause


def before_what(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Return what stands before '“It was late” is not what she said', '“It was late” – that is what she said'."""
    be, what = passage.head(verb), passage.kid(verb, "dobj", "dative")
    if not hit.takes("that") or what is None or what.low != "what" or not be.i < what.i or be.lemma != "be":
        return None
    before = [t for t in passage.tokens[: be.i] if t.sentence == verb.sentence]
    if before and before[-1].dep == "nsubj" and before[-1].low in ("that", "this"):
        before.pop()
    said = bool(before) and (before[0].tag == "``" or before[0].low == "that")
    return ("that", [t.i for t in before]) if said and len(before) > 1 else None
