"""The nouns that all rooms share. Imports nothing of ours.

Two families, told apart by who writes them:

* what the machine finds is a frozen dataclass: Article, Statement, Analysis, Match …
* what an editor writes in YAML is a validated model: Event, Person, Fact, Outlet, Settings …
"""

from __future__ import annotations

from build_tools.models.article import Article, Basis, Cut, Known, Metadata
from build_tools.models.event import (
    Cell,
    Conflict,
    Correction,
    Corrections,
    Event,
    Fact,
    Facts,
    MatchDecision,
    Moment,
    Original,
    Person,
    Point,
    Question,
    Stance,
)
from build_tools.models.ids import id_of_words, place_id, statement_id
from build_tools.models.lexicon import Cue, Governor, Lexicon, Spelling, State
from build_tools.models.match import (
    SENTENCE,
    About,
    Comparison,
    Group,
    Match,
    Meeting,
    Nearest,
    Opposed,
    Part,
    Side,
    Tier,
)
from build_tools.models.problem import Problem, Severity
from build_tools.models.settings import LIMITS, Limits, Outlet, Reference, Settings
from build_tools.models.sheet import ArticleSheet, Drafts, Machine, OwnRun, Proof, SheetStatement
from build_tools.models.statement import Analysis, Introduction, Kind, NameUse, NotSaid, Piece, Statement, Term
from build_tools.models.text import Span, fold, fold_map, listed, word_runs, words

__all__ = [
    "LIMITS", "SENTENCE", "About", "Analysis", "Article", "ArticleSheet", "Basis", "Cell", "Comparison", "Conflict",
    "Correction", "Corrections", "Cue", "Cut", "Drafts", "Event", "Fact", "Facts", "Governor", "Group", "Introduction",
    "Kind", "Known", "Lexicon", "Limits", "Machine", "Match", "MatchDecision", "Meeting", "Metadata", "Moment",
    "NameUse", "Nearest", "NotSaid", "Opposed", "Original", "Outlet", "OwnRun", "Part", "Person", "Piece", "Point",
    "Problem", "Proof", "Question", "Reference", "Settings", "Severity", "SheetStatement", "Side", "Span", "Spelling",
    "Stance", "State", "Statement", "Term", "Tier", "fold", "fold_map", "id_of_words", "listed", "place_id",
    "statement_id", "word_runs", "words",
]  # fmt: skip
