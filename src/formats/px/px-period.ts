/** Scales of time that TLIST names. */
const scales = ["A", "H", "T", "Q", "M", "W", "D"] as const;
export type TimeScale = (typeof scales)[number];

/** `A1` → A; the Nordic letters of quarters and weeks are understood. Undefined for a scale that PX does not have. */
export function timeScale(word: string): TimeScale | undefined {
  const letter = word.trim().charAt(0).toUpperCase();
  if (letter === "K") return "Q";
  return letter === "U" ? "W" : scales.find((scale) => scale === letter);
}

/**
 * The period that TIMEVAL's digits stand for, as SDMX writes it: `20063` on the scale Q → `2006-Q3`. Undefined when they
 * are no time of the scale.
 */
export function periodOf(scale: TimeScale, text: string): string | undefined {
  const match = /^(\d{4})(\d{0,4})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year = "", part = ""] = match;
  const number = Number(part);
  if (scale === "A") return part === "" ? year : undefined;
  if (scale === "D") return isDay(year, part) ? `${year}-${part.slice(0, 2)}-${part.slice(2)}` : undefined;
  const { digits, letter } = parts[scale];
  const most = scale === "W" ? weeksOf(Number(year)) : parts[scale].most;
  if (part === "" || part.length > digits || number < 1 || number > most) return undefined;
  return `${year}-${letter}${String(number).padStart(digits, "0")}`;
}

/** The digits for a period, the other way round; undefined for one that PX has no scale for. */
export function timevalOf(period: string): { readonly scale: TimeScale; readonly text: string } | undefined {
  const match = /^(\d{4})(?:-(?:([STQW])(\d{1,2})|(\d{2})(?:-(\d{2}))?))?$/.exec(period);
  if (match === null) return undefined;
  const [, year = "", letter, part = "", month, day] = match;
  if (day !== undefined) return { scale: "D", text: `${year}${month}${day}` };
  if (month !== undefined) return { scale: "M", text: `${year}${month}` };
  if (letter === undefined) return { scale: "A", text: year };
  const scale = letter === "S" ? "H" : timeScale(letter);
  return scale === undefined ? undefined : { scale, text: `${year}${part}` };
}

/**
 * The period that a time's code stands for where TIMEVAL gives only the scale, as offices write it: `2006K3`, `2006Q3`,
 * `2006M07`, `2006U31`, `2006H1`.
 */
export function periodOfCode(scale: TimeScale, code: string): string | undefined {
  const match = /^(\d{4})(?:[\s-]?[A-ZÅÄÖa-z]{1,2})?(\d{0,4})$/.exec(code.trim());
  return match === null ? undefined : periodOf(scale, `${match[1]}${match[2]}`);
}

/** All times of a scale from one to another, in PX's digits; undefined when they are none, or more than `most`. */
export function timesBetween(
  scale: TimeScale,
  first: string,
  last: string,
  most: number,
): readonly string[] | undefined {
  const [from, to] = [positionOf(scale, first), positionOf(scale, last)];
  if (from === undefined || to === undefined || to < from || to - from >= most) return undefined;
  return Array.from({ length: to - from + 1 }, (_, step) => timeAt(scale, from + step));
}

/** Parts of a year: how many there are, how many digits they have, and SDMX's letter (none for months). */
const parts = {
  H: { most: 2, digits: 1, letter: "S" },
  T: { most: 3, digits: 1, letter: "T" },
  Q: { most: 4, digits: 1, letter: "Q" },
  M: { most: 12, digits: 2, letter: "" },
  W: { most: 53, digits: 2, letter: "W" },
} as const;

function positionOf(scale: TimeScale, text: string): number | undefined {
  if (periodOf(scale, text) === undefined) return undefined;
  const digits = text.trim();
  const year = Number(digits.slice(0, 4));
  if (scale === "A") return year;
  if (scale === "D")
    return Date.parse(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`) / dayLength;
  const part = Number(digits.slice(4)) - 1;
  return scale === "W" ? firstWeek(year) + part : year * parts[scale].most + part;
}

function timeAt(scale: TimeScale, position: number): string {
  if (scale === "A") return String(position).padStart(4, "0");
  if (scale === "D") return new Date(position * dayLength).toISOString().slice(0, 10).replaceAll("-", "");
  const { most, digits } = parts[scale];
  if (scale === "W") {
    // The Thursday of a week lies in the year that the week belongs to.
    const year = new Date(position * 7 * dayLength).getUTCFullYear();
    return `${String(year).padStart(4, "0")}${String(position - firstWeek(year) + 1).padStart(digits, "0")}`;
  }
  const year = Math.floor(position / most);
  return `${String(year).padStart(4, "0")}${String((position % most) + 1).padStart(digits, "0")}`;
}

const dayLength = 86_400_000;

/** The first week of a year by ISO 8601, the one with its fourth of January, in weeks since Monday 29 December 1969. */
function firstWeek(year: number): number {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  return Math.floor((fourth.getTime() / dayLength + 3) / 7);
}

function weeksOf(year: number): number {
  return firstWeek(year + 1) - firstWeek(year);
}

function isDay(year: string, part: string): boolean {
  if (part.length !== 4) return false;
  const text = `${year}-${part.slice(0, 2)}-${part.slice(2)}`;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
