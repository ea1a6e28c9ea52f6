#!/usr/bin/env bash
# humanize-plus 1.8.2 shortens 1999 to “1k”, and 1,990,000 to “1M”, where it shortens them to “2.0k” and “2.0M” with one decimal.
# Expected: the nearest, as with decimals and as the readme shows (123456789 is “123.5M”).
# Happens:  without decimals, the default, what is behind the point is cut.
# Matters:  a toll is told at half its size.
# Do:       ask for one decimal.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" humanize-plus@1.8.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { compactInteger } = createRequire(import.meta.url)("humanize-plus");

for (const [number, whole, decimal] of [[1999, "1k", "2.0k"], [1990000, "1M", "2.0M"], [-1999, "-1k", "-2.0k"], [999999, "999k", "1000.0k"]]) {
  const seen = [compactInteger(number), compactInteger(number, 1)];
  console.log("seen:", number, "->", seen);
  assert.deepEqual(seen, [whole, decimal]);
}
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
