"""Interviews and transcripts: whole paragraphs that somebody speaks, without marks and without a cue.

paragraphs ─turns.turns_of, or questions and answers in turn─▶ Dialogue ─▶ drafts of the answers, questions skipped

Three forms are read: paragraphs with labels that come again (letters, initials, names); questions without a label, each
followed by an answer in the first person; and one labelled question with its answer. Questions are the interviewer's
and no statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from string import ascii_uppercase

from build_tools.attribution.drafts import Draft
from build_tools.attribution.layout.guests import Guests, source_at
from build_tools.attribution.layout.turns import Turn, name_of, turns_of
from build_tools.attribution.parsing.tokens import Passage, word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.names import key, plain, surname
from build_tools.models import Article, Span
from build_tools.models.pronouns import FIRST_PERSON_PATTERN
from build_tools.models.quotation_marks import OPENING
from build_tools.models.titles import TITLES

LONGEST_QUESTION = 90
"""Words."""

LONGEST_OPENING = 3
"""Paragraphs before the only question of an interview; further down a question heads a part of the article."""

LONGEST_INITIALS = 4

MOST_HEADINGS = 3
"""Questions; more of them, each with one paragraph below, are an interview's, though answers quote others."""

_I_OR_WE = re.compile(rf"\b(?:{FIRST_PERSON_PATTERN}|myself|ourselves)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\"”’)\]]*\s*$")
_TO_SOMEBODY = re.compile(r"\byou(?:rs?|rself)?\b", re.IGNORECASE)
"""Words of a question to somebody; the writer's own, 'What does it mean for the town?', asks nobody."""
_TO_ANYBODY = re.compile(r"\byou (?:ever|really)\b|\byourself\b|\bwonder", re.IGNORECASE)
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
_IN_MARKS = re.compile(r"[“‘\"][^”’\"]*[”’\"]")
_ALL_IN_MARKS = re.compile(r"[“‘\"'][^“”\"]+[”’\"']")
_PROMPT = re.compile(r"(?:(?:and|so|now|please|but),? )*(?:tell|walk|take|talk|give|remind) (?:us|me)\b", re.IGNORECASE)
"""A question that asks without a question mark: 'Tell us about that night.'."""
LONGEST_PROMPT = 15
LONGEST_REMARK = 30
"""Words."""
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_DASHES = "—―–"
"""One may open a turn."""
_BEFORE_WORDS = f" \t\r\n{_DASHES}"
_ASIDE = re.compile(
    r"\s*[(\[](?=[^()\[\]]{0,40}(?:laugh|smil|paus|sigh|nod|shrug|cr(?:y|ies)|appla|crosstalk|inaudible|thinks))[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:interview\w*|q ?(?:&|and) ?a|(?<!your )questions?|in conversation|spoke|speaks|talk(?:s|ed)?|transcript"
    r"|we (?:met|asked|visited)|sat down)\b",
    re.I,
)
_MET = re.compile(
    r"\b(?:interview(?:ed|s)?|in conversation|(?:spoke|talked|sat down) (?:to|with)|(?:we|I) (?:met|visited))\b", re.I
)
_ASKS = word_set("interviewer reporter question host moderator presenter journalist editor anchor")
_ANSWERS = word_set("interviewee answer guest")


_TAGGED = re.compile(r"[“\"][^“”\"]+[”\"].*[^\W\d_][^“”\"]*$", re.DOTALL)


@dataclass(slots=True)
class Dialogue:
    """Which paragraphs of an article are turns: the questions, and the answers with their speakers."""

    questions: set[int] = field(default_factory=set)
    answers: dict[int, tuple[int, Draft | None]] = field(default_factory=dict)
    """Paragraph → where the words begin, and the draft whose mention says who speaks; None where nothing says."""

    def drafts(self, text: str, passage: Passage, span: Span) -> list[Draft]:
        """Return the draft of an answer, or of a piece of one."""
        start, source = self.answers[passage.paragraph]
        spans = _spoken(text, max(start, span[0]), span[1])
        if not spans:
            return []
        draft = Draft(passage, -1, 0, 0, "neutral", "turn", spans, has_quotes=True, carried_from=source)
        draft.spoken = True
        return [draft]


def _spoken(text: str, start: int, end: int) -> list[Span]:
    """Leave out notes on how the words were spoken: '(laughs)'."""
    spans: list[Span] = []
    for match in _ASIDE.finditer(text, start, end):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, end))
    whole = [(a + len(text[a:b]) - len(text[a:b].lstrip(_BEFORE_WORDS)), a + len(text[a:b].rstrip())) for a, b in spans]
    return [(a, b) for a, b in whole if a < b]


def dialogue_of(article: Article, passages: Sequence[Passage], cast: Cast) -> Dialogue:
    """Find the questions and answers of an interview or transcript; nothing in other articles.

    Args:
        article: The article.
        passages: Its parse.
        cast: Its persons.
    """
    text, paragraphs = article.text, article.paragraphs
    reading = _Reading(text, paragraphs, passages, cast)
    return reading.by_labels(turns_of(text, paragraphs)) or reading.by_questions() or Dialogue()


@dataclass(slots=True)
class _Reading:
    text: str
    paragraphs: Sequence[Span]
    passages: Sequence[Passage]
    cast: Cast

    def words(self, number: int) -> str:
        return self.text[slice(*self.paragraphs[number - 1])]

    def asks(self, number: int) -> bool:
        words = self.words(number)
        longest = LONGEST_QUESTION if _QUESTION.search(words) else LONGEST_PROMPT if _PROMPT.match(words) else 0
        return words[:1] not in OPENING and len(words.split()) <= longest

    def _is_tagged(self, number: int) -> bool:
        """Whether a paragraph begins in quotation marks and ends outside: '“It is late,” said Penn', no answer."""
        return bool(_TAGGED.match(self.words(number)))

    # ---- paragraphs with labels ----

    def by_labels(self, turns: list[Turn]) -> Dialogue | None:
        """Read a dialogue whose labels come again; None where they are no labels of turns."""
        names = _names_of_labels(turns)
        times = Counter(names[t.label] for t in turns)
        known = {name for name in times if name in ("Q", "A") or self._who(name) or name in _ASKS | _ANSWERS}
        again = {name for name, count in times.items() if count > 1}
        letters = times.keys() >= {"Q", "A"}
        sure = letters or again & (known | {n for n in again if n.isupper()}) or self._alternate(turns, names)
        if not sure or (len(again) < 2 and len(times) < 2) or _are_options(times):
            return None
        known |= {names[t.label] for t in turns if t.is_in_capitals}
        spoken = [t for t in turns if names[t.label] in known | again]
        if len(spoken) < (2 if letters else 3) or any(self.text[t.start : t.start + 1] in OPENING for t in spoken):
            return None
        region = self.paragraphs[spoken[0].paragraph - 1 : spoken[-1].paragraph]
        if len(spoken) * 3 < len(region):
            return None
        asking = self._who_asks(spoken, names)
        dialogue, guest = Dialogue(), Guests(self.passages, self.cast).of(spoken[0].paragraph, spoken[-1].paragraph)
        sources: dict[str, Draft | None] = {}
        at = {t.paragraph: t for t in spoken}
        current: str | None = None
        for number in range(spoken[0].paragraph, len(self.paragraphs) + 1):
            turn = at.get(number)
            if turn:
                current = names[turn.label]
            elif number > spoken[-1].paragraph and not _I_OR_WE.search(self.words(number)):
                break
            if current is None or current in asking:
                dialogue.questions.add(number)
                continue
            if turn is None and self._is_tagged(number):
                continue
            if current not in sources:
                sources[current] = guest if current in ("A", *_ANSWERS) else self._by_label(turn, current)
            start = turn.start if turn else self.paragraphs[number - 1][0]
            if start >= self.paragraphs[number - 1][1]:
                dialogue.questions.add(number)  # a label alone: the words follow
            else:
                dialogue.answers[number] = start, sources[current]
        return dialogue

    def _alternate(self, turns: Sequence[Turn], names: dict[str, str]) -> bool:
        """Whether two labels take turns, one of them with nothing but questions, the other with none."""
        order = [names[t.label] for t in turns]
        asked = {name: [self.asks(t.paragraph) for t in turns if names[t.label] == name] for name in order}
        in_turn = len(asked) == 2 and all(a != b for a, b in pairwise(order)) and len(order) > 3
        return in_turn and sorted((all(each), any(each)) for each in asked.values()) == [(False, False), (True, True)]

    def _who_asks(self, turns: Sequence[Turn], names: dict[str, str]) -> set[str]:
        """The labels of those who ask: nearly all of their turns are questions, and somebody else's are not."""
        asked: dict[str, list[bool]] = defaultdict(list)
        for turn in turns:
            alone = turn.start >= self.paragraphs[turn.paragraph - 1][1] and turn.paragraph < len(self.paragraphs)
            asked[names[turn.label]].append(self.asks(turn.paragraph + alone))
        asking = {n for n, each in asked.items() if n == "Q" or n in _ASKS or sum(each) * 2 > len(each)}
        return asking if asked.keys() - asking else {n for n in asking if n == "Q" or n in _ASKS}

    def _who(self, name: str) -> Figure | None:
        """The person that a label names: in full, by surname, by initials."""
        words = [w for w in name.split() if plain(w) not in TITLES]
        if not words:
            return None
        letters = "".join(c for c in name if c.isalpha())
        if letters.isupper() and 1 < len(letters) <= LONGEST_INITIALS:
            bearers = [f for f in self.cast.figures if f.places and " " in f.name and _initials(f.name) == letters]
            if len(bearers) == 1:
                return bearers[0]
        named = [f for f in self.cast.by_surname.get(key(surname(" ".join(words))), ()) if f.places]
        return named[0] if named else None

    def _by_label(self, turn: Turn | None, name: str) -> Draft | None:
        """Whose turn it is: the person of the article, else the one that the label names."""
        figure = self._who(name)
        if figure is not None:
            return Guests(self.passages, self.cast).where_named(figure)
        if turn is None:
            return None
        passage = next((p for p in self.passages if p.paragraph == turn.paragraph), None)
        end = turn.at + len(name_of(turn.label))
        words = [t for t in passage.tokens if turn.at <= t.start and t.end <= end] if passage else []
        return source_at(passage, words) if passage and words else None

    # ---- questions without labels ----

    def by_questions(self) -> Dialogue | None:
        """Read an interview whose questions have no label: each is followed by words in the first person."""
        total, asked = len(self.paragraphs), self._asked_without_labels()
        guest = Guests(self.passages, self.cast).of(asked[0], asked[-1] + 1) if asked else None
        if not asked or not self._is_interview(asked, is_guest_named=guest is not None):
            return None
        dialogue = Dialogue(questions=set(asked))
        dashed = self._opens_with_dash(asked[0])
        for number in range(asked[0], total + 1):
            if number in dialogue.questions:
                continue
            goes_on = _I_OR_WE.search(self.words(number)) and self._opens_with_dash(number) == dashed
            if number > asked[-1] + 1 and not goes_on:
                break
            if self._is_tagged(number):
                continue
            dialogue.answers[number] = self.paragraphs[number - 1][0], guest
        for number in (n for n in range(1, asked[0]) if guest and _ALL_IN_MARKS.fullmatch(self.words(n))):
            dialogue.answers[number] = self.paragraphs[number - 1][0], guest  # the headline is what was answered
        return dialogue

    def _asked_without_labels(self) -> list[int]:
        """The paragraphs that ask and are answered; the first may be a headline, unless an answer is right below."""
        total = len(self.paragraphs)
        opens = total > 1 and self.asks(1) and bool(_I_OR_WE.search(self.words(2)))
        first = 1 if opens or self._opens_with_dash(1) else 2
        asked = [n for n in range(first, total) if self.asks(n) and self.words(n + 1)[:1] not in OPENING]
        return sorted({*asked, *self._remarks_between(asked)})

    def _remarks_between(self, asked: Sequence[int]) -> Iterator[int]:
        """What an interviewer puts to somebody without a question mark: 'They deny it.', in the place of a question.

        Where answers need no "I", most remarks must address somebody: answers of three paragraphs look alike.
        """
        pairs = [(a, b) for a, b in pairwise(asked) if (b - a) % 2 == 0]
        places = [n for a, b in pairs for n in range(a + 2, b, 2)]
        to_somebody = sum(bool(_TO_SOMEBODY.search(self.words(n))) for n in places) * 2 > len(places)
        met = to_somebody and self._is_meeting(asked)
        for question, following in pairs:
            between = range(question + 2, following, 2)
            if all(self._is_remark(n, met=met) for n in between):
                yield from between

    def _is_remark(self, number: int, *, met: bool) -> bool:
        words = self.words(number)
        short = (
            len(words.split()) <= (LONGEST_REMARK if met else LONGEST_PROMPT)
            and words[:1] not in OPENING
            and not _I_OR_WE.search(words)
        )
        return short and (met or bool(_I_OR_WE.search(self.words(number + 1))))

    def _is_meeting(self, asked: Sequence[int]) -> bool:
        """Whether what stands before the questions says that somebody was met: then answers need no "I"."""
        return any(_MET.search(self.words(n)) for n in range(1, asked[0]))

    def _is_interview(self, asked: Sequence[int], *, is_guest_named: bool) -> bool:
        """Whether questions are somebody's to another: a writer who asks and answers names no guest."""
        followed = [n for n in asked if n + 1 not in asked]
        first_person = sum(bool(_I_OR_WE.search(self.words(n + 1))) for n in followed)
        opening = " ".join(self.words(n) for n in range(1, asked[0]))
        labelled = bool(re.match(r"[A-Z][\w’' ]{1,40}: ", self.words(asked[0])))
        announced = bool(_ANNOUNCED.search(opening))
        one_will_do = announced and asked[0] <= LONGEST_OPENING + 1 and _TO_SOMEBODY.search(self.words(asked[0]))
        dashed = all(map(self._opens_with_dash, asked))
        in_turn = announced or dashed or all(_NUMBERED.match(self.words(n)) for n in asked)
        if not (labelled or in_turn) and self._is_column(asked, opening):
            return False
        fewest = 1 if labelled or one_will_do else 2 if in_turn else 3
        others = [n for n in range(asked[0], asked[-1] + 2) if n not in asked]
        quoting = sum(any(mark in self.words(n) for mark in OPENING) for n in others)
        in_person = first_person * 2 >= len(followed) or (announced and dashed)
        in_person |= first_person > 0 and self._is_meeting(asked) and self._is_question_by_question(asked)
        has_guest = is_guest_named or labelled or in_turn
        reports = quoting * 3 > len(others) and not (announced and self._is_question_by_question(asked))
        return has_guest and len(followed) >= fewest and in_person and not reports

    def _is_question_by_question(self, asked: Sequence[int]) -> bool:
        """Whether each of many questions has one answer, and they ask somebody: what answers quote is theirs."""
        in_turn = len(asked) > MOST_HEADINGS and all(b == a + 2 for a, b in pairwise(asked))
        return in_turn and sum(bool(_TO_SOMEBODY.search(self.words(n))) for n in asked) > 1

    def _is_column(self, asked: Sequence[int], opening: str) -> bool:
        """Whether a writer asks the readers: behind an opening in the first person, or what anybody may have done."""
        anybody = sum(bool(_TO_ANYBODY.search(self.words(n))) for n in asked)
        return bool(_I.search(_IN_MARKS.sub("", opening))) or anybody * 2 > len(asked)

    def _opens_with_dash(self, number: int) -> bool:
        return bool(self.paragraphs) and self.words(number).startswith(tuple(_DASHES))


def _are_options(labels: Collection[str]) -> bool:
    """Whether labels are those of answers to choose from: 'A', 'B', 'C'."""
    return len(labels) > 2 and sorted(labels) == list(ascii_uppercase[: len(labels)])


def _names_of_labels(turns: Sequence[Turn]) -> dict[str, str]:
    """Each label → one name for all that mean the same: 'Ann Oke, engineer' and 'Oke', 'Dr Oke', 'OKE'."""
    names: dict[str, str] = {}
    for turn in turns:
        if turn.label in ("Q", "A"):
            names[turn.label] = turn.label
            continue
        name = name_of(turn.label)
        low = plain(name)
        if low in _ASKS | _ANSWERS:
            names[turn.label] = low
            continue
        last = key(surname(name))
        if short := _bearer_of_initials(name, names.values()):
            names[turn.label] = short
            continue
        names[turn.label] = next((n for n in names.values() if n not in ("Q", "A") and key(surname(n)) == last), name)
    return names


def _bearer_of_initials(label: str, names: Iterable[str]) -> str | None:
    """Return the label in full that a later one shortens: 'Ann Oke' for 'AO'; None where none or several fit."""
    if not (label.isupper() and 1 < len(label) <= LONGEST_INITIALS):
        return None
    bearers = {name for name in names if " " in name and _initials(name) == label}
    return bearers.pop() if len(bearers) == 1 else None


def _initials(name: str) -> str:
    return "".join(part[0].upper() for part in re.split(r"[\s-]+", name) if part[:1].isupper())
