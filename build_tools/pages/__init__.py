"""Pages: the sheets in, real Markdown files and data files out. See render.py for how data flows.

Nothing is imported here: what needs one module is not to wait for all of them.
"""
