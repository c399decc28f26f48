/** The name of a sheet that is to be called so. */
export type SheetNamer = (wanted: string) => string;

/** Gives each sheet a name that Excel takes: at most 31 signs, none of those it uses itself, no name twice. */
export function sheetNamer(): SheetNamer {
  const taken = new Set<string>(["history"]);
  return (wanted) => {
    const plain =
      wanted
        .replace(/[:\\/?*[\]]/g, " ")
        .replace(/\s+/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "–";
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : ` ${number}`;
      const name = `${[...plain]
        .slice(0, longestName - ending.length)
        .join("")
        .trim()}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

const longestName = 31;
