#!/usr/bin/env bash
# chrono-node 2.10.3 reads “the night of 4 May 2023” as the day on which it is read.
# Expected: 4 May 2023, with the night as its hour or without: “4 May 2023” alone and “noon of 4 May 2023” are right.
# Happens:  “night of”, “morning of”, “afternoon of” and “evening of” swallow the date behind them: the find has the whole phrase as its text,
#           the day of reading as its day, and no hour; not one part of it counts as certain.
# Matters:  what happened overnight is dated so in the news; the find looks whole, and the event happens today.
# Do:       use chrono.strict, or refuse a find whose day isn't certain (start.isCertain("day")).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" chrono-node@2.10.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import * as chrono from "chrono-node";

const READ_ON = new Date(2024, 0, 10, 12);
const seen = (words, parser = chrono) => {
  const [find, ...others] = parser.parse(words, READ_ON);
  assert.equal(others.length, 0);
  return [find.text, [find.start.get("year"), find.start.get("month"), find.start.get("day")].join("-"), find.start.isCertain("day")];
};
const SEEN = [
  ["4 May 2023", "2023-5-4", true], ["noon of 4 May 2023", "2023-5-4", true], ["night of 4 May 2023", "2024-1-10", false],
  ["night of 3-4 May 2023", "2024-1-10", false], ["morning of May 4, 2023", "2024-1-10", false], ["evening of Thursday, 4 May 2023", "2024-1-10", false],
];
for (const [words, day, certain] of SEEN) {
  console.log("seen:", seen(words));
  assert.deepEqual(seen(words), [words, day, certain]);
}
assert.deepEqual(seen("night of 4 May 2023", chrono.strict), ["4 May 2023", "2023-5-4", true]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
