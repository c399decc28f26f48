import { readdirSync } from "node:fs";

/** The YAML files of a workspace, by their path in it. */
export function yamlFilesOf(workspace: string): readonly string[] {
  return readdirSync(workspace, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}
