import { seriesKeyText } from "../cube/index.js";
import type { Edition, PlaceComparison } from "../edition/index.js";
import { isSameContent } from "../policy/index.js";
import { error, type Place, type Problem, type Sentence } from "../problems/index.js";
import { comparePlaces } from "./places/compare-places.js";
import { statedAgainstComputed } from "./stated-against-computed.js";

/** Redoes every comparison of places from the edition's own content: limits, ranks, reasons, who is missing. */
export function verifyComparisons(edition: Edition, place: Place): readonly Problem[] {
  const say = (one: PlaceComparison, sentence: Sentence): Problem =>
    error("comparison-differs", { ...place, path: `comparisons (${shortName(one)})` }, sentence);
  return statedAgainstComputed(
    { stated: edition.comparisons, computed: comparePlaces(edition), nameOf },
    {
      twice: (one) => say(one, twice(one)),
      ofNothing: (one) => say(one, ofNothing(one)),
      differs: (one, own) => say(one, differs(one, own)),
      isMissing: (one) => say(one, isMissing(one)),
    },
  );
}

function nameOf({ period, ...key }: PlaceComparison): string {
  return `${seriesKeyText({ ...key, refArea: "" })} ${period}`;
}

function shortName({ indicator, group, period }: PlaceComparison): string {
  return `${indicator}, ${group}, ${period}`;
}

function differs(stated: PlaceComparison, own: PlaceComparison): Sentence {
  const places = own.places
    .filter((one) => !stated.places.some((other) => isSameContent(one, other)))
    .map(({ refArea }) => refArea);
  const where = places.length === 0 ? "" : `: ${places.join(", ")}`;
  return {
    da: `sammenligningen ${shortName(stated)} følger ikke af udgavens indhold${where}`,
    en: `the comparison ${shortName(stated)} does not follow from the edition's content${where}`,
  };
}

function twice(one: PlaceComparison): Sentence {
  return {
    da: `sammenligningen ${shortName(one)} står to gange`,
    en: `the comparison ${shortName(one)} stands twice`,
  };
}

function ofNothing(one: PlaceComparison): Sentence {
  return {
    da: `sammenligningen ${shortName(one)} er af tal, som udgaven ikke har for to steder`,
    en: `the comparison ${shortName(one)} is of figures that the edition does not have for two places`,
  };
}

function isMissing(one: PlaceComparison): Sentence {
  return {
    da: `sammenligningen ${shortName(one)} mangler`,
    en: `the comparison ${shortName(one)} is missing`,
  };
}
