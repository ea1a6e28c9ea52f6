"""Statements by quotation marks, and by the colons, tags and lines that say whose they are."""
