#!/usr/bin/env bash
# conllup 3.1.1 drops the lines “# newpar” and “# newdoc”: a corpus that is read and written has one paragraph and one article.
# Expected: comments are kept. CoNLL-U has both marks with and without a name: “# newpar id = p2” stays.
# Happens:  comments without an equals sign are left out, and “Quote” in the last column becomes “Quote=”.
# Matters:  where a speaker’s answer ends and the next article begins is lost.
# Do:       give each mark a name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check conllup==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
from conllup.conllup import sentenceConllToJson, sentenceJsonToConll

SENTENCE = "# newdoc\n# newpar\n# sent_id = 1\n# text = No\n1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\tQuote\n"
seen = sentenceJsonToConll(sentenceConllToJson(SENTENCE)).strip().split("\n")
print("seen:", seen)
assert seen == ["# sent_id = 1", "# text = No", "1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\tQuote="]
named = SENTENCE.replace("# newpar\n", "# newpar id = p2\n")
assert "# newpar id = p2" in sentenceJsonToConll(sentenceConllToJson(named))
print("as described")
PYTHON
