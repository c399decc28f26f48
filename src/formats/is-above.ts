/** True when a code is the other one or stands above it, or when there would be more levels than anybody can read. */
export function isAbove(parentOf: ReadonlyMap<string, string>, code: string, below: string): boolean {
  let level: string | undefined = below;
  for (let steps = 0; steps < mostLevels; steps++) {
    if (level === code) return true;
    level = parentOf.get(level);
    if (level === undefined) return false;
  }
  return true;
}

const mostLevels = 50;
