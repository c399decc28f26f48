import { error, type Problem, quoted } from "../../problems/index.js";
import { type ServiceKind, serviceKinds, type TableQuery } from "./service.js";

export interface ServiceQuery extends TableQuery {
  readonly kind: ServiceKind;
}

/** `statbank:FOLK1A?OMRÅDE=101,147&Tid=*`, escaped as in an address where a sign would mean something else. */
export function serviceQuery(text: string): ServiceQuery | Problem {
  const match = /^([a-z0-9-]+):([^?]*)(?:\?(.*))?$/s.exec(text);
  const kind = serviceKinds.find((one) => one === match?.[1]);
  if (match === null || kind === undefined) return noQuery(text);
  const [, , table = "", rest = ""] = match;
  const codes = new Map<string, readonly string[]>();
  for (const part of rest.split("&").filter((one) => one !== "")) {
    const at = part.indexOf("=");
    const name = unescaped(at === -1 ? part : part.slice(0, at));
    const values = part
      .slice(at + 1)
      .split(",")
      .map(unescaped);
    if (at < 1 || name === undefined || values.includes(undefined) || values.includes("") || codes.has(name))
      return noQuery(part);
    codes.set(
      name,
      values.filter((value) => value !== undefined),
    );
  }
  return { kind, table: unescaped(table) ?? table, codes };
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function noQuery(text: string): Problem {
  const kinds = serviceKinds.map((kind) => `${kind}:`).join(", ");
  return error(
    "service-query",
    { file: text },
    {
      da: `${quoted(text)} er ingen forespørgsel; ventede for eksempel statbank:FOLK1A?Tid=2010K1,2010K2 (kendte begyndelser: ${kinds})`,
      en: `${quoted(text)} is no query; expected for example statbank:FOLK1A?Tid=2010K1,2010K2 (known beginnings: ${kinds})`,
    },
  );
}
