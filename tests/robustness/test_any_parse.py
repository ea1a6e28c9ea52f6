"""Any words under any tree, however wrongly parsed: attribution reads them without an error and without a hang.

The parser errs most on odd text: headlines without a stop, lines of marks, halves of sentences. FUZZ_EXAMPLES says how
many articles are drawn in each of ten lots (200 by default).
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hangs import watchdog

from build_tools.attribution.engine import Guide, analyse
from build_tools.attribution.parsing.parser import lemma
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.cues import CueIndex
from build_tools.models import Article
from build_tools.models.text import digest
from build_tools.sheets.files.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))
LOTS = 10

TAGGED = """
    that/IN that/WDT that/DT the/DT a/DT no/DT all/DT none/NN nobody/NN neither/DT Ann/NNP Reed/NNP MP/NNP Dame/NNP
    Kestrel/NNP Monday/NNP he/PRP it/PRP her/PRP$ who/WP what/WP which/WDT said/VBD says/VBZ say/VB saying/VBG told/VBD
    told/VBN asked/VBN asked/VBD pressed/VBN heard/VBD claimed/VBD noted/VBD denied/VBD warned/VBD pointed/VBD
    refused/VBD declined/VBD hung/VBD closed/VBD leaked/VBD was/VBD is/VBZ had/VBD did/VBD would/MD to/TO in/IN of/IN
    from/IN by/IN before/IN after/IN over/IN on/IN whether/IN if/IN as/IN for/IN than/IN without/IN up/RP not/RB
    only/RB reportedly/RB old/JJ clear/JJ certain/JJ and/CC or/CC but/CC letter/NN council/NN spokesman/NN inquiry/NN
    word/NN view/NN question/NN questions/NNS ferries/NNS wonder/NN reply/NN mail/NN 12/CD $/$ ’s/POS ,/, ,/, ./. ?/.
    “/`` ”/'' -/HYPH —/: :/: ;/:
"""
WORDS = [tuple(one.rsplit("/", 1)) for one in TAGGED.split()]
LABELS = sorted(
    word_set("""
    nsubj nsubjpass dobj pobj prep ccomp xcomp advcl acl relcl appos conj cc aux auxpass mark det amod compound poss
    punct attr acomp parataxis agent csubj npadvmod advmod neg oprd expl dep prt pcomp nmod nummod dative case
""")
)
ENTITIES = ("", "", "", "PERSON", "ORG", "GPE", "DATE", "CARDINAL")


def tree(draw: random.Random, size: int) -> list[int]:
    """Return the head of each word: one near it, its own at a root; sometimes at a second root too."""
    heads = {draw.randrange(size): -1}
    for i in draw.sample(range(size), size):
        if i not in heads:
            heads[i] = draw.choice(sorted(heads, key=lambda other: abs(other - i))[:3])
    if draw.random() < 0.2:
        heads[draw.randrange(size)] = -1
    return [i if heads[i] < 0 else heads[i] for i in range(size)]


def drawn_passage(draw: random.Random, paragraph: int, start: int) -> tuple[Passage, str]:
    heads = tree(draw, draw.choice((1, 2, 3, 5, 8, 12, 18, 25)))
    tokens: list[Token] = []
    text, sentence = "", 0
    for i, head in enumerate(heads):
        word, tag = draw.choice(WORDS)
        label = "ROOT" if head == i else "mark" if word == "that" and draw.random() < 0.7 else draw.choice(LABELS)
        sentence += bool(i) and draw.random() < 0.05
        at = start + len(text)
        entity = draw.choice(ENTITIES) if tag.startswith("NN") else ""
        tokens.append(
            Token(i, word, word.lower(), lemma(word, tag), tag, label, head, at, at + len(word), sentence, entity)
        )
        text += word + " " * (draw.random() < 0.93)
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].kids.append(token.i)
    return Passage(tokens, paragraph), text.rstrip()


@pytest.mark.parametrize("lot", range(LOTS))
def test_whatever_the_parse_attribution_ends_and_its_statements_stand_in_the_text(lot: int) -> None:
    lexicon = load_lexicon(ROOT)
    index, guide = CueIndex.of(lexicon), Guide(lexicon, {}, 0.3)
    for number in range(EXAMPLES):
        draw = random.Random(lot * EXAMPLES + number)
        passages, spans, text = [], [], ""
        for paragraph in range(1, draw.choice((1, 1, 2, 3)) + 1):
            passage, words = drawn_passage(draw, paragraph, len(text))
            passages.append(passage)
            spans.append((len(text), len(text) + len(words)))
            text += f"{words}\n"
        with watchdog():
            found = analyse(Article("a", text, digest(text), tuple(spans)), passages, index, guide)
        for statement in found.statements:
            ends = [end for start, end in statement.spans if 0 <= start < end <= len(text)]
            assert len(ends) == len(statement.spans) and ends == sorted(ends), (number, statement)
