#!/usr/bin/env bash
# @wekanteam/html-to-markdown 1.0.3 begins bold print at a line break: “Is it safe?<br>It is <b>not</b>.” becomes “Is it safe?**It is <b>not**.”
# Expected: a break becomes one in Markdown, or a gap, or stays, and <b> is bold.
# Happens:  the pattern for <b> is met by <br> and <br/> too, as far as the next </b>; that one’s own <b> stays as it is. Without bold print behind it the break is left alone.
# Matters:  a question and its answer are one line, and all from the break to the next bold word looks stressed by the paper.
# Do:       put a line break of the text in place of each <br> before converting.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @wekanteam/html-to-markdown@1.0.3
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { convert } from "@wekanteam/html-to-markdown";

const seen = ["It is <b>not</b> safe.", "Is it safe?<br>It is <b>not</b>.", "Is it safe?<br/>It is <b>not</b>."].map((html) => convert(`<p>${html}</p>`).trim());
console.log("seen:", seen);
assert.deepEqual(seen, ["It is **not** safe.", "Is it safe?**It is <b>not**.", "Is it safe?**It is <b>not**."]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
