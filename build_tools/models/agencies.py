"""News agencies by the names that newspapers print, for all rooms."""

from __future__ import annotations

INITIALS = frozenset(str.split("AP AFP UPI PA DPA ANSA EFE TASS ANI PTI IANS"))
"""Initials that stand for an agency: "AP" is The Associated Press."""
_NAMES = (
    "The Associated Press", "Associated Press", "Agence France-Presse", "Thomson Reuters", "Reuters",
    "Bloomberg News", "Bloomberg", "Interfax", "RIA Novosti", "Xinhua", "Kyodo News", "Kyodo", "Anadolu Agency",
    "Anadolu", "Press Association", "PA Media", "Ukrinform",
)  # fmt: skip

AGENCY_PATTERN = rf"(?:(?i:{'|'.join(_NAMES)})|(?-i:dpa|{'|'.join(sorted(INITIALS))}))"
"""An agency's name in any case, or its initials as they are printed, in a regular expression."""
