import { z } from "zod";
import { policyAreaSchema } from "./area.js";
import { classificationSchema } from "./classification.js";
import { cycleSchema } from "./cycle.js";
import type { Frozen } from "./frozen.js";
import {
  bodiesSchema,
  definitionsSchema,
  groupsSchema,
  placesSchema,
  policyHeadSchema,
} from "./policy-files.js";
import { recordsSchema } from "./records.js";

/**
 * The policy document: what the files of `policy/` say together. Its canonical JSON (RFC 8785) names a
 * version of the policy by its digest.
 */
export const policySchema = z.strictObject({
  ...policyHeadSchema.shape,
  ...groupsSchema.shape,
  ...bodiesSchema.shape,
  ...placesSchema.shape,
  ...definitionsSchema.shape,
  ...cycleSchema.shape,
  ...classificationSchema.shape,
  ...recordsSchema.shape,
  areas: z.array(policyAreaSchema),
});

export type Policy = Frozen<z.output<typeof policySchema>>;
export type PolicyArea = Policy["areas"][number];
export type Indicator = PolicyArea["indicators"][number];
/** How an indicator is computed from records. */
export type Tabulation = NonNullable<Indicator["tabulate"]>;
/** A file of person records, as the policy describes it. */
export type RecordFile = NonNullable<Policy["records"]>[number];
export type Variable = RecordFile["variables"][number];
export type CountryList = Policy["countryLists"][number];
export type Gap = PolicyArea["gaps"][number];
export type DerivedFigure = PolicyArea["derived"][number];
/** A check of the policy's own figures against each other. */
export type ArithmeticCheck = PolicyArea["arithmetic"][number];
export type DataGap = PolicyArea["dataGaps"][number];
export type LeadPicture = NonNullable<PolicyArea["leadPicture"]>;
export type Target = PolicyArea["targets"][number];
export type Commitment = PolicyArea["commitments"][number];
/** What a figure, an end of a gap or a target is about. */
export type Point = Gap["from"];
export type RuleSet = Policy["ruleSets"][number];
/** A class of a rule set for residential areas. */
export type AreaClass = RuleSet["classes"][number];
/** A text in each language of the policy. */
export type Text = Policy["title"];
