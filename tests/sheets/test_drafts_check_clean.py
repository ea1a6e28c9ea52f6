from __future__ import annotations

import tempfile
from pathlib import Path

from folders import files
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets_world import attribute, put

from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check, has_errors

SPOKEN = [
    "the crane was half-hidden",
    "nobody was hurt",
    "the e-mails were lost and found",
    "it was not safe",
    "Kiev fell",
]
SENTENCES = st.sampled_from(
    [f"“{words.capitalize()},” {who} said." for words in SPOKEN for who in ("Mira Hollin", "Tom Ferrow")]
    + [
        f"{who} {cue} that {words}."
        for words in SPOKEN
        for who in ("Mira Hollin", "Ferrow")
        for cue in ("said", "denied")
    ]
    + [f"{words.capitalize()} near the co-owner’s long grey sheds at Ostrand." for words in SPOKEN]
)
ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=6), min_size=2, max_size=8)


@settings(max_examples=10)
@given(ARTICLES)
def test_whatever_the_articles_drafts_check_clean_and_a_second_run_changes_nothing(articles):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        put(root, "data/outlets.yml", "".join(f"o{n}:\n  name: The O{n}\n" for n in range(len(articles))))
        for n, sentences in enumerate(articles):
            put(
                root,
                f"content/articles/crane/o{n}.txt",
                f"The crane of Ostrand, part {n}.\n\n" + "\n\n".join(sentences),
            )
        extract(Cache(root), events=["crane"], attribute=attribute)
        problems = check(root)
        assert not has_errors(problems), problems
        before = files(root / "data")
        extract(Cache(root), events=["crane"], attribute=attribute)
        assert before == files(root / "data")


def test_when_an_editor_corrects_a_speaker_untouched_drafts_follow(tmp_path):
    put(tmp_path, "data/outlets.yml", "one:\n  name: The One\ntwo:\n  name: The Two\n")
    for name in ("one", "two"):
        said = "“The crane was inspected in March,” Mira Hollin said.\n\nTom Ferrow said that nobody was hurt."
        put(tmp_path, f"content/articles/crane/{name}.txt", said)
    extract(Cache(tmp_path), events=["crane"], attribute=attribute)
    facts = tmp_path / "data/events/crane/facts.yml"
    assert "Mira Hollin: “The crane was inspected in March”" in facts.read_text(encoding="utf-8")
    for name in ("one", "two"):
        sheet = tmp_path / f"data/events/crane/articles/{name}.yml"
        sheet.write_text(
            sheet.read_text(encoding="utf-8").replace("speaker: mira-hollin", "speaker: tom-ferrow"), encoding="utf-8"
        )
    extract(Cache(tmp_path), events=["crane"], attribute=attribute)
    assert "Tom Ferrow: “The crane was inspected in March”" in facts.read_text(encoding="utf-8")
    assert "Mira Hollin: “" not in facts.read_text(encoding="utf-8")
