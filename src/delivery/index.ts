export { type Delivery, deliveryHeadSchema, type KeyedObservation } from "./delivery.js";
export { type DeliveryFiles, readDelivery } from "./read-delivery.js";
