#!/usr/bin/env bash
# turndown 7.2.5 writes a struck “not” as a word, and with its GFM plugin 1.0.2 as a subscript.
# Expected: <del>not</del> becomes ~~not~~, at least with the plugin for strikethrough.
# Happens:  alone it keeps the word as any other: “It is not safe”. The plugin writes one tilde on each side, ~not~, which pandoc and
#           MkDocs with pymdownx.tilde set as a subscript, and plain Markdown as tildes: struck nowhere but on GitHub.
# Matters:  a correction is turned round: what the page took back is its statement again.
# Do:       add a rule of one's own for del, s and strike with two tildes, as here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" turndown@7.2.5 turndown-plugin-gfm@1.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import TurndownService from "turndown";
import gfmPlugin from "turndown-plugin-gfm";

const page = "<p>It is <del>not</del> safe.</p>";
const own = { filter: ["del", "s", "strike"], replacement: (words) => `~~${words}~~` };
const alone = new TurndownService().turndown(page);
const plugin = new TurndownService().use(gfmPlugin.gfm).turndown(page);
console.log("seen:", alone, "|", plugin);
assert.equal(alone, "It is not safe.");
assert.equal(plugin, "It is ~not~ safe.");
assert.equal(new TurndownService().addRule("struck", own).turndown(page), "It is ~~not~~ safe.");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
