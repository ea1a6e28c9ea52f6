"""robots.txt (RFC 9309): whether a site asks programs not to fetch a page."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

_MOST_RULES = 5_000


def may_fetch(robots: str, agent: str, address: str) -> bool:
    """Return whether a page may be fetched: by the longest rule that matches; of equal ones, by one that allows."""
    parts = urlsplit(address)
    path = unquote(parts.path or "/") + (f"?{unquote(parts.query)}" if parts.query else "")
    rules = _rules(robots, agent.lower())
    matching = [(len(rule), allows) for rule, allows in rules if rule and _matches(rule, path)]
    return max(matching, default=(0, True))[1]


def _rules(robots: str, agent: str) -> list[tuple[str, bool]]:
    """Return the rules of the groups for this agent; where none names it, of those for all."""
    own: list[tuple[str, bool]] = []
    for_all: list[tuple[str, bool]] = []
    named: list[str] = []
    is_named = names_agent = False
    in_rules = True
    for line in robots.splitlines()[:_MOST_RULES]:
        key, _, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            named = [value.lower()] if in_rules else [*named, value.lower()]
            in_rules = False
            names_agent = any(name and name != "*" and agent.startswith(name) for name in named)
            is_named = is_named or names_agent
        elif key in ("allow", "disallow"):
            in_rules = True
            rule = (unquote(value), key == "allow")
            if names_agent:
                own.append(rule)
            elif "*" in named:
                for_all.append(rule)
    return own if is_named else for_all


def _matches(rule: str, path: str) -> bool:
    """Whether a rule is for a path: `*` is anything, `$` at its end the end."""
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in rest:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not rule.endswith("$") or at == len(path) or (bool(rest) and path.endswith(rest[-1]))
