import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { listen, publicApp } from "../../src/web/index.js";
import { type Browser, browserFor } from "../browser.js";
import { copenhagenEdition } from "../examples/copenhagen.js";

/** A page of each kind; the indicators are those with every kind of picture. */
const places = [
  "",
  "ladder/baseline/",
  "areas/employment/",
  "areas/education/",
  "areas/culture/",
  "areas/health/",
  "indicators/employment-rate/",
  "indicators/employment-gap/",
  "indicators/city-staff-gap/",
  "targets/TGT-EMP-01/",
  "targets/TGT-EMP-07/",
  "compare/",
  "compare/employment-gap/",
  "residential-areas/",
  "targets/",
  "targets/reason/awaiting-data/",
  "commitments/",
  "commitments/area/education/owner/none/",
  "bodies/",
  "cycle/",
  "open-points/",
  "data-gaps/",
  "definitions/",
  "data/",
  "editions/",
  "editions/autumn-2006/",
  "method/",
];

async function served(t: TestContext): Promise<string> {
  const edition = copenhagenEdition();
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  const server = await listen(publicApp(site), 0);
  t.after(() => server.stop());
  return `http://127.0.0.1:${server.port}`;
}

/** What is wrong with a page as a browser without scripts shows it. */
async function faults(
  browser: Browser,
  address: string,
  place: string,
  options: Look,
): Promise<readonly string[]> {
  const page = await browser.newPage({ ...options, height: 900, javaScript: false });
  const status = await page.goto(address + place);
  const elsewhere = page.requests().filter(({ url }) => !url.startsWith(address) && !url.startsWith("data:"));
  const scrolls = await page.evaluate("document.scrollingElement.scrollWidth > innerWidth");
  const where = `${place} at ${options.width}, ${options.colorScheme}`;
  return [
    ...(status === 200 ? [] : [`answers ${status}`]),
    ...(await page.violations()),
    ...page.errors().map((error) => `console: ${error}`),
    ...elsewhere.map(({ url }) => `asks another host: ${url}`),
    ...(scrolls === true ? ["scrolls sideways"] : []),
  ].map((fault) => `${where}: ${fault}`);
}

interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`pages are accessible, quiet and fit a phone and a desk, ${colorScheme}`, async (t) => {
    const browser = await browserFor(t);
    if (browser === undefined) return;
    const address = await served(t);
    const found: string[] = [];
    for (const place of places) {
      for (const width of [360, 1440]) {
        found.push(
          ...(await faults(browser, address, `/en/copenhagen-2006/${place}`, { width, colorScheme })),
        );
      }
    }
    for (const place of ["/", "/da/copenhagen-2006/", "/da/copenhagen-2006/targets/TGT-EMP-01/"]) {
      found.push(...(await faults(browser, address, place, { width: 360, colorScheme })));
    }
    assert.deepEqual(found, []);
  });
}

test("no page of the site scrolls sideways on the smallest phone", async (t) => {
  const browser = await browserFor(t);
  if (browser === undefined) return;
  const address = await served(t);
  const page = await browser.newPage({ width: 320, height: 640, javaScript: false });
  const wide: string[] = [];
  for (const language of ["da", "en"]) {
    for (const place of places) {
      await page.goto(`${address}/${language}/copenhagen-2006/${place}`);
      const [needs, has] = (await page.evaluate(
        "[document.scrollingElement.scrollWidth, innerWidth]",
      )) as number[];
      if (needs === undefined || has === undefined || needs > has)
        wide.push(`${language}/${place} needs ${needs} of ${has}`);
    }
  }
  assert.deepEqual(wide, []);
});

test("one picture of each pair is shown, whatever the width", async (t) => {
  const browser = await browserFor(t);
  if (browser === undefined) return;
  const address = await served(t);
  for (const [width, shown] of [
    [360, "chart-narrow"],
    [1440, "chart-wide"],
  ] as const) {
    const page = await browser.newPage({ width, height: 900, javaScript: false });
    await page.goto(`${address}/en/copenhagen-2006/indicators/employment-gap/`);
    const visible = await page.evaluate(
      "[...document.querySelectorAll('.chart > *')].filter((one) => one.offsetParent !== null).map((one) => one.className)",
    );
    assert.deepEqual(new Set(visible as readonly string[]), new Set([shown]), String(width));
  }
});

test("a keyboard reaches the content first, and every link shows where it is", async (t) => {
  const browser = await browserFor(t);
  if (browser === undefined) return;
  const page = await browser.newPage({ width: 1440, height: 900 });
  await page.goto(`${await served(t)}/en/copenhagen-2006/`);
  await page.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.getAttribute('href')"), "#content");
  assert.equal(await page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"), true);
  await page.press("Enter");
  assert.equal(await page.evaluate("document.activeElement.id"), "content");
  await page.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.closest('main') !== null"), true);
  assert.notEqual(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle"), "none");
});
