import {
  verifyAreaClasses,
  verifyAssessments,
  verifyComparisons,
  verifyConfidentiality,
  verifyDerivedFigures,
} from "../../barometer/index.js";
import { type Checked, hasErrors } from "../../problems/index.js";
import { type EditionFile, type EditionReader, readEditionFile } from "../../workspace/index.js";

/** An edition file that is whole and whose computed figures, assessments, classes, comparisons and statement on withheld figures follow from its content; or what stands against it. */
export function verifiedEdition(path: string, read: EditionReader = readEditionFile): Checked<EditionFile> {
  const { value, problems: found } = read(path);
  if (value === undefined) return { value, problems: found };
  const problems = [
    ...found,
    ...verifyDerivedFigures(value.edition, { file: path }),
    ...verifyAssessments(value.edition, { file: path }),
    ...verifyAreaClasses(value.edition, { file: path }),
    ...verifyComparisons(value.edition, { file: path }),
    ...verifyConfidentiality(value.edition, { file: path }),
  ];
  return { value: hasErrors(problems) ? undefined : value, problems };
}
