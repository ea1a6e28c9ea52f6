#!/usr/bin/env bash
# sentencex 1.0.32 ends a French sentence after “M.”, and pysbd 0.3.4 a Spanish or Dutch one after “Sr.” and “Dhr.”, within their own languages.
# Expected: both name these languages as supported and keep “Mr. Brekke” together in English; Mister is the first abbreviation that one would list.
# Happens:  “Le ministre M. | Lind l’a nié.”, “Lo dijo el Sr. | Brekke.”, “Dhr. | Brekke ontkende.”; what one splits
#           the other often keeps, and both split at “Gen.” in Polish and “ген.” in Russian.
# Matters:  the speaker stands in one sentence and the verb of saying in another: who said it is lost in every language but English.
# Do:       hand such splitters a list of one's own titles, or join a sentence that ends in one to the next.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sentencex==1.0.32 pysbd==0.3.4
"$folder/venv/bin/python" - <<'PYTHON'
import pysbd
import sentencex

SEEN = {
    "en": ("The minister Mr. Lind denied it.", [], []),
    "fr": ("Le ministre M. Lind l’a nié.", [], ["Le ministre M."]),
    "es": ("Lo dijo el Sr. Brekke.", ["Lo dijo el Sr."], []),
    "nl": ("Dhr. Brekke ontkende.", ["Dhr."], []),
    "pl": ("Gen. Lind zaprzeczył.", ["Gen."], ["Gen."]),
    "ru": ("Об этом сообщил ген. Петров.", ["Об этом сообщил ген."], ["Об этом сообщил ген."]),
}
for language, (sentence, by_pysbd, by_sentencex) in SEEN.items():
    first = [part.strip() for part in pysbd.Segmenter(language=language, clean=False).segment(sentence)][:-1]
    second = [part.strip() for part in sentencex.segment(language, sentence)][:-1]
    print("seen:", language, "pysbd", first, "sentencex", second)
    assert (first, second) == (by_pysbd, by_sentencex)
print("as described")
PYTHON
