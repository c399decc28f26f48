/**
 * CSV text (UTF-8, comma, LF, RFC 4180 quoting) of a header and rows. A text cell that a spreadsheet would
 * run as a formula (it begins with = + - @ or a control character) gets a leading apostrophe; numbers do not
 * begin that way unless negative, and stay as they are.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.map(csvCell).join(",")];
  for (const row of rows) lines.push(row.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
