import { Document, isMap, isScalar, type Node, Scalar, visit, type YAMLMap } from "yaml";

/**
 * A document as YAML that people like to read: long texts folded, small parts on one line, empty parts left out.
 * `comments` stand on top.
 */
export function yamlText(data: unknown, comments: readonly string[]): string {
  const document = new Document(printable(data), { schema: "failsafe" });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string" && node.value.length > longest) {
        node.type = Scalar.BLOCK_FOLDED;
      }
    },
    Collection: (_, node) => {
      if (isSmall(node)) node.flow = true;
    },
  });
  const body = document.toString({ lineWidth: 120, flowCollectionPadding: true });
  return `${comments.map((comment) => `# ${comment}\n`).join("")}${body}`;
}

/** Texts longer than this get lines of their own. */
const longest = 88;

/** Every value as the text that stands in the file. An empty list says nothing, but for an owner that is not named. */
function printable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== "object" || value === null) return String(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && (key === "responsible" || !isEmptyList(item)))
      .map(([key, item]) => [key, printable(item)]),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Nothing but scalars, or a list of ids, and short enough for one line. */
function isSmall(node: Node): boolean {
  if (isMap(node)) return isFlat(node) && lengthOf(node) <= 96;
  const items = "items" in node ? (node.items as readonly unknown[]) : [];
  return items.every(isScalar) && lengthOf(node) <= 96;
}

function isFlat(node: YAMLMap): boolean {
  return node.items.every(({ value }) => isScalar(value));
}

function lengthOf(node: Node): number {
  return JSON.stringify(node.toJSON()).length;
}
