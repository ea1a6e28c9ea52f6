"""English pronouns, for all rooms."""

from __future__ import annotations

from build_tools.models.text import alternatives

MASCULINE = frozenset({"he", "him", "his"})
FEMININE = frozenset({"she", "her", "hers"})
NEUTER = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their", "theirs"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours"})
SECOND_PERSON = frozenset({"you", "your", "yours"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})

ALSO_NOUNS = frozenset({"us", "mine"})
"""Pronouns that may be other words in a text: the US, and a mine."""
FIRST_PERSON_PATTERN = rf"(?:(?i:{alternatives(FIRST_PERSON - ALSO_NOUNS)})|(?-i:[Uu]s))"
"""In a regular expression, without such other words."""

OF_A_PERSON = MASCULINE | FEMININE
"""Pronouns for one man or woman who is spoken about."""
THIRD_PERSON = OF_A_PERSON | NEUTER | PLURAL
POSSESSIVE = frozenset({"my", "your", "his", "her", "its", "our", "their"})
"""Pronouns before a noun, as an article stands there."""
SUBJECT = frozenset({"i", "you", "he", "she", "it", "we", "they"})
"""Pronouns in the form of a subject; 'you' and 'it' have no other for an object."""
