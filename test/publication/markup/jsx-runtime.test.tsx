import assert from "node:assert/strict";
import { test } from "node:test";
import { type Child, htmlOf, raw } from "../../../src/publication/markup/markup.js";

const hostile = `<b a="1" c='2'>&amp;`;
const asText = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;";

test("text is escaped once, in elements, in attributes and on its way through components", () => {
  const Pair = ({ title, children }: { title: string; children: Child }) => (
    <p title={title}>
      {title}: {children}
    </p>
  );
  assert.equal(
    htmlOf(
      <Pair title={hostile}>
        <em>{hostile}</em>
      </Pair>,
    ),
    `<p title="${asText}">${asText}: <em>${asText}</em></p>`,
  );
  assert.equal(
    htmlOf(<p title={<b>x</b>}>{raw("<i>y</i>")}</p>),
    '<p title="&lt;b&gt;x&lt;/b&gt;"><i>y</i></p>',
  );
});

test("what is missing, true or false shows nothing, and a nought is a number", () => {
  const None = () => null;
  const Apart = () => (
    <>
      <i>d</i>
      {["e", [1]]}
    </>
  );
  const Several = () => ["a", <b>c</b>, 0];
  assert.equal(
    htmlOf(
      <div>
        {undefined}
        {null}
        {false}
        {true}
        {0}
        {""}
        <None />
        <Several />
        <Apart />
      </div>,
    ),
    "<div>0a<b>c</b>0<i>d</i>e1</div>",
  );
});

test("attributes that say something by being there, those with a word, and elements without an end", () => {
  assert.equal(
    htmlOf(
      <details open={true} hidden={false} class={undefined} data-at={0} aria-hidden={true}>
        <br />
        <input value="" disabled />
      </details>,
    ),
    '<details open="" data-at="0" aria-hidden="true"><br/><input value="" disabled=""/></details>',
  );
});
