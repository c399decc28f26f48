import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalBytes } from "../../src/edition/index.js";
import { relativeLink } from "../../src/publication/addresses.js";
import { createSite } from "../../src/publication/index.js";
import { copenhagenEdition } from "../examples/copenhagen.js";
import { filterPaths } from "./commitment-filters.js";
import { exampleSite, siteOf } from "./example-site.js";
import { elementsIn, type Tag, tagsIn, textOf } from "./html.js";

const origin = "http://site.invalid";
const site = await exampleSite;
const pages = [...site].filter(([name]) => name.endsWith(".html"));
const tags = new Map(pages.map(([name, html]) => [name, tagsIn(html)]));

/** The file that an address of the site leads to. */
function fileAt(path: string): string {
  const name = decodeURIComponent(path).slice(1);
  return name === "" || name.endsWith("/") ? `${name}index.html` : name;
}

function addressOf(name: string): string {
  return `${origin}/${name.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Links and references of a page. */
function references(all: readonly Tag[]): readonly (readonly [Tag, string])[] {
  return all.flatMap((one) =>
    ["href", "src", "srcset", "action", "data", "poster", "xlink:href"].flatMap((name) => {
      const value = one.attributes.get(name);
      return value === undefined ? [] : [[one, value] as const];
    }),
  );
}

test("the site has a page per area, indicator, gap, target and filter of commitments, in both languages", () => {
  const { policy, assessments } = copenhagenEdition();
  const found = assessments.flatMap(({ status, reason }) => [
    `status/${status}/`,
    ...(reason === undefined ? [] : [`reason/${reason}/`]),
  ]);
  const expected = [
    ...[...new Set(found)].map((filter) => `targets/${filter}`),
    "",
    "definitions/",
    "compare/",
    "compare/employment-gap/",
    "compare/employment-rate/",
    "residential-areas/",
    "data/",
    "editions/",
    "editions/autumn-2006/",
    "method/",
    "targets/",
    "bodies/",
    "cycle/",
    "open-points/",
    "data-gaps/",
    ...[...filterPaths(policy)].map((filter) => `commitments/${filter}`),
    ...["number", "year", "baseline", "second-measurement"].map((rung) => `ladder/${rung}/`),
    ...policy.areas.map(({ id }) => `areas/${id}/`),
    ...policy.areas.flatMap(({ indicators, gaps }) =>
      [...indicators, ...gaps].map(({ id }) => `indicators/${id}/`),
    ),
    ...policy.areas.flatMap(({ targets }) => targets.map(({ id }) => `targets/${id}/`)),
  ].map((place) => `copenhagen-2006/${place}index.html`);
  for (const language of ["da", "en"]) {
    const own = pages.map(([name]) => name).filter((name) => name.startsWith(`${language}/`));
    assert.deepEqual(own.toSorted(), expected.map((name) => `${language}/${name}`).toSorted());
  }
});

test("every link and reference is relative and leads to a file of the site, a fragment to its id", () => {
  for (const [name, all] of tags) {
    for (const [{ name: element, attributes }, link] of references(all)) {
      const where = `${name}: <${element}> ${link}`;
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) {
        assert.match(link, /^https?:\/\//, where);
        assert.deepEqual([element, attributes.get("rel")], ["a", "external"], where);
        continue;
      }
      // The page for addresses that lead nowhere is shown at any of them, so only its links begin at the root.
      if (name !== "404.html") assert.doesNotMatch(link, /^\//, where);
      const { pathname, hash } = new URL(link, addressOf(name));
      const target = fileAt(pathname);
      assert.ok(site.has(target), `${where} → ${target}`);
      if (hash === "") continue;
      const ids = (tags.get(target) ?? []).map((one) => one.attributes.get("id"));
      assert.ok(ids.includes(decodeURIComponent(hash.slice(1))), `${where}: no such id on ${target}`);
    }
  }
});

test("what stylesheets refer to is in the site too", () => {
  for (const [name, css] of [...site].filter(([file]) => file.endsWith(".css"))) {
    assert.doesNotMatch(css, /@import/, name);
    for (const [, , link = ""] of css.matchAll(/url\((["']?)([^"')]*)\1\)/g)) {
      assert.ok(site.has(fileAt(new URL(link, addressOf(name)).pathname)), `${name}: ${link}`);
      assert.doesNotMatch(link, /^[a-z]+:|^\//, `${name}: ${link}`);
    }
  }
});

test("no page has a script, a handler, a frame or a style that comes from elsewhere", () => {
  for (const [name, all] of tags) {
    for (const { name: element, attributes } of all) {
      assert.ok(
        !["script", "iframe", "object", "embed", "base", "form", "img", "style"].includes(element),
        `${name}: <${element}>`,
      );
      for (const [key, value] of attributes) {
        // The policy that pages are served under lets no element carry a style of its own.
        assert.doesNotMatch(key, /^on|^style$/, `${name}: ${key}`);
        assert.doesNotMatch(value, /^\s*javascript:/i, `${name}: ${key}`);
      }
    }
  }
});

test("every page has one h1, a title, a description, a language and a main part", () => {
  for (const [name, html] of pages) {
    assert.ok(html.startsWith("<!doctype html>"), name);
    const all = tags.get(name) ?? [];
    const count = (element: string): number => all.filter((one) => one.name === element && !one.isEnd).length;
    assert.deepEqual([count("h1"), count("main"), count("html")], [1, 1, 1], name);
    const [title = ""] = elementsIn(elementsIn(html, "head")[0] ?? "", "title");
    assert.ok(textOf(title).length > 3, `${name}: title`);
    const description = all.find((one) => one.attributes.get("name") === "description");
    assert.ok((description?.attributes.get("content") ?? "").length > 10, `${name}: description`);
    const language = all.find((one) => one.name === "html")?.attributes.get("lang");
    const expected = name.startsWith("en/") ? ["en-GB"] : name.startsWith("da/") ? ["da"] : ["da", "en-GB"];
    assert.ok(expected.includes(language ?? ""), `${name}: ${language}`);
  }
});

test("titles tell pages apart, and headings do not skip a level", () => {
  for (const language of ["da", "en"]) {
    const own = pages.filter(([name]) => name.startsWith(`${language}/`));
    const titles = own.map(([, html]) => elementsIn(html, "title")[0] ?? "");
    assert.equal(new Set(titles).size, titles.length);
  }
  for (const [name, all] of tags) {
    const levels = all
      .filter((one) => /^h[1-6]$/.test(one.name) && !one.isEnd)
      .map((one) => Number(one.name[1]));
    levels.forEach((level, at) => {
      assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${name}: h${level} after h${levels[at - 1]}`);
    });
  }
});

test("ids are given once on a page, and what is named by an id is there", () => {
  for (const [name, all] of tags) {
    const ids = all.flatMap((one) => one.attributes.get("id") ?? []);
    const twice = ids.filter((id, at) => ids.indexOf(id) < at);
    assert.deepEqual(twice, [], name);
    for (const one of all) {
      for (const attribute of ["aria-labelledby", "aria-describedby", "for"]) {
        for (const id of one.attributes.get(attribute)?.split(" ") ?? [])
          assert.ok(ids.includes(id), `${name}: ${id}`);
      }
    }
  }
});

test("each page leads to itself in the other language", () => {
  for (const [name, all] of tags) {
    const [language, other] = name.startsWith("da/")
      ? ["da", "en"]
      : name.startsWith("en/")
        ? ["en", "da"]
        : [];
    if (language === undefined || other === undefined) continue;
    const links = all.filter((one) => one.attributes.get("class") === "language");
    const [link] = links.map((one) =>
      fileAt(new URL(one.attributes.get("href") ?? "", addressOf(name)).pathname),
    );
    assert.equal(link, name.replace(`${language}/`, `${other}/`));
  }
});

test("an indicator that is gone leaves no page and no table", async () => {
  const edition = copenhagenEdition();
  const without = {
    ...edition,
    policy: {
      ...edition.policy,
      areas: edition.policy.areas.map((area) => ({
        ...area,
        indicators: area.indicators.filter(({ id }) => id !== "city-suppliers"),
      })),
    },
    series: edition.series.filter(({ key }) => key.indicator !== "city-suppliers"),
  };
  const names = [...(await siteOf(without)).keys()];
  assert.ok([...site.keys()].some((name) => name.includes("city-suppliers")));
  assert.deepEqual(
    names.filter((name) => name.includes("city-suppliers")),
    [],
  );
  const app = createSite([{ edition: without, bytes: canonicalBytes(without), draft: false }]);
  for (const path of [
    "/en/copenhagen-2006/indicators/city-suppliers/",
    "/copenhagen-2006/data/city-suppliers.csv",
  ]) {
    assert.equal((await app.request(origin + path)).status, 404, path);
  }
});

test("only what an edition holds has an address", async () => {
  const edition = copenhagenEdition();
  const app = createSite([{ edition, bytes: canonicalBytes(edition), draft: false }]);
  const nowhere = [
    "/en/copenhagen-2006/constructor/",
    "/en/copenhagen-2006/toString/x/",
    "/en/copenhagen-2006/__proto__/",
    "/en/copenhagen-2006/areas/",
    "/en/copenhagen-2006/definitions/x/",
    "/constructor/copenhagen-2006/",
    "/copenhagen-2006/editions/../edition.json",
  ];
  for (const path of nowhere) assert.equal((await app.request(origin + path)).status, 404, path);
});

test("a draft says so on every page", async () => {
  const draft = await siteOf({ ...copenhagenEdition(), id: "draft" }, true);
  for (const [name, html] of draft) {
    if (!/^(da|en)\//.test(name)) continue;
    assert.match(
      textOf(html),
      name.startsWith("da/") ? /Udkast: ikke en låst udgave/ : /Draft: not a frozen edition/,
      name,
    );
  }
  assert.ok(pages.every(([, html]) => !/Draft: not a frozen|Udkast: ikke en låst/.test(textOf(html))));
});

test("a relative link leads where the absolute address does", () => {
  const segment = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,8}$/);
  const path = fc.array(segment, { maxLength: 4 }).map((all) => `/${all.map((one) => `${one}/`).join("")}`);
  const file = fc.oneof(fc.constant(""), segment);
  fc.assert(
    fc.property(path, path, file, fc.option(segment, { nil: undefined }), (from, folder, name, fragment) => {
      const to = `${folder}${name}${fragment === undefined ? "" : `#${fragment}`}`;
      const link = relativeLink(from, to);
      assert.doesNotMatch(link, /^\/|^[a-z]+:/i);
      assert.notEqual(link, "");
      assert.equal(new URL(link, origin + from).href, origin + to);
      // The same site in a folder of another server.
      assert.equal(
        new URL(link, `https://example.org/city/x${from}`).href,
        `https://example.org/city/x${to}`,
      );
    }),
  );
});
