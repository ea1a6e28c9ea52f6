"""YAML: validate, edit without losing comments, write. It is parsed by `models/yaml_tree.py`."""
