#!/usr/bin/env bash
# geotext 0.4.0 counts Moscow, Paris, Rome, Athens, Vienna and Geneva as places in the United States.
# Expected: country_mentions counts the countries that a text speaks of, and of several cities of a name the capital or the largest counts.
# Happens:  each name has one country, the last in the file that has it: six capitals and seats of organisations are in the US, London and Berlin are right.
#           “Of” and “Most” at the beginning of a sentence are cities in Turkey and Bohemia; Kyiv, Tehran and the Congo are unknown.
# Matters:  a map of where an event is spoken of shows America for all of Europe, and nothing for the places that are in the news.
# Do:       take its list of names at the most; places come from the editor or with their coordinates.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check geotext==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from geotext import GeoText

SEEN = {
    "Moscow": {"US": 1}, "Paris": {"US": 1}, "Rome": {"US": 1}, "Athens": {"US": 1}, "Vienna": {"US": 1}, "Geneva": {"US": 1}, "London": {"GB": 1},
    "Berlin": {"DE": 1}, "Russia, France and Italy": {"RU": 1, "FR": 1, "IT": 1}, "Of the dam nothing is left.": {"TR": 1},
    "Most of it is gone.": {"CZ": 1}, "Kyiv, Tehran and the Congo": {},
}
for words, countries in SEEN.items():
    print("seen:", words, "->", dict(GeoText(words).country_mentions))
    assert dict(GeoText(words).country_mentions) == countries
print("as described")
PYTHON
