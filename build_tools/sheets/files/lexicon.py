"""data/lexicon/en/*.yml → the Lexicon: reporting verbs, what governs them, spellings, states, synonyms."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from pydantic import RootModel

from build_tools.models import Cue, Governor, Lexicon, Problem, Spelling, State
from build_tools.models.problem import InputError
from build_tools.sheets.files.folders import load_file

LANGUAGE = "en"
"""The folder of the language that is understood; another one's lexicon would stand next to it."""
LEXICON: dict[str, tuple[str, type[RootModel[Any]]]] = {
    "cues": ("cues.yml", RootModel[tuple[Cue, ...]]),
    "governors": ("governors.yml", RootModel[tuple[Governor, ...]]),
    "spellings": ("names.yml", RootModel[tuple[Spelling, ...]]),
    "states": ("states.yml", RootModel[tuple[State, ...]]),
    "thesaurus": ("thesaurus.yml", RootModel[tuple[tuple[str, ...], ...]]),
}
"""The lexicon's files by the field of Lexicon that each fills. Each is a list at the top."""


_sound: dict[str, Lexicon] = {}
"""Lexicons without fault by the hash of their files: each is parsed once."""


def read_lexicon(root: Path) -> tuple[Lexicon, list[Problem]]:
    """Load the files of data/lexicon/en, with what is wrong with each; an absent one is empty."""
    digest = digest_of_lexicon(root)
    if digest in _sound:
        return _sound[digest], []
    parts: dict[str, object] = {}
    problems: list[Problem] = []
    for name, (file, model) in LEXICON.items():
        path = root / "data" / "lexicon" / LANGUAGE / file
        if not path.exists():
            continue
        loaded = load_file(root, path, model)
        problems += loaded.problems
        if loaded.model is not None:
            parts[name] = loaded.model.root
    return Lexicon.model_validate(parts), problems


def digest_of_lexicon(root: Path) -> str:
    """Return the hash of what the lexicon's files hold."""
    digests = []
    for file, _ in LEXICON.values():
        try:
            digests.append(hashlib.sha256((root / "data" / "lexicon" / LANGUAGE / file).read_bytes()).hexdigest())
        except OSError as error:
            digests.append(type(error).__name__)
    return " ".join(digests)


def is_remembered(digest: str) -> bool:
    """Return whether `read_lexicon` need not parse the files of this hash."""
    return digest in _sound


def remember_lexicon(digest: str, lexicon: Lexicon) -> None:
    """Remember a lexicon that an earlier run has parsed without fault, by the hash of its files."""
    _sound[digest] = lexicon


def load_lexicon(root: Path, *, cues: bool = False) -> Lexicon:
    """Return the lexicon.

    Args:
        root: The project.
        cues: Whether articles are to be read by it. Without a reporting verb nobody would say anything in them, and
            their sheets would be merged with that.

    Raises:
        InputError: With every problem of every file.
    """
    lexicon, problems = read_lexicon(root)
    if cues and not lexicon.cues and not problems:
        cure = "restore the file from Git: git checkout data/lexicon"
        problems = [
            Problem("data/lexicon/en/cues.yml", 0, 0, "the file is missing, or has no reporting verb in it", cure)
        ]
    if problems:
        raise InputError(sorted(problems))
    return lexicon
