import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { repositoryRoot } from "../repository.js";

const validators = new Map<string, ValidateFunction>();

/** What a schema file finds wrong in a document, each with its path; empty when the document fits. */
export function departures(schemaFile: string, document: unknown): readonly string[] {
  const validate = validators.get(schemaFile) ?? compiled(schemaFile);
  validators.set(schemaFile, validate);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A YAML file as an editor sees it: numbers, true and false as such. */
export function asEditorsRead(text: string): unknown {
  return parse(text, { version: "1.2" });
}

/** The schema that a file's first line names, relative to the file's folder. */
export function namedSchema(text: string): string | undefined {
  return /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
}

/** The schema of a file of a workspace, by the file's path in it. */
export function schemaOf(file: string): string {
  const [, kind = ""] = /^policy\/(areas\/|\w+\.yaml$)/.exec(file) ?? [];
  const others = file.startsWith("decisions/")
    ? "decision"
    : file.startsWith("deliveries/mappings/")
      ? "mapping"
      : "delivery";
  const name = kind === "areas/" ? "area" : file.startsWith("policy/") ? kind.replace(".yaml", "") : others;
  return join(repositoryRoot, "schemas", `${name}.json`);
}

function compiled(schemaFile: string): ValidateFunction {
  // The only format in use.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  return ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
}
