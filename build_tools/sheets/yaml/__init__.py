"""YAML: parse, validate, explain errors, edit without losing comments, write."""
