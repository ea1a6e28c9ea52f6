"""Whatever an editor does to a sheet and whatever the machine finds anew: no edit is lost, and no comment.

A sheet is drafted, edited at random as text (values, comments, order, style, deletions, additions), and merged with the
machine's changed output. `make bench` runs more cases: WSW_CASES=500.
"""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from build_tools.models import ArticleSheet, Kind, Known, Metadata, SheetStatement
from build_tools.models.article import Basis
from build_tools.models.sheet import SheetCut
from build_tools.sheets.article_text import Text
from build_tools.sheets.files.folders import Loaded, load_file
from build_tools.sheets.merge import drafts as draft
from build_tools.sheets.merge.sheet_merge import MachineOutputs, merge_into
from build_tools.sheets.merge.three_way import hashed

NO_TEXT = Text("", "")

WORDS = st.sampled_from(
    [
        "the crane fell",
        "“not inspected”: he said",
        "it's #1",
        "- a dash",
        "a: b",
        "yes",
        "null",
        "12",
        "[x]",
        "word " * 30 + "end",
    ]
)
NAMES = [f"harbour-{n:06x}" for n in range(1, 8)]
CITED = frozenset(NAMES[:2])


@st.composite
def entries(draw: st.DrawFn) -> SheetStatement:
    start = draw(st.integers(0, 900))
    own = draw(st.booleans())
    attributed = {
        "speaker": draw(st.sampled_from(["mira-hollin", "tom-ferrow", "unnamed"])),
        "mention": draw(st.sampled_from(["he", "Mira Hollin"])),
        "cue": draw(st.sampled_from(["said", "claimed"])),
        "confidence": draw(st.sampled_from([0.5, 0.9])),
        "day": draw(st.none() | st.just("Monday")),
    }
    return SheetStatement(
        kind=Kind.OWN_VOICE if own else draw(st.sampled_from([Kind.DIRECT, Kind.MIXED, Kind.INDIRECT])),
        at=((start, start + draw(st.integers(1, 80))),),
        words=tuple(words.strip() for words in draw(st.lists(WORDS, max_size=2))),
        **({} if own else attributed),
    )


@st.composite
def outputs(draw: st.DrawFn) -> ArticleSheet:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=6))
    headline = draw(st.none() | WORDS)
    return ArticleSheet(
        outlet="harbour",
        metadata=Metadata(headline=Known(value=headline.strip(), basis=Basis.STATED) if headline else Known()),
        cut=tuple(draw(st.lists(st.just(SheetCut(start=0, end=3, what="credit", reason="a credit line")), max_size=1))),
        statements={name: draw(entries()) for name in names},
    )


@st.composite
def changed(draw: st.DrawFn, sheet: ArticleSheet) -> ArticleSheet:
    """Return an output near another one: some statements gone, some changed, some new."""
    other = draw(outputs())
    statements = {}
    for name, entry in sheet.statements.items():
        fate = draw(st.sampled_from(["same", "same", "gone", "changed"]))
        if fate == "changed":
            new = draw(entries())
            fields = draw(st.sets(st.sampled_from(["kind", "at", "words", "speaker", "cue", "day"]), min_size=1))
            statements[name] = entry.model_copy(update={field: getattr(new, field) for field in fields})
        elif fate == "same":
            statements[name] = entry
    return other.model_copy(
        update={
            "statements": {**statements, **{n: e for n, e in other.statements.items() if n not in sheet.statements}}
        }
    )


# ---- what an editor does, as edits of text ----

LINE = re.compile(r"^(?P<indent> *)(?P<key>speaker|cue|day|confidence|mention): (?P<value>.*)$")


def edit_value(lines: list[str], at: int, note: str) -> None:
    found = LINE.match(lines[at])
    if found and found["key"] in ("speaker", "mention"):
        lines[at] = f"{found['indent']}{found['key']}: edited-{note}"


def trailing_comment(lines: list[str], at: int, note: str) -> None:
    if LINE.match(lines[at]):
        lines[at] += f"  # remark {note}"


def own_line_comment(lines: list[str], at: int, note: str) -> None:
    if re.match(r" *[\w-]+:", lines[at]):
        indent = len(lines[at]) - len(lines[at].lstrip())
        lines.insert(at, " " * indent + f"# note {note}")


def blank_line(lines: list[str], at: int, note: str) -> None:
    if re.match(r"  harbour-\w+:", lines[at]):
        lines.insert(at, "")


def quote(lines: list[str], at: int, note: str) -> None:
    found = LINE.match(lines[at])
    if found and found["key"] in ("speaker", "cue") and "#" not in lines[at] and found["value"][:1] not in "'\"":
        lines[at] = f'{found["indent"]}{found["key"]}:   "{found["value"]}"'


def add_note(lines: list[str], at: int, note: str) -> None:
    found = re.match(r"( *)kind: ", lines[at])
    if found:
        lines.insert(
            at + 1, f"{found[1]}note: >-\n{found[1]}   a remark\n{found[1]}   in two lines {note}".split("\n")[0]
        )
        lines[at + 2 : at + 2] = [f"{found[1]}   a remark", f"{found[1]}   in two lines {note}"]


def add_statement(lines: list[str], at: int, note: str) -> None:
    if re.match(r"  harbour-\w+:", lines[at]):
        name = f"  harbour-own{at}:"
        if name not in lines:
            lines[at:at] = [name, f"    {{kind: own-voice, at: [[1, 2]], note: mine {note}}}"]


def delete_statement(lines: list[str], at: int, note: str) -> None:
    if re.match(r"  harbour-[0-9]+:", lines[at]):
        end = next((i for i in range(at + 1, len(lines)) if re.match(r" {0,3}\S", lines[i])), len(lines))
        if end - at < len(lines) - 12:
            del lines[at:end]


def swap_statements(lines: list[str], at: int, note: str) -> None:
    starts = [i for i, line in enumerate(lines) if re.match(r"  harbour-\w+:", line)]
    if at in starts and starts.index(at) + 1 < len(starts):
        middle = starts[starts.index(at) + 1]
        end = next((i for i in range(middle + 1, len(lines)) if re.match(r"  \S", lines[i])), len(lines))
        lines[at:end] = lines[middle:end] + lines[at:middle]


EDITS = [
    edit_value, trailing_comment, own_line_comment, blank_line, quote,
    add_note, add_statement, delete_statement, swap_statements,
]  # fmt: skip


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    lines = text.rstrip("\n").split("\n")
    for number in range(draw(st.integers(0, 6))):
        draw(st.sampled_from(EDITS))(lines, draw(st.integers(0, len(lines) - 1)), str(number))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return newline.join(lines) + draw(st.sampled_from([newline, "", newline * 2]))


# ---- the property ----


def load(path: Path) -> Loaded[ArticleSheet]:
    return load_file(path.parent, path, ArticleSheet)


def remarks(text: str) -> list[str]:
    return re.findall(r"# (?:remark|note) \d", text)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # written anew
@given(data=st.data())
def test_no_edit_and_no_comment_is_lost(tmp_path: Path, data: st.DataObject) -> None:
    base = data.draw(outputs())
    path = tmp_path / "harbour.yml"
    text = data.draw(edited(draft.article_sheet(base)))
    path.write_bytes(text.encode())
    sheet = load(path)
    if sheet.problems or sheet.model is None:
        reject()  # the edits broke the sheet, which is then never merged
    new = data.draw(changed(base))

    result = merge_into(path.read_bytes(), sheet, MachineOutputs(hashed(base), new), NO_TEXT, CITED)

    after = result.text if result.text is not None else text
    path.write_bytes(after.encode())
    merged = load(path)
    assert merged.problems == () and merged.model == result.sheet, after
    assert not set(remarks(text)) - set(remarks(after))
    assert not [p for p in result.problems if p.severity == "error"], after
    told = " ".join(p.what for p in result.problems)
    for name, mine in sheet.model.statements.items():
        was, now = hashed(base).statements.get(name), merged.model.statements.get(name)
        if was is None or hashed(sheet.model).statements[name] != was:
            assert now is not None, f"{name} was the editor's and is gone"
            for field in SheetStatement.model_fields:
                edited_field = was is None or getattr(hashed(sheet.model).statements[name], field) != getattr(
                    was, field
                )
                assert not edited_field or getattr(now, field) == getattr(mine, field), f"{name}.{field}: {told}"
    for name in base.statements:
        if name not in sheet.model.statements:
            assert name not in merged.model.statements, f"{name} was deleted and is back"

    again = merge_into(path.read_bytes(), merged, MachineOutputs(result.drafted, new), NO_TEXT, CITED)
    assert again.text is None and again.drafted == result.drafted


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # written anew
@given(data=st.data())
def test_an_unedited_sheet_follows_the_machine_and_back(tmp_path: Path, data: st.DataObject) -> None:
    base = data.draw(outputs())
    path = tmp_path / "harbour.yml"
    path.write_text(draft.article_sheet(base), encoding="utf-8")
    new = data.draw(changed(base))
    result = merge_into(path.read_bytes(), load(path), MachineOutputs(hashed(base), new), NO_TEXT, ())
    if result.text is not None:
        path.write_text(result.text, encoding="utf-8")
    assert load(path).model == result.sheet
    assert result.sheet.statements == new.statements
    back = merge_into(path.read_bytes(), load(path), MachineOutputs(result.drafted, base), NO_TEXT, ())
    assert back.sheet.statements == base.statements
