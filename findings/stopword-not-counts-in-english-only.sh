#!/usr/bin/env bash
# stopword 3.1.5 keeps “not” and “no” in English and takes them out in German, French, Spanish, Ukrainian, Russian, Norwegian and
# others: “Der Damm ist nicht sicher” is “Damm sicher”.
# Expected: one rule for all languages: what denies stays, or goes.
# Happens:  each list is from elsewhere. “gegen” (against) and “ohne” (without) go in German, “проти” (against) stays in Ukrainian.
# Matters:  the same denial is found in one outlet's language and not in another's, where it is its own opposite.
# Do:       take what denies off each list.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" stopword@3.1.5
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import * as stopword from "stopword";

const SEEN = [
  ["eng", "The dam is not safe", "dam not safe"],
  ["deu", "Der Damm ist nicht sicher", "Damm sicher"],
  ["fra", "Le barrage n’ est pas sûr", "barrage n’ sûr"],
  ["spa", "La presa no es segura", "presa es segura"],
  ["ukr", "Дамба не безпечна", "Дамба безпечна"],
  ["nob", "Dammen er ikke trygg", "Dammen trygg"],
  ["pol", "Tama nie jest bezpieczna", "Tama bezpieczna"],
];
for (const [language, text, words] of SEEN) {
  const seen = stopword.removeStopwords(text.split(" "), stopword[language]).join(" ");
  console.log("seen:", language, text, "->", seen);
  assert.equal(seen, words);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
