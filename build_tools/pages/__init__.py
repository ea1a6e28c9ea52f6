"""Pages: the sheets in, real Markdown files and data files out. See render.py for how data flows.

Nothing is imported here: a build in which nothing changed needs `incremental` alone, and starts in half the time.
"""
