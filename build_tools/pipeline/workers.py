"""Work spread over processes or a Dask cluster, with its progress; results come in the order of the jobs.

    jobs ─┬─ too few to pay ─▶ here, one after another
          ├─ processes ──────▶ joblib ─▶ this machine
          └─ a cluster ──────▶ joblib ─▶ Dask's scheduler ─▶ workers that have this project installed

Only what is handed over and back goes through here: a job reads what it was given, and its result is written down by
whoever asked, but for records of the cache, each put in place in one step. So nothing is half-written when a worker
dies, and a run that is stopped keeps what was finished.
"""

from __future__ import annotations

import gc
import logging
import pickle
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from tqdm import tqdm

Job = TypeVar("Job")
Result = TypeVar("Result")
Shared = TypeVar("Shared")

ENOUGH = 64
"""Articles from which on processes pay: each takes some two seconds to start and to load the model."""

IDLE_SECONDS = 60
"""How long a process without work stays: one whose parent was killed must not stay for ever."""

CONNECT_SECONDS = 10

TERMINAL_SECONDS = 0.2
LOG_SECONDS = 10
"""How often progress is shown: on a terminal in one line that changes, elsewhere in lines of their own."""


class Given(Generic[Shared, Job, Result]):
    """A function with what all its jobs share, which is pickled once and unpickled once a process."""

    def __init__(self, function: Callable[[Shared, Job], Result], shared: Shared) -> None:
        """Bind a function to what is shared. Both must be at the top of their modules, where processes import them."""
        self._function = function
        self._shared = shared

    def __call__(self, job: Job) -> Result:
        """Do a job."""
        return self._function(self._shared, job)

    @cached_property
    def _packed(self) -> bytes:
        return pickle.dumps((self._function, self._shared))

    def __reduce__(self) -> tuple[Callable[[bytes], Given[Any, Any, Any]], tuple[bytes]]:
        return _unpacked, (self._packed,)


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> Given[Any, Any, Any]:
    return Given(*pickle.loads(packed))


class WorkerLostError(Exception):
    """A process or a machine that had work is gone, and with it the run."""


@dataclass(frozen=True)
class Workers:
    """Where work is done. By default in as many processes as there are processors, once there is enough of it."""

    jobs: int | None = None
    """Processes; 1 starts none."""
    cluster: str | None = None
    """Address of a Dask scheduler, tcp://host:port; processes of this machine are not used then."""
    job_seconds: float | None = None
    """How long one job may take elsewhere: a cluster that lost all its workers would wait for new ones for ever."""

    def here(self) -> Workers:
        """Return the same without the cluster, for work on files of this machine."""
        return replace(self, cluster=None)

    def pays(self, size: int) -> bool:
        """Return whether so many articles are worth handing out."""
        return self.cluster is not None or (size >= ENOUGH if self.jobs is None else self.jobs > 1)

    def map(
        self, function: Callable[[Job], Result], jobs: Iterable[Job], what: str, sizes: Sequence[int]
    ) -> Iterator[Result]:
        """Do jobs, and show progress.

        Args:
            function: Does one job. Elsewhere it is looked up by its name, so it stands at the top of its module.
            jobs: What it is given; each is asked for when its turn is near.
            what: What progress counts: 'articles read'.
            sizes: How many of these each job is.

        Yields:
            A result a job, in order.

        Raises:
            WorkerLostError: A worker is gone.
            OSError: The cluster can't be reached.
        """
        if len(sizes) < 2:  # there is no progress to show
            with closing(self._results(function, jobs, sizes)) as alone:
                yield from alone
            return
        with progress(what, sum(sizes)) as bar, closing(self._results(function, jobs, sizes)) as results:
            for size, result in zip(sizes, results, strict=True):
                bar.update(size)
                yield result

    def _results(
        self, function: Callable[[Job], Result], jobs: Iterable[Job], sizes: Sequence[int]
    ) -> Generator[Result, None, None]:
        pays = self.pays(sum(sizes))
        if pays and sizes and self.cluster:
            with _client(self.cluster) as client:
                yield from self._spread(function, jobs, -1, backend="dask", client=client)
            return
        count = self._processes(len(sizes)) if pays else 1
        if count > 1:
            known = {"initializer": _begin_process, "idle_worker_timeout": IDLE_SECONDS}
            yield from self._spread(function, jobs, count, backend="loky", **known)
        else:
            yield from map(function, jobs)

    def _processes(self, most: int) -> int:
        if most < 2:
            return most
        from joblib import cpu_count

        return min(most, self.jobs or int(cpu_count()))

    def _spread(
        self, function: Callable[[Job], Result], jobs: Iterable[Job], count: int, **backend: object
    ) -> Iterator[Result]:
        """Hand jobs out one by one, a few ahead of those that are being done."""
        from multiprocessing import TimeoutError as NoAnswerError  # no kind of the built-in one

        from joblib import Parallel, delayed, parallel_config
        from joblib.externals.loky.process_executor import TerminatedWorkerError

        with parallel_config(n_jobs=count, **backend):
            run = Parallel(return_as="generator", batch_size=1, timeout=self.job_seconds)
        results = run(delayed(function)(job) for job in jobs)
        try:
            yield from results
        except TerminatedWorkerError:
            raise WorkerLostError("a process was killed, perhaps for lack of memory") from None
        except (TimeoutError, NoAnswerError):
            what = f"no worker has answered for the {self.job_seconds:g} seconds of `job_seconds` in data/settings.yml"
            raise WorkerLostError(what) from None
        finally:
            results.close()


HERE = Workers(jobs=1)
"""No other process."""


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """Connect to a Dask scheduler."""
    from distributed import Client
    from distributed.scheduler import KilledWorker

    # What goes wrong with a job comes back as its exception. What else the client's loop logs is about jobs that are
    # given up when the run ends early, each with a traceback.
    logging.getLogger("tornado.application").setLevel(logging.CRITICAL)
    try:
        with Client(address, timeout=CONNECT_SECONDS, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            yield client
    except KilledWorker as error:
        raise WorkerLostError(f"the cluster lost its workers over one job: {error}") from None


def _begin_process() -> None:
    """Set up a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl-C to all processes: the parent reports it once
    collect_seldom()


def collect_seldom() -> None:
    """Run the garbage collector seldom: there are many objects and next to no reference cycles.

    As often as Python does it by default it takes a fifth of the time that pages take.
    """
    gc.set_threshold(200_000, 20, 50)


def progress(what: str, total: int) -> tqdm[NoReturn]:
    """Return a progress bar on standard error: on a terminal in one line that changes, elsewhere a line now and then.

    Args:
        what: What is counted, as 'articles read'.
        total: How many there are.
    """
    from tqdm import tqdm

    seconds = TERMINAL_SECONDS if sys.stderr.isatty() else LOG_SECONDS
    return tqdm(total=total, desc=what, mininterval=seconds, delay=seconds, dynamic_ncols=True, leave=False)
