/** What a spreadsheet's number format does to a number, as far as its digits go. */
export interface NumberFormat {
  /** Decimals that are always shown; undefined: as many as the number has. */
  readonly decimals?: number;
  /** How many of them are left out again where they are noughts. */
  readonly optionalDecimals: number;
  /** The power of ten the number is multiplied by to be shown: 2 for per cent, -3 for thousands. */
  readonly shift: number;
  readonly isPercent: boolean;
  /** What is shown in the place of the number, such as a dash for nought. */
  readonly words?: string;
}

/** Reads the part of a format code that is for this number: for one above nought; below; nought. */
export function numberFormat(code: string | undefined, value: number): NumberFormat {
  if (code === undefined || code.length > longestCode || /^(general|@)?$/i.test(code.trim())) return general;
  const sections = bare(code).split(";");
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? "";
  const digits = section.replace(quotedWords, "");
  if (!/[0#?]/.test(digits)) {
    const words = section.replaceAll(mark, "").trim();
    return words === "" || /general/i.test(words) ? general : { ...general, words };
  }
  // Fractions and powers of ten show a number in another way, not with other digits.
  if (/[/eE]/.test(digits)) return general;
  const isPercent = digits.includes("%");
  const [, fraction = ""] = /\.([0#?]*)/.exec(digits) ?? [];
  const thousands = /[0#?](,+)(?:\.|[^0#?,]*$)/.exec(digits)?.[1]?.length ?? 0;
  return {
    decimals: fraction.length,
    optionalDecimals: fraction.length - fraction.lastIndexOf("0") - 1,
    shift: (isPercent ? 2 : 0) - 3 * thousands,
    isPercent,
  };
}

const general: NumberFormat = { optionalDecimals: 0, shift: 0, isPercent: false };

/** Excel takes no longer ones. */
const longestCode = 255;

/** Stands around words of a format, so that a zero among them is no digit. */
const mark = "\ue000";
const quotedWords = /\ue000[^\ue000]*\ue000/g;

/** A format code without colours, conditions and room for signs; its words between marks. */
function bare(code: string): string {
  return code
    .replaceAll(mark, "")
    .replace(
      /"([^"]*)"|\\(.)/g,
      (_, words: string | undefined, sign: string | undefined) =>
        `${mark}${(words ?? sign ?? "").replaceAll(";", ",")}${mark}`,
    )
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[_*]./g, "");
}
