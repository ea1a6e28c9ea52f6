"""Statements by grammar: from a cue to its content, without quotation marks."""
