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
 * Considers every place inside the frame where the label might stand: beside its mark, a little off, and at last
 * anywhere above or below. What costs `limit()` or more by itself is left out: a chart tries thousands of places.
 */
export function considerPlaces(
  request: LabelRequest,
  frame: Box,
  limit: () => number,
  consider: (candidate: LabelCandidate) => void,
): void {
  for (const [index, distance] of distances.entries()) {
    if (index * 3 >= limit()) return;
    considerAt(request, frame, { distance, shift: 0, cost: index * 3 }, limit, consider);
  }
  const [distance] = distances;
  for (let shift = shiftStep; shift < frame.bottom - frame.top; shift += shiftStep) {
    const cost = 6 + shift / shiftStep;
    if (cost >= limit()) return;
    considerAt(request, frame, { distance, shift: -shift, cost }, limit, consider);
    considerAt(request, frame, { distance, shift, cost }, limit, consider);
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

function considerAt(
  { anchors, reach, blocks, sides }: LabelRequest,
  frame: Box,
  { distance, shift, cost }: Off,
  limit: () => number,
  consider: (candidate: LabelCandidate) => void,
): void {
  for (let blockAt = 0; blockAt < blocks.length; blockAt++) {
    for (let anchorAt = 0; anchorAt < anchors.length; anchorAt++) {
      for (let sideAt = 0; sideAt < sides.length; sideAt++) {
        const [block, anchor, side] = [blocks[blockAt], anchors[anchorAt], sides[sideAt]];
        if (block === undefined || anchor === undefined || side === undefined) continue;
        const itsCost = cost + blockAt + anchorAt + sideAt;
        // The later sides cost more.
        if (itsCost >= limit()) break;
        const top = topBeside(anchor.y, reach + distance, block, side) + shift;
        // Most lie above or below the frame: nothing is made for those.
        if (top < frame.top || top + block.height > frame.bottom) continue;
        const [x, align] = [xBeside(anchor.x, reach + distance, side), alignBeside(side)];
        const box = blockBox(block, x, top, align);
        if (lies(box, frame)) consider({ block, anchor, x, align, box, cost: itsCost });
      }
    }
  }
}

/** Where the block begins, ends or has its middle, as its alignment says. */
function xBeside(x: number, away: number, side: Side): number {
  switch (side) {
    case "right":
      return x + away + 2;
    case "left":
      return x - away - 2;
    case "above-start":
    case "below-start":
      return x - edge;
    case "above-end":
    case "below-end":
      return x + edge;
    default:
      return x;
  }
}

function topBeside(y: number, away: number, block: TextBlock, side: Side): number {
  if (side === "right" || side === "left") return y - firstLineMiddle(block);
  // Letters leave air inside their line, so above and below may come a little closer.
  return side.startsWith("above") ? y - away - block.height + 3 : y + away - 3;
}

function alignBeside(side: Side): Align {
  if (side === "right" || side.endsWith("start")) return "start";
  return side === "left" || side.endsWith("end") ? "end" : "middle";
}

const edge = 6;
