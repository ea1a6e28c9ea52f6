"""The editor's files: stored, checked and merged. Runs no stage."""
