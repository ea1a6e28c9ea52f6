"""What somebody spoke about, as the title of a fact that has no clause which can be understood by itself.

“They are nothing but idle harbour pilots.”  ─┐
“Idle harbour pilots cost us a day.”         ─┴─▶ What Ann Brisk said about “idle harbour pilots”

Such a title claims nothing; the tellings below it give what was said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from build_tools.comparison.drafting.claims.antecedents import as_introduced
from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, speaker_of
from build_tools.comparison.drafting.clauses.references import POINTS_BACK, names_in
from build_tools.comparison.drafting.tellings.overlap import stretches
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.stems import stem
from build_tools.models import Analysis, Kind, Side, Statement, words

_FEWEST, _MOST = 2, 5
"""Words of a phrase that says by itself what it is about."""
_FEWEST_SHOWN = 3
"""Words that carry content in what a title says was spoken of."""
_WHERE = re.compile(
    r" (?:in|of|for|on|with|against|between) (?:the |an? )?(?:[a-z][\w’'-]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
"""How a phrase goes on with what tells it from others: "the war | in Ostrand"."""
_BEFORE = r"(?:the|an?|[A-Z][\w-]+[’']s?)"
"""What stands before a phrase and belongs to it."""
_POINTS = "this|that|these|those|such|his|her|its|their|my|our|your|another|other|same|more|no|any|not"
_OPEN, _OPEN_BEFORE = re.compile(rf"(?:{_POINTS})\b", re.IGNORECASE), re.compile(rf"\b(?:{_POINTS}) $", re.IGNORECASE)
"""What points at another sentence."""
_SAYS_WHAT_IT_IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|as)|[’'](?:s|re|m))(?: not| just| only)? $")
"""What stands before words for something that was spoken of: "the plan is | a bad joke"."""
_SPOKE = " spoke of "
_IS_TOPIC = re.compile(r"What .+? (?:said about |said: “|did not say$)")


def phrases_of(analyses: Iterable[Analysis]) -> list[str]:
    """Return the phrases by which articles call things, the longest first: "harbour pilots"."""
    printed = {use.text for analysis in analyses for use in analysis.names if use.what == "term"}
    return sorted(filter(_says_what, printed), key=lambda one: (-len(one), one))


def spoken_of(
    statements: Mapping[Side, Statement], phrases: Iterable[str], called: DraftNames, opened: Collection[str]
) -> list[tuple[Side, Claim]]:
    """Return who spoke of what, where one speaker does in two articles and more.

    Args:
        statements: Those that may be one fact, of several articles.
        phrases: What the articles call things, the best first.
        called: How speakers are called.
        opened: The words that several articles open with: what an event isn't about tells nobody what was said.
    """
    met = {stem(word) for word in opened} - FUNCTION_WORDS
    told = {side: one for side, one in statements.items() if one.kind is not Kind.OWN_VOICE and one.said}
    found: list[tuple[Side, Claim]] = []
    for side, statement in told.items():
        speaker = speaker_of(statement, called)
        same = [one for one in told.values() if one.speaker == statement.speaker]
        for phrase in phrases if speaker else ():
            holding = [one for one in same if _printed(phrase, one.text)]
            shown = _shown(phrase, holding) if statement in holding and len(holding) > 1 else ""
            if shown and _is_news(shown, met):
                text = f"{speaker}{_SPOKE}{shown}"
                claim = Claim(statement.id, f"{text[:1].upper()}{text[1:]}", 0.0, is_own=False)
                claim = as_introduced(claim, statement, called)
                if names_in(f"by {speaker}") or names_in(claim.full.partition(_SPOKE)[0]):
                    found.append((side, claim))
                break
    return found


def topic_title(claim: Claim) -> str:
    """Return the title of a claim that somebody spoke of something.

    >>> topic_title(Claim("a-1", "Ann Brisk spoke of the old ferry", 0.0, is_own=False))
    'What Ann Brisk said about the old ferry'
    """
    speaker, _, what = claim.shown.partition(_SPOKE)
    is_lowered = speaker.startswith(("The ", "A ", "An "))
    return f"What {speaker[:1].lower() if is_lowered else speaker[:1]}{speaker[1:]} said about {what}"


def is_topic(title: str) -> bool:
    """Return whether a title says what somebody spoke of, or left unsaid, and not what was said.

    >>> is_topic("What Ann Brisk said about the old ferry"), is_topic("What Ann Brisk did not say")
    (True, True)
    """
    return bool(_IS_TOPIC.match(title))


def _is_news(shown: str, met: Collection[str]) -> bool:
    """Whether what was spoken of is called by several words, a name among them, and by most as several open."""
    telling = {stem(word) for word in words(shown.casefold())} - FUNCTION_WORDS
    return bool(names_in(shown)) and len(telling) >= _FEWEST_SHOWN and len(telling & {*met}) > len(telling) / 2


def _says_what(phrase: str) -> bool:
    found = [word.casefold() for word in words(phrase)]
    telling = [word for word in found if word not in FUNCTION_WORDS | COMMON_WORDS]
    return _FEWEST <= len(found) <= _MOST and len(telling) >= _FEWEST and found[-1] not in POINTS_BACK


def _printed(phrase: str, text: str) -> re.Match[str] | None:
    """Return where a phrase stands in a text with what belongs to it before it, in whatever marks and capitals."""
    said = re.escape(phrase).replace("'", "’").replace("’", "['’]")
    return re.search(rf"(?<![\w’'-])(?:{_BEFORE} )?{said}(?![\w’'-])", text, re.IGNORECASE)


def _shown(phrase: str, holding: Sequence[Statement]) -> str:
    """Return a phrase as a statement prints it, in quotation marks where all quote it; '' where it points back."""
    places = [(one.text, place) for one in holding if (place := _printed(phrase, one.text))]
    before = [text[: place.start()] for text, place in places]
    ends = {found[0] if (found := _WHERE.match(text, place.end())) else "" for text, place in places}
    after = ends.pop() if len(ends) == 1 else ""
    inside = [
        f"{place[0]}{after}" for text, place in places if place.start() > 1 and text[place.start() - 2] not in '.?!…“"'
    ]
    is_open = any(_OPEN.match(place[0]) for _, place in places) or any(map(_OPEN_BEFORE.search, before))
    if not inside or is_open or any(map(_SAYS_WHAT_IT_IS.search, before)):
        return ""
    quoted = (one.kind is Kind.DIRECT or any(_printed(phrase, q) for q in stretches(one.text)) for one in holding)
    same = {place[0].casefold() for _, place in places}
    return f"“{inside[0]}”" if len(same) == 1 and all(quoted) else inside[0]
