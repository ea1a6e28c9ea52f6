"""In which language an article is, judged by its own words.

English is recognised by its own small words (`the`, `and`, `that`): a sixth to a fifth of an English article's words
are of this kind, and hardly any of another language's. What has next to none of them is named by py3langid, which knows
146 languages but takes short English with many foreign names for something else: so it is asked second, and only then
loaded.
What stands in quotation marks doesn't count, since people are quoted in their own languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models.titles import PARTICLES
from build_tools.reading.vocabulary import vocabulary

UNDERSTOOD = "en"
"""The language whose grammar attribution and comparison know."""
_UNNAMED = "und"
"""A language that can't be named, as BCP 47 has it: Russian in Latin letters, for one."""

_ENGLISH = frozenset(
    {
        "about", "according", "after", "and", "any", "because", "before", "being", "between", "could", "did",
        "during", "from", "he's", "his", "how", "into", "isn't", "it's", "its", "many", "much", "only", "other",
        "our", "said", "says", "she", "should", "some", "than", "that", "the", "their", "then", "there",
        "these", "they", "this", "those", "through", "told", "until", "we're", "were", "what", "when", "where",
        "which", "while", "who", "whose", "why", "with", "would", "you", "your",
    }
)  # fmt: skip
"""Words that English has and its neighbours hardly have in the same spelling."""
_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
    "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian or Malay", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "ms": "Indonesian or Malay", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "und": "another language", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""By ISO 639-1 code: the languages that a message names."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OTHER_LETTER = re.compile("[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefc]")
_LONGEST = 20_000
"""Characters of a text that are looked at: more tell nothing new."""
_FEWEST = 8
"""The fewest words by which a language can be recognised."""
_A_SENTENCE = 3
"""Words of a single short sentence, whose language counts only where it is beyond doubt."""
_SHORT = 20
"""Words below which a single English small word is enough: a line of names has no more."""
_SURELY = 0.07
"""Share of English small words above which a text is English."""
_HARDLY = 0.04
"""Share above which it isn't said to be anything else."""
_MARGIN = 1.25
"""By how much a character another language must be likelier than English, as py3langid counts (natural logarithms):
single sentences of sixteen languages had 1.6 and more, English ones made of foreign names 0.2 to 1.0."""
_NAMES_MARGIN = 1.9
"""The same for a line of names alone: English ones had 1.5 at most."""
_KNOWN_MARGINS = 2.4
"""The same for a line and for its words without capitals, added up, where these are English words: English ones had
1.9 at most, and fewer than 1 by these words."""
_MIXED_MARGINS = 1.6
"""The same where some of them aren't: English ones had 0.6 at most."""
_UNKNOWN_MARGINS = 1.15
"""The same where half of them or more aren't, but one ends as an English headline's verb does: English ones had 0.8."""
_VERBLESS_MARGINS = 0.4
"""The same for a headline where none ends so, as an English one mostly does: lines of twenty languages had 0.5."""
_INFLECTED_MARGINS = 1.9
"""The same where some aren't English words, but one is with an English ending: English ones had 1.3 at most."""
_INFLECTED_UNKNOWN_MARGINS = 1.5
"""The same where half of them or more aren't: English ones had 1.4 at most."""
_INFLECTED_STRANGE_MARGINS = 1.2
"""The same where these are several words."""
_SEVERAL = 3
_VERB_ENDINGS = ("s", "ed", "ing")
_ENDINGS = ("s", "es", "d", "ed", "ing")
_SHORTEST_STEM = 3
_MOST_BY_NAMES = 1.5
"""What a line's names can add to that."""
_FEWEST_BETWEEN = 5
"""Words between a text's names by which it is taken for no English, where few of them are."""
_FEW_KNOWN = 0.3
"""Share of English ones up to which they are few: short English articles, Scots and menus too, had a third and more."""
_GERMAN = frozenset(str.split("auf aus bei bis dem ein eine im ist mit nach um und vom von vor zum zur"))
"""Small words between German nouns, which have capitals; the vocabulary knows them from names."""
_WITH_CARONS = frozenset({"bs", "cs", "hr", "sk", "sl", "sr"})
"""Slavic languages whose longer texts have letters like č: one without any may be Russian in Latin letters."""
_LONGER = 50
"""Characters of such a text."""
_IN_NAMES = PARTICLES | frozenset(str.split("degli dei delle des do en las los na on sur"))
"""Small words inside names of people, places and houses."""
_FEWEST_LETTERS = 6
"""Of a text that isn't written in Latin letters, and may have no spaces."""


class LanguageFound(NamedTuple):
    """A language by its code, None where its words show none; and on how many words that rests."""

    code: str | None
    words: int

    @property
    def name(self) -> str:
        """Its name in English."""
        return name_of(self.code or "")

    @property
    def is_foreign(self) -> bool:
        """Whether it was recognised, and is not the one understood here."""
        return self.code is not None and self.code != UNDERSTOOD


def name_of(tag: str) -> str:
    """Return the English name of a language tag's language, or the tag where it has none here."""
    return _NAMES.get(re.split(r"[-_]", tag, maxsplit=1)[0].lower(), f"`{tag}`")


def language_of(text: str) -> LanguageFound:
    """Return the language that a text is written in."""
    text = text[:_LONGEST]
    others = 0 if text.isascii() else len(_OTHER_LETTER.findall(text))
    if others >= _FEWEST_LETTERS and 2 * others > sum(map(str.isalpha, text)):
        return LanguageFound(_named(text), max(others // 4, _FEWEST))
    found = _WORD.findall(text.lower())
    count = len(found)
    # In a short line a capital may be another word's: “Told” is a Danish office.
    own = sum(word in _ENGLISH for word in (found if count >= _FEWEST else _WORD.findall(text)))
    if _A_SENTENCE <= count < _SHORT and not own and (code := _of_a_line(text, count)):
        return LanguageFound(code, count)
    if count < _FEWEST:
        return LanguageFound(None, count)
    if own >= _SURELY * count or (own and count < _SHORT):
        return LanguageFound(UNDERSTOOD, count)
    code = _named(text) or (None if own or not _is_unlike_english(text) else _UNNAMED)
    if code == UNDERSTOOD or own <= _HARDLY * count:
        return LanguageFound(code, count)
    return LanguageFound(None, count)


def language_of_all(each: Sequence[LanguageFound], outside: str, whole: str, stated: str | None) -> LanguageFound:
    """Return the language that most of an article is in.

    Args:
        each: the language of each paragraph outside quotation marks.
        outside: all that stands outside of them.
        whole: all its paragraphs.
        stated: the language that its page states, believed where the words don't tell or are few.
    """
    found = _by_vote(each) or language_of(outside)
    if found.code is None and found.words < _SHORT:
        found = language_of(whole)
    are_few = found.words < _FEWEST
    if stated and (are_few if found.code else not are_few):
        return LanguageFound(re.split(r"[-_]", stated, maxsplit=1)[0].lower(), found.words)
    return found


def _by_vote(each: Sequence[LanguageFound]) -> LanguageFound | None:
    """Return the language of most words, English or the commonest other; None where no paragraph shows any."""
    votes: Counter[str] = Counter()
    for found in each:
        if found.code:
            votes[found.code] += found.words
    if not votes:
        return None
    total, own = votes.total(), votes.pop(UNDERSTOOD, 0)
    code = max(votes, key=lambda code: (votes[code], code)) if votes.total() > own else UNDERSTOOD
    return LanguageFound(code, total)


def _of_a_line(text: str, count: int) -> str | None:
    """Return the language of a line without English small words; None where it may be English with foreign names.

    What stands between the names tells: an English line's words without capitals are English, whatever its names are.
    """
    code, by_line = _likeliest(text)
    between = _between_names(text)
    if not between:
        is_long = len(text.split()) > _A_SENTENCE  # so few words show nothing by their letters alone
        return code if is_long and by_line >= _NAMES_MARGIN else None
    unknown = sum(not _is_known(word) for word in between)
    if not unknown and any(map(_is_inflected, between)):
        return UNDERSTOOD
    _, by_words = _likeliest(" ".join(between))
    if min(by_line, _MOST_BY_NAMES) + by_words >= _margins(unknown, between, count):
        return code
    return None if unknown else UNDERSTOOD


def _is_unlike_english(text: str) -> bool:
    """Return whether hardly any of the words between a text's names are English."""
    between = _between_names(text)
    return len(between) >= _FEWEST_BETWEEN and sum(map(_is_known, between)) <= _FEW_KNOWN * len(between)


def _is_known(word: str) -> bool:
    """Return whether a word without a capital is an English one, or may be."""
    known = re.split("['’]", word, maxsplit=1)[0] in vocabulary()
    return word not in _GERMAN and (known or _is_inflected(word))


def _is_inflected(word: str) -> bool:
    """Return whether a word is an English one with an English ending."""
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any(len(stem) >= _SHORTEST_STEM and stem in vocabulary() for stem in stems)


def _margins(unknown: int, between: Sequence[str], count: int) -> float:
    """Return by how much a line of so many words must be likelier another language.

    Args:
        unknown: how many of the words between its names aren't English.
        between: these words.
        count: all its words.
    """
    are_most = 2 * unknown >= len(between)
    if any(map(_is_inflected, between)):
        few = _INFLECTED_UNKNOWN_MARGINS if are_most else _INFLECTED_MARGINS
        return _INFLECTED_STRANGE_MARGINS if are_most and unknown >= _SEVERAL else few
    if are_most:
        is_verbless = count < _FEWEST and not any(word.endswith(_VERB_ENDINGS) for word in between)
        return _VERBLESS_MARGINS if is_verbless else _UNKNOWN_MARGINS
    return _MIXED_MARGINS if unknown else _KNOWN_MARGINS


def _between_names(text: str) -> list[str]:
    """Return a line's words without capitals, but for those inside names: “van der” in “Jan van der Poel”."""
    found: list[str] = []
    before_name = False
    for word in reversed(_WORD.findall(text)):
        is_small = word.islower()
        if is_small and len(word) > 1 and not (before_name and word in _IN_NAMES):
            found.append(word)
        before_name = not is_small or (before_name and word in _IN_NAMES)
    return found[::-1]


def _named(text: str) -> str | None:
    """Return the language of a text that is hardly English; None where it may be English full of foreign names."""
    code, margin = _likeliest(text)
    return code if margin >= _MARGIN or code == UNDERSTOOD else None


def _likeliest(text: str) -> tuple[str, float]:
    """Return the likeliest language of a text, and by how much a character it is likelier than English."""
    import py3langid

    text = " ".join(text.split())
    scores = {code: float(score) for code, score in py3langid.rank(text) if code in _NAMES}
    code = max(scores, key=lambda each: (scores[each], each))
    margin = (scores[code] - scores[UNDERSTOOD]) / max(len(text), 1)
    is_bare = code in _WITH_CARONS and text.isascii() and len(text) >= _LONGER
    return _UNNAMED if is_bare else code, margin
