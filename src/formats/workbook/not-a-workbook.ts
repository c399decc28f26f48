import type { Sentence } from "../../problems/index.js";

/** What is said of a workbook that nothing can be made of. */
export const notAWorkbook: Sentence = {
  da: "projektmappen kan ikke læses; åbn den i et regneark, og gem den igen som Excel-projektmappe (.xlsx)",
  en: "the workbook cannot be read; open it in a spreadsheet and save it again as an Excel workbook (.xlsx)",
};
