// Opens the HTML report in headless Chromium, uses it like a reader, and scans it with axe.
// usage: node browse.mjs REPORT.html SHOTS
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, shots] = process.argv.slice(2);
mkdirSync(shots, { recursive: true });
const address = pathToFileURL(resolve(report)).href;
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const profile = mkdtempSync(join(tmpdir(), "l10n-report-"));

const settings = {
  executablePath: "/usr/bin/chromium",
  headless: true,
  // axe is brought in by evaluation; the page's own policy stays what it is.
  bypassCSP: true,
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
};
const browser = await chromium.launchPersistentContext(profile, settings);

const complaints = [];
async function open(options = {}) {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => request.url() !== address.split("#")[0] && !request.url().startsWith("data:") && complaints.push(`fetched ${request.url()}`));
  await page.setViewportSize({ width: options.width ?? 1200, height: options.height ?? 900 });
  await page.emulateMedia({ colorScheme: options.dark ? "dark" : "light" });
  await page.goto(address + (options.hash ?? ""));
  return page;
}

async function scan(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  const said = violations.map((one) => `${name}: ${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(" ")}`);
  assert.deepEqual(said, []);
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

const shown = (page) => page.locator(".unit").count();
const counted = async (page) => Number((await page.locator("#count").textContent()).match(/^[\d,]+/)?.[0].replace(",", "") ?? 0);

// A reader at a desk: another locale, a page of the heat map, a state, a word.
const desk = await open();
await scan(desk, "desk-light");
assert.equal(await desk.locator("#locales button").count(), 3);
await desk.getByRole("button", { name: /^ko / }).click();
assert.match(await desk.locator("#summary-title").textContent(), /^ko: \d+% of words/);
const all = await counted(desk);
assert.equal(await shown(desk), 100, "a hundred units at a time");
await desk.locator("#more").click();
assert.equal(await shown(desk), Math.min(200, all));
await desk.locator(".tile", { hasText: "start.md" }).click();
const some = await counted(desk);
assert.ok(some > 0 && some < all, `${some} of ${all}`);
assert.equal(await desk.locator(".tile[aria-pressed=true]").count(), 1);
await desk.locator("#states [data-state=untranslated]").click();
assert.equal(await desk.locator(".state.untranslated").count(), 0);
await desk.locator("#states [data-state=untranslated]").click();
await desk.fill("#query", "forgotten");
await desk.waitForFunction(() => document.querySelectorAll(".unit").length === 1);
assert.equal(await desk.locator("mark").textContent(), "This part of it was forgotten.");
assert.match(await desk.locator(".why").textContent(), /function word/);
const link = desk.url();
await scan(desk, "desk-filtered");

// The same view from its address; and an address that means nothing.
const again = await open({ hash: new URL(link).hash });
assert.equal(await shown(again), 1);
assert.equal(await again.inputValue("#query"), "forgotten");
await again.goto(`${address}#locale=xx&page=nope&state=odd&q=%F0`);
assert.ok((await shown(again)) >= 0);

// Text that wants to be markup is text.
const hostile = await open({ hash: "#locale=ko&page=api/reference.md&q=onerror&state=untranslated" });
assert.equal(await shown(hostile), 1);
assert.equal(await hostile.locator("img").count(), 0);
assert.match(await hostile.locator(".unit dd").first().textContent(), /\[U\+202E\]gnp\.exe/);

// In the dark, from right to left.
const dark = await open({ dark: true, hash: "#locale=he&page=guide/start.md" });
const sides = dark.locator(".unit:has(.state.outdated) dd");
assert.equal(await sides.nth(0).getAttribute("dir"), "ltr");
assert.equal(await sides.nth(1).getAttribute("dir"), "rtl");
assert.equal(await sides.nth(1).evaluate((node) => getComputedStyle(node).direction), "rtl");
await scan(dark, "desk-dark-he");
await dark.locator("#units").scrollIntoViewIfNeeded();
await dark.locator(".unit").first().scrollIntoViewIfNeeded();
await dark.screenshot({ path: join(shots, "desk-dark-he-units.png") });

// On a phone: nothing is wider than the screen, both sides stand one above the other.
const phone = await open({ width: 360, height: 740, hash: "#locale=ko" });
assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling");
await scan(phone, "phone");
const [left, right] = await phone.locator(".unit").first().locator(".sides > div").evaluateAll((both) => both.map((one) => one.getBoundingClientRect().top));
assert.ok(right > left);
await phone.locator(".unit").first().scrollIntoViewIfNeeded();
await phone.screenshot({ path: join(shots, "phone-units.png") });

// By keyboard: skip to the units, reach a filter, press it; a tile keeps the focus when the page is redrawn.
const keys = await open({ hash: "#locale=ko" });
await keys.keyboard.press("Tab");
assert.equal(await keys.evaluate(() => document.activeElement.className), "skip");
await keys.keyboard.press("Enter");
assert.equal(await keys.evaluate(() => document.activeElement.id), "units");
await keys.keyboard.press("Tab");
assert.equal(await keys.evaluate(() => document.activeElement.id), "query");
await keys.locator("#states [data-state=translated]").focus();
const before = await counted(keys);
await keys.keyboard.press("Space");
assert.ok((await counted(keys)) > before);
await keys.locator(".tile").nth(1).focus();
await keys.keyboard.press("Enter");
assert.equal(await keys.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");

await browser.close();
rmSync(profile, { recursive: true, force: true });
assert.deepEqual(complaints, []);

// Without scripts, as some artifact viewers show pages, the coverage is still there.
const bare = await chromium.launchPersistentContext(profile, { ...settings, javaScriptEnabled: false });
const still = await bare.newPage();
await still.goto(address);
assert.match(await still.locator("body").innerText(), /ko\s+guide\/start\.md\s+\d+%/);
await bare.close();
rmSync(profile, { recursive: true, force: true });
console.log(`html: used and scanned in Chromium, nothing fetched, no complaint; screenshots in ${shots}`);
