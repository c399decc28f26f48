import { at, inYear, nth } from "./at.js";
import { chosenAmong, lastRank } from "./choose-lowest.js";
import { type CityPart, cityParts, type SynthesisOrder } from "./city.js";
import { educations } from "./education.js";
import { firstLanguage, languages } from "./first-language.js";
import { marksOf } from "./marks.js";
import { originColumns } from "./origin-columns.js";
import { nothing, type People } from "./people.js";
import { lives } from "./population.js";
import { draw, draws } from "./random.js";
import { rowBuffer } from "./row-buffer.js";
import type { RowBatch, RowSource } from "./rows.js";
import { type Pupil, schoolsOf } from "./schools.js";

const [citys, another] = [0, 1] as const;

/** School pupils by grade: the file `pupils`. They are inhabitants, under the keys that they have in `population`. */
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
      for (const [place, part] of cityParts(order).entries()) {
        const pupilsIn = schoolsOf(part, place);
        let year = part.from;
        for (const people of lives(part, "inhabitants")) {
          yield rowsOf(part, people, pupilsIn(people, year), year);
          year++;
        }
      }
    },
  };
}

function rowsOf(part: CityPart, people: People, pupils: readonly Pupil[], year: number): RowBatch {
  const { calibration, seed } = part;
  const numbers = calibration.pupils;
  const { person, group, country, ancestry, parents } = people.columns;
  const keys = pupils.map(({ i }) => at(person, i));
  const chosen = (isIn: (pupil: Pupil, place: number) => boolean, what: number, quota: number): Int32Array =>
    chosenAmong(
      pupils.map((pupil, place) => (isIn(pupil, place) ? 0 : -1)),
      keys.map((key) => draw(seed, key, what) & lastRank),
      [quota],
    );
  const isPrivate = chosen(() => true, draws.privateSchool, part.share(numbers.privateSchool, year));
  const reads = chosen(({ grade }) => grade === 3, draws.reading, part.share(numbers.readers, year));
  const language = pupils.map(({ i }) => firstLanguage(part, at(person, i), at(group, i)));
  const { readingTest } = numbers;
  const sits = (pupil: Pupil, place: number): boolean =>
    year === readingTest.year && pupil.grade === 9 && language[place] === another;
  const tested = chosen(sits, draws.reading, part.share([readingTest.tested], year));
  const isWeak = chosen(
    (pupil, place) => sits(pupil, place) && tested[place] === 1,
    draws.mark,
    part.share([readingTest.weak], year),
  );
  const marks = [citys, another].map((one) =>
    marksOf(
      pupils.flatMap(({ i, grade }, place) =>
        grade === 9 && language[place] === one ? [{ key: nth(keys, place), parents: at(parents, i) }] : [],
      ),
      inYear(numbers.marks[one] ?? [0], year - calibration.from),
      seed,
    ),
  );
  const rows = rowBuffer(12);
  pupils.forEach(({ i, grade, schoolClass }, place) => {
    const [key, spoken] = [nth(keys, place), nth(language, place)];
    rows.add(
      ...[key, year, at(country, i), at(ancestry, i), spoken, grade, schoolClass, at(isPrivate, place)],
      at(parents, i),
      marks[spoken]?.get(key) ?? nothing,
      grade === 3 && year >= numbers.readersFrom ? at(reads, place) : nothing,
      tested[place] === 1 ? at(isWeak, place) : nothing,
    );
  });
  return rows.batch();
}
