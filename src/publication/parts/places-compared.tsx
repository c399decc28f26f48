import type { Gap } from "../../policy/index.js";
import { compactChart } from "../charts/compact-chart.js";
import { dumbbellChart } from "../charts/dumbbell-chart.js";
import { responsiveChart } from "../charts/responsive-chart.js";
import { webTheme } from "../charts/theme.js";
import { comparisonPicture } from "../view/comparison-picture.js";
import type { Reader } from "../view/reader.js";
import { chartId, Picture, type PictureLink } from "./picture.js";

/** A gap place by place, as its source states it; nothing where there are no two places to compare. */
export function PlacesCompared({
  reader,
  gap,
  more = [],
  compact = false,
}: {
  reader: Reader;
  gap: Gap;
  more?: readonly PictureLink[];
  /** For a place that is narrow on every screen. */
  compact?: boolean;
}) {
  const comparison = comparisonPicture(reader, gap);
  if (comparison === undefined) return null;
  const draw = compact ? compactChart : responsiveChart;
  return (
    <Picture
      title={comparison.chart.title}
      drawing={draw(chartId(gap.id, "places"), (size) =>
        dumbbellChart({ ...comparison.chart, ...size }, webTheme),
      )}
      notes={[
        comparison.isStated ? reader.words.pages.asStated : reader.words.pages.asStatedUnlessNoted,
        ...comparison.sources.map((source) => reader.words.pages.fromSource(source)),
        ...comparison.notes.map((note) => `† ${note}`),
      ]}
      more={more}
    />
  );
}
