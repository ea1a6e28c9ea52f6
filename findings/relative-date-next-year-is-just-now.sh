#!/usr/bin/env bash
# relative-date 1.1.3 says “just now” of whatever is to come: of tomorrow, and of an election ten years away.
# Expected: “tomorrow” and “in ten years”, as similar packages have them, or an error.
# Happens:  it looks for the first limit that the age is below, and an age below zero is below the first.
# Matters:  a deadline, a hearing or an article under embargo reads as if it had happened a moment ago.
# Do:       hand over nothing that is to come, or use Intl.RelativeTimeFormat.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" relative-date@1.1.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const relativeDate = createRequire(import.meta.url)("relative-date");

const SEEN = { "2023-05-04T11:58": "2 minutes ago", "2023-05-05T12:00": "just now", "2024-05-04T12:00": "just now", "2033-05-04T12:00": "just now" };
for (const [day, words] of Object.entries(SEEN)) {
  const seen = relativeDate(new Date(`${day}Z`), new Date("2023-05-04T12:00Z"));
  console.log("seen:", day, "->", seen);
  assert.equal(seen, words);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
