/*
 * Numbers that the tests of the R package PHEindicatormethods are held to (ukhsa-collaboration/PHEindicatormethods,
 * tests/testthat: testdata_DSR_ISR.xlsx and testdata_SII.xlsx): events and people of two areas in nineteen age bands,
 * and what it says of them. Facts; nothing of its code.
 */

/** From the youngest band to the oldest; the areas have the same people and differ in their events. */
export const population: readonly number[] = [
  636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207,
];
export const eventsBig: readonly number[] = [
  127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91,
];
export const eventsSmall: readonly number[] = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4];

/** The reference area of the indirectly standardised ratio. */
export const referencePopulation: readonly number[] = [
  50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239,
  30819, 18136, 15325, 13918,
];
export const referenceEvents: readonly number[] = [
  10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210,
  5757,
];

/** The European standard population of 2013, and the one of 1976 with eighteen bands. */
export const europe2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
];
export const europe1976: readonly number[] = [
  8000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 1000,
];

/** Two areas in tenths by deprivation, the most deprived first: people, and a value such as life expectancy. */
export const ladderOne: readonly (readonly [population: number, value: number])[] = [
  [7291, 75.933459010308098],
  [7997, 78.344238272784295],
  [6105, 83.836063104165405],
  [7666, 83.637539966493094],
  [5790, 80.465503152955904],
  [6934, 81.115675985702197],
  [5918, 81.693083571856207],
  [5974, 84.190006206098701],
  [7147, 80.595564108147201],
  [7534, 86.289434957862397],
];
export const ladderTwo: readonly (readonly [population: number, value: number])[] = [
  [21675, 70.54853186],
  [20065, 71.57155734],
  [19750, 72.48698671],
  [24713, 73.51985519],
  [20112, 73.14605425],
  [19618, 76.15898712],
  [22408, 78.65444871],
  [19752, 80.56476961],
  [18939, 80.85486627],
  [19312, 79.9711253],
];
