import assert from "node:assert/strict";
import { test } from "node:test";
import { freeze } from "../../src/barometer/index.js";
import { readDelivery } from "../../src/delivery/index.js";
import { canonicalBytes, type Edition } from "../../src/edition/index.js";
import { readPolicy } from "../../src/policy/index.js";
import { createSite } from "../../src/publication/index.js";
import { known } from "../barometer/small-barometer.js";
import { smallPolicy } from "../fixtures/small-policy.js";
import { siteOf } from "./example-site.js";
import { tagsIn, textOf } from "./html.js";

const hostile = `</title></svg><script>alert(1)</script><img src=x onerror=alert(1)>" onload="alert(1) ' & &lt; {{7*7}} <!-- ]]>`;

/** Every text for readers with hostile characters before it. */
function withHostileTexts<T>(value: T, languages: readonly string[]): T {
  if (Array.isArray(value)) return value.map((item) => withHostileTexts(item, languages)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 && entries.every(([key, text]) => languages.includes(key) && typeof text === "string");
  return Object.fromEntries(
    entries.map(([key, item]) => [key, isText ? `${hostile} ${item}` : withHostileTexts(item, languages)]),
  ) as T;
}

function hostileEdition(): Edition {
  const texts = smallPolicy();
  const source = known(readPolicy(new Map([...texts].filter(([name]) => name.startsWith("policy/")))));
  const deliveries = ["count-2019", "count-2022"].map((id) => {
    const [head, table] = [`deliveries/${id}.yaml`, `deliveries/${id}.csv`];
    return known(
      readDelivery(
        {
          id,
          head: { file: head, text: texts.get(head) ?? "" },
          table: { file: table, bytes: new TextEncoder().encode(texts.get(table)) },
        },
        source.policy,
      ),
    );
  });
  const languages = source.policy.languages;
  return known(
    freeze({
      id: "x",
      asOf: "2030-01-01",
      software: `isobar ${hostile}`,
      source: { ...source, policy: withHostileTexts(source.policy, languages) },
      deliveries: withHostileTexts(deliveries, languages),
    }),
  );
}

test("markup in a policy's texts is text on every page, in attributes and drawings too", async () => {
  const site = await siteOf(hostileEdition(), true);
  const pages = [...site].filter(([name]) => name.endsWith(".html"));
  assert.ok(pages.length > 20);
  let shown = 0;
  for (const [name, html] of pages) {
    // Throws where a "<" is left that begins no tag of ours.
    for (const tag of tagsIn(html)) {
      assert.ok(!["script", "img"].includes(tag.name), `${name}: <${tag.name}>`);
      for (const key of tag.attributes.keys()) assert.doesNotMatch(key, /^on/, `${name}: ${key}`);
    }
    assert.doesNotMatch(html, /<!--/, name);
    if (textOf(html).includes("<script>alert(1)</script>")) shown++;
  }
  assert.ok(shown > 20, "the texts are shown, only harmless");
});

test("an address that a browser would run never becomes a link", async () => {
  const text = (url: string): string =>
    (smallPolicy().get("deliveries/count-2019.yaml") ?? "").replace("https://roads.example/counts", url);
  const source = known(
    readPolicy(new Map([...smallPolicy()].filter(([name]) => name.startsWith("policy/")))),
  );
  for (const url of [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//x",
    "x",
  ]) {
    const { value } = readDelivery(
      {
        id: "count-2019",
        head: { file: "a.yaml", text: text(url) },
        table: {
          file: "a.csv",
          bytes: new TextEncoder().encode(smallPolicy().get("deliveries/count-2019.csv")),
        },
      },
      source.policy,
    );
    assert.equal(value, undefined, url);
  }
});

test("an address typed by a stranger is not written into the page that says it is nowhere", async () => {
  const edition = hostileEdition();
  const site = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  for (const path of [
    "/en/<script>alert(1)</script>/",
    "/en/%3Cscript%3Ealert(1)%3C%2Fscript%3E/",
    '/en/"onload="alert(1)/',
  ]) {
    const answer = await site.request(`http://site.invalid${path}`);
    assert.equal(answer.status, 404);
    const html = await answer.text();
    assert.ok(!html.includes("alert"), path);
    tagsIn(html);
  }
});
