import type { SheetPreview } from "../../delivery/index.js";
import { counted } from "../../language/index.js";
import { type Sentence, visible } from "../../problems/index.js";

/** A preview as a table of text: columns under each other, the widest ones cut. */
export function previewLines(
  { columns, rows, more }: SheetPreview,
  language: keyof Sentence,
): readonly string[] {
  const widths = columns.map((name, at) =>
    Math.min(widest, Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  const line = (cells: readonly string[]): string =>
    visible(cells.map((cell, at) => cut(cell, widths[at] ?? 0)).join("  ")).trimEnd();
  const rest = {
    da: `… og ${counted(more, { one: "tal", other: "tal" }, "da")} mere`,
    en: `… and ${counted(more, { one: "figure", other: "figures" }, "en")} more`,
  };
  return [
    line(columns),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    ...(more > 0 ? [rest[language]] : []),
  ];
}

const widest = 28;

function cut(text: string, width: number): string {
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}
