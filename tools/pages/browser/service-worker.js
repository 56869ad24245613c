// It stands above the lessons and the book. The live lessons go on working without a network, and so do the pages of
// the lessons that were run. Each answer of our own host is kept; without a network the kept
// one is given. Python itself, which never changes between two builds, is given from what is kept at once.
// Requests of the kernel for files (api/drive, api/stdin) are JupyterLite's own affair: its worker is loaded below.
"use strict";
const KEPT = "one-common-goal";
const PYTHON = /\/static\/(?:pyodide|toolkit)-[0-9a-f]+\//;
const STEADY = /\/static\/(?:pyodide|toolkit)-[0-9a-f]+\/|\/live\/.*[/.][0-9a-f]{7,}\.\w+$/; // names that change with the contents

function plain(address) {
  // JupyterLab adds the time to an address, so that no browser keeps it; and the lesson's name to its page.
  const bare = new URL(address);
  bare.search = "";
  bare.hash = "";
  if (bare.pathname.endsWith("/")) bare.pathname += "index.html"; // as a short address ends
  return bare.href;
}

// Is an answer what is kept already? To write it again takes as long as a lesson's first cells.
function same(kept, answer) {
  const marks = ["etag", "last-modified"].map((name) => [kept?.headers.get(name), answer.headers.get(name)]);
  return marks.some(([mine, theirs]) => mine && mine === theirs);
}

async function keep(request, answer, kept) {
  if (!answer.ok || answer.redirected || same(kept, answer)) return;
  try {
    await (await caches.open(KEPT)).put(plain(request.url), answer.clone());
  } catch {
    // No room: the lesson runs all the same, with a network.
  }
}

async function answered(request) {
  const kept = await caches.match(plain(request.url), { cacheName: KEPT }).catch(() => undefined);
  if (kept && STEADY.test(request.url)) return kept;
  try {
    const answer = await fetch(request);
    await keep(request, answer, kept);
    return answer;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (/\/api\/(?:drive|stdin|service-worker-heartbeat)/.test(address.pathname)) return;
  event.respondWith(answered(event.request));
});

// Asked by live.js once Python runs: fetch what was not asked for yet, let go of an older site's Python.
self.addEventListener("message", (event) => {
  if (event.data?.keepAll) event.waitUntil(keepAll(event.data.keepAll));
});

async function keepAll(addresses) {
  const store = await caches.open(KEPT);
  for (const address of addresses) {
    try {
      if (!(await store.match(plain(address)))) await keep(new Request(address), await fetch(address));
    } catch {
      return; // no network, or no room: the next visit goes on here
    }
  }
  const all = new Set(addresses.map(plain));
  for (const kept of await store.keys())
    if (PYTHON.test(kept.url) && !all.has(plain(kept.url))) await store.delete(kept);
  for (const page of await self.clients.matchAll({ type: "window" })) page.postMessage({ keptAll: addresses.length });
}

importScripts("live/service-worker-jupyterlite.js");
