#!/usr/bin/env bash
# feed-read 0.0.1 gives an Atom entry the address of the page that it is about, and “[object Object]” for its words.
# Expected: the link with rel="alternate" (or none) is the entry; rel="related" and rel="via" are other pages. XHTML content is markup.
# Happens:  the first link counts, whatever its rel; content of type xhtml is an object turned into a string; of two authors the first is kept.
#           In RSS the words on both sides of a CDATA section lose their gaps: “isnotsafe”.
# Matters:  the article of one outlet is filed under another outlet’s address, with no words of its own.
# Do:       read the feed with another package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" feed-read@0.0.1
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const feed = createRequire(import.meta.url)("feed-read");

const read = (kind, text) =>
  new Promise((resolve, reject) => feed[kind](text, (error, articles) => (error ? reject(error) : resolve(articles.map(({ title, link, content }) => [title, link, content])))));
const entry = (links) => `<entry><title>The dam</title><id>a</id>${links}<updated>2023-05-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">It is <em>not</em> safe.</div></content></entry>`;
const OWN = '<link rel="alternate" href="https://post.example/a"/>';
const ABOUT = '<link rel="related" href="https://dam.example/statement"/>';
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><id>f</id><updated>2023-05-04T10:00:00Z</updated><author><name>Liv Moe</name></author>${entry(OWN + ABOUT)}${entry(ABOUT + OWN)}</feed>`;
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link><description>News</description>
<item><title>The dam is <![CDATA[not]]> safe</title><link>https://post.example/a</link><description>Words</description></item></channel></rss>`;
const seen = [...(await read("atom", atom)), ...(await read("rss", rss))];
console.log("seen:", seen);
assert.deepEqual(seen, [
  ["The dam", "https://post.example/a", "[object Object]"],
  ["The dam", "https://dam.example/statement", "[object Object]"],
  ["The dam isnotsafe", "https://post.example/a", "Words"],
]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
