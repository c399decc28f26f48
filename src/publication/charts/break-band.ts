import { type Box, overlap } from "./box.js";
import { type Align, blockBox, type TextBlock, textBlock } from "./text-block.js";
import type { ChartTheme } from "./theme.js";
import { smallText } from "./type-sizes.js";

/** The reason of a break, above the plot, and the place from which its rule runs down. */
export interface BreakLabel {
  readonly block: TextBlock;
  /** Of the rule. */
  readonly x: number;
  readonly textX: number;
  readonly top: number;
  readonly align: Align;
  readonly box: Box;
}

/**
 * Places the reasons in a band that begins at `top` and is as high as they need: each beside its rule, on the
 * side where there is room, and below any other that it would touch.
 */
export function placeBreaks(
  breaks: readonly { readonly x: number; readonly reason: string }[],
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  theme: ChartTheme,
): readonly BreakLabel[] {
  let limit = right;
  const wishes = [...breaks]
    .sort((a, b) => b.x - a.x)
    .map(({ x, reason }) => {
      const onRight = limit - x >= Math.min(comfortable, right - left) / 2 || limit - x >= x - left;
      const room = (onRight ? limit - x : x - left) - ruleGap;
      const block = textBlock(
        [{ text: reason, size: smallText, colour: theme.inkMuted }],
        Math.min(comfortable, Math.max(room, ruleGap)),
      );
      // The rule of a label to its left begins at the very top, and no label before it may run across.
      if (!onRight) limit = x;
      return { x, block, onRight };
    });
  // A label to the left of its rule lies across the rules before it, so it goes first: theirs then begin lower.
  const order = [
    ...wishes.filter(({ onRight }) => !onRight).sort((a, b) => b.x - a.x),
    ...wishes.filter(({ onRight }) => onRight).sort((a, b) => a.x - b.x),
  ];
  const placed: BreakLabel[] = [];
  for (const { x, block, onRight } of order) placed.push(lowered(x, block, onRight, top, placed));
  return placed;
}

const comfortable = 220;
const ruleGap = 6;

/** At the top of the band, or as far below as it must be for text and rule to touch no other text. */
function lowered(
  x: number,
  block: TextBlock,
  onRight: boolean,
  bandTop: number,
  placed: readonly BreakLabel[],
): BreakLabel {
  const align: Align = onRight ? "start" : "end";
  const textX = onRight ? x + ruleGap : x - ruleGap;
  let top = bandTop;
  for (;;) {
    const box = blockBox(block, textX, top, align);
    const rule: Box = { left: x, right: x, top, bottom: Number.POSITIVE_INFINITY };
    const touched = placed.filter((other) => overlap(other.box, box, 2) || overlap(other.box, rule, 2));
    if (touched.length === 0) return { block, x, textX, top, align, box };
    top = Math.max(...touched.map((other) => other.box.bottom)) + 3;
  }
}
