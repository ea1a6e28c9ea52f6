#!/usr/bin/env bash
# infobox-parser 3.6.4 reads a cost of {{NOK|1,234}} as “NOK”, {{convert|-5|C}} as “convert”, and {{circa|1960}} as 1 January 1960.
# Expected: the sum, as it reads {{convert|5|km2}} as “5 km2”; a year, or the words.
# Happens:  of a template that it doesn't know the name is left; a minus isn't known in convert, nor a range: {{convert|5|to|6|km}} is “5 to”. Months and years get the first day. A link is its target: Lind (politician).
# Matters:  a box’s figures are gone where they stand in a template, and days are stated that nobody knows.
# Do:       take templates apart with a parser of wikitext.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" infobox-parser@3.6.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const parser = createRequire(import.meta.url)("infobox-parser");

const BOX = `{{Infobox event
| area = {{convert|5|km2}}
| cost = {{NOK|1,234}}
| damage = {{US$|5.2 million}}
| low = {{convert|-5|C}}
| reach = {{convert|5|to|6|km}}
| built = {{circa|1960}}
| date = {{start date|2023|05}}
| reporter = [[Ola Lind (politician)|Ola Lind]]
}}`;
const seen = JSON.parse(JSON.stringify((parser.default ?? parser)(BOX).general));
console.log("seen:", seen);
assert.deepEqual(seen, {
  area: "5 km2",
  cost: "NOK",
  damage: "US$",
  low: "convert",
  reach: "5 to",
  built: { date: "1960-01-01T00:00:00.000Z" },
  date: { date: "2023-05-01T00:00:00.000Z" },
  reporter: "Ola Lind (politician)",
});
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
