import assert from "node:assert/strict";
import { test } from "node:test";
import { tightCss } from "../../src/publication/tight-css.js";

test("comments and indentation go, and what means something stays", () => {
  const css = `/* Colours;
   { of all } */
@layer parts {
  .a > .b::before,
  .c :is(th, td) {
    content: attr(data-label) ": ";
    width: calc(1rem + 0.5px);
  }
}
`;
  assert.equal(
    tightCss(css),
    '@layer parts{.a>.b::before,.c :is(th,td){content:attr(data-label) ": ";width:calc(1rem + .5px)}}',
  );
});
