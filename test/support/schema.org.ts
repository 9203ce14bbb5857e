import { join } from "node:path";
import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  type CompilerOptions,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
} from "typescript";

const options: CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  target: ScriptTarget.ES2022,
  module: ModuleKind.Node16,
  moduleResolution: ModuleResolutionKind.Node16,
};

/** The place of a file that exists only here. Modules are looked for from there. */
const place = join(__dirname, "things.of.pages.ts");

/**
 * What in these pages is not as schema.org has it: a type, a property of a type, or a kind of value. The vocabulary is that of schema-dts,
 * which is generated from the files of schema.org: each page is checked as a literal of its type WebPage.
 */
export function strangeToSchemaOrg(pages: readonly object[]): string[] {
  const literals = pages.map((page, nth) => `export const page${nth}: WithContext<WebPage> = ${JSON.stringify(page)};`);
  const text = [`import type { WebPage, WithContext } from "schema-dts";`, ...literals].join("\n");
  const host = createCompilerHost(options);
  const program = createProgram([place], options, {
    ...host,
    fileExists: (file) => file === place || host.fileExists(file),
    getSourceFile: (file, ...others) =>
      file === place ? createSourceFile(file, text, ScriptTarget.ES2022) : host.getSourceFile(file, ...others),
  });
  const found = [...program.getSemanticDiagnostics(), ...program.getSyntacticDiagnostics()];
  return found.map(({ messageText }) => flattenDiagnosticMessageText(messageText, "\n"));
}
