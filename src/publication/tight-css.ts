/** A stylesheet without its comments and indentation: what a browser needs, and no more to send. */
export function tightCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : tight(part)))
    .join("")
    .trim();
}

/** Outside of quotation marks. A space before a colon or a bracket means something, one after a colon does not. */
function tight(css: string): string {
  return css
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replaceAll(": ", ":")
    .replaceAll(";}", "}")
    .replace(/(?<![\w.])0\./g, ".");
}
