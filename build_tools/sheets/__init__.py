"""Fact sheets: the editor's YAML and the machine's files, loaded, checked, merged and written."""

from __future__ import annotations

from build_tools.sheets.bundle import EventSheets, Place, Project
from build_tools.sheets.changes import Change, changes
from build_tools.sheets.check import FORMATS, check, has_errors
from build_tools.sheets.extract import extract
from build_tools.sheets.files import load_outlets, load_settings
from build_tools.sheets.history import Since, history
from build_tools.sheets.lexicon import load_lexicon
from build_tools.sheets.pieces import Piece, pieces
from build_tools.sheets.project import load_event, load_project

__all__ = [
    "FORMATS",
    "Change",
    "EventSheets",
    "Piece",
    "Place",
    "Project",
    "Since",
    "changes",
    "check",
    "extract",
    "has_errors",
    "history",
    "load_event",
    "load_lexicon",
    "load_outlets",
    "load_project",
    "load_settings",
    "pieces",
]
