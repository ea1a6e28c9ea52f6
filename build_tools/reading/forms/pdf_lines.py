"""A PDF → the lines of its pages with their places. Run as a process of its own: the bytes come in, JSON goes out.

It imports nothing of this project, so that it starts at once, and it gives itself limits first: a library in C reads
what a stranger made, and a page of a few kilobytes may unpack to gigabytes.
"""

from __future__ import annotations

import ctypes
import json
import statistics
import sys
from typing import Any

_BREAKS = "\u0002\ufffe"
"""What the library gives for a hyphen at a line's end, with no sign that the line ends there."""
_RAISED = 0.78
"""Size of a digit, as a share of its line's, below which it points to a note."""


def _limit(megabytes: int, seconds: int) -> None:
    """Limit what this process may take, where the system can."""
    try:
        import resource
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, megabytes * 1_000_000), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _lines(page: Any) -> list[list[Any]]:  # noqa: ANN401 - the library has no types
    """Return each line as [text, left, right, bottom, size of its letters]."""
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    found: list[list[Any]] = []
    letters: list[tuple[str, float, float, float, float]] = []
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        if code in (10, 13):
            _end_line(letters, found)
            continue
        edges = [ctypes.c_double() for _ in range(4)]
        pdfium.FPDFText_GetCharBox(text, at, *edges)
        left, right, bottom, _ = (edge.value for edge in edges)
        if letters and letters[-1][0] in _BREAKS and left < letters[-1][1]:
            _end_line(letters, found)
        letters.append((chr(code), left, right, bottom, pdfium.FPDFText_GetFontSize(text, at)))
    _end_line(letters, found)
    return found


def _end_line(letters: list[tuple[str, float, float, float, float]], found: list[list[Any]]) -> None:
    """Make a line of letters, without the raised digits in it that point to notes."""
    shown = [each for each in letters if not each[0].isspace()]
    if shown:
        size = statistics.median(each[4] for each in shown)
        kept = [each for each in letters if not (each[0].isdigit() and each[4] < _RAISED * size)]
        text = " ".join("".join(each[0] for each in kept).split())
        bottom = statistics.median(each[3] for each in shown)
        found.append([text, min(e[1] for e in shown), max(e[2] for e in shown), bottom, size])
    letters.clear()


def main() -> None:
    """Read a PDF from standard input; the arguments are the most pages, megabytes and seconds."""
    most, megabytes, seconds = (int(given) for given in sys.argv[1:4])
    _limit(megabytes, seconds)
    import pypdfium2

    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > most:
            result: dict[str, Any] = {"error": "pages", "count": len(document)}
        else:
            pages = [{"height": page.get_height(), "lines": _lines(page)} for page in document]
            result = {"pages": pages, "title": document.get_metadata_value("Title")}
    except pypdfium2.PdfiumError as error:
        result = {"error": "password" if "password" in str(error).lower() else "broken"}
    except MemoryError:
        result = {"error": "memory"}
    sys.stdout.buffer.write(json.dumps(result).encode())


if __name__ == "__main__":
    main()
