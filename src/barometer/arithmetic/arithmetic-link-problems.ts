import { parseDecimal } from "../../cube/index.js";
import { type ArithmeticCheck, figuresIn, parseExpression } from "../../policy/index.js";
import { error, type Place, type Problem, suggestion } from "../../problems/index.js";

/** Figures that an arithmetic check names and nobody states, delivers or derives. */
export function arithmeticLinkProblems(
  { id, compute, stated }: ArithmeticCheck,
  known: ReadonlySet<string>,
  placeOf: (field: string, offset?: number) => Place,
): readonly Problem[] {
  const expression = parseExpression(compute ?? "0");
  const used = "sentence" in expression ? [] : figuresIn(expression);
  const isNumber = stated === undefined || parseDecimal(stated) !== undefined;
  const links = [
    ...used.map((figure) => ({ figure: figure.id, place: () => placeOf("compute", figure.at) })),
    ...(isNumber ? [] : [{ figure: stated, place: () => placeOf("stated") }]),
  ];
  return links
    .filter(({ figure }) => !known.has(figure))
    .map(({ figure, place }) => {
      const near = suggestion(figure, [...known]);
      return error("unknown-id", place(), {
        da: `${id} regner med "${figure}", som ikke er noget tal${near.da}${spaced(figure, known).da}`,
        en: `${id} computes with "${figure}", which is no figure${near.en}${spaced(figure, known).en}`,
      });
    });
}

/** `FIG-1-FIG-2` was meant as a difference. */
function spaced(found: string, known: ReadonlySet<string>): { readonly da: string; readonly en: string } {
  const isDifference = [...known].some((id) => found.startsWith(`${id}-`) || found.endsWith(`-${id}`));
  return isDifference
    ? { da: "; et minus skal have mellemrum på begge sider", en: "; a minus sign needs a space on each side" }
    : { da: "", en: "" };
}
