"""What the site is built with: a bill of materials (CycloneDX 1.6) and the licences, from the pins and the metadata.

    requirements-site.txt (names, versions, hashes) + installed metadata ─▶ sbom.cdx.json, LICENCES.md

The same pins give the same bytes: the bill has no date of making and no random number.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"(?m)^([A-Za-z0-9._-]+)==([^\s;\\]+)([^\\\n]*)((?:\s*\\\s*--hash=sha256:[0-9a-f]{64})*)")
HASH = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True, order=True)
class Package:
    """One pinned package."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Return its package URL."""
        return f"pkg:pypi/{re.sub('[-_.]+', '-', self.name).lower()}@{self.version}"


def pinned(requirements: str) -> list[Package]:
    """Read the pins; the licence is what the installed package declares."""
    return sorted(
        Package(match[1], match[2], licence_of(match[1]), tuple(sorted(HASH.findall(match[4]))))
        for match in PIN.finditer(requirements)
    )


def licence_of(name: str) -> str:
    """Return a package's licence: its SPDX expression, its classifiers or its licence field."""
    try:
        told: PackageMetadata = metadata(name)
    except PackageNotFoundError:
        return "not installed on this system"
    if told.get("License-Expression"):
        return told["License-Expression"]
    classifiers = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    if classifiers:
        return " / ".join(classifiers)
    lines = (told.get("License") or "").strip().splitlines()
    return lines[0] if lines else "not declared"


def bill(packages: list[Package]) -> str:
    """Return the bill of materials in CycloneDX's JSON."""
    components = [
        {
            "type": "library",
            "bom-ref": package.purl,
            "name": package.name,
            "version": package.version,
            "purl": package.purl,
            "licenses": [{"license": {"name": package.licence}}],
            # A wheel for each platform: the first serves to tell the release by.
            "hashes": [{"alg": "SHA-256", "content": content} for content in package.hashes[:1]],
        }
        for package in packages
    ]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "who-said-what", "bom-ref": "who-said-what"}},
        "components": components,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def table(packages: list[Package]) -> str:
    """Return the list of licences as Markdown."""
    rows = (f"| {package.name} | {package.version} | {package.licence} |" for package in packages)
    head = "# Licences of what the site is built with\n\nWritten by `make sbom` from requirements-site.txt.\n\n"
    return head + "| package | version | licence, as it declares |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def main() -> None:
    """Write both files."""
    packages = pinned((ROOT / "requirements-site.txt").read_text(encoding="utf-8"))
    (ROOT / "sbom.cdx.json").write_text(bill(packages), encoding="utf-8")
    (ROOT / "LICENCES.md").write_text(table(packages), encoding="utf-8")
    print(f"{len(packages)} packages: sbom.cdx.json, LICENCES.md")


if __name__ == "__main__":
    main()
