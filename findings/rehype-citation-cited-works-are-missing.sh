#!/usr/bin/env bash
# rehype-citation 2.3.2 leaves every work but the last that is cited out of the references as soon as one is listed uncited (noCite).
# Expected: noCite adds works to the references; those that the text cites stay.
# Happens:  with noCite: ["@vik"] a text that cites Lind and then Moe has the references Moe and Vik; “(Lind, 2023)” stands in the text and leads nowhere.
# Matters:  the source of a statement is gone from the page, and nothing fails.
# Do:       cite such works in the text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" rehype-citation@2.3.2 unified@11.0.5 rehype-parse@9.0.1 rehype-stringify@10.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import cite from "rehype-citation";
import parse from "rehype-parse";
import stringify from "rehype-stringify";
import { unified } from "unified";

const path = mkdtempSync(join(tmpdir(), "cited-"));
const entry = (key) => `@article{${key}, author={${key}, Ola}, title={The dam}, journal={Harbour Post}, year={2023}}\n`;
writeFileSync(join(path, "a.bib"), ["Lind", "Moe", "Vik"].map(entry).join(""));
const references = async (options) => {
  const page = await unified().use(parse, { fragment: true }).use(cite, { bibliography: "a.bib", path, ...options }).use(stringify).process("<p>It is safe [@Lind].</p><p>It is not [@Moe].</p>");
  assert.ok(String(page).includes("Lind, 2023"));
  return [...String(page).matchAll(/class="csl-entry" id="bib-([^"]+)"/g)].map(([, key]) => key);
};
const seen = [await references({}), await references({ noCite: ["@Vik"] })];
console.log("seen:", seen);
assert.deepEqual(seen.map((keys) => keys.map((key) => key.toLowerCase())), [["lind", "moe"], ["moe", "vik"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
