"""A statement as one claim: who said what, in a short clause made of the article's words.

    content ──▶ the pieces that match ──▶ sentences ──▶ cut at the borders of clauses ──▶ with speaker and cue ──▶ Claim

Words are only taken away at the borders of clauses whose loss changes nothing that is left; a clause that can't be made
to stand by itself gives no claim, for a claim that misleads is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_tools.comparison.drafting.claims.antecedents import as_introduced
from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.full_names import has_shared_surname
from build_tools.comparison.drafting.claims.quotations import quotations
from build_tools.comparison.drafting.claims.speaker_names import (
    I_OR_YOU,
    DraftNames,
    is_one_person,
    leans_back,
    speaker_of,
    spelled,
    uncapped,
)
from build_tools.comparison.drafting.clauses.completeness import is_complete, is_sentence, lacks_its_object
from build_tools.comparison.drafting.clauses.contents import Content, contents_of, uncut
from build_tools.comparison.drafting.clauses.cutting import first_of_two, shortened
from build_tools.comparison.drafting.clauses.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.drafting.clauses.references import (
    names_in,
    open_pronouns,
    unintroduced,
    unresolved,
)
from build_tools.comparison.drafting.clauses.reporting import HEARSAY, Reporting, reporting
from build_tools.comparison.drafting.clauses.sentences import (
    DATELINE,
    FEWEST_WORDS,
    LENGTHS,
    bare,
    is_headline,
    readability,
    sentences,
    unquoted,
    with_curly_marks,
    without_connectives,
)
from build_tools.comparison.people.person_roles import ROLE_NOUNS, keeps_a_name_back
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.comparison.words.stems import beginning
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Kind, Statement, words
from build_tools.models.match import Part
from build_tools.models.pronouns import OF_A_PERSON

_ASKS = re.compile(r"^(?:urg|ask|demand|order|recommend|request|propos|instruct|advis)", re.IGNORECASE)
"""Whoever asks that "he" do something is not "he"."""
_TO_DO_FOR = re.compile(r"(?!(?:him|her|them|that)\b)(?:[\w’'-]+ ){1,4}to [a-z]+ (?:[a-z]+ )?(?:him|her)\b")
"""But somebody else may be asked to do something for him: "asked members to join him"."""
_WHOSE = frozenset(words("his her its their him them"))
"""What begins a report on somebody else than its speaker: "called for her resignation"."""
_OWN_DEED = re.compile(
    r"(?:defend|announc|reveal|outlin|reiterat|repeat|express|voic|describ|clarif|acknowledg|admit|disclos|explain"
    r"|emphasi|stress|detail|confirm|reaffirm|renew|declar|unveil|apologi)",
    re.IGNORECASE,
)
"""What somebody does with something of their own: "defended her record"."""
_KIN = frozenset(
    words(
        "sister brother siblings mother father parents wife husband son sons daughter daughters children family uncle "
        "aunt cousin nephew niece grandmother grandfather colleagues"
    )
)
_WHOSE_KIN = re.compile(
    r"^(?:His|Her|Their) [a-z-]+(?: [a-z-]+)?, ([A-Z][\w.’'-]+ [A-Z][\w.’'-]+)(?:(?=, (?:who|the|an?|one)\b)|,)"
)
"""Who somebody named is to somebody else: "His wife, Ann Brisk, …"."""
_IT_IS = re.compile(r"(?:that )?it(?:[’']s| is| was| ha[sd] been)\b")
"""How a report on something else than a body that speaks begins."""
_CALLED = re.compile(r"\b(?:call(?:s|ed)|describe[sd]|dismiss(?:es|ed)|reject(?:s|ed)|brand(?:s|ed)|label(?:s|led)) $")
_SOME_WAY = re.compile(r"(?:the|an?|his|her|their) [a-z-]+ (?:as )?(?!of\b|to\b|in\b|as\b)[a-z]+")
"""What somebody calls something: (called) "the move reckless", (dismissed) "the charge as absurd"."""
_LEADS_ON = re.compile(
    r"(?:Even|\w+ (?:hours?|days?|weeks?|months?|years?)) (?:though|if|as|when|before|after|while)\b"
    r"|[A-Z]\w+ing (?:an?|the|to|for|that|his|her|its|their)\b.*,"
)
"""How a clause begins that leads to another: "Joining a chorus of critics, …"."""
_WHO = re.compile(r", who(?:se)? [^,]*,(?= )")
"""An aside on somebody: an "it" after it does not mean a noun within it."""
_IS_ASKED = re.compile(r"\b(?:respond(?:s|ed) to|answer(?:s|ed)|took|field(?:s|ed)) (?:\w+[’']? ){0,2}questions?\b")
"""That somebody was asked, and not what came of it."""
_NO_PLAIN_NAME = 0.9
"""How much worse a claim is that gives an office where another may give a name, or a tabloid's word for somebody."""
_MISSPELT = re.compile(
    r"\b(?:more|less|rather|[a-z]{3,}er) (?:[\w’'.-]+ ){1,12}?then (?:any|the|an?|his|her|its|their|other)\b"
)
"""A "then" written for "than", which no title should repeat: "did more for the port then any other"."""
_WHO_WHO = re.compile(r"\bwho\b.*\bwho\b")
"""One clause on somebody inside another."""
_TWO_SENTENCES = re.compile(r"[.!?][)”’]+ [A-Z]")


def claims_of(statement: Statement, part: Part, called: DraftNames, shared: Iterable[str] = ()) -> list[Claim]:
    """Return the claims that a statement makes, the clearest first.

    Args:
        statement: With its text.
        part: The pieces of it that are meant; empty for the whole.
        called: How speakers are called.
        shared: Lemmas that the other articles' tellings share with it: what a claim had better hold.
    """
    stems = {beginning(lemma) for lemma in shared}
    found: dict[str, Claim] = {}
    for content in contents_of(statement, part):
        for one in _claims(statement, content, called):
            if not (one.is_own or one.is_cut) or _tells_the_shared(one.text, stems):
                scored = one._replace(score=one.score + _closeness(one.text, stems))
                found.setdefault(one.text, as_introduced(scored, statement, called))
    return sorted(found.values(), key=lambda claim: (-claim.score, claim.text))


def _tells_the_shared(text: str, stems: set[str]) -> bool:
    """Whether a claim has two of the words that several articles share; they may stand in what was cut off."""
    return _count_held(text, stems) >= min(2, len(stems))


def _closeness(text: str, stems: set[str]) -> float:
    return 3.0 * _count_held(text, stems) / max(3, min(len(stems), 6)) if stems else 0.0


def _count_held(text: str, stems: set[str]) -> int:
    said = [word.casefold() for word in words(text)]
    return sum(any(word.startswith(stem) for word in said) for stem in stems)


def _claims(statement: Statement, content: Content, called: DraftNames) -> Iterator[Claim]:
    text = with_curly_marks(" ".join(content.text.split()))
    if text is None or "*" in text or "[" in text:
        return
    if "…" in text or ".." in text:
        if statement.kind is Kind.DIRECT:
            for sentence in uncut(text):
                yield from _claims(statement, Content(sentence), called)
        text = _with_gaps_as_printed(text) if content.is_all else ""
        if statement.kind is not Kind.MIXED or not text:
            return
    if statement.kind is Kind.OWN_VOICE:
        yield from _own(statement, text, called)
        return
    speaker = speaker_of(statement, called)
    if speaker is None:
        return
    found: Iterator[Claim] = iter(())
    if statement.kind is Kind.DIRECT and statement.said:
        found = quotations(statement, text, content.before, speaker)
    elif statement.kind is not Kind.DIRECT and content.is_all and (way := reporting(statement, speaker, text)):
        found = _reported(statement, text, way, called)
    nameless = not any(letter.isupper() for letter in speaker[1:])
    less = 0.5 * nameless + 0.5 * bool(HEARSAY.match(statement.cue or ""))
    yield from (one._replace(score=one.score - less) for one in found)


def _with_gaps_as_printed(text: str) -> str:
    """Return words with "…" where an outlet took something out of a quotation; '' where a gap is elsewhere."""
    pieces = [re.sub(r"\s*(?:…|\.(?:\s?\.){2,3})\s*", " … ", p) for p in re.split(r"(“[^”]*”)", text)]
    is_sound = all("…" not in p and ".." not in p for p in pieces[::2])
    is_inside = all(re.fullmatch(r"“[^\s…].*[^\s…]”", p) for p in pieces[1::2] if "…" in p)
    return "".join(pieces) if is_sound and is_inside else ""


# ---- the outlet's own voice ----


def _own(statement: Statement, text: str, called: DraftNames) -> Iterator[Claim]:
    for sentence in sentences(text)[:3]:
        led = re.sub(r"^(?:But|And|Yet),? (?=\w)", "", DATELINE.sub("", sentence))
        main = _WHOSE_KIN.sub(r"\1", without_connectives(bare(led[:1].upper() + led[1:])))
        before, colon, after = main.partition(": ")
        if colon and has_verb(before) and after[:1].isupper() and "“" not in before:
            main = after  # "There was one problem: The bridge was closed"
        if (
            "?" in sentence
            or not (sentence[:1].isupper() or sentence[:1].isdigit())
            or ":" in main
            or is_headline(main)
        ):
            continue
        for clause, cut in _at_each_length(main):
            told = spelled(clause, called)
            if is_sentence(clause) and _stands_alone(clause) and not has_shared_surname(told, called.full):
                yield _claim(statement, told, readability(clause, cut=cut), is_own=True)


def _at_each_length(clause: str, taken: int = 0) -> Iterator[tuple[str, bool]]:
    """Return what a clause is shortened to at each length, with whether it was cut.

    Args:
        clause: The clause.
        taken: How many words of each length stand before and after it.
    """
    for length in LENGTHS:
        yield from shortened(clause, length - taken)
    if len(words(clause)) <= LENGTHS[0] - taken:  # what the others tell may be the first half
        yield from ((head, False) for head in first_of_two(clause))


def _stands_alone(clause: str) -> bool:
    """Whether an outlet's own clause is understood without the sentences around it."""
    leans = leans_back(clause) or bool(_LEADS_ON.match(clause))
    is_open = unresolved(clause) or unresolved(_WHO.sub("", clause))
    return not (leans or I_OR_YOU.search(unquoted(clause)) or is_open)


# ---- somebody's words ----


def _reported(statement: Statement, text: str, way: Reporting, called: DraftNames) -> Iterator[Claim]:
    sentence = DATELINE.sub("", sentences(text)[0])
    sentence = sentence if way.before else re.sub(r"^(?:But|And|Yet),? (?=\w)", "", sentence)
    for clause, cut in _at_each_length(bare(sentence), len(words(way.before)) + len(words(way.after))):
        if not _is_reported(clause, way) or (cut and not has_verb(clause)) or _TWO_SENTENCES.search(clause):
            continue
        made = f"{way.before}{clause}{_by_surname(uncapped(way.after, called), clause, called)}"
        made = made[:1].upper() + made[1:]
        told = spelled(made, called)
        is_whole = made.count("“") == made.count("”") and len(words(made)) > FEWEST_WORDS and not _IS_ASKED.search(made)
        known = not has_shared_surname(told, called.full) and not _left_open(statement, clause, made, called)
        if is_whole and known:
            score = readability(clause, cut=cut) + 0.5 + statement.confidence - 0.4 * (not statement.said)
            claim = _claim(statement, told, score, is_own=False)
            speaker = speaker_of(statement, called) or ""
            # "The Ostrand letter" is told apart by its name; of the Ostrand mayor we want the name.
            named = {word for word in words(speaker) if plain(word) not in ROLE_NOUNS} if names_in(speaker) else set()
            introduced = tuple(noun for noun in claim.introduced if noun not in named)
            is_nameless = claim.is_nameless and not _is_known_body(statement, called)
            yield claim._replace(is_nameless=is_nameless, introduced=introduced)


def _by_surname(after: str, clause: str, called: DraftNames) -> str:
    """Return what follows a clause with persons by surname whom the clause names in full."""
    for last, name in called.full.items():
        if name and name in clause:
            after = after.replace(name, last)
    return after


def _is_known_body(statement: Statement, called: DraftNames) -> bool:
    """Whether a body speaks that people.yml has: "the pilots’ union" has no capitals, and needs none."""
    speaker = called.people.get(statement.speaker or "")
    return speaker is not None and speaker.kind != "person"


def _left_open(statement: Statement, clause: str, made: str, called: DraftNames) -> bool:
    """Whether a report refers to what it doesn't name.

    A person who speaks is "he" in it and nothing else; no letter and no crowd is "he".
    """
    is_person = is_one_person(statement, called)
    if words(clause)[0].casefold() in _WHOSE and not _is_of_speaker(statement, clause, is_person=is_person):
        return True
    is_he = is_person and (not _ASKS.match(statement.cue or "") or bool(_TO_DO_FOR.match(clause)))
    unnamed = {one.casefold() for one in open_pronouns(clause)}
    if any(I_OR_YOU.search(one) and open_pronouns(one) for one in re.findall(r"“[^”]*”", made)):
        return True  # “I’d like to beat him”: whom?
    is_other = is_person or bool(_IT_IS.match(clause))
    return bool(unresolved(made) or (unnamed & OF_A_PERSON and not is_he) or (unnamed - OF_A_PERSON and is_other))


def _lacks_its_subject(clause: str) -> bool:
    """Whether a clause from the middle of a sentence begins with its verb: "carries 900 cars a day"."""
    first, second, *_ = [*words(clause), "", ""]
    is_third_person = first.endswith("s") and (second[:1].isdigit() or has_verb(f"{first} {second}"))
    is_verb = is_auxiliary(first) or (first not in FUNCTION_WORDS and (has_verb(f"x {first}") or is_third_person))
    return first[:1].islower() and is_verb


def _is_of_speaker(statement: Statement, clause: str, *, is_person: bool) -> bool:
    """Whether a clause begins with what is the speaker's own: "her sister", "(the port says) its boats"."""
    whose, *of = (re.sub(r"[’']s?$", "", word.casefold()) for word in words(clause)[:2])
    is_same = {whose, (statement.mention or "").casefold()} not in ({"her", "he"}, {"his", "she"})
    if is_person:
        is_own = _OWN_DEED.match(statement.cue or "") or not _KIN.isdisjoint(of)
        return bool(is_own) and whose in {"his", "her"} and is_same
    return whose in {"its", "their"} and (has_verb(clause) or bool(_OWN_DEED.match(statement.cue or "")))


def _is_reported(clause: str, way: Reporting) -> bool:
    """Whether what is reported says something by itself."""
    found = words(clause)
    first = next(iter(words(clause.removeprefix("that "))), "")
    if is_auxiliary(first) or (not way.before and _lacks_its_subject(clause)):
        return False  # "a plan that it said would save money"
    if len(found) < 1 + way.needs_clause or (way.needs_clause and not has_verb(clause)):
        return False
    led = way.after and leans_back(clause)
    is_whole = is_complete(clause) or bool(_CALLED.search(way.before) and _SOME_WAY.fullmatch(clause))
    return is_whole and not led and not I_OR_YOU.search(unquoted(clause))


def _claim(statement: Statement, text: str, score: float, *, is_own: bool) -> Claim:
    score -= _NO_PLAIN_NAME * (keeps_a_name_back(text) + is_loaded(text))
    is_named = bool(names_in(text)) and not re.search(r"\bM(?:r|s|rs)\. ", unquoted(text))
    leans = lacks_its_object(text) or is_loaded(text)
    leans = leans or any(one.search(unquoted(text)) for one in (_MISSPELT, _WHO_WHO))
    introduced = tuple(unintroduced(text))
    return Claim(statement.id, text, score, is_own, leans, introduced, is_nameless=not is_named)
