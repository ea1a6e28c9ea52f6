"""Names that the recogniser and the tagger got wrong, put right: whose they are, and that they are names at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token, word_set
from build_tools.attribution.speakers.firms import ANY_BODY, FIRMS, TRADE_ENDS
from build_tools.attribution.speakers.missed_names import NO_SURNAME, is_surname
from build_tools.attribution.speakers.roles import ANY_PERSON, SLANTS, office_before
from build_tools.attribution.words.body_nouns import BODIES, ENDS_A_BODY, PAPERS
from build_tools.attribution.words.given_names import is_given
from build_tools.models.titles import POINTED

_NO_NAMES = word_set("MD NN JJ RB UH FW")
"""What the tagger takes a rare given name for."""

_INSIDE_A_BODY = frozenset({"Without", "Beyond", "Against"})
"""What stands in capitals between the words of a body's name: "Doctors Without Borders"."""

_GERMANIC = word_set("op van von der den ter zur zum vom")
"""Particles of which no name of a place or a body in English news is made."""

_ALSO_SURNAMES = word_set("stone glass steel power bank air farms homes")
"""Trades that people are called by, too."""

_OF_PLACES = frozenset({"St.", "Ch.", "Dist.", "Sec.", "Messrs."})
"""What may stand before another name than one person's."""

_UNPOINTED = word_set("det sgt insp supt cllr capt cmdr cdr cpl pte pvt lt maj col adm brig")
"""Ranks that British papers write without a point, and that are nobody's name."""

_BETWEEN_RANKS = word_set("con ch")
"""Ranks without a point only behind another: 'Det Con', 'Det Ch Insp'."""

_MOST_NAMES = 4


def take_names(passage: Passage) -> None:
    """Correct tags and entities of a passage in place."""
    _take_common_nouns(passage)
    _take_slants(passage)
    _take_particles(passage)
    _take_bodies_back(passage)
    _take_described_bodies(passage)
    _take_given_names(passage)
    _give_persons_back(passage)
    _take_acronyms(passage)
    _take_ranked(passage)


def _take_common_nouns(passage: Passage) -> None:
    """'The furious gran said': no name, in small letters."""
    for token in passage.tokens:
        if token.tag == "NNP" and token.text.islower() and token.low in ANY_PERSON:
            token.tag = "NN"


def _take_slants(passage: Passage) -> None:
    """'Lefty Ann Reed said', 'Leftist Halm Herald said': an epithet and a name."""
    tokens = passage.tokens
    for slant, name in pairwise(tokens):
        opens = slant.i == 0 or tokens[slant.i - 1].sentence != slant.sentence
        if opens and slant.low in SLANTS and name.is_name:
            slant.tag = "JJ"
            if slant.entity and not name.entity_start:
                name.entity, name.entity_start = slant.entity, True
            slant.entity = ""


def _take_ranked(passage: Passage) -> None:
    """'Rear Adm. Ann Reed', 'Det Sgt Ann Reed': behind a rank stands a person, whatever the recogniser saw."""
    tokens = passage.tokens
    for rank, given in pairwise(tokens):
        is_found = given.entity == "PERSON" and given.entity_start
        if is_found or not _is_rank(tokens, rank.i) or given.text in POINTED or _is_rank(tokens, given.i):
            continue
        last = given.i
        while last < len(tokens) and tokens[last].tag == "NNP" and tokens[last].text[:1].isupper():
            last += 1
            if tokens[last - 1].head < last:
                break
        if not 0 < last - given.i <= _MOST_NAMES or any(t.low in ENDS_A_BODY for t in tokens[given.i : last]):
            continue
        for before in reversed(tokens[: given.i]):  # 'Fire Cmdr. | Ann Reed'
            if not before.entity:
                break
            before.entity = ""
            if before.entity_start:
                break
        for part in tokens[given.i : last]:
            part.entity, part.entity_start = "PERSON", part is given
        if last < len(tokens) and tokens[last].entity and not tokens[last].entity_start:
            tokens[last].entity_start = True


def _is_rank(tokens: Sequence[Token], i: int) -> bool:
    """'Adm.', 'Det', the "Con" of 'Det Con'; not the "Con" of 'Con Reed'."""
    word = tokens[i]
    if word.text in POINTED - _OF_PLACES or not word.text.istitle():
        return word.text in POINTED - _OF_PLACES
    return word.low in _UNPOINTED or (word.low in _BETWEEN_RANKS and i > 0 and tokens[i - 1].low in _UNPOINTED)


def _take_particles(passage: Passage) -> None:
    """'Sven op den Hoek said': one name, which the tagger takes for several words."""
    tokens = passage.tokens
    for given in tokens[:-2]:
        last = given.i + 1
        while last < len(tokens) and tokens[last].text in _GERMANIC:
            last += 1
        behind = tokens[given.i + 1 : last]
        if not behind or last == len(tokens) or not tokens[last].text[:1].isupper():
            continue
        mistaken = any(not t.is_name or t.entity != "PERSON" for t in (*behind, tokens[last]))
        may_be_one = given.text.istitle() and (given.is_name or len(behind) > 1)
        if not (may_be_one and mistaken and tokens[last].sentence == given.sentence):
            continue
        _join(passage, tokens[given.i : last + 1])


def _join(passage: Passage, name: Sequence[Token]) -> None:
    surname = name[-1]
    for part in name[:-1]:
        for kid in [k for k in passage.kids(part) if k not in name]:
            is_root = passage.head(part) is part
            passage.hang(kid, kid if is_root else passage.head(part), "ROOT" if is_root and kid.is_verb else kid.dep)
        passage.hang(part, surname, "compound")
    for part in name:
        part.tag, part.lemma, part.entity, part.entity_start = "NNP", part.text, "PERSON", part is name[0]


def _take_bodies_back(passage: Passage) -> None:
    """Take names of bodies back from the recogniser's persons: 'Kestrel Shipping', 'Orrin Blinds, which said'."""
    tokens = passage.tokens
    for last, token in enumerate(tokens):
        is_owned = last > 1 and tokens[last - 1].tag == "POS"  # "the Pilots' Guild"
        is_which = token.dep == "nsubj" and [t.low for t in tokens[last + 1 : last + 3]] == [",", "which"]
        # 'The Standard-Tribune', 'the right-wing Halm Examiner'
        of_two = last > 1 and (tokens[last - 1].text in HYPHENS or passage.kid(token, "det") is not None)
        is_paper = of_two and token.low in PAPERS
        is_body = is_which or is_paper or token.low in ENDS_A_BODY or _ends_a_firm(passage, token)
        if token.entity != "PERSON" or not token.is_name or not is_body:
            continue
        if token.entity_start and not is_owned:
            continue
        first = last - 2 if token.entity_start else last
        while first and not tokens[first].entity_start and tokens[first - 1].entity == "PERSON":
            first -= 1
        for part in tokens[first : last + 1]:
            part.entity, part.entity_start = "ORG", part.i == first
    for part in tokens[1:-1]:
        if part.text in _INSIDE_A_BODY and _is_within_a_name(tokens, part.i):
            for whole in tokens[part.i - 1 : part.i + 2]:
                whole.entity, whole.entity_start = "ORG", whole.i < part.i


def _ends_a_firm(passage: Passage, last: Token) -> bool:
    """'Halm Seafoods’ boat', 'Solway Glass, a supplier': a trade behind a name that is nobody's given name."""
    given = passage.tokens[last.i - 1] if last.i else last
    is_firm = any(k.tag == "NN" and k.lemma in FIRMS for k in passage.kids(last, "appos"))
    return last.low in TRADE_ENDS and (is_firm or last.low not in _ALSO_SURNAMES) and not is_given(given.text)


def _take_described_bodies(passage: Passage) -> None:
    """'The campaign group Fair Fares', 'its union, Rail Hands,': what stands beside a body is its name.

    One word is, where a comma or the sentence ends it: 'the company Pellworth,', not 'the company Reed founded'.
    """
    for noun in passage.tokens[:-2]:
        if noun.tag != "NN" or noun.lemma not in ANY_BODY or noun.dep == "pobj":
            continue
        name = passage.kid(noun, "appos")
        first = noun.i + 1 + (passage.tokens[noun.i + 1].text == ",")
        if name is None or is_given(passage.tokens[first].text):
            continue
        is_bare = name.i == noun.i + 1 and noun.lemma in FIRMS and passage.tokens[name.i + 1].text in (",", ".")
        if is_bare and name.is_name:
            name.entity, name.entity_start = "ORG", True
        if name.i == first or name.entity != "PERSON":
            continue
        run = passage.tokens[first : name.i + 1]
        if all(t.entity == "PERSON" for t in run) and run[0].entity_start:
            for part in run:
                part.entity = "ORG"


def _is_within_a_name(tokens: Sequence[Token], i: int) -> bool:
    """'Reporters Without Borders said', and no headline: 'Doctors Without Pay Walk Out'."""
    around = (*tokens[i - 1 : i + 2], *tokens[i + 2 : i + 3])
    return around[0].low.endswith("s") and [t.text[:1].isupper() for t in around] == [True, True, True, False]


def _take_given_names(passage: Passage) -> None:
    """'Dilys Penn, head of the union, claimed': the recogniser saw a name where the tagger saw another word."""
    for token, surname in pairwise(passage.tokens):
        after = passage.tokens[surname.i + 1 : surname.i + 2]
        goes_on = bool(after) and after[0].entity == "PERSON" and not after[0].entity_start
        are_one = surname.is_name and surname.entity == "PERSON" and not surname.entity_start and not goes_on
        if are_one and token.entity == "PERSON" and token.tag in _NO_NAMES and token.text[:1].isupper():
            token.tag, token.lemma = "NNP", token.text
            if surname.head == token.i or token.i not in passage.above(surname):
                passage.hang(token, surname, "compound")


def _take_acronyms(passage: Passage) -> None:
    """'WHO warns of fever': a body in capitals, where the tagger saw a pronoun and no question is asked."""
    for token, after in pairwise(passage.tokens):
        if token.text != "WHO" or token.tag != "WP":
            continue
        asked = any(t.text == "?" for t in passage.tokens[token.i :] if t.sentence == token.sentence)
        behind_noun = token.i > 0 and passage.tokens[token.i - 1].is_noun  # 'it was Reed WHO said so'
        stressed = passage.head(token).dep == "relcl" or behind_noun or asked or after.text.isupper()
        if not stressed:
            token.tag, token.entity, token.entity_start = "NNP", "ORG", True


def _give_persons_back(passage: Passage) -> None:
    """Mark as a person whose name the recogniser took for the end of a body.

    'Director of Port Safety Ann Reed', and 'Butcher Ann Reed' at the head of a sentence.
    """
    tokens = passage.tokens
    for given in tokens[1:-1]:
        if given.entity != "ORG" or given.entity_start or not is_given(given.text) or not tokens[given.i - 1].is_name:
            continue
        name = tokens[given.i + 1]
        ends = given.i + 2 >= len(tokens) or not tokens[given.i + 2].is_name
        opens = given.i == 1 or tokens[given.i - 2].sentence != given.sentence
        has_calling = opens and name.dep == "nsubj" and name.low not in NO_SURNAME | ENDS_A_BODY | BODIES
        if name.entity == "ORG" and is_surname(name) and ends and (has_calling or office_before(tokens, given.i)):
            for part in (given, name):
                part.entity, part.entity_start = "PERSON", part is given
