#!/usr/bin/env bash
# react-native-rss-parser 1.5.1 gives as “published” the day on which an Atom entry was last changed, and joins its paragraphs.
# Expected: the table in its README maps published to Atom's <published>, and both are in the entry.
# Happens:  <updated>, which each entry must have, goes first; <published> counts only where it is missing. Of type="xhtml" the words run together: “It is safe.No.”
# Matters:  an article that was corrected in June was published in June, after those that cite it.
# Do:       read the feed with feedsmith.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" react-native-rss-parser@1.5.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parse } = createRequire(import.meta.url)("react-native-rss-parser");

const FEED = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>post</id><updated>2023-06-01T10:00:00Z</updated><entry><id>dam</id><title>Dam</title>
  <published>2023-05-04T10:00:00Z</published><updated>2023-06-01T10:00:00Z</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is safe.</p><p>No.</p></div></content></entry></feed>`;
const { published, content } = (await parse(FEED)).items[0];
const seen = [published, content];
console.log("seen:", seen);
assert.deepEqual(seen, ["2023-06-01T10:00:00Z", "It is safe.No."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
