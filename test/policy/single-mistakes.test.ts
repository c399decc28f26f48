import assert from "node:assert/strict";
import { test } from "node:test";
import { broken } from "../fixtures/broken.js";
import { checkMistakes } from "./check-mistakes.js";
import { formMistakes } from "./form-mistakes.js";
import { problemsOf } from "./problems-of.js";
import { yamlMistakes } from "./yaml-mistakes.js";

// One mistake at a time gives one problem: at its line and column, with a sentence that suffices to mend it.
for (const { what, file, from, to, at, code, en } of [...yamlMistakes, ...formMistakes, ...checkMistakes]) {
  test(what, () => {
    const { files, line = 1, column = 1 } = broken(file, from, to, at);
    const problems = problemsOf(files);
    assert.deepEqual(
      problems.map(({ severity, code, place, sentence }) => ({
        severity,
        code,
        file: place.file,
        line: place.line,
        column: place.column,
        en: sentence.en,
      })),
      [{ severity: "error", code, file, line, column, en }],
    );
    const danish = problems[0]?.sentence.da ?? "";
    assert.notEqual(danish, "");
    assert.notEqual(danish, en);
  });
}
