import { error, type Place, type Problem } from "../../problems/index.js";

/** Told of the place of a civil registration number, without the number. */
export function numbersProblem(place: Place, isHidden = false): Problem {
  return error("person-numbers", place, {
    da: `her${hiddenWords(isHidden).da} står noget, der ligner et personnummer; filen læses ikke. Slet oplysningerne om personer, og gem en ny fil med tabellen alene`,
    en: `here${hiddenWords(isHidden).en} stands what looks like a civil registration number; the file is not read. Delete what is about persons and save a new file with the table alone`,
  });
}

/** Told of the place of headings that only persons have. */
export function rowsProblem(place: Place, isHidden = false): Problem {
  return error("person-rows", place, {
    da: `her${hiddenWords(isHidden).da} ser ud til at være en række for hver person; filen læses ikke. Personregistre optælles med isobar tabulate, hvor de ligger. Er det ikke personer, så slet de kolonner, tallene ikke skal bruge (navn, adresse)`,
    en: `here${hiddenWords(isHidden).en} seems to be a row for each person; the file is not read. Person records are counted by isobar tabulate where they lie. If these are no persons, delete the columns that the figures do not need (name, address)`,
  });
}

function hiddenWords(isHidden: boolean) {
  return isHidden ? { da: " (på et skjult ark)", en: " (on a hidden sheet)" } : { da: "", en: "" };
}
