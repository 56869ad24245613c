// On paper folded readings and pictures stand open; code, evidence, solutions and the teacher's parts stay out.
const opened = [];
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("article details:not([open])")) {
    const said = one.querySelector("summary").textContent;
    const kept = one.matches(".admonition:not(.hide)") || /code|evidence|solution/.test(said);
    if (kept && !one.matches(".claim")) continue;
    one.open = true;
    opened.push(one);
  }
});
addEventListener("afterprint", () => opened.splice(0).forEach(one => { one.open = false; }));
