#!/usr/bin/env bash
# pickup 8.1.0 reads the title “The dam is <![CDATA[not]]> safe” as “The dam is”.
# Expected: text and CDATA are both characters of the element; “The dam is not safe”.
# Happens:  what stands before the first CDATA section is the title, and the summary too; the rest is gone. A title that is all CDATA, or has none, is whole.
# Matters:  a feed that marks one word or an ampersand so keeps its dates and links, and its headlines end in the middle.
# Do:       read the feed with another package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" pickup@8.1.0
cat >"$folder/seen.cjs" <<'JAVASCRIPT'
const assert = require("node:assert");
const pickup = require("pickup");

const read = (words) =>
  new Promise((resolve, reject) => {
    const parser = pickup({ charset: "utf8" });
    let entries = "";
    parser.on("data", (data) => (entries += data));
    parser.on("end", () => resolve(JSON.parse(entries.split("\n")[0])));
    parser.on("error", reject);
    const item = `<item><title>${words}</title><link>https://post.example/a</link><description>${words}</description><guid>1</guid></item>`;
    parser.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link><description>News</description>${item}</channel></rss>`);
  });
(async () => {
  const seen = [];
  for (const words of ["The dam is not safe", "<![CDATA[The dam is not safe]]>", "The dam is <![CDATA[not]]> safe", "Lind <![CDATA[&]]> Moe say no"]) {
    const { title, summary } = await read(words);
    seen.push([title, summary]);
  }
  console.log("seen:", seen);
  assert.deepEqual(seen, [
    ["The dam is not safe", "The dam is not safe"],
    ["The dam is not safe", "The dam is not safe"],
    ["The dam is", "The dam is"],
    ["Lind", "Lind"],
  ]);
  console.log("as described");
})();
JAVASCRIPT
node "$folder/seen.cjs"
