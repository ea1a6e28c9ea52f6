"""Who speaks in several articles, and whether two statements have one speaker."""
