#!/usr/bin/env bash
# whatsapp-chat-parser 4.0.2 dates a message of 2023-05-04, as phones in Sweden or Canada write it, on 5 April.
# Expected: after a year of four digits come the month and the day, as in every format that begins so; 4 May.
# Happens:  the date is turned round to 04-05-2023 and then guessed at like any other: day first, unless a later message shows otherwise.
# Matters:  a leaked chat is a month off, and right again as soon as one message of the 13th or later is in it.
# Do:       pass daysFirst: false for dates that begin with the year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" whatsapp-chat-parser@4.0.2
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { parseString } from "whatsapp-chat-parser";

const FOURTH = "2023-05-04 14:28 - Ola Lind: It is safe.\n";
const days = (chat, options) => parseString(chat, options).map(({ date }) => `${date.getDate()}/${date.getMonth() + 1}`);
const seen = [days(FOURTH), days(FOURTH + "2023-05-13 09:10 - Kari Moe: No.\n"), days(FOURTH, { daysFirst: false })];
console.log("seen:", seen);
assert.deepEqual(seen, [["5/4"], ["4/5", "13/5"], ["4/5"]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
