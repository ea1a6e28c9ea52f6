#!/usr/bin/env bash
# price-parser 0.5.1 takes the year for the sum: “In 2023, $5” is 2023 dollars.
# Expected: the number beside the currency is the price, as in “$5 in 2023”.
# Happens:  the first number counts, with the currency found anywhere; a minus is dropped, so that a loss of $5 is a gain;
#           $5m, $5bn and $1.5 million are 5, 5 and 1.5; 1.500 is 1500 with or without a currency.
# Matters:  sums in two reports seem to differ, or to agree, by a factor of a million.
# Do:       look for currency, number and magnitude together; it is made for the price tags of shops.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check price-parser==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
from price_parser import Price

SEEN = {
    "In 2023, $5": "2023 $",
    "$5 in 2023": "5 $",
    "It lost -$5": "5 $",
    "$1.5 million": "1.5 $",
    "£2bn": "2 £",
    "No. 7 costs 5 euros": "7 euro",
}
for text, expected in SEEN.items():
    price = Price.fromstring(text)
    seen = f"{price.amount} {price.currency}"
    print("seen:", text, "->", seen)
    assert seen == expected
print("as described")
PYTHON
