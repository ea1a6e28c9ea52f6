#!/usr/bin/env bash
# @aj-archipelago/subvibe 1.0.12 ends the words of a voice in WebVTT at the first tag: Ola Lind says “It is”, not “It is <i>not</i> safe.”
# Expected: a cue has what is said in full, and each voice the words up to its end or to the next voice.
# Happens:  the text of a voice is read up to the next “<”. What is italic, and all behind it, belongs to nobody.
# Matters:  the person is quoted with the opposite of what was said, under the right name.
# Do:       take the words from the text of the cue, with the tags removed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @aj-archipelago/subvibe@1.0.12
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { parseVTT } from "@aj-archipelago/subvibe";

const said = (words) => parseVTT(`WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ola Lind>${words}\n`).cues[0].voices;
const seen = [said("It is not safe."), said("It is <i>not</i> safe.")];
console.log("seen:", JSON.stringify(seen));
assert.deepEqual(seen, [[{ voice: "Ola Lind", text: "It is not safe." }], [{ voice: "Ola Lind", text: "It is" }]]);
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
