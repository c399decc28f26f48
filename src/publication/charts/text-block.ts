import type { Box } from "./box.js";
import { element, type Svg } from "./svg.js";
import { textWidth } from "./text-width.js";
import { wrapText } from "./wrap-text.js";

/** Words in one size, weight and colour. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
}

/** Runs one below the other, wrapped: what a label is before it has a place. */
export interface TextBlock {
  readonly lines: readonly TextRun[];
  readonly width: number;
  readonly height: number;
}

export type Align = "start" | "middle" | "end";

const lineHeight = 1.25;

export function textBlock(runs: readonly TextRun[], maxWidth: number): TextBlock {
  const lines = runs.flatMap((run) =>
    wrapText(run.text, run.size, run.bold ?? false, maxWidth).map((text) => ({ ...run, text })),
  );
  return {
    lines,
    width: lines.reduce((widest, line) => Math.max(widest, lineWidth(line)), 0),
    height: lines.reduce((sum, line) => sum + line.size * lineHeight, 0),
  };
}

/**
 * The same words wrapped at one width after the other, where that makes a difference. No word is parted to make a
 * narrower block of it, only where it is wider than the widest.
 */
export function wrappings(runs: readonly TextRun[], maxWidths: readonly number[]): readonly TextBlock[] {
  const [widest, longest] = [Math.max(...maxWidths), longestWord(runs)];
  const blocks = maxWidths.map((maxWidth) =>
    textBlock(runs, longest > widest ? maxWidth : Math.max(maxWidth, longest)),
  );
  return blocks.filter(({ lines }, index) => lines.length !== blocks[index - 1]?.lines.length);
}

function longestWord(runs: readonly TextRun[]): number {
  const words = runs.flatMap(({ text, size, bold = false }) =>
    text.split(/[\t\n\r ]+/u).map((word) => textWidth(word, size, bold)),
  );
  return Math.ceil(Math.max(0, ...words));
}

/** Where the block's first line has its middle, measured from the block's top. */
export function firstLineMiddle(block: TextBlock): number {
  return ((block.lines[0]?.size ?? 0) * lineHeight) / 2;
}

export function blockBox(block: TextBlock, x: number, top: number, align: Align): Box {
  const left = x - block.width * (align === "start" ? 0 : align === "middle" ? 0.5 : 1);
  return { left, top, right: left + block.width, bottom: top + block.height };
}

/**
 * One text element a line, with its baseline worked out: `dominant-baseline` is not understood everywhere
 * that prints.
 */
export function drawTextBlock(block: TextBlock, x: number, top: number, align: Align): readonly Svg[] {
  let bottom = top;
  return block.lines.map((line) => {
    const middle = bottom + (line.size * lineHeight) / 2;
    bottom += line.size * lineHeight;
    return element(
      "text",
      {
        x,
        y: middle + line.size * 0.35,
        "font-size": line.size,
        "font-weight": line.bold === true ? 700 : undefined,
        "text-anchor": align === "start" ? undefined : align,
        fill: line.colour,
      },
      line.text,
    );
  });
}

function lineWidth(line: TextRun): number {
  return textWidth(line.text, line.size, line.bold);
}
