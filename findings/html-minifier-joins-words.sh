#!/usr/bin/env bash
# html-minifier-terser 7.2.0 takes the gaps around <data>, <output> and <meter> away: “killedfivepeople”.
# Expected: collapseWhitespace leaves one space between words of a sentence, as it does around <b>, <time> and <abbr>.
# Happens:  its list of inline elements stops before HTML5's newer ones, so these count as blocks, as do <slot>, <search> and all custom elements:
#           “is<output>not</output>safe”.
# Matters:  figures are what <data> is for; a browser shows the words run together, search and copying have “isnotsafe”.
# Do:       conservativeCollapse: true, or list them in inlineCustomElements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" html-minifier-terser@7.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { minify } from "html-minifier-terser";

const words = async (html, options) => (await minify(html, { collapseWhitespace: true, ...options })).replace(/<[^>]+>/g, "");
const page = '<p>It killed <data value="5">five</data> people, is <output>not</output> safe, said <the-speaker>Lind</the-speaker> at <time>noon</time> today.</p>';
const seen = await words(page);
console.log("seen:", seen);
assert.equal(seen, "It killedfivepeople, isnotsafe, saidLindat noon today.");
assert.equal(await words(page, { conservativeCollapse: true }), "It killed five people, is not safe, said Lind at noon today.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
