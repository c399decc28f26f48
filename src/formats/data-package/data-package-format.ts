import type { Format } from "../format.js";
import { isDataPackage } from "./is-data-package.js";
import { readDataPackage } from "./read-data-package.js";
import { writeDataPackage } from "./write-data-package.js";

/** Tables in CSV with a description in JSON, as one archive, or as a folder that is read by its description. */
export const dataPackageFormat: Format = {
  id: "data-package",
  name: { da: "Data Package", en: "Data Package" },
  endings: ["zip"],
  isBinary: true,
  recognises: isDataPackage,
  read: readDataPackage,
  write: writeDataPackage,
};
