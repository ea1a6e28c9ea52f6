"""An article that isn't in English is refused; one that is in English for the most part is read in its English part."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.models import Basis, Cut, Known
from build_tools.models.quotation_marks import unquoted
from build_tools.reading.boilerplate import Rest
from build_tools.reading.language import UNDERSTOOD, LanguageFound, language_of, language_of_all, name_of
from build_tools.reading.not_taken import NotTaken

_FEWEST = 12
"""Words outside quotation marks that a paragraph needs for its language to be judged by itself."""
_LETTERS = 4 * _FEWEST
"""The same in letters, for a language that is written without spaces."""


def in_english(text: str, rest: Rest, language: Known, name: str) -> Rest:
    """Cut paragraphs in other languages out of an English article.

    Args:
        text: the article's text.
        rest: its paragraphs and cuts.
        language: what front matter says of its language; what its editor says there is believed.
        name: what messages call it.

    Raises:
        NotTaken: the article is in another language.
    """
    if language.basis is Basis.EDITOR:
        if language.value.lower().split("-")[0] == UNDERSTOOD:
            return rest
        raise _refused(name, f"its editor says that this article is in {name_of(language.value)}")
    paragraphs = [text[start:end] for start, end in rest.paragraphs]
    outside = unquoted(text, rest.paragraphs)
    each = _languages(outside)
    stated = language.value if language.is_known else None
    main = language_of_all(each, "\n".join(outside), "\n".join(paragraphs), stated)
    if main.is_foreign:
        raise _refused(name, f"this article is in {main.name}")
    cuts = []
    for span, found in zip(rest.paragraphs, each, strict=True):
        if found.is_foreign and found.words >= _FEWEST:
            cuts.append(Cut(*span, "language", f"a paragraph in {found.name}"))
    if not cuts or len(cuts) == len(rest.paragraphs):
        return rest
    taken = {(cut.start, cut.end) for cut in cuts}
    kept = tuple(span for span in rest.paragraphs if span not in taken)
    return rest._replace(paragraphs=kept, cuts=tuple(sorted((*rest.cuts, *cuts), key=lambda cut: cut.start)))


def _languages(outside: Sequence[str]) -> list[LanguageFound]:
    """Return the language of each paragraph, given what of it stands outside quotation marks.

    Short ones aren't looked at where the article is English whatever they are: none of them would be cut, and naming
    the language of a line like “said Ann Brisk” takes longer than all the rest of reading.
    """
    short = [len(left.split()) < _FEWEST and sum(map(len, left.split())) < _LETTERS for left in outside]
    each = [
        LanguageFound(None, 0) if is_short else language_of(left) for left, is_short in zip(outside, short, strict=True)
    ]
    english = sum(found.words for found in each if found.code == UNDERSTOOD)
    if english >= sum(found.words for found in each if found.is_foreign) + _FEWEST * sum(short):
        return each
    return [
        language_of(left) if is_short else found for left, is_short, found in zip(outside, short, each, strict=True)
    ]


def _refused(name: str, what: str) -> NotTaken:
    cure = (
        "if it is in English all the same, say `--language en`, or write `language: {value: en, basis: editor}` above"
        " the text; `any_language: true` in data/settings.yml takes every language as if it were English"
    )
    return NotTaken.of(name, f"{what}, and only English is understood", cure)
