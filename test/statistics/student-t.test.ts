import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { studentQuantile, studentTail } from "../../src/statistics/student-t.js";
import { assertClose } from "./closeness.js";

// Origin: mpmath 1.3.0 at 60 digits, by the hypergeometric function; t, degrees of freedom, share above.
const TAILS: readonly (readonly [number, number, number])[] = [
  [0.001, 1, 0.4996816902199194],
  [0.5, 1, 0.35241638234956674],
  [1, 1, 0.25],
  [2, 1, 0.14758361765043326],
  [5, 1, 0.06283295818900118],
  [40, 1, 0.007956089912025814],
  [0.001, 2, 0.49964644669779507],
  [0.5, 2, 0.3333333333333333],
  [1, 2, 0.2113248654051871],
  [2, 2, 0.09175170953613698],
  [5, 2, 0.018874775675311862],
  [40, 2, 0.0003122073360923703],
  [0.001, 3, 0.49963244748473046],
  [0.5, 3, 0.3257239824240755],
  [1, 3, 0.19550110947788532],
  [2, 3, 0.0696629842794216],
  [5, 3, 0.007696219036651151],
  [40, 3, 1.7190340394579263e-5],
  [0.001, 4, 0.499625000078125],
  [0.5, 4, 0.32166498159093165],
  [1, 4, 0.18695048315002943],
  [2, 4, 0.058058261758407795],
  [5, 4, 0.003745216940637262],
  [40, 4, 1.1670081613006343e-6],
  [0.001, 9, 0.4996119651629866],
  [0.5, 9, 0.31453564991301325],
  [1, 9, 0.17171819806895677],
  [2, 9, 0.03827641188535052],
  [5, 9, 0.00036948395490162136],
  [40, 9, 9.491499224669913e-12],
  [0.001, 30, 0.49960436788324253],
  [0.5, 30, 0.31036150244256366],
  [1, 30, 0.16265430771301495],
  [2, 30, 0.02731252248149155],
  [5, 30, 1.1648342733503898e-5],
  [40, 30, 6.863022597203201e-28],
  [0.001, 100, 0.4996020538800517],
  [0.5, 100, 0.3090867829154433],
  [1, 100, 0.1598620778920617],
  [2, 100, 0.02410608936556684],
  [5, 100, 1.2250867067519001e-6],
  [40, 100, 1.2310538010700354e-63],
  [0.001, 1000, 0.49960115750922635],
  [0.5, 1000, 0.3085925404169374],
  [1, 1000, 0.15877620904233616],
  [2, 1000, 0.02288517324662582],
  [5, 1000, 3.3836281823243153e-7],
  [40, 1000, 5.2394260775866807e-210],
];

// Origin: as above, Newton's method; share above, degrees of freedom, quantile.
const QUANTILES: readonly (readonly [number, number, number])[] = [
  [0.1, 1, 3.077683537175253],
  [0.025, 1, 12.706204736174705],
  [0.001, 1, 318.30883898555044],
  [0.1, 2, 1.8856180831641267],
  [0.025, 2, 4.302652729749464],
  [0.001, 2, 22.327124770119877],
  [0.1, 3, 1.6377443536962102],
  [0.025, 3, 3.1824463052837095],
  [0.001, 3, 10.214531852407386],
  [0.1, 4, 1.5332062740589438],
  [0.025, 4, 2.7764451051977943],
  [0.001, 4, 7.1731822197823085],
  [0.1, 5, 1.475884048824481],
  [0.025, 5, 2.5705818356363155],
  [0.001, 5, 5.89342953135601],
  [0.1, 6, 1.4397557472651483],
  [0.025, 6, 2.44691185114497],
  [0.001, 6, 5.207626238725363],
  [0.1, 9, 1.3830287383966322],
  [0.025, 9, 2.2621571627982053],
  [0.001, 9, 4.296805662729919],
  [0.1, 10, 1.3721836411103356],
  [0.025, 10, 2.228138851986275],
  [0.001, 10, 4.143700494046589],
  [0.1, 13, 1.350171288780055],
  [0.025, 13, 2.1603686564627926],
  [0.001, 13, 3.8519823911683875],
  [0.1, 30, 1.3104150253913955],
  [0.025, 30, 2.042272456301238],
  [0.001, 30, 3.385184866829305],
  [0.1, 100, 1.290074761346516],
  [0.025, 100, 1.9839715185235522],
  [0.001, 100, 3.173739493738783],
  [0.1, 1000, 1.2823987214609245],
  [0.025, 1000, 1.9623390808264085],
  [0.001, 1000, 3.098402163912923],
];

test("shares above agree with a 60-digit computation", () => {
  for (const [t, df, share] of TAILS) assertClose(studentTail(t, df), share, df > 100 ? 1e-11 : 2e-13);
});

test("quantiles agree with a 60-digit computation", () => {
  for (const [tail, df, t] of QUANTILES) assertClose(studentQuantile(tail, df), t, df > 100 ? 1e-12 : 1e-13);
});

test("quantiles are those of the printed table", () => {
  // Origin: Fisher and Yates' table of t as textbooks have it, 95 % two-sided, three decimals.
  const printed = ["12.706", "4.303", "3.182", "2.776", "2.571", "2.447", "2.365", "2.306", "2.262", "2.228"];
  for (const [index, text] of printed.entries()) {
    assert.equal(studentQuantile(0.025, index + 1).toFixed(3), text);
  }
});

test("with one degree of freedom it is Cauchy's distribution, with two it has a closed form", () => {
  for (const t of [-3, -0.1, 0, 0.7, 1, 12]) {
    assertClose(studentTail(t, 1), 0.5 - Math.atan(t) / Math.PI, 1e-13);
    assertClose(studentTail(t, 2), 0.5 - t / (2 * Math.sqrt(2 + t * t)), 1e-13);
  }
});

test("nothing lies beyond infinity, everything above minus infinity", () => {
  assert.equal(studentTail(Number.POSITIVE_INFINITY, 3), 0);
  assert.equal(studentTail(Number.NEGATIVE_INFINITY, 3), 1);
  assert.equal(studentTail(1e200, 3), 0);
});

test("property: a quantile has the share asked for above it, and the two sides mirror each other", () => {
  const degrees = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(degrees, fc.double({ min: 1e-6, max: 0.499, noNaN: true }), (df, tail) => {
      assertClose(studentTail(studentQuantile(tail, df), df), tail, 1e-11);
    }),
  );
  fc.assert(
    fc.property(degrees, fc.double({ min: -50, max: 50, noNaN: true }), (df, t) => {
      assertClose(studentTail(t, df) + studentTail(-t, df), 1, 1e-14);
    }),
  );
});
