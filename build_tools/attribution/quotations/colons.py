"""Attributions that punctuation or bare word order makes, without a verb of the lexicon.

Ames: We will appeal.     a transcript or headline: a name, a colon, words
"We appeal." — Ames       a quotation that is signed
The mayor smiled: "No."   a quotation that a colon introduces
"No," the mayor beamed.   a quotation that a subject and some verb follow
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.quotations.headline_ends import LONGEST_HEADLINE, LONGEST_LABEL, is_source, said_by_last
from build_tools.attribution.quotations.name_lines import (
    DASHES,
    LONGEST_NAME,
    is_shaped_as_a_name,
    named,
    names_a_group,
    without_clause,
)
from build_tools.attribution.quotations.quoted_sentences import is_title
from build_tools.attribution.quotations.tags import replied
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.mentions import of_verb
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import CALLINGS
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES
from build_tools.attribution.words.names import plain as plain_name
from build_tools.models import Span
from build_tools.models.pronouns import FIRST_PERSON
from build_tools.models.quotation_marks import OPENING

OPENING_MARKS = frozenset(f"{OPENING}‘'`")

_ENDS_A_LABEL = frozenset({":", "|", "):"})

_CLOSING_MARKS = frozenset("”’»\"'“")

LONGEST_SIGNATURE = 24
"""Tokens from the dash to the end."""

_SILENT = word_set("watch watching listen listening look looking stand standing sit sitting wait waiting nod nodding")
"""What somebody does who may not speak: 'with her deputy watching'."""

_BY_THE_WAY = frozenset({"relcl", "acl", "pcomp", "csubj"})
"""Places of a verb in a clause about something else: 'she told how the boats that sank had looked'."""

_NOT_ANOTHER = FIRST_PERSON | word_set("nobody none one you")
"""Whose saying is no other speaker's behind a label: 'Ames: nobody told me', 'Ames: I said so'."""

_NOBODY = word_set("it what that this there few all")

NEAREST_VERB = 8
"""Words between a quotation and a verb that is no cue in itself."""


def labelled(passage: Passage, cast: Cast, quotations: Sequence[Quotation], text: str) -> Draft | None:
    """Read 'AMES: We will appeal' where the words before the colon name a person of the article.

    In a headline (the first paragraph, short, one colon) a body, a role or a kind of source will do: 'Poll: Voters are
    split', 'Mayor: no danger'. What stands before the colon is a topic where somebody else speaks behind it: 'Ames:
    harbour boss Ann Lund “sorry” for delay'; a person speaks of another one's bare name: 'Bo Ames: Ann Lund “unfit”'.
    """
    tokens = passage.tokens
    if found := _row(passage, cast, quotations, text) or _post(passage) or _with_role(passage):
        return found
    label = _label(tokens)
    if label is None:
        return said_by_last(passage, cast)
    headline = _is_headline(passage, label)
    if not (_names_a_person(tokens, label, cast) or (headline and is_source(tokens[label.to - 1]))):
        return said_by_last(passage, cast)
    other = _named_at_quotation(passage, label.colon, cast, quotations) if headline else None
    if headline and _is_topic(passage, label, other, cast):
        return other
    mention = Mention(label.first, label.to - 1, label.to - 1)
    at = label.colon
    return Draft(passage, at, at, at, "neutral", "colon", [_behind(tokens, at)], mention)


class _Label(NamedTuple):
    """What stands before a colon at a passage's beginning, by the places of its tokens."""

    first: int
    to: int
    """Where the name ends: in 'Ames to council: …' before 'to'."""
    colon: int


def _label(tokens: Sequence[Token]) -> _Label | None:
    colon = next((t.i for t in tokens[: LONGEST_LABEL + 2] if t.text == ":"), None)
    if not colon or colon + 1 >= len(tokens):
        return None
    first = next((t.i for t in tokens[:colon] if t.is_word), colon)
    to = next((t.i for t in tokens[first + 1 : colon] if t.low in ("to", "at", "on", "in")), colon)
    if first >= to or not tokens[to - 1].is_word or not tokens[first].text[0].isupper():
        return None
    return _Label(first, to, colon)


def _is_headline(passage: Passage, label: _Label) -> bool:
    tokens = passage.tokens
    short = passage.paragraph == 1 and len(tokens) <= LONGEST_HEADLINE
    return short and tokens[label.to - 1].is_noun and not any(t.is_verb for t in tokens[label.first : label.to])


def _names_a_person(tokens: Sequence[Token], label: _Label, cast: Cast) -> bool:
    name = tokens[label.to - 1]
    capitals = all(t.text[0].isupper() or not t.is_word for t in tokens[label.first : label.to])
    return label.to == label.colon and capitals and bool(cast.at(name) or cast.by_surname.get(plain_name(name.text)))


def _is_topic(passage: Passage, label: _Label, other: Draft | None, cast: Cast) -> bool:
    """Whether somebody else speaks behind a headline's colon, so that what stands before it is what that is about."""
    tokens = passage.tokens
    if other is not None and other.mention is not None:
        described = any(t.text.islower() for t in tokens[other.mention.first : other.mention.last])
        if described or not cast.at(tokens[label.to - 1]):
            return True
    behind = tokens[label.colon + 1 :]
    others = (passage.kid(t, "nsubj") for t in behind if t.i in passage.sayers and t.tag != "VBG")
    return any(who.low not in _NOT_ANOTHER for who in others if who is not None)


def _behind(tokens: Sequence[Token], colon: int) -> Span:
    return tokens[colon + 1].start, tokens[-1].end


def _with_role(passage: Passage) -> Draft | None:
    """Read 'Ann Lund, harbour boss: A black day.': a name in full, and a role that ends the label."""
    tokens = passage.tokens
    colon = next((t.i for t in tokens[: LONGEST_SIGNATURE + 1] if t.text == ":"), 0)
    comma = next((t.i for t in tokens[:colon] if t.text == ","), 0)
    name, role = tokens[:comma], tokens[comma + 1 : colon]
    in_full = 1 < len(name) <= LONGEST_NAME and all(t.is_name and t.text[:1].isupper() for t in name)
    described = any(t.tag == "NN" and t.text.islower() for t in role) and role[0].tag != "IN"
    if not in_full or not described or any(t.is_verb for t in role) or colon + 1 >= len(tokens):
        return None
    mention = Mention(0, comma - 1, comma - 1)
    return Draft(passage, colon, colon, colon, "neutral", "colon", [_behind(tokens, colon)], mention)


def _post(passage: Passage) -> Draft | None:
    """Read a post printed as 'Ann Ames (@annames): The lights are out.', with or without the brackets or the name."""
    tokens = passage.tokens
    end = next((t.i for t in tokens[:LONGEST_SIGNATURE] if t.text in _ENDS_A_LABEL), 0)
    handle = next((t.i for t in tokens[:end] if t.text.startswith("@")), None)
    if end + 1 >= len(tokens) or handle is None:
        return None
    mention = named(tokens[: handle or end])
    spans = [_behind(tokens, end)]
    return Draft(passage, end, end, end, "neutral", "colon", spans, mention, spoken=True) if mention else None


def _named_at_quotation(passage: Passage, colon: int, cast: Cast, quotations: Sequence[Quotation]) -> Draft | None:
    """'Ann Lund ‘sorry’': the person whose name stands right before quoted words of a headline."""
    for quotation in quotations:
        before = [t for t in passage.tokens[colon + 1 :] if 0 <= quotation.start - t.end < 2 and t.is_word]
        if before and cast.at(before[-1]):
            last = before[-1].i
            first = last
            while first > colon + 1 and (passage.tokens[first - 1].is_noun or passage.tokens[first - 1].tag == "JJ"):
                first -= 1
            spans: list[Span] = [(quotation.start, quotation.end)]
            mention = Mention(first, last, last)
            return Draft(passage, colon, colon, colon, "neutral", "colon", spans, mention, has_quotes=True)
    return None


def _row(passage: Passage, cast: Cast, quotations: Sequence[Quotation], text: str) -> Draft | None:
    """Read a line of a list or table: 'Ann Ames, kiosk owner: “I saw it”', 'Harbour board | “No bolt was missing”'.

    A title in a table, 'Ann Ames | “The Long Shore”', is nothing that its author said.
    """
    tokens = passage.tokens
    ends = [t.i for t in tokens[: LONGEST_SIGNATURE + 2] if _ends_label(tokens, t)]
    colon = next((i for i in ends if tokens[i].text != "|" or any(map(_opens, tokens[i + 1 : i + 2]))), None)
    if not colon or colon + 2 >= len(tokens) or not _opens(tokens[colon + 1]):
        return None
    quotation = next((q for q in quotations if q.start == tokens[colon + 1].start), None)
    if tokens[colon].text == "|" and quotation is not None and is_title(text, quotation):
        return None
    first = next((t.i for t in tokens[_cell_of_a_person(tokens, colon, cast) : colon] if t.is_word), colon)
    mention = replied(passage, tokens[first:colon]) or named(tokens[first:colon])
    if mention is None or tokens[first].tag == "IN" or any(t.is_finite for t in tokens[first:colon]):
        return None
    behind = tokens[mention.last + 1 : colon + 1]
    if len(behind) > 2 and behind[0].text == "," and cast.at(behind[-2]) and not cast.bearer(tokens[mention.head]):
        mention = named(behind[1:-1]) or mention  # 'Lund’s deputy, Ann Reed: “…”'
    head = tokens[mention.head]
    known = any(cast.bearer(t) for t in tokens[mention.first : mention.last + 1])
    speaks = head.entity in ("ORG", "PERSON", "GPE", "NORP") or head.lemma in ROLES | BODIES or head.low in PEOPLE
    listed = passage.paragraph > 1 and names_a_group(tokens[first:colon])
    if not (known or speaks or listed or is_shaped_as_a_name(tokens[mention.first : mention.last + 1], behind)):
        return None
    spans: list[Span] = [(tokens[colon + 1].start, _end_of_row(tokens, colon, quotation, quotations))]
    return Draft(passage, colon, colon, colon, "neutral", "colon", spans, mention, has_quotes=True)


def _opens(token: Token) -> bool:
    return token.text[:1] in OPENING_MARKS


def _cell_of_a_person(tokens: Sequence[Token], end: int, cast: Cast) -> int:
    """Where the cell begins that names who speaks in a row of a table: 'Greens | Ann Ames | “We say no”'."""
    cells = [0, *(t.i + 1 for t in tokens[:end] if t.text == "|")]
    persons = (first for first in cells[1:] if any(cast.at(t) for t in tokens[first : first + LONGEST_NAME]))
    return next(persons, 0)


def _ends_label(tokens: Sequence[Token], token: Token) -> bool:
    """Whether the speaker's name ends and the words begin: 'Ann Ames, clerk: “…”', 'Ann Ames, clerk (“…”)'."""
    after = tokens[token.i + 1 : token.i + 2]
    opens_words = token.text == "(" and bool(after) and after[0].text[:1] in OPENING_MARKS
    return token.text in _ENDS_A_LABEL or opens_words or _is_dash(tokens, token)


def _is_dash(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a dash parts who and what on a line that ends with the words: 'Ann Ames, clerk — “I saw it.”'."""
    opens = token.text in DASHES and token.i + 1 < len(tokens) and tokens[token.i + 1].text[:1] in OPENING_MARKS
    return opens and tokens[-1].text[-1:] in _CLOSING_MARKS


def _end_of_row(tokens: Sequence[Token], colon: int, first: Quotation | None, quotations: Sequence[Quotation]) -> int:
    """Where the words behind a label end: at their closing marks if a label or cell follows on the same line."""
    if first is None:
        return tokens[-1].end
    in_brackets = any(t.text == "(" for t in tokens[: colon + 1]) and not any(t.text == ")" for t in tokens[:colon])
    if in_brackets or not any(t.is_word for t in tokens if t.start >= first.end):
        return first.end  # 'Ann Ames (clerk: “I saw it.”):'
    starts = {q.start for q in quotations if q.start >= first.end}
    behind = [t for t in tokens[colon + 2 : -1] if t.start >= first.end]
    another = any(t.text == "|" or (t.text == ":" and tokens[t.i + 1].start in starts) for t in behind)
    return first.end if another else tokens[-1].end


def signed(passage: Passage, quotations: Sequence[Quotation]) -> Draft | None:
    """Read '“We will appeal.” — Ann Ames': a quotation at whose end a dash and a name close the paragraph."""
    tokens = passage.tokens
    closing = next((q.end for q in reversed(quotations)), 0)
    in_brackets = tokens[-1].text == ")"  # '“We will appeal.” (Ann Ames, clerk)'
    marks = DASHES | {"("} if in_brackets else DASHES
    dash = next((t.i for t in tokens if 0 <= t.start - closing < 3 and t.text in marks), None)
    if not closing or dash is None or not 1 < len(tokens) - dash <= LONGEST_SIGNATURE:
        return None
    quotation = quotations[-1]
    name = without_clause(tokens[dash + 1 : -1 if tokens[dash].text == "(" else None])
    if any((t.is_verb and t.tag != "VBN" and t.text.islower()) or t.text in ('"', "“", "”", "''") for t in name):
        return None
    mention = named(name)
    if mention is None:
        return None
    spans: list[Span] = [(quotation.start, quotation.end)]
    return Draft(passage, dash, dash, dash, "neutral", "signed", spans, mention, has_quotes=True)


def introduced(passage: Passage, quotation: Quotation, before: Span, text: str) -> Draft | None:
    """Read a quotation that a colon introduces: the speaker is the subject of what stands before the colon."""
    lead = text[before[0] : quotation.start].rstrip()
    if not lead.endswith(":"):
        return None
    tokens = [t for t in passage.tokens if before[0] <= t.start < quotation.start]
    colon = next((t for t in reversed(tokens) if t.text == ":"), None)
    if colon is None:
        return None
    words = tokens[: tokens.index(colon)]
    mention = replied(passage, words) or _named_by_itself(passage, tokens, colon) or _subject(passage, tokens)
    if mention is None:
        return None
    spans = [(quotation.start, quotation.end)]
    return Draft(passage, colon.i, colon.i, colon.i, "neutral", "introduced", spans, mention, has_quotes=True)


def _named_by_itself(passage: Passage, tokens: list[Token], colon: Token) -> Mention | None:
    """'From the report: “…”', '— Ann Ames: “…”': nothing but a source between a dash or a 'from' and the colon."""
    opening = next((t for t in reversed(tokens) if t.text in ("—", "―", "–", "-") or t.low == "from"), None)
    if opening is None or colon.i - opening.i > LONGEST_SIGNATURE or colon.i - opening.i < 2:
        return None
    between = passage.tokens[opening.i + 1 : colon.i]
    if any(t.is_verb for t in between) or not (between[-1].is_noun or between[-1].text == ")"):
        return None
    return named(between)


def announced(passage: Passage) -> Draft | None:
    """Read a sentence whose colon ends its paragraph and introduces a quotation in the next; it has no content yet."""
    last = passage.tokens[-1]
    if last.text != ":":
        return None
    sentence = [t for t in passage.tokens[:-1] if t.sentence == last.sentence]
    mention = _subject(passage, sentence) or _issued(passage, sentence) or replied(passage, sentence)
    if mention is None and sentence and not any(t.is_verb for t in sentence):  # 'The port put out a note. In full:'
        mention = _subject(passage, [t for t in passage.tokens if t.sentence == last.sentence - 1])
    return Draft(passage, last.i, last.i, last.i, "neutral", "introduced", [], mention) if mention else None


def _issued(passage: Passage, tokens: Sequence[Token]) -> Mention | None:
    """'Statement by the port, Friday:': a document and whose it is."""
    for document in (t for t in tokens if t.is_noun and t.lemma in DOCUMENTS):
        if any(k.dep == "poss" or k.low in ("by", "from") for k in passage.kids(document, "prep", "agent", "poss")):
            return plain(passage, document, "inverted")
    return None


def _subject(passage: Passage, tokens: list[Token]) -> Mention | None:
    if beside := _with_somebody(passage, tokens):
        return beside
    verbs = [t for t in reversed(tokens) if t.is_verb and t.lemma not in _SILENT]
    for token in sorted(verbs, key=lambda t: t.i not in passage.sayers and _is_by_the_way(passage, t)):
        mention = of_verb(passage, token)
        if mention is None or not tokens[0].i <= mention.head <= tokens[-1].i:
            continue
        head = passage.tokens[mention.head]
        if head.low not in _NOBODY and not head.tag.startswith("RB"):
            return _affected(passage, token, mention, tokens) or mention
    name = next((t for t in reversed(tokens) if t.entity == "PERSON"), None)
    return plain(passage, name, "inverted") if name else None


def _is_by_the_way(passage: Passage, verb: Token) -> bool:
    at = verb
    while not (by_the_way := at.dep in _BY_THE_WAY or _is_circumstance(passage, at)) and passage.head(at) is not at:
        at = passage.head(at)
    return by_the_way


def _is_circumstance(passage: Passage, verb: Token) -> bool:
    """'The port put out a note, a day after its crane fell:'."""
    return verb.dep == "advcl" and passage.kid(verb, "mark") is not None and passage.head(verb).i < verb.i


def _with_somebody(passage: Passage, tokens: Sequence[Token]) -> Mention | None:
    """'The mayor must go, with her rival Ann Ames thundering: “…”': the person behind the comma and "with" speaks."""
    words = [t for t in tokens if t.is_word]
    opening = next((t for t in reversed(words[:-2]) if t.low == "with" and t.i), None)
    if opening is None or passage.tokens[opening.i - 1].text not in (",", *DASHES):
        return None
    verb, who = words[-1], [t for t in words if opening.i < t.i < words[-1].i and t.tag != "RB"]
    if not verb.low.endswith("ing") or verb.lemma in _SILENT or not who or any(t.tag in ("IN", ",") for t in who):
        return None
    head = who[-1]
    person = head.entity == "PERSON" or head.lemma in ROLES | PEOPLE | CALLINGS
    is_somebody = person or head.entity == "ORG" or head.lemma in BODIES
    doing = verb.tag == "VBG" or person  # the tagger takes a rare verb for a noun
    return Mention(who[0].i, head.i, head.i, how="inverted") if is_somebody and doing and head.is_noun else None


def _affected(passage: Passage, verb: Token, subject: Mention, tokens: Sequence[Token]) -> Mention | None:
    """'The delay angered Ann Ames: “…”': a thing can't speak, so its object right before the colon does."""
    thing = passage.tokens[subject.head]
    last = next((t for t in reversed(tokens) if t.is_word), verb)
    told = last.dep == "dobj" and passage.head(last) is verb and last.entity == "PERSON"
    nobody = thing.tag == "NN" and thing.lemma not in ROLES | PEOPLE | BODIES | DOCUMENTS and thing.entity == ""
    return plain(passage, last, "inverted") if told and nobody else None


def followed(passage: Passage, quotation: Quotation, after: Span) -> Draft | None:
    """Read a quotation that a subject and a finite verb follow, whatever the verb."""
    tokens = [t for t in passage.tokens if after[0] <= t.start < after[1]]
    for verb in tokens[:NEAREST_VERB]:
        if verb.tag in (",", ":", ".", "CC", "IN", "TO", "WP", "WDT"):
            return None
        if (
            verb.tag not in ("VBD", "VBZ", "VBP")
            or verb.dep in ("aux", "auxpass")
            or verb.lemma in ("be", "have", "do")
        ):
            continue
        mention = of_verb(passage, verb)
        if mention is None or mention.how != "subject" or passage.tokens[mention.head].start < after[0]:
            return None
        if passage.tokens[mention.head].start >= after[1] or passage.kid(verb, "dobj"):
            return None
        spans = [(quotation.start, quotation.end)]
        return Draft(passage, verb.i, verb.i, verb.i, "neutral", "followed", spans, mention, has_quotes=True)
    return None
