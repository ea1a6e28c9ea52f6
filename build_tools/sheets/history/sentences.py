"""Changes in plain language, a sentence each: at a terminal, in a commit's message, on a pull request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from build_tools.sheets.history.change import Change, Thing

_SUGGESTED = ", as the machine’s suggestion"
_MOST_LISTED = 120
"""Changes in a comment; forges limit its length."""


def as_text(changes: Sequence[Change]) -> str:
    """Return changes as people read them at a terminal: the event, and a line a change."""
    if not changes:
        return "Nothing has changed in the data.\n"
    return "\n".join(f"{event}\n" + "".join(f"- {line}\n" for line in lines) for event, lines in _by_event(changes))


def as_markdown(changes: Sequence[Change]) -> str:
    """Return changes as a comment on a pull request shows them; the first `_MOST_LISTED` one by one.

    What the data say stands there as text: it is no markup, calls nobody by @name and links to no issue.
    """
    if not changes:
        return "Nothing changes in the data.\n"
    lines = ["## What changes in the data"]
    for event, changed in _by_event(changes[:_MOST_LISTED]):
        lines += ["", f"### {_plain(event)}", "", *(f"- {_plain(line)}" for line in changed)]
    if len(changes) > _MOST_LISTED:
        lines += ["", f"And {len(changes) - _MOST_LISTED} more: `python -m build_tools changes` lists them all."]
    return "\n".join(lines) + "\n"


FORMATS = {"text": as_text, "markdown": as_markdown}
"""What `changes --format` takes."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&!]")
_CALLS = re.compile(r"[@#]")
_LONGEST = 400
"""Characters of one change in a comment; forges limit a comment's length."""


def _plain(text: str) -> str:
    """Take away what a forge would read as markup in a text; an empty comment parts @ and # from what follows."""
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
    return _CALLS.sub(r"\g<0><!-- -->", _MARKUP.sub(r"\\\g<0>", short))


def _by_event(changes: Sequence[Change]) -> Iterator[tuple[str, list[str]]]:
    for event in dict.fromkeys(change.event for change in changes):
        yield event or "The site", [sentence(change) for change in changes if change.event == event]


def sentence(change: Change) -> str:
    """Return a change in a sentence."""
    return _SENTENCES[change.kind](change)


def _article(change: Change) -> str:
    if not change.field:
        return f"Article {change.target} {_came(change)}, with {change.detail} statements."
    if change.field == "cut":
        return f"Article {change.target}: what is cut from its text has changed."
    return f"Article {change.target}: its {_now(change)}."


def _statement(change: Change) -> str:
    if not change.field:
        return f"Statement {change.target} {_came(change)} ({change.detail})."
    return f"Statement {change.target}: its {_now(change)}."


def _confidence(change: Change) -> str:
    if change.detail == "1":
        return f"The machine’s confidence in {change.target} has changed."
    return f"The machine’s confidence in {change.detail} statements has changed, {change.target} the first."


def _fact(change: Change) -> str:
    called = f"Fact “{change.name}”"
    if not change.field:
        return f"{called} {_came(change)}{_SUGGESTED if change.is_new and change.suggested else ''}."
    if change.field == "confirmed":
        return f"{called} {_confirmed(change)}."
    if change.field == "suggestion":
        was = f"; it was {change.before}" if change.before else ""
        return f"{called}, the machine’s suggestion, has changed{was}."
    return f"{called}: its {_now(change)}."


def _cell(change: Change) -> str:
    whose = f"{change.detail}’" if change.detail.endswith("s") else f"{change.detail}’s"
    suggested = _SUGGESTED if change.suggested else ""
    if change.field == "note":
        return f"Fact “{change.name}”: the note on {whose} cell is now {change.after}; it was {change.before}."
    if change.field == "confirmed":
        happened = f"{_confirmed(change)}: {change.after}"
    elif change.is_gone:
        happened = "was taken out"
    elif change.is_new:
        happened = f"is new{suggested}: {change.after}"
    else:
        happened = f"is now {change.after}{suggested}; it was {change.before}"
    return f"Fact “{change.name}”: {whose} cell {happened}."


def _match(change: Change) -> str:
    return f"The match of {change.name} is {'undecided again' if change.is_gone else change.after}."


def _card(change: Change) -> str:
    called = f"{change.kind.capitalize()} {change.target}"
    if not change.field:
        return f"{called} {_came(change)}."
    return f"{called} {_confirmed(change)}." if change.field == "confirmed" else f"{called}: {_now(change)}."


def _explainer(change: Change) -> str:
    if change.field == "confirmed":
        are = "are a suggestion again" if change.after == "no" else "are confirmed"
        return f"The explainer’s title and standfirst {are}."
    return f"The explainer’s {_now(change)}." if change.field else f"The explainer “{change.name}” {_came(change)}."


def _correction(change: Change) -> str:
    kind, day = change.field, change.name
    if change.is_gone:
        return f"The {kind} of {day} of {change.target} was taken out."
    article = "An" if kind == "update" else "A"
    return f"{article} {kind} of {day}, {change.target}: “{change.before}” now reads “{change.after}”: {change.detail}"


def _file(change: Change) -> str:
    if change.detail:
        return f"{change.target} can’t be read: `check` says why."
    whole = change.is_new or change.is_gone
    return f"{change.target} {_came(change) if whole else 'was changed'}."


_SENTENCES: Mapping[Thing, Callable[[Change], str]] = {
    Thing.ARTICLE: _article,
    Thing.STATEMENT: _statement,
    Thing.CONFIDENCE: _confidence,
    Thing.FACT: _fact,
    Thing.CELL: _cell,
    Thing.MATCH: _match,
    Thing.PERSON: _card,
    Thing.OUTLET: _card,
    Thing.EXPLAINER: _explainer,
    Thing.CORRECTION: _correction,
    Thing.FILE: _file,
}


def _came(change: Change) -> str:
    return "is new" if change.is_new else "was taken out"


def _confirmed(change: Change) -> str:
    return "is a suggestion again" if change.suggested else "is confirmed"


_SEVERAL = (
    "words", "speakers", "roles", "variants", "articles", "topics", "questions", "references", "languages", "facts",
)  # fmt: skip


def _now(change: Change) -> str:
    are, were = ("are", "they were") if change.field.rpartition(" ")[2] in _SEVERAL else ("is", "it was")
    return f"{change.field} {are} now {change.after}; {were} {change.before}"
