import { classLimitsText, formatDate } from "../../language/index.js";
import { addresses } from "../addresses.js";
import { figureText } from "../view/figure-words.js";
import { measureTitle, unitOf } from "../view/names.js";
import { linkTo, type Reader, textIn } from "../view/reader.js";
import { classFigures, figureOfClass, type RuleSet } from "../view/residential-areas.js";
import { FigureTable } from "./figure-table.js";

/** A set of rules for classing residential areas: what by, the classes, how the rules are read, and figures. */
export function RuleSetSection({ reader, rules }: { reader: Reader; rules: RuleSet }) {
  const { words, language, policy } = reader;
  const known = classFigures(reader, rules);
  return (
    <section aria-labelledby={rules.id}>
      <h2 id={rules.id}>{textIn(reader, rules.title)}</h2>
      <p>{validity(reader, rules)}</p>
      <dl class="facts">
        <dt>{words.residential.classedBy}</dt>
        <dd>
          <a href={linkTo(reader, addresses.indicator(language, policy.id, rules.indicator))}>
            {measureTitle(reader, rules.indicator)}
          </a>
        </dd>
        <dt>{words.residential.denominator}</dt>
        <dd>{textIn(reader, rules.denominator)}</dd>
      </dl>
      <h3>{words.residential.classes}</h3>
      <ClassTable reader={reader} rules={rules} />
      {rules.settings.length === 0 ? null : <Settings reader={reader} rules={rules} />}
      {known.length === 0 ? null : <h3 id={`${rules.id}-figures`}>{words.residential.figuresOfClasses}</h3>}
      {known.map(({ indicator, figures }) => (
        <FigureTable
          reader={reader}
          caption={words.pages.allFigures(textIn(reader, indicator.title))}
          figures={figures}
        />
      ))}
    </section>
  );
}

function validity({ words, language }: Reader, { validFrom, validTo }: RuleSet): string {
  return [
    validFrom === undefined
      ? words.residential.noStart
      : words.residential.validFrom(formatDate(validFrom, language)),
    ...(validTo === undefined ? [] : [words.residential.validTo(formatDate(validTo, language))]),
  ].join(" ");
}

function ClassTable({ reader, rules }: { reader: Reader; rules: RuleSet }) {
  const { words, language } = reader;
  const counts = classFigures(reader, rules).filter(({ indicator }) => indicator.measure === "count");
  const unit = unitOf(reader, reader.index.indicators.get(rules.indicator)?.unit ?? "");
  return (
    <div class="scroll">
      <table class="stacks">
        <caption class="visually-hidden">{words.residential.classes}</caption>
        <thead>
          <tr>
            <th scope="col">{words.residential.class}</th>
            <th scope="col">{words.residential.wording}</th>
            <th scope="col">{words.residential.policyDenominator}</th>
            <th scope="col">{words.residential.readAs}</th>
            {counts.map(({ indicator }) => (
              <th scope="col" class="number">
                <a href={`#${rules.id}-figures`}>{textIn(reader, indicator.title)}</a>
              </th>
            ))}
            <th scope="col">{words.residential.named}</th>
          </tr>
        </thead>
        <tbody>
          {rules.classes.map((one) => (
            <tr id={one.id}>
              <th scope="row">{textIn(reader, one.title)}</th>
              <td data-label={words.residential.wording}>
                {/* The space parts the two where a narrow screen has them on one line. */}
                {textIn(reader, one.wording)}{" "}
                {one.character === undefined ? null : (
                  <p class="small muted">
                    {words.residential.character}: {textIn(reader, one.character)}
                  </p>
                )}
              </td>
              <td data-label={words.residential.policyDenominator}>{textIn(reader, one.denominator)}</td>
              <td data-label={words.residential.readAs}>{classLimitsText(one, unit, language)}</td>
              {counts.map(({ indicator, figures }) => {
                const figure = figureOfClass(figures, one.code);
                return (
                  <td class="number" data-label={textIn(reader, indicator.title)}>
                    {figure === undefined ? words.figures.noFigures : figureText(reader, figure)}
                  </td>
                );
              })}
              <td data-label={words.residential.named}>{namedText(reader, rules, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function namedText({ words }: Reader, { listed }: RuleSet, one: RuleSet["classes"][number]): string {
  const count = listed.filter((area) => area.class === one.code).length;
  if (count === 0) return words.residential.noneNamed;
  return one.listComplete ? words.residential.listComplete(count) : words.residential.listExamples(count);
}

/** What the policy's words leave open, each with the reading chosen: an assumption, and shown as one. */
function Settings({ reader, rules }: { reader: Reader; rules: RuleSet }) {
  const { words } = reader;
  return (
    <>
      <h3>{words.residential.settings}</h3>
      <p>{words.residential.settingsIntro}</p>
      <ul class="items">
        {rules.settings.map((setting) => (
          <li id={`${rules.id}-${setting.id}`}>
            <p>{textIn(reader, setting.text)}</p>
            <p>
              <strong>{words.residential.chosen}:</strong> {textIn(reader, setting.chosen)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
