"""Decisions on people, on the explainer, on outlets, corrections and release."""

from __future__ import annotations

import datetime
from typing import Any, Literal

from pydantic import Field

from build_tools.models import Correction, Event, Outlet, Person
from build_tools.models.ids import name_of_id
from build_tools.models.text import counted, listed
from build_tools.sheets.edits.base import Decision, Id, Line, named, quoted
from build_tools.sheets.edits.buffer import EditBuffer, RefusedError
from build_tools.sheets.edits.decision_files import ARTICLES, OUTLETS
from build_tools.sheets.edits.fields import set_fields


class ConfirmPeople(Decision):
    """People are right as they stand."""

    do: Literal["confirm-people"] = "confirm-people"
    people: tuple[Id, ...]

    def make(self, draft: EditBuffer) -> None:
        """Take out each one's `confirmed: false`."""
        for name in self.people:
            draft.person(name).pop("confirmed", None)

    def summary(self, draft: EditBuffer) -> str:
        names = [draft.files.people.root[name].name for name in self.people]
        return f"{names[0]} confirmed" if len(names) == 1 else f"{len(names)} people confirmed"


class WritePerson(Decision):
    """A person's name, kind, roles, variants, side, voice or note; so written, they are confirmed."""

    do: Literal["write-person"] = "write-person"
    person: Id
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Write the fields."""
        person = draft.person(self.person)
        set_fields(Person, person, self.fields, barred=("confirmed",))
        person.pop("confirmed", None)

    def summary(self, draft: EditBuffer) -> str:
        return f"{named(self.fields)} of {draft.files.people.root[self.person].name} saved"


class MergePeople(Decision):
    """Two entries of people.yml are one person."""

    do: Literal["merge-people"] = "merge-people"
    into: Id
    other: Id

    def make(self, draft: EditBuffer) -> None:
        """Take over the other's names and roles, and give the first what the other says."""
        if self.into == self.other:
            raise RefusedError("that is the same person")
        one, two = draft.person(self.into), draft.person(self.other)
        forms = [*one.get("variants", []), two["name"], *two.get("variants", [])]
        known = {one["name"].casefold()}
        one["variants"] = [form for form in forms if not (form.casefold() in known or known.add(form.casefold()))]  # type: ignore[func-returns-value]
        if not one["variants"]:
            del one["variants"]
        roles = list(dict.fromkeys([*one.get("roles", []), *two.get("roles", [])]))
        if roles:
            one["roles"] = roles
        for field in ("side", "voice", "note"):
            if field in two and field not in one:
                one[field] = two[field]
        one.pop("confirmed", None)
        del draft.of("people")[self.other]
        for person in draft.of("people").values():
            if person.get("voice") == self.other:
                person["voice"] = self.into
        self._give_words(draft)

    def _give_words(self, draft: EditBuffer) -> None:
        for article, sheet in draft.files.sheets.items():
            for name, entry in sheet.statements.items():
                if entry.speaker == self.other:
                    draft.of(ARTICLES + article)["statements"][name]["speaker"] = self.into
                if self.other in entry.speakers:
                    renamed = [self.into if one == self.other else one for one in entry.speakers]
                    draft.of(ARTICLES + article)["statements"][name]["speakers"] = list(dict.fromkeys(renamed))

    def summary(self, draft: EditBuffer) -> str:
        people = draft.files.people.root
        return f"{people[self.other].name} and {people[self.into].name} are the same person"


class DropPerson(Decision):
    """A person is removed: they don’t speak in this event."""

    do: Literal["drop-person"] = "drop-person"
    person: Id

    def make(self, draft: EditBuffer) -> None:
        """Take the person out, unless they say something."""
        draft.person(self.person)
        for article, sheet in draft.files.sheets.items():
            said = [name for name, entry in sheet.statements.items() if self.person in (entry.speaker, *entry.speakers)]
            if said:
                would_lose = f"{counted(len(said), 'statement')} in {draft.called(article)} would lose the speaker"
                raise RefusedError(f"{would_lose}: give them to somebody else first")
        del draft.of("people")[self.person]

    def summary(self, draft: EditBuffer) -> str:
        return f"{draft.files.people.root[self.person].name} removed"


class WriteEvent(Decision):
    """The explainer: title, standfirst, topics, questions, order of events, what is known and what isn't."""

    do: Literal["write-event"] = "write-event"
    fields: dict[str, Any] = Field(default_factory=dict)
    looked: bool = False
    """Whether title and standfirst are right as they stand now."""

    def make(self, draft: EditBuffer) -> None:
        """Write the fields."""
        event = draft.of("event")
        set_fields(Event, event, self.fields, barred=("articles", "status", "confirmed"))
        if self.looked:
            event.pop("confirmed", None)

    def summary(self, draft: EditBuffer) -> str:
        if not self.fields:
            return "the explainer’s title and standfirst confirmed"
        return f"{named(self.fields)} of the explainer saved"


class WriteOutlet(Decision):
    """An outlet's card."""

    do: Literal["write-outlet"] = "write-outlet"
    outlet: Id
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Write it, making the card where there is none."""
        cards = draft.of(OUTLETS)
        card = cards.setdefault(self.outlet, {"name": name_of_id(self.outlet)})
        set_fields(Outlet, card, self.fields)

    def summary(self, draft: EditBuffer) -> str:
        card = draft.files.outlets.root.get(self.outlet)
        return f"the card of {self.fields.get('name') or (card.name if card else self.outlet)} saved"


class WriteArticle(Decision):
    """What is known of an article: headline, day, address, author, licence."""

    do: Literal["write-article"] = "write-article"
    article: Id
    fields: dict[str, Line]

    def make(self, draft: EditBuffer) -> None:
        """Write what the editor knows; what the article states and is the same stays as it is."""
        metadata = draft.of(ARTICLES + self.article).setdefault("metadata", {})
        known = draft.sheet(self.article).metadata
        for name, value in self.fields.items():
            if name not in type(known).model_fields:
                raise RefusedError(f"“{name}” can’t be written here")
            if value and value != getattr(known, name).value:
                metadata[name] = {"value": value, "basis": "editor"}

    def summary(self, draft: EditBuffer) -> str:
        return f"{named(self.fields)} of {draft.called(self.article)} saved"


class Correct(Decision):
    """An entry in the log of corrections."""

    do: Literal["correct"] = "correct"
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Put it at the end of the log."""
        entry: dict[str, Any] = {}
        set_fields(Correction, entry, self.fields)
        if missing := [
            name for name, field in Correction.model_fields.items() if field.is_required() and name not in entry
        ]:
            raise RefusedError(f"fill in {listed(missing)} as well")
        draft.of("corrections").setdefault("corrections", []).append(entry)

    def summary(self, draft: EditBuffer) -> str:
        """Return what the editor did, in words."""
        target = str(self.fields.get("target"))
        corrected = "the explainer"
        if fact := draft.files.facts.facts.get(target):
            corrected = quoted(fact.title)
        elif draft.files.article_of(target):
            corrected = quoted(draft.said(target))
        return f"{self.fields.get('kind', 'correction')} of {corrected} logged"


class Release(Decision):
    """The event goes out: no suggestion is open, and the day is written."""

    do: Literal["release"] = "release"
    day: datetime.date
    """The day of release, which is the first if there was none before, and that of review."""

    def make(self, draft: EditBuffer) -> None:
        """Write the days, and that it is released."""
        still = open_suggestions(draft)
        if still:
            raise RefusedError(f"not yet: {still}")
        event = draft.of("event")
        day = self.day.isoformat()
        happened, published = draft.files.event.date, draft.files.event.published
        if happened and self.day < happened:
            raise RefusedError(f"the event was on {happened}, which is after {day}")
        corrected = bool(draft.of("corrections").get("corrections"))  # and so it was out before
        if published is None or (draft.files.event.status == "draft" and not corrected):
            event["published"] = day
        event |= {"reviewed": day, "status": "released"}

    def summary(self, draft: EditBuffer) -> str:
        return f"released on {self.day}"


def open_suggestions(draft: EditBuffer) -> str:
    """Return in words what is still the machine's suggestion; nothing where all is decided."""
    facts = draft.files.facts.facts.values()
    waiting = {
        "fact": sum(not fact.confirmed for fact in facts),
        "cell": sum(not cell.confirmed for fact in facts if fact.confirmed for cell in fact.cells.values()),
        "person": sum(not person.confirmed for person in draft.files.people.root.values()),
    }
    several = {"person": "people"}
    parts = [counted(number, noun, several.get(noun, "")) for noun, number in waiting.items() if number]
    parts += ["the explainer’s title and standfirst"] if not draft.files.event.confirmed else []
    return f"{' and '.join(parts)} still suggested by the machine" if parts else ""


PersonDecision = ConfirmPeople | WritePerson | MergePeople | DropPerson
EventDecision = WriteEvent | WriteOutlet | WriteArticle | Correct | Release
