#!/usr/bin/env bash
# smartsymbols of pymdown-extensions 13.1.2 makes “½/2023” of 1/2/2023.
# Expected: 1/2 is a half where it stands alone; a day, a month and a year are left alone.
# Happens:  3/5/1999 is ⅗/1999, and 7/8/2023 ⅞/2023; dates whose first two numbers are no such fraction stay, so a list has both.
#           “Section (c)” is “section ©”. typograf (npm) does the same to the halves and quarters.
# Matters:  the day of a statement can't be read, searched for or corrected, and only on a few days of the year.
# Do:       set fractions: false and copyright: false; write months in words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pymdown-extensions==13.1.2 Markdown==3.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import html

import markdown


def shown(text: str, **options: bool) -> str:
    configs = {"pymdownx.smartsymbols": options}
    return html.unescape(markdown.markdown(text, extensions=["pymdownx.smartsymbols"], extension_configs=configs))[3:-4]


SEEN = {
    "He said so on 1/2/2023.": "He said so on ½/2023.",
    "On 3/5/1999 and 4/5/1999.": "On ⅗/1999 and ⅘/1999.",
    "On 2/5/2023, 5/2/2023.": "On ⅖/2023, 5/2/2023.",
    "It breaks section (c).": "It breaks section ©.",
}
for text, expected in SEEN.items():
    seen = shown(text)
    print("seen:", text, "->", seen)
    assert seen == expected
assert shown("On 1/2/2023, section (c).", fractions=False, copyright=False) == "On 1/2/2023, section (c)."
print("as described")
PYTHON
