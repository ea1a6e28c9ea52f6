"""Things that say something: 'the statement', 'a new ad', 'her letter'. Their author speaks."""

from __future__ import annotations

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.mentions import agent, of_verb
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, PERSONS, ROLES

DOCUMENTS = word_set(
    "statement report letter missive post message announcement release memo tweet note document comment remark ad "
    "advertisement commercial video clip poll survey study resolution motion book film article story editorial "
    "column filing lawsuit suit complaint indictment affidavit brief ruling headline caption cover email e-mail "
    "text slide review analysis petition plan proposal bill cable transcript website site page blog broadcast "
    "address speech manifesto communique declaration draft record finding paper "
    "audit investigation inquiry probe op-ed memoir sign banner poster placard plaque leaflet flyer billboard "
    "telegram"
)
"""Things that somebody has made to say something."""

STATEMENTS = word_set("statement announcement release post tweet message communique declaration")
"""Those that the last speaker is likely to have made, where the text names nobody else."""

_SYNONYMS = (("ad", "advertisement", "commercial", "video", "clip"), ("letter", "missive", "note"))

ISSUE = word_set(
    "issue release publish send write sign post air run launch unveil produce file circulate deliver put make draft "
    "tweet distribute print broadcast hand sign adopt pass approve"
)
"""Verbs whose object speaks for their subject."""


def document_kind(noun: str) -> str:
    """Return one word for those that newspapers use in turn for one thing."""
    return next((kinds[0] for kinds in _SYNONYMS if noun in kinds), noun)


def issuer_of(passage: Passage, noun: Token) -> Mention | None:
    """Find who issued a document by its sentence: 'they sent a letter', 'the party hit back with an ad'."""
    verbs = [verb for clause in passage.kids(noun, "acl") for verb in (clause, *passage.kids(clause, "conj"))]
    for verb in verbs:  # 'a letter signed by forty teachers'
        if verb.lemma in ISSUE and (found := agent(passage, verb)):
            return found
    verb = passage.head(noun)
    if noun.dep == "dobj" and verb.lemma in ISSUE:
        return of_verb(passage, verb)
    if noun.dep == "pobj" and verb.low == "with" and passage.head(verb).is_verb:
        return of_verb(passage, passage.head(verb))
    return None


def is_beside(prep: Token, noun: Token) -> bool:
    """Return whether 'by' tells where a document is: 'a plaque by the well'; persons and bodies write what is by them.

    Args:
        prep: 'By', or another preposition.
        noun: Its object.
    """
    return prep.low == "by" and noun.tag == "NN" and noun.lemma not in ROLES | BODIES | PEOPLE | PERSONS
