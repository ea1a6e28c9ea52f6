from __future__ import annotations

import pytest

from build_tools.comparison.people.merging import merge_people
from build_tools.models import Analysis, Kind, Lexicon, Person, Statement
from build_tools.sheets.article_text import Text, whole_words
from build_tools.sheets.checks.duplicates import why_one


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Person(name="Ann Brisk"), Person(name="Brisk"), True),
        (Person(name="Ann Brisk"), Person(name="A. Brisk"), True),
        (Person(name="Ann Brisk"), Person(name="Ann M. Brisk"), True),
        (Person(name="Ann Brisk"), Person(name="Tom Brisk"), False),
        (Person(name="Ann Brisk"), Person(name="Ann Hollin"), False),
        (
            Person(name="Northshore Harbour Board", kind="organisation"),
            Person(name="NHB", kind="organisation"),
            True,
        ),
        (Person(name="The Wire", kind="organisation"), Person(name="Wire", kind="organisation"), True),
        (Person(name="Wire"), Person(name="Wire", kind="organisation"), False),
        (
            Person(name="council", kind="office", confirmed=False),
            Person(name="Halm Council", kind="organisation"),
            True,
        ),
        (Person(name="council", kind="office"), Person(name="Halm Council", kind="organisation"), False),
        (
            Person(name="council", kind="office", confirmed=False),
            Person(name="Halm Council Union", kind="group"),
            False,
        ),
    ],
)
def test_entries_that_may_be_one(one, other, alike):
    assert (why_one(one, other) is not None) is alike
    assert (why_one(other, one) is not None) is alike


@pytest.mark.parametrize(
    ("text", "cut", "kept"),
    [
        ("long clouds half-hidden by trees", "long clouds half", "long clouds"),
        ("an ill-mannered guest left", "mannered guest", "guest"),
        ("the harbour’s co-owner spoke", "the harbour’s co", "the harbour’s"),
        ("the e-mails belied it", "mails belied", "belied"),
        ("he’d gone", "he", "he"),
        ("he’d gone", "’d gone", "’d gone"),
        ("of 74,000 patients", "of 74", "of"),
        ("about 74,000 patients", "000 patients", "patients"),
        ("from 10:30 on", "from 10", "from"),
        ("in 2019, 300 left", "in 2019", "in 2019"),
        ("He'll be the first to admit it", "'ll be the first to admit", "'ll be the first to admit"),
        ("half-hidden", "half", None),
    ],
)
def test_a_stretch_keeps_whole_words_and_they_are_found(text, cut, kept):
    start = text.index(cut)
    found = whole_words((start, start + len(cut)), text)
    assert (text[slice(*found)] if found else None) == kept
    assert kept is None or Text(text, "").places(kept)


def test_a_form_of_a_name_is_left_to_one_of_those_who_have_it():
    def said(number, speaker):
        return Statement(
            f"post-{number}",
            ((number, number + 1),),
            "x",
            Kind.INDIRECT,
            1,
            speaker=speaker,
            mention=speaker,
            cue="said",
        )

    names = ["Ann Brisk", "Brisk", "ann brisk", "the Board", "Board"]
    people = merge_people([Analysis("post", tuple(said(n, name) for n, name in enumerate(names)))], Lexicon())
    forms = [form.casefold() for person in people.values() for form in {person.name, *person.variants}]
    assert len(forms) - len(set(forms)) == sum(
        len({f.casefold() for f in (p.name, *p.variants)}) < len({p.name, *p.variants}) for p in people.values()
    )
