#!/usr/bin/env bash
# vaderSentiment 3.3.2 knows “isn't” as a negation and “isn’t” as nothing, so a denial in typeset text is praise.
# Expected: the apostrophe that every newspaper prints, U+2019, is the same as the one that is typed.
# Happens:  “The dam isn't safe.” is −0.34, “The dam isn’t safe.” +0.44. “He never said it is safe.” is +0.44 too: three words lie between.
# Matters:  the tone of outlets is compared by it; those that typeset seem to praise what those that type condemn.
# Do:       replace ’ by ' first, and leave negations across words to a parse.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check vaderSentiment==3.3.2
"$folder/venv/bin/python" - <<'PYTHON'
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

SEEN = {"The dam isn't safe.": -0.3412, "The dam isn’t safe.": 0.4404, "The dam is safe.": 0.4404, "He never said it is safe.": 0.4404}
for sentence, score in SEEN.items():
    seen = SentimentIntensityAnalyzer().polarity_scores(sentence)["compound"]
    print("seen:", sentence, seen)
    assert seen == score
print("as described")
PYTHON
