#!/usr/bin/env bash
# email-reply-parser 2.3.7 and node-email-reply-parser 0.1.4 end a mail at its line “On Thursday, the minister wrote:”.
# Expected: a line of a mail's own begins a quoted mail only if > or another mail's head follows.
# Happens:  that line and all behind it, the sender's own “That is not true.” too, is quoted and hidden.
# Matters:  what was quoted and its denial are missing; what is left agrees with nobody.
# Do:       read a mail whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" email-reply-parser@2.3.7 node-email-reply-parser@0.1.4
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const loaded = require("email-reply-parser");
const EmailReplyParser = loaded.default ?? loaded;
const nodeEmailReplyParser = require("node-email-reply-parser");

const SHOWN = "The dam holds?\n\n";
const MAIL = `${SHOWN}On Thursday, the minister wrote:\n\n“We never said so.”\n\nThat is not true.\n`;
const seen = [new EmailReplyParser().read(MAIL).getVisibleText(), nodeEmailReplyParser(MAIL, true)].map((text) => text.trim());
console.log("seen:", seen);
assert.deepEqual(seen, [SHOWN.trim(), SHOWN.trim()]);
const whole = MAIL.replace("wrote:", "said:");
assert(new EmailReplyParser().read(whole).getVisibleText().includes("That is not true."));
assert(nodeEmailReplyParser(whole, true).includes("That is not true."));
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
