#!/usr/bin/env bash
# podcast-partytime 5.0.0 leaves out a title that is a number, and the whole episode if its description is one too; 0012 is the guid 12, 1e3 is 1000.
# Expected: titles, descriptions and guids are text: “1984”, “0012”.
# Happens:  what looks like a number is read as one, and what isn't a text is no title. Without a title and a description an episode is skipped.
# Matters:  the episode “1984” has no title or isn't there, and the guids 0012 and 012 are one.
# Do:       read the feed with podparse, which keeps them as they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" podcast-partytime@5.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { parseFeed } = createRequire(import.meta.url)("podcast-partytime");

const episode = (title, guid, description) => {
  const feed = `<rss version="2.0"><channel><title>Post</title><link>https://harbour.example</link><description>News</description><item><title>${title}</title>
    <guid isPermaLink="false">${guid}</guid><description>${description}</description><enclosure url="https://harbour.example/a.mp3" length="5" type="audio/mpeg"/></item></channel></rss>`;
  return parseFeed(feed).items.map((item) => [item.title, item.guid, item.description]);
};
const seen = [episode("Dam", "0012", "It is not safe."), episode("1984", "1e3", "It is not safe."), episode("1984", "dam", "2023")];
console.log("seen:", seen);
assert.deepEqual(seen, [[["Dam", "12", "It is not safe."]], [[undefined, "1000", "It is not safe."]], []]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
