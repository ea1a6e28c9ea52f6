"""What single words are: cues, titles and names, bodies, states, ages, and verbs that stand over a cue."""
