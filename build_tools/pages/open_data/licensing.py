"""rsl.xml and the line of robots.txt that names it: under which licence machines may use what stands here.

Our own words and numbers are CC0. Quotations are their publishers' and speakers': an event's pages are licensed as far
as they are ours, and an article whose licence is open names its own.

Standard: RSL 1.0 (Really Simple Licensing, December 2025): `License:` in robots.txt, outside of any group.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from build_tools.models.settings import Site
from build_tools.pages.open_data.addresses import base_of
from build_tools.pages.open_data.jsonld import CC0, LICENCES
from build_tools.pages.templating import clean

FILE = "rsl.xml"
_NAMESPACE = "https://rslstandard.org/rsl"


def robots(site: Site) -> bytes:
    """Let everyone in. Robots read this at the root of a host only; addresses are named where they are known.

    The `License:` line stands last, after the agents' lines: between them it would part the group in some parsers.
    """
    base = base_of(site)
    named = f"\nSitemap: {base}sitemap.xml\nLicense: {base}{FILE}\n" if base else ""
    return f"User-agent: *\nAllow: /\n{named}".encode()


def rsl(site: Site, articles: Iterable[tuple[str, str]]) -> bytes:
    """Write the licences.

    Args:
        site: Whose address the contents have; without one they are relative to the host.
        articles: Address, relative to the site, and licence (SPDX) of each article's page that has an open one.
    """
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}rsl")
    base = base_of(site) or "/"
    _content(root, base, CC0, "Our own words and numbers. Quotations remain their publishers’ and speakers’.")
    for address, licence in sorted(articles):
        if licence in LICENCES:
            _content(root, f"{base}{address}", LICENCES[licence], "The article’s text, as its publisher licenses it.")
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _content(root: ET.Element, url: str, licence: str, terms: str) -> None:
    content = ET.SubElement(root, f"{{{_NAMESPACE}}}content", {"url": clean(url)})
    given = ET.SubElement(content, f"{{{_NAMESPACE}}}license")
    ET.SubElement(given, f"{{{_NAMESPACE}}}permits", {"type": "usage"}).text = "all"
    payment = ET.SubElement(given, f"{{{_NAMESPACE}}}payment", {"type": "free"})
    ET.SubElement(payment, f"{{{_NAMESPACE}}}standard").text = licence
    ET.SubElement(given, f"{{{_NAMESPACE}}}copyright", {"type": "organization"}).text = terms
