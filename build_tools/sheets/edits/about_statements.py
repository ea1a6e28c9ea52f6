"""Decisions on a statement: who says it, whether it was said, in which words; and those that the machine missed."""

from __future__ import annotations

from typing import Any, Literal

from build_tools.models import Kind
from build_tools.models.sheet import UNNAMED
from build_tools.models.statement import NotSaid
from build_tools.sheets.edits.base import Decision, Id, Line, Offset, named, quoted
from build_tools.sheets.edits.buffer import EditBuffer, RefusedError
from build_tools.sheets.edits.decision_files import ARTICLES
from build_tools.sheets.edits.evidence import cite
from build_tools.sheets.edits.fields import set_fields
from build_tools.sheets.edits.marked_words import entry_of_words, id_of

MACHINES = ("confidence", "candidate")
"""What the machine says of a speaker, and what goes as soon as an editor has decided."""


def add_person(draft: EditBuffer, name: str, role: str = "") -> str:
    """Put a person into people.yml; return the id, that of the person who has this name already where there is one."""
    for known, person in draft.files.people.root.items():
        if name.casefold() in {form.casefold() for form in (person.name, *person.variants)}:
            return known
    people = draft.of("people")
    made = draft.new_id(name, people, "speaker")
    people[made] = {"name": name, **({"roles": [role]} if role else {})}
    return made


class NameSpeaker(Decision):
    """Who says it: a person of the event, somebody new, or nobody who can be named."""

    do: Literal["name-speaker"] = "name-speaker"
    statement: Id
    speaker: Id | None = None
    """An id of people.yml, or `unnamed`."""
    name: Line = ""
    """Somebody who is not in people.yml yet."""
    role: Line = ""
    also: tuple[Id, ...] = ()
    """Others who say it with them."""

    def make(self, draft: EditBuffer) -> None:
        """Write the speaker; the machine's doubts go."""
        entry = draft.statement(self.statement)
        speaker = add_person(draft, self.name, self.role) if self.name else self.speaker
        if speaker is None:
            raise RefusedError("choose a person, or type a name")
        if speaker != UNNAMED and speaker not in draft.of("people"):
            raise RefusedError(f"there is no person “{speaker}” any more")
        if entry["kind"] == Kind.OWN_VOICE:
            entry["kind"] = Kind.INDIRECT.value
        entry |= {"speaker": speaker, "resolved_by": "editor"}
        for name in MACHINES:
            entry.pop(name, None)
        entry.pop("speakers", None)
        if self.also:
            entry["speakers"] = list(dict.fromkeys([speaker, *self.also]))

    def summary(self, draft: EditBuffer) -> str:
        who = self.name or self.speaker or UNNAMED
        known = draft.files.people.root.get(who)
        if who == UNNAMED:
            return f"no speaker is named for {quoted(draft.said(self.statement))}"
        return f"{quoted(draft.said(self.statement))} attributed to {known.name if known else who}"


NOT_SAID = {
    NotSaid.NEGATED: "did not say",
    NotSaid.UNABLE: "could not say",
    NotSaid.HYPOTHETICAL: "would or should say",
    NotSaid.ASKED: "was asked",
}
"""What an editor reads and chooses where an article doesn’t report that something was said."""


class SayWhetherSaid(Decision):
    """Whether the article reports that it was said."""

    do: Literal["said"] = "said"
    statement: Id
    how: NotSaid | None = None
    """Why it was not said; None where it was."""

    def make(self, draft: EditBuffer) -> None:
        """Write `said` and `how`."""
        entry = draft.statement(self.statement)
        if entry["kind"] == Kind.OWN_VOICE:
            raise RefusedError("what the outlet says in its own voice was said")
        for name in ("said", "how"):
            entry.pop(name, None)
        if self.how is not None:
            entry |= {"said": False, "how": self.how.value}

    def summary(self, draft: EditBuffer) -> str:
        how = NOT_SAID[self.how] if self.how else "said"
        return f"{quoted(draft.said(self.statement))} set to “{how}”"


class OwnVoice(Decision):
    """The outlet says it itself, whatever the machine took for a speaker."""

    do: Literal["own-voice"] = "own-voice"
    statement: Id

    def make(self, draft: EditBuffer) -> None:
        """Take out all that speaks of a speaker."""
        entry = draft.statement(self.statement)
        kept = {"at", "words", "inside", "note", "settled", "show", "original"}
        for name in [name for name in entry if name not in kept and name != "kind"]:
            entry.pop(name)
        entry["kind"] = Kind.OWN_VOICE.value

    def summary(self, draft: EditBuffer) -> str:
        return f"the outlet itself says {quoted(draft.said(self.statement))}"


class WriteStatement(Decision):
    """Other fields of a statement: its words, its note, what was actually said."""

    do: Literal["write-statement"] = "write-statement"
    statement: Id
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Write the fields."""
        set_fields(type(draft.entry(self.statement)), draft.statement(self.statement), self.fields, barred=("speaker",))

    def summary(self, draft: EditBuffer) -> str:
        return f"{named(self.fields)} of {quoted(draft.said(self.statement))} saved"


class DropStatement(Decision):
    """A statement is dropped: it isn’t one."""

    do: Literal["drop-statement"] = "drop-statement"
    statement: Id

    def make(self, draft: EditBuffer) -> None:
        """Take it out of its sheet, unless something rests on it."""
        citing = [
            f.title
            for f in draft.files.facts.facts.values()
            for c in f.cells.values()
            if self.statement in c.statements
        ]
        if citing:
            raise RefusedError(f"the fact {quoted(citing[0])} rests on it: remove it there first")
        del draft.of(ARTICLES + draft.article_of(self.statement))["statements"][self.statement]

    def summary(self, draft: EditBuffer) -> str:
        return f"{quoted(draft.said(self.statement))} dropped"


class MarkWords(Decision):
    """Words marked in an article are a statement: the outlet's own, or somebody's; and perhaps what a fact rests on."""

    do: Literal["mark-words"] = "mark-words"
    article: Id
    start: Offset = 0
    end: Offset = 0
    words: Line = ""
    """Instead of offsets: the words themselves, where they stand once in the article."""
    speaker: Id | None = None
    name: Line = ""
    fact: Id | None = None

    def make(self, draft: EditBuffer) -> None:
        """Put the statement where it stands among the others, with its words, which the text proves."""
        text = draft.known.text(self.article)
        sheet = draft.sheet(self.article)
        machine = draft.known.machine(self.article)
        if text is None or machine is None:
            raise RefusedError("the article’s text is not at hand, so nothing can be marked in it")
        span = (self.start, self.end) if self.end else self._found(text.places(self.words) if self.words else [])
        own = self.speaker is None and not self.name
        entry = entry_of_words(text, span, machine, draft.settings, own_voice=own)
        if not entry.words:
            raise RefusedError("mark a few more words: these can’t be shown")
        name = id_of(entry, text, machine, sheet.statements)
        values = draft.of(ARTICLES + self.article).setdefault("statements", {})
        if name not in values:
            made = entry.model_dump(mode="json", exclude_defaults=True)
            speaker = add_person(draft, self.name) if self.name else self.speaker
            made |= {} if own else {"speaker": speaker, "resolved_by": "editor"}
            order = sorted([*values.items(), (name, made)], key=lambda item: item[1].get("at", [[0, 0]])[0][0])
            if [one for one, _ in order if one != name] == list(values):
                values.clear()
                values.update(order)
            else:
                values[name] = made
        if self.fact:
            cite(draft, self.fact, self.article, name)

    def _found(self, places: list[tuple[int, int]]) -> tuple[int, int]:
        if len(places) != 1:
            raise RefusedError(
                "these words occur several times in the article: mark a longer passage"
                if places
                else "these words aren’t in the article in this form: copy them from it"
            )
        return places[0]

    def summary(self, draft: EditBuffer) -> str:
        text = draft.known.text(self.article)
        words = self.words or (text.text[self.start : self.end] if text else "")
        return f"{quoted(words)} marked in {draft.called(self.article)}"


StatementDecision = NameSpeaker | SayWhetherSaid | OwnVoice | WriteStatement | DropStatement | MarkWords
