/** Statements of a PX file as they are written, line after line. */
export interface PxLines {
  readonly lines: string[];
  /** Line breaks that stood in texts which PX has on one line. */
  brokenTexts: number;
}

/** What stands before the equals sign. */
export interface PxSubject {
  readonly keyword: string;
  readonly language?: string | undefined;
  readonly about?: readonly string[];
}

/** Writes a statement whose values are texts; long lists and long texts go on in further lines. */
export function writeTexts(out: PxLines, subject: PxSubject, values: readonly string[]): void {
  let line = `${head(out, subject)}=`;
  values.forEach((value, at) => {
    const pieces = piecesOf(counted(out, value)).map(inMarks);
    const last = at === values.length - 1;
    for (const [place, piece] of pieces.entries()) {
      const sign = place < pieces.length - 1 ? "" : last ? ";" : ",";
      if (line.length > 0 && line.length + piece.length > longestLine) {
        out.lines.push(line);
        line = "";
      }
      line += piece + sign;
      if (sign === "") {
        out.lines.push(line);
        line = "";
      }
    }
  });
  out.lines.push(line);
}

/** Writes a statement whose value is a word or number of PX, or made of them. */
export function writeBare(out: PxLines, subject: PxSubject, value: string): void {
  out.lines.push(`${head(out, subject)}=${value};`);
}

/** A text in quotation marks; those inside are doubled. */
export function inMarks(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text without line breaks, which PX has on one line. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}

/** The format allows 256 signs; its readers take more. */
const longestLine = 240;

function head(out: PxLines, { keyword, language, about = [] }: PxSubject): string {
  const names = about.map((name) => inMarks(counted(out, name))).join(",");
  return `${keyword}${language === undefined ? "" : `[${language}]`}${about.length === 0 ? "" : `(${names})`}`;
}

function counted(out: PxLines, text: string): string {
  const line = oneLine(text);
  if (line !== text) out.brokenTexts++;
  return line;
}

/** Never divides a character of two halves. */
function piecesOf(text: string): readonly string[] {
  if (text.length <= longestPiece) return [text];
  return text.match(/[\s\S]{1,180}(?![\udc00-\udfff])/g) ?? [text];
}

const longestPiece = 200;
