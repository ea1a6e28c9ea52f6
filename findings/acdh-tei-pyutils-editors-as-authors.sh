#!/usr/bin/env bash
# acdh-tei-pyutils 2.4.0 labels an article by Ola Lind with its editor, “Moe (Hg.)”, and cuts its title at the first marked word.
# Expected: the author’s name wherever it stands within author: TEI lets it stand in persName, and usually it does. The whole title.
# Happens:  surnames count only as children of author; without one the editor is taken. Of the title the words before its first element are read: “It is not safe” is “It is ”. Of two surnames a person has the first.
# Matters:  the source that readers see says who edited, as if nobody had written, and a title that says nothing.
# Do:       make labels oneself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check acdh-tei-pyutils==2.4.0
"$folder/venv/bin/python" - <<'PYTHON'
from acdh_tei_pyutils.utils import make_bibl_label, make_entity_label
from lxml import etree

TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
SOURCE = f"""<biblStruct {TEI}><analytic><title>It is <hi>not</hi> safe</title>
<author><persName><forename>Ola</forename><surname>Lind</surname></persName></author></analytic>
<monogr><editor><surname>Moe</surname></editor><imprint><date>2023</date></imprint></monogr></biblStruct>"""
PERSON = f"<persName {TEI}><forename>Ola</forename><surname>Lind</surname><surname>Brekke</surname></persName>"
seen = make_bibl_label(etree.fromstring(SOURCE)), make_entity_label(etree.fromstring(PERSON))[0]
print("seen:", seen)
assert seen == ("Moe (Hg.), It is , 2023", "Lind, Ola")
print("as described")
PYTHON
