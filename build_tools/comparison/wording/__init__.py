"""How outlets put the same: renderings word by word, names and verbs, room and place, shared passages."""
