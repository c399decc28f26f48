import { printTheme, webTheme } from "../../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../../src/publication/charts/type-sizes.js";
import { caseId, type GalleryCase } from "./gallery-case.js";

/** The gallery as a page: every case as on a screen of 300 pixels and wide, light and dark, and as printed. */
export function galleryPage(cases: readonly GalleryCase[]): string {
  return `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Isobar: charts</title>
<link rel="stylesheet" href="assets/site.css">
<style>${pageStyle}</style>
<main>
<h1>Charts</h1>
<p>Every chart with every edge case. All figures, groups and places are invented.</p>
${cases.map(section).join("\n")}
</main>
</html>
`;
}

const pageStyle = `
  main { max-width: 90rem; margin: 0 auto; padding: 1rem; }
  .views { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
  .view { background: var(--paper); color: var(--ink); padding: 0.5rem; border: 1px solid var(--rule); }
  .view svg { display: block; width: 100%; height: auto; }
  .light, .print { color-scheme: light; }
  .dark { color-scheme: dark; }
  .narrow { width: 268px; }
  .wide { width: 640px; max-width: 100%; }
  .view { box-sizing: content-box; }
`;

function section(one: GalleryCase): string {
  const view = (kind: string, width: number, size: string) => {
    const variant = { id: caseId(one, `${kind}-${size}`), width };
    const drawing = one.draw(variant, kind === "print" ? printTheme : webTheme);
    return `<div class="view ${kind} ${size}">${drawing}</div>`;
  };
  return `<section id="${one.name}">
<h2>${one.name}</h2>
<p>${one.shows}</p>
<div class="views">
${view("light", narrowWidth, "narrow")}
${view("light", wideWidth, "wide")}
${view("dark", narrowWidth, "narrow")}
${view("dark", wideWidth, "wide")}
${view("print", narrowWidth, "narrow")}
</div>
</section>`;
}
