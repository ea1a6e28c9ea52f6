"""English words that carry grammar rather than content, and the commonest of those that carry some."""

from __future__ import annotations

FUNCTION_WORDS = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "such", "some", "any", "each", "every", "all", "both", "no",
    "nor", "not", "never", "only", "just", "even", "also", "too", "very", "so", "as", "than", "then", "there",
    "here", "now", "ever", "yet", "still", "again", "once", "more", "most", "much", "many", "few", "less", "least",
    "other", "another", "own", "same", "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    "he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs", "who", "whom",
    "whose", "which", "what", "when", "where", "why", "how", "myself", "himself", "herself", "itself", "themselves",
    "one", "ones", "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "done", "doing",
    "have", "has", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
    "ought", "and", "or", "but", "if", "because", "while", "although", "though", "unless", "until", "since",
    "whether", "for", "of", "at", "by", "with", "about", "against", "between", "into", "through", "during",
    "before", "after", "above", "below", "to", "from", "up", "down", "in", "out", "on", "off", "over", "under",
    "upon", "within", "without", "across", "along", "among", "around", "behind", "beyond", "near", "per", "toward",
    "towards", "via", "s", "t", "d", "ll", "re", "ve", "m", "don", "isn", "wasn", "aren", "weren", "doesn", "didn",
    "hasn", "haven", "hadn", "won", "wouldn", "couldn", "shouldn",
})  # fmt: skip

COMMON_WORDS = frozenset({
    "say", "tell", "make", "take", "go", "get", "give", "come", "put", "let", "see", "know", "think", "want", "look",
    "use", "find", "work", "call", "try", "ask", "need", "feel", "become", "leave", "mean", "keep", "begin", "seem",
    "help", "show", "hear", "run", "move", "like", "live", "believe", "hold", "bring", "happen", "start", "talk",
    "turn", "send", "thing", "way", "time", "people", "man", "woman", "year", "fact", "part", "place", "case", "point",
    "lot", "kind",
    "number", "percent", "good", "bad", "new", "first", "last", "long", "great", "little", "old", "big", "high",
    "small", "large", "young", "next", "early", "able", "sure", "real",
})  # fmt: skip
"""Two statements that share one of these and nothing else have nothing in common."""
