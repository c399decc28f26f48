import { pxweb1, pxweb2 } from "./pxweb.js";
import type { ServiceSettings, StatisticsService } from "./service.js";
import { statbank } from "./statbank.js";

/** The address that is asked unless another one is named; PxWeb runs at many places and at none of its own. */
export const statbankAddress = "https://api.statbank.dk/v1";

/** A statistics service by its settings. Nothing is asked before a function of it is called. */
export function openService(settings: ServiceSettings): StatisticsService {
  const address = settings.address.replace(/\/+$/, "");
  const open = { statbank, "pxweb-1": pxweb1, "pxweb-2": pxweb2 }[settings.kind];
  return open({ ...settings, address });
}
