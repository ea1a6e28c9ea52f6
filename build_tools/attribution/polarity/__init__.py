"""Said or not: what the verb group and the clause of a cue make of it."""
