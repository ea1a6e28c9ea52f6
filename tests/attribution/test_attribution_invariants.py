"""What holds for any text: spans inside, words equal to the slice, line ends change offsets alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise

from attributed_texts import article_of
from hypothesis import given, reject
from hypothesis import strategies as st

from build_tools.attribution import attribute
from build_tools.attribution.parsing.marks import quotations
from build_tools.attribution.parsing.parser import LONGEST_PIECE, parse, pieces
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.reader import blocks
from build_tools.models import Kind, Piece
from build_tools.models.problem import InputError
from build_tools.reading import parse_article

MARKS = [*"\"'“”‘’„«»`", "''", "``"]
WORDS = ["Mira", "Holt", "said", "the", "bridge", "fell", "he", "that", "denied", "it", "who", "according", "to",
         ",", ".", ":", "–", "?", "\n", "\n\n", " ", "(", "😀", "é", "\u200b", "\ufeff", "U.S."]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join),
)


def read(text):
    """The text as it is read from a file; one that has no words is no example."""
    try:
        return parse_article(text, "gazette")
    except InputError:
        reject()


@given(text=TEXTS)
def test_spans_give_the_texts_words_and_kinds_fit_the_marks(lexicon, text):
    article = read(text)
    (analysis,) = attribute([article], lexicon)
    ids = {s.id for s in analysis.statements}
    assert len(ids) == len(analysis.statements)
    for s in analysis.statements:
        assert s.text == " … ".join(text[a:b] for a, b in s.spans)
        assert all(0 <= a < b <= len(text) for a, b in (*s.spans, *s.quoted))
        assert list(s.spans) == sorted(s.spans)
        assert all(b < c for (_, b), (c, _) in pairwise(s.spans))
        assert all(any(a <= c and d <= b for a, b in s.spans) for c, d in s.quoted)
        assert 0 <= s.confidence <= 1
        assert 1 <= s.paragraph <= len(article.paragraphs)
        for words, span in ((s.mention, s.mention_span), (s.cue, s.cue_span)):
            assert (words is None) == (span is None)
            assert span is None or words == " ".join(text[slice(*span)].split())
        assert s.inside is None or (s.inside in ids and s.inside != s.id)
        assert s.kind is not Kind.OWN_VOICE or (s.speaker, s.mention, s.cue) == (None, None, None)
        assert s.kind is not Kind.DIRECT or s.words == s.quoted_words
        assert s.kind is not Kind.INDIRECT or s.quoted_words == 0


@given(words=st.lists(st.sampled_from([*MARKS, *WORDS, "\n"]), max_size=60))
def test_carriage_returns_change_nothing_but_offsets(lexicon, words):
    text = " ".join(words)
    dos_text = text.replace("\n", "\r\n")
    plain, dos = attribute([read(text), read(dos_text)], lexicon)
    breaks = [0, *accumulate(c == "\n" for c in text)]
    moved = [replace(s, **{name: _moved(getattr(s, name), breaks) for name in SPANS}) for s in plain.statements]
    assert moved == [replace(s, text=s.text.replace("\r\n", "\n")) for s in dos.statements]
    assert plain.names == dos.names


SPANS = ("spans", "quoted", "mention_span", "cue_span", "sentence", "pieces")


def _moved(span, breaks):
    """Where a span, or each of several, stands once each line break before it takes two characters."""
    if span is None or not span:
        return span
    if isinstance(span, Piece):
        return span._replace(spans=_moved(span.spans, breaks))
    if isinstance(span[0], tuple):
        return tuple(_moved(one, breaks) for one in span)
    return span[0] + breaks[span[0]], span[1] + breaks[span[1]]


@given(text=TEXTS)
def test_quotations_are_well_formed(text):
    for q in quotations(text, [(0, len(text))]):
        assert 0 <= q.start < q.inner[0] <= q.inner[1] <= q.end <= len(text)


@given(length=st.integers(0, 3 * LONGEST_PIECE), mark=st.sampled_from(["a", "a ", "A b. ", '"']))
def test_long_paragraphs_are_cut_without_loss(length, mark):
    text = (mark * length)[:length]
    cut = list(pieces(text, (0, length)))
    assert "".join(text[a:b] for a, b in cut) == text
    assert all(b - a <= LONGEST_PIECE for a, b in cut)


def test_a_paragraph_that_is_too_long_is_read_piece_by_piece():
    """What is compared with all its neighbours must be bounded, or a megabyte takes a day."""
    text = "Ada Penn said the bridge was “not safe” at all. " * 400 + "\nShort and good."
    ((article, passages),) = parse([article_of(text)])
    outer = quotations(text, article.paragraphs)
    read = list(blocks(article, passages, outer))
    assert len(read) > 4
    assert "".join(text[a:b] for a, b in (block.span for block in read)) == text.replace("\n", "").rstrip()
    assert all(b.span[1] - b.span[0] <= LONGEST_PIECE for b in read)
    assert [q for b in read for q in b.quotations if q.start >= b.span[0]] == outer
    assert max(len(b.quotations) for b in read) < 100


def test_a_quotation_longer_than_a_piece_is_known_to_all_that_it_fills(lexicon):
    text = "“" + "The river said that the bridge was old. " * 300 + "” Ada Penn said it was late."
    article = article_of(text)
    (analysis,) = attribute([article], lexicon)
    assert [s.speaker for s in analysis.statements if s.mention] == ["Ada Penn"]


def test_cut_paragraphs_are_never_read(lexicon):
    article = article_of("Mira Holt said it was late.\nTom Reed said to give money.")
    only_first = type(article)(article.id, article.text, article.sha256, article.paragraphs[:1])
    (analysis,) = attribute([only_first], lexicon)
    assert {s.speaker for s in analysis.statements} == {"Mira Holt"}


@given(hung=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=20))
def test_nothing_ever_hangs_below_itself(hung):
    passage = Passage([Token(i, "a", "a", "a", "NN", "ROOT", i, 2 * i, 2 * i + 1, 0) for i in range(5)], 1)
    for below, above in hung:
        passage.hang(passage.tokens[below], passage.tokens[above], "dep")
    for token in passage.tokens:
        assert len(passage.above(token)) < 5
        assert all(passage.tokens[kid].head == token.i for kid in token.kids if kid != token.i)
