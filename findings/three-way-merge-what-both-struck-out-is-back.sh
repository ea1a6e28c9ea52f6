#!/usr/bin/env bash
# three-way-merge 0.1.0 undoes deletions and says that nothing is in conflict: a sentence that both editors struck out is there again.
# Expected: what both did is done; where one strikes out what the other changes, and where both add other words, a conflict.
# Happens:  a line between two that stay is taken from the first text if one side, or both, has deleted it; of two additions at one place
#           the second side's is kept, the first's gone; conflict is false each time.
# Matters:  a claim that was withdrawn is published, or an editor's sentence lost, and nobody is told.
# Do:       use node-diff3, which is right on all of these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" three-way-merge@0.1.0 node-diff3@3.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
import { merge } from "node-diff3";
const threeWay = createRequire(import.meta.url)("three-way-merge");

const text = (...lines) => lines.join("\n");
const SEEN = [
  [text("Lind left.", "It is safe.", "Moe left."), text("Lind left.", "Moe left."), text("Lind left.", "Moe left."), text("Lind left.", "It is safe.", "Moe left."), false],
  [text("Lind left.", "It is safe.", "Moe left."), text("Lind left.", "It is not safe.", "Moe left."), text("Lind left.", "Moe left."), text("Lind left.", "It is safe.", "Moe left."), true],
  [text("Lind left."), text("Lind left.", "No, said Moe."), text("Lind left.", "Yes, said Moe."), text("Lind left.", "Yes, said Moe."), true],
];
for (const [base, one, other, joined, conflict] of SEEN) {
  const seen = (threeWay.default ?? threeWay.merge)(base, one, other);
  const right = merge(one.split("\n"), base.split("\n"), other.split("\n"));
  console.log("seen:", JSON.stringify([base, one, other]), "->", JSON.stringify(seen.joinedResults()), seen.conflict, "| node-diff3:", JSON.stringify(right.result), right.conflict);
  assert.equal(seen.joinedResults(), joined);
  assert.equal(seen.conflict, false);
  assert.equal(right.conflict, conflict);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
