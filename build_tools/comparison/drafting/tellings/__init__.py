"""How articles tell one thing: whose voice it is, how much of it stands in the other’s words, where they contradict."""
