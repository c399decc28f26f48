/**
 * True for a text in the place of a number that begins as one does (`5 %`, `1 23`, `(5)`, `kr. 5`, `>95`): where no number can be
 * read from it, it is a mistake, and no sign that stands for a missing figure. A range (`10-19`) and the mark of a
 * footnote (`1)`) are signs.
 */
export function isNumberLike(text: string): boolean {
  return numberLike.test(text) && !/^(?:\d{1,3} ?[-–] ?\d{1,3}|\d\))$/.test(text);
}

const numberLike = /^(?:kr\.?|dkk|eur|ca\.?|[€$£~≈>≥])?\s?[([]?\s?[-+−–—]?\s?[.,]?\d/iu;
