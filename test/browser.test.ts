import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { browserFor, findBrowserTools } from "./browser.js";
import { repositoryRoot } from "./repository.js";

test("a page's title, keys, requests, errors and picture can be looked at", async (t) => {
  const browser = await browserFor(t);
  if (browser === undefined) return;
  const address = await serve(t, {
    "/": `<!doctype html><html lang="en"><title>First</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/a.css">
      <h1>First</h1><form action="/second"><label>Name <input name="name"></label><button>Go</button></form>
      <script>console.error("said by the page"); document.body.dataset.scripted = "yes"; missing();</script>`,
    "/a.css": "h1 { color: navy }",
    "/second": "<!doctype html><title>Second</title>",
  });
  const page = await browser.newPage({ width: 320, height: 480, colorScheme: "dark" });

  assert.equal(await page.goto(address), 200);
  assert.equal(await page.evaluate("document.title"), "First");
  assert.equal(await page.evaluate("document.body.dataset.scripted"), "yes");
  assert.equal(await page.evaluate("innerWidth"), 320);
  assert.equal(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), true);
  assert.deepEqual(page.requests(), [
    { url: `${address}/`, type: "document" },
    { url: `${address}/a.css`, type: "stylesheet" },
  ]);
  assert.deepEqual(page.errors(), ["said by the page", "missing is not defined"]);
  assert.deepEqual([...(await page.screenshot()).subarray(1, 4)], [...Buffer.from("PNG")]);

  await page.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.name"), "name");
  await page.fill("input", "Å");
  await page.press("Enter");
  await page.waitForUrl(/second/u);
  assert.equal(page.url(), `${address}/second?name=%C3%85`);
  assert.equal(await page.goto(`${address}/nowhere`), 404);
});

test("axe reports a violation as a line, under a strict policy and without scripts too", async (t) => {
  const browser = await browserFor(t);
  if (browser === undefined) return;
  const address = await serve(t, {
    "/clean": `<!doctype html><html lang="en"><title>Clean</title><main><h1>Clean</h1></main>`,
    "/bad": `<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1><img id="map" src="data:,"></main>
      <script>document.title = "Scripted"</script>`,
  });
  // Scripts that are off must stay off, before, while and after axe runs.
  for (const javaScript of [true, false]) {
    const page = await browser.newPage({ javaScript });
    await page.goto(`${address}/clean`);
    assert.deepEqual(await page.violations(), []);
    await page.goto(`${address}/bad`);
    assert.equal(await page.evaluate("document.title"), "Bad");
    assert.deepEqual(await page.violations(), [
      "image-alt (critical): Images must have alternative text — #map",
    ]);
    assert.deepEqual(await page.violations(["best-practice"]), []);
  }
});

test("what is missing of a browser is said in a sentence", () => {
  const nothing = findBrowserTools({ named: undefined, usual: ["/nowhere/chromium"], packages: "/nowhere" });
  assert.ok("missing" in nothing);
  assert.match(
    nothing.missing,
    /^there is no Chromium .* BROWSER_PATH\), and playwright-core and axe-core are not/u,
  );
  const named = findBrowserTools({ named: "/nowhere/chrome", usual: [repositoryRoot], packages: "/nowhere" });
  assert.ok("missing" in named);
  assert.match(named.missing, /^BROWSER_PATH names \/nowhere\/chrome, which does not exist, and/u);
});

async function serve(t: TestContext, pages: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const text = pages[path];
    // Of the pages only the first has scripts that may run; the others carry the strict policy of the product.
    const policy = path === "/" ? {} : { "content-security-policy": "default-src 'none'; img-src data:" };
    const type = path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
    response
      .writeHead(text === undefined ? 404 : 200, { "content-type": type, ...policy })
      .end(text ?? "<!doctype html><title>Nothing</title>");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
