// Draw the rest of a line: in a notebook (as an anywidget), in the browser edition, and in the book without Python.
// sketch(place, {known: [[1992, 5.8]], to: 2025, span: [0, 300], unit, label, line: {}, told: (line) => …}) returns
// show(came), which locks the line and lays what came beside it, and clear(). Mouse, finger or arrow keys.
const HIGH = 330, LEFT = 52, RIGHT = 22, TOP = 16, FOOT = 34;
const INK = "var(--jp-content-font-color1, currentColor)";

function part(name, attributes, parent, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  parent?.append(node);
  return node;
}

// Numbers as they are said: to the unit, or finer where the whole axis is short.
const to_say = ([low, high]) => (value) => Number(value.toFixed(high - low < 5 ? 2 : high - low < 50 ? 1 : 0));

export function sketch(place, { known, to, span, unit, label, colour = "#b5410b", line = {}, told = () => {} }) {
  const WIDE = place.clientWidth && place.clientWidth < 560 ? 400 : 760; // on a phone letters stay as large
  const [low, high] = span, [first] = known[0], [last, end] = known[known.length - 1];
  const asked = Array.from({ length: to - last }, (_, at) => last + 1 + at);
  const x = (year) => LEFT + ((year - first) / (to - first)) * (WIDE - LEFT - RIGHT);
  const y = (value) => HIGH - FOOT - ((value - low) / (high - low)) * (HIGH - TOP - FOOT);
  const within = (value) => Math.min(high, Math.max(low, value));
  const rounded = to_say(span);
  const path = (points) => points.map(([a, b], at) => `${at ? "L" : "M"}${x(a).toFixed(1)},${y(b).toFixed(1)}`).join("");
  const mine = new Map(Object.entries(line).map(([year, value]) => [Number(year), within(value)]));
  let year = asked[0], locked = false, stroke = null;

  const asks = document.createElement("p");
  asks.style.cssText = "margin:0 0 .3em;font:15px system-ui,sans-serif";
  asks.textContent = `${label}, ${unit}. Drag in the grey field, or use the arrow keys.`;
  place.append(asks);
  const svg = part("svg", {
    viewBox: `0 0 ${WIDE} ${HIGH}`, tabindex: 0, role: "slider", "aria-label": label, "aria-valuemin": low,
    "aria-valuemax": high, "aria-orientation": "vertical", "data-lm-suppress-shortcuts": "true",
    style: "display:block;width:100%;max-width:760px;user-select:none;outline-offset:2px;font:15px system-ui,sans-serif",
  }, place);
  const field = part("rect", {
    x: x(last), y: TOP, width: x(to) - x(last), height: HIGH - TOP - FOOT, fill: "#808080", "fill-opacity": 0.16,
  }, svg);
  const step = 10 ** Math.floor(Math.log10((high - low) / 2)), every = (high - low) / step > 12 ? 5 * step : (high - low) / step > 6 ? 2 * step : step;
  for (let value = Math.ceil(low / every) * every; value <= high + 1e-9; value += every) {
    part("line", { x1: LEFT, x2: WIDE - RIGHT, y1: y(value), y2: y(value), stroke: "#808080", "stroke-opacity": 0.35 }, svg);
    part("text", { x: LEFT - 8, y: y(value) + 5, "text-anchor": "end", fill: INK }, svg, rounded(value).toLocaleString("en"));
  }
  const years = to - first > 24 ? 10 : to - first > 8 ? 5 : 2;
  const few = asked.length < 5 && WIDE > 400;
  for (let at = first; at <= to; at++)
    if (few ? at === first || at >= last : at % years === 0)
      part("text", { x: x(at), y: HIGH - 10, "text-anchor": "middle", fill: INK }, svg, at);
  const space = part("path", { fill: colour, "fill-opacity": 0.18 }, svg);
  part("path", { d: path(known), fill: "none", stroke: colour, "stroke-width": 3.5 }, svg);
  const came = part("path", { fill: "none", stroke: colour, "stroke-width": 3.5 }, svg);
  const own = part("path", { fill: "none", stroke: INK, "stroke-width": 3, "stroke-dasharray": "7 6" }, svg);
  const dot = part("circle", { r: 7, fill: INK }, svg);
  const said = part("text", { fill: INK, "font-weight": 700 }, svg);
  const hint = part("text", { x: (x(last) + x(to)) / 2, y: y(high) + 40, "text-anchor": "middle", fill: INK }, svg, "draw here");

  // Who touches the known part scrolls the page.
  const pad = part("rect", {
    x: x(last) - 14, width: WIDE - x(last) + 14, height: HIGH - 20, fill: "transparent", style: "cursor:crosshair",
  }, svg);

  const points = () => [[last, end], ...asked.filter((at) => mine.has(at)).map((at) => [at, mine.get(at)])];
  const value = () => mine.get(year) ?? end;
  function paint() {
    const drawn = points();
    own.setAttribute("d", drawn.length > 1 ? path(drawn) : "");
    dot.setAttribute("cx", x(mine.has(year) ? year : drawn[drawn.length - 1][0]));
    dot.setAttribute("cy", y(mine.has(year) ? value() : drawn[drawn.length - 1][1]));
    dot.style.display = locked ? "none" : "";
    const right = x(year) > WIDE - 130;
    said.setAttribute("x", x(year) + (right ? -12 : 12));
    said.setAttribute("y", Math.max(TOP + 14, y(value()) - 12));
    said.setAttribute("text-anchor", right ? "end" : "start");
    said.textContent = mine.has(year) && !locked ? `${year}: ${rounded(value()).toLocaleString("en")}` : "";
    hint.style.display = drawn.length > 1 || locked ? "none" : "";
    svg.setAttribute("aria-valuenow", rounded(value()));
    svg.setAttribute("aria-valuetext", `${year}: ${mine.has(year) ? `${rounded(value())} ${unit}` : "not drawn yet"}`);
  }
  const tell = () => told(Object.fromEntries(asked.filter((at) => mine.has(at)).map((at) => [at, rounded(mine.get(at))])));
  // What a stroke passes; what a reader skipped before it lies on a straight line.
  function put(near, height, from = [near, height]) {
    for (const at of asked)
      if ((at - from[0]) * (at - near) <= 0)
        mine.set(at, within(near === from[0] ? height : from[1] + ((at - from[0]) / (near - from[0])) * (height - from[1])));
    const start = Math.min(near, from[0]), before = points().filter(([at]) => at < start).pop() ?? [last, end];
    for (const at of asked)
      if (at > before[0] && at < start)
        mine.set(at, before[1] + ((at - before[0]) / (start - before[0])) * (mine.get(start) - before[1]));
    year = near;
    paint();
  }
  function drag(event) {
    const box = svg.getBoundingClientRect(), scale = WIDE / box.width;
    const at = first + (((event.clientX - box.left) * scale - LEFT) / (WIDE - LEFT - RIGHT)) * (to - first);
    const near = Math.min(to, Math.max(asked[0], Math.round(at)));
    const height = low + ((HIGH - FOOT - (event.clientY - box.top) * scale) / (HIGH - TOP - FOOT)) * (high - low);
    put(near, within(height), stroke ?? undefined);
    stroke = [near, within(height)];
  }
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    stroke = null;
    drag(event);
  });
  pad.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false }); // no scrolling from here
  pad.addEventListener("pointermove", (event) => { if (stroke && event.buttons) drag(event); });
  for (const name of ["pointerup", "pointercancel"])
    pad.addEventListener(name, () => { if (stroke) { stroke = null; tell(); } });
  svg.addEventListener("keydown", (event) => {
    const moves = { ArrowLeft: -1, ArrowRight: 1 }, lifts = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const cell = event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey) && svg.closest(".jp-Cell");
    if (!cell && (locked || !(event.key in moves || event.key in lifts))) return;
    event.preventDefault();
    event.stopPropagation();
    if (cell) { // the keys that run a cell are JupyterLab's
      cell.focus();
      return void cell.dispatchEvent(new KeyboardEvent("keydown", event));
    }
    if (event.key in moves) {
      year = Math.min(to, Math.max(asked[0], year + moves[event.key]));
      paint();
    } else {
      const now = mine.get(year) ?? points().filter(([at]) => at < year).pop()[1];
      put(year, within(now + (lifts[event.key] * (high - low)) / 50));
      tell();
    }
  });
  paint();
  return {
    clear() {
      mine.clear();
      year = asked[0];
      paint();
      tell();
    },
    show(what) {
      const real = [[last, end], ...asked.map((at) => [at, what[at]])], drawn = points();
      const shared = real.filter(([at]) => at <= drawn[drawn.length - 1][0]);
      locked = true;
      field.remove();
      pad.remove();
      svg.setAttribute("aria-readonly", "true");
      came.setAttribute("d", path(real));
      if (drawn.length > 1) space.setAttribute("d", `${path([...drawn, ...shared.reverse()])}Z`);
      paint();
    },
  };
}

// Without Python: what came is in the page, and shown once the line is drawn.
export function ask(place, { came, turn, ...options }) {
  const years = Object.keys(came).map(Number), round = to_say(options.span);
  const said = document.createElement("p"), button = document.createElement("button");
  said.setAttribute("aria-live", "polite");
  button.textContent = "Show what came";
  button.disabled = true;
  let mine = {};
  const { show } = sketch(place, { ...options, told: (line) => {
    mine = line;
    const left = years.filter((year) => !(year in line)).length;
    said.textContent = left ? `${left} more ${left > 1 ? "years" : "year"} to draw.` : "";
    button.disabled = left > 0;
  } });
  function end() {
    if (button.disabled) return;
    const far = years.reduce((a, b) => (Math.abs(mine[b] - came[b]) > Math.abs(mine[a] - came[a]) ? b : a));
    said.textContent = `Furthest off in ${far}: you ${mine[far]}, it was ${round(came[far])}.`;
    if (turn) {
      const [last, end] = options.known.at(-1), at = (line, year) => (year === last ? end : line[year]);
      const [from, to] = turn.map((year) => [at(mine, year), at(came, year)]);
      const way = (change) => (change > 0 ? "a rise" : change < 0 ? "a fall" : "no change");
      const percent = Math.round(100 * (to[1] / from[1] - 1));
      said.textContent += ` In ${turn[1]} you drew ${way(to[0] - from[0])}; it ${percent < 0 ? "fell" : "rose"} by ${Math.abs(percent)} %.`;
    }
    button.hidden = true;
    show(came);
  }
  button.addEventListener("click", end);
  place.addEventListener("keydown", (event) => { if (event.key === "Enter") end(); });
  place.append(said, button);
}

// Writes a drawn line into its own cell, where it outlives the kernel and is saved; without a text it only looks.
// Returns whether a line stands there. cmTile is CodeMirror's own, cmView was, and JupyterLab still gives it.
function stands(el, text) {
  const code = el.closest(".jp-Cell")?.querySelector(".cm-content"), view = (code?.cmTile ?? code?.cmView)?.view;
  const own = /^line *= *\{[^}]*\}/m, found = own.exec(view?.state.doc);
  if (found && text) view.dispatch({ changes: { from: found.index, to: found.index + found[0].length, insert: text } });
  return /\d/.test(own.exec(view?.state.doc));
}

function render({ model, el }) {
  const kept = document.createElement("p"), button = document.createElement("button");
  kept.style.cssText = "font:13px var(--jp-code-font-family, monospace);max-width:760px;overflow-wrap:anywhere";
  button.textContent = "Start again";
  function say(line, drawn) {
    const text = `line = {${Object.entries(line).map((one) => one.join(": ")).join(", ")}}`, there = stands(el, drawn && text);
    button.hidden = !Object.keys(line).length;
    kept.textContent = button.hidden ? "" : there ? "Your line stands in the cell." : `To keep this line, copy it into the cell: ${text}`;
  }
  const told = (line) => {
    model.set("line", line);
    model.save_changes();
    say(line, true);
  };
  const options = Object.fromEntries(["known", "to", "span", "unit", "label", "colour", "line"].map((name) => [name, model.get(name)]));
  button.addEventListener("click", sketch(el, { ...options, told }).clear);
  el.append(kept, button);
  requestAnimationFrame(() => say(options.line)); // once it stands in the page
}

export default { render };
