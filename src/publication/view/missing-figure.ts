import type { DataGap } from "../../policy/index.js";
import { addresses } from "../addresses.js";
import { type Reader, textIn } from "./reader.js";

/** What is missing, who is to have it procured and by when, or that nobody and no day is named. */
export interface MissingFigure {
  readonly title: string;
  readonly missing: string;
  readonly who: string;
  readonly when: string;
  /** The commitment that says so. */
  readonly promise?: { readonly title: string; readonly address: string };
}

export function missingFigure(reader: Reader, gap: DataGap): MissingFigure {
  const { words, index, language, policy } = reader;
  const commitment = index.commitments.get(gap.commitment ?? "");
  const owners = (commitment?.responsible ?? []).map((id) => {
    const body = index.bodies.get(id);
    return body === undefined ? id : textIn(reader, body.title);
  });
  return {
    title: textIn(reader, gap.title),
    missing: textIn(reader, gap.missing),
    who: owners.length === 0 ? words.home.nobodyNamed : owners.join("; "),
    when: commitment?.due === undefined ? words.home.noDateNamed : textIn(reader, commitment.due.wording),
    ...(commitment === undefined
      ? {}
      : {
          promise: {
            title: textIn(reader, commitment.title),
            address: `${addresses.commitments(language, policy.id)}#${commitment.id}`,
          },
        }),
  };
}
