"""How a draft names speakers: in people.yml's words, or in the article's where these stand by themselves."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from build_tools.comparison.drafting.claims.full_names import full_names, in_full
from build_tools.comparison.drafting.clauses.references import DOCUMENT, unresolved
from build_tools.comparison.people.person_roles import ANOTHER_OFFICE, ROLE_NOUNS
from build_tools.comparison.words.names import plain
from build_tools.comparison.words.verdicts import without_verdict
from build_tools.models import Analysis, Introduction, Lexicon, Person, Statement, listed, words
from build_tools.models.pronouns import FIRST_PERSON_PATTERN, SECOND_PERSON
from build_tools.models.text import alternatives

LEADING = frozenset(
    words(
        "it its this that these those they their them he his him she her such there here another both either neither "
        "one ones others then so thus still yet instead rather also however meanwhile moreover nor or because "
        "although though while when if unless until since whether which who whom whose where why how what as after "
        "before despite like unlike among following amid given upon asked speaking in on at by for with "
        "from under during within according"
    )
)
"""With one of these first, a clause leans on the sentence before it, or on a main clause that may be cut off."""
_COUNTS = re.compile(r"one of the |(?:at (?:least|most)|as (?:many|much|few) as) (?:\d|\w+ \w+)", re.IGNORECASE)
"""What begins with one of these and counts: "At least 14 boats sank"."""
I_OR_YOU = re.compile(rf"\b(?:{FIRST_PERSON_PATTERN}|{alternatives(SECOND_PERSON)})\b", re.IGNORECASE)
_ARTICLES = frozenset(words("a an the some many several two three four five most"))
_WITHOUT_ARTICLE = re.compile(
    r"(?!(?:the|an?|one|no|some|his|her|their|its) )"
    r"(?:(?:\w[\w.&-]* )+(?:official|spokes(?:man|woman|person)|aide)$|group of )",
    re.IGNORECASE,
)
"""A description that lacks its article, as in a headline: "city official said"."""
_SOUNDS_LIKE_A_VOWEL = re.compile(r"[AIOaio]|[Ee](?!ur)|[Uu](?:n(?!i)|nid|p)|[FHLMNRSX](?=[B-DF-HJ-NP-TV-Z.])")
"""How a word begins that has "an" before it: "unnamed", "FBI"; but not "European", "U.N." or "NATO"."""
_AFTER_THE = re.compile(r"the (?=\w)", re.IGNORECASE)
_ALONE = re.compile(r"the ([a-z-]+)", re.IGNORECASE)
"""A mention that says who speaks by a noun alone."""
_AN_OFFICE = re.compile(r"[Tt]he ([A-Z][\w.&-]*) ([a-z]+)")
"""An office in a body, without who has it."""
_ITSELF = re.compile(r" (?:him|her|it|them)sel(?:f|ves)$")
_BEHIND_A_HEAD = re.compile(r" (?:of|at|in|from|with|for|near|on|close|familiar)\b")
"""What goes on behind the noun for whoever speaks."""
_SEVERAL = re.compile(r"(?:\w+ ){0,2}[a-zA-Z]+[^s\W]s")
"""Several people: none of them is "he"."""
_CROWD = re.compile(
    r"\b(?:[a-z-]{3,}[^s\W]s|group|people|(?i:some|many|several|most|number of|media|police))\b(?![’'])"
)
"""What is said of several who speak."""
_TOO_VAGUE = frozenset(
    words(
        "people others some many sources draft report letter statement statements poll article memo we i you one who "
        "which"
    )
)
_SECOND_HALF = frozenset(words("present past fellow other"))
"""With one of these first, a mention is the second half of what is printed: "past and present pilots"."""
_INCOMPLETE = frozenset(words("original latter former other same next last first second new old"))
"""With one of these last, a mention leaves out what it is: "the original"."""


def leans_back(clause: str) -> bool:
    """Return whether a clause leans on the sentence before it, or on a main clause that may be cut off.

    >>> leans_back("At the port they met"), leans_back("It’s over"), leans_back("At least 14 boats sank")
    (True, True, False)
    """
    return re.split("['’]", words(clause)[0].casefold())[0] in LEADING and not _COUNTS.match(clause)


class DraftNames(NamedTuple):
    """The names that a draft has for speakers, outlets and places."""

    people: Mapping[str, Person]
    outlets: Mapping[str, str]
    """By article id."""
    house: Mapping[str, str]
    """This site's spelling of a place by another, as printed."""
    full: Mapping[str, str] = MappingProxyType({})
    """Full names by surname; '' where several persons have it."""
    with_the: Collection[str] = ()
    """Ids of the bodies that an article prints with "the"."""
    introduced: Mapping[str, Sequence[Introduction]] = MappingProxyType({})
    """What each statement's article introduces, by the statement's id."""
    usual: Mapping[str, str] = MappingProxyType({})
    """What the articles put before a noun to say what it is, by the noun: "toll" for "the bill"."""
    bodies: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """Which body a noun means in each statement's article, by the statement's id: "Harbour Board" for "the board"."""

    def introduced_before(self, statement: Statement) -> list[Introduction]:
        """Return the phrases in which an article introduced things before a statement; of what makes it, only its own.

        "The letter that Brisk sent to the council said": no other letter counts.
        """
        by = statement.mention_span[0] if statement.mention_span else -1
        found = self.introduced.get(statement.id, ())
        makers = {one.noun for one in found if one.start == by}
        return [one for one in found if one.start == by or (one.start < statement.start and one.noun not in makers)]


def draft_names(
    people: Mapping[str, Person], outlets: Mapping[str, str], analyses: Sequence[Analysis], lexicon: Lexicon
) -> DraftNames:
    """Return how the drafts of an event call everybody and everything.

    Args:
        people: people.yml by id.
        outlets: The outlets' printed names by article id; an article without one goes by its id.
        analyses: The event's articles.
        lexicon: Known spellings.
    """
    printed = {a.article: outlets.get(a.article, a.article) for a in analyses}
    the = printed_with_the(people, analyses)
    introduced = {one.id: a.introductions for a in analyses for one in a.statements}
    return DraftNames(people, printed, house_spellings(lexicon), full_names(people, analyses), the, introduced)


def house_spellings(lexicon: Lexicon) -> dict[str, str]:
    """Return the house spelling of each place by every other spelling; abbreviations are left as they are."""
    places = (spelling for spelling in lexicon.spellings if spelling.what == "place")
    return {form: one.house for one in places for form in one.forms if "." not in form and not form.isupper()}


def spelled(text: str, called: DraftNames) -> str:
    """Return a text with places in house spelling and persons in full, outside quotation marks."""
    pieces = re.split(r"(“[^”]*”)", text)
    for form, house in called.house.items():
        if form in text:
            pieces = [
                p if p.startswith("“") else re.sub(rf"(?<![\w-]){re.escape(form)}(?![\w-])", house, p) for p in pieces
            ]
    return in_full("".join(pieces), called.full)


def speaker_of(statement: Statement, called: DraftNames) -> str | None:
    """Return how a draft names a statement's speaker; None where nobody is named."""
    mention = without_verdict(_ITSELF.sub("", " ".join((statement.mention or "").split()).strip(" ,")))
    # "The attorney general and candidate Ann Brisk" is one person, though the office was taken for another.
    several = [one for one in statement.names if not ROLE_NOUNS & {*map(plain, re.split(r"[\s-]", one)[:-1])}]
    if len(several) == 1 < len(statement.names):
        return _named(called.people[several[0]].name if several[0] in called.people else several[0])
    ids = statement.names or ((statement.speaker,) if statement.speaker else ())
    persons = [called.people[one] for one in ids if one in called.people]
    if len(persons) > 1:
        return listed(person.name for person in persons)
    if persons and persons[0].kind == "person":
        name = persons[0].name
        return _named(mention if mention.casefold() == f"the {name}".casefold() else name)
    the = _ALONE.fullmatch(mention)
    is_document = bool(persons and the and DOCUMENT.fullmatch(the[1]))
    is_short = bool(persons) and _is_short_for(mention, persons[0].name)
    holder = None if persons else holder_of(mention, called.people)
    if holder or (mention and _stands_alone(mention) and not (is_short or is_document)):
        return holder or mention
    if persons:
        whose = _with_the(ids[0], called)
        own = f"{whose}{'’' if whose.endswith('s') else '’s'}"
        return _named(f"{own} {the[1]}" if the and is_document else whose)
    name = statement.speaker or ""
    if _WITHOUT_ARTICLE.match(name):
        name = f"{'An' if sounds_like_a_vowel(name) else 'A'} {name}"  # "an Ostrand official who said …"
    return _named(name) if len(name.split()) > 1 and not unresolved(name) and not _is_second_half(name) else None


def holder_of(mention: str, people: Mapping[str, Person]) -> str | None:
    """Return who has an office, where one person alone has it: "the HRB chairman" is the Halm River Board's.

    Args:
        mention: How somebody is called.
        people: people.yml by id.
    """
    office = _AN_OFFICE.fullmatch(mention)
    if office is None or plain(office[2]) not in ROLE_NOUNS:
        return None
    holders = {
        person.name
        for person in people.values()
        if person.kind == "person" and any(_is_office(office[1], office[2], role) for role in person.roles)
    }
    return holders.pop() if len(holders) == 1 else None


def _is_office(body: str, noun: str, role: str) -> bool:
    """Whether a role is an office in a body, which it may give in full: "HRB" for the Halm River Board."""
    told = words(role.casefold())
    initials = "".join(word[0] for word in words(role) if word[:1].isupper())
    return noun in told and ANOTHER_OFFICE.isdisjoint(told) and (body.casefold() in told or body == initials)


def _with_the(one: str, called: DraftNames) -> str:
    """Return the name of a body, with "the" where an article prints it so."""
    person = called.people[one]
    has_the = one in called.with_the or any(form.casefold().startswith("the ") for form in person.variants)
    return f"the {person.name}" if has_the and not _AFTER_THE.match(person.name) else person.name


def sounds_like_a_vowel(phrase: str) -> bool:
    """Return whether a phrase has "an" before it.

    >>> sounds_like_a_vowel("unnamed pilot"), sounds_like_a_vowel("union")
    (True, False)
    """
    return bool(_SOUNDS_LIKE_A_VOWEL.match(phrase))


def _is_second_half(mention: str) -> bool:
    return bool({*words(mention.casefold())[:1]} & _SECOND_HALF)


def printed_with_the(people: Mapping[str, Person], analyses: Iterable[Analysis]) -> frozenset[str]:
    """Return the ids of the bodies that some article calls by "the" and their name, or its end: "the Courier"."""
    said = {
        (one.speaker, _AFTER_THE.sub("", one.mention).casefold())
        for analysis in analyses
        for one in analysis.statements
        if one.speaker and one.speaker in people and one.mention and _AFTER_THE.match(one.mention)
    }
    return frozenset(one for one, form in said if f" {people[one].name}".casefold().endswith(f" {form}"))


def _is_short_for(mention: str, name: str) -> bool:
    """Whether a body is called by the end of its name alone: "The Courier" for the Ostrand Courier."""
    form = _AFTER_THE.sub("", mention).casefold()
    return name[:1].isupper() and name.casefold().endswith(f" {form}")


def is_one_person(statement: Statement, called: DraftNames) -> bool:
    """Return whether a statement's speaker may be a "he" or a "she": no paper, no body, no crowd."""
    if person := called.people.get(statement.speaker or ""):
        return person.kind == "person"
    mention = (statement.mention or "").strip(" ,")
    return not (DOCUMENT.search(mention) or _SEVERAL.fullmatch(mention))


def is_a_crowd(statement: Statement) -> bool:
    """Return whether several speak, of whom another article may name one: "some pilots", "a group of pilots"."""
    return bool(_CROWD.search(statement.mention or ""))


def is_he_or_she(statement: Statement) -> bool:
    """Return whether nothing but a pronoun says who speaks."""
    return (statement.mention or "").casefold() in {"he", "she"}


def _named(name: str) -> str | None:
    """Return a name as it is; None where it could not stand in a title: no capitals, too long, marks in it."""
    found = words(name)
    fits = any(letter.isupper() for letter in name) and 0 < len(found) <= 7 and not _has_marks(name)
    return name if fits and not name[:1].isdigit() and found[0].casefold() not in LEADING else None


def _stands_alone(mention: str) -> bool:
    """Whether a mention names somebody by itself: no pronoun, nothing that leans on another sentence."""
    found = [
        word.casefold()
        for word in words(re.sub(r"^(?:[Aa]t least one|[Ss]ome|[Mm]any|[Oo]ther)\s+(?=\w)", "", mention))
    ]
    if (
        not found
        or len(found) > 8
        or _is_second_half(mention)
        or _has_marks(mention)
        or "," in mention
        or found[0] in LEADING
    ):
        return False
    if (
        "each" in found
        or found[-1] in _INCOMPLETE
        or _WITHOUT_ARTICLE.match(mention)
        or (len(found) == 2 and found[0] in {"a", "an"})
    ):
        return False  # "city official", "a source"
    if len(found) == 1 and found[0] in _TOO_VAGUE:
        return False
    # "Critics", "the report", but no "considerable criticism".
    head = _BEHIND_A_HEAD.split(mention)[0].casefold()
    are_several = head.endswith(("s", "people", "police"))  # "doctors at the hospital"
    if found[0] not in _ARTICLES and not mention[:1].isupper() and not are_several:
        return False
    return not unresolved(mention) and not I_OR_YOU.search(mention)


def _has_marks(text: str) -> bool:
    return bool(re.search(r"[“”\"«»…()\[\]*]|\.\.", text))


_CAPITAL_OF_A_SENTENCE = re.compile(
    r", (?:according to )?(?=(?:The|An?|Some|Many|Several) \w|(?:Documents|Officials|Critics|Prosecutors|Lawyers"
    r"|Experts|Analysts|Supporters|Police|Researchers|Scientists|Witnesses|Residents|Sources|Records|Reports|Authorities"
    r"|Lawmakers|Investigators|Aides|Advisers|Activists|Organi[sz]ers|Strategists|Statements|Letters|Polls)\b)"
)
"""What follows a clause with a capital only because it began a sentence in the article."""


def uncapped(after: str, called: DraftNames) -> str:
    """Return what follows a clause, small where a capital only began its sentence: ", documents said"."""
    start = _CAPITAL_OF_A_SENTENCE.match(after)
    known = any(f" {person.name} " in f"{after} " for person in called.people.values())
    if start is None or known:
        return after
    return after[: start.end()] + after[start.end()].lower() + after[start.end() + 1 :]
