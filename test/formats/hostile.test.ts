import assert from "node:assert/strict";
import { test } from "node:test";
import { hostileOutcome } from "./hostile/hostile-outcome.js";
import { testedFormats } from "./tested-formats.js";

/** Seconds of the processor and mebibytes that reading a file may take, whatever is in it. */
const most = { seconds: 10, mebibytes: 512 };

for (const { format, hostile } of testedFormats) {
  for (const [name, { problem }] of Object.entries(hostile)) {
    test(`${format.id}: ${name}`, () => {
      const { isRead, problems, seconds, mebibytes } = hostileOutcome(format.id, name);
      assert.ok(seconds < most.seconds, `it took ${seconds} s of the processor`);
      assert.ok(mebibytes < most.mebibytes, `it took ${mebibytes} MiB`);
      const errors = problems.filter(({ severity }) => severity === "error");
      if (problem === undefined) {
        assert.deepEqual(errors, []);
        assert.ok(isRead);
        return;
      }
      assert.ok(!isRead);
      assert.deepEqual([...new Set(errors.map(({ code }) => code))], [problem]);
      for (const { place } of errors) assert.ok(place.line !== undefined || place.cell !== undefined);
    });
  }
}
