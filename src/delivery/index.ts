export { type Delivery, type DeliveryHead, deliveryHeadSchema, type KeyedObservation } from "./delivery.js";
export { auditDeliveries, type DeliveriesAudit, openAuditMethod } from "./open-audit/audit-deliveries.js";
export type { OwnedFigure, ReleasedEdition } from "./open-audit/told-counts.js";
export { personRecordProblems } from "./persons/person-records.js";
export { personTableProblems } from "./persons/person-table.js";
export type { FigurePopulations } from "./populations/counted-among.js";
export { figurePopulations } from "./populations/figure-populations.js";
export { personCounts } from "./populations/person-counts.js";
export { type PublishedSeries, publishedCounts } from "./populations/published-counts.js";
export { type DeliveryFiles, readDelivery } from "./read-delivery.js";
export { adoptMapping, hasOwnPlaces } from "./spreadsheet/adopt-mapping.js";
export { applyMapping, type SheetRow } from "./spreadsheet/apply-mapping.js";
export {
  type DeliveryDifference,
  deliveryDifference,
  type FigureChange,
} from "./spreadsheet/delivery-difference.js";
export { mappingSchema, type SheetMapping } from "./spreadsheet/mapping.js";
export { mappingYaml } from "./spreadsheet/mapping-yaml.js";
export { proposeMapping } from "./spreadsheet/propose-mapping.js";
export { readMapping } from "./spreadsheet/read-mapping.js";
export { type SheetDelivery, type SheetOrigin, sheetDelivery } from "./spreadsheet/sheet-delivery.js";
export { type SheetPreview, sheetPreview } from "./spreadsheet/sheet-preview.js";
export { sheetSizeProblem } from "./spreadsheet/sheet-size.js";
export { sheetTable } from "./spreadsheet/sheet-table.js";
export { emptyVocabulary, policyVocabulary, type Vocabulary } from "./spreadsheet/vocabulary.js";
export { answerCache } from "./statistics-services/answer-cache.js";
export { type Network, realNetwork } from "./statistics-services/network.js";
export { openService, statbankAddress } from "./statistics-services/open-service.js";
export { type ServiceQuery, serviceQuery } from "./statistics-services/query-text.js";
export {
  type ServiceSettings,
  type ServiceTable,
  type StatisticsService,
  serviceKinds,
  type TableDescription,
} from "./statistics-services/service.js";
export { deliveryTexts } from "./write-delivery.js";
