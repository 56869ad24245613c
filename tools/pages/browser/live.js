// What the browser edition adds to JupyterLite's pages: one line at the foot that says what is loading, where answers
// are kept and what is wrong with that, and takes the notebook home. Needs window.jupyterapp (exposeAppInBrowser).
"use strict";
(() => {
  const STORE = "One Common Goal? notebooks"; // contentsStorageName in jupyter-lite.json
  const ROOT = new URL(".", document.currentScript.src);
  const line = document.createElement("footer");
  line.id = "site-line";
  line.innerHTML = `<span role="status"></span><strong role="alert"></strong>
    <button type="button" hidden>Download my notebook</button><a href="${new URL("../index.html", ROOT)}">Book</a>`;
  const [said, alarm, download, book] = line.children;
  const zip = document.createElement("a");
  zip.href = new URL("../one-common-goal-student.zip", ROOT);
  zip.textContent = "the zip";
  const style = document.createElement("style");
  style.textContent = `
    #site-line { position: fixed; inset: auto 0 0 0; z-index: 20000; box-sizing: border-box; min-height: 34px;
      display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; padding: 3px 12px;
      font: 14px/1.4 system-ui, sans-serif; color: #1b1b1b; background: #eef3f8; border-top: 1px solid #8a97a6; }
    #site-line span { flex: 1 1 14em; } #site-line strong { flex: 1 1 100%; order: -1; color: #8a1500; }
    #site-line strong:empty { display: none; }
    #site-line a { color: #0b4f8a; } #site-line button { font: inherit; padding: 2px 10px; cursor: pointer; }
    body > #main { height: calc(100% - var(--site-line, 34px)) !important; bottom: auto !important; }
    .jp-NotebookTrustedStatus, .jp-NotebookCheckpoint { display: none !important; }
    body .jp-OutputArea-output pre { word-break: normal; overflow-wrap: anywhere; }
    .jp-OutputArea-output img.site-small { cursor: zoom-in; }
    #site-picture { max-width: 100vw; max-height: 100vh; padding: 0; border: 0; overflow: auto; cursor: zoom-out; }
    #site-picture img { display: block; max-width: none; }
    @media (max-width: 600px) {
      #site-line { font-size: 13px; } #site-line span { flex-basis: 100%; }
      .jp-Notebook .jp-RenderedMarkdown table { table-layout: auto !important; width: 100%; font-size: 12px; }
      .jp-Notebook .jp-RenderedMarkdown :is(th, td) { padding: 3px 4px; text-align: left !important; }
      .jp-Notebook .jp-RenderedHTMLCommon blockquote { margin: 0.5em 0; padding-left: 0.7em; }
      .jp-Notebook .jp-RenderedHTMLCommon :is(ul, ol) { padding-left: 1.4em; }
    }`;

  function tell(text) {
    if (said.textContent !== text) said.textContent = text;
    fit();
  }
  function warn(text) {
    if (alarm.textContent !== text) alarm.textContent = text;
    fit();
  }
  function fit() {
    const height = `${line.offsetHeight}px`;
    if (document.body.style.getPropertyValue("--site-line") === height) return;
    document.body.style.setProperty("--site-line", height);
    window.dispatchEvent(new Event("resize"));
  }

  // Where answers are kept: can this browser keep anything at all, and is what it kept whole?
  const WORKERLESS =
    "Lessons can't run here: a browser gives them their files only at an address that begins with https:// " +
    "(or on your own computer), and where service workers are not blocked. Ask for such an address, or download ";
  const LOST =
    "This browser keeps nothing here (a private window, or storage that is full or blocked): " +
    "download your notebook before you close this tab.";
  const FULL =
    "Your last change could not be kept (the browser's storage is full or blocked): " +
    "download your notebook now, then make room and save again.";
  const DAMAGED =
    "What this browser kept of this notebook is damaged. The lesson as published is shown; " +
    "the damaged copy was set aside.";
  const NEWER = (day) =>
    `This is your own copy, saved on ${day}, and it stays. The lesson on the site has changed since: ` +
    "to see the new one, rename yours (File, Rename…), then open the lesson again.";
  const AGAIN = "This is the empty frame of an earlier visit: run the cell to draw in it.\n";

  // Lessons reach their files through a service worker. A plain http address has none; a policy may refuse it.
  let workerless = !navigator.serviceWorker;
  function noWorker() {
    workerless = true;
    tell("To read only.");
    warn(WORKERLESS);
    alarm.append(zip, ".");
    fit();
  }
  if (!workerless) {
    const workers = navigator.serviceWorker;
    const register = workers.register.bind(workers);
    workers.register = async () => {
      // The one that stands above the lessons, so that it reaches the book's pages.
      const got = await register(new URL("../service-worker.js", ROOT)).catch(() => undefined);
      if (!got) noWorker();
      return got;
    };
  }

  async function keepsNothing() {
    try {
      const name = "One Common Goal? trial";
      await new Promise((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onerror = () => failed(asked.error);
        asked.onupgradeneeded = () => asked.result.createObjectStore("trial");
        asked.onsuccess = () => {
          try {
            const at = asked.result.transaction("trial", "readwrite");
            at.objectStore("trial").put("x".repeat(100000), "trial");
            at.oncomplete = () => (asked.result.close(), done());
            at.onabort = at.onerror = () => failed(at.error);
          } catch (problem) {
            failed(problem);
          }
        };
      });
      indexedDB.deleteDatabase(name);
      return false;
    } catch {
      return true;
    }
  }

  // The stored copy of a notebook, as JupyterLite keeps it; undefined where there is none.
  function store(mode, act) {
    return new Promise((done) => {
      const asked = indexedDB.open(STORE);
      asked.onerror = () => done(undefined);
      asked.onsuccess = () => {
        const base = asked.result;
        const give = (value) => (base.close(), done(value));
        if (!base.objectStoreNames.contains("files")) return give(undefined);
        const wish = act(base.transaction("files", mode).objectStore("files"));
        wish.onsuccess = () => give(wish.result);
        wish.onerror = () => give(undefined);
      };
    });
  }

  function whole(kept) {
    if (!kept || typeof kept !== "object" || kept.type !== "notebook") return false;
    try {
      const content = typeof kept.content === "string" ? JSON.parse(kept.content) : kept.content;
      return Array.isArray(content.cells) && typeof content.metadata === "object";
    } catch {
      return false;
    }
  }

  // Before JupyterLite reads it: a damaged copy is set aside under another name, and nothing is lost.
  async function setAsideDamaged(path) {
    const names = indexedDB.databases ? (await indexedDB.databases()).map((one) => one.name) : [STORE];
    if (!names.includes(STORE)) return;
    const kept = await store("readonly", (files) => files.get(path));
    if (kept === undefined || whole(kept)) return;
    const aside = `${path}.damaged-${new Date().toISOString().slice(0, 10)}.txt`;
    const text = typeof kept === "string" ? kept : JSON.stringify(kept);
    const now = new Date().toISOString();
    const model = { name: aside.split("/").pop(), path: aside, type: "file", format: "text", content: text,
      mimetype: "text/plain", created: now, last_modified: now, size: text.length, writable: true };
    await store("readwrite", (files) => files.put(model, aside));
    await store("readwrite", (files) => files.delete(path));
    warn(DAMAGED);
  }

  // localStorage, which a browser may refuse.
  function remember(key, value) {
    try {
      if (value !== undefined) localStorage.setItem(key, value);
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  const path = new URLSearchParams(location.search).get("path") || "";
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const sources = (notebook) => JSON.stringify(notebook.cells.map((cell) => [].concat(cell.source).join("")));

  // The lesson's own page in the book.
  const page = () => new URL(`../${path.replace(/[.]ipynb$/, ".html")}`, ROOT).href;

  // Which edition of a lesson a learner began with is remembered beside the copy.
  async function lookForNewer(nothing) {
    const answer = await fetch(new URL(`files/${path}`, ROOT), { cache: "no-cache" });
    if (!answer.ok) return;
    book.href = page();
    if (nothing) return;
    const published = new TextEncoder().encode(sources(await answer.json()));
    const mark = new Uint8Array(await crypto.subtle.digest("SHA-256", published)).slice(0, 8);
    const edition = [...mark].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const kept = await store("readonly", (files) => files.get(path));
    const began = remember(`edition of ${path}`);
    if (!kept || !began) remember(`edition of ${path}`, edition);
    else if (began !== edition) warn(NEWER(new Date(kept.last_modified).toLocaleDateString("en-GB")));
  }

  // The notebook that the page shows, once it is there; undefined for a page without one (a file list, a table).
  async function shown() {
    for (;;) {
      const panel = window.jupyterapp?.shell?.currentWidget;
      if (panel?.context?.isReady) return panel.sessionContext ? panel : undefined;
      if (panel && !panel.context && !/[.]ipynb$/.test(path)) return undefined;
      await wait(100);
    }
  }

  // A line that was drawn lived in the Python of an earlier visit: its picture and a sentence are left. Else the page
  // would say "Loading widget..." for ever: JupyterLite 0.6 does not answer comm_info_request, for which widgets wait.
  function endOldSketches(panel) {
    const view = "application/vnd.jupyter.widget-view+json";
    for (const cell of panel.content.model.cells) {
      const old = cell.type === "code" ? cell.outputs.toJSON() : [];
      if (!old.some((output) => output.data?.[view])) continue;
      for (const output of old) delete output.data?.[view];
      cell.outputs.fromJSON([{ output_type: "stream", name: "stdout", text: AGAIN }, ...old]);
    }
  }

  // JupyterLab drops a picture's alternative text, which is there, beside it.
  function describePictures(panel) {
    let asked = 0;
    const soon = () => void (asked ||= requestAnimationFrame(describe));
    function describe() {
      asked = 0;
      for (const cell of panel.content.widgets) {
        cell.outputArea?.widgets.forEach((output, place) => {
          const picture = output.node.querySelector("img");
          if (!picture) return;
          const alt = cell.outputArea.model.get(place)?.metadata["image/png"]?.alt;
          if (alt && picture.alt !== alt) picture.alt = alt;
          picture.classList.toggle("site-small", small(picture));
        });
      }
    }
    new MutationObserver(soon).observe(panel.node, { childList: true, subtree: true });
    document.addEventListener("load", soon, true); // of a picture
    window.addEventListener("resize", soon);
    soon();
  }

  // A picture whose words are small on this screen opens alone, as large as it is; the next tap, or Esc, closes it.
  const small = (picture) => picture.width > 0 && picture.width < picture.naturalWidth / 2;
  const dialog = document.createElement("dialog");
  dialog.id = "site-picture";
  dialog.addEventListener("click", () => dialog.close());
  function openPicture({ target }) {
    if (!target.matches?.(".jp-OutputArea-output img") || !small(target)) return;
    const copy = document.createElement("img");
    copy.src = target.src;
    copy.alt = target.alt;
    dialog.replaceChildren(copy);
    dialog.showModal();
  }
  document.addEventListener("click", openPicture);

  async function pythonReady(panel, began) {
    const first = remember("site has been here") ? "" : " The first time, up to 50 MB are fetched.";
    for (;;) {
      if (workerless) return;
      const status = panel.sessionContext.session?.kernel?.status;
      if (status === "idle" || status === "busy") break;
      if (status === "dead") return warn("Python did not start: load this page again. Your saved answers are kept.");
      const seconds = Math.round((Date.now() - began) / 1000);
      const late = seconds > 60 ? " This is slower than usual, and goes on." : "";
      tell(`Python is starting in your browser: ${seconds} s. Read on meanwhile.${first}${late}`);
      await wait(250);
    }
    remember("site has been here", "yes");
    const keys = matchMedia("(any-pointer: fine)").matches ? "Shift and Enter, or ▶ above," : "▶ above"; // a phone
    const kept = "Your answers stay in this browser only";
    tell(`Python is ready: ${keys} runs a cell. ${kept} (in a private window: until you close it).`);
    setTimeout(() => tell(`${kept}.`), 60000);
  }

  function guard(panel, nothing) {
    download.hidden = false;
    fit();
    const save = () => panel.context.save().catch(() => warn(FULL));
    download.onclick = async () => {
      await save();
      const text = JSON.stringify(panel.content.model.toJSON(), null, 1);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
      link.download = panel.context.path.split("/").pop();
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    };
    panel.context.saveState.connect((_, state) => {
      if (state === "failed") warn(FULL);
      else if (state.startsWith("completed") && alarm.textContent === FULL) warn(nothing ? LOST : "");
    });
    // A phone ends a tab without asking: save when it is left.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && panel.context.model.dirty) save();
    });
  }

  // What this page has loaded, and what another lesson will need, is kept for a time without a network. Not at once:
  // the reader's first cells come first.
  async function keepForLater() {
    await wait(20000);
    const names = await (await fetch(new URL("offline.json", ROOT))).json();
    const ofBook = book.href === page() ? await partsOf(page()).catch(() => []) : [];
    const loaded = performance.getEntriesByType("resource").map((one) => one.name);
    const here = [...loaded, location.href].filter((name) => name.startsWith(ROOT.href) && !name.includes("/api/"));
    const worker = (await navigator.serviceWorker.ready).active;
    const live = names.map((name) => new URL(name, ROOT).href);
    worker.postMessage({ keepAll: [...new Set([...live, ...here, ...ofBook])] });
  }

  // The addresses of a page and of what it loads.
  async function partsOf(address) {
    const text = await (await fetch(address)).text();
    const parts = new DOMParser().parseFromString(text, "text/html");
    const links = [...parts.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src], img[src]")];
    const found = links.map((one) => new URL(one.getAttribute("src") || one.getAttribute("href"), address).href);
    return [address, ...found.filter((one) => one.startsWith(location.origin))];
  }

  async function main() {
    const began = Date.now();
    document.head.append(style);
    document.body.append(line, dialog);
    new ResizeObserver(fit).observe(line);
    tell("The page is loading.");
    if (workerless) return noWorker();
    const nothing = await keepsNothing();
    if (nothing) warn(LOST);
    const panel = await shown();
    if (!panel) return tell("Files of the lessons. Your own copies stay in this browser only.");
    endOldSketches(panel);
    guard(panel, nothing);
    describePictures(panel);
    lookForNewer(nothing).catch(() => null);
    await pythonReady(panel, began);
    keepForLater().catch(() => null);
  }

  // In the notebook interface a term would open as raw text: the book's page of the glossary is to be read.
  function openTerm(event) {
    const link = event.target.closest?.("a[href*='glossary.md']");
    if (!link || !location.pathname.includes("/notebooks/")) return;
    event.preventDefault();
    event.stopPropagation();
    const term = decodeURIComponent(link.href.split("#")[1] || "");
    const anchor = term.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    window.open(new URL(`../book/glossary.html#${anchor}`, ROOT), "_blank");
  }
  document.addEventListener("click", openTerm, true);

  // JupyterLite's start waits for this: a damaged copy must be set aside before it is read.
  window.siteReady = Promise.race([setAsideDamaged(path).catch(() => null), wait(3000)]);
  document.addEventListener("DOMContentLoaded", main);
})();
