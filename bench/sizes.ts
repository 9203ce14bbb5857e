// npm run sizes -- 10000 100000
// What a commitment with all that hangs on it takes on disk, in bytes: what light reads look at (the tables of now and their indexes), the earlier
// versions, and the ledger (proof, notes of changes, counts).
import { Client } from "pg";
import { databaseOf } from "./database";

const sizes = process.argv.slice(2).map(Number);

const bySchema = `
  select n.nspname as schema, sum(pg_table_size(c.oid))::float8 as tables, sum(pg_indexes_size(c.oid))::float8 as indexes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname in ('public', 'history', 'ledger') group by 1 order by 1 desc`;

const rowsOf = `
  select sum(c.reltuples)::float8 as rows from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname in ('public', 'history') and c.reltuples > 0`;

async function measure(commitments: number): Promise<void> {
  const postgres = await databaseOf(commitments, console.log);
  const client = new Client({ connectionString: postgres.ownerUrl });
  try {
    await client.connect();
    const each = (bytes: number): string => (bytes / commitments).toFixed(0).padStart(8);
    const { rows: schemas } = await client.query<{ schema: string; tables: number; indexes: number }>(bySchema);
    const { rows: counted } = await client.query<{ rows: number }>(rowsOf);
    const total = schemas.reduce((sum, { tables, indexes }) => sum + tables + indexes, 0);
    console.log(
      `\n${commitments.toLocaleString("en")} commitments, ${((counted[0]?.rows ?? 0) / commitments).toFixed(1)} rows for each;`,
    );
    console.log(`bytes for each commitment: ${each(total).trim()}\n           tables  indexes`);
    for (const { schema, tables, indexes } of schemas)
      console.log(`${schema.padEnd(8)} ${each(tables)} ${each(indexes)}`);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

void (async () => {
  for (const commitments of sizes.length ? sizes : [10_000, 100_000]) await measure(commitments);
})();
