/**
 * A text as a cell of a workbook holds it without change: in quotation marks where blanks, breaks or signs that no
 * workbook can hold would get lost.
 */
export function exactText(text: string): string {
  const isPlain =
    text !== "" &&
    text.length <= longestText &&
    !text.startsWith('"') &&
    !/^\s|\s$|[^\S ]| {2}|[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]|_x[0-9a-f]{4}_/iu.test(text);
  return isPlain
    ? text
    : JSON.stringify(text).replace(/[\p{Cf}\u2028\u2029\ufffe\uffff\p{Zs}]|_(?=x)/gu, escaped);
}

/** The text that was written; undefined when quotation marks hold nothing that can be read. */
export function textOfExact(cell: string): string | undefined {
  if (!cell.startsWith('"')) return cell;
  try {
    const text: unknown = JSON.parse(cell);
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/** A cell of a workbook has no more. */
const longestText = 32_000;

/** All blanks but single ones inside are written as their codes, because readers tidy them up. */
function escaped(sign: string): string {
  return [...sign]
    .flatMap((one) => Array.from({ length: one.length }, (_, at) => one.charCodeAt(at)))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}
