export { type Expression, type ExpressionFault, figuresIn } from "./arithmetic/expression.js";
export { parseExpression } from "./arithmetic/parse-expression.js";
export { readPolicy } from "./check-policy.js";
export { populationNotes } from "./checks/population-notes.js";
export type { Comparison, Condition, Quantity, VariableUse } from "./conditions/condition.js";
export type { ConditionFault } from "./conditions/fault.js";
export { expressionIn, type ReadExpression, readCondition, readNumber } from "./conditions/read-condition.js";
export { useOf } from "./conditions/reading.js";
export { type Scope, type ScopeVariable, scopeOf } from "./conditions/scope.js";
export { type Coverage, coverage } from "./coverage.js";
export { type PolicyChange, policyDifference, targetFields } from "./difference.js";
export { isAt } from "./is-at.js";
export { judgedDifference } from "./judged-difference.js";
export { languageProblems, type TextAt } from "./language-problems.js";
export { listChanges } from "./list-changes.js";
export { originIds } from "./origin-ids.js";
export { builtInUnits, indexPolicy, type PolicyIndex } from "./policy-index.js";
export type { PartKind } from "./policy-parts.js";
export { policyTexts } from "./policy-texts.js";
export { isPartOf, type PopulationDifference, populationDifferences } from "./population-differences.js";
export { type DecisionSource, readDecisions } from "./read-decisions.js";
export { optionalPolicyFiles, type PolicySource, policyFiles } from "./read-policy.js";
export { bandCodes } from "./records/band-codes.js";
export { countriesOn, countryListChanges } from "./records/country-list.js";
export { type GroupLack, groupCondition } from "./records/group-condition.js";
export { deliveredColumn, originalVariable } from "./records/original-variable.js";
export { isSameContent } from "./same-content.js";
export { policyAreaSchema } from "./schema/area.js";
export { type Decision, decisionSchema, type TargetChange } from "./schema/decision.js";
export type { Frozen } from "./schema/frozen.js";
export { pointSchema } from "./schema/point.js";
export {
  type AreaClass,
  type ArithmeticCheck,
  type Commitment,
  type CountryList,
  type DataGap,
  type DerivedFigure,
  type Gap,
  type Indicator,
  type LeadPicture,
  type Point,
  type Policy,
  type PolicyArea,
  policySchema,
  type RecordFile,
  type RuleSet,
  type Tabulation,
  type Target,
  type Text,
  type Variable,
} from "./schema/policy.js";
export {
  dateSchema,
  decimalSchema,
  idSchema,
  integerSchema,
  periodSchema,
  textSchema,
  wholeNumberSchema,
  yearSchema,
} from "./schema/scalar.js";
export { targetKinds, targetSchema } from "./schema/target.js";
export { checkedAgainst } from "./schema-problems.js";
export { readYaml } from "./yaml/read-yaml.js";
export type { Path, YamlSource } from "./yaml/yaml-source.js";
