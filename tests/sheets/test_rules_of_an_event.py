"""The rules of an event are one list, for `check` and for what is tried before a decision is written."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from build_tools.sheets import checks
from build_tools.sheets.checks import check, sheet_rules
from build_tools.sheets.edits import trial


def test_each_list_of_rules_is_run_on_sheets_or_on_events() -> None:
    modules = [import_module(f"{checks.__name__}.{one.name}") for one in iter_modules(checks.__path__)]
    written = {rule for module in modules for rule in getattr(module, "RULES", ())}
    assert written == {*sheet_rules.RULES, *check.EVENT_RULES}
    assert trial.EVENT_RULES is check.EVENT_RULES
