"""What is wrong, where, and how to fix it."""

from __future__ import annotations

import errno
import re
from enum import StrEnum
from typing import NamedTuple, Self

_ACTS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[)")
"""What would act on a terminal or on a log that reads commands (`##[…]`, wherever it stands in a line): a file's name
may hold it."""

_CURES = {
    errno.ENOENT: "check its name, and the folder you are in",
    errno.ENOSPC: "free some disk space; no half-written file was left",
    errno.EDQUOT: "free some of your quota; no half-written file was left",
    errno.EFBIG: "the system limits how large a file may be; no half-written file was left",
    errno.EROFS: "the disk is read-only; work on a copy of the project",
    errno.EACCES: "check the permissions of the file and its folder",
    errno.EPERM: "check the permissions of the file and its folder",
    errno.EISDIR: "there is a folder where a file should be; move it away",
    errno.ENOTDIR: "there is a file where a folder should be; move it away",
    errno.EEXIST: "there is a file where a folder should be; move it away",
    errno.EADDRINUSE: "something else uses the address; give another: --address",
    errno.ECONNREFUSED: "check the address, and that something answers there",
}


class Severity(StrEnum):
    """An error stops publication; a warning is only reported."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One thing wrong with the input; problems are in order by file and line.

    `file` is relative to the project; `line` and `column` count from 1, 0 where there is none. `what` says what is
    wrong, `cure` how to fix it.
    """

    file: str
    line: int
    column: int
    what: str
    cure: str = ""
    severity: Severity = Severity.ERROR
    kind: str = ""
    """The rule that it breaks, of those that something else asks for."""

    def __str__(self) -> str:
        """Return the one-line form: file:line:column: severity: what (cure)."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part != 0)
        cure = f" ({self.cure})" if self.cure else ""
        return _ACTS.sub(lambda found: f"\\u{ord(found[0]):04x}", f"{place}: {self.severity}: {self.what}{cure}")


class InputError(Exception):
    """Input that can't be used; carries every problem found, not just the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)  # as they are, so that it can be sent from one process to another
        self.problems = problems

    @classmethod
    def of(cls, file: str, what: str, cure: str) -> Self:
        """Return an error with one problem, of a file as a whole."""
        return cls([Problem(file, 0, 0, what, cure)])

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def cure_of(error: OSError) -> str:
    """Return what to do about an error of the operating system; "" where that isn't known."""
    return _CURES.get(error.errno or 0, "")
