import { at, inYear, nth } from "./at.js";
import { chosenAmong, lastRank } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { educations } from "./education.js";
import { marksOf } from "./marks.js";
import { drawnPlace } from "./origin.js";
import { originColumns, originOf } from "./origin-columns.js";
import { nothing } from "./people.js";
import { draw, drawBelow, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { type Pupil, schoolCohorts } from "./school-cohorts.js";

/** First languages as the records have them; the last one is "not known". */
export const languages = ["da", "other", "0"] as const;

const [citys, another, unknown] = [0, 1, 2] as const;

/** School pupils by grade: the file `pupils`. A cohort begins in grade 0 and stays together. */
export function pupilRows(order: SynthesisOrder): RowSource {
  return {
    name: "pupils",
    columns: [
      { name: "pupil", isLong: true },
      { name: "year" },
      ...originColumns(order),
      { name: "first_language", codes: languages },
      { name: "grade" },
      { name: "school_class", isLong: true },
      { name: "private_school" },
      { name: "parents_education", codes: educations },
      { name: "mark" },
      { name: "reads" },
      { name: "reads_too_weakly" },
    ],
    *batches() {
      for (const [place, part] of cityParts(order).entries()) yield* pupilsOf(part, place);
    },
  };
}

function* pupilsOf(part: CityPart, place: number): Generator<RowBatch> {
  const { calibration, seed } = part;
  const numbers = calibration.pupils;
  const origin = originOf(part);
  const cohorts = schoolCohorts(part, place);
  const languageOf = ({ key, group }: Pupil): number => {
    const drawn = drawBelow(1000, seed, key, draws.language);
    if (group === calibration.groups.length - 1 && drawn % 3 === 0) return unknown;
    return drawn < nth(numbers.otherLanguage, group) ? another : citys;
  };
  const parentsOf = ({ key, group }: Pupil): number =>
    drawnPlace(calibration.groups[group]?.parents ?? [1], draw(seed, key, draws.parents));
  for (let year = part.from; year <= part.to; year++) {
    const pupils = numbers.grades.flatMap((_, grade) => cohorts(year, grade));
    const chosen = (
      isIn: (pupil: Pupil, place: number) => boolean,
      what: number,
      quota: number,
    ): Int32Array =>
      chosenAmong(
        pupils.map((pupil, place) => (isIn(pupil, place) ? 0 : -1)),
        pupils.map(({ key }) => draw(seed, key, what) & lastRank),
        [quota],
      );
    const isPrivate = chosen(() => true, draws.privateSchool, part.share(numbers.privateSchool, year));
    const reads = chosen(({ grade }) => grade === 3, draws.reading, part.share(numbers.readers, year));
    const languageOfEach = pupils.map(languageOf);
    const parentsOfEach = pupils.map(parentsOf);
    const { readingTest } = numbers;
    const sits = (pupil: Pupil, at: number): boolean =>
      year === readingTest.year && pupil.grade === 9 && languageOfEach[at] === another;
    const tested = chosen(sits, draws.reading, part.share([readingTest.tested], year));
    const isWeak = chosen(
      (pupil, place) => sits(pupil, place) && tested[place] === 1,
      draws.mark,
      part.share([readingTest.weak], year),
    );
    const marks = [citys, another].map((language) =>
      marksOf(
        pupils.flatMap(({ key, grade }, at) =>
          grade === 9 && languageOfEach[at] === language ? [{ key, parents: nth(parentsOfEach, at) }] : [],
        ),
        inYear(numbers.marks[language] ?? [0], year - calibration.from),
        seed,
      ),
    );
    const rows = rowBuffer(12);
    pupils.forEach((pupil, place) => {
      const { key, grade, group, schoolClass } = pupil;
      const language = nth(languageOfEach, place);
      rows.add(
        ...[key, year, ...origin(group, key), language, grade, schoolClass, at(isPrivate, place)],
        nth(parentsOfEach, place),
        marks[language]?.get(key) ?? nothing,
        grade === 3 && year >= numbers.readersFrom ? at(reads, place) : nothing,
        tested[place] === 1 ? at(isWeak, place) : nothing,
      );
    });
    yield rows.batch();
  }
}
