import type { Command } from "./call/command.js";
import { reportProblems } from "./call/report-problems.js";
import { wholeNumber } from "./call/whole-number.js";
import { openEditions } from "./editions/open-editions.js";

export const serve: Command = {
  name: "serve",
  summary: { da: "viser barometeret på denne maskine", en: "serves the barometer on this machine" },
  operands: ["workspace or edition…"],
  options: {
    port: {
      value: "number",
      text: {
        da: "port (ellers 3000, eller den næste ledige)",
        en: "port (else 3000, or the next free one)",
      },
    },
    draft: { text: { da: "arbejdsområdet, som det er nu", en: "the workspace as it is now" } },
  },
  async run(call) {
    const asked = wholeNumber(call, "port", 0, 65535) ?? 3000;
    const wanted = call.isSet("draft") ? "draft" : "frozen-or-draft";
    // It is shown on this machine alone, to somebody who has the deliveries.
    const opened = await openEditions(call.operands, wanted, "whoever-works-on-it");
    reportProblems(opened.problems, call);
    if (opened.value === undefined) return 1;
    // Loaded here, because no command but those that show pages needs them.
    const [{ createSite }, { listen, publicApp }] = await Promise.all([
      import("../publication/index.js"),
      import("../web/index.js"),
    ]);
    const server = await listen(publicApp(createSite(opened.value)), asked);
    if (asked !== 0 && server.port !== asked) {
      call.effects.err(
        {
          da: `port ${asked} er optaget; bruger ${server.port} i stedet`,
          en: `port ${asked} is in use; using ${server.port} instead`,
        }[call.language],
      );
    }
    call.effects.out(
      {
        da: `Barometeret er på http://localhost:${server.port}`,
        en: `The barometer is at http://localhost:${server.port}`,
      }[call.language],
    );
    await server.closed;
    return 0;
  },
};
