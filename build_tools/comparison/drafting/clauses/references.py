"""What a clause refers to and doesn't name: a reader who has read nothing else can't know who or what is meant.

"Today, his neighbours urged him to leave the race": on which day, whose neighbours, which race? A drafted title leaves
nothing of that open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_tools.comparison.drafting.clauses.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.models import words
from build_tools.models.calendar import CALENDAR_NAMES, WEEKDAYS
from build_tools.models.pronouns import FEMININE, MASCULINE, NEUTER, PLURAL
from build_tools.models.text import alternatives

# ---- pronouns ----

_PRONOUN = re.compile(
    r"\b(?!(?-i:IT)\b)"  # as in "an IT firm"
    rf"(?:(?P<man>{alternatives(MASCULINE)})|(?P<woman>{alternatives(FEMININE)})|(?P<several>{alternatives(PLURAL)})"
    rf"|(?P<thing>{alternatives(NEUTER)}))\b(?!-)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"it(?: (?:is|was|would be|will be)|[’']s) (?:not |just |only |very |too |so |a |an )*(?:time|enough|important"
    r"|necessary|impossible|possible|clear|unclear|likely|unlikely|true|wrong|right|hard|difficult|easy|critical"
    r"|crucial|essential|vital|unfortunate|premature|early|late|soon|fair|unfair|unacceptable|better|best|up)\b"
    r".* (?:to|that|for|whether)\b"
    r"|it (?:true|fair|right|possible|likely|clear|time)\b.* (?:to|that|for|whether)\b"
    r"|it (?:seems|appears|turns out|takes|took|remains) .*\b(?:to|that)\b|it comes (?:down )?to\b",
    re.IGNORECASE,
)
"""An "it" that stands for what follows: "it is time to go", "is it true that …?"."""
_NAME = re.compile(r"(?<![.!?] )\b[A-Z][\w’'.-]*\w(?: [A-Z](?:[\w’'.-]*\w|\.))*")
"""Words with capitals that don't begin a second sentence."""
_SOMEBODY = re.compile(
    r"\b(?:(?:some|any|every|no)(?:body|one)|no one|whoever"
    r"|(?:the|an?|my|our|your|every|any|each|no|one) (?:[\w-]+ ){0,2}"
    rf"(?:{alternatives(ROLE_NOUNS)}|\w{{2,}}(?:er|or|ist|ian|man|woman)|person|child|boy|girl|kid|son|daughter"
    r"|wife|husband|sister|brother|guy))\b",
    re.IGNORECASE,
)
"""Whom a "he" or "she" after it may stand for, without a name."""
_SEVERAL = re.compile(
    r"\b(?:[a-z-]{2,}[^s\W]s|(?i:people|men|women|children|police|everybody|everyone|anybody|anyone))\b|\d [a-z]"
)
_BODY_OR_SEVERAL = re.compile(
    r"\b(?:[A-Z][\w’'.-]*[^s\W]s\b(?![’'])|[A-Z]{2,}\b|Congress\b|[Tt]he [A-Z])"
    r"|[A-Z][\w.’'-]*,? (?:and|or) (?:\w+ )?[A-Z]"
)
"""Whom or what a "they" after it may stand for; one name may be one person's: "Ann Brisk said they …"."""
_THING = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|your|no|some|any|every|each) \w|\d|\b[a-z]{3,}(?:ion|ment|ness|ity)\b"
)
"""What an "it" after it may stand for."""

_SOME_WHO = re.compile(r"^[A-Z][a-z]+(?:ists|ians|ers|ors)(?= )")
"""Several people at the head of a clause, of whom none is "it": "Pilots fear it could sink"."""
_SOMEBODYS = re.compile(r"\b(?:his|her|their|its) (?:[\w-]+ )?\w+ (?:to|of|for|about|against|with|on|over) $")
"""What somebody has of an "it" that follows, and is not it: "his opposition to it"."""

# ---- what points at another sentence ----

_POINTERS = (
    # "those remarks", but "those who left"
    r"\b(?:these|those)\b(?! (?:who|of us|that are|\w+ (?:who|that))\b)",
    r"\bsuch\b",
    # "the latter", "the one", "did the same"; but "more than any of the others", "the one who left", "the same day"
    r"(?<!any of )\bthe (?:former|latter|following|others?|above|below)\b|\bthe ones?\b(?! who\b)",
    r"\bthe same\b(?! [a-z])",
    # "this plan", but "this country", "this year"
    r"\bthis\b(?! (?:country|nation|state|town|city|world|planet|life|office|year|month|week|day|century|morning"
    r"|afternoon|evening|summer|winter|spring|fall|autumn)\b)",
    # "that" as an object: "wants that."; as a subject: "that’s why"; before a noun: "used that boat"
    r"(?<!\bso )(?<!\ball )(?<!\bnow )\bthat(?=$|[.,;?!”’]| (?:but|and|or|to)\b)",
    r"(?:^|[,.;:–—] |\b(?:and|but|if|because|that|think|thinks|thought|say|said|says|believes?|knows?|means?) )that"
    r"(?:[’']s|[’']d| (?:is|was|are|were|would|will|can|could|may|has|had|does|did|means|makes|made)(?:n[’']t)?)\b",
    r"\b(?:in|on|at|by|for|with|to|from|of|about|after|before|under|if|when|because|used?|drop(?:ped)?|ma[dk]e) that"
    rf" (?!(?:{alternatives(FUNCTION_WORDS)})\b)\w+",
    # "another", but "one another", "one after another"
    r"(?<!one )(?<!one after )\banother\b",
    # "Both were sold", but "Both Ann and Tom", "Both of the boats"
    r"^(?:others?|both|either|neither|all (?:two|three|four|five))\b(?!.* (?:and|n?or)\b| of\b)",
    r"\b(?:do|does|did|done|doing|says?|said|thinks?|thought|hopes?) so\b",
    # "the part about ferries", "the note by each office": of what, and of which offices?
    r"\bthe (?:part|half|rest|section|portion) (?:about|on)\b|\bby each\b(?! of\b)",
    # "his old colleague": who?
    r"\b(?:his|her|their) (?:[\w-]+ ){0,3}(?:colleague|opponent|rival|challenger|predecessor|successor|counterpart"
    r"|running mate)\b(?!,? (?-i:[A-Z]))",
    # "the state’s primary": of which state?
    r"\bthe (?:state|city|town|county|province|district|island)[’']s (?=[a-zA-Z])",
    # "paid a little more": than what?
    r"\b(?:more|less|too|either)$",
    # "Ann Brisk then moved to leave": after what?
    r"(?<=[a-z] )then (?=\w{2,}ed\b)",
)
_SAYS_WHAT_IT_IS = re.compile(
    r"this (?:is|was) (?:not )?an? (?:[\w-]+ ){1,3}(?:where|who|that|of (?!th|it|him|her)[\w-]{4,})\b", re.IGNORECASE
)
"""A "this" that its own clause explains: "this is a town where nobody sleeps", "this was an act of aggression"."""
_PLACES = frozenset(words("state country city town village county island province"))
_IN_A_PLACE = re.compile(rf"\b(?:in|at|from) (?:the )?(?!(?:{alternatives(CALENDAR_NAMES)})\b)[A-Z]")
"""What names the place of a "that town" after it: "the council in Ostrand"."""
_BEFORE_NOUNS = frozenset({"this", "these", "those", "the other"})
_NO_NOUNS = frozenset(words("anymore anyway together altogether forever alone away apart back"))
"""What may follow a "this" that stands alone."""
_POINTER = re.compile("|".join(_POINTERS), re.IGNORECASE)
"""What points at another sentence: "those remarks", "that's why", "another bridge"."""
_WHEN = re.compile(
    r"\b(?:last|next|later|earlier|previous|same|recent) (?:\w+ )?(?:night|days?|weeks?|weekend|months?|years?"
    r"|spring|summer|fall|autumn|winter)\b|\b(?:later|earlier|today|yesterday|tomorrow|tonight)\b(?![’'])"
    r"|\b(?:second|third|another) time\b|\bat the time\b(?! of)",
    re.IGNORECASE,
)
"""A time that counts from a day which no title gives."""

# ---- nouns with "the" ----

_DEFINITE = re.compile(r"\b[Tt]he (?=((?:[a-z][\w’'-]*,? ?)+|(?=\d)))")
_OF_A_DAY = re.compile(
    rf"\b(?:today|yesterday|tomorrow|tonight|{alternatives(WEEKDAYS)})[’']s (?=[a-z])", re.IGNORECASE
)
"""What stands before what a day brought: "today's ruling"."""
_TOLD_APART = re.compile(r"The (?:[A-Z][\w’'.-]*\w )*([A-Z][\w’'.-]*\w) ([a-z]\w+)")
"""What a name tells apart from others, and a sentence before introduced: "The Tollwick senator"."""
DOCUMENT = re.compile(
    r"\b(?:letter|statement|report|poll|survey|ad|advertisement|resolution|article|story|memo|e-?mail|document|study"
    r"|filing|lawsuit|complaint|records?|documents|video|post|release)$",
    re.IGNORECASE,
)
"""What is no "he" or "she"."""
_IS_NAMED = re.compile(
    r"The [a-z-]+(?: [a-z-]+)? (?:is|are|was|were)(?: (?:named|identified) (?:[a-z]+ ){0,4}as)? [A-Z]\w+ [A-Z]"
)
"""How a sentence says who somebody is: "The missing men are Tom Ferrow and …"."""
_MANY = frozenset(words("Billions Millions Thousands Hundreds Dozens Scores"))
_UNIQUE = frozenset(
    words(
        "president government country nation world public media press economy internet web police army military law "
        "future past earth sky sea poor rich elderly unemployed middle right left way time people "
        "north south east west federal same truth long short bottom record border constitution courts "
        "administration parliament house state summer autumn winter spring average scenario"
    )
)
"""What needs no introduction, or is singled out by what follows."""
POINTS_BACK = frozenset(
    words(
        "measure measures move remark remarks comment comments incident situation matter allegation allegations "
        "accusation accusations criticism request announcement"
    )
)
"""What a sentence before told, and says nothing without it: "approved the measure"."""
PERSONS = frozenset(words("man men woman women boy boys girl girls child children person people couple"))
"""Whom no "to" singles out: "asked the young man to leave"."""
_MOST = frozenset(words("most least only best worst first second third last next"))
_AMONG = re.compile(r"(?:in|on|at|of|from|ever|since|yet|among)\b")
"""Superlatives, and what begins the phrase that says among which: "the largest ship in port"."""
_BODIES = frozenset(
    words(
        "company agency group organisation organization bank department team court city committee union "
        "association federation chamber"
    )
)
"""What a name before it may be: "Ostrand Ferries … the company"; or whose it is says which: "the pilots' union"."""
_SINGLED_OUT = re.compile(
    r"(?:is that|of|that|who|whom|whose|which|where|between|behind|against|for|about)\b|to (?=[a-z])|on [a-z]"
    r"|and (?:[a-z]+ ){0,2}[A-Z]|and [a-z]+ of\b|(?:and [a-z]+ )?(?:he|she|they) ha(?:s|ve|d) [a-z]"
    r"|(?:aimed|directed) at\b|[a-z]+ed (?:by|against|towards?)\b"
)
"""What begins a phrase that says which one is meant, or leads to it."""
_LIKE_THIS = re.compile(r"\w+(?:al|ive|ous|ful|ic|ble|proper)$")
"""An adjective, which a noun in -s follows and no verb: "the careful decisions and mistakes"."""
_WHERE = re.compile(rf"(?:in|on|at|from|with|by) (?:the )?(?!(?:{alternatives(CALENDAR_NAMES)})\b)[A-Z]")
"""What begins a phrase that tells the war in one place from others; of letters there may be many."""


def unresolved(clause: str) -> list[str]:
    """Return the pronouns, pointers and days of a clause that refer to what it doesn't name.

    >>> unresolved("Tom Ferrow wants to sell his boat"), unresolved("Ann Brisk said those plans would ruin him")
    ([], ['those'])
    """
    plainly = re.sub(r"[“”]", "", clause)
    return [*open_pronouns(plainly), *(found[0] for found in _open_pointers(plainly)), *_unknown_days(plainly)]


def unresolved_in_speech(said: str) -> list[str]:
    """Return the same of quoted words, without what a hearer knew: the day, and which "this harbour" is.

    >>> unresolved_in_speech("Ferries left this harbour yesterday"), unresolved_in_speech("This is a ferry")
    ([], ['This'])
    """
    return [*open_pronouns(said), *pointers_in_speech(said)]


def pointers_in_speech(said: str, *, may_begin: bool = False) -> list[str]:
    """Return what points at another sentence in quoted words, other than pronouns and what is called by a noun.

    Args:
        said: The words.
        may_begin: Whether they may be about "this ferry", and begin with it, or with "this is a port that …".

    >>> pointers_in_speech("I think that is a ferry"), pointers_in_speech("He sold this ferry")
    (['think that is'], [])
    """
    return [
        one[0]
        for one in _open_pointers(said)
        if not ((one.start() or may_begin) and _noun_pointed_at(one, said))
        and not (may_begin and _SAYS_WHAT_IT_IS.match(said, one.start()))
    ]


def known_to_hearers(said: str) -> list[str]:
    """Return what quoted words take for known: nouns with "the" or "this" before them, and days.

    >>> known_to_hearers("Ferries left this harbour yesterday")
    ['harbour', 'yesterday']
    """
    pointed = (noun for found in _open_pointers(said) if found.start() and (noun := _noun_pointed_at(found, said)))
    return [*unintroduced(said), *pointed, *_unknown_days(said)]


def pointed_at(said: str) -> list[str]:
    """Return the nouns of "this harbour" and "these boats" inside quoted words.

    >>> pointed_at("Ferries left this harbour with these boats")
    ['harbour', 'boats']
    """
    found = (one for one in _open_pointers(said) if one.start() and one[0].casefold() != "the other")
    return [noun for one in found if (noun := _noun_pointed_at(one, said))]


def _open_pointers(clause: str) -> Iterator[re.Match[str]]:
    return (found for found in _POINTER.finditer(clause) if not _is_named_before(found, clause))


def _noun_pointed_at(pointer: re.Match[str], clause: str) -> str:
    """Return the noun of "this harbour" inside a clause, which isn't about it; '' where none follows."""
    noun = (re.split(r"[^\w’'-]", clause[pointer.end() :].lstrip()) or [""])[0]
    is_noun = noun.islower() and noun not in FUNCTION_WORDS | _NO_NOUNS | POINTS_BACK and not has_verb(f"x {noun}")
    return noun if is_noun and pointer[0].casefold() in _BEFORE_NOUNS else ""


def open_pronouns(clause: str) -> list[str]:
    """Return the pronouns that stand for nobody and nothing that a clause names before them.

    >>> open_pronouns("he did not know who could have sent it"), open_pronouns("Tom Ferrow wrote a letter and sent it")
    (['he', 'it'], [])
    """
    return [found[0] for found in _PRONOUN.finditer(clause) if not _is_resolved(found, clause)]


def _is_resolved(pronoun: re.Match[str], clause: str) -> bool:
    """Whether somebody or something before a pronoun may be what it stands for."""
    before = clause[: pronoun.start()]
    if pronoun["man"] or pronoun["woman"]:
        persons = len(names_in(before)) + len(_SOMEBODY.findall(before))
        return persons > 0 and not _is_of_a_stranger(pronoun, before, persons)
    if pronoun["several"]:
        several = (found for found in _SEVERAL.finditer(before) if not _is_what_one_does(found, before))
        return any(several) or bool(_BODY_OR_SEVERAL.search(before))
    if _EXPLETIVE.match(clause[pronoun.start() :]):
        return True
    before = _SOMEBODYS.sub("", before)
    follows = (words(re.sub(r"^['’]\w+", " is", clause[pronoun.end() :])) or ["to"])[0]
    is_object = pronoun[0].casefold() == "it" and follows in FUNCTION_WORDS | _NO_NOUNS and not is_auxiliary(follows)
    # "Tom Ferrow of the ferry line sold it": whoever does something to "it" is not "it", nor is what tells who it is.
    before = f"by {_behind_its_verb(before)}" if is_object else _SOME_WHO.sub("", before)
    return bool(_THING.search(before) or names_in(before))


def _behind_its_verb(before: str) -> str:
    """Return what stands between a verb and its object; all where a noun leads there: "has ways to shut | it"."""
    ends = (found.end() for found in re.finditer(r"[\w’'-]+", before) if has_verb(f"x {before[: found.end()]}"))
    behind = before[next(ends, 0) :]
    led = re.search(r"(\w{3,}) to \w+ $", behind)
    return before if led and not has_verb(f"x {led[1]}") else behind


def _is_what_one_does(word: re.Match[str], clause: str) -> bool:
    """Whether a word in -s is no plural: "Ann Brisk thinks", "she wants"."""
    before = words(clause[: word.start()])[-1:]
    is_one = bool(before) and (before[0][:1].isupper() or before[0] in {"he", "she", "it", "who"})
    return is_one and has_verb(f"x {word[0]}")


def _is_of_a_stranger(pronoun: re.Match[str], before: str, persons: int) -> bool:
    """Whether a "her" comes after "Mr. Brisk" alone, a "him" after "Ms. Brisk", or one person is "him" and "her"."""
    man, woman = "Mr." in before, bool(re.search(r"\bM(?:r?s\.|iss )", before))
    if man != woman:
        return woman if pronoun["man"] else man
    kind = "woman" if pronoun["man"] else "man"
    return persons == 1 and any(found[kind] for found in _PRONOUN.finditer(before))


def names_in(text: str) -> list[str]:
    """Return the names in a text: capitals that no day, no month and no first word of a sentence has.

    >>> names_in("On Monday, Ann Brisk met the Harbour Board")
    ['Ann Brisk', 'Harbour Board']
    """
    led = re.sub(r"^\w+(?:ly\b|(?=,)),? ?", "", _WHEN.sub("", text, count=1) if _WHEN.match(text) else text)
    return [name for found in _NAME.findall(led) if (name := " ".join(filter(_is_of_a_name, found.split())))]


def _is_of_a_name(word: str) -> bool:
    """Whether a word with a capital is more than a day, or the "I’m" that begins a sentence."""
    return word not in CALENDAR_NAMES | _MANY and re.split(r"['’]", word)[0].casefold() not in FUNCTION_WORDS


def _is_named_before(pointer: re.Match[str], clause: str) -> bool:
    """Whether the noun of "these letters" stands in a clause before it, or the place of "that town" does."""
    noun = (words(clause[pointer.end() :]) or [""])[0].casefold()
    pointed, is_whose = re.subn(r"[’']s $", "", pointer[0])
    is_place = pointed.rpartition(" ")[2] in _PLACES and (bool(is_whose) or not noun or noun in FUNCTION_WORDS)
    if is_place and _IN_A_PLACE.search(clause[: pointer.start()]):
        return True
    return not is_whose and noun not in FUNCTION_WORDS and noun in map(str.casefold, words(clause[: pointer.start()]))


def unintroduced(clause: str) -> list[str]:
    """Return what a sentence before introduced: nouns with "the" that nothing singles out, and "today's" before one.

    >>> unintroduced("The remarks were about the cost of the war in Ostrand")
    ['remarks']
    """
    clause = re.sub(r"[“”]", "", clause)
    told_apart = _TOLD_APART.match(clause)
    nouns = [noun for noun in told_apart.groups() if _is_role_or_document(noun)] if told_apart else []
    days = [found[0] for found in _OF_A_DAY.finditer(clause)]
    return [*nouns, *days, *(phrase[-1] for _, phrase in bare_definites(clause))]


def begins_introduced(clause: str) -> bool:
    """Return whether a clause that refers to something introduced is about it: "The ruling …", "Thursday’s vote …"."""
    told_apart = _TOLD_APART.match(clause)
    is_named = re.match(r"The [A-Z]", clause) and not (told_apart and _is_role_or_document(told_apart[2]))
    is_said_who = _IS_NAMED.match(clause)
    return (clause.startswith("The ") and not is_named and not is_said_who) or bool(_OF_A_DAY.match(clause))


def _is_role_or_document(noun: str) -> bool:
    return plain(noun) in ROLE_NOUNS or bool(DOCUMENT.match(noun))


def bare_definites(clause: str) -> Iterator[tuple[int, list[str]]]:
    """Return the nouns with "the" that nothing singles out: where "the" stands, and the words after it.

    >>> list(bare_definites("Ann Brisk read the old letter"))
    [(15, ['old', 'letter'])]
    """
    for found in _DEFINITE.finditer(clause):
        phrase: list[str] = []
        told = found[1].replace(",", " ,").split()
        for word, follows in zip(told, [*told[1:], ""], strict=False):
            # "The ruling creates problems": a word in -s between two nouns is a verb.
            is_third_person = word.endswith("s") and not word.endswith(("ss", "’s", "'s")) and follows.isalpha()
            is_third_person = is_third_person and not is_auxiliary(follows) and not has_verb(f"x {follows}")
            is_third_person = is_third_person and not (phrase and _LIKE_THIS.match(phrase[-1]))
            is_verb = (is_third_person or has_verb(f"x {word}")) and follows != "of"
            is_when = word in ("last", "next")  # "banned the march last Tuesday"
            if word == "," or word.casefold() in FUNCTION_WORDS or (phrase and (is_verb or is_when)):
                break
            phrase.append(word)
        after = clause[found.start(1) + len(" ".join(phrase)) :].lstrip()
        if phrase and re.search(r"[’']s?$", phrase[-1]) and after.startswith("and "):
            continue  # "the children’s and adult shelves"
        if phrase and not _is_known(phrase, clause[: found.start()]) and not _says_which(phrase, after):
            yield found.start(), phrase


def _is_known(phrase: Sequence[str], before: str) -> bool:
    """Whether everybody knows what words after "the" mean, or the name of a body before them does."""
    nouns = {re.sub(r"[’']s?$", "", word) for word in phrase}
    is_somebodys = phrase[-1] in _BODIES and any(word.endswith(("s’", "s'")) for word in phrase[:-1])
    owners = {re.sub(r"[’']s?$", "", word) for word in phrase if re.search(r"[’']s?$", word)}
    met = {word.rstrip("s") for word in words(before.casefold())}
    is_named = is_somebodys or any(noun.rstrip("s") in met for noun in (phrase[-1], *owners))
    return is_named or bool(_UNIQUE & nouns) or (bool(_BODIES & nouns) and bool(names_in(before)))


def _says_which(phrase: Sequence[str], after: str) -> bool:
    if phrase[-1] in POINTS_BACK and re.match(r"(?:about|on) ", after):
        return False
    is_most = phrase[0] in _MOST or phrase[0].partition("-")[0].endswith("est")
    named = after[:1].isupper() and words(after)[0] not in CALENDAR_NAMES
    is_told_to = after.startswith("to ") and (_is_role_or_document(phrase[-1]) or phrase[-1] in PERSONS)
    led = (_SINGLED_OUT.match(after) and (is_most or not is_told_to)) or (is_most and _AMONG.match(after))
    return bool(named or after[:1].isdigit() or led or (_WHERE.match(after) and not _is_role_or_document(phrase[-1])))


def _unknown_days(clause: str) -> list[str]:
    """Return what says when by a day that a clause doesn't give: "last week", "two days later"."""
    return [found[0] for found in _WHEN.finditer(clause)]
