/** The frozen editions that the examples carry: each must be what its workspace freezes to today. */
export const exampleEditions: readonly ExampleEdition[] = [
  { workspace: "examples/copenhagen-2006", id: "autumn-2006", asOf: "2006-11-30" },
  { workspace: "examples/eksempelby", id: "spring-2009", asOf: "2009-05-31" },
  { workspace: "examples/eksempelby", id: "autumn-2011", asOf: "2011-10-31" },
  { workspace: "examples/eksempelby", id: "spring-2013", asOf: "2013-05-31" },
];

export interface ExampleEdition {
  readonly workspace: string;
  readonly id: string;
  readonly asOf: string;
}
