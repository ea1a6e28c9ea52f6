"""Whose words a reader sees: quotation marks, alignment marks, ellipses of ours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour_event import LAID, SAFE, SET, TEXTS, harbour

from build_tools.models import Kind, Lexicon, SheetStatement
from build_tools.models.text import counted, listed
from build_tools.pages.views.book import Book
from build_tools.pages.views.held_words import HeldWords
from build_tools.pages.views.phrases import day, inner_marks, number_word
from build_tools.pages.views.spellings import Spellings
from build_tools.pages.views.statements import citation, flags, resolved_in_words, verb_of
from build_tools.pages.views.strip import strip
from build_tools.pages.views.words import Words, aligned, ngrams, plain_runs, shown
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.proofs import proofs_of


def sheet(kind, *words, at=((0, 100),)):
    return SheetStatement(kind=Kind(kind), at=at, words=words)


@pytest.mark.parametrize(
    ("kind", "words", "text", "quoted"),
    [
        ("direct", ["We know."], "“We know.”", ["“We know.”"]),
        ("direct", ["“We know.”"], "“We know.”", ["“We know.”"]),
        ("direct", ["We know,", "and we act."], "“We know,” … “and we act.”", ["“We know,”", "“and we act.”"]),
        ("direct", ["He said, “Keep off,”"], "He said, “Keep off,”", ["“Keep off,”"]),
        ("mixed", ["called it “laughable” again"], "called it “laughable” again", ["“laughable”"]),
        ("mixed", ['it was "a lie'], 'it was "a lie"', ['"a lie"']),
        ("indirect", ["that it rained"], "that it rained", []),
        ("own-voice", ["It rained."], "It rained.", []),
        ("indirect", [], "", []),
    ],
)
def test_marks_tell_the_speaker_from_the_outlet(kind, words, text, quoted):
    found = shown(sheet(kind, *words))
    assert found.text == text
    assert [found.text[a:b] for a, b in found.quoted] == quoted


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        ("direct", ["We know."], "Mira Holt, as quoted by The Times"),
        ("mixed", ["“ropes strong enough for the ferry.”"], "Mira Holt, as quoted by The Times"),
        ("mixed", ["“the ferry,”", "“the quay.”"], "Mira Holt, as quoted by The Times"),
        ("mixed", ["a “lie” again"], "The Times’ words for what Mira Holt said"),
        ("indirect", ["that it rained"], "The Times’ words for what Mira Holt said"),
        ("own-voice", ["It rained."], "The Times, in its own voice"),
    ],
)
def test_a_citation_gives_the_speaker_what_stands_wholly_in_quotation_marks(kind, words, told):
    entry = sheet(kind, *words)
    mark = Book(harbour(), harbour().events[0]).marks["bugle"]._replace(name="The Times", date="4 May 2031")
    assert citation(entry, "Mira Holt", mark, shown(entry)).endswith(f"” ({told}; 4 May 2031).")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ('"We know," he said', "‘We know,’ he said"),
        ('"We know."', "We know."),
        ("“We know.”", "We know."),
        ('"We know', "We know"),
    ],
)
def test_marks_inside_a_citation_stay_in_pairs(text, cited):
    assert inner_marks(text) == cited


@pytest.mark.parametrize(
    ("how", "verb"), [("surname", ("said", "neutral")), ("carry-over", ("", "")), (None, ("said", "neutral"))]
)
def test_a_quotation_whose_speaker_comes_from_the_sentence_before_has_no_verb_of_its_own(how, verb):
    entry = sheet("direct", "We know.").model_copy(update={"cue": "said", "cue_class": "neutral", "resolved_by": how})
    assert verb_of(entry) == verb


@pytest.mark.parametrize(
    ("how", "told"), [("pronoun", ("speaker not named with certainty",)), ("unnamed-source", ()), ("document", ())]
)
def test_a_speaker_whom_the_article_names_nowhere_is_no_doubt_of_ours(how, told):
    entry = sheet("indirect", "that it rained").model_copy(update={"speaker": "unnamed", "resolved_by": how})
    assert flags(entry, 0.5) == told


@pytest.mark.parametrize("how", ["it", "relative-clause", "not-told", "carry-over", "document"])
def test_how_a_speaker_was_found_is_said_in_words(how):
    entry = sheet("indirect", "that it rained").model_copy(update={"resolved_by": how})
    assert resolved_in_words(entry, None) not in {"", how}


def test_the_articles_own_marks_decide_where_they_are_known():
    book = Book(harbour(), harbour().events[0])
    assert [run.text for run in plain_runs(book.statements[LAID].words) if run.quoted] == [
        "“The fire was laid by strangers from the island,”"
    ]
    assert [run.text for run in plain_runs(book.statements[SET].words) if not run.quoted] == [" of Sarn"]


@pytest.mark.parametrize(
    ("places", "text"),
    [
        ([(1, 9), (10, 17)], "“We know. We act.”"),
        ([(1, 9), (30, 37)], "“We know.” … “We act.”"),
        ([], "“We know.” … “We act.”"),
    ],
)
def test_between_sentences_that_follow_one_another_nothing_is_left_out(places, text):
    assert (
        shown(sheet("direct", "We know.", "We act.", at=((1, 38),)), places, [(0, 39)]).text.removesuffix(" …") == text
    )


@pytest.mark.parametrize(
    ("piece", "text"),
    [('we know."', '"we know."'), ("we know.”", "“we know.”"), ("‘We know.", "‘We know.’"), ("we know", "“we know”")],
)
def test_a_mark_given_back_is_of_the_kind_at_the_other_edge(piece, text):
    assert shown(sheet("direct", piece, at=((10, 19),)), [(10, 19)], [(0, 19)]).text == text


def test_what_a_third_article_has_too_is_in_none_alone():
    said = ["The mill is safe. Nobody will ever close it while I live.", "The mill is safe."]
    held = HeldWords(None)
    held.__dict__["_folded"] = {"east": said[0].casefold(), "west": said[1].casefold(), "north": said[0].casefold()}
    beside = held.ngrams_beside
    runs = aligned(Words(said[0]), Words(said[1]), Lexicon(), beside["east"], beside["west"])[0]
    assert not any(run.mark for run in runs)
    assert beside["north"] == beside["east"]


def test_words_that_the_other_article_has_in_another_statement_are_in_neither_alone():
    said = Words("The mill is safe. Nobody will ever close it while I live.")
    other = Words("The mill is safe.")
    article = ngrams("The mill is safe. | “nobody will ever close it while I live,” she added")
    assert [run.text for run in aligned(said, other, Lexicon())[0] if run.mark] == [
        "Nobody will ever close it while I live"
    ]
    assert not any(run.mark for run in aligned(said, other, Lexicon(), article)[0])


@pytest.mark.parametrize(
    ("one", "other", "marked"),
    [
        ("the crane fell on the old quay at noon", "the crane fell on the new quay at dusk", ["old", "noon"]),
        ("the crane fell on the old quay at …", "the crane fell on the new quay in spite …", ["old"]),
        ("… in spite the crane fell on the old quay", "a tall yellow crane fell on the new quay", ["old"]),
    ],
)
def test_where_an_excerpt_is_cut_its_words_stand_for_none_of_the_other_s(one, other, marked):
    assert [run.text for run in aligned(Words(one), Words(other), Lexicon())[0] if run.mark] == marked


@pytest.mark.parametrize(
    ("mention", "who", "called"),
    [
        ("Which", "Ann Bell", "Ann Bell"),
        ("he", "Ann Bell", "Ann Bell"),
        ("His spokeswoman", "Ann Bell", "Ann Bell"),
        ("the mayor", "Ann Bell", "the mayor"),
        ("US envoy Bell", "Ann Bell", "US envoy Bell"),
        ("", "Ann Bell", "Ann Bell"),
        ("his spokeswoman", "unnamed", "his spokeswoman"),
        ("she", "unnamed", "somebody (“she”)"),
    ],
)
def test_a_word_that_points_at_nobody_outside_its_sentence_gives_way_to_the_name(mention, who, called):
    view = Book(harbour(), harbour().events[0]).statements[LAID]
    assert view._replace(mention=mention, who=who).called == called


@pytest.mark.parametrize(
    ("who", "mention", "named"),
    [
        ("Ann Bell", "he", "Ann Bell"),
        ("unnamed", "An aide", "an aide"),
        ("unnamed", "Chief Warden Bell", "Chief Warden Bell"),
        ("unnamed", "She", "somebody (“she”)"),
        ("unnamed", "which", "somebody unnamed"),
        ("unnamed", "", "somebody unnamed"),
    ],
)
def test_whom_we_have_no_name_for_is_named_by_the_outlets_words(who, mention, named):
    view = Book(harbour(), harbour().events[0]).statements[LAID]
    assert view._replace(mention=mention, who=who).named == named


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("He said, “Keep off the quay,”", "‘He said, “Keep off the quay,”’"),
        ("“Keep off” is what he said", "‘“Keep off” is what he said’"),
        ("“Keep off the quay.”", "“Keep off the quay.”"),
        ("Keep off the quay.", "“Keep off the quay.”"),
    ],
)
def test_what_a_speaker_quotes_keeps_its_marks_within_those_of_the_speaker(words, text):
    entry = sheet("direct", words, at=((10, 10 + len(words)),))
    found = shown(entry, [(10, 10 + len(words))], [(10, 10 + len(words))])
    assert (found.text, found.all_quoted) == (text, True)


def test_an_excerpt_that_stops_early_says_so():
    assert shown(sheet("indirect", "that it would", at=((0, 13),))).text == "that it would"
    short = sheet("own-voice", "A warehouse", at=((7, 46),))
    assert shown(short, [(7, 18)]).text == "A warehouse …"
    assert shown(short).text == "A warehouse"


def test_the_link_to_the_publisher_has_the_words_that_stand_there_and_no_ellipsis_of_ours():
    project = harbour()
    (event,) = project.events
    entry = event.articles["bugle"].statements[SAFE].model_copy(update={"words": ("the harbour",)})
    sheet = event.articles["bugle"].model_copy(update={"statements": {SAFE: entry}})
    machine = replace(event.machines["bugle"], proofs=proofs_of(sheet.statements, Text(TEXTS["bugle"], "0" * 64)))
    real = event.event.model_copy(update={"fictional": False})
    held = replace(event, event=real, articles={"bugle": sheet}, machines={"bugle": machine})
    view = Book(project, held).statements[SAFE]
    assert view.words.text == "the harbour …"
    assert view.original == "https://bugle.example/fire#:~:text=the%20harbour"


def test_a_proved_place_decides_whose_words_a_piece_has():
    lost = shown(sheet("mixed", "the heroes of the evening."), [(101, 127)], [(100, 128)])
    assert (lost.text, lost.quoted) == ("“the heroes of the evening.”", ((0, 28),))
    kept = shown(sheet("direct", "“Nobody was hurt,”"), [(101, 117)], [(100, 118)])
    assert (kept.text, kept.quoted) == ("“Nobody was hurt,”", ((0, 18),))


def test_two_renderings_are_marked_word_by_word():
    a, b = Words("the fire was laid by strangers"), Words("the fire was set by two strangers")
    runs_a, runs_b = aligned(a, b, Lexicon())
    assert "".join(run.text for run in runs_a) == a.text
    assert [(run.text, run.mark, run.other) for run in runs_a if run.mark] == [("laid by", "replaced", "set by two")]
    assert [(run.text, run.mark) for run in runs_b if run.mark] == [("set by two", "replaced")]


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        ("the ferry sank at noon off the pier", "the ferry sank …"),
        ("the ferry sank at noon, the captain knew", "the ferry sank … the captain knew"),
    ],
)
def test_what_an_excerpt_leaves_out_is_not_only_in_the_other(whole, cut):
    runs, _ = aligned(Words(whole), Words(cut), Lexicon())
    assert not [run.text for run in runs if run.mark]


def test_words_that_only_one_has_before_the_cut_are_marked():
    runs, _ = aligned(Words("divers found the rusty ferry at noon"), Words("divers found the ferry …"), Lexicon())
    assert [(run.text, run.mark) for run in runs if run.mark] == [("rusty", "only")]


def test_renderings_with_hardly_a_word_in_common_are_not_marked():
    runs, _ = aligned(Words("a warehouse burned down"), Words("ministers met yesterday evening"), Lexicon())
    assert [run.mark for run in runs] == [""]


def test_a_run_never_crosses_the_edge_of_a_quotation():
    words = Words("that “we burned” it", ((5, 16),))
    runs, _ = aligned(words, Words("that we lit it"), Lexicon())
    assert "".join(run.text for run in runs) == words.text
    assert "".join(run.text for run in runs if run.quoted) == "“we burned” "[:11]


def test_the_strip_draws_each_paragraph_as_wide_as_its_words():
    machine = harbour().events[0].machines["bugle"]
    drawn = strip(machine, 2)
    assert drawn.says == "paragraph 2 of 3"
    assert drawn.rest.count("z") == 2
    assert drawn.here.count("z") == 1
    assert strip(machine, 9) is None
    assert strip(None, 1) is None


def test_either_spelling_is_indexed_with_the_other():
    spellings = Spellings(harbour().lexicon, {}, "the fire in Porth’s harbour")
    assert spellings.also("the fire in Porth’s harbour") == "Port"
    assert spellings.also("Portugal") == ""


@pytest.mark.parametrize(
    ("made", "read"),
    [
        (day("2031-05-04"), "4 May 2031"),
        (day("2031-05-04T06:30"), "4 May 2031, 06:30"),
        (day("2031-13-04"), "2031-13-04"),
        (day("in May"), "in May"),
        (counted(1, "fact"), "1 fact"),
        (counted(4000, "entry", "entries"), "4,000 entries"),
        (listed(["a"]), "a"),
        (listed(["a", "b", "c"]), "a, b and c"),
        (number_word(2), "two"),
        (number_word(40), "40"),
    ],
)
def test_numbers_days_and_lists_are_written_as_prose(made, read):
    assert made == read


@pytest.mark.parametrize(
    ("fact", "article", "again"),
    [("who-laid-it", "gazette", True), ("it-burned", "bugle", False), ("nobody-there", "gazette", False)],
)
def test_a_badge_is_said_again_only_by_the_outlets_own_name_for_the_speaker(fact, article, again):
    book = Book(harbour(), harbour().events[0])
    cell = next(cell for cell in book.facts[fact].cells if cell.mark.article == article)
    assert cell.names_itself is again
