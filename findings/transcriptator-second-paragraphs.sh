#!/usr/bin/env bash
# transcriptator 1.1.4 gives the second paragraph of what one person says to the next person.
# Expected: in an HTML transcript of podcasts a name is followed by what that person says, in as many <p> as it takes.
# Happens:  a second <p> begins a new segment; the name and time that follow are put on it, and the next person’s own words are dropped.
# Matters:  “It never was.” is said by the one who answered “It is safe.”, whose answer is gone.
# Do:       join the paragraphs of each speaker before parsing, or give each a <cite> and a <time>.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" transcriptator@1.1.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import transcriptator from "transcriptator";

const PAGE = `<!DOCTYPE html><html><body>
<cite>Ola Lind:</cite><time>0:00</time><p>It is not safe.</p><p>It never was.</p>
<cite>Kari Moe:</cite><time>0:12</time><p>It is safe.</p>
</body></html>`;
const seen = transcriptator.convertFile(PAGE).map((segment) => [segment.startTime, segment.speaker, segment.body]);
console.log("seen:", seen);
assert.deepEqual(seen, [[0, "Ola Lind", "It is not safe."], [12, "Kari Moe", "It never was."]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
