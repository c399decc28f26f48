import { absenceReach } from "./absence-sign.js";
import { clamp } from "./box.js";
import { chartWidth } from "./chart-frame.js";
import type { DumbbellChartInput, DumbbellEnd, DumbbellRow } from "./dumbbell-input.js";
import type { Look } from "./look.js";
import { signLength } from "./qualifier-sign.js";
import { edge, type RowPlace, type RowsOnScale, rowsOnScale } from "./rows-on-scale.js";
import { type TextBlock, textBlock } from "./text-block.js";
import { textWidth } from "./text-width.js";
import type { ChartTheme } from "./theme.js";
import { isNarrow, smallText, valueText } from "./type-sizes.js";
import { valueScale } from "./value-scale.js";

/** Where the rows lie. In a narrow drawing the words of a row stand over its marks, else beside them. */
export interface DumbbellLayout extends RowsOnScale<PlacedRow> {
  readonly narrow: boolean;
  readonly looks: readonly [Look, Look];
  readonly names: DumbbellNames;
}

/** The words over the first row. */
export interface DumbbellNames {
  readonly first: TextBlock;
  readonly second: TextBlock;
  readonly gap: TextBlock;
  /** How far the names may reach. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedRow extends RowWords, RowPlace {
  readonly row: DumbbellRow;
  /** Where label and gap begin. */
  readonly wordsTop: number;
  /** The height of the marks, and where these and their figures begin. */
  readonly middle: number;
  readonly marksTop: number;
}

interface RowWords {
  readonly label: TextBlock;
  readonly gap: TextBlock;
  readonly first: TextBlock;
  readonly second: TextBlock;
}

/** From the middle of a mark to its figure. */
export const labelAway = 11;

const columnGap = 16;
/** Between the two names. */
export const nameGap = 14;
/** Between a row's label and the names under it, in a narrow drawing. */
const namesBelow = 6;
/** Between the names and the figures under them. */
export const namesAbove = 4;

export function dumbbellLayout(input: DumbbellChartInput, theme: ChartTheme): DumbbellLayout {
  const width = chartWidth(input);
  const narrow = isNarrow(width);
  const { looks = [0, 1] } = input;
  const [first, second] = looks;
  const colours = [theme.series[first], theme.series[second]] as const;
  const words = input.rows.map((row) => rowWords(row, width, colours, theme));
  const gapHead = textBlock([small(input.gapLabel, theme.inkMuted)], narrow ? width - 2 * edge : 96);
  const labelColumn = narrow ? 0 : widest(words.map(({ label }) => label)) + columnGap;
  const gapColumn = narrow ? 0 : widest([gapHead, ...words.map(({ gap }) => gap)]) + columnGap;
  const hasAbsence = input.rows.some(({ first, second }) => [first, second].some(isAbsent));
  const signs = labelAway + signLength + (hasAbsence ? 2 * absenceReach + 7 : 0);
  const endRoom = widest(words.flatMap(({ first, second }) => [first, second])) + signs;
  const left = edge + labelColumn + endRoom;
  const right = width - edge - gapColumn - endRoom;

  const names = placedNames(input, gapHead, left - endRoom + edge, right + endRoom - edge, colours);
  const nameHeight = Math.max(names.first.height, names.second.height);
  const headHeight = namesAbove + (narrow ? nameHeight + namesBelow : Math.max(nameHeight, gapHead.height));
  const scale = valueScale(
    input.rows.flatMap(({ first, second }) => [first, second].flatMap(valuesOf)),
    {
      startAtZero: false,
      ...(input.domain === undefined ? {} : { domain: input.domain }),
    },
  );
  const place = input.rows.map(
    (row, index) => (top: number) =>
      placedRow(row, rowWords(row, width, colours, theme), top, index === 0 ? headHeight : 0, narrow),
  );
  const rows = rowsOnScale(place, scale, {
    width,
    left,
    right,
    top: narrow ? edge + gapHead.height + 2 : edge,
    space: 0,
    plotTop: ({ marksTop }) => marksTop,
    formatTick: input.formatTick,
  });
  return { ...rows, narrow, looks, names };
}

function isAbsent(end: DumbbellEnd): boolean {
  return valuesOf(end).length === 0;
}

function valuesOf({ value, range }: DumbbellEnd): readonly number[] {
  return [value, range?.lower, range?.upper].filter((one) => one !== undefined);
}

function widest(blocks: readonly TextBlock[]): number {
  return Math.max(...blocks.map((block) => block.width));
}

/** Each name has half of the room at most, so that both always stand side by side. */
function placedNames(
  { firstLabel, secondLabel }: DumbbellChartInput,
  gap: TextBlock,
  left: number,
  right: number,
  colours: EndColours,
): DumbbellNames {
  const half = (right - left - nameGap) / 2;
  return {
    first: textBlock([small(firstLabel, colours[0])], half),
    second: textBlock([small(secondLabel, colours[1])], half),
    gap,
    left,
    right,
  };
}

function placedRow(
  row: DumbbellRow,
  words: RowWords,
  top: number,
  headHeight: number,
  narrow: boolean,
): PlacedRow {
  const marks = Math.max(words.first.height, words.second.height, narrow ? 22 : 30);
  if (narrow) {
    const wordsTop = top + 8;
    const marksTop = wordsTop + Math.max(words.label.height, words.gap.height) + headHeight;
    const middle = marksTop + marks / 2;
    return { ...words, row, top, wordsTop, marksTop, middle, bottom: marksTop + marks + 2 };
  }
  const height = Math.max(marks, words.label.height + 8, words.gap.height + 8);
  const middle = top + headHeight + height / 2;
  return {
    ...words,
    row,
    top: top + headHeight,
    wordsTop: middle - words.label.height / 2,
    marksTop: middle - marks / 2,
    middle,
    bottom: top + headHeight + height,
  };
}

type EndColours = readonly [string, string];

function rowWords(row: DumbbellRow, width: number, colours: EndColours, theme: ChartTheme): RowWords {
  const bold = row.emphasised === true;
  const narrow = isNarrow(width);
  const gap = textBlock([{ text: row.gap, size: valueText, bold, colour: theme.ink }], 96);
  const label = row.noteSign === undefined ? row.label : `${row.label}\u00A0${row.noteSign}`;
  const labelWidth = narrow ? width - 2 * edge - gap.width - columnGap : width * 0.3;
  const end = ({ label: text }: DumbbellEnd, colour: string) =>
    textBlock(
      [{ text, size: smallText, bold, colour }],
      narrow ? clamp(longestWord(text, bold), 80, width * 0.31) : 110,
    );
  return {
    label: textBlock([{ text: label, size: valueText - 1, bold, colour: theme.ink }], labelWidth),
    gap,
    first: end(row.first, colours[0]),
    second: end(row.second, colours[1]),
  };
}

/** A number is not parted, if that can be helped. */
function longestWord(text: string, bold: boolean): number {
  return Math.max(...text.split(" ").map((word) => textWidth(word, smallText, bold)));
}

function small(text: string, colour: string) {
  return { text, size: smallText, colour };
}
