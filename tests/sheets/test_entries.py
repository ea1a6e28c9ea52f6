"""Which words of an article enter a sheet: quotations in pieces, excerpts where a fact cites, nothing else."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.models import (
    Analysis,
    Article,
    ArticleSheet,
    Kind,
    Known,
    Metadata,
    NotSaid,
    Settings,
    SheetStatement,
    Statement,
)
from build_tools.models.text import digest
from build_tools.pipeline.corrected import corrected_statement
from build_tools.pipeline.machine_files import machine_of
from build_tools.sheets.checks.citations import Citations, Cited
from build_tools.sheets.checks.own_words import own_spans
from build_tools.sheets.files.machine import dump_machine, load_machine
from build_tools.sheets.merge import excerpts
from build_tools.sheets.merge.entries import Rules, sheet_of
from build_tools.sheets.merge.excerpts import shown_spans
from build_tools.sheets.merge.three_way import hashed
from build_tools.sheets.pieces import placed_pieces


def statement(text: str, *quotes: str, kind: Kind = Kind.MIXED, of: str | None = None, **more: object) -> Statement:
    """Make a statement whose content is a whole text, or a part of it, with what of it is quoted."""
    content = of or text
    start = text.index(content)
    quoted = tuple((text.index(quote), text.index(quote) + len(quote)) for quote in quotes)
    fields = {"id": "a-1", "paragraph": 1, "speaker": "Mira Hollin", "cue": "said", "cue_class": "neutral", **more}
    return Statement(spans=((start, start + len(content)),), text=content, kind=kind, quoted=quoted, **fields)  # type: ignore[arg-type]


SAFE = "that the crane was “quite safe” and had been looked at “more than once.”"
LONG = "One two three four. Five six seven! Eight nine ten eleven twelve thirteen fourteen."


@pytest.mark.parametrize(
    ("name", "made", "text", "cited", "limits", "told"),
    [
        ("uncited: what is quoted", statement(SAFE, "quite safe", "more than once."), SAFE, False, (20, 60),
         ["quite safe", "more than once."]),
        ("cited: the whole, where it is short", statement(SAFE, "quite safe", "more than once."), SAFE, True, (20, 60),
         [SAFE]),
        ("cited: cut, and then what is quoted", statement(SAFE, "quite safe", "more than once."), SAFE, True, (4, 60),
         ["that the crane was “quite safe”", "more than once."]),
        ("no excerpt that ends in a word that leads on", statement(SAFE, "quite safe", "more than once."), SAFE, True, (6, 60),
         ["that the crane was “quite safe”", "more than once."]),
        ("no excerpt that ends within a number", statement("that records of 74,000 patients were taken", kind=Kind.INDIRECT),
         "that records of 74,000 patients were taken", True, (6, 60), ["that records of 74,000 patients"]),
        ("none rather than a stump, where four words reach no further than into a number",
         statement("that records of 74,000 patients were taken", kind=Kind.INDIRECT),
         "that records of 74,000 patients were taken", True, (4, 60), []),
        ("none rather than two words", statement("the crane that fell was old", kind=Kind.INDIRECT),
         "the crane that fell was old", True, (3, 60), []),
        ("the clause with the figure rather than the first",
         statement("the crane on the old quay was so worn, that no fewer than fourteen bolts had to be replaced", kind=Kind.INDIRECT),
         "the crane on the old quay was so worn, that no fewer than fourteen bolts had to be replaced", True, (8, 60),
         ["that no fewer than fourteen bolts"]),
        ("the first clause where the figure is in it", statement("two men fell, and the crane that they were to mend was lost", kind=Kind.OWN_VOICE),
         "two men fell, and the crane that they were to mend was lost", True, (8, 60), ["two men fell, and the crane that they"]),
        ("cited with no excerpt allowed", statement(SAFE, "quite safe"), SAFE, True, (0, 60), ["quite safe"]),
        ("uncited and indirect", statement(SAFE.replace("“", "").replace("”", ""), kind=Kind.INDIRECT),
         SAFE.replace("“", "").replace("”", ""), False, (20, 60), []),
        ("a long quotation at its sentences' ends", statement(LONG, LONG, kind=Kind.DIRECT), LONG, False, (20, 8),
         ["One two three four. Five six seven!", "Eight nine ten eleven twelve thirteen fourteen."]),
        ("a long sentence between words", statement(LONG, LONG, kind=Kind.DIRECT), LONG, False, (20, 3),
         ["One two three", "four.", "Five six seven!", "Eight nine ten", "eleven twelve thirteen", "fourteen."]),
        ("an excerpt with a long quotation", statement(f"that {LONG} was said", LONG), f"that {LONG} was said", True, (20, 8),
         ["that", "One two three four. Five six seven!", "Eight nine ten eleven twelve thirteen fourteen.", "was said"]),
        ("a clause's end rather than the last word", statement("the crane fell, as everybody who was there could see", kind=Kind.OWN_VOICE),
         "the crane fell, as everybody who was there could see", True, (5, 60), ["the crane fell"]),
        ("a cut goes after the quotation that follows", statement('they spoke of the raid "when and how" they liked', "when and how"),
         'they spoke of the raid "when and how" they liked', True, (5, 60), ['they spoke of the raid "when and how"']),
        ("a mark that opens nothing at the end", statement('they spoke of the raid "', kind=Kind.INDIRECT),
         'they spoke of the raid "', True, (5, 60), ["they spoke of the raid"]),
    ],
)  # fmt: skip
def test_what_of_a_statement_may_be_reproduced(
    name: str, made: Statement, text: str, cited: bool, limits: tuple[int, int], told: list[str]
) -> None:
    settings = Settings(excerpt_words=limits[0], quotation_words=limits[1])
    spans = shown_spans(made, text, settings, Cited() if cited else None)
    assert [text[start:end] for start, end in spans] == told


def test_of_what_is_too_long_the_clause_that_the_fact_is_about_is_shown() -> None:
    text = (
        "Mira Hollin, who has looked after the port and its cranes since the spring of last year, closed the old quay."
    )
    made = statement(text, kind=Kind.OWN_VOICE)
    told = {
        title: [text[a:b] for a, b in shown_spans(made, text, Settings(excerpt_words=10), Cited(said=frozenset(title.split())))]
        for title in ("the old quay was closed", "mira hollin looks after the port")
    }  # fmt: skip
    assert list(told.values()) == [["closed the old quay."], ["Mira Hollin, who has looked after the port"]]


def test_a_negation_is_shown_with_what_the_fact_is_about_and_not_for_itself() -> None:
    text = (
        "Hollin had the port look at the crane every spring, though she didn’t want to say whether the quay was safe."
    )
    made = statement(text, kind=Kind.OWN_VOICE)
    told = {
        title: text[
            slice(*shown_spans(made, text, Settings(excerpt_words=12), Cited(said=frozenset(title.split())))[0])
        ]
        for title in ("whether the quay was safe", "hollin looked at the crane every spring", "she said so")
    }
    assert [words.split()[0] for words in told.values()] == ["though", "Hollin", "Hollin"]


def test_a_mark_beside_a_cut_quotation_is_taken_in() -> None:
    text = "He spoke of “many steps.” Then he left."
    made = statement(text, "many steps", of="spoke of “many steps")
    assert [text[a:b] for a, b in shown_spans(made, text, Settings(), Cited())] == ["spoke of “many steps.”"]
    made = statement(text, "many steps.", of="many steps.” Then he left.")
    assert [text[a:b] for a, b in shown_spans(made, text, Settings(), Cited())] == ["“many steps.” Then he left."]


TEXT = (
    "Everyone in the town of Ostrand saw the large old crane fall into the water on that day.\n\n"
    "“It was safe,” Mira Hollin said. Tom Ferrow thought otherwise, for reasons of his own."
)


def article(licence: str = "all-rights-reserved") -> Article:
    cut = TEXT.index("\n\n")
    known = Metadata(licence=Known.model_validate(licence))
    return Article("a", TEXT, digest(TEXT), ((0, cut), (cut + 2, len(TEXT))), metadata=known)


OWN = statement(TEXT, kind=Kind.OWN_VOICE, of="Everyone in the town of Ostrand saw the large old crane fall into the water on that day.", id="a-own", speaker=None, cue=None, cue_class=None)  # fmt: skip
SAID = statement(TEXT, "It was safe,", kind=Kind.DIRECT, of="It was safe,", id="a-said", mention="Mira Hollin")
THOUGHT = statement(TEXT, kind=Kind.INDIRECT, of="otherwise", id="a-thought", cue="thought", cue_class="belief", speaker="Tom Ferrow")  # fmt: skip
FOUND = (OWN, SAID, THOUGHT)


def rules(**settings: object) -> Rules:
    return Rules(
        Settings.model_validate(settings),
        {"Mira Hollin": "mira-hollin"},
        Citations({"a-own": Cited(), "a-said": Cited()}),
    )


def test_only_words_said_and_the_outlets_own_voice_enter_a_sheet() -> None:
    assert list(sheet_of(article(), FOUND, "a", rules()).statements) == ["a-own", "a-said"]
    assert list(sheet_of(article(), FOUND, "a", rules(sheet_classes=())).statements) == ["a-own", "a-said", "a-thought"]


def test_what_nobody_voiced_enters_no_sheet() -> None:
    ordered = statement(TEXT, kind=Kind.INDIRECT, of="otherwise", id="a-ordered", cue_class="directive", voiced=False)
    assert list(sheet_of(article(), [OWN, SAID, ordered], "a", rules()).statements) == ["a-own", "a-said"]


def test_what_was_not_said_is_marked_so_in_the_sheet_and_in_the_machine_file(tmp_path: Path) -> None:
    denied = statement(TEXT, of="It was safe,", id="a-said", cue="has not said", said=False, how=NotSaid.NEGATED)
    sheet = sheet_of(article(), [OWN, denied], "a", rules())
    assert (sheet.statements["a-said"].said, sheet.statements["a-said"].how) == (False, NotSaid.NEGATED)
    file = tmp_path / "a.json"
    file.write_text(dump_machine(machine_of(article(), Analysis("a", (OWN, denied)), sheet, hashed(sheet))), "utf-8")
    machine, problems = load_machine(tmp_path, file)
    assert machine is not None and not problems
    assert [(s.said, s.how) for s in machine.statements] == [(True, None), (False, NotSaid.NEGATED)]
    edited = sheet.statements["a-said"].model_copy(update={"said": True})
    laid_over = corrected_statement("a-said", edited, machine.statements[1], ())
    assert (laid_over.said, laid_over.how) == (True, None), "an editor who says so is believed"


def test_a_speaker_is_somebody_of_people_yml() -> None:
    assert sheet_of(article(), FOUND, "a", rules()).statements["a-said"].speaker == "mira-hollin"
    everyone = sheet_of(article(), FOUND, "a", rules(sheet_classes=())).statements
    assert everyone["a-thought"].speaker == "unnamed" and everyone["a-own"].speaker is None


def test_several_speakers_stand_in_the_sheet_and_come_back_from_it() -> None:
    both = statement(TEXT, of="It was safe,", id="a-said", names=("Mira Hollin", "Tom Ferrow"))
    known = {"Mira Hollin": "mira-hollin", "Tom Ferrow": "tom-ferrow"}
    entry = sheet_of(article(), [both], "a", Rules(Settings(), known)).statements["a-said"]
    assert (entry.speaker, entry.speakers) == ("mira-hollin", ("mira-hollin", "tom-ferrow"))
    assert corrected_statement("a-said", entry, both, ()).names == ("mira-hollin", "tom-ferrow")
    alone = sheet_of(article(), [both], "a", rules()).statements["a-said"]
    assert (alone.speaker, alone.speakers) == ("mira-hollin", ())


def test_whom_too_little_evidence_names_is_a_hint_to_the_editor() -> None:
    unnamed = {"speaker": None, "mention": None, "candidate": "Mira Hollin"}
    doubtful = statement(TEXT, of="It was safe,", kind=Kind.DIRECT, id="a-said", **unnamed)
    entry = sheet_of(article(), [doubtful], "a", rules()).statements["a-said"]
    assert (entry.speaker, entry.mention, entry.candidate) == ("unnamed", None, "Mira Hollin")


@pytest.mark.parametrize(
    ("mention", "kept"),
    [
        ("Ada Orr, spokeswoman for the harbour board", "Ada Orr, spokeswoman for the harbour board"),
        ("Ada Orr, the spokeswoman for the Tollwick harbour board", "Ada Orr, the spokeswoman"),
        ("the chair of the dam inquiry, Dame Ada Orr", "Dame Ada Orr"),
        ("the former chair of the long inquiry into the dam, Orr", "Orr"),
        ("Ada Orr, 61, the head of the board of the harbour", "Ada Orr, 61, the head"),
        ("two of the people who worked there then", "two of the people who worked there"),
    ],
)
def test_a_long_mention_is_cut_at_a_comma_and_keeps_the_name(mention: str, kept: str) -> None:
    text = f"“It was safe,” said {mention}."
    at = (text.index(mention), text.index(mention) + len(mention))
    named = {"speaker": "Ada Orr", "mention": mention, "mention_span": at}
    found = statement(text, of="It was safe,", kind=Kind.DIRECT, id="a-said", **named)
    whole = Article("a", text, digest(text), ((0, len(text)),))
    assert sheet_of(whole, [found], "a", rules()).statements["a-said"].mention == kept


def test_an_excerpt_is_read_once_however_many_combinations_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[str, int]] = []

    def noted(one: Statement, text: str, settings: Settings, cited: Cited | None) -> list[tuple[int, int]]:
        read.append((one.id, settings.excerpt_words))
        return shown_spans(one, text, settings, cited)

    monkeypatch.setattr(excerpts, "shown_spans", noted)
    facts = Citations({one.id: Cited() for one in FOUND})
    excerpts.excerpt_lengths(article(), FOUND, Settings(own_words_cap=0.1), facts)
    assert read and len(read) == len({*read})


def test_of_a_text_that_anybody_may_print_what_no_fact_cites_is_shown_too() -> None:
    uncited = Rules(Settings(), {}, Citations({}))
    assert sheet_of(article(), [OWN], "a", uncited).statements["a-own"].words == ()
    (shown,) = sheet_of(article("CC0-1.0"), [OWN], "a", uncited).statements["a-own"].words
    assert shown.startswith("Everyone in the town of Ostrand saw")


def test_excerpts_are_shortened_alike_until_they_keep_within_the_cap() -> None:
    machine_share = []
    for cap in (1.0, 0.5, 0.1, 0.0):
        sheet = sheet_of(article(), FOUND, "a", rules(own_words_cap=cap))
        machine = machine_of(article(), Analysis("a", FOUND), sheet, hashed(sheet))
        assert machine.own_words_reproduced <= cap * machine.own_words
        assert sheet.statements["a-said"].words == ("It was safe,",), "a speaker's words are no own words"
        machine_share.append(machine.own_words_reproduced)
    assert machine_share == sorted(machine_share, reverse=True) and machine_share[0] == 18 and machine_share[3] == 0


def test_an_open_licence_needs_no_shortening() -> None:
    sheet = sheet_of(article("CC0-1.0"), FOUND, "a", rules(own_words_cap=0.0))
    assert sheet.statements["a-own"].words[0].startswith("Everyone in the town")


def test_a_machine_file_holds_no_words_of_the_text() -> None:
    from build_tools.models import Analysis

    sheet = sheet_of(article(), FOUND, "a", rules())
    dumped = dump_machine(machine_of(article(), Analysis("a", FOUND), sheet, hashed(sheet)))
    for words in ("It was safe", "Everyone in", "otherwise, for"):
        assert words not in dumped


@pytest.mark.parametrize(
    ("mention", "named"),
    [
        ("Ada Orr", "Ada Orr"),
        ("Ada Orr, spokeswoman for the harbour board of the town of Ostrand", "Ada Orr, spokeswoman for the harbour board"),
        ("Northern regional police spokeswoman Ada Orr, who was there", "Northern regional police spokeswoman Ada Orr"),
        ("Ada Orr, a founder of the National League of Harbours", "Ada Orr, a founder"),
        ("Ada Orr, the founder of Freedom to Sail", "Ada Orr, the founder"),
        ("Ada Orr, a student who was reading on the quay", "Ada Orr, a student"),
        ("Chief inspector of harbour cranes Ada Maria Orr", "Chief inspector of harbour cranes Ada Maria"),
    ],
)  # fmt: skip
def test_of_a_long_mention_as_much_stands_as_names_somebody(mention: str, named: str) -> None:
    text = f"It was safe, said {mention}."
    at = text.index(mention)
    made = statement(
        text, kind=Kind.INDIRECT, of="It was safe", id="a-1", mention=mention, mention_span=(at, at + len(mention))
    )
    sheet = sheet_of(Article("a", text, digest(text), ((0, len(text)),)), [made], "a", Rules(Settings(), {}))
    assert sheet.statements["a-1"].mention == named


def test_own_words_are_those_outside_quotation_marks() -> None:
    assert [TEXT[a:b] for a, b in own_spans(TEXT, article().paragraphs)] == [
        TEXT[: TEXT.index("\n")],
        "Mira Hollin said. Tom Ferrow thought otherwise, for reasons of his own.",
    ]


@pytest.mark.parametrize(
    ("words", "kind", "quoted"),
    [
        ("It was “quite safe” there", Kind.MIXED, ["quite safe"]),
        ('It was "quite', Kind.MIXED, ["quite"]),
        ("It was safe,", Kind.DIRECT, ["It was safe,"]),
        ("somebody thought so", Kind.INDIRECT, []),
    ],
)
def test_a_piece_says_which_of_its_words_are_quoted(words: str, kind: Kind, quoted: list[str]) -> None:
    entry = SheetStatement(kind=kind, at=((0, 40),), words=(words,))
    (piece,) = placed_pieces(ArticleSheet(outlet="o", statements={"a-1": entry}), None)["a-1"]
    assert [words[a:b] for a, b in piece.quoted] == quoted and piece.at is None


def test_a_piece_that_lies_in_a_quotation_is_quoted_though_it_has_no_marks() -> None:
    from build_tools.models import Analysis

    mixed = statement(TEXT, "It was safe,", of="“It was safe,” Mira Hollin said", id="a-said")
    sheet = sheet_of(article(), [mixed], "a", Rules(Settings(), {}))
    machine = machine_of(article(), Analysis("a", (mixed,)), sheet, hashed(sheet))
    (piece,) = placed_pieces(sheet, machine)["a-said"]
    assert piece.words == "It was safe," and piece.quoted == ((0, 12),)
    assert piece.at and TEXT[slice(*piece.at)] == piece.words


TEXT_TO_SHOW = "The mayor said that the harbour would be closed to all ships that night until long after midnight."


def drafted(settings: Settings, show: tuple[str, ...]) -> list[str]:
    """Return the pieces that a sheet reproduces of one paraphrase, with words that it must show."""
    start, end = TEXT_TO_SHOW.index("the harbour"), len(TEXT_TO_SHOW) - 1
    statement = Statement("a-1", ((start, end),), "", Kind.INDIRECT, 1)
    return [TEXT_TO_SHOW[a:b] for a, b in shown_spans(statement, TEXT_TO_SHOW, settings, Cited(show))]
