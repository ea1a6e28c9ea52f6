"""Fact sheets: the editor's YAML and the machine's files, loaded, checked, merged and written."""

from __future__ import annotations

from build_tools.sheets.bundle import EventSheets, Place, Project

__all__ = ["EventSheets", "Place", "Project"]
