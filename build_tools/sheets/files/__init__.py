"""The project's files: where they are, loading them, writing them atomically."""
