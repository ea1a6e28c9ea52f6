"""The few words next to a quotation that say whose it is, where the parser lost them.

“We will pay,” Reed counters.         a verb that the tagger takes for a noun
“It is over,” sighed Reed.            a subject behind its verb, taken for an object
“Not we,” came the reply from Reed.   a noun for the verb
In the words of Reed, “it is over”.

text next to the quotation ─tagged─▶ Draft with cue and speaker, from the order of the words alone
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.parser import lemma
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.quotations.name_lines import named
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES
from build_tools.attribution.words.cues import CueIndex
from build_tools.models import Span
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.pronouns import SUBJECT

LONGEST_TAG = 14
"""Tokens between a quotation and its cue."""

_COMES = word_set("came comes was were is are ran went so")
_REPLIES = word_set(
    "reply answer response retort rejoinder verdict message cry call warning advice word plea comment reaction refrain "
    "conclusion assessment order question shout whisper quip explanation appeal promise view description summary "
    "excuse judgment judgement dismissal characterisation characterization"
)
_OF_ITS_OBJECT = word_set(
    "description summary dismissal characterisation characterization judgment judgement assessment"
)
"""Replies that are of what they are about: "the description of Reed" is by somebody else."""
_POINTS_BACK = word_set("that this such those these")
_FROM = word_set("from of by")
_PHRASE = ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "HYPH", "POS", "CD", "AFX")
_OPENERS = ("DT", "PRP$")
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
_PRONOUNS = SUBJECT - {"you"}
_NO_SPEAKER = word_set("it today yesterday tomorrow morning afternoon evening night week month year").union(WEEKDAYS)


def tagged(  # noqa: PLR0913 - the quotation, and what the whole article tells
    passage: Passage,
    quotation: Quotation,
    beside: tuple[Span, Span],
    *,
    index: CueIndex,
    cast: Cast,
    text: str,
) -> Draft | None:
    """Read who speaks a quotation by the order of the words right behind it, or right before.

    Args:
        passage: Where it stands.
        quotation: The quotation.
        beside: The stretches before and behind it that belong to its own sentence.
        index: The cues.
        cast: The persons of the article.
        text: The article's text.
    """
    behind = [t for t in passage.tokens if beside[1][0] <= t.start < beside[1][1]][:LONGEST_TAG]
    if behind and behind[0].text == ":" and (signed := _behind_colon(passage, behind, cast)):
        spans: list[Span] = [(quotation.start, quotation.end)]
        return Draft(passage, behind[0].i, behind[0].i, behind[0].i, "neutral", "tagged", spans, signed, True, True)
    while behind and not behind[0].is_word:
        behind = behind[1:]
    leads_on = text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:] in (",", "!", "?", "—", "…")
    found = None
    if behind:
        found = (
            _how_it_was_put(passage, behind, index)
            or _reply(passage, behind)
            or _inverted(passage, behind, index, cast if leads_on else None)
            or _plain(passage, behind, index, cast if leads_on else None)
        )
    found = found or _in_the_words(passage, [t for t in passage.tokens if beside[0][0] <= t.start < beside[0][1]])
    if found is None:
        return None
    first, anchor, mention = found
    spans = [(quotation.start, quotation.end)]
    cue = index.match(passage, anchor)
    described = cue.cue.described if cue else _described(anchor, index)
    last = cue.last if cue and anchor.is_verb else anchor.i
    return Draft(passage, anchor.i, first, max(last, first), described, "tagged", spans, mention, True, True)


Found = tuple[int, Token, Mention | None]
"""First token of the cue, its main token, and who speaks."""


def _behind_colon(passage: Passage, behind: Sequence[Token], cast: Cast) -> Mention | None:
    """'“We will pay”: Ann Reed': nothing but a name or role behind the colon of a headline; no 'Five minutes with'."""
    mention = named(behind[1:]) if len(behind) > 1 else None
    if mention is None or any(t.is_finite for t in behind):
        return None
    head = passage.tokens[mention.head]
    a_name = head.is_name and head.entity in ("", "ORG", "PERSON", "GPE")
    someone = a_name or cast.bearer(head) or head.lemma in ROLES | BODIES | PEOPLE
    in_headline = passage.paragraph == 1 and not head.is_name and len(behind) == 2  # 'Pier “a ruin”: coroner'
    return mention if someone and (in_headline or behind[1].text[:1].isupper()) else None


def _reply(passage: Passage, behind: Sequence[Token]) -> Found | None:
    """'Came the reply from Reed', 'was the answer', 'was Reed’s reply', ': that was the answer'."""
    if behind[0].low in _POINTS_BACK and len(behind) > 1:
        behind = behind[1:]
    if behind[0].low not in _COMES:
        return None
    noun = next((t for t in behind[1:7] if t.lemma in _REPLIES and t.low not in _COMES), None)
    if noun is None or any(t.is_verb or t.text in (",", ".") for t in behind[1 : noun.i - behind[0].i]):
        return None
    after = passage.tokens[noun.i + 1 : noun.i + 2]
    owner = next((t for t in behind[1 : noun.i - behind[0].i] if t.tag in ("POS", "PRP$")), None)
    says_whose = after and after[0].low in _FROM and not (after[0].low == "of" and noun.lemma in _OF_ITS_OBJECT)
    if owner is None and says_whose and (run := _phrase(passage.tokens, noun.i + 2)):
        return behind[0].i, noun, _mention(passage, run, noun.i, "agent")
    if owner is not None:
        last = owner.i if owner.tag == "PRP$" else owner.i - 1
        return behind[0].i, noun, Mention(behind[1].i, last, last, how="subject")
    return behind[0].i, noun, None


def _how_it_was_put(passage: Passage, behind: Sequence[Token], index: CueIndex) -> Found | None:
    """'“Nonsense,” was how Reed described Berg’s claim', '“A farce” is what the mayor called it'."""
    if behind[0].lemma != "be" or len(behind) < 4 or behind[1].low not in ("how", "what"):
        return None
    verb = next((t for t in behind[2:] if t.tag in ("VBD", "VBZ", "VBP") and t.dep not in ("aux", "relcl")), None)
    subject = passage.kid(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or not _describes(passage, verb, index) or not behind[1].i < subject.i < verb.i:
        return None
    return verb.i, verb, plain(passage, subject, "subject", keep=behind[1].i)


def _describes(passage: Passage, verb: Token, index: CueIndex) -> bool:
    """Whether somebody puts a thing into words: no 'what the family wants'."""
    hit = index.match(passage, verb)
    return (
        hit is not None
        and any(map(hit.takes, ("object-as", "object-complement", "object-at")))
        and hit.cue.described == "neutral"
    )


def replied(passage: Passage, lead: Sequence[Token]) -> Mention | None:
    """Read whose words a noun before a colon introduces: 'Reed’s reply:', 'Her reply:', 'From Reed came a reply:'."""
    noun = next((t for t in reversed(lead) if t.lemma in _REPLIES and t.is_noun), None)
    if noun is None:
        return None
    before, after = [t for t in lead if t.i < noun.i], passage.tokens[noun.i + 1]
    if after.low in _FROM:
        run = _phrase(passage.tokens, after.i + 1)
    elif before and before[0].low == "from" and before[-1].tag == "DT" and any(t.low in _COMES for t in before):
        run = _phrase(passage.tokens, before[0].i + 1)
    elif owner := next((t for t in before if t.tag == "POS" and noun.i - t.i < 4), None):
        return Mention(before[0].i, owner.i - 1, owner.i - 1, how="possessive")
    elif owner := next((t for t in before if t.tag == "PRP$" and noun.i - t.i < 4), None):
        asked = _asked_before(passage, owner)
        return plain(passage, asked or owner, "possessive")
    else:
        return None
    return _mention(passage, run, noun.i, "agent") if run else None


def _asked_before(passage: Passage, owner: Token) -> Token | None:
    """Return who is asked in the words before 'its reply': the pronoun stands for nobody else."""
    asking = [t for t in passage.tokens[: owner.i] if t.lemma == "ask"]
    return passage.kid(asking[-1], "nsubjpass", "dobj") if asking else None


def _inverted(passage: Passage, behind: Sequence[Token], index: CueIndex, cast: Cast | None) -> Found | None:
    """'Sighed Reed', 'quips the mayor'; without a cue of the lexicon only before a person of the article."""
    verb = behind[0]
    if not verb.text.islower() or len(behind) < 2 or verb.low in _COMES or verb.tag in ("IN", "CC", "TO", "RB"):
        return None
    particle = behind[1].tag in ("RP", "RB") or behind[1].low in ("back", "in", "out")
    run = _phrase(passage.tokens, verb.i + (2 if particle else 1))
    if run is None or run[0].low in _NO_SPEAKER or run[-1].low in _NO_SPEAKER:
        return None
    known = cast is not None and any(cast.at(t) for t in run)
    finite = verb.low.endswith(("ed", "s")) or verb.tag in _FINITE
    if not (_speaks(verb, index) or (known and finite and verb.tag != "VBG")):
        return None
    return verb.i, verb, _mention(passage, run, verb.i, "inverted")


def _plain(passage: Passage, behind: Sequence[Token], index: CueIndex, cast: Cast | None) -> Found | None:
    """'Reed counters', 'the mayor notes'."""
    run = _phrase(passage.tokens, behind[0].i)
    if run is None or run[0].low in _NO_SPEAKER:
        return None
    last = run[-1]
    if len(run) > 1 and last.text.islower() and last.low.endswith(("s", "ed")) and run[-2].text[:1].isupper():
        subject, verb = run[:-1], last
    else:
        after = passage.tokens[last.i + 1 : last.i + 3]
        after = after[1:] if len(after) > 1 and after[0].tag == "RB" else after
        if not after or after[0].sentence != behind[0].sentence:
            return None
        subject, verb = run, after[0]
    if subject[-1].low in _NO_SPEAKER or not verb.text.islower() or verb.tag in ("IN", "CC", "TO", "MD", "VBG"):
        return None
    known = cast is not None and any(cast.at(t) for t in subject)
    closes = verb.i + 1 >= len(passage.tokens) or passage.tokens[verb.i + 1].tag in (".", ",", "RB", "IN")
    if not (_speaks(verb, index) or (known and closes and not verb.is_verb and verb.low.endswith("s"))):
        return None
    return verb.i, verb, _mention(passage, subject, verb.i, "subject")


def _in_the_words(passage: Passage, before: Sequence[Token]) -> Found | None:
    """'In the words of Reed, “…”', 'in Reed’s words: “…”'."""
    while before and not before[-1].is_word:
        before = before[:-1]
    word = next((t for t in reversed(before[-LONGEST_TAG:]) if t.lemma == "word"), None)
    if word is None or not any(t.low == "in" for t in before[max(0, len(before) - LONGEST_TAG) :]):
        return None
    after = before[word.i - before[0].i + 1 :]
    if after and after[0].low == "of" and len(after) > 1:
        run = [t for t in after[1:] if t.is_word]
        return word.i, word, _mention(passage, run, word.i, "agent")
    marked = passage.tokens[word.i - 1] if word.i else word
    if after or marked.tag not in ("POS", "PRP$"):
        return None
    last = marked.i if marked.tag == "PRP$" else marked.i - 1
    first = last
    while first > before[0].i and passage.tokens[first - 1].is_name:
        first -= 1
    return word.i, word, Mention(first, last, last, how="subject")


def _phrase(tokens: Sequence[Token], start: int) -> list[Token] | None:
    """Return the run of words from a token on that may be a name or a short noun phrase, or one pronoun."""
    if start >= len(tokens):
        return None
    if tokens[start].low in _PRONOUNS:
        return [tokens[start]]
    end = start
    hyphens = sum(t.tag == "HYPH" for t in tokens[start : start + LONGEST_TAG])  # 'grandmother-of-six Ann Reed'
    while end < len(tokens) and end - start < LONGEST_TAG + hyphens and _belongs(tokens, start, end):
        end += 1
    run = list(tokens[start:end])
    return run if run and (run[-1].is_noun or run[-1].text[:1].isupper()) and run[-1].tag not in _OPENERS else None


def _belongs(tokens: Sequence[Token], start: int, at: int) -> bool:
    token = tokens[at]
    if token.sentence != tokens[start].sentence:
        return False
    opener = token.tag in _OPENERS and at == start
    initial = token.text == "." and at > start and len(tokens[at - 1].text) == 1
    return opener or initial or token.tag in _PHRASE or (token.text[:1].isupper() and token.is_word)


def _mention(passage: Passage, run: Sequence[Token], keep: int, how: str) -> Mention:
    head = next((t for t in reversed(run) if t.is_word), run[-1])
    wide = plain(passage, head, how, keep=keep)
    whole = wide.first == run[0].i and wide.last >= head.i and how == "inverted"
    return wide if whole else Mention(run[0].i, head.i, head.i, how=how)


def _speaks(token: Token, index: CueIndex) -> bool:
    return any("quote" in cue.frames for form in _lemmas(token) if (cue := index.single.get(form)))


def _described(token: Token, index: CueIndex) -> str:
    return next((cue.described for form in _lemmas(token) if (cue := index.single.get(form))), "neutral")


def _lemmas(token: Token) -> tuple[str, ...]:
    """The dictionary forms that a word has as a finite verb, whatever the tagger took it for."""
    return (token.lemma, lemma(token.text, "VBZ")) if token.low.endswith("s") else (lemma(token.text, "VBD"),)
