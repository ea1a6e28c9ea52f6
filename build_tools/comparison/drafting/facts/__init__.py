"""Facts: groups of statements put into words, and questions to the editor."""
