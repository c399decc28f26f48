import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { type Found, toolOrSkip } from "../../../requirement.js";
import { temporaryFolder } from "../../../workspace/temporary.js";

/** Files of a certificate that vouches for itself, and of its key. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate for the address 127.0.0.1, or undefined after the test was skipped because the machine has no openssl. */
export function certificateFor(test: TestContext): Certificate | undefined {
  const openssl = toolOrSkip(test, "openssl", findOpenSsl());
  if (openssl === undefined) return undefined;
  const folder = temporaryFolder(test);
  const files = { certificate: join(folder, "certificate.pem"), key: join(folder, "key.pem") };
  const { status, stderr } = spawnSync(
    openssl,
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ],
      ...["-subj", "/CN=a cluster of this test", "-addext", "subjectAltName=IP:127.0.0.1"],
      ...["-keyout", files.key, "-out", files.certificate],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return files;
}

function findOpenSsl(): Found<string> {
  return spawnSync("openssl", ["version"]).status === 0
    ? { tool: "openssl" }
    : { missing: "there is no openssl to make a certificate with; on Debian .ci/run gets it." };
}
