"""What the site is built with is known: each package, its version, its hash, its licence."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from types import ModuleType

import pytest
from worked_example import PROJECT


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sbom", PROJECT / ".ci" / "sbom.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["sbom"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def packages(sbom: ModuleType):
    return sbom.pinned((PROJECT / "requirements-site.txt").read_text(encoding="utf-8"))


def test_every_pin_is_in_the_bill(sbom: ModuleType, packages) -> None:
    pins = re.findall(r"(?m)^([\w.-]+)==", (PROJECT / "requirements-site.txt").read_text(encoding="utf-8"))
    bill = json.loads(sbom.bill(packages))
    assert sorted(part["name"] for part in bill["components"]) == sorted(pins)
    assert all(part["hashes"] and part["purl"].startswith("pkg:pypi/") for part in bill["components"])


def test_every_licence_is_declared(packages) -> None:
    assert [package.name for package in packages if package.licence == "not declared"] == []


def test_the_same_pins_give_the_same_bill(sbom: ModuleType, packages) -> None:
    assert sbom.bill(packages) == sbom.bill(list(packages))
    assert sbom.table(packages).count("\n| ") == len(packages) + 1
