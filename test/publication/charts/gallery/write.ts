import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { assets } from "../../../../src/publication/assets.js";
import { repositoryRoot } from "../../../repository.js";
import { galleryCases } from "./gallery-cases.js";
import { galleryPage } from "./gallery-page.js";

// `npm run gallery`: the charts that gallery.test.ts tests, to be looked at.
const folder = join(repositoryRoot, "public", "gallery");
const files = [...assets].map(([address, { bytes }]) => [address.slice(1), bytes()] as const);
for (const [name, content] of [["index.html", galleryPage(galleryCases)] as const, ...files]) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
console.log(`${galleryCases.length} charts: ${join(folder, "index.html")}`);
