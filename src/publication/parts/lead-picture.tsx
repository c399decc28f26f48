import type { LeadPicture as NamedPicture, PolicyArea } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { barChart } from "../charts/bar-chart.js";
import { compactChart } from "../charts/compact-chart.js";
import { dumbbellChart } from "../charts/dumbbell-chart.js";
import { type ChartVariant, responsiveChart } from "../charts/responsive-chart.js";
import { seriesChart } from "../charts/series-chart.js";
import { stepChart } from "../charts/step-chart.js";
import { webTheme } from "../charts/theme.js";
import { assessmentOf, paceText } from "../view/assessments.js";
import { gapOfIndicator } from "../view/gap-of-indicator.js";
import { gapChangeText } from "../view/gap-words.js";
import { leadBars } from "../view/lead-bars.js";
import { leadPairs } from "../view/lead-pairs.js";
import { measureTitle } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { seriesPicture } from "../view/series-picture.js";
import { targetSteps } from "../view/target-steps.js";
import { MissingFigureBox } from "./missing-figure-box.js";
import { chartId, Picture } from "./picture.js";
import { themeOf } from "./pictures.js";

/**
 * The picture that an area names for itself, with a way to the figures behind it; nothing where it names none or
 * the edition has no figures for it. `compact`: for a place that is narrow on every screen.
 */
export function LeadPicture({
  reader,
  area,
  compact = false,
}: {
  reader: Reader;
  area: PolicyArea;
  compact?: boolean;
}) {
  const named = area.leadPicture;
  if (named === undefined) return null;
  const Shown = shows[named.show];
  return <Shown reader={reader} area={area} named={named} draw={compact ? compactChart : responsiveChart} />;
}

interface Shown {
  readonly reader: Reader;
  readonly area: PolicyArea;
  readonly named: NamedPicture;
  readonly draw: (id: string, render: (variant: ChartVariant) => string) => string;
}

const shows = {
  "over-time": OverTime,
  bars: Bars,
  dumbbells: Pairs,
  steps: Steps,
  missing: Missing,
} as const;

function OverTime({ reader, area, named, draw }: Shown) {
  const { of: id = "" } = named;
  const overTime = seriesPicture(reader, id);
  if (overTime === undefined) return null;
  const gap = gapOfIndicator(reader, id);
  const target = area.targets.find(({ subject, goal }) => subject?.indicator === id && goal !== undefined);
  const pace = target === undefined ? undefined : paceText(reader, target, assessmentOf(reader, target));
  const change = gap === undefined ? undefined : gapChangeText(reader, gap);
  return (
    <Picture
      title={overTime.title}
      caution={cautionOf(reader, named)}
      notes={[change, pace].filter((text) => text !== undefined)}
      drawing={draw(chartId(id, "lead"), (size) => seriesChart({ ...overTime, ...size }, themeOf(overTime)))}
      more={[{ address: figuresAddress(reader, id), text: reader.words.home.figuresAndSources }]}
    />
  );
}

function Bars({ reader, named, draw }: Shown) {
  const { of: id = "" } = named;
  const bars = leadBars(reader, id);
  if (bars === undefined) return null;
  return (
    <Picture
      title={bars.title}
      caution={cautionOf(reader, named)}
      drawing={draw(chartId(id, "lead"), (size) => barChart({ ...bars, ...size }, webTheme))}
      more={[{ address: figuresAddress(reader, id), text: reader.words.home.figuresAndSources }]}
    />
  );
}

/** One title over all the drawings, each of which says whom it is about. */
function Pairs({ reader, area, named, draw }: Shown) {
  const drawings = leadPairs(reader, named);
  if (drawings.length === 0) return null;
  const caution = cautionOf(reader, named);
  return (
    <div class="picture-group">
      {caution === undefined ? null : <p class="caution">{caution}</p>}
      {drawings.map(({ chart, indicators }, at) => (
        <Picture
          title={chart.title}
          drawing={draw(chartId(area.id, `pairs-${at}`), (size) =>
            dumbbellChart({ ...chart, ...size }, webTheme),
          )}
          more={indicators.map((id) => ({
            address: figuresAddress(reader, id),
            text: measureTitle(reader, id),
          }))}
        />
      ))}
    </div>
  );
}

function Steps({ reader, named, draw }: Shown) {
  const target = reader.index.targets.get(named.of ?? "");
  const steps = target === undefined ? undefined : targetSteps(reader, target);
  if (target === undefined || steps === undefined) return null;
  return (
    <Picture
      title={steps.title}
      caution={cautionOf(reader, named)}
      drawing={draw(chartId(target.id, "lead"), (size) => stepChart({ ...steps, ...size }, webTheme))}
      more={[
        {
          address: linkTo(reader, addresses.target(reader.language, reader.policy.id, target.id)),
          text: reader.words.home.toTarget,
        },
      ]}
    />
  );
}

function Missing({ reader, named }: Shown) {
  const gap = reader.index.dataGaps.get(named.of ?? "");
  return gap === undefined ? null : (
    <MissingFigureBox reader={reader} gap={gap} caution={cautionOf(reader, named)} />
  );
}

function cautionOf(reader: Reader, { caution }: NamedPicture): string | undefined {
  return caution === undefined ? undefined : textIn(reader, caution);
}

function figuresAddress(reader: Reader, id: string): string {
  return `${linkTo(reader, addresses.indicator(reader.language, reader.policy.id, id))}#figures`;
}
