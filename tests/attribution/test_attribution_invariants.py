"""What holds for any text: spans inside, words equal to the slice, line ends change offsets alone."""

from __future__ import annotations

from attributed_texts import article_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.attribution import attribute
from build_tools.attribution.marks import quotations
from build_tools.attribution.parser import LONGEST_PIECE, parse, pieces
from build_tools.attribution.reader import blocks

MARKS = [*"\"'“”‘’„«»`", "''", "``"]
WORDS = ["Mira", "Holt", "said", "the", "bridge", "fell", "he", "that", "denied", "it", "who", "according", "to",
         ",", ".", ":", "–", "?", "\n", "\n\n", " ", "(", "😀", "é", "\u200b", "\ufeff", "U.S."]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join),
)
FEW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(text=TEXTS)
def test_spans_lie_inside_and_give_the_words(lexicon, text):
    article = article_of(text)
    (analysis,) = attribute([article], lexicon)
    for s in analysis.statements:
        assert s.text == " … ".join(text[a:b] for a, b in s.spans)
        assert all(0 <= a < b <= len(text) for a, b in (*s.spans, *s.quoted))
        assert list(s.spans) == sorted(s.spans)
        assert 0 <= s.confidence <= 1
        assert 1 <= s.paragraph <= len(article.paragraphs)
    assert len({s.id for s in analysis.statements}) == len(analysis.statements)


@FEW
@given(words=st.lists(st.sampled_from(MARKS + WORDS), max_size=50))
def test_carriage_returns_change_nothing_but_offsets(lexicon, words):
    text = " ".join(words)
    plain, dos = attribute([article_of(text), article_of(text.replace("\n", "\r\n"))], lexicon)
    told = [[(s.text, s.speaker, s.mention, s.cue, s.kind, s.id) for s in a.statements] for a in (plain, dos)]
    assert told[0] == told[1]


@settings(max_examples=300, deadline=None)
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
