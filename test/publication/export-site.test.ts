import assert from "node:assert/strict";
import { test } from "node:test";
import { exportSite, type Site, siteOf } from "../../src/publication/index.js";

/** A site of a few pages by their addresses; a stylesheet ends in `.css`. */
function siteOfPages(pages: Readonly<Record<string, string>>): Site {
  const texts = new Map(Object.entries({ "/404.html": "", "/robots.txt": "", ...pages }));
  return siteOf((path) => {
    const [body, ending = "html"] = [texts.get(path), /[.](css|txt)$/.exec(path)?.[1]];
    if (body === undefined) return { status: 404, type: "text/html", body: "" };
    return { status: 200, type: { css: "text/css", txt: "text/plain" }[ending] ?? "text/html", body };
  });
}

test("every page that a link leads to is a file, whatever the link looks like", async () => {
  const { files, deadLinks } = await exportSite(
    siteOfPages({
      "/": '<a href="en/">a</a> <a href="https://elsewhere.example/x#y">b</a> <link href="a.css">',
      "/en/":
        '<h1 id="top">x</h1><a href="#top">c</a> <a href="./">g</a> <a href="x/y.txt">h</a> <a href="/da/#caf%C3%A9">i</a> <a href="../da/?x=1&amp;y=2#caf%C3%A9">d</a>',
      "/da/": '<p id="café">x</p><a href="../en/#top">e</a>',
      "/a.css": '@font-face { src: url("f.css") }',
      "/f.css": "",
      "/en/x/y.txt": '<a href="none/">no page</a>',
    }),
  );
  assert.deepEqual(deadLinks, []);
  assert.deepEqual([...files.keys()].sort(), [
    "404.html",
    "a.css",
    "da/index.html",
    "en/index.html",
    "en/x/y.txt",
    "f.css",
    "index.html",
    "robots.txt",
  ]);
});

test("all dead links and dead fragments are found, with the page that leads there", async () => {
  const { deadLinks } = await exportSite(
    siteOfPages({
      "/": '<a href="en/">a</a> <a href="gone/#x">b</a> <a href="en/#there">c</a> <a href="en/#nowhere">d</a>',
      "/en/": '<h1 id="there">x</h1><a href="#not-here">e</a><a href="../a.css#f">f</a><img src="../no.png">',
      "/a.css": 'a { background: url("no.svg") }',
    }),
  );
  assert.deepEqual(deadLinks, [
    { address: "/gone/", from: "/", status: 404 },
    { address: "/no.png", from: "/en/", status: 404 },
    { address: "/no.svg", from: "/a.css", status: 404 },
    { address: "/en/#nowhere", from: "/", status: 200 },
    { address: "/en/#not-here", from: "/en/", status: 200 },
    { address: "/a.css#f", from: "/en/", status: 200 },
  ]);
});
