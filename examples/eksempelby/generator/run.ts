import { resolve } from "node:path";
import { writeExample } from "./write-workspace.js";

// `npm run eksempelby`: from dist/examples/eksempelby/generator to the repository.
const files = await writeExample(resolve(import.meta.dirname, "../../../.."));
process.stdout.write(`${files.size} files\n`);
