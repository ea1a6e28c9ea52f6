"""What the system refuses to do, as a problem with its cure."""

from __future__ import annotations

import errno

from build_tools.models.problem import Problem

CURES = {
    errno.ENOSPC: "make room on the disk; nothing half-written was left",
    errno.EDQUOT: "make room within the quota; nothing half-written was left",
    errno.EFBIG: "the system limits how large a file may be; nothing half-written was left",
    errno.EROFS: "the disk can only be read; work on a copy of the project",
    errno.EACCES: "check the permissions of the file and its folder",
    errno.EPERM: "check the permissions of the file and its folder",
    errno.EISDIR: "a folder stands where a file belongs; move it away",
    errno.ENOTDIR: "a file stands where a folder belongs; move it away",
    errno.EEXIST: "a file stands where a folder belongs; move it away",
    errno.EADDRINUSE: "something else uses the address; give another: --address",
}
"""What to do when the system refuses, by its reason."""


def refused(error: OSError) -> Problem:
    """Make a problem of what the system refused to do."""
    if error.errno is None:  # a library's own, with its reason in words
        return Problem("build_tools", 0, 0, str(error), "run: make setup")
    file = str(error.filename2 or error.filename or "build_tools")
    return Problem(file, 0, 0, f"the system refuses: {error.strerror}", CURES.get(error.errno, ""))
