import { type Box, crosses, lies, nearestIn, overlap, type Point, type Segment } from "./box.js";
import { type LabelCandidate, type LabelRequest, labelCandidates } from "./label-candidates.js";
import type { Align, TextBlock } from "./text-block.js";

/** Words that have found their place. */
export interface PlacedLabel {
  readonly block: TextBlock;
  readonly x: number;
  readonly top: number;
  readonly align: Align;
  readonly box: Box;
  /** From the label to what it speaks of, where they lie far apart. */
  readonly leader?: Segment;
  readonly colour: string;
}

/** What labels should keep clear of. Labels already there are another matter: those are never touched. */
export interface Obstacles {
  readonly lines: readonly Segment[];
  readonly marks: readonly Box[];
  /** Heights of the rules that only help the eye: a label may lie on one, but rather does not. */
  readonly rules: readonly number[];
}

export interface LabelPlan {
  readonly placed: readonly PlacedLabel[];
  /** What found no room; the caller says it elsewhere. */
  readonly homeless: readonly LabelRequest[];
}

/**
 * Finds a place for each label in turn: of all its candidates inside the frame that touch no label placed
 * before, the one that crosses least and lies nearest. Simple, greedy and always the same.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  taken: readonly Box[],
  frame: Box,
): LabelPlan {
  const placed: PlacedLabel[] = [];
  const homeless: LabelRequest[] = [];
  const boxes = [...taken];
  for (const request of requests) {
    const best = bestOf(request, obstacles, boxes, frame);
    if (best === undefined) {
      homeless.push(request);
    } else {
      boxes.push(best.box);
      placed.push(placedLabel(request, best));
    }
  }
  return { placed, homeless };
}

/** How far a label may lie from its mark before a line must join them. */
const nearEnough = 20;

export function leaderTo(anchor: Point, box: Box): Segment | undefined {
  const end = nearestIn(box, anchor);
  return Math.hypot(end.x - anchor.x, end.y - anchor.y) > nearEnough ? [anchor, end] : undefined;
}

const labelGap = 3;
const crossingCost = 10;
const markCost = 25;
const ruleCost = 2;

/** A label that may be left out is left out rather than squeezed in. */
const mostForOptional = 8;

function bestOf(
  request: LabelRequest,
  obstacles: Obstacles,
  boxes: readonly Box[],
  frame: Box,
): LabelCandidate | undefined {
  let best: LabelCandidate | undefined;
  let lowest = request.note === undefined ? mostForOptional : Number.POSITIVE_INFINITY;
  for (const candidate of labelCandidates(request, frame)) {
    if (candidate.cost >= lowest || !lies(candidate.box, frame)) continue;
    if (boxes.some((box) => overlap(box, candidate.box, labelGap))) continue;
    const cost = candidate.cost + costOf(candidate.box, obstacles);
    if (cost < lowest) [best, lowest] = [candidate, cost];
  }
  return best;
}

function costOf(box: Box, { lines, marks, rules }: Obstacles): number {
  const crossed = lines.filter((line) => crosses(line, box)).length;
  const covered = marks.filter((mark) => overlap(mark, box, 1)).length;
  const ruled = rules.filter((y) => y > box.top && y < box.bottom).length;
  return crossed * crossingCost + covered * markCost + ruled * ruleCost;
}

function placedLabel(request: LabelRequest, { block, x, align, box, anchor }: LabelCandidate): PlacedLabel {
  const leader = leaderTo(anchor, box);
  return {
    block,
    x,
    top: box.top,
    align,
    box,
    colour: request.colour,
    ...(leader === undefined ? {} : { leader }),
  };
}
