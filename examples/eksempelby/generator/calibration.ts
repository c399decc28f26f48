import type { Calibration, Split, Yearly } from "../../../src/register/index.js";
import { benefitAndStaffRows, type Sector, sectorPart } from "./benefits-and-staff.js";
import { benefitNumbers } from "./calibrated-benefits.js";
import { calibratedGroups } from "./calibrated-groups.js";
import { calibratedHousing } from "./calibrated-housing.js";
import { countedIn, firstYear, inYears, minus, plus, valuesOf, wholeOf } from "./calibrated-numbers.js";
import { pupilNumbers, studentNumbers } from "./calibrated-schooling.js";
import { compositionRows, industries } from "./compositions.js";
import { stayersAt } from "./residential-areas.js";
import { schoolingRows } from "./schooling.js";

/**
 * What the synthetic register of the invented city is to look like: the numbers that the trends of this generator give,
 * year by year. Where two trends say different things of the same persons, the one with a target wins: the labour market
 * by group and sex, its areas, the population by group and the City's staff are exact, and what is counted among the same
 * persons has its share of them. What no figure tells (other origins, children, the old) is filled in.
 */
export function calibration(): Calibration {
  const staffed = benefitAndStaffRows();
  return {
    from: firstYear,
    sexes: ["M", "F"],
    districts: districtIds,
    industries: industries,
    groups: calibratedGroups(),
    housing: calibratedHousing(),
    stayers: {
      since: 2005,
      adults: inYears((year) => stayersAt(year).of),
      outside: inYears((year) => stayersAt(year).counted),
    },
    benefits: benefitNumbers(staffed),
    staff: staffNumbers(),
    pupils: pupilNumbers(schoolingRows()),
    students: studentNumbers(schoolingRows()),
    daycare: daycareNumbers(),
  };
}

const districtIds = ["nordre-eksempelby", "ydre-eksempelby", "vestre-eksempelby"];

const sectors = ["care", "schools", "technical", "administration", "management"] as const;

/** Sectors are exact but the largest one, which takes the rest of all employees. */
function staffNumbers(): Calibration["staff"] {
  const rows = benefitAndStaffRows();
  const unknown = inYears(() => 15);
  const all = minus(valuesOf(rows, { indicator: "city-employees", group: "_T" }), unknown);
  const share = { indicator: "city-staff-share", group: "immigrants" };
  const [counted, whole] = [countedIn(rows, share), wholeOf(rows, share)];
  const immigrants = all.map((number, at) => Math.floor((number * (counted[at] ?? 0)) / (whole[at] ?? 1)));
  const smaller = sectors.slice(1).map((sector) => sectorSplit(sector));
  const first = smaller.reduce<Yearly>((rest, one) => minus(rest, one.first), immigrants);
  const others = smaller.reduce<Yearly>((rest, one) => minus(rest, one.others), minus(all, immigrants));
  const academics = { indicator: "city-academics-share", group: "immigrants" };
  return {
    sectors,
    sectorsFrom: 2006,
    persons: [{ first, others }, ...smaller],
    academics: {
      first: countedIn(rows, academics),
      others: minus(wholeOf(rows, academics), countedIn(rows, academics)),
    },
    unknown,
  };
}

function sectorSplit(sector: Sector): Split {
  const part = (year: number) => sectorPart(sector, Math.max(2006, year));
  return {
    first: inYears((year) => part(year).counted),
    others: inYears((year) => part(year).of - part(year).counted),
  };
}

/** The three districts that there are figures of, and the children in the rest of the city. */
function daycareNumbers(): Calibration["daycare"] {
  const rows = compositionRows();
  const known = districtIds.map((district) => {
    const about = { indicator: "daycare-composition", group: "bilingual", ref_area: district };
    return { district, children: wholeOf(rows, about), otherLanguage: countedIn(rows, about) };
  });
  const children = plus(
    inYears(() => 3_900),
    inYears((year) => 30 * (year - firstYear)),
  );
  return [...known, { district: null, children, otherLanguage: children.map((all) => Math.floor(all / 14)) }];
}
