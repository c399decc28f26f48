import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot as root } from "../repository.js";
import { jsonSchemas } from "./json-schemas.js";

// `npm run schemas`: writes what json-schemas.test.ts compares with.
mkdirSync(join(root, "schemas"), { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(root, "schemas", name), text);
