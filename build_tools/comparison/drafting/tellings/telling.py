"""A fact's text: the claim, which outlets have it in whose words, and then how another outlet puts it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, speaker_of
from build_tools.comparison.drafting.clauses.reporting import HEARSAY
from build_tools.comparison.drafting.tellings.contrasts import gives_anothers_word
from build_tools.comparison.drafting.tellings.overlap import (
    are_one_wording,
    details,
    holds,
    is_almost_quoted,
    quoted_part,
    share_held,
    shared_by,
    shares_a_word,
    words_that_tell,
)
from build_tools.comparison.words.names import plain
from build_tools.comparison.words.verdicts import is_verdict
from build_tools.models import Kind, Stance, Statement, listed, words
from build_tools.models.match import Part
from build_tools.models.pronouns import THIRD_PERSON
from build_tools.models.text import NOT, begins_with_article

_NOT = re.compile(rf"{NOT.pattern}|\b(?:(?:stop|fall|fell)\w* short of|declin|refus|reject|fail(?:s|ed|ing)? to)", re.I)
"""What says that something isn't so, or wasn't done."""
_REPORTEDLY = "reportedly"
_ACTS = frozenset({"asked", "commissive", "directive", _REPORTEDLY})
_ASKS = re.compile(r"(?:ask(?:s|ed|ing)?|(?:in|en)quire[sd]?|wonder(?:s|ed|ing)?|quer(?:y|ies|ied))$", re.IGNORECASE)
_BRIEF = 5
"""Up to this many words of a claim, an outlet said to report it must have every one."""
_FEWEST_QUOTED = 3
"""How many words in quotation marks show that two sentences are the same."""
MOST = 0.6
"""The share of a claim's words that an outlet must have to be said to report it."""
_NEARLY_ALL = 0.8
"""The same where none of the outlet's words are shown."""
_FEW = 12
"""How many words are shown as printed where no claim can be made of them."""
_MAY_TELL, _MAY_HAVE = "may tell the same", "may have it too"
"""How a text introduces an outlet whose words may be about something else."""
_END = 4
"""Words at the end of a title that show whose it is."""


class ArticleTelling(NamedTuple):
    """How one article tells a fact."""

    article: str
    stance: Stance
    speakers: tuple[str, ...]
    """The names that a draft has for them."""
    known: tuple[str | None, ...]
    """Their ids in people.yml, or the names that the article has for them."""
    claims: list[Claim]
    printed: str
    """The article's own words for it; '' where its text is not at hand."""
    sure: bool = True
    """Whether it likely matches those of the other articles; a mere suggestion is doubtful."""
    otherwise: bool = False
    """Whether it seems to tell the opposite of the fact's title, or another number, day or place."""
    is_guessed: bool = False
    """Whether nothing but a "he" tells who speaks, and no other article names the same."""
    acts: frozenset[str] = frozenset()
    """What speaking does in it besides saying something: "asked", "commissive", "directive"; or "reportedly"."""
    is_shown: bool = False
    """Whether its own words are told in any case: another article tells them otherwise."""
    is_quarrel: bool = False
    """Whether another speaker says the opposite in it: so speakers differ, and no outlet contradicts another."""


def acts_of(statements: Iterable[Statement]) -> frozenset[str]:
    """Return what speaking does in statements besides saying something: asking, promising, demanding."""
    cues = [(one.cue or "", one.cue_class or "") for one in statements]
    classes = ("asked" if _ASKS.match(cue) else _REPORTEDLY if HEARSAY.match(cue) else what for cue, what in cues)
    return frozenset(one for one in classes if one in _ACTS)


def telling_of(
    article: str,
    stance: Stance,
    statements: Iterable[tuple[Statement, Part]],
    shared: Sequence[str],
    called: DraftNames,
) -> ArticleTelling:
    """Return how an article tells a fact.

    Args:
        article: The article.
        stance: How it has the fact.
        statements: Its statements, each with the pieces of it that are meant.
        shared: Lemmas that the other articles' tellings share with it.
        called: How speakers are called.
    """
    # What an outlet says around somebody's words is no telling of them.
    is_asserted = stance is Stance.ASSERTED
    told = [(one, part) for one, part in statements if is_asserted or one.kind is not Kind.OWN_VOICE]
    speakers = [name for one, _ in told if (name := speaker_of(one, called))]
    return ArticleTelling(
        article,
        stance,
        speakers=tuple(dict.fromkeys(speakers)),
        known=tuple(dict.fromkeys(one.speaker for one, _ in told)),
        claims=[claim for one, part in told for claim in claims_of(one, part, called, shared)],
        printed=" ".join(one.text for one, _ in told).strip(),
        acts=acts_of(one for one, _ in told),
    )


def without_guesses(
    tellings: Sequence[ArticleTelling], told: Mapping[str, Sequence[Statement]]
) -> list[ArticleTelling]:
    """Mark the tellings whose speaker is known only from a "he", where another article names somebody else.

    Args:
        tellings: How articles tell one fact.
        told: The statements of each article.
    """
    found = []
    for one in tellings:
        mentions = {(said.mention or "").casefold() for said in told[one.article] if said.kind is not Kind.OWN_VOICE}
        others = [said for other in tellings if other is not one for said in told[other.article] if said.speaker]
        is_named = any(
            {*words(plain(said.mention or ""))} & {*plain(said.speaker or "").replace("-", " ").split()}
            for said in others
        )
        is_alone = {said.speaker for said in others}.isdisjoint(one.known)
        is_guessed = bool(mentions) and mentions <= THIRD_PERSON and is_alone and is_named
        found.append(one._replace(is_guessed=is_guessed))
    return found


def text_of(lead: ArticleTelling, claim: Claim, tellings: Sequence[ArticleTelling], called: DraftNames) -> str:
    """Return a fact's text: what is claimed, according to whom; then each telling that isn't sure to be the same."""
    alike = [one for one in tellings if one is lead or _is_alike(one, lead, claim)]
    others = [one for one in tellings if one not in alike]
    names = dict.fromkeys(called.outlets[one.article] for one in alike)
    outlets, several = listed(names), len(names) > 1
    if claim.is_own and not several and is_verdict(claim.shown):
        said = f"{claim.shown}{according_to(outlets)}."
    elif claim.is_own:
        said = f"{claim.shown}, {outlets} {_in_whose_words(alike, claim) if several else f'reports{_own_voice(lead)}'}."
    elif claim.quoted:
        speaker, quoted = claim.quoted
        verb = f"{_REPORTEDLY} " * (_REPORTEDLY in lead.acts) + ("asked" if quoted.endswith("?") else "said")
        said = f"{speaker} {verb}, according to {outlets}: “{quoted}”{'' if quoted[-1] in '?!' else '.'}"
    elif ", according to " in claim.text:
        said = f"{claim.shown}, as {outlets} {'report' if several else 'reports'}."
    else:
        said = f"{claim.shown}, according to {outlets}."
    return " ".join([said, *(_otherwise(one, lead, claim, called) for one in others)])


def according_to(outlet: str) -> str:
    """Return what follows an outlet's own verdict or forecast, which is no bare fact."""
    return f", according to {outlet}"


def _is_alike(one: ArticleTelling, lead: ArticleTelling, claim: Claim) -> bool:
    """Whether a telling is sure enough to be the same words of the same speaker, or the same voice.

    What the claim has in quotation marks stands in it as well: nobody is given a wording that another outlet printed.
    """
    if not one.sure or one.otherwise or one.is_shown or one.is_quarrel:
        return False
    if one.stance is not lead.stance or not has_the_quoted(one.printed, claim.text):
        return False
    is_verbatim = bool(claim.quoted) and bool(one.printed)
    if not is_verbatim and is_turned(claim.text, one.printed):
        return False  # "would not pay" may be "would pay", or "refused to pay"
    if one.acts != lead.acts and (not claim.quoted or _REPORTEDLY in one.acts ^ lead.acts):
        return False  # "asked whether it would close" is not "said it would close"
    is_brief = len(words_that_tell(shared_by(claim.text, lead.printed))) <= _BRIEF
    if not is_verbatim and one.printed and not tells(one.printed, lead.printed, claim.text, 1.0 if is_brief else MOST):
        return False  # "the schools stay closed" is not "the schools stay open"
    return one.stance is Stance.ASSERTED if claim.is_own else one.known == lead.known and None not in one.known


def is_turned(one: str, other: str) -> bool:
    """Return whether one of two texts says that something is not so, or not done: "backs", "stops short of backing"."""
    return bool(_NOT.search(one)) is not bool(_NOT.search(other))


def tells(printed: str, lead: str, claim: str, least: float = MOST) -> bool:
    """Return whether an article has most of a claim's words, and each of its numbers and days.

    Args:
        printed: The article's words.
        lead: The words that the claim is made of.
        claim: The claim, with who makes it.
        least: The share of its words that counts as most.
    """
    told = shared_by(claim, lead)
    return details(told) <= details(printed) and share_held(told, printed) >= least


def quotes_the_speaker(own: Statement, told: Statement, called: DraftNames) -> bool:
    """Return whether an outlet's own sentence quotes who speaks: "The letter ends with Ann Brisk claiming, “…”"."""
    if own.kind is not Kind.OWN_VOICE or told.kind is Kind.OWN_VOICE:
        return False
    name = (speaker_of(told, called) or "").split()[-1:]
    return bool(name and re.search(r"[“\"]", own.text) and re.search(rf"\b{re.escape(name[0])}\b", own.text))


def is_stray(one: ArticleTelling, lead: ArticleTelling, claim: Claim, *, by_one: bool) -> bool:
    """Return whether a telling of which no claim can be made shares no word with another's: nobody could check it.

    Args:
        one: The telling.
        lead: That of which the claim is made.
        claim: The claim.
        by_one: Whether one speaker tells both, so that they met by their words or by synonyms of them.
    """
    if one.claims or not one.printed or claim.is_own or one.otherwise or one.stance is Stance.DENIED:
        return False
    if claim.quoted and not one.sure:
        return not tells(one.printed, lead.printed, claim.quoted[1])
    if by_one or (claim.quoted and has_the_quoted(one.printed, claim.text)):
        return False
    return not shares_a_word(shared_by(claim.text, lead.printed), one.printed)


def share_alone(claim: Claim, lead: ArticleTelling, tellings: Sequence[ArticleTelling]) -> float:
    """Return the share of a claim that no other article tells as well, in the best case."""
    told = shared_by(claim.text, lead.printed)
    others = (share_held(told, one.printed) for one in tellings if one is not lead and one.printed)
    return 1 - max(others, default=1.0)


def _in_whose_words(alike: Sequence[ArticleTelling], claim: Claim) -> str:
    """Return how outlets report in their own voice: a copy is no second voice."""
    are_same = all(one.printed and holds(one.printed, claim.text) for one in alike)
    are_same = are_same or are_one_wording([one.printed for one in alike])
    are_own = all(_own_voice(one) for one in alike)
    return "report in the same words" if are_same else "report each in its own voice" if are_own else "report"


def _own_voice(one: ArticleTelling) -> str:
    """Return " in its own voice" where an outlet's own sentence doesn't give somebody else's word."""
    return "" if gives_anothers_word(one.printed) else " in its own voice"


def _aside(one: ArticleTelling, claim: Claim) -> str:
    """Return ", in its own voice" where an outlet makes a claim itself."""
    own = _own_voice(one) if claim.is_own else ""
    return own and f",{own}"


def has_the_quoted(printed: str, claim: str) -> bool:
    """Return whether all that a claim has in quotation marks stands in an article's words, marks and case aside.

    Where the words are not at hand, "", nothing speaks against it.
    """
    return not printed or all(holds(printed, one) for one in re.findall(r"“([^”]*)”", claim))


def leaves_open(text: str) -> bool:
    """Return whether a fact's text says of an outlet that it may have the fact, and not that it has."""
    return _MAY_TELL in text or _MAY_HAVE in text


def ends_in(title: str, printed: str) -> bool:
    """Return whether a title ends in an article's words: it is made of them."""
    end = " ".join(words(title)[-_END:])
    return bool(end) and f" {end} " in f" {' '.join(words(printed))} "


def _otherwise(one: ArticleTelling, lead: ArticleTelling, told: Claim, called: DraftNames) -> str:
    outlet = called.outlets[one.article]
    if one.otherwise or one.is_quarrel or (one.stance is Stance.DENIED and not one.sure):
        return _contradicting(one, outlet, told)
    claim = None if one.is_guessed and one.known != lead.known else _clearest(one, told)
    if one.sure and told.quoted and (repeated := _repeating(one, lead, told.quoted[1], is_told=claim is not None)):
        return closed(f"{outlet} {repeated}")
    if claim is not None:
        may_be = "" if is_turned(told.text, claim.text) else f" {_MAY_TELL}"
        how = _aside(one, claim) if one.sure else may_be
        return f"{outlet}{how}: {closed(spoken(claim.shown))}"
    return closed(f"{outlet} {_having(one, lead, told)}")


def _having(one: ArticleTelling, lead: ArticleTelling, told: Claim) -> str:
    """Return that an article has a claim, or may have it, where its own words don't say more: and whose it is there."""
    is_by_same = one.known == lead.known and None not in one.known
    if is_by_same and _has_its_quotation(one, told):
        return "has it too"
    if not one.sure or (one.printed and not _tells_nearly_all(one, lead, told)):
        return f"{_MAY_HAVE}{'' if one.stance is Stance.ASSERTED or is_by_same else _attributed(one)}"
    return f"has it{_own_voice(one) or ' too'}" if one.stance is Stance.ASSERTED else f"has it too{_attributed(one)}"


def _has_its_quotation(one: ArticleTelling, told: Claim) -> bool:
    """Whether an article has what a claim quotes within its own words: called it “a cruelty to all of us”."""
    quoted = re.findall(r"“([^”]*)”", told.text)
    says_something = any(len(words(said)) >= _FEWEST_QUOTED for said in quoted)
    return says_something and bool(one.printed) and has_the_quoted(one.printed, told.text)


def _tells_nearly_all(one: ArticleTelling, lead: ArticleTelling, told: Claim) -> bool:
    """Whether an article has nearly all of a claim's words, and says "not" where it does."""
    return tells(one.printed, lead.printed, told.text, _NEARLY_ALL) and not is_turned(told.text, one.printed)


def _repeating(one: ArticleTelling, lead: ArticleTelling, said: str, *, is_told: bool) -> str:
    """Return how much of a quotation another outlet prints; '' where that is better told in its own words."""
    if one.printed and holds(one.printed, said):
        is_hearsay = _REPORTEDLY in one.acts and one.speakers and not one.is_guessed
        return f"has the same words{f', which {_whom(one)} reportedly said' if is_hearsay else _attributed(one)}"
    if one.stance is not lead.stance or one.known != lead.known or None in one.known:
        return ""
    if is_almost_quoted(said, one.printed):
        return "has almost the same words"
    part = quoted_part(said, one.printed, whole=is_told)
    return f"quotes a part of it: “{part}”" if part else ""


def _attributed(one: ArticleTelling) -> str:
    return f", attributed to {_whom(one)}" if one.speakers and not one.is_guessed else ""


def _clearest(one: ArticleTelling, told: Claim) -> Claim | None:
    """Return of what an article claims the clearest of what tells most of what was told."""
    return max(
        one.claims, key=lambda claim: (claim.score + share_held(told.text, claim.text), claim.text), default=None
    )


def _contradicting(one: ArticleTelling, outlet: str, told: Claim) -> str:
    """Return how a telling seems to have it otherwise, for an editor to decide, or who denies it there."""
    claim = _clearest(one, told)
    differs = "" if one.is_quarrel else " seems to have it otherwise"
    if claim is not None:
        return f"{outlet}{differs}{_aside(one, claim)}: {closed(spoken(claim.shown))}"
    in_few = one.printed and len(words(one.printed)) <= _FEW and not re.search('[“”"]', one.printed)
    said = f": “{one.printed.removeprefix('that ').rstrip('.,;')}”" if in_few else ""
    if one.is_quarrel and not said:
        return closed(f"{outlet} has what {_whom(one)} says against it")
    return closed(f"{outlet}{differs}{_attributed(one) if one.stance is not Stance.ASSERTED else ''}{said}")


def _whom(one: ArticleTelling) -> str:
    """Return who speaks in a telling, as inside a sentence."""
    return listed(dict.fromkeys(map(_inside_sentence, one.speakers)))


def _inside_sentence(name: str) -> str:
    is_lowered = begins_with_article(name) or name.startswith(("Some ", "Many ", "Several "))
    return name[:1].lower() + name[1:] if is_lowered else name


def spoken(title: str) -> str:
    """Return a title as a part of a sentence: "Ann Brisk: “No”" → "Ann Brisk said “No”"."""
    return re.sub(r"^([^“”:]+): (?=“)", rf"\1 {'asked' if title.endswith('?”') else 'said'} ", title)


def closed(sentence: str) -> str:
    """End a sentence with a stop, unless a mark or an abbreviation ends it already."""
    return sentence if sentence[-1:] in "?!." or sentence[-2:] in ("?”", "!”", ".”") else f"{sentence}."
