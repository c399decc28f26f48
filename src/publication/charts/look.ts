/**
 * One of the ways to tell series apart, by colour, shape and dashes together. A page gives a group the same one in all
 * its pictures.
 */
export type Look = 0 | 1 | 2 | 3;
