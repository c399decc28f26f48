import { counted } from "../plural.js";
import { textsInBoth } from "../texts-in-both.js";

/** The pages of one area, and of one indicator or gap. */
export const measureTexts = textsInBoth(
  {
    comparePlaces: "Sammenlign steder",
    undated: (undated: number, total: number) =>
      undated === total
        ? `Kilden siger ikke, hvornår ${total === 1 ? "tallet er" : "tallene er"} fra.`
        : `For ${counted(undated, tal, "da")} af ${total} siger kilden ikke, hvornår de er fra.`,
    promised: (commitments: string) => `Politikken giver ${commitments} på området.`,
    seeCommitments: "Se dem alle med ansvarlige og frister",
    withoutBody: (commitments: string) => `${commitments} uden en nævnt ansvarlig`,
  },
  {
    comparePlaces: "Compare places",
    undated: (undated, total) =>
      undated === total
        ? `The source does not say when the ${total === 1 ? "figure is" : "figures are"} from.`
        : `For ${counted(undated, figures, "en")} of ${total}, the source does not say when they are from.`,
    promised: (commitments) => `The policy makes ${commitments} in this area.`,
    seeCommitments: "See them all with who answers for them and when",
    withoutBody: (commitments) => `${commitments} with no body named`,
  },
);

const tal = { one: "tal", other: "tal" };
const figures = { one: "figure", other: "figures" };
