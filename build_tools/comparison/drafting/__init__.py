"""An event in words: facts, titles, texts, the explainer, made of the words of the articles."""
