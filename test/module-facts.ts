import type { ChildProcess } from "node:child_process";
import { type Node, type SourceFile, type Statement, SyntaxKind } from "typescript/unstable/ast";
import {
  isCallExpression,
  isExportAssignment,
  isExportDeclaration,
  isNamedExports,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
} from "typescript/unstable/ast/is";
import { createVirtualFileSystem } from "typescript/unstable/fs";
import { API } from "typescript/unstable/sync";
import type { Texts } from "./repository.js";

export interface ModuleImport {
  readonly specifier: string;
  readonly line: number;
}

/** What the rules of the house need to know about one module. */
export interface ModuleFacts {
  /** Every import, export-from, side-effect import, `import()` and type import. */
  readonly imports: readonly ModuleImport[];
  /** Lines of `import(…)` whose argument is computed, so that no table can speak about it. */
  readonly computedImports: readonly number[];
  readonly defaultExports: readonly number[];
}

/**
 * Reads modules with the compiler's own parser, so that comments, strings, templates, regular expressions and
 * JSX text are told from code exactly as `tsc` tells them.
 *
 * The compiler calls this interface unstable, so this is the only file that uses it; the compiler's version is
 * exact in package.json. Nothing is resolved or checked: the texts need not compile.
 */
export function readModules(texts: Texts): ReadonlyMap<string, ModuleFacts> {
  const paths = [...texts.keys()].filter((path) => /\.tsx?$/u.test(path));
  const settings = {
    compilerOptions: { noResolve: true, noLib: true, types: [], jsx: "preserve", module: "nodenext" },
    files: paths,
  };
  const files: Record<string, string> = { "/tsconfig.json": JSON.stringify(settings) };
  for (const path of paths) files[`/${path}`] = texts.get(path) ?? "";

  const compiler = new API({ fs: createVirtualFileSystem(files), cwd: "/" });
  try {
    const program = compiler
      .updateSnapshot({ openProjects: ["/tsconfig.json"] })
      .getProject("/tsconfig.json")?.program;
    return new Map(
      paths.map((path) => {
        const source = program?.getSourceFile(`/${path}`);
        if (source === undefined) throw new Error(`the compiler did not read ${path}`);
        return [path, factsOf(source)];
      }),
    );
  } finally {
    closeQuietly(compiler);
  }
}

function factsOf(source: SourceFile): ModuleFacts {
  const lineOf = (node: Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return {
    imports: source.imports.filter(isLiteral).map((node) => ({ specifier: node.text, line: lineOf(node) })),
    computedImports: computedImports(source).map(lineOf),
    defaultExports: source.statements.filter(isDefaultExport).map(lineOf),
  };
}

function computedImports(source: SourceFile): readonly Node[] {
  // Walking a whole tree costs far more than reading its imports, and few files have any `import(`.
  if (!/\bimport\s*\(/u.test(source.text)) return [];
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument === undefined || !isLiteral(argument)) found.push(node);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function isDefaultExport(statement: Statement): boolean {
  if (isExportAssignment(statement)) return true;
  if (isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (clause === undefined) return false;
    const names = isNamedExports(clause) ? clause.elements.map((element) => element.name) : [clause.name];
    return names.some((name) => name.text === "default");
  }
  const modifiers =
    "modifiers" in statement ? (statement.modifiers as readonly Node[] | undefined) : undefined;
  return modifiers?.some((modifier) => modifier.kind === SyntaxKind.DefaultKeyword) ?? false;
}

/**
 * The compiler's process, asked to end as close() asks, now and then prints "context canceled" among the test
 * results; ended by force it is silent, and it holds nothing to lose.
 */
function closeQuietly(compiler: API): void {
  const inside = compiler as unknown as { readonly client?: { channel?: { child?: ChildProcess } } };
  const child = inside.client?.channel?.child;
  if (child !== undefined) {
    const kill = child.kill.bind(child);
    child.kill = () => kill("SIGKILL");
  }
  compiler.close();
}

function isLiteral(node: Node): node is Node & { readonly text: string } {
  return isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
}
