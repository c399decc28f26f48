export { type Delivery, type DeliveryHead, deliveryHeadSchema, type KeyedObservation } from "./delivery.js";
export { type DeliveryFiles, readDelivery } from "./read-delivery.js";
export { deliveryTexts } from "./write-delivery.js";
