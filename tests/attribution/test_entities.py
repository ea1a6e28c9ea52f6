"""The entities that are decided for a whole batch at once are those that spaCy finds one word after another."""

from __future__ import annotations

from build_tools.attribution.parsing.parser import load

TEXTS = [
    "Ada Penn told the Harbour Board of Westmark on Tuesday, 3 May 2022, that £4.5 million was missing.",
    "",
    "The Orrin River Trust (ORT) said. Lena Orr",
    "“No,” Dr. Noor Alvi told the Westmark Courier .  At 5 p.m. Dunmore denied it. Mr. Hale of New Dunmore agreed",
    "   ",
    "Ilse",
    "Sgt. Bram de Vries of the Dunmore Police Department, who lives on Pier 9, saw 12 Norwegians in July.",
    "and nobody else did",
]


def test_a_batch_has_the_entities_of_each_of_its_texts() -> None:
    nlp = load()
    recogniser = nlp.get_pipe("ner")
    made = list(nlp.pipe(TEXTS, batch_size=len(TEXTS)))
    with nlp.select_pipes(disable=["entities"]):
        told = [recogniser(doc) if len(doc) else doc for doc in nlp.pipe(TEXTS)]
    assert [[(e.text, e.label_) for e in doc.ents] for doc in made] == [
        [(e.text, e.label_) for e in doc.ents] for doc in told
    ]
    assert sum(len(doc.ents) for doc in made) >= 12


def test_a_text_has_the_same_entities_alone_and_among_others() -> None:
    nlp = load()
    among = [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(TEXTS)]
    assert among == [[(e.text, e.label_) for e in nlp(text).ents] for text in TEXTS]
