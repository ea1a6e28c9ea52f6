"""Decisions of an editor as typed edits of the sheets: tried, checked, written, undone and done again."""
