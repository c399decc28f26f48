/** The frozen editions that the examples carry: each must be what its workspace freezes to today. */
export const exampleEditions = [
  { workspace: "examples/copenhagen-2006", id: "autumn-2006", asOf: "2006-11-30" },
] as const;
