"""Articles → analyses, in processes or on a cluster, reading only articles that the cache doesn't know.

text, lexicon, model, code ─hash─▶ kept ─▶ Analysis
else ─attribution─▶ Analysis ─▶ kept
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from build_tools.models import Analysis, Article, Lexicon
from build_tools.models.problem import InputError
from build_tools.parser_model import model_version
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.digests import code_of, key_of
from build_tools.pipeline.workers import HERE, Given, Workers

TOGETHER = 8
"""Articles parsed as one lot: enough to fill a batch, few enough to share out evenly."""


@dataclass(frozen=True)
class Attribution:
    """How articles are attributed in a run."""

    lexicon: Lexicon
    unnamed_below: float = 0.0
    """The confidence that it takes to name a speaker, from 0 to 1."""
    analyses: Analyses | None = None
    """Where analyses are kept; None keeps nothing."""

    def __call__(self, articles: Iterable[Article], workers: Workers = HERE) -> Iterator[Analysis]:
        """Find who says what in articles, and what each outlet says itself.

        Args:
            articles: As read.
            workers: Where they are parsed; the analyses are the same wherever that is.

        Yields:
            One Analysis an article, in order.

        Raises:
            OSError: The model's package is not installed, or nothing can be kept.
            InputError: A worker runs different code or another model.
            WorkerLostError: A worker is gone.
        """
        given = list(articles)
        if not given:
            return
        version = version_of(self)
        keys = [key_of(version, repr((one.id, one.sha256, one.paragraphs))) for one in given]
        missing = [self.analyses is None or key not in self.analyses for key in keys]
        made = self._parsed(
            [one for one, is_missing in zip(given, missing, strict=True) if is_missing], version, workers
        )
        for article, key, is_missing in zip(given, keys, missing, strict=True):
            found = None if is_missing else self._kept(key)
            if found is None:
                found = next(made) if is_missing else next(self._parsed([article], version, HERE))
                if self.analyses is not None:
                    self.analyses.put(key, _adapter().dump_python(found, mode="json"))
            yield found

    def _kept(self, key: str) -> Analysis | None:
        record = self.analyses.get(key) if self.analyses else None
        with suppress(ValueError):
            return None if record is None else _adapter().validate_python(record)
        return None

    def _parsed(self, articles: Sequence[Article], version: str, workers: Workers) -> Iterator[Analysis]:
        lots = [Lot(articles[start : start + TOGETHER], version) for start in range(0, len(articles), TOGETHER)]
        sizes = [len(lot.articles) for lot in lots]
        bare = Attribution(self.lexicon, self.unnamed_below)
        for analyses in workers.map(Given(analyse_lot, bare), lots, "articles read", sizes):
            yield from analyses


@dataclass(frozen=True)
class Lot:
    """Articles to be parsed together."""

    articles: Sequence[Article]
    version: str
    """The hash of code, model and lexicon on the machine that asks."""


def analyse_lot(attribution: Attribution, lot: Lot) -> list[Analysis]:
    """Analyse a lot of articles, wherever this runs.

    Raises:
        InputError: The code or the model here differs from the asking machine's: results might not be the same.
    """
    from build_tools.attribution import attribute

    if version_of(attribution) != lot.version:
        what = "a worker of the cluster runs different code or another model"
        raise InputError.of("build_tools", what, "give it this commit, and run `make setup` there")
    return attribute(lot.articles, attribution.lexicon, unnamed_below=attribution.unnamed_below)


def version_of(attribution: Attribution) -> str:
    """Return the hash of all that an analysis depends on but the article: code, model, lexicon, threshold."""
    lexicon = attribution.lexicon.model_dump_json(by_alias=True)
    return key_of(code_of("attribution", "models"), model_version(), lexicon, str(attribution.unnamed_below))


@cache
def _adapter() -> TypeAdapter[Analysis]:
    return TypeAdapter(Analysis)
