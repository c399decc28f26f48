import { type Box, crosses, nearestIn, overlap, type Point, type Segment } from "./box.js";
import { considerPlaces, type LabelCandidate, type LabelRequest } from "./label-candidates.js";
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
 * before, the one that crosses least and lies nearest. The label that fared worst may then choose first, a few
 * times over, and the best plan of all is taken: simple, and always the same.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  taken: readonly Box[],
  frame: Box,
): LabelPlan {
  let order = requests;
  let best = placeInOrder(order, obstacles, taken, frame);
  let latest = best;
  const tried = new Set([numbersOf(order, requests)]);
  for (let round = 0; round < rounds && latest.worst !== undefined; round += 1) {
    const { worst } = latest;
    order = [worst, ...order.filter((request) => request !== worst)];
    // The same order gives the same plan, and after it come the same ones again.
    const numbers = numbersOf(order, requests);
    if (tried.has(numbers)) break;
    tried.add(numbers);
    latest = placeInOrder(order, obstacles, taken, frame);
    if (latest.cost < best.cost) best = latest;
  }
  return best;
}

const rounds = 6;

function numbersOf(order: readonly LabelRequest[], requests: readonly LabelRequest[]): string {
  return order.map((request) => requests.indexOf(request)).join();
}

interface CostedPlan extends LabelPlan {
  readonly cost: number;
  /** The label that fared worst, unless all fared well or it was the first to choose. */
  readonly worst?: LabelRequest;
}

function placeInOrder(
  requests: readonly LabelRequest[],
  obstacles: Obstacles,
  taken: readonly Box[],
  frame: Box,
): CostedPlan {
  const placed: PlacedLabel[] = [];
  const homeless: LabelRequest[] = [];
  const boxes = [...taken];
  let [cost, worstCost] = [0, goodEnough];
  let worst: LabelRequest | undefined;
  for (const request of requests) {
    const found = cheapest(request, obstacles, boxes, frame);
    const paid = found?.cost ?? request.patience;
    if (paid > worstCost && request !== requests[0]) [worst, worstCost] = [request, paid];
    cost += paid;
    if (found === undefined) {
      homeless.push(request);
    } else {
      boxes.push(found.candidate.box);
      placed.push(placedLabel(request, found.candidate));
    }
  }
  return { placed, homeless, cost, ...(worst === undefined ? {} : { worst }) };
}

/** What a label may cost without another round for its sake. */
const goodEnough = 8;

/** How far a label may lie from its mark, which reaches so far itself, before a line must join them. */
const nearEnough = 14;

export function leaderTo(anchor: Point, box: Box, reach: number): Segment | undefined {
  const end = nearestIn(box, anchor);
  const away = Math.hypot(end.x - anchor.x, end.y - anchor.y);
  return away > nearEnough + reach ? [anchor, end] : undefined;
}

const labelGap = 3;
const crossingCost = 10;
const markCost = 25;
const ruleCost = 4;
const leaderCost = 6;

function cheapest(
  request: LabelRequest,
  obstacles: Obstacles,
  boxes: readonly Box[],
  frame: Box,
): { readonly candidate: LabelCandidate; readonly cost: number } | undefined {
  let best: LabelCandidate | undefined;
  let lowest = request.patience;
  const consider = (candidate: LabelCandidate): void => {
    if (boxes.some((box) => overlap(box, candidate.box, labelGap))) return;
    const cost = costOf(candidate, obstacles, boxes, request.reach, lowest);
    if (cost < lowest) [best, lowest] = [candidate, cost];
  };
  considerPlaces(request, frame, () => lowest, consider);
  return best === undefined ? undefined : { candidate: best, cost: lowest };
}

/** What the candidate costs with all that it crosses; counting stops once it is no better than `limit`. */
function costOf(
  { box, anchor, cost: distance }: LabelCandidate,
  { lines, marks, rules }: Obstacles,
  boxes: readonly Box[],
  reach: number,
  limit: number,
): number {
  let cost = distance;
  for (const y of rules) if (y > box.top && y < box.bottom) cost += ruleCost;
  for (const mark of marks) if (overlap(mark, box, 1)) cost += markCost;
  for (const line of lines) {
    if (cost >= limit) return cost;
    if (crosses(line, box)) cost += crossingCost;
  }
  const leader = leaderTo(anchor, box, reach);
  if (leader === undefined) return cost;
  const struck = boxes.filter((other) => crosses(leader, other)).length;
  return cost + leaderCost + struck * crossingCost;
}

function placedLabel(request: LabelRequest, { block, x, align, box, anchor }: LabelCandidate): PlacedLabel {
  const leader = leaderTo(anchor, box, request.reach);
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
