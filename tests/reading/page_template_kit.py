"""What pages in the manner of publishing systems are built with, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from page_templates import Story, esc, story

Built = tuple[Story, str | bytes]
BUILDERS: list[Callable[[Story], Built]] = []


def system(builder: Callable[[Story], Built]) -> Callable[[Story], Built]:
    """Take a builder into the systems."""
    BUILDERS.append(builder)
    return builder


def systems() -> list[tuple[str, Story, str | bytes]]:
    """Return each system's name, its story and its page."""
    import page_templates_systems  # noqa: F401, I001 - take them in, in this order
    import page_templates_stated  # noqa: F401
    import page_templates_asides  # noqa: F401
    import page_templates_boxes  # noqa: F401
    import page_templates_houses  # noqa: F401

    return [(each.__name__, *each(story(number + 31))) for number, each in enumerate(BUILDERS)]


def by(s: Story, *authors: str) -> Story:
    """Return the story with other authors."""
    return replace(s, authors=authors)


def ps(s: Story, template: str = "<p>{}</p>", between: dict[int, str] | None = None) -> str:
    """Write the paragraphs, with something after some of them."""
    more = between or {}
    return "".join(template.format(esc(text)) + more.get(n, "") for n, text in enumerate(s.paragraphs))


def doc(head: str, body: str, attributes: str = "lang='en'") -> str:
    """Write a page."""
    return f"<!doctype html><html {attributes}><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def canonical(s: Story) -> str:
    """Write the page's own address."""
    return f"<link rel='canonical' href='{s.url}'>"
