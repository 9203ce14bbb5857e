import type { QueryRunner } from "typeorm";
import { messageOf } from "../../values/thrown";
import { dumpedTables, proceduresOfWhatIsMadeAgain, type DumpedTable } from "./dumped.tables";
import { rowsOfFile } from "./dumped.rows";
import { DumpError, fileOf, type DumpedFile, type Manifest } from "./manifest";

/**
 * Loads the rows of a dump into its tables, which are there and empty. Triggers would stamp rows as new ones: they are off, which the owner of
 * the tables may do, and nobody sees these tables before the transaction ends. References are checked when all rows are there.
 */
export async function load(
  runner: QueryRunner,
  folder: string,
  manifest: Manifest,
  log: (line: string) => void,
): Promise<void> {
  await runner.query(
    "set local timezone = 'UTC'; set local lock_timeout = 0; set local jit = off; set local work_mem = '64MB'",
  );
  const tables = await tablesIn(runner);
  const references = await takeReferences(runner);
  for (const { name } of tables) await runner.query(`alter table ${name} disable trigger user`);
  for (const file of manifest.tables) {
    const table = tables.find(({ name }) => name === file.name);
    if (!table || String(table.columns) !== String(file.columns))
      throw new DumpError(`manifest.json: the columns of ${file.name} are not those of its migrations.`);
    await loadTable(runner, folder, file, table);
  }
  log("All rows are loaded.");
  for (const { name, reference, definition } of references)
    await runner.query(`alter table ${name} add constraint ${reference} ${definition}`);
  await runner.query("analyze");
  for (const procedure of await proceduresIn(runner)) await runner.query(`call ${procedure}()`);
  for (const { name } of tables) await runner.query(`alter table ${name} enable trigger user`);
  await runner.query("analyze");
  await checkHead(runner, manifest);
}

const asClient = (runner: QueryRunner): Parameters<typeof dumpedTables>[0] =>
  ({
    query: async (...given: [string, unknown[]]) => ({ rows: (await runner.query(...given)) as unknown[] }),
  }) as never;

const tablesIn = (runner: QueryRunner): Promise<DumpedTable[]> => dumpedTables(asClient(runner));

async function loadTable(runner: QueryRunner, folder: string, file: DumpedFile, table: DumpedTable): Promise<void> {
  const { name, columns } = table;
  // Of a row in history, nothing is computed by itself.
  const computed = name.startsWith("history.") ? table.computed : [];
  const into = [...columns, ...computed.map((each) => each.name)].join(", ");
  const values = [...columns, ...computed.map(({ expression }) => expression)].join(", ");
  const statement = `insert into ${name} (${into}) select ${values} from json_populate_recordset(null::${name}, $1)`;
  for await (const rows of rowsOfFile(folder, file))
    await runner.query(statement, [rows]).catch((error: unknown) => {
      throw new DumpError(`${fileOf(name)} does not fit its table: ${messageOf(error)}.`, { cause: error });
    });
}

interface Reference {
  name: string;
  reference: string;
  definition: string;
}

/** Takes all foreign keys off, to put them on again when the rows are there: then they are checked all at once, and the order of the tables does not matter. */
async function takeReferences(runner: QueryRunner): Promise<Reference[]> {
  const references = (await runner.query(
    `select conrelid::regclass::text as name, quote_ident(conname) as reference, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' order by 1, 2`,
  )) as Reference[];
  for (const { name, reference } of references) await runner.query(`alter table ${name} drop constraint ${reference}`);
  return references;
}

/** What makes the derived tables again, as far as the migrations of the dump had it. */
async function proceduresIn(runner: QueryRunner): Promise<string[]> {
  const found = (await runner.query(
    "select name from unnest($1::text[]) as name where to_regprocedure(name || '()') is not null",
    [proceduresOfWhatIsMadeAgain],
  )) as { name: string }[];
  return found.map(({ name }) => name);
}

async function checkHead(runner: QueryRunner, { revision }: Manifest): Promise<void> {
  const [head] = (await runner.query(
    `select coalesce(max(revision), 0)::float8 as number,
       (select encode(hash, 'hex') from ledger.proof order by revision desc limit 1) as hash from change_set`,
  )) as { number: number; hash: string | null }[];
  if (head?.number !== revision.number || head.hash !== revision.hash)
    throw new DumpError(
      `manifest.json: it names revision ${revision.number} with the hash ${revision.hash}, but the rows end with ${head?.number}, ${head?.hash}.`,
    );
}
