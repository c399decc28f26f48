import type { Table } from "../../cube/index.js";
import { readJsonStat } from "../../formats/index.js";
import { type Checked, hasErrors } from "../../problems/index.js";
import { askService } from "./ask-service.js";
import { joinPages } from "./join-pages.js";
import type { Question } from "./question.js";
import type { ServiceSettings } from "./service.js";
import { noAnswer } from "./service-answer.js";

/** One table from its pages, each a question that is answered in JSON-stat; the first page that fails ends it. */
export async function fetchPages(
  pages: readonly Question[],
  settings: ServiceSettings,
): Promise<Checked<Table>> {
  const { address, language, progress } = settings;
  const tables: Table[] = [];
  for (const [at, page] of pages.entries()) {
    progress?.(at, pages.length);
    const answer = await askService(page, settings);
    if (answer.value === undefined) return { value: undefined, problems: answer.problems };
    const read = readJsonStat(page.address, answer.value, { language });
    const [source] = read.value ?? [];
    if (hasErrors(read.problems)) return { value: undefined, problems: read.problems };
    if (source === undefined) return { value: undefined, problems: [noAnswer(page.address)] };
    tables.push(source.table);
  }
  const joined = joinPages(tables);
  return joined === undefined
    ? { value: undefined, problems: [noAnswer(address)] }
    : { value: joined, problems: [] };
}
