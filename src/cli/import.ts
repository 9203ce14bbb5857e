import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSchema } from "graphql";
import { ApiTypes } from "../import/mapping/api.types";
import type { RowPlace } from "../import/mapping/drafts";
import { explainRow } from "../import/mapping/made";
import type { GivenFile } from "../import/mapping/tables";
import { parseMapping } from "../import/mapping/parse";
import { runImport, type ImportResult } from "../import/send/import.run";
import { progressLine } from "../import/send/progress";
import { writeRejects } from "./rejects.file";

const usage = `npm run import -- FILES --mapping MAPPING [options]   (docs/import.md)
  --url URL            the API; by default http://localhost:4000/graphql
  --token TOKEN        who imports, or --token-file FILE
  --dry-run            says what would change, as counts and line by line, and changes nothing
  --retract-vanished   proposes to retract what earlier editions of the files made and they no longer have
  --set-size N         about how many operations a change set has; by default up to 500, as the server is quick
  --rejects FILE       where the rows go that cannot come in; by default MAPPING.rejects.csv in this folder. Others that are
                       there from an earlier run are kept, with the time in their name
  --explain ROW        shows what this row becomes, step by step, and sends nothing`;

const options = {
  mapping: { type: "string" },
  url: { type: "string", default: "http://localhost:4000/graphql" },
  token: { type: "string" },
  "token-file": { type: "string" },
  "dry-run": { type: "boolean", default: false },
  "retract-vanished": { type: "boolean", default: false },
  "set-size": { type: "string" },
  rejects: { type: "string" },
  explain: { type: "string" },
  help: { type: "boolean", default: false },
} as const;

/** Brings files of a register into the record of any server, as a client of its API. */
export async function importFiles(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) return console.log(usage);
  if (!values.mapping || positionals.length === 0) throw new Error(usage);
  const mapping = { name: values.mapping, text: readFileSync(values.mapping, "utf8") };
  const files = positionals.map((path) => ({ path, bytes: readFileSync(path) }));
  if (values.explain !== undefined) return explain(mapping, files, Number(values.explain));
  const tokenFile = values["token-file"];
  const token = values.token ?? (tokenFile === undefined ? null : readFileSync(tokenFile, "utf8").trim());
  const line = progressLine(process.stderr);
  const result = await runImport({
    files,
    mapping,
    url: values.url,
    token,
    dryRun: values["dry-run"],
    retractVanished: values["retract-vanished"],
    ...(values["set-size"] !== undefined && { setSize: setSizeOf(values["set-size"]) }),
    say: line.say,
    progress: line.show,
  });
  line.end();
  const rejects = values.rejects ?? `${/([^/\\]+?)(\.ya?ml)?$/.exec(values.mapping)?.[1] ?? "import"}.rejects.csv`;
  const kept = writeRejects(rejects, result.rejects);
  console.log(report(result, values["dry-run"], rejects));
  if (kept !== null) console.log(`the file of rejects of an earlier run is kept as ${kept}`);
}

function setSizeOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 5000)
    throw new Error(`--set-size: ${text} is not a number from 1 to 5,000`);
  return size;
}

function explain(mapping: { name: string; text: string }, files: readonly GivenFile[], row: number): void {
  const schema = readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8");
  const api = new ApiTypes(buildSchema(schema));
  const parsed = parseMapping(mapping.text, mapping.name, api);
  const show = (step: string, values: readonly string[]) =>
    console.log(`${step.padEnd(44)} ${values.map((each) => JSON.stringify(each)).join("  ")}`);
  for (const draft of explainRow(parsed, files, api, row, show).all) {
    const { kind, identifier, fields, problems } = draft;
    console.log(`\n${kind} ${identifier.scheme} ${identifier.value}`);
    for (const [name, value] of fields) console.log(`  ${name}: ${JSON.stringify(value)}`);
    for (const { column, value, reason } of problems) console.log(`  ! ${column} ${JSON.stringify(value)}: ${reason}`);
  }
}

function keyLines({ keyless, repeated }: ImportResult["made"]): string[] {
  const lines = [...keyless].map(
    ([name, places]) => `${name}: ${number(places.length)} rows have no key for it, and make none: ${firstOf(places)}`,
  );
  if (repeated === 0) return lines;
  return [...lines, `${number(repeated)} rows say what another row of their record has said; the records are FLAGGED`];
}

/** `talks.csv 3, 8, 12 ..` */
function firstOf(places: readonly RowPlace[]): string {
  const byFile = new Map<string, number[]>();
  for (const { from, number } of places.slice(0, 10)) byFile.set(from.file, [...(byFile.get(from.file) ?? []), number]);
  const named = [...byFile].map(([file, rows]) => `${file} ${rows.join(", ")}`).join("; ");
  return `${named}${places.length > 10 ? " .." : ""}`;
}

const number = (value: number): string => value.toLocaleString("en");

function goneLines(gone: ImportResult["gone"]): string[] {
  const records = gone.filter(({ field }) => field === null).length;
  const parts = gone.length - records;
  if (gone.length === 0) return [];
  return [`no longer in the files: ${number(records)} records, ${number(parts)} parts of records; each is FLAGGED`];
}

function report(
  { made, counts, rejects, vanished, gone, diff, importId }: ImportResult,
  dryRun: boolean,
  file: string,
): string {
  const { rows, taken, partly, rejected, filtered } = made.countRows();
  const { emailAddresses, phoneNumbers, characters } = made.cleaned;
  const would = dryRun ? "would be " : "";
  const lines = [
    `${number(rows)} rows: ${number(taken)} in, ${partly > 0 ? `${number(partly)} in part, ` : ""}${number(rejected)} rejected${filtered > 0 ? `, ${number(filtered)} not wanted` : ""}`,
    `records: ${number(counts.created)} ${would}new, ${number(counts.updated)} ${would}changed, ${number(counts.unchanged)} as they were` +
      (counts.knownByName > 0 ? `; ${number(counts.knownByName)} actors known by their names` : ""),
    `change sets: ${number(counts.changeSets)}${counts.waiting > 0 ? `, of which ${number(counts.waiting)} wait for a review (changeSets(status: [PROPOSED]); reviewChangeSet)` : ""}`,
  ];
  lines.push(...keyLines(made));
  const left = [
    [emailAddresses, "e-mail addresses"],
    [phoneNumbers, "phone numbers"],
    [characters, "characters that no text can hold, or that were repaired"],
  ] as const;
  const leftOut = left.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
  if (leftOut.length > 0) lines.push(`left out: ${leftOut.join(", ")}`);
  for (const { file: name, rows: gone } of vanished)
    lines.push(
      `${name}: ${number(gone.length)} rows of its last edition are gone: ${gone.slice(0, 20).join(", ")}${gone.length > 20 ? " .." : ""}`,
    );
  lines.push(...goneLines(gone), ...diff);
  if (importId !== null) lines.push(`import: ${importId} (import(id); revertImport)`);
  if (rejects.length > 0) lines.push(`${number(rejects.length)} lines of what to look at are in ${file}`);
  return lines.join("\n");
}
