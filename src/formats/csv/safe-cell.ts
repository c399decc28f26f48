/**
 * A cell of CSV as any reader and any spreadsheet takes it: text that a spreadsheet would run as a formula (it begins
 * with = + - @, plain or full-width, or a control character) begins with an apostrophe; numbers stay numbers, also negative
 * ones, and a sign that stands alone, such as the dash for nothing, is no formula. A text that could be taken for such a
 * one gets one apostrophe more, so that our reader gives back what was written.
 */
export function safeCell(text: string): string {
  const isFormula = /^'*[=+\-@\t\r\n＝＋－＠]./s.test(text) && !/^-\d+(?:\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  // Every delimiter is put in marks, so that none is taken for that of the file.
  return safe === "" || /[",;|\t\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same where nothing may stand: an empty text is an empty cell, and not one in quotation marks. */
export function safeOrEmpty(text: string): string {
  return text === "" ? "" : safeCell(text);
}
