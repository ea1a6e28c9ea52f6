#!/usr/bin/env bash
# @iiif/parser 2.2.10 drops the licence of a manifest and puts http://example.org/undefined/1 for the address of the article.
# Expected: bringing version 2 of IIIF’s Presentation API to version 3, it writes license as rights, and related as homepage.
# Happens:  no licence arrives, http or https; addresses written as plain text, as version 2 allows, are replaced by invented ones.
# Matters:  a scanned page has no terms any more, and its reader is sent to an address that is nobody’s.
# Do:       carry license over oneself, and write related, seeAlso and rendering as objects with @id first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @iiif/parser@2.2.10
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { upgrade } from "@iiif/parser/upgrader";

const version3 = upgrade({
  "@context": "http://iiif.io/api/presentation/2/context.json",
  "@id": "https://harbour.example/page",
  "@type": "sc:Manifest",
  label: "The dam",
  license: "http://creativecommons.org/licenses/by/4.0/",
  related: "https://harbour.example/dam",
  sequences: [],
});
const seen = [version3.rights, version3.provider[0].homepage[0].id, JSON.stringify(version3).includes("licenses")];
console.log("seen:", seen);
assert.deepEqual(seen, [undefined, "http://example.org/undefined/1", false]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
