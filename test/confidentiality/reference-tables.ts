import { cellsOf, matrixTable } from "./count-tables.js";

/*
 * Tables whose cheapest safe suppression is proven: by enumeration of every pattern and by a mixed-integer programme of the
 * native HiGHS. The first is microdata1 of the R package sdcTable.
 */
export const microdata = cellsOf(
  matrixTable([
    [18, 2],
    [14, 19],
    [12, 10],
    [11, 14],
  ]),
);

export const tableA = cellsOf(
  matrixTable([
    [1, 0, 0, 8],
    [0, 0, 9, 7],
    [0, 6, 5, 9],
    [7, 8, 9, 6],
  ]),
);

export const tableB = cellsOf(
  matrixTable([
    [20, 50, 10, 2],
    [8, 19, 22, 30],
    [17, 32, 12, 25],
    [40, 1, 15, 9],
  ]),
);

/** J. Geurts (1992), example 3 of the Handbook on Statistical Disclosure Control; inside it only the sums are known. */
export const geurts = cellsOf(
  matrixTable([
    [6, 1],
    [0, 3],
    [3, 3],
  ]),
);
