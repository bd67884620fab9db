// Draws the report from the data beside it. Text of pages reaches the document through `textContent` only.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const STATES = ["untranslated", "partial", "outdated", "translated", "neutral", "obsolete"];
const OPEN = new Set(["untranslated", "partial", "outdated"]);
const REASONS = {
  missing: "no translation",
  copied: "the source text again",
  "older-source": "an older source text again",
  sentence: "sentences left in the source language",
  "source-changed": "the source has changed since",
};
const STEP = 100;
const MOST = 200;

const $ = (id) => document.getElementById(id);
const number = new Intl.NumberFormat("en");
const count = (n, noun) => `${number.format(n)} ${noun}${n === 1 ? "" : "s"}`;
// Rounded down, so that 100% means complete.
const percent = ([total, done]) => (total === 0 ? 100 : Math.floor((done * 100) / total));
const heat = (value) => (value === 100 ? 4 : Math.min(3, Math.floor(value / 25)));
const folder = (page) => page.slice(0, page.lastIndexOf("/") + 1);
const text = (index) => (index < 0 ? "" : data.texts[index]);

// Characters that turn a line around or cannot be seen are spelt out: a reviewer must see them.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const reveal = (text) => text.replace(HIDDEN, (c) => `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

/** An element with properties and children; strings become text. */
function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.map((child) => (typeof child === "string" ? reveal(child) : child)));
  return node;
}

// What is shown lives in the address, so that a view can be sent to somebody.
const view = { locale: "", page: "", query: "", states: new Set(OPEN), shown: STEP };

function readAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const known = data.locales.some((locale) => locale.tag === wanted.get("locale"));
  view.locale = known ? wanted.get("locale") : data.locales[0]?.tag ?? "";
  view.page = current()?.pages.some((page) => page.page === wanted.get("page")) ? wanted.get("page") : "";
  view.query = wanted.get("q") ?? "";
  const states = wanted.get("state")?.split(",").filter((state) => STATES.includes(state));
  view.states = new Set(states ?? OPEN);
  view.shown = STEP;
}

function writeAddress() {
  const wanted = new URLSearchParams({ locale: view.locale });
  if (view.page) wanted.set("page", view.page);
  if (view.query) wanted.set("q", view.query);
  wanted.set("state", [...view.states].join(","));
  history.replaceState(null, "", `#${wanted}`);
}

const current = () => data.locales.find((locale) => locale.tag === view.locale);

function drawLocales() {
  $("locales").hidden = data.locales.length < 2;
  $("locales").replaceChildren(
    ...data.locales.map((locale) =>
      el(
        "button",
        { type: "button", "aria-pressed": String(locale.tag === view.locale), onclick: () => choose({ locale: locale.tag, page: "" }) },
        el("bdi", {}, locale.tag),
        ` ${percent(locale.words)}%`,
      ),
    ),
  );
}

function drawSummary(locale) {
  const [, translated, partial, untranslated, outdated, neutral] = locale.units;
  const [words, done] = locale.words;
  $("summary-title").replaceChildren(el("bdi", {}, locale.tag), `: ${percent(locale.words)}% of words are translated`);
  const share = (words, name) => el("span", { class: name, style: `flex: ${words} 0 0` });
  const figure = (label, value) => el("div", {}, el("dt", {}, label), el("dd", {}, number.format(value)));
  $("summary").replaceChildren(
    el(
      "div",
      { class: "bar", role: "img", "aria-label": `Of ${count(words, "word")}, ${number.format(done)} are translated.` },
      ...(words === 0 ? [] : [share(done, "translated"), share(words - done, "untranslated")]),
    ),
    el(
      "dl",
      { class: "figures" },
      figure("words left", words - done),
      figure("units untranslated", untranslated),
      figure("units partial", partial),
      figure("units outdated", outdated),
      figure("units translated", translated),
      figure("neutral", neutral),
    ),
  );
}

function drawFindings() {
  const found = data.findings.filter((one) => one.locale === null || one.locale === view.locale);
  $("findings").hidden = found.length === 0;
  const shown = found.slice(0, MOST);
  $("findings-count").textContent =
    found.length > MOST ? `The first ${MOST} of ${count(found.length, "finding")}` : count(found.length, "finding");
  $("findings-list").replaceChildren(
    ...shown.map((one) =>
      el(
        "li",
        {},
        el("span", { class: one.severity }, one.severity),
        " ",
        el("bdi", {}, one.message),
        " ",
        el("span", { class: "muted" }, el("bdi", {}, [one.code, one.place].filter(Boolean).join(", "))),
        ...one.labels.map((label) => el("div", {}, `${label[0]}: `, el("bdi", {}, label[1]))),
        ...(one.help ? [el("div", {}, "What to do: ", el("bdi", {}, one.help))] : []),
      ),
    ),
  );
}

function drawPages(locale) {
  const folders = new Map();
  for (const page of locale.pages) {
    const name = folder(page.page);
    if (!folders.has(name)) folders.set(name, []);
    folders.get(name).push(page);
  }
  $("legend").replaceChildren(
    ...["0–24%", "25–49%", "50–74%", "75–99%", "100%"].map((label, step) => el("span", { class: `heat-${step}` }, label)),
  );
  const sections = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, pages]) => {
    const sum = pages.reduce(([total, done], page) => [total + page.words[0], done + page.words[1]], [0, 0]);
    const left = sum[0] - sum[1];
    return el(
      "section",
      {},
      el("h3", {}, el("bdi", {}, name || "top folder"), `: ${percent(sum)}%`, el("span", { class: "muted" }, `, ${count(left, "word")} left`)),
      el("ul", { class: "tiles" }, ...pages.map((page) => el("li", {}, tile(page)))),
    );
  });
  $("folders").replaceChildren(...sections);
}

function tile(page) {
  const value = percent(page.words);
  const toggle = () => {
    choose({ page: view.page === page.page ? "" : page.page });
    if (view.page) $("units").scrollIntoView();
  };
  return el(
    "button",
    {
      type: "button",
      class: `tile heat-${heat(value)}`,
      "aria-pressed": String(view.page === page.page),
      title: `${page.page}: ${count(page.words[0] - page.words[1], "word")} left`,
      onclick: toggle,
    },
    el("b", {}, `${value}%`),
    el("bdi", {}, page.page.slice(folder(page.page).length)),
  );
}

function drawFilters(locale) {
  $("query").value = view.query;
  $("page").replaceChildren(
    el("option", { value: "" }, "all pages"),
    ...locale.pages.map((page) => el("option", { value: page.page }, page.page)),
  );
  $("page").value = view.page;
  $("states").replaceChildren(
    ...STATES.filter((state) => state !== "obsolete").map((state) =>
      el("button", { type: "button", "data-state": state, "aria-pressed": String(view.states.has(state)), onclick: () => toggleState(state) }, state),
    ),
  );
}

function toggleState(state) {
  if (!view.states.delete(state)) view.states.add(state);
  for (const button of $("states").children) {
    button.setAttribute("aria-pressed", String(view.states.has(button.dataset.state)));
  }
  view.shown = STEP;
  writeAddress();
  drawUnits();
}

/** Units that pass the filters, each with its page: worst page first, in the order of the page. */
function matches(locale) {
  const query = view.query.trim().toLowerCase();
  const pages = locale.pages.filter((page) => !view.page || page.page === view.page);
  const share = ({ words: [total, done] }) => (total === 0 ? 1 : done / total);
  pages.sort((a, b) => share(a) - share(b) || (a.page < b.page ? -1 : 1));
  const has = (page, unit) =>
    [page.page, unit.id, text(unit.source), text(unit.target)].some((one) => one.toLowerCase().includes(query));
  return pages.flatMap((page) =>
    page.list.filter((unit) => view.states.has(unit.state) && (!query || has(page, unit))).map((unit) => [page, unit]),
  );
}

function drawUnits() {
  const locale = current();
  const found = matches(locale);
  const shown = found.slice(0, view.shown);
  const groups = [];
  let last = null;
  for (const [page, unit] of shown) {
    if (page !== last) groups.push(el("h3", {}, el("bdi", {}, page.page), ` ${percent(page.words)}%`));
    last = page;
    groups.push(drawUnit(locale, unit));
  }
  $("list").replaceChildren(...groups);
  const left = data.open_only ? " Texts of translated and neutral units are left out of a report of this size." : "";
  $("count").textContent = (found.length === 0 ? "No unit fits." : `${count(found.length, "unit")}.`) + left;
  $("more").hidden = shown.length === found.length;
  $("more").textContent = `Show ${Math.min(STEP, found.length - shown.length)} more`;
}

function drawUnit(locale, unit) {
  const inSource = unit.state === "untranslated";
  const shown = inSource ? data.source : locale;
  const why = [REASONS[unit.reason], ...unit.because.map(text)].filter(Boolean);
  return el(
    "article",
    { class: "unit", "aria-label": `${unit.state}: ${unit.id || unit.kind}` },
    el(
      "header",
      {},
      el("span", { class: `state ${unit.state}` }, unit.state),
      el("code", {}, unit.id),
      el("span", { class: "muted" }, el("bdi", {}, text(unit.section) || unit.kind)),
      el("span", { class: "place" }, el("bdi", {}, unit.place)),
    ),
    el(
      "dl",
      { class: "sides" },
      ...(unit.source < 0 ? [] : [side(data.source, data.source, text(unit.source))]),
      side(locale, shown, ...marked(text(unit.target), unit.marks)),
    ),
    ...(why.length ? [el("p", { class: "why" }, why.join(" · "))] : []),
  );
}

/** One side of a unit: whose it is, and the text in the language it is in. */
function side(owner, language, ...content) {
  return el("div", {}, el("dt", {}, owner.tag), el("dd", { lang: language.tag, dir: language.dir }, ...content));
}

/** The text with its leftover sentences marked; marks are ranges of UTF-16 units, in order. */
function marked(whole, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(whole.slice(at, start), el("mark", { lang: data.source.tag, dir: data.source.dir }, whole.slice(start, end)));
    at = end;
  }
  return [...parts, whole.slice(at)];
}

function choose(change) {
  Object.assign(view, change, { shown: STEP });
  writeAddress();
  draw(document.activeElement);
}

function draw(focused) {
  const locale = current();
  $("main").hidden = !locale;
  // Redrawn buttons take the focus over from those they replace.
  const box = focused?.closest("#locales, #folders")?.id;
  const place = box ? [...$(box).querySelectorAll("button")].indexOf(focused) : -1;
  drawLocales();
  if (!locale) return;
  drawSummary(locale);
  drawFindings();
  drawPages(locale);
  drawFilters(locale);
  drawUnits();
  if (place >= 0) $(box).querySelectorAll("button")[place]?.focus({ preventScroll: true });
}

let waiting;
$("query").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    Object.assign(view, { query: $("query").value, shown: STEP });
    writeAddress();
    drawUnits();
  }, 120);
});
$("page").addEventListener("change", () => choose({ page: $("page").value }));
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("more").addEventListener("click", () => {
  const first = $("list").querySelectorAll(".unit").length;
  view.shown += STEP;
  drawUnits();
  const next = $("list").querySelectorAll(".unit")[first];
  next?.setAttribute("tabindex", "-1");
  next?.focus();
});
addEventListener("hashchange", () => {
  // The link that skips to the units is no view.
  if (location.hash === "#units") return;
  readAddress();
  draw();
});
readAddress();
draw();
