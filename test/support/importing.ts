import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema } from "graphql";
import { sameNames } from "../../src/import/mapping/alike.names";
import { ApiTypes } from "../../src/import/mapping/api.types";
import { Reference } from "../../src/import/mapping/drafts";
import { makeRecords } from "../../src/import/mapping/made";
import type { GivenFile } from "../../src/import/mapping/tables";
import { parseMapping } from "../../src/import/mapping/parse";
import { runImport, type ImportOptions, type ImportResult } from "../../src/import/send/import.run";
import type { TestServer } from "./server";

const checkout = path.join(__dirname, "../..");

/** The inputs of the API of this checkout. */
export const api = new ApiTypes(buildSchema(readFileSync(path.join(checkout, "schema/schema.graphql"), "utf8")));

export const file = (name: string, text: string | Uint8Array): GivenFile => ({
  path: `/somewhere/${name}`,
  bytes: Buffer.from(text),
});

/** A mapping with these queries. Its source does not matter. */
export const mappingOf = (queries: string, more = ""): string => `
dataset: kayit
source:
  title: { template: "Kayıt: {{$file}}" }
  url: { literal: "https://kayit.example/toplantilar" }
  publisher: { literal: Kayıt Dairesi }
  language: { literal: tr }
${more}
queries:
${queries}
`;

/** The records that a mapping makes of files: the kind, identifier and fields of each. Other records are named by their identifiers. */
export function recordsOf(mapping: string, ...files: GivenFile[]) {
  const made = makeRecords(parseMapping(mapping, "mapping.yaml", api), files, api);
  const plain = (value: unknown): unknown => {
    if (value instanceof Reference) return `→ ${value.to.identifier.value}`;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
  };
  const records = [...made.drafts.all].map(({ kind, identifier, fields, rows }) => ({
    kind,
    key: identifier.value,
    rows: rows.map(({ number }) => number),
    ...(plain(Object.fromEntries(fields)) as Record<string, unknown>),
  }));
  const flags = sameNames(made.drafts).map(({ flag }) => flag);
  const rejects = [...made.rejects, ...made.compared, ...flags].map(({ row, column, value, fate, reason }) => ({
    row,
    column,
    value,
    fate,
    reason,
  }));
  const keyless = [...made.keyless].map(([name, places]) => [name, places.map(({ number }) => number)]);
  return { records, rejects, counts: made.countRows(), keyless, cleaned: made.cleaned };
}

/** A mapping from the folder `mappings/`. */
export const readyMapping = (name: string): string =>
  readFileSync(path.join(checkout, "mappings", `${name}.yaml`), "utf8");

/** Imports files as a client of the server. */
export function importInto(
  server: TestServer,
  token: string,
  mapping: string,
  files: readonly GivenFile[],
  dryRun = false,
  more: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  const quiet = (): void => undefined;
  return runImport({
    files,
    mapping: { name: "mapping.yaml", text: mapping },
    url: `${server.url}/graphql`,
    token,
    dryRun,
    say: quiet,
    progress: quiet,
    ...more,
  });
}
