/** The variables of one table. */
export interface TableEdge {
  readonly variables: ReadonlySet<string>;
  /** Its counts are not a whole table by these variables: it never drops out. */
  readonly isKept?: boolean;
}

/**
 * What is left of the tables when each variable that stands in one of them alone, and each table whose variables all stand in
 * another one, drops out, again and again. If nothing is left, whatever counts the tables agree on can be put together to
 * counts by all variables at once, in whole numbers and none below 0. What is left may promise more than there can be.
 *
 * Reference: M. H. Graham (1979), "On the universal relation", University of Toronto, and C. T. Yu and M. Z. Özsoyoğlu
 * (1979), "An algorithm for tree-query membership of a distributed query", COMPSAC 79, for the reduction; C. Beeri, R. Fagin,
 * D. Maier and M. Yannakakis (1983), "On the desirability of acyclic database schemes", Journal of the ACM 30, 479-513.
 */
export function cyclicCore(tables: readonly TableEdge[]): readonly TableEdge[] {
  let edges: readonly TableEdge[] = tables;
  for (;;) {
    const reduced = withoutContained(edges).map((edge) => (edge.isKept ? edge : withoutOwn(edge, edges)));
    const isSame =
      reduced.length === edges.length &&
      reduced.every(({ variables }, at) => variables.size === edges[at]?.variables.size);
    if (isSame) return edges.filter(({ variables }) => variables.size > 0);
    edges = reduced;
  }
}

/** Of tables with the same variables the first stays. */
function withoutContained(edges: readonly TableEdge[]): readonly TableEdge[] {
  const isInside = (edge: TableEdge, at: number): boolean =>
    edges.some(
      (other, place) =>
        place !== at &&
        [...edge.variables].every((one) => other.variables.has(one)) &&
        (other.variables.size > edge.variables.size || other.isKept === true || place < at),
    );
  const stays: TableEdge[] = [];
  for (const [at, edge] of edges.entries()) if (edge.isKept || !isInside(edge, at)) stays.push(edge);
  return stays;
}

function withoutOwn({ variables }: TableEdge, edges: readonly TableEdge[]): TableEdge {
  const isShared = (one: string): boolean => edges.filter((edge) => edge.variables.has(one)).length > 1;
  return { variables: new Set([...variables].filter(isShared)) };
}
