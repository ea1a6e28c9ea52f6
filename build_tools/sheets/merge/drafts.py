"""New sheets, written where there are none: the first words of a file that an editor then owns."""

from __future__ import annotations

from collections.abc import Mapping

from build_tools.models import ArticleSheet, Event, Fact, Person
from build_tools.sheets.yaml.emit import Value, block
from build_tools.sheets.yaml.revise import values_of

_SCHEMA = "# yaml-language-server: $schema={}schema/{}.json\n"


def article_sheet(sheet: ArticleSheet) -> str:
    """Return the text of an article's sheet."""
    return _SCHEMA.format("../../../", "article") + _blocks(values_of(sheet))


def people_sheet(people: Mapping[str, Person]) -> str:
    """Return the text of people.yml."""
    about = "# Suggested by the machine. Correct names, roles and sides; then take out each `confirmed: false`.\n"
    return _SCHEMA.format("../../", "people") + about + _blocks({name: values_of(one) for name, one in people.items()})


def facts_sheet(facts: Mapping[str, Fact]) -> str:
    """Return the text of facts.yml, each fact unconfirmed."""
    about = "# Suggested by the machine. Put each into neutral words, then take out its `confirmed: false`.\n"
    values: dict[str, Value] = {"facts": {name: values_of(fact) for name, fact in facts.items()}, "matches": []}
    return _SCHEMA.format("../../", "facts") + about + _blocks(values)


def event_sheet(event: Event) -> str:
    """Return the text of event.yml for an explainer that the machine drafted; what nobody knows is `unknown`."""
    about = (
        "# A draft. See title, standfirst and days and take out `confirmed: false`; then `status: released` puts it\n"
        "# on the site. All that an explainer can hold: content/pages/about/editing.md\n"
    )
    return _SCHEMA.format("../../", "event") + about + _blocks(values_of(event))


def corrections_sheet() -> str:
    """Return the text of an empty corrections.yml."""
    return _SCHEMA.format("../../", "corrections") + "corrections: []\n"


def _blocks(values: Mapping[str, Value]) -> str:
    return "".join(block(name, value, 0) for name, value in values.items())
