"""Files as people saved them, written, read and refused."""

from __future__ import annotations

import pytest

from build_tools.models import Limits
from build_tools.models.problem import InputError
from build_tools.reading import Sources, convert

SMALL = Limits(page_megabytes=0.2, archive_megabytes=0.4, archive_files=20, pdf_pages=3)


def written(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def refusal(path, limits=SMALL):
    with pytest.raises(InputError) as caught:
        for source in Sources(limits).of_path(path):
            convert(source.data, source.kind, name=source.name, limits=limits, origin=source.origin)
    [problem] = caught.value.problems
    assert problem.cure
    return problem.what


def paragraphs(article):
    return [" ".join(article.text[start:end].split()) for start, end in article.paragraphs]
