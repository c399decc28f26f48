import assert from "node:assert/strict";
import { after, type TestContext, test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { type Listening, listen, publicApp } from "../../src/web/index.js";
import { type Browser, browserFor, type Page } from "../browser.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { editionsOfExample } from "../examples/example-editions.js";

/** A page of each kind; the indicators are those with every kind of picture. */
const kinds = [
  "",
  "ladder/baseline/",
  "areas/employment/",
  "areas/culture/",
  "indicators/employment-rate/",
  "indicators/employment-gap/",
  "targets/TGT-EMP-01/",
  "compare/",
  "compare/employment-gap/",
  "residential-areas/",
  "targets/",
  "commitments/area/education/owner/none/",
  "bodies/",
  "cycle/",
  "open-points/",
  "data-gaps/",
  "definitions/",
  "data/",
  "editions/",
  "method/",
];

/** What only one of the examples has to show. */
const places: readonly string[] = [
  "/",
  "/404.html",
  ...kinds.map((kind) => `/en/copenhagen-2006/${kind}`),
  "/en/copenhagen-2006/areas/education/",
  "/en/copenhagen-2006/areas/health/",
  "/en/copenhagen-2006/indicators/city-staff-gap/",
  "/en/copenhagen-2006/targets/TGT-EMP-07/",
  "/en/copenhagen-2006/targets/reason/awaiting-data/",
  "/en/copenhagen-2006/editions/autumn-2006/",
  ...kinds.map((kind) => `/da/eksempelby/${kind}`),
  "/da/eksempelby/areas/housing/",
  "/da/eksempelby/targets/status/slow/",
  "/da/eksempelby/editions/spring-2013/",
  "/da/eksempelby/editions/autumn-2011/",
];

let server: Promise<Listening> | undefined;
after(async () => (await server)?.stop());

/** Both examples on one server, made when the first test with a browser asks for it. */
async function served(): Promise<string> {
  server ??= listen(publicApp(bothExamples()), 0);
  return `http://127.0.0.1:${(await server).port}`;
}

function bothExamples() {
  return createSite(
    [copenhagenEdition(), ...editionsOfExample("eksempelby")].map((edition) => ({
      edition,
      bytes: canonicalBytes(edition),
      draft: false,
    })),
  );
}

async function open(t: TestContext): Promise<{ browser: Browser; address: string } | undefined> {
  const browser = await browserFor(t);
  return browser === undefined ? undefined : { browser, address: await served() };
}

test("the pages that are looked at have every kind of sign that pictures use", async (t) => {
  const opened = await open(t);
  if (opened === undefined) return;
  const page = await opened.browser.newPage();
  const seen = new Set<unknown>();
  for (const place of places) {
    await page.goto(opened.address + place);
    const classes = await page.evaluate(
      "[...document.querySelectorAll('svg [class]')].map((one) => one.classList[0])",
    );
    for (const name of classes as readonly string[]) seen.add(name);
  }
  for (const sign of ["fan", "gap-ribbon", "series-slope", "break-rule", "dumbbell-gap", "range-sign"]) {
    assert.ok(seen.has(sign), `${sign} is on none of the pages`);
  }
});

for (const [colorScheme, width] of [
  ["light", 360],
  ["dark", 1440],
] as const) {
  test(`axe has nothing to say of any kind of page, ${colorScheme} at ${width}, without scripts`, async (t) => {
    const opened = await open(t);
    if (opened === undefined) return;
    const { browser, address } = opened;
    const page = await browser.newPage({ width, height: 900, colorScheme, javaScript: false });
    const found: string[] = [];
    for (const place of places) {
      const status = await page.goto(address + place);
      const faults = [...(status === 200 ? [] : [`answers ${status}`]), ...(await page.violations())];
      found.push(...faults.map((fault) => `${place}: ${fault}`));
    }
    assert.deepEqual(found, []);
    assert.deepEqual(page.errors(), []);
    const elsewhere = page.requests().filter(({ url }) => !url.startsWith(`${address}/`));
    assert.deepEqual(elsewhere, []);
  });
}

/**
 * What is wider than it has room for: the page, a table, which a keyboard could not move, or anything else that
 * reaches over the right edge, where it may be cut off with nobody scrolling.
 */
const tooWide = `[
  ...(document.scrollingElement.scrollWidth > innerWidth ? ["the page"] : []),
  ...[...document.querySelectorAll("main *:not(svg *)")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).clipPath === "none")
    .map((one) => one.tagName.toLowerCase() + " " + one.textContent.slice(0, 40)),
  ...[...document.querySelectorAll(".scroll")]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => "the table " + one.textContent.slice(0, 40)),
]`;

/** Where our typeface is not there: that of the system, which may be wider, and with nothing done to make it fit. */
const systemType = "document.documentElement.style.setProperty('--text', 'system-ui')";

for (const [name, widths, pages, type] of [
  ["the smallest phone, in either language", [320], places.flatMap(inBothLanguages), "true"],
  ["a tablet and a small desk", [961, 1024], places, "true"],
  ["a phone and a small desk in the system's type", [320, 961], places, systemType],
] as const) {
  test(`nothing scrolls sideways on ${name}`, async (t) => {
    const opened = await open(t);
    if (opened === undefined) return;
    const found: string[] = [];
    for (const width of widths) {
      const page = await opened.browser.newPage({ width, height: 640, javaScript: false });
      for (const place of pages) {
        await page.goto(opened.address + place);
        await page.evaluate(type);
        const wide = (await page.evaluate(tooWide)) as readonly string[];
        found.push(...wide.map((what) => `${place} at ${width}: ${what}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

test("on paper everything has room, tables are tables, and what is folded away is open", async (t) => {
  const opened = await open(t);
  if (opened === undefined) return;
  // A4 without its margins.
  const page = await opened.browser.newPage({ width: 680, height: 1000, media: "print" });
  const found: string[] = [];
  for (const place of places) {
    await page.goto(opened.address + place);
    const seen = (await page.evaluate(`[
      ...${tooWide},
      ...[...document.querySelectorAll("td")].filter((one) => getComputedStyle(one).display !== "table-cell")
        .slice(0, 1).map(() => "a table is none"),
      ...[...document.querySelectorAll("main details:not(.filters *) > :not(summary)")].filter((one) => !one.checkVisibility({ contentVisibilityAuto: true }) || one.getBoundingClientRect().height === 0)
        .slice(0, 1).map((one) => "folded away: " + one.textContent.slice(0, 40)),
    ]`)) as readonly string[];
    found.push(...seen.map((what) => `${place}: ${what}`));
  }
  assert.deepEqual(found, []);
});

function inBothLanguages(place: string): readonly string[] {
  const rest = /^\/(?:da|en)(\/.*)$/.exec(place)?.[1];
  return rest === undefined ? [place] : [`/da${rest}`, `/en${rest}`];
}

test("one picture of each pair is shown, whatever the width", async (t) => {
  const opened = await open(t);
  if (opened === undefined) return;
  for (const [width, shown] of [
    [360, "chart-narrow"],
    [1440, "chart-wide"],
  ] as const) {
    const page = await opened.browser.newPage({ width, height: 900, javaScript: false });
    await page.goto(`${opened.address}/en/copenhagen-2006/indicators/employment-gap/`);
    const visible = await page.evaluate(
      "[...document.querySelectorAll('.chart > *')].filter((one) => one.offsetParent !== null).map((one) => one.className)",
    );
    assert.deepEqual(new Set(visible as readonly string[]), new Set([shown]), String(width));
  }
});

test("a keyboard reaches the content first, and every link shows where it is", async (t) => {
  const opened = await open(t);
  if (opened === undefined) return;
  const page = await opened.browser.newPage({ width: 1440, height: 900 });
  await page.goto(`${opened.address}/en/copenhagen-2006/`);
  await page.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.getAttribute('href')"), "#content");
  assert.equal(await page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"), true);
  await page.press("Enter");
  assert.equal(await page.evaluate("document.activeElement.id"), "content");
  await page.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.closest('main') !== null"), true);
  assert.notEqual(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "none");
});

/** The element with the focus: where it stands, what it is, and whether one sees that it has the focus. */
const focused = `(() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const all = [...document.querySelectorAll("a[href], summary")];
  return {
    at: all.indexOf(document.activeElement),
    outlined: getComputedStyle(document.activeElement).outlineStyle !== "none",
    seen: width > 0 && height > 0 && left < innerWidth && top < innerHeight && top + height > 0 && left + width > 0,
  };
})()`;

test("on each kind of page the tabulator goes down the page, visibly, at every step", async (t) => {
  const opened = await open(t);
  if (opened === undefined) return;
  const page = await opened.browser.newPage({ width: 360, height: 900, reducedMotion: "reduce" });
  for (const kind of kinds) {
    const place = `/da/eksempelby/${kind}`;
    await page.goto(opened.address + place);
    await goesDown(page, place);
  }
});

async function goesDown(page: Page, where: string): Promise<void> {
  let last = -1;
  for (let step = 0; step < 12; step++) {
    await page.press("Tab");
    const { at, outlined, seen } = (await page.evaluate(focused)) as {
      readonly at: number;
      readonly outlined: boolean;
      readonly seen: boolean;
    };
    assert.ok(at > last, `${where}: step ${step} goes from link ${last} to ${at}`);
    assert.ok(outlined && seen, `${where}: link ${at} does not show that it has the focus`);
    last = at;
  }
}
