"""Names, places, days: what the model's own entity recogniser finds, decided for all words of a batch at once.

spaCy asks of every word which of the 74 moves are allowed, one by one: that takes longer than all the rest of the
recogniser. But outside an entity the scores of a word depend on that word alone, and inside one there are only two
moves left. So all scores are one product of matrices, and only the words of an entity are walked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

_INSIDE, _FIRST = 1, 3
"""How spaCy writes down where in an entity a word stands."""


class Entities:
    """A component that marks the entities of documents with the weights of the model's recogniser."""

    def __init__(self, recogniser: Any) -> None:  # noqa: ANN401 - spaCy has no types
        """Take over the recogniser's weights by move: outside, one word of each class, the start of one."""
        model, moves = recogniser.model, recogniser.moves
        number = {moves.get_class_name(i): i for i in range(moves.n_moves)}
        labels = [name[2:] for name in number if name.startswith("B-")]
        opening = [number["O"], *(number["U-" + one] for one in labels), *(number["B-" + one] for one in labels)]
        inside = [[number["I-" + one], number["L-" + one]] for one in labels]
        weights, bias = (model.get_ref("upper").get_param(name) for name in "Wb")
        self._vectors, self._lower = model.get_ref("tok2vec"), model.get_ref("lower")
        self._opening = weights[opening].T, bias[opening]
        self._inside = [(weights[pair], bias[pair]) for pair in inside]
        self._labels = [recogniser.vocab.strings[one] for one in labels]

    def __call__(self, doc: Any) -> Any:  # noqa: ANN401
        """Mark the entities of one document, which is parted into sentences."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Any], batch_size: int = 64) -> Iterator[Any]:
        """Mark the entities of documents, some at a time."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self._mark([doc for doc in batch if len(doc)])
            yield from batch

    def _mark(self, docs: list[Any]) -> None:
        import numpy as np

        if not docs:
            return
        borders = np.cumsum([len(doc) for doc in docs])
        rows = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs])
        closed = np.append(rows[1:, 0] == 1, True)  # no entity goes on behind this word
        closed[borders - 1] = True
        words = self._lower.predict(self._vectors.predict(docs))
        marks = self._marks(words[1:], words[0], closed, rows[:, 1] == 1)
        for doc, found in zip(docs, np.split(marks, borders[:-1]), strict=True):
            if found.any():
                doc.from_array(["ENT_IOB", "ENT_TYPE"], found)

    def _marks(self, words: np.ndarray, none: np.ndarray, closed: np.ndarray, blank: np.ndarray) -> np.ndarray:
        """Return where in an entity each word stands, and the entity's class.

        Args:
            words: What each adds as the word in question, as the first of its entity and as the one before.
            none: What is added instead where there is no such word.
            closed: The words behind which no entity goes on.
            blank: Those that are no words.
        """
        import numpy as np

        bias = self._lower.get_param("b")
        weights, weights_bias = self._opening
        scores = _maxout(words[:, 0] + none[1] + none[2] + bias) @ weights + weights_bias
        scores[blank, 1:] = -np.inf
        scores[closed, 1 + len(self._labels) :] = -np.inf
        chosen = scores.argmax(axis=1)
        marks = np.zeros((len(words), 2), dtype="uint64")
        end = 0
        for first in np.flatnonzero(chosen).tolist():
            if first < end:
                continue
            begins, label = divmod(int(chosen[first]) - 1, len(self._labels))
            last = first + begins
            while begins and not closed[last]:
                weights, weights_bias = self._inside[label]
                goes_on, ends = (
                    weights @ _maxout(words[last, 0] + words[first, 1] + words[last - 1, 2] + bias) + weights_bias
                )
                if ends > goes_on:
                    break
                last += 1
            end = last + 1
            marks[first:end] = _INSIDE, self._labels[label]
            marks[first, 0] = _FIRST
        return marks


def _maxout(pieces: np.ndarray) -> np.ndarray:
    """Return the larger of each pair."""
    import numpy as np

    larger: np.ndarray = np.maximum(pieces[..., 0], pieces[..., 1])
    return larger
