// A picture stays on the screen, its title first, when its cell was run with Shift-Enter, Ctrl-Enter or the Run button.
// JupyterLab 4.6 holds the next cell where it is, so a picture grows upwards, and its title off the screen. From the
// key to the reader's next key, click or scroll this script moves the page just as far as the picture needs.
"use strict";
(() => {
  // JupyterLab asks each such folder for these two; it has no plugin.
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["picture-in-view"] = { init: () => {}, get: () => {} };
  const EDGE = 4, NEXT = 40; // pixels: above the picture, and of the next cell below it

  const watch = new ResizeObserver(([{ target }]) => {
    const page = target.closest(".jp-WindowedPanel-outer");
    if (!page || !target.querySelector("img")) return;
    const screen = page.getBoundingClientRect(), picture = target.getBoundingClientRect();
    const above = picture.top - screen.top - EDGE; // below zero: the title is off the screen
    const below = picture.bottom - screen.bottom + NEXT; // over zero: the foot is
    page.scrollTop += above < 0 ? above : Math.min(above, Math.max(below, 0));
  });

  const runs = (event) =>
    event.type === "keydown"
      ? event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)
      : event.type === "pointerdown" && event.target.closest?.("[data-jp-item-name='run']");
  const acted = (event) => {
    watch.disconnect();
    const cell = runs(event) && document.querySelector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell.jp-mod-active");
    if (cell) watch.observe(cell.querySelector(".jp-Cell-outputArea"));
  };
  for (const kind of ["keydown", "pointerdown", "wheel", "touchmove"])
    window.addEventListener(kind, acted, { capture: true, passive: true });
})();
