/** A document as JSON, each list of numbers on a line of its own. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 1);
  return `${text.replace(/\[\s+(-?\d+(?:,\s+-?\d+)*)\s+\]/g, (_, numbers: string) => `[${numbers.replace(/\s+/g, " ")}]`)}\n`;
}
