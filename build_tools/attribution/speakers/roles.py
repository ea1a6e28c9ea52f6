"""Titles and roles: the words that introduce a person, and what they say about them."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import BODIES, KIN, PERSONS, ROLES
from build_tools.attribution.words.given_names import is_given
from build_tools.models.titles import TITLES

_GENDERED = {"spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "congressman": "m",
             "congresswoman": "f", "businessman": "m", "businesswoman": "f", "father": "m", "mother": "f",
             "son": "m", "daughter": "f", "brother": "m", "sister": "f", "husband": "m", "wife": "f",
             "widow": "f", "dad": "m", "mum": "f", "mom": "f", "lady": "f", "lad": "m", "king": "m", "queen": "f",
             "prince": "m", "princess": "f", "grandfather": "m", "grandmother": "f",
             "gran": "f", "granny": "f", "grandma": "f", "nan": "f", "grandad": "m", "grandpa": "m", "heiress": "f",
             "actress": "f", "actor": "m", "man": "m", "woman": "f", "boy": "m", "girl": "f"}  # fmt: skip

CALLINGS = word_set(
    "lawmaker congressman congresswoman senator councillor councilor councilman councilwoman legislator mp mep peer "
    "backbencher politician businessman businesswoman billionaire millionaire mogul "
    "tycoon entrepreneur heiress actor actress singer rapper songwriter musician guitarist drummer pianist violinist "
    "dancer comedian novelist playwright poet painter sculptor composer filmmaker player footballer midfielder striker "
    "goalkeeper winger batsman bowler pitcher quarterback sprinter swimmer golfer cyclist boxer jockey rower "
    "athlete sportsman sportswoman olympian champion teacher student farmer gardener fisherman fishmonger shopkeeper "
    "plumber carpenter bricklayer electrician welder roofer docker miner steelworker labourer seamstress "
    "dressmaker trucker beekeeper butcher baker hairdresser barber florist publican builder joiner postman cabbie "
    "rancher heir playboy magnate firebrand maverick gran granny grandma nan grandad grandpa veteran grandfather "
    "grandmother great-grandmother great-grandfather teenager host presenter anchor broadcaster columnist"
)
"""What a person known already may be called: 'the midfielder'. No surgeon, neighbour or analyst: those are new."""

ANY_PERSON = ROLES | PERSONS | CALLINGS
"""Nouns that say what one person is."""

FEWEST_OF_PLACE = 4
"""Tokens of 'mayor of Tollwick,'."""


def gender_of(roles: set[str]) -> str:
    """Return 'm' or 'f' where role words show it, '' where they don't."""
    genders = {_GENDERED[r] for r in roles if r in _GENDERED}
    return genders.pop() if len(genders) == 1 else ""


def is_of_an_office(tokens: Sequence[Token], first: int, last: int, head: int) -> bool:
    """Return whether a name is the holder's: 'the mayor of Halm, Ann Reed', 'Director of Port Safety Ann Reed'."""
    start = last
    while start > first and not tokens[start].entity_start:
        start -= 1
    body = body_before(tokens, start)  # 'a lawyer for Tollwick Bank president Ann Reed' is somebody else
    of_a_body = body is not None and body <= head
    return of_a_body or role_of_a_place(tokens, first) is not None or office_before(tokens, start) is not None


_WITHIN_AN_OFFICE = word_set("of for to and the &")
"""Words written small in the name of an office."""


def office_before(tokens: Sequence[Token], first: int) -> Token | None:
    """Return the role in 'Director of Harbour Safety Ann Reed', whose name closes the phrase; None where none does.

    'A lawyer for Mayor Ann Reed' is somebody else: a title, a people or a person right before a name go with the name.
    """
    before = tokens[first - 1] if first else None
    if before is None or not before.is_name or before.entity in ("NORP", "PERSON"):
        return None
    if before.low.rstrip(".") in TITLES or before.lemma in ROLES:
        return None
    role, i = None, first - 1
    while i > 0 and (tokens[i].is_name or tokens[i].low in _WITHIN_AN_OFFICE):
        prior = tokens[i - 1]
        if tokens[i].low in ("of", "for", "to") and prior.low in ROLES and prior.text[:1].isupper():
            role = prior
        i -= 1
    return role


def body_before(tokens: Sequence[Token], first: int) -> int | None:
    """Return where 'Union for Ports President Ann Reed' begins: with the body of which the name's bearer has a role."""
    role = first - 1
    if role < 1 or tokens[role].low not in ROLES:
        return None
    start = role if tokens[role].entity == "ORG" else role - 1
    while start > 0 and tokens[start].entity == "ORG" and not tokens[start].entity_start:
        start -= 1
    return start if tokens[start].entity == "ORG" and start < role else None


_OF_ANOTHER = word_set("of to for with by")
"""Between what somebody is and whose that is: 'an aide to the mayor'."""


def role_words(passage: Passage, first: int, last: int) -> dict[str, bool]:
    """Return the words of the title before a name and of the apposition after it (or before: 'his spokesman, X').

    Of each it says whether it is the bearer's own: in 'the mayor’s spokesman' the mayor is somebody else.
    """
    tokens = passage.tokens
    tops, words = [*range(first, last + 1)], []
    i = first - 1
    sentence = tokens[first].sentence
    while i >= 0 and first - i <= 8 and (tokens[i].is_noun or tokens[i].tag in ("JJ", "POS", "HYPH", "NNP")):
        if tokens[i].sentence != sentence:
            break
        if tokens[i].is_word and not tokens[i].low.startswith(("'", "’")):
            words.append(tokens[i])
        i -= 1
    if (role := role_of_a_place(tokens, first)) is not None:
        tops.append(role.i)
        words += [t for t in tokens[role.i : first - 1] if t.is_noun]
    if (office := office_before(tokens, first)) is not None:
        tops.append(office.i)
        words += [tokens[j] for j in passage.below(office) if j < first and tokens[j].is_noun]
    for kid in appositions(passage, tokens[last]):
        tops.append(kid.i)
        words += [tokens[j] for j in passage.below(kid)[:14] if tokens[j].is_noun or tokens[j].tag == "JJ"]
    head = passage.head(tokens[last])
    is_named = tokens[last].dep == "appos" and (head.low in ROLES or (head.is_noun and not head.is_name))
    if (beside := head if is_named else _subject_beside(passage, first, last)) is not None:
        tops.append(beside.i)
        words += [t for j in passage.below(beside) if j < first and ((t := tokens[j]).is_noun or t.tag == "JJ")]
    if head.lemma == "be" and tokens[last].dep == "nsubj" and (attr := passage.kid(head, "attr")):
        tops.append(attr.i)
        words += [tokens[j] for j in passage.below(attr)[:10] if tokens[j].is_noun or tokens[j].tag == "JJ"]
    own = {word.lemma for word in words if not _is_anothers(passage, word, tops)}
    deeds = [*passage.kids(tokens[last], "relcl"), *([head] if tokens[last].dep == "nsubj" else ())]
    does = {role: is_own for deed in deeds for role, is_own in _told_by_deed(passage, deed).items()}
    return {word.lemma: word.lemma in own for word in words} | does


def _subject_beside(passage: Passage, first: int, last: int) -> Token | None:
    """'A diplomat close to the talks, Ann Reed, said': what the parser takes for a subject beside the name."""
    name = passage.tokens[last]
    if name.dep != "nsubj" or first < 3 or passage.tokens[first - 1].text != ",":
        return None
    subjects = passage.kids(passage.head(name), "nsubj", "dep")
    return next((t for t in subjects if t.tag == "NN" and passage.extent(t)[1] in (first - 1, first - 2)), None)


_DOES = {
    "lead": ("leader",), "head": ("head",), "chair": ("chairman",), "own": ("owner",), "run": ("owner", "boss", "head"),
    "found": ("founder",), "command": ("commander",), "manage": ("manager",), "edit": ("editor",),
    "direct": ("director",), "represent": ("representative",), "coach": ("coach",), "teach": ("teacher",),
}  # fmt: skip
"""What somebody is who does something: 'Ann Reed, who leads the mission', is its leader."""


def _told_by_deed(passage: Passage, verb: Token) -> dict[str, bool]:
    """Return the roles that somebody has by what they do, and, as not their own, the words for what they do it to."""
    thing = passage.kid(verb, "dobj")
    roles, subject = _DOES.get(verb.lemma, ()), passage.kid(verb, "nsubj")
    has = verb.tag == "VBN" and any(k.low == "has" for k in passage.kids(verb, "aux"))  # 'Reed has run the mill since'
    is_who = subject is not None and subject.low == "who"
    if not roles or thing is None or passage.kid(verb, "neg") or not (is_who or verb.tag == "VBZ" or has):
        return {}
    words = [passage.tokens[i].lemma for i in passage.below(thing) if passage.tokens[i].is_noun]
    return dict.fromkeys(words, False) | dict.fromkeys(roles, True)


def _is_anothers(passage: Passage, word: Token, tops: Sequence[int]) -> bool:
    """Whether a role below those that a phrase is about is somebody else's: the mayor in 'an aide to the mayor'."""
    at = word
    while at.i not in tops and at.tag in ("NN", "NNP") and at.dep != "conj" and passage.head(at) is not at:
        over = passage.head(at)
        if at.dep == "poss" or (at.dep == "pobj" and over.low in _OF_ANOTHER):
            return word.lemma in ROLES or word.low.rstrip(".") in TITLES
        at = over
    return False


def appositions(passage: Passage, name: Token) -> list[Token]:
    """Return the nouns in apposition to a name; the parser takes for one the son in 'Ann Reed, whose son Bo, nine,'."""
    return [noun for noun in passage.kids(name, "appos") if all(kid.low != "whose" for kid in passage.kids(noun))]


def described_as(passage: Passage, first: int, last: int) -> set[str]:
    """Return the nouns that say what a person is: 'deckhand' of 'deckhand Ann Reed', of 'Ann Reed, a deckhand,'."""
    name = passage.tokens[last]
    head = passage.head(name)
    nouns = [*passage.tokens[max(0, first - 1) : first], *appositions(passage, name)]
    if name.dep == "appos":
        nouns.append(head)
    elif head.lemma == "be" and name.dep == "nsubj":
        nouns += passage.kids(head, "attr")
    elif (beside := _subject_beside(passage, first, last)) is not None:
        nouns.append(beside)
    opens = first == 1 or (first > 1 and passage.tokens[first - 2].sentence != name.sentence)
    printed = [t.low for t in passage.tokens[first - 1 : first] if opens and t.is_name]  # 'Butcher Ann Reed said'
    return {noun.lemma for noun in nouns if noun.tag == "NN"} | {*printed}


SPEAKS_FOR = word_set("spokesman spokeswoman spokesperson lawyer attorney")
"""Roles that say what somebody is though "his" or "her" stands before them."""

OF_PLACES = word_set("mayor governor president premier bishop archbishop ambassador sheriff king queen")
"""Roles behind whose "of" a place stands."""


def role_of_a_place(tokens: Sequence[Token], first: int) -> Token | None:
    """Return the role in 'the mayor of Tollwick, Ann Reed' or 'the head of the port, Ann Reed', before the comma."""
    if first < FEWEST_OF_PLACE or tokens[first - 1].text != ",":
        return None
    of = _of_before(tokens, first - 2)
    while of and tokens[of - 1].low in BODIES:  # 'the head of the mission of the Port Council, Ann Reed'
        further = _of_before(tokens, of - 1)
        if further == of - 1 or tokens[further].low not in _OF_A_ROLE:
            break
        of = further
    if of in (0, first - 2) or tokens[of].low not in _OF_A_ROLE:
        return None
    role = tokens[of - 1]
    # The recogniser takes places that it doesn't know for persons.
    whose = max((t.i for t in tokens[of : first - 2] if t.tag == "POS"), default=of)  # 'of Halm's opposition, Bo Reed'
    # No person's name is an apposition to another's: 'a lawyer for Reed, Bo Holt, said'.
    of_a_person = (
        any(t.entity == "PERSON" for t in tokens[whose : first - 1]) and role.lemma not in OF_PLACES | SPEAKS_FOR
    )
    is_one = is_role(role) or (tokens[of].low == "from" and role.lemma in PERSONS - KIN)  # 'a guest from Halm'
    return role if is_one and role.tag != "NNS" and not of_a_person else None


_OF_A_ROLE = ("of", "for", "at", "from")
"""Between a role and the place or body that it is of."""


def _of_before(tokens: Sequence[Token], at: int) -> int:
    """Return the token before the name of a place or body that ends at a token."""
    while at and (tokens[at].is_name or tokens[at].low == "the" or _is_thing(tokens[at]) or tokens[at].tag == "POS"):
        at -= 1
    return at


def _is_thing(token: Token) -> bool:
    """'The head of the port, Ann Reed': but a friend of the mayor, Ann Reed, may be somebody else."""
    return (token.tag == "NN" and token.lemma not in ROLES) or token.tag == "NNS"


def is_role(token: Token) -> bool:
    """Return whether a noun is a role."""
    return token.lemma in ROLES or token.low in ("member", "organizer", "organiser", "president", "secretary")


_WRITTEN_OUT = {
    "ceo": "executive", "sen": "senator", "gov": "governor", "rep": "representative", "sgt": "sergeant",
    "insp": "inspector", "supt": "superintendent", "det": "detective", "pc": "constable", "prof": "professor",
    "gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant", "maj": "major", "cpl": "corporal",
    "adm": "admiral", "cmdr": "commander", "cllr": "councillor", "councilor": "councillor", "rev": "reverend",
    "amb": "ambassador",
}  # fmt: skip


def same_role(word: str) -> str:
    """Return one word for the forms of a role: spokesman for spokeswoman, senator for Sen."""
    for ending in ("woman", "person"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "man"
    return _WRITTEN_OUT.get(word.rstrip("."), word)


_EPITHETS = word_set(
    "furious angry heartbroken devastated distraught tearful grieving outraged defiant shocked horrified terrified "
    "worried anxious disgraced embattled jubilant delighted relieved weeping exhausted fuming"
)


SLANTS = word_set("lefty leftie leftist rightist righty woke loony")
"""What an outlet that takes sides calls others, with a capital where a sentence begins; no part of their names."""


def is_epithet(tokens: Sequence[Token], i: int) -> bool:
    """'Furious Carla said': an adjective that has a capital because a sentence begins with it."""
    begins = i == 0 or tokens[i - 1].sentence != tokens[i].sentence
    return begins and tokens[i].low in _EPITHETS


def is_superlative(tokens: Sequence[Token], i: int) -> bool:
    """'Halm's Toughest Sheriff', which is no name; 'the Gazette's Ernest King' is one."""
    owned = i > 0 and tokens[i - 1].tag in ("POS", "DT")
    return owned and tokens[i].low.endswith("est") and not is_given(tokens[i].text)


def names_a_body(phrase: str) -> bool:
    """Return whether a role says for whom somebody works: it has a name in it besides a title."""
    return any(w[:1].isupper() and w.lower().rstrip(".") not in TITLES | ROLES for w in phrase.split())


def words_of(tokens: Sequence[Token]) -> str:
    """Join tokens as printed: a space where there was one."""
    text = ""
    for token, before in zip(tokens, [None, *tokens], strict=False):
        text += ("" if before is None or before.end == token.start else " ") + token.text
    return text
