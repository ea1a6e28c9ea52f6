#!/usr/bin/env bash
# jira2md 3.0.1 makes one bold run of two on a line: “*Lind*: no *Moe*: yes” is “**Lind*: no *Moe**: yes”; “~5 to ~6 dead” loses both
# tildes.
# Expected: **Lind**: no **Moe**: yes, and ~5 to ~6 as it is; in Jira a closing mark stands behind a letter.
# Happens:  a run ends at the last mark of the line, not at the next, and of subscripts at the next, wherever it stands.
# Matters:  who speaks can't be told from what is said, and two guesses are two exact, small numbers.
# Do:       one speaker a line; “about” in words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" jira2md@3.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const jira2md = createRequire(import.meta.url)("jira2md");

const SEEN = [
  ["*Lind*: no", "**Lind**: no"],
  ["*Lind*: no *Moe*: yes", "**Lind*: no *Moe**: yes"],
  ["about ~5 to ~6 dead", "about <sub>5 to </sub>6 dead"],
];
for (const [jira, markdown] of SEEN) {
  const seen = jira2md.to_markdown(jira);
  console.log("seen:", jira, "->", seen);
  assert.equal(seen, markdown);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
