import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { canonicalBytes } from "../../../src/edition/index.js";
import { createSite, exportSite } from "../../../src/publication/index.js";
import { copenhagenEdition } from "../../examples/copenhagen.js";
import { exampleSite } from "../example-site.js";
import { catalogueSchema, csvMetadataSchema, dataPackageSchema } from "./open-data-schemas.js";

const site = await exampleSite;
const folder = "copenhagen-2006";
const ajv = new Ajv2020({ allErrors: true, strict: false });

test("the catalogue, the package and the metadata of every table have the form of their specifications", () => {
  holds(catalogueSchema, read(`${folder}/data/catalogue.jsonld`));
  holds(dataPackageSchema, read(`${folder}/datapackage.json`));
  const tables = [...site.keys()].filter(
    (name) => name.startsWith(`${folder}/data/`) && name.endsWith(".csv") && !name.includes("all_figures"),
  );
  assert.ok(tables.length > 10);
  for (const name of tables) holds(csvMetadataSchema, read(`${name}-metadata.json`));
});

test("every table has the columns that its metadata and the package name, in their order", () => {
  const { resources } = read(`${folder}/datapackage.json`) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  assert.ok(resources.length > 10);
  for (const { path, schema } of resources) {
    const header = (site.get(`${folder}/${path}`) ?? "").split("\n", 1)[0]?.split(",");
    assert.deepEqual(
      schema.fields.map(({ name }) => name),
      header,
      path,
    );
    const metadata = site.get(`${folder}/${path}-metadata.json`);
    if (metadata === undefined) continue;
    const { url, tableSchema } = JSON.parse(metadata);
    assert.equal(url, path.split("/").at(-1));
    assert.deepEqual(
      tableSchema.columns.map(({ titles }: { titles: string }) => titles),
      header,
    );
  }
});

test("every link of the catalogue leads to a file of the site; where it stands is known, links are absolute", async () => {
  const links = (text: string) =>
    [...text.matchAll(/"dcat:downloadURL": \{\s*"@id": "([^"]*)"/g)].map(([, link = ""]) => link);
  const relative = links(site.get(`${folder}/data/catalogue.jsonld`) ?? "");
  assert.ok(relative.length > 20);
  for (const link of relative) {
    const { pathname } = new URL(link, `http://site.invalid/${folder}/data/`);
    assert.ok(site.has(decodeURIComponent(pathname).slice(1)), link);
  }
  const edition = copenhagenEdition();
  const based = createSite(
    [{ edition, bytes: canonicalBytes(edition), draft: false }],
    "https://example.org/b/",
  );
  const text = String(based.answer(`/${folder}/data/catalogue.jsonld`).body);
  assert.ok(links(text).every((link) => link.startsWith(`https://example.org/b/${folder}/`)));
});

test("the feed names each frozen edition once, with an id of its own bytes, and no draft", async () => {
  const edition = copenhagenEdition();
  const bytes = canonicalBytes(edition);
  const draft = {
    edition: { ...edition, id: "draft", asOf: "2007-01-01" },
    bytes: new Uint8Array([1]),
    draft: true,
  };
  const both = createSite([{ edition, bytes, draft: false }, draft]);
  for (const language of ["da", "en"]) {
    const feed = String(both.answer(`/${folder}/editions/releases.${language}.atom`).body);
    assert.equal(feed.match(/<entry>/g)?.length, 1);
    const ids = [
      ...feed.matchAll(
        /<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12})<\/id>/g,
      ),
    ];
    assert.equal(new Set(ids.map(([, id]) => id)).size, 2);
    assert.match(feed, /<updated>2006-11-30T00:00:00Z<\/updated>/);
    assert.doesNotMatch(feed, /editions\/draft/);
  }
  assert.equal(both.answer(`/${folder}/editions/releases.xx.atom`).status, 404);
  const { deadLinks } = await exportSite(both);
  assert.deepEqual(deadLinks, []);
});

function read(name: string): unknown {
  return JSON.parse(site.get(name) ?? "null");
}

function holds(schema: object, content: unknown): void {
  const validate = ajv.compile(schema);
  assert.ok(validate(content), JSON.stringify(validate.errors?.slice(0, 3)));
}
