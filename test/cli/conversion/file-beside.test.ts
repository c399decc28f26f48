import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileBeside } from "../../../src/cli/conversion/file-beside.js";

test("only files in the folder and below it are found, and no link leads elsewhere", () => {
  const folder = mkdtempSync(join(tmpdir(), "isobar-beside-"));
  try {
    mkdirSync(join(folder, "package/data"), { recursive: true });
    writeFileSync(join(folder, "secret.csv"), "secret");
    writeFileSync(join(folder, "package/data/a.csv"), "a");
    symlinkSync(join(folder, "secret.csv"), join(folder, "package/data/link.csv"));
    symlinkSync(join(folder, "package/data/a.csv"), join(folder, "package/data/inside.csv"));
    const open = fileBeside(join(folder, "package/datapackage.json"), 10);
    const text = (path: string) => open(path)?.toString();
    assert.equal(text("data/a.csv"), "a");
    assert.equal(text("data/inside.csv"), "a");
    for (const path of ["data/link.csv", "../secret.csv", "data/none.csv", "data"])
      assert.equal(text(path), undefined);
    assert.equal(fileBeside(join(folder, "package/datapackage.json"), 0)("data/a.csv"), undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
