import { error, type Problem, placeText, quoted } from "../../problems/index.js";
import type { PolicySource } from "../read-policy.js";

/** Places that end before they begin, and other names for a place that belong to another one too. */
export function placeProblems({ policy, placeOf }: PolicySource): readonly Problem[] {
  const owners = new Map<string, { readonly id: string; readonly path: readonly (string | number)[] }>();
  policy.places.forEach(({ id, title }, at) => {
    const path = ["places", at, "id"];
    for (const name of [id, ...Object.values(title)]) {
      if (!owners.has(name.toLowerCase())) owners.set(name.toLowerCase(), { id, path });
    }
  });
  return policy.places.flatMap(({ id, aliases, validFrom, validTo }, at) => {
    const problems: Problem[] = [];
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      problems.push(
        error("validity-order", placeOf(["places", at, "validTo"]), {
          da: `stedet "${id}" slutter (${validTo}), før det begynder (${validFrom})`,
          en: `the place "${id}" ends (${validTo}) before it begins (${validFrom})`,
        }),
      );
    }
    aliases.forEach((alias, position) => {
      const path = ["places", at, "aliases", position];
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) owners.set(alias.toLowerCase(), { id, path });
      else if (owner.id !== id) {
        const there = placeText(placeOf(owner.path));
        problems.push(
          error("ambiguous-place", placeOf(path), {
            da: `${quoted(alias)} er også navn på stedet "${owner.id}" (${there}); et tal kan ikke gælde begge`,
            en: `${quoted(alias)} is also a name of the place "${owner.id}" (${there}); a figure cannot be for both`,
          }),
        );
      }
    });
    return problems;
  });
}
