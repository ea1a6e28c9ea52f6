#!/usr/bin/env bash
# aws-transcription-to-vtt 2.0.0 puts a question and its answer into one caption, “Is it safe? No.”, though the transcription says that two people speak.
# Expected: a caption for each speaker, with a name in <v>, for which WebVTT has it; or a caption that ends where the speaker changes.
# Happens:  a caption ends at a gap of a second, or where it is full; speaker_labels aren’t read.
# Matters:  one person asks and denies.
# Do:       make captions from the segments of speaker_labels.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" aws-transcription-to-vtt@2.0.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import convert from "aws-transcription-to-vtt";

const word = (content, start, end) => ({ type: "pronunciation", start_time: start, end_time: end, alternatives: [{ content, confidence: "1.0" }] });
const mark = (content) => ({ type: "punctuation", alternatives: [{ content, confidence: "0.0" }] });
const segment = (speaker_label, start_time, end_time) => ({ speaker_label, start_time, end_time, items: [] });
const items = [word("Is", "0.0", "0.2"), word("it", "0.3", "0.4"), word("safe", "0.5", "0.9"), mark("?"), word("No", "1.0", "1.2"), mark(".")];
const segments = [segment("spk_0", "0.0", "0.9"), segment("spk_1", "1.0", "1.2")];
const seen = convert({ results: { transcripts: [{ transcript: "Is it safe? No." }], speaker_labels: { speakers: 2, segments }, items } });
console.log("seen:", seen);
assert.deepEqual(seen, "WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.200\nIs it safe? No.\n\n");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
