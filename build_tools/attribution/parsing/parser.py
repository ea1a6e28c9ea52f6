"""Paragraphs → passages of tokens. The only module that imports spaCy, and only when something needs parsing.

    paragraphs ─pieces (long ones cut)─▶ nlp.pipe ─▶ Passage

Only what the rules read is computed: tagger, parser and entity recogniser. Lemmas come from the model's own tables,
once a word form; its attribute ruler and lemmatizer would cost a fifth of the whole for every token again.
"""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Any

from build_tools.attribution.parsing.entities import Entities
from build_tools.attribution.parsing.headlines import capitals_of_headlines, label_of
from build_tools.attribution.parsing.marks import Quotation, quotations
from build_tools.attribution.parsing.stops import openings
from build_tools.attribution.parsing.tokens import ENDS_A_NAME, Passage, Token
from build_tools.models import Article, Span
from build_tools.models.text import alternatives
from build_tools.models.titles import EVERYDAY, POINTED
from build_tools.parser_model import MODEL

LONGEST_PIECE = 4000
"""Characters parsed at once. No real paragraph is longer; it keeps time linear on those that are."""

BATCH = 64
"""Passages in one batch. Larger ones gain nothing on a processor without a graphics card."""

_CLOSE_OF_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’ ]+[A-Z](?:, [A-Z][\w. ]{1,20})?(?:[.,]? [A-Z][a-z]{2,8}\.? \d\d?)?(?: \([^)]{2,20}\))?"
    r"|[A-Z][\w.,'’ ]{1,40} \([^)]{2,20}\)) ?(?:—|–|--|-) "
    r"|\s*[A-Z][A-Z.'’ -]+[A-Z][.,]? (?:[A-Z][a-z]{2,8}\.? \d\d?|\d\d? [A-Z][a-z]{2,8})\.?"
    r" (?:/[A-Z][\w ]{1,30}/|\([A-Z][\w ]{1,30}\)|[A-Z]{2,8}(?= ?[—–-]))(?:\.| ?[—–-]) "
)
"""'WASHINGTON (AP) — ', 'MOSCOW, May 3. /TASS/. ': the place before a report's first sentence is no part of it."""

_OF_SEVERAL = re.compile(r"(?<=[a-z]s)’(?= [A-Za-z])")

_GLUED = re.compile(
    r"[,;:.!?](?=[“‘]\w)|[a-z](?=“\w)|”(?=[A-Za-z—―–-])|(?:(?<=[”\"’»])|(?<=[”\"’»] )|(?<![^\n]))[—―–-](?=[A-Z])"
    r"|[\w”’\"](?=(?:[—―]|--)[\w“‘\"])|(?:[—―]|--)(?=[\w“‘\"])|[^\W\d](?=[–-][“‘\"]\w)|(?<=\w)[–-](?=[“‘\"]\w)"
)
"""What stands before a place where a space has been forgotten: said,“No; “No.”Ames said; “No.” -Ann Ames; said—“no”."""

_SO_MUCH_AS = re.compile(r"(?:\b(?:not|never|without)|n['’]t) (so much as )(?=\w)")
"""'Did not so much as mention it': words that the parser takes for a comparison, and nothing without them."""

_RUN_OF_TITLES = re.compile(
    rf"(?<![\w.])(?:(?:{alternatives(title.rstrip('.') for title in POINTED)})\.[ \n])+(?=(?:\d\w\w Class )?[A-Z])"
    r"(?!(?:The|A|An|This|He|She|It|They|His|Her|But|And|In|On|At) )"
)
"""'Lt. Cmdr. Ann Reed': the parser ends a sentence at the point of a rank that it doesn't know well."""

_CRLF = re.compile(r"\r(?=\n)")
_LINE_BREAK = re.compile(r"[\r\n\t\v\f\x85\u2028\u2029]")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")


_WHOLE = ("e-mail", "e-mails", "e-mailed", "e-mailing", "E-mail", "E-mails")
"""Words that their hyphen doesn't part: of "Reed e-mailed" the tokenizer would make a "Reed e" who mailed."""


@cache
def load() -> Any:  # noqa: ANN401 - spaCy has no types
    """Load the model, once a process.

    Raises:
        OSError: The model's package is not installed.
    """
    spacy = _spacy()
    from spacy.attrs import ORTH
    from spacy.language import Language
    from thinc.api import NumpyOps, set_current_ops

    # NumPy multiplies the matrices of the model in two thirds of the time that BLIS takes, which thinc has by default.
    set_current_ops(NumpyOps(use_blis=False))
    Language.component("sentence_openings", func=_mark_openings)
    nlp: Any = spacy.load(MODEL, disable=["attribute_ruler", "lemmatizer"])
    for word in (*sorted(POINTED), *_WHOLE):
        nlp.tokenizer.add_special_case(word, [{ORTH: word}])
    nlp.add_pipe("sentence_openings", before="parser")
    Language.component("entities", func=Entities(nlp.get_pipe("ner")))
    nlp.disable_pipe("ner")
    nlp.add_pipe("entities")
    gc.freeze()  # the model is there to stay: looking through it for garbage costs a twentieth of the run
    return nlp


def _spacy() -> Any:  # noqa: ANN401
    """Import spaCy without its own command line, which takes two fifths of the time and is not used."""
    parts = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    left_out = {name: part for name, part in parts.items() if name not in sys.modules}
    vars(parts["spacy.cli.info"])["info"] = None
    sys.modules.update(left_out)
    try:
        import spacy
    finally:
        for name in left_out:
            del sys.modules[name]
    return spacy


def _mark_openings(doc: Any) -> Any:  # noqa: ANN401
    """Part sentences that the parser would not part, 'ended at 5 p.m. Moscow denied it'; not behind 'Cllr.'."""
    for token in doc[:-1]:
        following = doc[token.i + 1]
        of_a_name = following.text in ENDS_A_NAME and token.text[:1].isupper() and token.text[-1:].isalpha()
        if of_a_name or (token.text in POINTED and following.text[:1].isupper()):
            following.is_sent_start = False
        elif following.text == ")" and token.text[-1] == ".":  # 'Penn (R-Wisc.) to task'
            following.is_sent_start = False
            if token.i + 2 < len(doc) and doc[token.i + 2].text[:1].islower():
                doc[token.i + 2].is_sent_start = False
    for at in openings(doc.text):
        opening = doc.char_span(at, at + 1, alignment_mode="expand")
        if opening is not None:
            opening[0].is_sent_start = True
    return doc


def pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut a paragraph that is too long to parse at once, at the ends of sentences, else of words, else anywhere."""
    start, end = span
    if label := label_of(text, start, end):
        start = label
    if dateline := _DATELINE.match(text, start, min(end, start + 90)):
        start = dateline.end()
    while end - start > LONGEST_PIECE:
        window = text[start : start + LONGEST_PIECE]
        closes = [m.end() for m in _CLOSE_OF_SENTENCE.finditer(window) if m.end() > LONGEST_PIECE // 4]
        cut = closes[-1] if closes else window.rfind(" ") + 1 or LONGEST_PIECE
        yield start, start + cut
        start += cut
    yield start, end


def parse(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Passage]]]:
    """Parse articles, in order, several paragraphs at a time.

    Yields:
        Each article with its passages; paragraphs without a single letter have none.
    """
    waiting: list[Article] = []
    size = 0
    for article in articles:
        waiting.append(article)
        size += len(article.paragraphs)
        if size >= 4 * BATCH:
            yield from _parse_batch(waiting)
            waiting, size = [], 0
    yield from _parse_batch(waiting)


def _parse_batch(articles: list[Article]) -> Iterator[tuple[Article, list[Passage]]]:
    jobs = [
        (n, number, piece)
        for n, article in enumerate(articles)
        for number, span in enumerate(article.paragraphs, 1)
        for piece in pieces(article.text, span)
        if any(map(str.isalpha, article.text[piece[0] : piece[1]]))
    ]
    found: list[list[Passage]] = [[] for _ in articles]
    if jobs:
        changed = [_changed(article) for article in articles]
        readable = [_readable(articles[n].text, piece, changed[n]) for n, _, piece in jobs]
        docs = load().pipe((text for text, _ in readable), batch_size=BATCH)
        for (n, number, _), (_, offsets), doc in zip(jobs, readable, docs, strict=True):
            found[n].append(passage(doc, offsets, number, articles[n].text))
    yield from zip(articles, found, strict=True)


def _changed(article: Article) -> dict[int, str]:
    """Return by offset how the parser reads a character otherwise than it is printed.

    Marks of fragments and points behind ranks are left out, capitals of headlines are small, and the apostrophe of
    "pilots’ union" is straight, as in the texts that the model has learnt from: it takes the other for a closing mark.
    """
    text, quoted = article.text, quotations(article.text, article.paragraphs)
    closing = {q.inner[1] for q in quoted}
    straight = dict.fromkeys((m.start() for m in _OF_SEVERAL.finditer(text) if m.start() not in closing), "'")
    small = {i: text[i].lower() for i in capitals_of_headlines(article)}
    left_out = {*_marks_of_fragments(text, quoted), *_points_of_titles(text)}
    return straight | small | dict.fromkeys(left_out, "")


def _points_of_titles(text: str) -> Iterator[int]:
    """Return the offsets of points behind ranks before a name, but for the everyday ones: 'Gen. Ann Reed'."""
    for run in _RUN_OF_TITLES.finditer(text):
        if run.group().strip() not in EVERYDAY or text[run.end()].isdigit():
            yield from (i for i in range(*run.span()) if text[i] == ".")


def _marks_of_fragments(text: str, quoted: Iterable[Quotation]) -> frozenset[int]:
    """Return the offsets of the marks around quoted fragments: words of the sentence that they stand in.

    The parser takes a mark for the border of a clause, and ends "will reply “whenever it likes”" before it. Without
    the marks it reads the sentence whole.
    """
    found: set[int] = set()
    for q in quoted:
        before, first = text[max(0, q.start - 2) : q.start], text[q.inner[0] : q.inner[0] + 1]
        if before[-1:].isspace() and before[:1].isalnum() and first.islower() and not text[q.end : q.end + 1].isalnum():
            found.update(range(q.start, q.inner[0]), range(q.inner[1], q.end))
    return frozenset(found)


def _readable(text: str, span: Span, read_as: Mapping[int, str]) -> tuple[str, Sequence[int]]:
    """Return a piece as the parser reads it, on one line, and the offset in the article of each of its characters.

    The characters at an offset of `read_as` are read as it says.

    A line break inside a paragraph is a space; CRLF must parse as LF does. Where a quotation mark is glued to the word
    before or behind it, a space is put between them: the parser would take both for one word.
    """
    start, end = span
    changed = {m.end(): " " for m in _GLUED.finditer(text, start, end)}
    changed |= dict.fromkeys((m.start() for m in _CRLF.finditer(text, start, end)), "")
    changed |= {i: changed.get(i, "") + letter for i, letter in read_as.items() if letter and start <= i < end}
    for match in _SO_MUCH_AS.finditer(text, start, end):
        changed |= dict.fromkeys(range(*match.span(1)), "")
    changed |= {i: letter for i, letter in read_as.items() if not letter and start <= i < end}
    if not changed:
        return _on_one_line(text[start:end]), range(start, end)
    pieces: list[str] = []
    kept: list[int] = []
    at = start
    for i in sorted(changed):
        pieces += (text[at:i], changed[i])
        kept += range(at, i)
        glued = changed[i] == " "
        kept += [i] * len(changed[i])
        at = i if glued else i + 1
    pieces.append(text[at:end])
    kept += range(at, end)
    return _on_one_line("".join(pieces)), kept


def _on_one_line(piece: str) -> str:
    """Put a space for each line break, and for half a surrogate pair, which is no character, the sign of an unknown.

    An apostrophe inside a word is straight, as in the texts that the model has learnt from: it takes "n’t" for a name.
    """
    piece = _APOSTROPHE.sub("'", piece)
    return _HALF_PAIR.sub("\ufffd", _LINE_BREAK.sub(" ", piece))


def passage(doc: Any, offsets: Sequence[int], paragraph: int, printed: str) -> Passage:  # noqa: ANN401
    """Turn a spaCy Doc into a passage.

    Args:
        doc: Tagged, parsed and with entities.
        offsets: Of its characters in the article.
        paragraph: The number of its paragraph.
        printed: The article's text, in which an apostrophe may be printed otherwise than it was parsed.
    """
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IS_SPACE, ORTH, SENT_START, SPACY, TAG

    strings = doc.vocab.strings
    rows = doc.to_array([ORTH, TAG, DEP, HEAD, ENT_TYPE, ENT_IOB, SENT_START, SPACY, IS_SPACE]).astype("int64").tolist()
    tokens: list[Token] = []
    places: dict[int, int] = {}
    sentence, at = -1, 0
    for n, (orth, tag, dep, head, entity, iob, opens, spaced, blank) in enumerate(rows):
        if opens == 1 or sentence < 0:
            sentence += 1
        text = strings[orth % _HASHES]
        start, at = at, at + len(text) + spaced
        if blank:
            continue
        places[n] = len(tokens)
        tag_name = strings[tag % _HASHES]
        end = offsets[start + len(text) - 1] + 1
        of_a_title = spaced and at < len(offsets) and offsets[at - 1] > end and printed[end] == "."
        end += of_a_title
        if "'" in text or of_a_title:
            text = printed[offsets[start] : end]
        tokens.append(
            Token(
                i=len(tokens),
                text=text,
                low=text.lower(),
                lemma=lemma(text, tag_name),
                tag=tag_name,
                dep=strings[dep % _HASHES],
                head=n + head,
                start=offsets[start],
                end=end,
                sentence=sentence,
                entity=strings[entity % _HASHES] if entity else "",
                entity_start=iob == _BEGINS,
            )
        )
    for token in tokens:
        token.head = places.get(token.head, token.i)
        if token.head != token.i:
            tokens[token.head].kids.append(token.i)
    return Passage(tokens, paragraph)


_HASHES = 2**64
"""Of a string in spaCy's store; the arrays hold them as signed numbers."""
_BEGINS = 3
"""spaCy's number for the first token of an entity."""
_CLASSES = {"VB": "verb", "NN": "noun", "JJ": "adj", "RB": "adv", "MD": "verb"}
_IRREGULAR = {"'s": "be", "’s": "be", "'re": "be", "’re": "be", "'m": "be", "’m": "be", "'ve": "have", "’ve": "have"}


@cache
def lemma(text: str, tag: str) -> str:
    """Return the dictionary form of a word in lower case, by the rules and exceptions that come with the model."""
    low = text.lower()
    kind = _CLASSES.get(tag[:2])
    if kind is None or tag.startswith("NNP"):
        return low
    if kind == "verb" and low in _IRREGULAR:
        return _IRREGULAR[low]
    past = tag in ("VB", "VBP") and low not in _known_forms(kind)  # 'forgot', which the tagger takes for a present
    if tag in ("VB", "VBP", "NN", "JJ", "RB") and low not in ("are", "am", "'ve") and not past:
        return low
    tables = load().get_pipe("lemmatizer").lookups
    exceptions = tables.get_table("lemma_exc").get(kind, {}).get(low)
    if exceptions:
        return str(exceptions[0])
    index = _known_forms(kind)
    guesses = []
    for old, new in tables.get_table("lemma_rules").get(kind, []):
        if low.endswith(old):
            form = low[: len(low) - len(old)] + new
            if form in index:
                return str(form)
            guesses.append(form)
    return _regular_stem(low) or (str(guesses[0]) if guesses else low)


def _regular_stem(form: str) -> str:
    """Return the stem of "tutted", "texted" or "retweeting", words that the model's tables lack; '' of other forms."""
    stem = re.sub(r"(?:ed|ing)$", "", form)
    if stem == form or len(stem) < 3:
        return ""
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem if _WITHOUT_E.search(stem) else ""


_DOUBLED = re.compile(r"[aeiou]([bdgmnprt])\1$")
_WITHOUT_E = re.compile(r"(?:[aeiou]{2}|[^aeiou\W])[bdfhkmnprtwx]$")
"""Endings of stems that no "e" follows."""


@cache
def _known_forms(kind: str) -> frozenset[str]:
    """Return all dictionary forms of a class of words; the model's table is a list."""
    return frozenset(load().get_pipe("lemmatizer").lookups.get_table("lemma_index").get(kind, ()))
