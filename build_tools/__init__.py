"""Who Said What: from several outlets' articles about one event to fact sheets and pages."""

from __future__ import annotations

import os

# NumPy reads it when it is loaded. Work is spread over processes: threads within each only wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
