/** A stylesheet without its comments and indentation: what a browser needs, and no more to send. */
export function tightCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .trim();
}
