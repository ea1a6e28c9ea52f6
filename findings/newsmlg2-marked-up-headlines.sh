#!/usr/bin/env bash
# newsmlg2 1.1 ends a headline or a byline of NewsML-G2 at the first element inside it.
# Expected: IPTC's Label1Type allows <inline>, <span> and <a> within the text; str() gives the whole of it.
# Happens:  “Brekke: <inline>Dam</inline> is safe” is “Brekke:”, and one that begins with an element has no text at all.
#           What stands after an inner element is kept nowhere in the object.
# Matters:  agencies mark names and places up in headlines; the speaker stays and the claim goes.
# Do:       take itertext() of the XML element.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check newsmlg2==1.1
"$folder/venv/bin/python" - <<'PYTHON'
import NewsMLG2

ITEM = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbour.example:20230504:lamp" version="1"
  standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:IPTC"/><versionCreated>2023-05-04T10:00:00Z</versionCreated></itemMeta>
<contentMeta>{}</contentMeta></newsItem>"""
SEEN = {
    "<headline>Brekke: Dam is safe</headline>": "Brekke: Dam is safe",
    '<headline>Brekke: <inline qcode="place:dam">Dam</inline> is safe</headline>': "Brekke:",
    '<headline><inline qcode="place:dam">Dam</inline> is safe, says Brekke</headline>': "<Headline>",
}
for headline, text in SEEN.items():
    item = NewsMLG2.NewsMLG2Document(ITEM.format(headline).encode()).get_item()
    seen = str(item.contentmeta.headline[0])
    print("seen:", headline, "->", seen)
    assert seen == text
print("as described")
PYTHON
