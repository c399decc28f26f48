/**
 * CSV text (UTF-8, comma, LF, RFC 4180 quoting) of a header and rows. A text cell that a spreadsheet would
 * run as a formula (it begins with = + - @, plain or full-width, or a control character) gets a leading apostrophe;
 * numbers do not begin that way unless negative, and stay as they are.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return `${lines.join("\n")}\n`;
}

function csvLine(cells: readonly string[]): string {
  const line = cells.map(csvCell).join(",");
  // An empty line would be no row at all.
  return line === "" ? '""' : line;
}

function csvCell(text: string): string {
  if (text === "") return text;
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  // Blanks at the ends are kept by quotation marks: readers, ours included, trim bare cells.
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
