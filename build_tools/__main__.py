"""Run the command line: python -m build_tools."""

from __future__ import annotations

import gc
import os
import sys

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we use none, and looking for them delays every start

from build_tools.cli import main

if __name__ == "__main__":
    # Views and models are many and seldom in circles: to look for some after each 700 costs a twelfth of a build.
    gc.set_threshold(200_000, 20, 50)
    sys.exit(main())
