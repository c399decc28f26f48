/** Each file with the files it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * The rings of a graph: for every group of files that all reach each other, one shortest ring through its first
 * file, which is enough to see where to cut. The first file is repeated at the end.
 */
export function importRings(graph: ImportGraph): readonly (readonly string[])[] {
  const rings: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const file of [...graph.keys()].sort()) {
    if (seen.has(file)) continue;
    const ring = shortestRing(graph, file);
    if (ring === undefined) continue;
    rings.push(ring);
    for (const member of tangledWith(graph, file)) seen.add(member);
  }
  return rings;
}

function shortestRing(graph: ImportGraph, start: string): readonly string[] | undefined {
  const importerOf = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const imported of graph.get(file) ?? []) {
      if (imported === start) return [...pathTo(importerOf, start, file), start];
      if (importerOf.has(imported)) continue;
      importerOf.set(imported, file);
      queue.push(imported);
    }
  }
  return undefined;
}

function pathTo(importerOf: ReadonlyMap<string, string>, start: string, end: string): readonly string[] {
  const path = [end];
  let file = end;
  while (file !== start) {
    file = importerOf.get(file) ?? start;
    path.unshift(file);
  }
  return path;
}

/** The files that this file reaches and that reach it. */
function tangledWith(graph: ImportGraph, file: string): readonly string[] {
  return [...reachable(graph, file)].filter((other) => other === file || reachable(graph, other).has(file));
}

function reachable(graph: ImportGraph, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (const file of queue) {
    for (const imported of graph.get(file) ?? []) {
      if (reached.has(imported)) continue;
      reached.add(imported);
      queue.push(imported);
    }
  }
  return reached;
}
