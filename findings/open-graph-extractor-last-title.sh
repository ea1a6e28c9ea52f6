#!/usr/bin/env bash
# @devmehq/open-graph-extractor 1.1.1 gives an article the last title and the last author that its head states.
# Expected: the first title, as the Open Graph protocol says of values that contradict each other, and both authors, as it says of article:author.
# Happens:  each tag replaces the one before.
# Matters:  the title that a newsroom wrote gives way to the one that a plugin adds below it, and the first author is gone.
# Do:       read the tags oneself, in their order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @devmehq/open-graph-extractor@1.1.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { extractOpenGraph } from "@devmehq/open-graph-extractor";

const TAGS = [["og:title", "Dam is not safe, Lind says"], ["article:author", "Ola Brekke"], ["article:author", "Liv Moe"], ["og:title", "Harbour Post"]];
const PAGE = `<html><head>${TAGS.map(([name, value]) => `<meta property="${name}" content="${value}">`).join("")}</head></html>`;
const { ogTitle, articleAuthor } = extractOpenGraph(PAGE);
const seen = [ogTitle, articleAuthor];
console.log("seen:", seen);
assert.deepEqual(seen, ["Harbour Post", "Liv Moe"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
