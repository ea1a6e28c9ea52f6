"""Drafts → statements: what is kept, how sure it is, and all that a statement says besides its words."""
