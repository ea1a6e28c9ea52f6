#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 reads titles and ids as numbers: “2023.10” becomes “2023.1”, and two entries get one id.
# Expected: a title and a guid are text, and come back as they stand; a reader of feeds that returns strings would have no numbers inside.
# Happens:  what looks like a number was one in between: “007” is “7”, the ids 0012 and 012 are both “12”, 0x1F is “31”.
# Matters:  entries are told apart by their ids, so that the second is “seen before”; a report of October is headed 2023.1.
# Do:       set xmlParserOptions: { parseTagValue: false }, and check that ids are as long as before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @extractus/feed-extractor@8.0.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { extractFromXml } from "@extractus/feed-extractor";

const items = [["2023.10", "0012"], ["007", "012"], ["+5", "0x1F"]];
const feed = `<rss version="2.0"><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>News</description>
${items.map(([title, id]) => `<item><title>${title}</title><link>https://harbour.example/${id}</link><guid isPermaLink="false">${id}</guid></item>`).join("\n")}
</channel></rss>`;
const read = (options) => extractFromXml(feed, options).entries.map(({ title, id }) => [title, id]);
console.log("seen:", read());
assert.deepEqual(read(), [["2023.1", "12"], ["7", "12"], ["5", "31"]]);
assert.deepEqual(read({ xmlParserOptions: { parseTagValue: false } }), items);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
