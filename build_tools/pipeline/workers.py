"""Work spread over processes or a Dask cluster, with its progress; results come in the order of the jobs.

    jobs ─┬─ too few to pay ─▶ here, one after another
          ├─ processes ──────▶ copies of this one, which have loaded what it has
          └─ a cluster ──────▶ joblib ─▶ Dask's scheduler ─▶ workers that have this project installed

Only what is handed over and back goes through here: a job reads what it was given, and its result is written down by
the caller, but for records of the cache, each put in place in one step. So nothing is half-written when a worker
dies, and a run that is stopped keeps what was finished.
"""

from __future__ import annotations

import errno
import gc
import itertools
import logging
import os
import pickle
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from tqdm import tqdm

Job = TypeVar("Job")
Result = TypeVar("Result")
Shared = TypeVar("Shared")

ENOUGH = 64
"""Articles from which on processes pay: for fewer, starting them takes longer than it saves."""

AHEAD = 2
"""Jobs a process that are handed out before their turn."""

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
        count = min(len(sizes), self.jobs or _processors()) if pays else 1
        if pays and sizes and self.cluster:
            with _client(self.cluster) as client:
                yield from self._on_cluster(function, jobs, client)
        elif count > 1:
            yield from self._in_processes(function, jobs, count)
        else:
            yield from map(function, jobs)

    def _in_processes(
        self, function: Callable[[Job], Result], jobs: Iterable[Job], count: int
    ) -> Generator[Result, None, None]:
        """Hand jobs out one by one, a few ahead of those that are being done."""
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        # A copy has one thread, and would wait for ever for a lock that another held; elsewhere than on Linux it may
        # miss what the system's libraries had begun.
        may_copy = sys.platform == "linux" and threading.active_count() == 1
        how = multiprocessing.get_context("fork" if may_copy else "spawn")
        others = {child.pid for child in multiprocessing.active_children()}
        with ProcessPoolExecutor(count, how, _begin_process) as pool:
            to_do = iter(jobs)
            given: deque[Future[Result]] = deque()
            try:
                given.extend(pool.submit(function, job) for job in itertools.islice(to_do, AHEAD * count))
                while given:
                    result = given[0].result(self.job_seconds)
                    given.popleft()
                    given.extend(pool.submit(function, job) for job in itertools.islice(to_do, 1))
                    yield result
            except BrokenProcessPool:
                raise WorkerLostError("a process was killed, perhaps for lack of memory") from None
            except TimeoutError:
                raise self._no_answer() from None
            finally:
                if given:  # the run ends early, and nobody waits for what is being done
                    for child in multiprocessing.active_children():
                        if child.pid not in others:
                            child.kill()

    def _no_answer(self) -> WorkerLostError:
        what = f"no worker has answered for the {self.job_seconds:g} seconds of `job_seconds` in data/settings.yml"
        return WorkerLostError(what)

    def _on_cluster(
        self,
        function: Callable[[Job], Result],
        jobs: Iterable[Job],
        client: Any,  # noqa: ANN401 - of a library without types
    ) -> Iterator[Result]:
        """Hand jobs out to a cluster one by one, a few ahead of those that are being done."""
        from multiprocessing import TimeoutError as NoAnswerError  # no kind of the built-in one

        from joblib import Parallel, delayed, parallel_config

        with parallel_config(n_jobs=-1, backend="dask", client=client):
            run = Parallel(return_as="generator", batch_size=1, timeout=self.job_seconds)
        results = run(delayed(function)(job) for job in jobs)
        try:
            yield from results
        except (TimeoutError, NoAnswerError):
            raise self._no_answer() from None
        finally:
            results.close()


HERE = Workers(jobs=1)
"""No other process."""


@contextmanager
def _client(address: str) -> Iterator[Any]:
    """Connect to a Dask scheduler.

    Raises:
        OSError: It can't be reached.
        WorkerLostError: Its workers are gone.
    """
    from distributed import Client
    from distributed.scheduler import KilledWorker

    # What goes wrong with a job comes back as its exception. What else the client's loop logs is about jobs that are
    # given up when the run ends early, each with a traceback.
    logging.getLogger("tornado.application").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except OSError as error:  # which has words alone
        raise OSError(errno.ECONNREFUSED, str(error), address) from None
    try:
        with client:
            yield client
    except KilledWorker as error:
        raise WorkerLostError(f"the cluster lost its workers over one job: {error}") from None


def _processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin_process() -> None:
    """Set up a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends Ctrl-C to all processes: the parent reports it once
    collect_seldom()
    gc.freeze()  # what the parent has loaded is no garbage, and stays shared with it while nobody looks at it
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process once the one that began it is gone, which may be killed."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


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

    tqdm.monitor_interval = 0  # no thread of its own: a process that is to be copied should have none
    seconds = TERMINAL_SECONDS if sys.stderr.isatty() else LOG_SECONDS
    often = {"mininterval": seconds, "delay": seconds, "miniters": 1}
    return tqdm(total=total, desc=what, dynamic_ncols=True, leave=False, **often)
