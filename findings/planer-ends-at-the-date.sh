#!/usr/bin/env bash
# planer 1.2.0, to take quotations off replies, cuts an invitation at its line “Date: 4 May 2023”: of the mail “Dear all,” is left.
# Expected: what is cut begins where another mail does: a line of dashes, “wrote:”, or the several headers of a forwarded mail.
# Happens:  one line that begins with Date: or From: and a gap is enough, whatever stands before and behind it; Subject: is not.
# Matters:  where and when a hearing is, who speaks, and all below are gone; a notice from the police that begins “From: 4 May” is empty.
# Do:       cut only at a “wrote:” whose lines below are marked as quoted.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" planer@1.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { createRequire } from "node:module";
const { extractFrom } = createRequire(import.meta.url)("planer");

const MAILS = [
  "Dear all,\n\nwe meet on 4 May 2023.\nLind will speak.",
  "Dear all,\n\nDate: 4 May 2023\nPlace: the town hall\n\nLind will speak.",
  "It is not safe.\n\nSubject: the dam\n\nLind will speak.",
  "From: 4 May the gate is shut.\nLind has the key.",
];
const seen = MAILS.map((mail) => extractFrom(mail, "text/plain"));
console.log("seen:", seen);
assert.deepEqual(seen, [MAILS[0], "Dear all,", MAILS[2], ""]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
