"""What counts as the same word: stems, names and their spellings, concepts, opposites."""
