import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { printTheme, webTheme } from "../../../../src/publication/charts/theme.js";
import { narrowWidth, wideWidth } from "../../../../src/publication/charts/type-sizes.js";
import { assertDrawing } from "../assert-drawing.js";
import { find, textOf } from "../read-drawing.js";
import { caseId, type GalleryCase } from "./gallery-case.js";
import { galleryCases } from "./gallery-cases.js";

const themes = { web: webTheme, print: printTheme };

describe("the gallery", () => {
  for (const one of galleryCases) {
    test(`${one.name}: ${one.shows}`, () => {
      for (const width of [narrowWidth, wideWidth]) {
        for (const theme of [webTheme, printTheme]) assertDrawing(drawn(one, width, theme));
      }
    });
  }

  test("names are unique", () => {
    assert.equal(new Set(galleryCases.map(({ name }) => name)).size, galleryCases.length);
  });

  test("every picture has a title and reads out every figure that it is drawn from", () => {
    for (const one of galleryCases) {
      const drawing = assertDrawing(drawn(one, wideWidth, webTheme));
      const said = find(drawing, "desc").map(textOf).join(" ");
      assert.notEqual(find(drawing, "title").map(textOf).join(""), "", one.name);
      assert.ok(one.figures.length > 0, one.name);
      for (const figure of one.figures)
        assert.ok(said.includes(figure), `${one.name}: ${figure} in “${said}”`);
    }
  });

  test("the title and the figures read out are the same in both widths", () => {
    for (const one of galleryCases) {
      const [narrow, wide] = [narrowWidth, wideWidth].map((width) => {
        const drawing = assertDrawing(drawn(one, width, webTheme));
        return [...find(drawing, "title"), ...find(drawing, "desc")].map(textOf);
      });
      assert.deepEqual(narrow, wide, one.name);
    }
  });

  test("a drawing for print holds no variable, one for pages no fixed colour", () => {
    for (const one of galleryCases) {
      assert.doesNotMatch(drawn(one, wideWidth, printTheme), /var\(|inherit/u, one.name);
      assert.doesNotMatch(drawn(one, wideWidth, webTheme), /="#/u, one.name);
    }
  });

  test("drawn twice, a picture is the same bytes", () => {
    for (const one of galleryCases) {
      for (const theme of Object.values(themes)) {
        assert.equal(drawn(one, narrowWidth, theme), drawn(one, narrowWidth, theme), one.name);
      }
    }
  });
});

function drawn(one: GalleryCase, width: number, theme: typeof webTheme): string {
  return one.draw({ id: caseId(one, "test"), width }, theme);
}
