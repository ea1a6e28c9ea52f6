/* Stands in Material's search worker's place and speaks as it does: 0 set up → 1 ready; 2 words → 3 what is found.
   Pagefind finds it. Titles and texts are HTML: Pagefind has made < and > harmless in what it gives. */
"use strict";

const MOST_PAGES = 10;
const MOST = 30;
const FIRST = { speaker: 2, statement: 1.5, other: 1 }; // how heavy a page's parts are that have the words alike
const SITE = new URL("../../../", location.href); // from assets/javascripts/workers/
const SHARDS = []; // their folders below pagefind/, filled in by the build
let pagefind;

/* Pagefind takes what has no document for a server, and a worker for none of its own. */
self.window = self;
self.document = { currentScript: null };

async function load() {
  const loaded = await import(new URL("pagefind/pagefind.js", SITE).href);
  await loaded.options({ noWorker: true, baseUrl: SITE.pathname });
  await loaded.init("en");
  const shard = (name) => new URL(`pagefind/${name}/`, SITE).pathname;
  await Promise.all(SHARDS.map((name) => loaded.mergeIndex(shard(name), { language: "en", baseUrl: SITE.pathname })));
  return loaded;
}

const harmless = (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/* After a statement's words the page says who said it, in which outlet: the one that heads the page. */
function heading(page, { text, location }) {
  const words = harmless(page.raw_content).split(/[\s\u200b]+/).slice(location, location + 90).join(" ");
  const at = words.indexOf(harmless(text));
  if (at < 0) return [harmless(text), ""];
  const end = at + harmless(text).length;
  const outlet = harmless(page.meta.title).replace(/^\P{L}+/u, "");
  const who = [` in ${outlet}`, " in its own voice"].map((place) => [words.indexOf(place, end), place.length]);
  const [first, length] = who.filter(([place]) => place >= 0).sort(([a], [b]) => a - b)[0] ?? [end, 0];
  return [words.slice(0, end), words.slice(end, first + length).replace(/^[\s.]+/, "")];
}

/* To Pagefind a page that lists “Kiev” as another spelling has it as much as one whose words hold it. */
const letters = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const isWritten = (typed, { title }) => {
  const there = new Set(letters(title));
  return typed.every((word) => there.has(word));
};

const weight = (part) => part.weighted_locations.reduce((sum, word) => sum + word.balanced_score, 0);

/* Each part of a page that has the words by itself: a statement with who said it, a fact or a speaker with the words around. */
function places(page, score) {
  const place = (url, title, text, share) => [{
    location: new URL(url, SITE).href.slice(SITE.href.length), title, text, score: score * share, terms: {},
  }];
  const parts = page.sub_results.filter((part) => part.anchor && part.anchor.element !== "h1");
  const hasOwnPage = /\/who-said-what\/[^/]+\/$/.test(page.url); // a speaker's comes before single statements
  if (hasOwnPage || !parts.length) {
    return [place(page.url, harmless(page.meta.title), `<p>${page.excerpt}</p>`, hasOwnPage ? FIRST.speaker : FIRST.other)];
  }
  const best = Math.max(...parts.map(weight));
  const isArticle = /\/articles\/[^/]+\/$/.test(page.url);
  const first = isArticle ? FIRST.statement : page.url.endsWith("/who-said-what/") ? FIRST.speaker : FIRST.other;
  return parts.map((part) => {
    const [words, who] = heading(page, part.anchor);
    const title = isArticle && who ? `${words}<small class="wsw-hit">${who}</small>` : words;
    return place(part.url, title, isArticle ? "" : `<p>${part.excerpt}</p>`, first * (weight(part) / best));
  });
}

/* Words as they may have been meant: a letter twice, once, exchanged with the next, or too much. */
function* meant(words) {
  const long = words.match(/\p{L}{5,}/gu) ?? [];
  for (const word of long.slice(0, 2)) {
    const at = [...word].map((_, i) => i).slice(1);
    const forms = [
      at.map((i) => word.slice(0, i) + word[i] + word.slice(i)),
      at.filter((i) => word[i] === word[i - 1]).map((i) => word.slice(0, i) + word.slice(i + 1)),
      at.map((i) => word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1)),
      at.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ];
    for (const form of forms.flat()) yield words.replace(word, form);
  }
}

async function found(words) {
  const program = await pagefind;
  const { results } = await program.search(words);
  if (results.length) return results;
  for (const form of meant(words)) {
    const { results } = await program.search(form);
    if (results.length) return results;
  }
  return [];
}

async function find(words) {
  if (!words.trim()) return [];
  const results = await found(words);
  const hits = await Promise.all(results.slice(0, MOST_PAGES).map(async (one) => places(await one.data(), one.score)));
  const typed = letters(words);
  return hits.flat()
    .map((hit) => [hit, isWritten(typed, hit[0])])
    .sort(([[one], is], [[other], isOther]) => isOther - is || other.score - one.score)
    .slice(0, MOST)
    .map(([hit]) => hit);
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) {
    pagefind = load();
    postMessage({ type: 1 });
  } else if (type === 2) {
    const items = await find(data).catch((error) => (console.error(String(error)), []));
    postMessage({ type: 3, data: { items } });
  }
});
