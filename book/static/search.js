// The search names the sections of each page that hold all words. _static/sections.js is written with the book.
const TOLD = 4;

function showSections(result, words) {
  const link = result.querySelector("a");
  const [page, place] = link.getAttribute("href").split("?")[0].split("#");
  if (place || result.querySelector("ul.sections")) return;
  const held = (sections[page.replace(/\.html$/, "")] || []).filter(
    ([, title, text]) => words.every(word => ` ${title.toLowerCase()} ${text}`.includes(` ${word}`)));
  if (!held.length) return;
  const list = result.appendChild(document.createElement("ul"));
  list.className = "sections";
  for (const [anchor, title] of held.slice(0, TOLD)) {
    const one = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
    one.href = `${page}#${anchor}`;
    one.textContent = title;
  }
  if (held.length > TOLD) list.appendChild(document.createElement("li")).textContent = `and ${held.length - TOLD} more`;
}

if (DOCUMENTATION_OPTIONS.pagename === "search") {
  const words = (new URLSearchParams(location.search).get("q") || "").toLowerCase().match(/[\p{L}\p{N}_.%-]{2,}/gu) || [];
  const script = document.createElement("script");
  script.src = "_static/sections.js";
  script.onload = () => {
    const results = document.getElementById("search-results");
    const show = () => results.querySelectorAll("ul.search > li").forEach(one => showSections(one, words));
    new MutationObserver(show).observe(results, { childList: true, subtree: true });
    show();
  };
  addEventListener("DOMContentLoaded", () => document.head.append(script));
}
