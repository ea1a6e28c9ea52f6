#!/usr/bin/env bash
# humanparser 2.7.0 gives Liv Ma and Jan V no surname: they are degrees and numbers.
# Expected: the last of two words is the surname; a suffix needs a comma, a full stop or a surname before it.
# Happens:  Ma is a Master of Arts, V the fifth: lastName is empty, and “Dr Ma” has the first name Dr. “Ola Brekke, PM” is PM Ola Brekke.
#           parse-full-name 1.2.7 reads all of these right.
# Matters:  sorted, counted and matched by surname, all of them are one person without a name.
# Do:       keep names whole; take a suffix only behind a comma and only from a list of one's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" humanparser@2.7.0 parse-full-name@1.2.7
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import humanparser from "humanparser";
import fullName from "parse-full-name";

const seen = ["Liv Ma", "Jan V", "Dr Ma", "Ola Brekke, PM"].map((name) => {
  const { firstName, lastName, suffix } = humanparser.parseName(name);
  return [firstName, lastName, suffix];
});
console.log("seen:", seen);
assert.deepEqual(seen, [["Liv", "", "Ma"], ["Jan", "", "V"], ["Dr", "", "Ma"], ["PM", "Ola Brekke", undefined]]);
assert.equal(fullName.parseFullName("Liv Ma").last, "Ma");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
