import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { databaseText, sectionAt } from "../database/catalogue.text";
import { startEmbeddedPostgres } from "../database/embedded";
import { publicSchema } from "../graphql/schema";
import { schemaText } from "../graphql/schema.text";
import { mappingJsonSchema } from "../import/mapping/json.schema";
import { bringUpToDate } from "./own.postgres";

const usage = "npm run schema [-- graphql | database | mapping] [--check]";
const checkout = join(__dirname, "../..");

/** The generated files, and the functions that generate them. */
const files = {
  graphql: { name: "schema/schema.graphql", make: async () => printPublicSchema() },
  database: { name: "schema/database.sql", make: printDatabase },
  mapping: { name: "schema/mapping.schema.json", make: async () => mappingJsonSchema() },
};

export const printPublicSchema = (): string => schemaText(publicSchema());

/** Writes all files, or the named one; with `--check` it only checks that they are current. */
export async function emitSchema(args: string[]): Promise<void> {
  const { chosen, checkOnly } = choices(args);
  const stale: string[] = [];
  for (const { name, make } of chosen) {
    const current = await make();
    const file = join(checkout, name);
    if (!checkOnly) {
      writeFileSync(file, current);
      continue;
    }
    const found = staleness(name, readFileSync(file, "utf8"), current);
    if (found === null) console.log(`${name} is current`);
    else stale.push(found);
  }
  if (stale.length > 0) throw new Error(`${stale.join("\n")}\nRun \`npm run schema\` and commit what it writes.`);
}

function choices(args: string[]) {
  const options = { check: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const chosen = Object.entries(files).filter(([key]) => positionals.length === 0 || positionals.includes(key));
  if (positionals.some((given) => !Object.keys(files).includes(given))) throw new Error(`usage: ${usage}`);
  return { chosen: chosen.map(([, file]) => file), checkOnly: values.check };
}

/** The first line in which a committed file differs from the generated text, in words; null if they are equal. */
export function staleness(name: string, committed: string, current: string): string | null {
  if (committed === current) return null;
  const [is, wouldBe] = [committed.split("\n"), current.split("\n")];
  const line = is.findIndex((each, place) => each !== wouldBe[place]);
  const first = line < 0 ? is.length : line;
  const section = sectionAt(wouldBe, first);
  const said = (text: string | undefined) => (text === undefined ? "no line" : `"${text}"`);
  return [
    `${name} is not current. Line ${first + 1}${section === null ? "" : `, in ${section},`} differs:`,
    `  it is       ${said(is[first])}`,
    `  it would be ${said(wouldBe[first])}`,
  ].join("\n");
}

/** Makes a database of its own, which needs no server, and throws it away. */
async function printDatabase(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "followthrough-schema-"));
  try {
    const postgres = await startEmbeddedPostgres({ directory, durable: false });
    try {
      await bringUpToDate(postgres.ownerUrl, () => undefined);
      return await databaseText(postgres.ownerUrl);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
