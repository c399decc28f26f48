import { type ArithmeticCheck, figuresIn, parseExpression } from "../../policy/index.js";
import type { PartLink } from "../view/part-links.js";
import { type Reader, textIn } from "../view/reader.js";
import { PartLinks } from "./concerns.js";

/** Checks of the policy's figures against each other, with what came out. */
export function ArithmeticTable({
  reader,
  caption,
  checks,
  linksOf,
}: {
  reader: Reader;
  caption: string;
  checks: readonly ArithmeticCheck[];
  linksOf: (ids: readonly string[]) => readonly PartLink[];
}) {
  const texts = reader.words.openPoints;
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.check}</th>
            <th scope="col">{texts.outcome}</th>
            <th scope="col">{texts.concerns}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr id={check.id}>
              <th scope="row" class="plain">
                {textIn(reader, check.text)}
              </th>
              <td data-label={texts.outcome}>{texts.agrees[check.agrees]}</td>
              <td data-label={texts.concerns}>
                <PartLinks reader={reader} links={linksOf(idsIn(check))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figures and the gap that a check is about. */
function idsIn({ compute, stated, gaps }: ArithmeticCheck): readonly string[] {
  const expression = parseExpression(compute ?? "0");
  const used = "sentence" in expression ? [] : figuresIn(expression).map(({ id }) => id);
  // What is stated may be a figure's id or a number itself.
  const isFigure = stated !== undefined && /^[A-Za-z]/.test(stated);
  return [...new Set([...used, ...(isFigure ? [stated] : []), ...(gaps === undefined ? [] : [gaps.of])])];
}
