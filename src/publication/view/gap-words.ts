import { decimalText, parseDecimal, segments, subtractDecimals } from "../../cube/index.js";
import type { EditionObservation } from "../../edition/index.js";
import { gapChangeSentence, gapText } from "../../language/index.js";
import type { Gap, Point } from "../../policy/index.js";
import { unitOf } from "./names.js";
import { mainPlace } from "./places.js";
import { type Reader, seriesAt, seriesOf } from "./reader.js";

/**
 * How a gap has changed at the policy's own place, in one sentence: between the first and the last exact figure
 * that compare. Undefined where there are not two.
 */
export function gapChangeText(reader: Reader, gap: Gap): string | undefined {
  const stretch = ownStretch(reader, gap).filter(({ qualifier }) => qualifier === "eq");
  const [first, last] = [stretch[0], stretch.at(-1)];
  const [before, after] = [parseDecimal(first?.value ?? ""), parseDecimal(last?.value ?? "")];
  if (first?.value === undefined || last?.value === undefined || first === last) return undefined;
  if (before === undefined || after === undefined) return undefined;
  return gapChangeSentence(
    {
      before: { value: first.value, period: first.period },
      after: { value: last.value, period: last.period },
      change: decimalText(subtractDecimals(after, before)),
    },
    endUnit(reader, gap),
    reader.language,
  );
}

/** The newest gap with its two ends: `27 percentage points: 74% minus 47%`. Undefined where an end has no figure. */
export function newestGapText(reader: Reader, gap: Gap): string | undefined {
  const newest = ownStretch(reader, gap).at(-1);
  const place = mainPlace(reader, seriesOf(reader, gap.id));
  if (newest === undefined || place === undefined) return undefined;
  const [from, minus] = [gap.from, gap.minus].map((end) => endAt(reader, end, place, newest.period));
  if (from === undefined || minus === undefined) return undefined;
  return gapText(newest, { from, minus }, endUnit(reader, gap), reader.language);
}

/** The last comparable stretch of the gap at the policy's own place. */
function ownStretch(reader: Reader, gap: Gap): readonly EditionObservation[] {
  const series = seriesOf(reader, gap.id).filter(({ key }) => key.measure === "gap");
  const place = mainPlace(reader, series);
  const own = series.find(({ key }) => key.refArea === place);
  return own === undefined ? [] : (segments(own).at(-1) ?? []);
}

/** The one figure of an end; none where two definitions have one each. */
function endAt(reader: Reader, end: Point, place: string, period: string): EditionObservation | undefined {
  const found = seriesAt(reader, end)
    .filter(({ key }) => key.refArea === place)
    .flatMap(({ observations }) =>
      observations.filter((one) => one.period === period && one.value !== undefined),
    );
  return found.length === 1 ? found[0] : undefined;
}

function endUnit(reader: Reader, gap: Gap) {
  return unitOf(reader, reader.index.indicators.get(gap.from.indicator ?? "")?.unit ?? "");
}
