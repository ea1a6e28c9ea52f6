#!/usr/bin/env bash
# markdown-it-attribution 0.1.4 names the first thing said as the speaker where each line of a quotation begins with a dash.
# Expected: the attribution is the last line: “— Ola Lind”. Dialogue that is printed with dashes is what was said.
# Happens:  the first paragraph that begins with an em dash is taken out and shown as the attribution; in one paragraph, all that follows is. A page in angle brackets is cited with “>” at its end.
# Matters:  “No.” was said by “Is it safe?”, and the address that the quotation cites leads nowhere.
# Do:       set another marker for attributions, and write addresses without brackets.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" markdown-it@14.1.0 markdown-it-attribution@0.1.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const markdown = require("markdown-it")().use(require("markdown-it-attribution"));

const caption = (text) => markdown.render(text).match(/<figcaption[^>]*>([^<]*)/)[1];
const seen = [
  caption("> It is not safe.\n> — Ola Lind"),
  caption("> — Is it safe?\n>\n> — No.\n>\n> — Ola Lind"),
  caption("> — Is it safe?\n> — No.\n> — Ola Lind"),
  markdown.render("> It is safe.\n> — Moe, <https://moe.example/a>").match(/cite="([^"]*)"/)[1],
];
console.log("seen:", seen);
assert.deepEqual(seen, ["Ola Lind", "Is it safe?", "Is it safe?\n— No.\n— Ola Lind", "https://moe.example/a&gt;"]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
