// Keeps a kiosk's screen calm while the host is away: a page that is asked for is tried again for 8 seconds, then a
// waiting page stands in, which goes on by itself. Keeps no page, no answer and nothing about a person.
const CACHE = "waiting-page";
const WAIT = "/wait.html";
const TEXTS = "/wait-texts.json";
const KEPT = [WAIT, "/js/wait.mjs", "/css/wait.css"];
const LONGEST = 8000;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

self.addEventListener("install", event => event.waitUntil(keep()));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("message", event => event.waitUntil(keepTexts(event.data)));
self.addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (pathname === TEXTS) event.respondWith(kept(TEXTS));
  else if (KEPT.includes(pathname)) event.respondWith(fetch(request).catch(() => kept(pathname)));
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(KEPT.map(path => new Request(path, { cache: "reload" })));
  await self.skipWaiting();
}

async function keepTexts(texts) {
  const cache = await caches.open(CACHE);
  await cache.put(TEXTS, Response.json(texts));
}

const kept = async path => (await caches.match(path)) ?? Response.error();

async function page(request) {
  const until = Date.now() + LONGEST;
  for (let attempt = 0; Date.now() < until; attempt++) {
    try {
      const answer = await fetch(request);
      if (answer.status < 502 || answer.status > 504) return answer;
    } catch {
      // Away: try again below.
    }
    await pause(Math.min(250 * 1.5 ** attempt, 1500));
  }
  return kept(WAIT);
}
