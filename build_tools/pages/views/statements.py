"""A statement as the pages show it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from build_tools.models import Kind, Machine, NotSaid, Person, SheetStatement, Statement, listed
from build_tools.models.pronouns import ALSO_NOUNS, FIRST_PERSON, RELATIVE, SECOND_PERSON, THIRD_PERSON
from build_tools.models.sheet import UNNAMED
from build_tools.pages.views.links import Actions
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.phrases import inner_marks, inside_sentence, possessive, with_article
from build_tools.pages.views.strip import Strip
from build_tools.pages.views.words import WordRun, Words

PRONOUNS = (FIRST_PERSON | SECOND_PERSON | THIRD_PERSON | RELATIVE) - ALSO_NOUNS
"""They name nobody to a reader who has not read the sentences before the statement."""


def is_pronoun(word: str) -> bool:
    """Return whether a word stands for somebody: "who", but not the WHO."""
    return word.casefold() in PRONOUNS and not (len(word) > 1 and word.isupper())


_SOMEBODY = frozenset({"he", "she", "they"})
_OF_A_PERSON = re.compile(
    r"(?:re)?(?:advis|ask|assur|beg|brief|implor|inform|instruct|notif|order|press|remind|t[eo]l|urg|warn)"
)
"""How verbs begin whose object is whom they are said to: "told reporters", but "said to reporters"."""

KINDS = {
    Kind.DIRECT: "quoted",
    Kind.MIXED: "partly quoted",
    Kind.INDIRECT: "paraphrased",
    Kind.OWN_VOICE: "in its own voice",
}

NOT_SAID = {
    NotSaid.NEGATED: "not said",
    NotSaid.UNABLE: "not said: could not",
    NotSaid.HYPOTHETICAL: "not said: only supposed",
    NotSaid.ASKED: "not said: only asked",
}
"""Why a statement was not made, for readers."""

RESOLVED = {
    "full-name": "named in full",
    "surname": "named by surname",
    "role": "named by role",
    "pronoun": "found from a pronoun",
    "relative-clause": "found from “who”",
    "it": "found from “it”",
    "carry-over": "found from the sentence before",
    "description": "described, not named",
    "group": "a group",
    "organisation": "an organisation",
    "document": "a document",
    "unnamed-source": "a source that isn’t named",
    "not-told": "not told by the text",
    "editor": "named by the editor",
}
"""How the speaker was found, for readers; other ways are shown as the machine names them."""

NAMELESS = frozenset({"description", "document", "group", "not-told", "unnamed-source"})
"""Ways to find a speaker whom the article itself does not name."""

CLASSES = {
    "commissive": "a promise or a threat",
    "concessive": "a concession",
    "denial": "a denial",
    "directive": "a request, order or warning",
    "evaluative": "a judgement",
    "implies-doubt": "leaves open whether it is true",
    "implies-true": "treats it as true",
}
"""The classes of reporting verbs whose own names say little to a reader, or more than holds of each of their verbs."""


def class_in_words(name: str) -> str:
    """Write a reporting verb's class as readers know it.

    >>> class_in_words("commissive"), class_in_words("implies-doubt")
    ('a promise or a threat', 'leaves open whether it is true')
    """
    return CLASSES.get(name, name.replace("-", " "))


class StatementView(NamedTuple):
    """One attribution, with all that a page may show of it."""

    id: str
    mark: Mark
    person: str | None
    """The speaker's id, where it is one of people.yml."""
    who: str
    """The speaker's canonical name, "unnamed", or the outlet's name for its own voice."""
    mention: str
    cue: str
    cue_class: str
    said: str
    """To whom and where, in the outlet's words: "reporters", "on MSNBC"."""
    day: str
    kind: Kind
    words: Words
    runs: tuple[WordRun, ...]
    strip: Strip | None
    resolved: str
    inside: str
    flags: tuple[str, ...]
    note: str
    also: str
    original: str
    actions: Actions
    not_said: str = ""
    """In words, where the article tells that it was not said; empty for what was."""

    @property
    def verb_class(self) -> str:
        """The class of its verb, as readers know it."""
        return class_in_words(self.cue_class)

    @property
    def own_voice(self) -> bool:
        """Whether the outlet asserts it itself."""
        return self.kind is Kind.OWN_VOICE

    @property
    def named(self) -> str:
        """The speaker as a sentence names them: whom we have no name for, by the outlet's words."""
        if self.who != UNNAMED:
            return with_article(self.who)
        if self.mention and not is_pronoun(self.mention):
            return inside_sentence(self.mention)
        # The outlet may well have named whom it calls "he": it is the program that can't say who that is.
        is_somebody = self.mention.casefold() in _SOMEBODY
        return f"somebody (“{self.mention.casefold()}”)" if is_somebody else "somebody unnamed"

    @property
    def called(self) -> str:
        """What the outlet calls the speaker; their name, where its words ("he", "his spokesman") point elsewhere."""
        first = self.mention.partition(" ")[0]
        return self.named if not first or is_pronoun(first) else self.mention

    @property
    def how(self) -> str:
        """How the words stand: quoted, paraphrased …."""
        return KINDS[self.kind]

    @property
    def cue_first(self) -> bool:
        """Whether the cue stands before the speaker: "according to Peskov", but "Peskov alluded to"."""
        cue = self.cue.casefold()
        return cue.startswith(("according to", "in the words of", "in the view of")) or cue.endswith(" by")


def speaker_name(statement: SheetStatement, people: Mapping[str, Person], mark: Mark) -> str:
    """Return the name to show as the speaker."""
    if statement.kind is Kind.OWN_VOICE:
        return mark.name
    speaker = statement.speaker
    if not speaker or speaker == UNNAMED:
        return UNNAMED
    called = [people[each].name if each in people else each for each in statement.speakers or (speaker,)]
    return listed(called)


def not_said(statement: SheetStatement) -> str:
    """Return in words that a statement was not made; nothing for one that was."""
    return "" if statement.said else NOT_SAID[statement.how or NotSaid.NEGATED]


def to_whom(cue: str, addressee: str | None) -> str:
    """Return to whom something was said, as it stands after its verb.

    >>> to_whom("told", "reporters"), to_whom("said", "reporters")
    ('reporters', 'to reporters')
    """
    return f"to {addressee}" if addressee and cue and not _OF_A_PERSON.match(cue.casefold()) else addressee or ""


def to_whom_and_where(statement: SheetStatement, cue: str) -> str:
    """Return to whom and where something was said, in the outlet's words: "to reporters on MSNBC"."""
    parts = (to_whom(cue, statement.addressee), statement.medium)
    return " ".join(inside_sentence(part) for part in parts if part and part != statement.mention)


def verb_of(statement: SheetStatement) -> tuple[str, str]:
    """Return a statement's own verb and its class; none where the verb is that of the sentence before."""
    if statement.resolved_by == "carry-over":
        return "", ""
    return statement.cue or "", statement.cue_class or ""


def citation(statement: SheetStatement, who: str, mark: Mark, words: Words) -> str:
    """Return a statement with whose words it is and the article's day: “…” (Reed, as quoted by Echo; 3 May 2031)."""
    said = f"“{inner_marks(words.text)}”" if words.text else "A statement"
    return f"{said} ({_cited_as(statement, who, mark, words)}; {mark.date})."


def _cited_as(statement: SheetStatement, who: str, mark: Mark, words: Words) -> str:
    """Return whose words a citation has: a speaker's, as quoted, or the outlet's own or about what somebody said."""
    if statement.kind is Kind.OWN_VOICE:
        return f"{mark.name}, in its own voice"
    named = "somebody unnamed" if who == UNNAMED else who
    if not statement.said:
        return f"{mark.name} on what {named} did not say"
    if statement.kind is Kind.DIRECT or words.all_quoted:
        return f"{named}, as quoted by {mark.name}"
    return f"{possessive(mark.name)} words for what {named} said"


def resolved_in_words(statement: SheetStatement, person: Person | None) -> str:
    """Return how the speaker was found. An office or a state has no surname: it is named; whom we know has a name."""
    how = statement.resolved_by or ""
    if person and person.kind != "person" and how in {"full-name", "surname"}:
        return "named"
    if person and how in {"unnamed-source", "not-told"}:
        return RESOLVED["description"]
    return RESOLVED.get(how, how)


def flags(statement: SheetStatement, unnamed_below: float) -> tuple[str, ...]:
    """Return what a reader must know about how sure a statement is."""
    found = []
    unnamed = not statement.speaker or statement.speaker == UNNAMED
    if statement.kind is not Kind.OWN_VOICE and unnamed and statement.resolved_by not in NAMELESS:
        found.append("speaker not named with certainty")
    elif statement.confidence is not None and statement.confidence < unnamed_below:
        found.append("machine’s reading, little evidence")
    return tuple(found)


def paragraph_of(found: Statement | None, statement: SheetStatement, machine: Machine | None) -> int:
    """Return the paragraph a statement begins in, 0 where it isn't known; one added by hand says where it stands."""
    if found or not statement.at or machine is None:
        return found.paragraph if found else 0
    ends = (end for _, end, _ in machine.paragraphs)
    return next((n for n, end in enumerate(ends, 1) if statement.at[0][0] < end), 0)
