import assert from "node:assert/strict";
import { request } from "node:http";
import { type TestContext, test } from "node:test";
import { canonicalBytes } from "../../src/edition/index.js";
import { createSite } from "../../src/publication/index.js";
import { listen, publicApp } from "../../src/web/index.js";
import { smallEdition } from "../edition/small-editions.js";

const edition = smallEdition({ id: "spring", asOf: "2022-12-31" });

/** The pages of the small policy on a port. */
async function served(t: TestContext): Promise<string> {
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  const server = await listen(publicApp(site), 0);
  t.after(() => server.stop());
  return `http://127.0.0.1:${server.port}`;
}

/** The path as written: fetch would tidy it up. */
function asked(
  address: string,
  path: string,
): Promise<{ readonly status: number; readonly location: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" });
    })
      .on("error", reject)
      .end();
  });
}

test("an address that lacks nothing but its last slash leads on, and no other does", async (t) => {
  const address = await served(t);
  for (const [path, location] of [
    ["/en/safe-cycling", "/en/safe-cycling/"],
    ["/da/safe-cycling/targets/TGT-1", "/da/safe-cycling/targets/TGT-1/"],
    ["/en/safe-cycling/data?x=1", "/en/safe-cycling/data/?x=1"],
  ] as const) {
    assert.deepEqual(await asked(address, path), { status: 301, location }, path);
  }
  for (const path of [
    "/en/other",
    "/en",
    "/nothing",
    "//example.org",
    "//en/safe-cycling",
    "/safe-cycling/data/x.csv",
  ]) {
    assert.deepEqual(await asked(address, path), { status: 404, location: "" }, path);
  }
});

test("every answer keeps a browser from running or loading what is not of this site", async (t) => {
  const address = await served(t);
  for (const path of [
    "/",
    "/en/safe-cycling/",
    "/assets/site.css",
    "/nothing",
    "/safe-cycling/data/injured.csv",
  ]) {
    const { headers } = await fetch(address + path);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
    assert.equal(headers.get("x-frame-options"), "DENY", path);
    assert.equal(headers.get("referrer-policy"), "no-referrer", path);
  }
});

test("what has not changed is not sent again", async (t) => {
  const address = await served(t);
  for (const path of [
    "/en/safe-cycling/",
    "/assets/site.css",
    "/safe-cycling/editions/spring/edition.json",
  ]) {
    const first = await fetch(address + path);
    const tag = first.headers.get("etag") ?? "";
    assert.match(tag, /^W\/"[0-9a-f]+"$/, path);
    assert.equal(first.headers.get("cache-control"), "no-cache", path);
    await first.arrayBuffer();
    const again = await fetch(address + path, { headers: { "if-none-match": tag } });
    assert.deepEqual([again.status, await again.text()], [304, ""], path);
    assert.equal(again.headers.get("vary"), "Accept-Encoding", path);
    const other = await fetch(address + path, { headers: { "if-none-match": '"0"' } });
    assert.equal(other.status, 200, path);
    await other.arrayBuffer();
  }
});

test("text goes compressed to whoever takes it so, with one tag for both, and a typeface as it is", async (t) => {
  const address = await served(t);
  const answers = async (path: string) => {
    const [plain, small] = await Promise.all(
      ["identity", "gzip"].map((encoding) =>
        fetch(address + path, { headers: { "accept-encoding": encoding } }),
      ),
    );
    if (plain === undefined || small === undefined) throw new Error("missing answer");
    return { plain, small, texts: [await plain.text(), await small.text()] };
  };
  for (const path of ["/en/safe-cycling/", "/assets/site.css", "/safe-cycling/data/helmet-rate.csv"]) {
    const { plain, small, texts } = await answers(path);
    assert.deepEqual(
      [plain, small].map(({ headers }) => headers.get("content-encoding")),
      [null, "gzip"],
      path,
    );
    assert.equal(small.headers.get("vary"), "Accept-Encoding", path);
    assert.equal(small.headers.get("etag"), plain.headers.get("etag"), path);
    assert.equal(texts[1], texts[0], path);
  }
  const { small } = await answers("/assets/ibm-plex-sans-400.woff2");
  assert.equal(small.headers.get("content-encoding"), null);
});

test("HEAD is answered as GET without the content; other methods are refused", async (t) => {
  const address = await served(t);
  for (const path of ["/en/safe-cycling/", "/safe-cycling/data/injured.csv", "/nothing"]) {
    const [get, head] = [await fetch(address + path), await fetch(address + path, { method: "HEAD" })];
    assert.deepEqual([head.status, await head.text()], [get.status, ""], path);
    for (const name of ["content-type", "etag"])
      assert.equal(head.headers.get(name), get.headers.get(name), path);
    await get.arrayBuffer();
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const answer = await fetch(`${address}/en/safe-cycling/`, { method });
    assert.deepEqual([answer.status, answer.headers.get("allow")], [405, "GET, HEAD"], method);
    await answer.text();
  }
});

test("data files say their encoding, and pages elsewhere may load them", async (t) => {
  const address = await served(t);
  const csv = await fetch(`${address}/safe-cycling/data/helmet-rate.csv`);
  assert.equal(csv.headers.get("content-type"), "text/csv; charset=utf-8");
  assert.equal(csv.headers.get("access-control-allow-origin"), "*");
  assert.match(await csv.text(), /^indicator,measure,ref_area,/);
  const json = await fetch(`${address}/safe-cycling/data/helmet-rate.json`);
  assert.equal(json.headers.get("content-type"), "application/json");
  assert.equal(((await json.json()) as { id: string }).id, "helmet-rate");
  const page = await fetch(`${address}/en/safe-cycling/`);
  assert.equal(page.headers.get("access-control-allow-origin"), null);
  await page.text();
});
