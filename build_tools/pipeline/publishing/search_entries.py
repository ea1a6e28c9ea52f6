"""What the search knows of a page: Material's sections, found in a fifth of the time.

    body ─▶ tags and texts between them ─▶ sections by their headings ─▶ entries as Material's search plugin makes them

It goes by that plugin's rules (material/plugins/search/plugin.py, version 9.8), oddities and all, on bodies that are
well-formed; of any other it says nothing, and the plugin reads it itself. A test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape, unescape
from math import inf
from typing import Any, NamedTuple

_TAG = re.compile(r"(/?)([a-z][a-z0-9-]*+)((?:/|\s[^<>\"']*+(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*+)*+)?)")
"""What stands between the angle brackets of a tag: its name and its attributes."""
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")
_OTHERWISE = frozenset(("iframe", "noembed", "noframes", "plaintext", "xmp", "hx"))
"""Elements that Python's parser reads otherwise from one version to the next, and one named as sections without a
heading are."""
_RAW_TAG = re.compile(r"</?(?:script|style|title|textarea)(?![a-z0-9-])")
_RAW = re.compile(r"<(script|style|title|textarea)(?:\s[^<>]*)?>[^<]*</\1>")
"""An element whose text is no HTML, and would not be taken for any."""
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEVER = ("object", "script", "style")
_EXCLUDED = "data-search-exclude"


class UnusualError(Exception):
    """A body that is left to the plugin."""


class _Tag(NamedTuple):
    """A tag."""

    closes: bool
    name: str
    attributes: str
    matters: bool
    """Whether it matters to the search wherever it stands."""


@lru_cache(maxsize=4096)
def _tag_of(inside: str) -> _Tag | None:
    """Read a tag by what stands between its angle brackets; None where that may be something else."""
    found = _TAG.fullmatch(inside)
    if found is None:
        return None
    closes, name, attributes = found.groups()
    if name in _OTHERWISE or (_EXCLUDED in attributes.lower()) > (_EXCLUDED in attributes):
        return None
    matters = name in _KEPT or (not closes and (name in _HEADINGS or _is_telling(attributes)))
    return _Tag(bool(closes), name, attributes, matters)


class _Section:
    """The words under a heading."""

    def __init__(self, tag: str, attributes: Mapping[str, str], depth: float = 0) -> None:
        self.tag = tag
        self.is_left_out = "data-search-exclude" in attributes
        self.depth = depth
        self.id = ""
        self.title: list[str] = []
        self.text: list[str] = []


class _Reader:
    """Goes through a body from tag to tag."""

    def __init__(self) -> None:
        self.context: list[str] = []
        self.permalinks: list[int] = []
        """Depths of the open links that are a heading's own."""
        self.has_pre = False
        self.skip = set(_NEVER)
        self.is_hidden = False
        self.section: _Section | None = None
        self.sections: list[_Section] = []

    def read(self, body: str) -> None:
        """Read a body.

        Raises:
            UnusualError: It holds something else than tags and texts.
        """
        first, *pieces = body.split("<")
        if first or len(_RAW_TAG.findall(body)) != 2 * len(_RAW.findall(body)):
            raise UnusualError
        self.has_pre = "<pre" in body
        context, skip, permalinks = self.context, self.skip, self.permalinks
        for piece in pieces:
            inside, closed, text = piece.partition(">")
            tag = _tag_of(inside) if closed else None
            if tag is None:
                raise UnusualError
            closes, name, attributes, matters = tag
            if closes:
                if context and context[-1] == name:
                    section = self.section
                    if matters or name in skip or permalinks or section is None or section.depth > len(context):
                        self._end(name)
                    else:
                        context.pop()  # what `_end` does for most
            elif name not in _VOID:
                context.append(name)
                if matters or name in skip or self.section is None:
                    self._start(name, attributes)
                if attributes[-1:] == "/":
                    self._end(name)
            if text and not self.is_hidden:
                self._text(text)

    def _start(self, tag: str, attributes: str) -> None:
        """Take in an opening tag that may matter; it is in the context already."""
        given: Mapping[str, str] = {}
        if tag in _HEADINGS or _is_telling(attributes):
            given = _attributes(attributes)
            if tag in _HEADINGS and "id" in given:
                self._start_section(tag, given)
            if tag == "a" and given.get("class") == "headerlink":
                self.permalinks.append(len(self.context))
        section = self.section or self._open(_Section("hx", {}))
        if _EXCLUDED in given or given.get("class") == "linenodiv":
            self.skip.add(tag)
            self.is_hidden = True
        elif tag in self.skip:
            self.is_hidden = True
        elif tag in _KEPT and not self.is_hidden:
            self._words(section).append(f"<{tag}>")

    def _start_section(self, tag: str, attributes: Mapping[str, str]) -> None:
        depth = len(self.context)
        if tag != "h1" and not self.sections:
            self._open(_Section("hx", {}, depth))
        section = _Section(tag, attributes, depth)
        if self.sections:
            section.id = attributes["id"]
        self._open(section)

    def _end(self, tag: str) -> None:
        """Take in a closing tag, whose element is the last of the context."""
        context, section = self.context, self.section
        assert section is not None
        depth = len(context)
        if section.depth > depth:
            outer = next((one for one in reversed(self.sections) if one.depth <= depth), None)
            if outer is not None:
                section.depth = inf
                self.section = section = outer
        if self.permalinks and self.permalinks[-1] == depth:
            self.permalinks.pop()
        context.pop()
        if tag in self.skip:
            if tag not in _NEVER:
                self.skip.remove(tag)
            self.is_hidden = not self.skip.isdisjoint(context)
        elif tag in _KEPT and not self.is_hidden:
            _close(self._words(section), tag)

    def _text(self, text: str) -> None:
        """Take in what stands between two tags, as it is written."""
        section, context = self.section or self._open(_Section("hx", {})), self.context
        if "&" in text or ">" in text:
            plain = unescape(text)
            is_blank, text = plain.isspace(), escape(plain, quote=False)
        else:
            is_blank = text.isspace()
        is_pre = self.has_pre and "pre" in context
        if not is_pre:
            text = " " if is_blank else text.replace("\n", " ")
        if section.tag in context:
            if not self.permalinks:
                section.title.append(text)
        elif not is_blank or not section.text or not section.text[-1].isspace() or is_pre:
            section.text.append(text)

    def _open(self, section: _Section) -> _Section:
        self.section = section
        self.sections.append(section)
        return section

    def _words(self, section: _Section) -> list[str]:
        return section.title if section.tag in self.context else section.text


def _is_telling(attributes: str) -> bool:
    """Return whether an element's attributes are worth reading though it is no heading."""
    return _EXCLUDED in attributes or "linenodiv" in attributes or "headerlink" in attributes


def _close(words: list[str], tag: str) -> None:
    """Close an element; one that holds nothing goes, with all after the first of its kind that is empty."""
    try:
        first = words.index(f"<{tag}>")
    except ValueError:
        raise UnusualError from None
    if all(word.isspace() for word in words[first + 1 :]):
        del words[first:]
    else:
        words.append(f"</{tag}>")


def search_entries(body: str, url: str, meta: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return a page's entries in the search index.

    Args:
        body: The page's content, without a table of contents.
        url: Its address.
        meta: Its front matter; it has a title.

    Raises:
        UnusualError: The body, or the front matter, is one that only the plugin reads rightly.
    """
    search = meta.get("search") or {}
    if "tags" in meta or not isinstance(search, dict):
        raise UnusualError
    if search.get("exclude"):
        return []
    reader = _Reader()
    reader.read(body)
    found = []
    for section in reader.sections:
        if section.is_left_out:
            continue
        entry: dict[str, Any] = {
            "location": f"{url}#{section.id}" if section.id else url,
            "title": "".join(section.title or [str(meta["title"])]).strip(),
            "text": "".join(section.text).strip(),
        }
        if "boost" in search:
            entry["boost"] = search["boost"]
        found.append(entry)
    return found


def _attributes(text: str) -> dict[str, str]:
    """Read a tag's attributes; of two of one name the last counts."""
    return {name.lower(): unescape(double or single) for name, double, single in _ATTRIBUTE.findall(text)}
