"use strict";
// Moves through the findings, filters them, and brings the list of reports to the top.
(() => {
  const findings = [...document.querySelectorAll(".finding")];
  const boxes = [...document.querySelectorAll(".tools input")];
  const bar = document.querySelector(".bar");
  const count = document.getElementById("count");
  let current = null;

  const said = (template, values) =>
    template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  const shown = () => findings.filter((finding) => !finding.hidden);
  const report = (finding) => finding.closest(".report");
  const marks = (finding) =>
    report(finding).querySelectorAll(`mark[data-f~="${finding.dataset.n}"]`);
  const place = (finding) => document.getElementById(finding.id.replace("f", "p"));

  const tell = () => {
    const left = shown();
    const values = { shown: left.length, all: findings.length };
    const at = left.indexOf(current);
    const place = at < 0 ? "" : said(count.dataset.selected, { ...values, number: at + 1 }) + " · ";
    count.textContent = place + said(count.dataset.shown, values);
  };

  const mark = (finding, isCurrent) => {
    finding.toggleAttribute("aria-current", isCurrent);
    for (const found of marks(finding)) found.classList.toggle("current", isCurrent);
  };

  const select = (finding) => {
    if (current) mark(current, false);
    current = finding;
    if (!finding) return tell();
    mark(finding, true);
    (place(finding) ?? finding).scrollIntoView({ block: "center" });
    const panel = finding.parentElement;
    panel.scrollTop +=
      finding.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
    finding.focus({ preventScroll: true });
    tell();
  };

  // Where nothing is selected yet, the first finding that begins below the top of the window.
  const step = (by) => {
    const left = shown();
    if (!left.length) return;
    let at = left.indexOf(current);
    if (at < 0) {
      const below = left.findIndex((one) => (place(one) ?? one).getBoundingClientRect().top > 0);
      at = below < 0 ? (by > 0 ? -1 : left.length) : by > 0 ? below - 1 : below;
    }
    select(left[(at + by + left.length) % left.length]);
  };

  const filter = () => {
    const wanted = (name) => boxes.filter((box) => box.name === name && box.checked)
      .map((box) => box.value);
    const names = [...new Set(boxes.map((box) => box.name))];
    for (const finding of findings)
      finding.hidden = names.some((name) => !wanted(name).includes(finding.dataset[name]));
    for (const section of document.querySelectorAll(".report")) {
      const kept = new Set([...section.querySelectorAll(".finding:not([hidden])")]
        .map((finding) => finding.dataset.n));
      for (const found of section.querySelectorAll("mark"))
        found.classList.toggle("off", !found.dataset.f.split(" ").some((n) => kept.has(n)));
      for (const link of section.querySelectorAll(".at")) link.hidden = !kept.has(link.dataset.n);
    }
    if (current?.hidden) select(null);
    tell();
  };

  const KEYS = { n: 1, F8: 1, ArrowRight: 1, p: -1, F7: -1, ArrowLeft: -1 };
  const IN_LIST = { ArrowDown: 1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const at = event.target instanceof Element ? event.target : document.body;
    if (event.key.startsWith("Arrow") && at.closest(".wide")) return;
    const by = KEYS[event.key] ?? (at.closest(".finding") ? IN_LIST[event.key] : undefined);
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const target = link ? document.getElementById(link.hash.slice(1)) : null;
    const found = event.target.closest("mark");
    let finding = event.target.closest(".finding");
    if (target?.matches(".finding")) finding = target;
    if (found && !target) {
      const numbers = found.dataset.f.split(" ");
      const there = shown().filter((one) =>
        report(one) === report(found) && numbers.includes(one.dataset.n));
      there.sort((a, b) => numbers.indexOf(a.dataset.n) - numbers.indexOf(b.dataset.n));
      // A click on the place of the selected finding selects the next one that speaks of it.
      finding = there[(there.indexOf(current) + 1) % there.length];
    }
    if (!finding || !window.getSelection().isCollapsed) return;
    if (link) event.preventDefault();
    if (finding !== current || link) select(finding);
  });

  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  for (const box of boxes) box.addEventListener("change", filter);
  const measure = () =>
    document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
  new ResizeObserver(measure).observe(bar);

  // Paper shows what is folded on the screen.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  const index = document.getElementById("index");
  if (index) document.getElementById("reports").before(index);
  document.querySelector(".tools").hidden = false;
  measure();
  filter();
  const asked = findings.find((finding) => `#${finding.id}` === window.location.hash);
  if (asked) select(asked);
})();
