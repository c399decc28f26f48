export { areaClasses, areaClassMethod } from "./area-classes/area-classes.js";
export { assessmentMethod } from "./assess/assess-target.js";
export { buildSeries } from "./build-series.js";
export { figureLinkProblems } from "./figure-link-problems.js";
export { assessAll, editionContent, type FreezeInput, freeze } from "./freeze.js";
export { comparePlaces, comparisonMethod } from "./places/compare-places.js";
export { verifyAreaClasses } from "./verify-area-classes.js";
export { verifyAssessments } from "./verify-assessments.js";
export { verifyComparisons } from "./verify-comparisons.js";
