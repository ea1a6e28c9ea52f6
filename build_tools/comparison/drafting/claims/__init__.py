"""A statement as a claim: one clause of an article’s words, with who said it."""
