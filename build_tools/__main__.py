"""Run the command line: python -m build_tools."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we use none, and looking for them delays every start

from build_tools.cli import main

if __name__ == "__main__":
    sys.exit(main())
