#!/usr/bin/env bash
# @deepgram/captions 1.2.0 writes the first channel of a recording only: of an interview with two microphones all answers are missing.
# Expected: both channels, as the transcript has them; the header says “Channels: 2”.
# Happens:  without utterances, an option of the service, results.channels[0] alone is read. AssemblyAI’s times are milliseconds and taken for seconds: 1.9 of them end at 31:40.
# Matters:  the questions stand there without a word of who was asked, and the file is valid.
# Do:       ask for utterances, or write the captions of each channel and merge them; divide AssemblyAI’s times by 1000 first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" @deepgram/captions@1.2.0
cat >"$folder/seen.mjs" <<'JAVASCRIPT'
import assert from "node:assert";
import { AssemblyAiConverter, webvtt } from "@deepgram/captions";

const words = (sentence, from) => sentence.split(" ").map((word, place) => ({ word, punctuated_word: word, start: from + place, end: from + place + 0.9, confidence: 1 }));
const channel = (sentence, from) => ({ alternatives: [{ transcript: sentence, words: words(sentence, from) }] });
const recording = {
  metadata: { request_id: "1", created: "2023-05-04", duration: 6, channels: 2 },
  results: { channels: [channel("Is it safe?", 0), channel("No, never.", 3)] },
};
const seen = webvtt(recording);
console.log("seen:", seen);
assert.ok(seen.includes("Channels: 2") && seen.includes("Is it safe?") && !seen.includes("never"));
recording.results.utterances = recording.results.channels.map(({ alternatives: [{ transcript, words: said }] }) => ({ transcript, words: said, start: said[0].start, end: said.at(-1).end }));
assert.ok(webvtt(recording).includes("never"));

const word = { text: "No.", start: 1000, end: 1900, confidence: 1, speaker: "A" };
const times = webvtt(new AssemblyAiConverter({ words: [word], utterances: [{ speaker: "A", words: [word] }] })).match(/.*-->.*/)[0];
console.log("seen:", times);
assert.equal(times, "00:16:40.000 --> 00:31:40.000");
console.log("as described");
JAVASCRIPT
node "$folder/seen.mjs"
