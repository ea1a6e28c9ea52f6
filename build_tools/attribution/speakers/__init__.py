"""Who speaks: the words that name somebody, the persons and bodies of an article, and which of them is meant."""
