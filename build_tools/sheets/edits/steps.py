"""Decisions written, undone and redone: every step is kept with the bytes that it changed, over restarts.

    Changed ─▶ noted in .desk/EVENT.json ─▶ written together ─▶ undone, done again

A step is noted before it is written, with what each file held before and holds after. A step that was noted and, the
program being killed, never written is recognised by that and forgotten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decide import AnyDecision, Changed, Refusal, decide
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.atomic import digest_on_disk, in_data, lock, recover, sweep, write, write_together
from build_tools.sheets.files.symlinks import leading_out

NOTES = ".desk"
"""The folder of what was done; without it nothing can be taken back, and nothing else is lost."""
MOST_STEPS = 1000
"""Steps that can be taken back; older ones are forgotten."""
AROUND = 60
"""Characters before and after a change by which its place is recognised in a file that somebody has changed since."""


class Hunk(BaseModel):
    """What a step changed in one file: one stretch of it."""

    model_config = ConfigDict(frozen=True)

    file: str
    """Relative to the project."""
    before: str | None
    """The SHA-256 of the file before the step; None where there was none."""
    after: str
    start: int
    """In characters."""
    was: str
    now: str
    left: str = ""
    """What stands before the stretch."""
    right: str = ""


class Step(BaseModel):
    """One decision that was written."""

    model_config = ConfigDict(frozen=True)

    told: str
    decision: str = ""
    """The decision as JSON, to be seen and replayed."""
    hunks: tuple[Hunk, ...]


class Journal(BaseModel):
    """All steps of an event, and how many of them are done; the others were undone."""

    steps: list[Step] = []
    done: int = 0


class History:
    """The decisions of one event."""

    def __init__(self, known: Background) -> None:
        self._known = known
        self._folder = known.folder
        self._root = known.folder.root
        self._path = self._root / NOTES / f"{known.folder.event}.json"

    # ---- looking ----

    def journal(self) -> Journal:
        """Return what was done. A damaged journal counts as an empty one: it holds nothing that the sheets don't."""
        try:
            journal = Journal.model_validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return Journal()
        journal.done = min(journal.done, len(journal.steps))
        if journal.done and all(self._held(hunk) == hunk.before for hunk in journal.steps[journal.done - 1].hunks):
            journal.done -= 1  # noted, and never written
            del journal.steps[journal.done :]
        return journal

    def _held(self, hunk: Hunk) -> str | None:
        try:
            return digest_on_disk(in_data(self._root, hunk.file))
        except ValueError:
            return ""

    # ---- doing ----

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with lock(self._root):
            recover(self._root)
            for folder in (self._folder.path, self._path.parent):
                sweep(folder)
            yield

    def do(self, decision: AnyDecision, seen: str | None = None) -> Step | Refusal | None:
        """Write a decision.

        Args:
            decision: What was decided.
            seen: The version of the event's files that it was decided on; by default what stands there now.

        Returns:
            The step that was made, or why it can't be; None where the files have changed since they were seen: then
            nothing is written, and the decision is to be made again on what stands there now.
        """
        if led_out := leading_out(self._root):
            return Refusal(str(led_out[0]))
        with self._writing():
            files = DecisionFiles.read(self._folder)
            if seen is not None and files.version != seen:
                return None
            made = decide(self._known, files, decision)
            if isinstance(made, Refusal):
                return made
            step = Step(told=made.summary, decision=decision.model_dump_json(), hunks=self._hunks(made))
            if made.saved_since():
                return None
            journal = self.journal()
            del journal.steps[journal.done :]
            journal.steps.append(step)
            del journal.steps[:-MOST_STEPS]
            journal.done = len(journal.steps)
            self._keep(journal)
            write_together(self._root, made.texts)
            return step

    def _hunks(self, made: Changed) -> tuple[Hunk, ...]:
        return tuple(
            _hunk(path.relative_to(self._root).as_posix(), path.read_bytes() if path.is_file() else None, text)
            for path, text in made.texts.items()
        )

    def _keep(self, journal: Journal) -> None:
        write(self._path, journal.model_dump_json(), lasting=False)

    def undo(self, seen: str | None = None) -> Step | Refusal | None:
        """Take back the last step; the bytes are what they were. None as in `do`: it may be another editor's."""
        return self._go(seen, back=True)

    def redo(self, seen: str | None = None) -> Step | Refusal | None:
        """Do again what was taken back last. See `undo`."""
        return self._go(seen, back=False)

    def _go(self, seen: str | None, *, back: bool) -> Step | Refusal | None:
        if led_out := leading_out(self._root):
            return Refusal(str(led_out[0]))
        with self._writing():
            if seen is not None and DecisionFiles.read(self._folder).version != seen:
                return None
            journal = self.journal()
            at = journal.done - 1 if back else journal.done
            if not 0 <= at < len(journal.steps):
                return Refusal("there is nothing to undo" if back else "there is nothing to redo")
            step = journal.steps[at]
            texts: dict[Path, str] = {}
            new = [self._root / hunk.file for hunk in step.hunks if back and hunk.before is None]
            for hunk in step.hunks:
                text = self._turned(hunk, back=back)
                if text is None:
                    return Refusal(
                        f"{hunk.file} has been changed there since, so “{step.told}” can’t be undone on its own"
                    )
                texts[self._root / hunk.file] = text
            journal.done += -1 if back else 1
            write_together(self._root, {path: text for path, text in texts.items() if path not in new or text})
            for path in new:
                if not texts[path]:
                    path.unlink(missing_ok=True)
            self._keep(journal)
            return step

    def _turned(self, hunk: Hunk, *, back: bool) -> str | None:
        """Return a file's text with a change taken back or made again; None where its place is not to be found."""
        there, wanted = (hunk.now, hunk.was) if back else (hunk.was, hunk.now)
        state = hunk.after if back else hunk.before
        try:
            path = in_data(self._root, hunk.file)
            text = path.read_bytes().decode("utf-8")
        except (ValueError, OSError):
            return None
        if digest_on_disk(path) == state:
            return text[: hunk.start] + wanted + text[hunk.start + len(there) :]
        around = hunk.left + there + hunk.right
        if text.count(around) != 1:
            return None
        at = text.index(around) + len(hunk.left)
        return text[:at] + wanted + text[at + len(there) :]


def _hunk(file: str, data: bytes | None, text: str) -> Hunk:
    """Return the one stretch in which two texts differ."""
    old = (data or b"").decode("utf-8")
    start = _common(old, text)
    end = _common(old[start:][::-1], text[start:][::-1])
    was, now = old[start : len(old) - end], text[start : len(text) - end]
    return Hunk(
        file=file,
        before=None if data is None else hashlib.sha256(data).hexdigest(),
        after=hashlib.sha256(text.encode()).hexdigest(),
        start=start,
        was=was,
        now=now,
        left=old[max(0, start - AROUND) : start],
        right=old[len(old) - end :][:AROUND],
    )


def _common(one: str, two: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
