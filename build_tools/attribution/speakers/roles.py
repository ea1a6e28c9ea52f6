"""Titles and roles: the words that introduce a person, and what they say about them."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import Passage, Token, behind_hyphen, word_set
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.attribution.words.given_names import is_given
from build_tools.attribution.words.names import POSTNOMINALS
from build_tools.attribution.words.names import plain as plain_name
from build_tools.models.titles import HONORIFICS, SHORTENED, TITLES

_GENDERED = {"spokesman": "m", "spokeswoman": "f", "chairman": "m", "chairwoman": "f", "congressman": "m",
             "congresswoman": "f", "businessman": "m", "businesswoman": "f", "father": "m", "mother": "f",
             "son": "m", "daughter": "f", "brother": "m", "sister": "f", "husband": "m", "wife": "f",
             "widow": "f", "dad": "m", "mum": "f", "mom": "f", "lady": "f", "lad": "m", "king": "m", "queen": "f",
             "prince": "m", "princess": "f", "grandfather": "m", "grandmother": "f",
             "actress": "f", "actor": "m", "man": "m", "woman": "f", "boy": "m", "girl": "f"}  # fmt: skip

CALLINGS = word_set(
    "lawmaker congressman congresswoman senator councillor councilor councilman councilwoman legislator mp mep peer "
    "backbencher politician businessman businesswoman billionaire millionaire mogul "
    "tycoon entrepreneur heiress actor actress singer rapper songwriter musician guitarist drummer pianist violinist "
    "dancer comedian novelist playwright poet painter sculptor composer filmmaker player footballer midfielder striker "
    "goalkeeper winger batsman bowler pitcher quarterback sprinter swimmer golfer cyclist boxer jockey rower "
    "athlete sportsman sportswoman olympian champion teacher student farmer gardener fisherman fishmonger shopkeeper "
    "plumber carpenter bricklayer electrician welder roofer docker miner steelworker labourer seamstress "
    "dressmaker trucker veteran grandfather grandmother great-grandmother great-grandfather teenager"
)
"""What somebody is, whoever else a scene has: 'the midfielder'. No surgeon, neighbour or analyst, whom it brings in."""

LONGEST_ROLE = 12
"""Words; a longer phrase describes more than a role."""

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
    for kid in passage.kids(tokens[last], "appos"):
        tops.append(kid.i)
        words += [tokens[j] for j in passage.below(kid)[:14] if tokens[j].is_noun or tokens[j].tag == "JJ"]
    head = passage.head(tokens[last])
    if tokens[last].dep == "appos" and (head.low in ROLES or (head.is_noun and not head.is_name)):
        tops.append(head.i)
        words += [t for j in passage.below(head) if j < first and ((t := tokens[j]).is_noun or t.tag == "JJ")]
    if head.lemma == "be" and tokens[last].dep == "nsubj" and (attr := passage.kid(head, "attr")):
        tops.append(attr.i)
        words += [tokens[j] for j in passage.below(attr)[:10] if tokens[j].is_noun or tokens[j].tag == "JJ"]
    own = {word.lemma for word in words if not _is_anothers(passage, word, tops)}
    return {word.lemma: word.lemma in own for word in words}


def _is_anothers(passage: Passage, word: Token, tops: Sequence[int]) -> bool:
    """Whether a role below those that a phrase is about is somebody else's: the mayor in 'an aide to the mayor'."""
    at = word
    while at.i not in tops and at.tag in ("NN", "NNP") and at.dep != "conj" and passage.head(at) is not at:
        over = passage.head(at)
        if at.dep == "poss" or (at.dep == "pobj" and over.low in _OF_ANOTHER):
            return word.lemma in ROLES or word.low.rstrip(".") in TITLES
        at = over
    return False


def described_as(passage: Passage, first: int, last: int) -> set[str]:
    """Return the nouns that say what a person is: 'deckhand' of 'deckhand Ann Reed', of 'Ann Reed, a deckhand,'."""
    name = passage.tokens[last]
    head = passage.head(name)
    nouns = [*passage.tokens[max(0, first - 1) : first], *passage.kids(name, "appos")]
    if name.dep == "appos":
        nouns.append(head)
    elif head.lemma == "be" and name.dep == "nsubj":
        nouns += passage.kids(head, "attr")
    return {noun.lemma for noun in nouns if noun.tag == "NN"}


def role_phrase(passage: Passage, first: int, last: int) -> str:
    """Return the phrase that introduces a name as printed: 'Kremlin spokesman', 'head of the Tollwick branch'."""
    tokens = passage.tokens
    start = first
    while start and first - start < LONGEST_ROLE and _may_introduce(tokens[start - 1], tokens[start]):
        start -= 1
    while start > 1 and behind_hyphen(tokens, start - 2):
        start -= 2  # 'the no-nonsense chairwoman'
    of = next((t.i for t in tokens[start:first] if t.low in ("of", "for")), None)
    if of is not None and not (of > start and _is_role(tokens[of - 1])):
        # 'The endorsement of Senator …': the title is what stands behind it, with the body that holds the "of".
        start = of + 1 if (body := body_before(tokens, first)) is None else min(of + 1, body)
    while (
        start < first
        and (tokens[start].low == "fellow" or tokens[start].tag in ("DT", "POS", "PRP$", "HYPH"))
        and behind_hyphen(tokens, start) is None
    ):
        start += 1
    before = list(tokens[start:first])
    while before and before[-1].low.rstrip(".") in SHORTENED:
        before.pop()  # 'civil rights leader Rev. Ann Reed'
    several = bool(before) and before[-1].tag == "NNS"  # 'pundits Mia Holt and Tom Reed'
    if any(_is_role(t) for t in before) and before[-1].is_noun and before[-1].entity != "PERSON" and not several:
        return words_of(before)
    for kid in passage.kids(tokens[last], "appos"):
        if _is_role(kid) and (not kid.is_name or plain_name(kid.text) in POSTNOMINALS):
            mention = plain(passage, kid, "appos")
            another = next((k.i for k in passage.kids(kid, "conj") if k.is_name), mention.last + 1)
            end = next((t.i for t in tokens[kid.i : another] if t.text == "," or t.tag == "CC"), mention.last + 1)
            end = end if another <= mention.last else mention.last + 1
            while end < len(tokens) and tokens[end - 1].is_name and tokens[end].text[0].isupper():
                end += 1  # a name whose last word the tagger did not take for one
            phrase = tokens[mention.first : end]
            while phrase and phrase[0].tag in ("DT", "PRP$") and behind_hyphen(tokens, phrase[0].i) is None:
                phrase = phrase[1:]
            if phrase and phrase[0].i > last and len(phrase) <= LONGEST_ROLE:
                return words_of(phrase)
    return _after_comma(tokens, last) or _before_comma(passage, first, last)


def _before_comma(passage: Passage, first: int, last: int) -> str:
    """Read 'Mayor Reed’s press secretary, Ben Hale' or 'the engineer, Ann Reed': the name is the apposition."""
    tokens = passage.tokens
    while first and tokens[first - 1].low.rstrip(".") in TITLES:
        first -= 1  # 'the chair of the inquiry, Dame Ann Reed'
    if phrase := _of_a_place_before_comma(tokens, first):
        return phrase
    role = passage.head(tokens[last])
    ends = behind_hyphen(tokens, role.i) or role
    if tokens[last].dep != "appos" or ends.i != first - 2 or not _is_role(role) or role.tag == "NNS":
        return ""
    start = plain(passage, role, "appos").first
    whose = tokens[start].tag == "PRP$"
    while start < role.i and tokens[start].tag in ("DT", "PRP$"):
        start += 1
    held = tokens[start : ends.i + 1]
    if len(held) > LONGEST_ROLE:
        return ""
    if not names_a_body(words_of(held)):
        if whose and role.lemma not in _SPEAKS_FOR:
            return ""  # 'his rival', 'her boss': somebody's, which is no office
        start = max((t.i + 1 for t in held if t.tag == "POS"), default=start)  # 'the company’s chief executive'
    return words_of(tokens[start : ends.i + 1])


_SPEAKS_FOR = word_set("spokesman spokeswoman spokesperson lawyer attorney")
"""Roles that say what somebody is though "his" or "her" stands before them."""

OF_PLACES = word_set("mayor governor president premier bishop archbishop ambassador sheriff king queen")
"""Roles behind whose "of" a place stands."""


def role_of_a_place(tokens: Sequence[Token], first: int) -> Token | None:
    """Return the role in 'the mayor of Tollwick, Ann Reed' or 'the head of the port, Ann Reed', before the comma."""
    if first < FEWEST_OF_PLACE or tokens[first - 1].text != ",":
        return None
    of = first - 2
    while of and (tokens[of].is_name or tokens[of].low == "the" or _is_thing(tokens[of]) or tokens[of].tag == "POS"):
        of -= 1
    if of in (0, first - 2) or tokens[of].low not in ("of", "for", "at"):
        return None
    role = tokens[of - 1]
    # The recogniser takes places that it doesn't know for persons.
    whose = max((t.i for t in tokens[of : first - 2] if t.tag == "POS"), default=of)  # 'of Halm's opposition, Bo Reed'
    # No person's name is an apposition to another's: 'a lawyer for Reed, Bo Holt, said'.
    of_a_person = (
        any(t.entity == "PERSON" for t in tokens[whose : first - 1]) and role.lemma not in OF_PLACES | _SPEAKS_FOR
    )
    return role if _is_role(role) and role.tag != "NNS" and not of_a_person else None


def _is_thing(token: Token) -> bool:
    """'The head of the port, Ann Reed': but a friend of the mayor, Ann Reed, may be somebody else."""
    return (token.tag == "NN" and token.lemma not in ROLES) or token.tag == "NNS"


def _of_a_place_before_comma(tokens: Sequence[Token], first: int) -> str:
    """Read 'the deputy mayor of Tollwick, Ann Reed': a role with the place or body that it is of, and a comma."""
    role = role_of_a_place(tokens, first)
    if role is None:
        return ""
    start = role.i
    while start and (tokens[start - 1].is_noun or tokens[start - 1].tag in ("JJ", "HYPH")):
        start -= 1
    phrase = tokens[start : first - 1]
    return words_of(phrase) if len(phrase) <= LONGEST_ROLE else ""


def _after_comma(tokens: Sequence[Token], last: int) -> str:
    """Read 'Ada Penn, president of the Tollwick, Kent, branch of the union' where the parser saw no apposition."""
    first = last + 2
    if first >= len(tokens) or tokens[last + 1].text != ",":
        return ""
    first += tokens[first].tag in ("DT", "PRP$")
    role = next((t.i for t in tokens[first : first + 4] if t.lemma in ROLES and not t.is_name), None)
    if role is None or role + 1 >= len(tokens) or tokens[role + 1].low not in ("of", "for", "at", "with", "to"):
        return ""
    if any(not (t.is_noun or t.tag in ("JJ", "HYPH", "POS")) for t in tokens[first:role]):
        return ""
    end = role + 1
    while end < len(tokens) and end - first <= LONGEST_ROLE + 2 and _goes_on(tokens, end):
        end += 1
    return words_of(tokens[first:end]) if end - first <= LONGEST_ROLE + 2 else ""


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a phrase goes on at a token: no verb, no clause, no comma but those around the name of a place."""
    token = tokens[i]
    if token.text == ",":
        opens = i + 2 < len(tokens) and tokens[i + 1].is_name and tokens[i + 2].text == ","
        return opens or (tokens[i - 2].text == "," and tokens[i - 1].is_name)
    return (token.is_word or token.tag in ("HYPH", "POS")) and not (token.is_verb or token.tag in ("WP", "WDT", "MD"))


def _may_introduce(token: Token, after: Token) -> bool:
    if token.sentence != after.sentence:
        return False  # 'until 5 p.m. Minister Reed'
    if token.is_noun or token.tag.startswith("JJ") or token.tag in ("HYPH", "POS") or after.tag == "HYPH":
        return token.low.rstrip(".") not in HONORIFICS
    of_terms = token.tag == "CD" and after.low in ("term", "time")  # 'three term Governor Ann Reed'
    return of_terms or (token.low in ("of", "for") and after.is_noun)


def _is_role(token: Token) -> bool:
    return token.lemma in ROLES or token.low in ("member", "organizer", "organiser", "president", "secretary")


def same_role(word: str) -> str:
    """Return one word for the forms of a role: spokesman for spokeswoman, senator for Sen."""
    for ending in ("woman", "person"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "man"
    return {"ceo": "executive", "sen": "senator", "gov": "governor", "rep": "representative"}.get(
        word.rstrip("."), word
    )


_EPITHETS = word_set(
    "furious angry heartbroken devastated distraught tearful grieving outraged defiant shocked horrified terrified "
    "worried anxious disgraced embattled jubilant delighted relieved weeping exhausted fuming"
)


def is_epithet(tokens: Sequence[Token], i: int) -> bool:
    """'Furious Carla said': an adjective that has a capital because a sentence begins with it."""
    begins = i == 0 or tokens[i - 1].sentence != tokens[i].sentence
    return begins and tokens[i].low in _EPITHETS


def is_superlative(tokens: Sequence[Token], i: int) -> bool:
    """'Halm's Toughest Sheriff', which is no name; 'the Gazette's Ernest King' is one."""
    owned = i > 0 and tokens[i - 1].tag in ("POS", "DT")
    return owned and tokens[i].low.endswith("est") and not is_given(tokens[i].text)


def names_a_body(phrase: str) -> bool:
    """Return whether a role says for whom: it has a name in it besides a title."""
    return any(w[:1].isupper() and w.lower().rstrip(".") not in TITLES | ROLES for w in phrase.split())


def words_of(tokens: Sequence[Token]) -> str:
    """Join tokens as printed: a space where there was one."""
    text = ""
    for token, before in zip(tokens, [None, *tokens], strict=False):
        text += ("" if before is None or before.end == token.start else " ") + token.text
    return text
