"""How outlets word the same thing: renderings word by word, names and verbs, room and place, shared passages."""
