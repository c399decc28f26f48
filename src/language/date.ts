import type { Language } from "./language.js";

/** `2006-11-30` → `30. november 2006`, `30 November 2006` */
export function formatDate(text: string, language: Language): string {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  const [, year = "", month = "", day = ""] = match ?? [];
  if (match === null || !exists(+year, +month, +day)) throw new TypeError(`invalid date: ${text}`);
  return `${+day}${language === "da" ? "." : ""} ${monthName(+month, language)} ${year}`;
}

/** January is 1; undefined for a month that does not exist. */
export function monthName(month: number, language: Language): string | undefined {
  return months[language][month - 1];
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// Written out and not asked of Intl, whose names differ between versions: a page must stay the same bytes.
const months: Readonly<Record<Language, readonly string[]>> = {
  da: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
