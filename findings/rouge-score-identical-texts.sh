#!/usr/bin/env bash
# rouge-score 0.1.2 finds nothing in common between a sentence in Ukrainian and the same sentence.
# Expected: two identical texts score 1; its tokenizer keeps letters and figures and drops the marks between.
# Happens:  letters are a to z: what is in another alphabet is no word, and identical sentences score 0. “Ångström said” is “ngstr m said”, and “Łódź” is “d”,
#           as is “Łęd”. In English 5,000 and 5000 have nothing in common. No warning.
# Matters:  copies of an agency's text in another language look independent; with a few names in Latin letters the score is of those alone.
# Do:       give RougeScorer a tokenizer of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rouge-score==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
from rouge_score import rouge_scorer

scorer = rouge_scorer.RougeScorer(["rouge1"])
SEEN = {
    ("The dam is safe.", "The dam is safe."): 1, ("Дамба безпечна.", "Дамба безпечна."): 0, ("東京は安全です。", "東京は安全です。"): 0,
    ("Ångström said", "ngstr m said"): 1, ("Łódź", "Łęd"): 1, ("5,000", "5000"): 0,
    ("Дамба безпечна, says Reuters", "Міст небезпечний, says Reuters"): 1,
}
for (first, second), score in SEEN.items():
    seen = scorer.score(first, second)["rouge1"].fmeasure
    print("seen:", first, "|", second, "->", seen)
    assert seen == score
print("as described")
PYTHON
