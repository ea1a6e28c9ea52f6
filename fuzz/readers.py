"""Fuzz what reads untrusted input, guided by coverage: a result or a clear refusal, never another exception.

    python fuzz/readers.py TARGET CORPUS SEEDS -max_total_time=3600

TARGET is one of `TARGETS`. What libFuzzer finds worth keeping goes to CORPUS; SEEDS are read and left as they are.
Needs atheris (Linux and macOS, Python up to 3.12), which is no dependency of the project: `pip install atheris`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["build_tools"]):
    from build_tools.models import LIMITS, ArticleSheet, Event, Facts, Machine, Settings
    from build_tools.models.event import People
    from build_tools.models.problem import InputError
    from build_tools.reading import convert
    from build_tools.reading.forms.warc import read_warc
    from build_tools.reading.read import parse_article
    from build_tools.sheets.files.folders import load_bytes

from pydantic import TypeAdapter, ValidationError

_MACHINE = TypeAdapter(Machine)
_MODELS = (Event, Facts, People, ArticleSheet, Settings)


def text(data: bytes) -> None:
    """Read an article's text: what is cut, its metadata, its paragraphs with offsets."""
    article = parse_article(data.decode("utf-8", "surrogatepass" if data[:1] == b"s" else "replace"), "a")
    for start, end in article.paragraphs:
        assert 0 <= start < end <= len(article.text)


def page(data: bytes) -> None:
    """Read a saved page."""
    convert(data, ".html")


def markdown(data: bytes) -> None:
    """Read an article in Markdown, short: its converter takes time squared."""
    convert(data[:4000], ".md")


def mail(data: bytes) -> None:
    """Read bytes as a mail."""
    convert(data, ".eml")


def mhtml(data: bytes) -> None:
    """Read a page that a browser saved as one file of several parts."""
    convert(data, ".mhtml")


def warc(data: bytes) -> None:
    """Read the pages of a web archive."""
    for archived in read_warc(io.BytesIO(data), "x.warc", LIMITS, []):
        convert(archived.data, ".html")


def sheet(data: bytes) -> None:
    """Read a sheet, as whichever kind the first byte says; what is wrong is reported in words."""
    model = _MODELS[data[0] % len(_MODELS)] if data else Event
    loaded = load_bytes("x.yml", data[1:], model)
    assert loaded.model is not None or loaded.problems
    assert all(problem.what and problem.line >= 0 for problem in loaded.problems)


def machine(data: bytes) -> None:
    """Read a machine file."""
    try:
        _MACHINE.validate_json(data)
    except ValidationError:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "page": page,
    "markdown": markdown,
    "mail": mail,
    "mhtml": mhtml,
    "warc": warc,
    "sheet": sheet,
    "machine": machine,
}


def main() -> None:
    """Fuzz the target that the first argument names."""
    read = TARGETS[sys.argv[1]]

    def one(data: bytes) -> None:
        """Read one input: a refusal has its reason, and only texts may be no UTF-8."""
        try:
            read(data)
        except InputError as refused:
            assert all(problem.what for problem in refused.problems)
        except UnicodeDecodeError:
            assert read is text

    atheris.Setup([sys.argv[0], *sys.argv[2:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
