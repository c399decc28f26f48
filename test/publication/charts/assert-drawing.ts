import assert from "node:assert/strict";
import {
  type DrawnElement,
  type Extent,
  find,
  markExtents,
  number,
  readDrawing,
  textExtents,
} from "./read-drawing.js";

/** What holds of every chart, whatever its figures; returns the drawing for what holds of this one. */
export function assertDrawing(markup: string): DrawnElement {
  const drawing = readDrawing(markup);
  assertPlainAttributes(drawing);
  assertNamed(drawing);
  assertReadable(drawing);
  assertInside(drawing);
  assertNoOverlap(textExtents(drawing));
  return drawing;
}

function assertNamed(drawing: DrawnElement): void {
  assert.equal(drawing.attributes.role, "img");
  const ids = ["title", "desc"].flatMap((name) => find(drawing, name).map((one) => one.attributes.id));
  assert.equal(ids.length, 2);
  assert.equal(drawing.attributes["aria-labelledby"], ids.join(" "));
  const spoken = everyElement(drawing)
    .slice(1)
    .flatMap((one) => Object.keys(one.attributes))
    .filter((name) => name.startsWith("aria-") || name === "role");
  assert.deepEqual(spoken, []);
}

function assertPlainAttributes(drawing: DrawnElement): void {
  for (const { name, attributes } of everyElement(drawing)) {
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.doesNotMatch(value, /NaN|Infinity|undefined|url\(/u, `${attribute} of ${name}`);
      assert.doesNotMatch(attribute, /^(?:style|on.*|href)$/u);
    }
  }
}

/** On a screen of 300 CSS pixels the smallest text of the narrow drawing has 11; at its own width the wide one 12. */
function assertReadable(drawing: DrawnElement): void {
  const width = number(drawing, "width");
  const smallest = Math.min(...find(drawing, "text").map((text) => number(text, "font-size")));
  assert.ok(
    width > 480 ? smallest >= 12 : smallest * Math.min(1, 268 / width) >= 11,
    `text of ${smallest} at ${width}`,
  );
}

/** Places are written to half a unit. */
const near = 0.51;

function assertInside(drawing: DrawnElement): void {
  const [, , width = 0, height = 0] = (drawing.attributes.viewBox ?? "").split(" ").map(Number);
  for (const { what, left, top, right, bottom } of [...textExtents(drawing), ...markExtents(drawing)]) {
    const isInside = left >= -near && top >= -near && right <= width + near && bottom <= height + near;
    assert.ok(isInside, `${what} at ${[left, top, right, bottom]} leaves ${width} × ${height}`);
  }
}

function assertNoOverlap(extents: readonly Extent[]): void {
  for (const [index, a] of extents.entries()) {
    for (const b of extents.slice(index + 1)) {
      const before = (one: number, other: number) => one <= other + near;
      const apart =
        before(a.right, b.left) ||
        before(b.right, a.left) ||
        before(a.bottom, b.top) ||
        before(b.bottom, a.top);
      assert.ok(apart, `“${a.what}” overlaps “${b.what}”`);
    }
  }
}

function everyElement(element: DrawnElement): readonly DrawnElement[] {
  const children = element.children.filter((child) => typeof child !== "string");
  return [element, ...children.flatMap(everyElement)];
}
