"""Reading YAML 1.2 as people type it, and writing it so that it is read back as the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from build_tools.models import Machine, Problem, Severity
from build_tools.models.yaml_tree import parse, parse_text
from build_tools.sheets import schema
from build_tools.sheets.checks.check import FORMATS, has_errors
from build_tools.sheets.yaml.emit import block, flow

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("14:30", "14:30"),
        ("010", "010"),
        ("0o10", "0o10"),
        ("1.10", "1.10"),
        ("1_000", "1_000"),
        ("2023-05-04", "2023-05-04"),
        ("true", "true"),
        (".inf", ".inf"),
        ("<<", "<<"),
        ("=", "="),
        ("~", None),
        ("null", None),
        ("", None),
        ("'null'", "null"),
        ('""', ""),
        ("said # a remark", "said"),
        ("it's “so”", "it's “so”"),
    ],
)
def test_yaml_values_stay_text_until_the_model_reads_them(typed: str, read: str | None) -> None:
    parsed = parse_text(f"key: {typed}\n")
    assert parsed.faults == [] and parsed.root is not None and parsed.root.data == {"key": read}


def test_every_key_and_value_knows_where_it_stands() -> None:
    root = parse_text("a:\n  - b: x\n    é: [y, {z: w}]\n").root
    assert root is not None
    item = root.keys["a"].value.items[0]
    assert (item.keys["b"].line, item.keys["b"].column) == (2, 5)
    inner = item.keys["é"].value.items[1].keys["z"].value
    assert (inner.line, inner.column, inner.data) == (3, 16, "w")


def test_a_byte_order_mark_is_skipped() -> None:
    parsed = parse(b"\xef\xbb\xbfa: 1\n")
    assert parsed.root is not None and parsed.root.data == {"a": "1"}


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.models.yaml_tree.MAX_BYTES", 10)
    assert "larger" in parse(b"a: 1234567890\n").faults[0].what


@given(st.text(max_size=80))
def test_no_text_at_all_ends_in_a_traceback(text: str) -> None:
    for fault in parse(text.encode("utf-8", "surrogatepass")).faults:
        assert fault.line >= 1 and fault.column >= 1 and fault.what


@given(st.text(alphabet="ab:-#'\"[]{}&*!|>%@`?, \n\t", max_size=60))
def test_no_soup_of_yaml_signs_ends_in_a_traceback(text: str) -> None:
    for fault in parse(text.encode()).faults:
        assert fault.line >= 1 and fault.what and fault.cure


TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=150) | st.text(
    "ab :#-'\"\n,[]{}*&!|>%@`~?0123456789.nulltrueyes ", max_size=200
)
VALUE = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(bool), inner, max_size=4),
    max_leaves=8,
)


@given(TEXT.filter(bool), VALUE, st.integers(0, 6))
def test_what_is_written_is_read_back(key: str, value: object, indent: int) -> None:
    parsed = parse_text(block(key, value, indent))  # type: ignore[arg-type]
    assert parsed.faults == [] and parsed.root is not None and parsed.root.data == {key: value}


@pytest.mark.parametrize("text", ["Why can’t it be mine?", "is it so? yes", "what?no", "a: b", "# no", "x, y", "no"])
def test_other_programs_read_what_stands_in_brackets(text: str) -> None:
    assert yaml.safe_load(flow([text, {"k": text}])) == [text, {"k": text}]


# ---- schemas ----


@pytest.mark.parametrize("name", sorted(schema.MODELS))
def test_the_schemas_are_in_step_with_the_models(name: str) -> None:
    written = (ROOT / "data" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert written == schema.schema(name), "run `python -m build_tools.sheets.schema`"


@pytest.mark.parametrize("name", sorted(schema.EXAMPLES))
def test_each_example_of_a_schema_is_valid(name: str) -> None:
    assert schema.MODELS[name].model_validate(schema.EXAMPLES[name]) is not None


@pytest.mark.parametrize("name", ["article", "corrections", "event", "facts", "outlets", "people", "settings"])
def test_each_key_of_a_sheet_is_described(name: str) -> None:
    made = json.loads(schema.schema(name))
    for holder in [made, *made.get("$defs", {}).values()]:
        for branch in [holder, *holder.get("anyOf", [])]:
            for key, about in branch.get("properties", {}).items():
                assert about.get("description") or "$ref" in about or name == "article", (name, key)


def test_schemas_are_written_only_when_they_change(tmp_path: Path) -> None:
    assert len(schema.write_schemas(tmp_path)) == len(schema.MODELS)
    assert schema.write_schemas(tmp_path) == []


def test_each_sheet_names_its_schema() -> None:
    for path in sorted((ROOT / "data").rglob("*.yml")):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        if "schema" in first:
            target = first.split("$schema=")[1].strip()
            assert (path.parent / target).resolve().is_file(), path


# ---- telling problems ----

PROBLEMS = [
    Problem("data/a,b.yml", 3, 7, "50% of “x”", "line\nbreak"),
    Problem("data/c.yml", 0, 0, "gone", "", Severity.WARNING),
]


def test_problems_are_told_to_people_to_forges_and_to_tools() -> None:
    assert FORMATS["text"](PROBLEMS) == (
        "data/a,b.yml:3:7: error: 50% of “x” (line\\u000abreak)\ndata/c.yml: warning: gone\n"
    )
    assert FORMATS["github"](PROBLEMS) == (
        "::error file=data/a%2Cb.yml,line=3,col=7::50%25 of “x” (line%0Abreak)\n"
        "::warning file=data/c.yml,line=1,col=1::gone\n"
    )
    assert json.loads(FORMATS["json"](PROBLEMS))[0]["cure"] == "line\nbreak"
    assert has_errors(PROBLEMS) and not has_errors(PROBLEMS[1:])


def test_a_machine_file_is_read_back_as_it_was_written(project: Path) -> None:
    from build_tools.sheets.files.machine import dump_machine

    files = sorted((project / "data/events/crane/machine").glob("*.json"))
    assert files
    for path in files:
        machine = TypeAdapter(Machine).validate_json(path.read_bytes())
        assert dump_machine(machine) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85"])
def test_only_what_an_editor_counts_as_a_line_is_one(odd: str) -> None:
    data = f"title: The fall{odd}of a crane\nstandfrist: x\ntopics: [\n"
    assert parse(data.encode()).faults[-1].line == 3
    tree = parse(data.replace(" [", "").encode()).root
    assert tree is not None
    assert tree.data["title"] == f"The fall{odd}of a crane"
    assert tree.keys["standfrist"].line == 2


def test_a_file_that_ends_too_early_is_reported_at_its_end() -> None:
    (fault,) = parse(b"title: x\nhurt: {a: 1, b:\n\n").faults
    assert (fault.line, fault.column) == (2, 16)
