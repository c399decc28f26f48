export { type Delivery, type DeliveryHead, deliveryHeadSchema, type KeyedObservation } from "./delivery.js";
export { type FigurePopulations, figurePopulations } from "./populations/figure-populations.js";
export { personCounts } from "./populations/person-counts.js";
export { type DeliveryFiles, readDelivery } from "./read-delivery.js";
export { deliveryTexts } from "./write-delivery.js";
