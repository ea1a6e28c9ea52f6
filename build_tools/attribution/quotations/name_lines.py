"""Lines that only name somebody: below a quotation whose it is, above one who speaks next.

“We will pay.”                 Reed, kiosk owner
— Ann Reed, kiosk owner        “We will pay.”
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import BODIES, can_speak
from build_tools.models.calendar import WEEKDAYS

LONGEST_LINE = 20
"""Tokens."""

DASHES = frozenset({"—", "―", "–", "--", "-", "~"})
_ENDS_A_NAME = frozenset({",", "(", ";", ":", "|", "/", "."}) | DASHES
_OUTLETS_OWN = word_set("by photo photograph picture image video credit source related read see watch")
LONGEST_NAME = 3
_NAMES_NOBODY = DOCUMENTS | word_set("question answer headline title caption slogan motto quote part chapter step day")
_SHOWN = word_set(
    "sign banner placard poster sticker song film book album play poem title lesson moral rule note tip fact sentence "
    "text subject topic theme result verdict reason example word phrase lyric name password"
)
_PLAIN = ("DT", "PRP$")
_ABOUT = word_set("on to in about after before over amid with during")
"""What a name is followed by in a label: 'Mayor on the leak: “…”'."""


def name_line(passage: Passage, cast: Cast) -> Draft | None:
    """Read a paragraph that only names somebody; a draft without content, and with a cue where a dash opens it.

    With a dash any body will do ("— Harbour board"); without one it takes a person of the article, a name with a
    role behind it ("Bea Lott, baker"), or nothing but a body ("The council").
    """
    tokens = passage.tokens
    if len(tokens) > LONGEST_LINE or tokens[0].low in _OUTLETS_OWN:
        return None
    dash = tokens[0].text in DASHES
    start = 1 if dash else _behind_from(tokens)
    ends_as_one = tokens[-1].text in ("?", "!") or (tokens[-1].text == "." and not dash and start == 0)
    if ends_as_one or any(t.is_finite for t in (without_clause(tokens) if dash else tokens)):
        return None
    mention = named(tokens[start:])
    if mention is None:
        return None
    person = any(cast.at(t) for t in tokens[mention.first : mention.last + 1])
    shaped = is_shaped_as_a_name(tokens[mention.first : mention.last + 1], tokens[mention.last + 1 :])
    body = tokens[0].low == "the" and mention.last == len(tokens) - 1 and tokens[mention.head].lemma in BODIES
    if not (dash or person or shaped or body):
        return None
    return Draft(passage, 0 if dash else -1, 0, 0, "neutral", "signed", [], mention)


def without_clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words of a signature but for a clause that ends it: 'Bea Lott, who lives opposite'."""
    at = next((i for i, t in enumerate(tokens) if i > 1 and t.low == "who" and tokens[i - 1].text == ","), len(tokens))
    return tokens if any(t.text == "," for t in tokens[at:]) else tokens[:at]


def is_shaped_as_a_name(name: Sequence[Token], after: Sequence[Token]) -> bool:
    """Return whether two or three words with capitals, a comma or bracket behind them, name somebody nobody knows."""
    capitals = all(t.is_name and t.text[:1].isupper() and t.low not in _NAMES_NOBODY for t in name)
    return capitals and 2 <= len(name) <= LONGEST_NAME and bool(after) and after[0].text in (",", "(")


def names_a_group(label: Sequence[Token]) -> bool:
    """Return whether a few words name a body or people that speak as one, as in a table: 'Greens', 'Orm List'.

    What a sign, a song or a lesson says, nobody does.
    """
    last = label[-1]
    people = len(label) == 1 and last.tag == "NNS" and can_speak(last)
    words = people or all(t.is_name and t.text[:1].isupper() for t in label)
    nobody = _NAMES_NOBODY | _SHOWN | {*WEEKDAYS}
    named = words and last.text[:1].isupper() and len(label) <= LONGEST_NAME
    return named and last.lemma.lower() not in nobody and last.low not in nobody


def named(tokens: Sequence[Token]) -> Mention | None:
    """Return the words that name somebody at the head of a signature or label: up to a comma, bracket or dash."""
    words: list[Token] = []
    for token in tokens:
        initial = token.text == "." and words and len(words[-1].text) <= 2
        ends = token.text in _ENDS_A_NAME and not initial and not _glued(token, tokens)
        if ends or (words and token.low in _ABOUT):
            break
        words.append(token)
    while words and not words[-1].is_word:
        words.pop()
    if not words or not words[0].is_word or any(t.is_verb and t.tag != "VBN" and t.text.islower() for t in words):
        return None
    if words[0].tag not in _PLAIN and not (words[0].text[:1].isupper() or words[0].text[:1] == "@"):
        return None
    of = next((n for n, t in enumerate(words) if n and t.low in ("of", "for", "at", "from")), len(words))
    head, inside = words[of - 1], {t.i: t for t in words}
    while head.dep == "conj" and head.head in inside:
        head = inside[head.head]  # 'Ann Reed and Bo Hill'
    return Mention(words[0].i, words[-1].i, head.i, how="inverted") if head.is_word else None


def _glued(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a hyphen stands inside a word: 'Holt-Reed'."""
    return token.text == "-" and any(t.end == token.start for t in tokens) and any(t.start == token.end for t in tokens)


def _behind_from(tokens: Sequence[Token]) -> int:
    """'From the desk of Ann Reed': the first token of the name; 0 where the line opens with it."""
    if tokens[0].low != "from":
        return 0
    of = next((t.i for t in tokens[1:6] if t.low == "of"), 0)
    return of + 1
