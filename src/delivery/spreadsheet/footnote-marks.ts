/** A text of a table without the signs of footnotes that are stuck to it, and those signs: `2005 1)` → `2005`, `1`. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly string[];
}

/**
 * Takes off what is printed behind a text as a sign of a footnote: `1)`, `*`, `¹`, and what the workbook shows as a
 * superscript. A bare digit that touches the text is one only where such a note is known.
 */
export function withoutMarks(
  text: string,
  superscript = "",
  known: ReadonlySet<string> = new Set(),
): MarkedText {
  let rest = text.trim();
  // Most labels end in a letter.
  if (superscript === "" && !/[\d)*⁰¹²³⁴-⁹]$/u.test(rest)) return { text: rest, marks: [] };
  const marks = marksIn(superscript);
  for (let left = mostMarks; left > 0; left--) {
    const found = /^(\d{4}|.+?)\s*(?:\(?(\d{1,2})\)|(\*{1,3})|([⁰¹²³⁴-⁹]+))$/u.exec(rest);
    if (found === null || isPartOfText(found[1] ?? "", found[4])) break;
    const [, before = "", number, stars, raised] = found;
    marks.unshift(number ?? stars ?? plainDigits(raised ?? ""));
    rest = before.trim().replace(/,$/, "");
  }
  const touching = /^(.*(?:\p{L}|\b\d{4}))(\d{1,2})$/u.exec(rest);
  if (touching !== null && known.has(touching[2] ?? "")) {
    return { text: (touching[1] ?? "").trim(), marks: [touching[2] ?? "", ...marks] };
  }
  return { text: rest, marks };
}

/** A row below a table that says what a sign means: `1) Foreløbige tal`. */
export function footnoteOf(text: string): { readonly mark: string; readonly text: string } | undefined {
  const found = /^(?:note\s*)?(?:\(?(\d{1,2})[).:]|(\*{1,3})|([⁰¹²³⁴-⁹]+))\s*(\S.*)$/iu.exec(text.trim());
  if (found === null) return undefined;
  const [, number, stars, raised, words = ""] = found;
  return { mark: number ?? stars ?? plainDigits(raised ?? ""), text: words };
}

const mostMarks = 5;

/** Square and cubic metres are no footnotes. */
function isPartOfText(before: string, raised: string | undefined): boolean {
  return raised !== undefined && /(^|[\s/])(m|km|cm)$/u.test(before) && /^[²³]$/u.test(raised);
}

function marksIn(superscript: string): string[] {
  return superscript
    .split(/[\s,;]+/u)
    .map((mark) => plainDigits(mark.replace(/[()]/gu, "")))
    .filter((mark) => mark !== "");
}

function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
}
