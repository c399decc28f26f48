import { type Box, lies, type Point } from "./box.js";
import { type Align, blockBox, firstLineMiddle, type TextBlock } from "./text-block.js";

/** Where a label stands as seen from its mark; "start" and "end" say which of its edges is at the mark. */
export type Side =
  | "right"
  | "left"
  | "above"
  | "below"
  | "above-start"
  | "above-end"
  | "below-start"
  | "below-end";

export interface LabelRequest {
  /** The place it speaks of, or several of which any will do. */
  readonly anchors: readonly Point[];
  /** How far its mark reaches from there. */
  readonly reach: number;
  /** The same words wrapped in several ways, the best first. */
  readonly blocks: readonly TextBlock[];
  /** Best first. */
  readonly sides: readonly Side[];
  readonly colour: string;
  /** What a place may cost at most; a label that finds none so good has no place in the plot. */
  readonly patience: number;
  /** What is said under the plot then; without it the label is left out. */
  readonly note?: string;
}

/** For words that must be seen at any price. */
export const insistent = 1000;
/** For words that must be seen near their mark unless they would cover much else. */
export const patient = 40;
/** For words that may as well be left out, or stand elsewhere. */
export const impatient = 12;

export interface LabelCandidate {
  readonly block: TextBlock;
  readonly anchor: Point;
  readonly x: number;
  readonly align: Align;
  readonly box: Box;
  /** How much worse than the best this is, before anything it would cross. */
  readonly cost: number;
}

/**
 * Every place inside the frame where the label might stand, in groups that grow worse: beside its mark, a little off,
 * and at last anywhere above or below. What costs `limit()` or more by itself is left out.
 */
export function* labelCandidates(
  request: LabelRequest,
  frame: Box,
  limit: () => number,
): Generator<readonly LabelCandidate[]> {
  for (const [index, distance] of distances.entries()) {
    if (index * 3 >= limit()) return;
    yield candidatesAt(request, frame, { distance, shift: 0, cost: index * 3 }, limit());
  }
  const [distance] = distances;
  for (let shift = shiftStep; shift < frame.bottom - frame.top; shift += shiftStep) {
    const cost = 6 + shift / shiftStep;
    if (cost >= limit()) return;
    yield candidatesAt(request, frame, { distance, shift: -shift, cost }, limit());
    yield candidatesAt(request, frame, { distance, shift, cost }, limit());
  }
}

const distances = [4, 10, 18] as const;
const shiftStep = 9;

/** How far a group of candidates lies from the mark, and moved up or down from there. */
interface Off {
  readonly distance: number;
  readonly shift: number;
  readonly cost: number;
}

function candidatesAt(
  { anchors, reach, blocks, sides }: LabelRequest,
  frame: Box,
  { distance, shift, cost }: Off,
  limit: number,
): readonly LabelCandidate[] {
  const candidates: LabelCandidate[] = [];
  for (const [blockIndex, block] of blocks.entries()) {
    for (const [anchorIndex, anchor] of anchors.entries()) {
      for (const [sideIndex, side] of sides.entries()) {
        const itsCost = cost + blockIndex + anchorIndex + sideIndex;
        // The later sides cost more, and a chart tries thousands of places.
        if (itsCost >= limit) break;
        const { x, top, align } = placeBeside(anchor, reach + distance, block, side);
        const box = blockBox(block, x, top + shift, align);
        if (lies(box, frame)) candidates.push({ block, anchor, x, align, box, cost: itsCost });
      }
    }
  }
  return candidates;
}

function placeBeside(
  { x, y }: Point,
  away: number,
  block: TextBlock,
  side: Side,
): { readonly x: number; readonly top: number; readonly align: Align } {
  const beside = y - firstLineMiddle(block);
  // Letters leave air inside their line, so above and below may come a little closer.
  const above = y - away - block.height + 3;
  const below = y + away - 3;
  const edge = 6;
  switch (side) {
    case "right":
      return { x: x + away + 2, top: beside, align: "start" };
    case "left":
      return { x: x - away - 2, top: beside, align: "end" };
    case "above":
      return { x, top: above, align: "middle" };
    case "below":
      return { x, top: below, align: "middle" };
    case "above-start":
      return { x: x - edge, top: above, align: "start" };
    case "above-end":
      return { x: x + edge, top: above, align: "end" };
    case "below-start":
      return { x: x - edge, top: below, align: "start" };
    case "below-end":
      return { x: x + edge, top: below, align: "end" };
  }
}
