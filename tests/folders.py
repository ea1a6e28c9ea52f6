"""What lies in a folder, and a change of one of its files at one place."""

from __future__ import annotations

from pathlib import Path


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder: its path in the folder and its bytes, in the order of the paths."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def edit(file: Path, old: str, new: str) -> str:
    """Put a text in the place of another where that first stands, which it must; return the whole. Line ends stay."""
    text = file.read_bytes().decode("utf-8")
    assert old in text, f"{file} doesn't hold {old!r}"
    text = text.replace(old, new, 1)
    file.write_bytes(text.encode("utf-8"))
    return text
