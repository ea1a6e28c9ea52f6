"""Every quotation is proved word for word: a changed one fails at its line, a restyled one passes, text or no text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets_world import EVENT_ID, HARBOUR, SHEET, attribute, lines

from build_tools.models import Kind, Problem, SheetStatement, fold
from build_tools.models.text import digest
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.check import check
from build_tools.sheets.checks.quotations import find

WORDS = "The crane was inspected in March and nothing was found to be wrong with it,"
EXCERPT = "the crane had “not been inspected” for two years and that nobody had asked why"

CHANGED = [
    ("a word put in", "The crane was not inspected in March and nothing was found to be wrong with it,"),
    ("a word left out", "The crane was inspected in March and nothing was found wrong with it,"),
    ("one letter", "The crane was inspected in Marsh and nothing was found to be wrong with it,"),
    ("a word replaced", "The crane was inspected in March and something was found to be wrong with it,"),
    ("a number swapped", "the crane had “not been inspected” for ten years and that nobody had asked why"),
    ("a dropped not", "the crane had “been inspected” for two years and that nobody had asked why"),
    ("words turned round", "The crane in March was inspected and nothing was found to be wrong with it,"),
    ("an ellipsis", "The crane was inspected in March … to be wrong with it,"),
    ("a small letter for a capital", "the crane was inspected in March and nothing was found to be wrong with it,"),
    ("a word cut in its middle", "The crane was inspected in March and noth"),
    ("a word of another article", "Nobody looked at it for two whole years"),
    ("a full stop for a comma within", "The crane was inspected in March. and nothing was found to be wrong with it,"),
]
HARMLESS = [
    ("as it stands", WORDS),
    ("with marks around it", f"“{WORDS}”"),
    ("straight marks for curly", EXCERPT.replace("“", '"').replace("”", '"')),
    ("guillemets for curly", EXCERPT.replace("“", "«").replace("”", "»")),
    ("a no-break space", WORDS.replace("was inspected", "was\u00a0inspected")),
    ("a line wrap", WORDS.replace("in March ", "in March\n        ")),
    ("two spaces", WORDS.replace("nothing was", "nothing  was")),
    ("a soft hyphen", WORDS.replace("inspected", "in\u00adspected")),
    ("a zero-width space", WORDS.replace("inspected", "inspected\u200b")),
    ("space at its ends", f"  {WORDS} "),
    ("its beginning alone", "The crane was inspected in March"),
    ("its end alone", "nothing was found to be wrong with it"),
]


def put_words(project: Path, words: str) -> int:
    """Write words in place of those that they resemble; return the line."""
    path = project / SHEET
    text = path.read_text(encoding="utf-8")
    old = EXCERPT if "two years" in words or "ten years" in words else WORDS
    quoted = "'" + words.replace("'", "''") + "'"
    changed = text.replace(f"- {old}", f"- {quoted}", 1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    return changed[: changed.index(quoted)].count("\n") + 1


def told(project: Path) -> list[Problem]:
    return [p for p in check(project) if p.severity == "error" and p.file == SHEET]


def drop_texts(project: Path) -> None:
    shutil.rmtree(project / "content")


@pytest.mark.parametrize("text_at_hand", [True, False])
@pytest.mark.parametrize("words", [words for _, words in CHANGED], ids=[name for name, _ in CHANGED])
def test_a_changed_quotation_fails_at_its_line(project: Path, words: str, text_at_hand: bool) -> None:
    line = put_words(project, words)
    if not text_at_hand:
        drop_texts(project)
    problems = told(project)
    assert [problem.line for problem in problems] == [line], lines(problems)
    assert " ".join(words.split()) in problems[0].what


@pytest.mark.parametrize(("name", "words"), HARMLESS)
def test_a_restyled_quotation_passes(project: Path, name: str, words: str) -> None:
    put_words(project, words)
    assert not told(project), lines(told(project))
    if not name.endswith("alone"):  # a part of it is proved by the text alone
        drop_texts(project)
        assert not told(project), lines(told(project))


def test_a_shortened_quotation_is_proved_anew_by_extract(project: Path) -> None:
    put_words(project, "The crane was inspected in March")
    extract(Cache(project), events=[EVENT_ID], attribute=attribute)
    drop_texts(project)
    assert not told(project)


def test_the_nearest_words_are_reported_with_the_text_at_hand(project: Path) -> None:
    put_words(project, CHANGED[0][1])
    assert told(project)[0].cure == f"nearest: “{WORDS.rstrip(',')}”"


def test_words_of_another_article_are_reported_as_such(project: Path) -> None:
    put_words(project, "Nobody looked at it for two whole years")
    assert told(project)[0].cure == "found in the article herald"


def test_another_article_that_can_t_be_decoded_is_reported_and_gives_no_hint(project: Path) -> None:
    (project / "content/articles/crane/herald.txt").write_bytes(b"\x00\x01\x02" * 50)
    put_words(project, "Nobody looked at it for two whole years")
    assert "found in" not in told(project)[0].cure
    assert any(problem.file == "content/articles/crane/herald.txt" for problem in check(project))


def test_a_mention_and_a_cue_are_proved_too(project: Path) -> None:
    path = project / SHEET
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("mention: Mira Hollin", "mention: Myra Hollin").replace("cue: denied", "cue: rejected")
    )
    assert [problem.what for problem in told(project)] == [
        "the mention “Myra Hollin” is not word for word in the article",
        "the cue “rejected” is not word for word in the article",
    ]
    drop_texts(project)
    assert len(told(project)) == 2


def test_words_outside_their_offsets_are_reported_with_the_right_ones(project: Path) -> None:
    path = project / SHEET
    path.write_text(path.read_text(encoding="utf-8").replace("at: [[66, 141]]", "at: [[0, 63]]"), encoding="utf-8")
    for _ in range(2):
        assert told(project)[0].cure == "correct `at`: the words are at [66, 141]"
        shutil.rmtree(project / "content", ignore_errors=True)


@pytest.mark.parametrize(
    ("words", "what", "places"),
    [
        (
            "the crane",
            "is shorter than 12 characters",
            ["[[183, 192]]` for “…Ferrow said that the crane had “not been…”"],
        ),
        ("harbour", "is shorter than 12 characters", ["[[4, 11]]` for “…harbour of Ostrand was closed…”"]),
        ("inspected", "occurs 2 times", ["[[80, 89]]` for “…", "[[207, 216]]` for “…"]),
        ("had not been seen", "occurs 5 times", ["[[334, 351]]`", "(2 more)"]),
    ],
)
def test_short_or_recurring_words_ask_which_place_is_meant(
    project: Path, words: str, what: str, places: list[str]
) -> None:
    (project / "content/articles/crane/harbour.txt").write_text(
        HARBOUR + "It had not been seen.\n" * 5, encoding="utf-8"
    )
    path = project / SHEET
    with path.open("a", encoding="utf-8") as file:
        file.write(f"  harbour-own:\n    kind: own-voice\n    words: [{words}]\n")
    extract(Cache(project), events=[EVENT_ID], attribute=attribute)
    (problem,) = [problem for problem in told(project) if words in problem.what]
    assert what in problem.what
    assert problem.cure.startswith("quote more of the sentence, or say which is meant: `at: ")
    for place in places:
        assert place in problem.cure


def test_offsets_that_an_editor_leaves_out_are_filled_in(project: Path) -> None:
    path = project / SHEET
    before = path.read_text(encoding="utf-8")
    own = "  harbour-own:\n    kind: own-voice\n    words: [Nobody was hurt.] # the editor's\n"
    path.write_text(before + own, encoding="utf-8")
    extract(Cache(project), events=[EVENT_ID], attribute=attribute)
    assert path.read_text(encoding="utf-8") == before + own.replace("own-voice\n", "own-voice\n    at: [[264, 280]]\n")
    drop_texts(project)
    assert not told(project)


def test_a_text_that_has_changed_is_reported(project: Path) -> None:
    text = project / "content/articles/crane/harbour.txt"
    text.write_text(HARBOUR + "More.\n", encoding="utf-8")
    assert [problem.what for problem in told(project)] == ["the article’s text has changed since the last `extract`"]


def test_without_machine_file_nothing_is_proved(project: Path) -> None:
    (project / "data/events/crane/machine/harbour.json").unlink()
    drop_texts(project)
    assert [problem.what for problem in told(project)] == ["no machine file: nothing proves what this sheet quotes"]


@pytest.mark.parametrize("damage", [b"", b"{", b'{"article": 1}', b"\xff"])
def test_a_damaged_machine_file_is_reported(project: Path, damage: bytes) -> None:
    (project / "data/events/crane/machine/harbour.json").write_bytes(damage)
    drop_texts(project)
    problems = [p for p in check(project) if p.file.endswith("harbour.json")]
    assert len(problems) == 1 and "damaged" in problems[0].what and "extract" in problems[0].cure


def test_a_text_can_be_required(project: Path) -> None:
    drop_texts(project)
    problems = [p for p in check(project, require_text=True) if p.severity == "error"]
    assert [problem.what for problem in problems] == ["the article’s text is not at hand"] * 2


def test_texts_are_found_in_a_folder_elsewhere(project: Path, tmp_path: Path) -> None:
    shutil.move(project / "content/articles", tmp_path / "texts")
    assert not [p for p in check(project, articles_dir=tmp_path / "texts", require_text=True) if p.severity == "error"]


def test_quotations_and_excerpts_have_a_length(project: Path) -> None:
    (project / "data/settings.yml").write_text(
        "own_words_cap: 1\nexcerpt_words: 4\nquotation_words: 5\n", encoding="utf-8"
    )
    assert {problem.what for problem in told(project)} == {
        "a quotation of 15 words; at most 5 are allowed",
        "an excerpt with 12 of the outlet’s own words; at most 4 are allowed",
    }


def test_the_share_of_own_words_is_capped(project: Path) -> None:
    (project / "data/settings.yml").write_text("own_words_cap: 0.01\n", encoding="utf-8")
    assert "of the article’s own words are reproduced; the cap is 1%" in told(project)[0].what


# ---- invariants of the search ----

TEXT = st.text(alphabet=st.sampled_from("ab’'“”\" \n\u00a0\u00ad-–…Zé"), min_size=1, max_size=60)


@given(TEXT, st.data())
def test_what_is_found_is_there_and_folds_alike(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for a, b in Text(text, digest(text)).places(text[start:end]):
        assert fold(text[a:b]).strip(" \"'") == fold(text[start:end]).strip(" \"'")


@given(st.lists(st.sampled_from(["crane", "fell", "not", "would", "the"]), min_size=4, max_size=12), st.data())
def test_no_other_order_of_words_is_proved(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    other = " ".join(data.draw(st.permutations(words)))
    entry = SheetStatement(kind=Kind.OWN_VOICE, at=((0, len(text)),), words=(other,))
    assert (find(entry, Text(text, "x"))[0].span is not None) == (text == other)


@pytest.mark.parametrize(
    ("text", "words", "stands"),
    [
        ("We’ve said so twice.", "We", True),
        ("Hollin's answer came late.", "Hollin", True),
        ("They wouldn't say.", "They would", False),
        ("The non-violent protest.", "violent protest", False),
    ],
)
def test_words_stand_where_no_word_goes_on(text: str, words: str, stands: bool) -> None:
    assert bool(Text(text, digest(text)).places(words)) is stands
