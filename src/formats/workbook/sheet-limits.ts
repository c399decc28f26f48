/** Rows of a sheet of Excel below one row of headings. */
export const dataSheetRows = 1_048_575;
