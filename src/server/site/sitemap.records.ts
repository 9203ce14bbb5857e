import type { DataSource } from "typeorm";

/** A page about a record. */
export interface Listed {
  path: string;
  updatedAt: string;
}

interface Row {
  id: string;
  slug: string;
  day: string;
}

const kinds = [
  { table: "commitment", section: "commitments" },
  { table: "actor", section: "actors" },
  { table: "meeting", section: "meetings" },
] as const;

/** How many rows are held at a time. */
const atATime = 1000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

export async function countOfRecords(database: DataSource): Promise<number> {
  const counts = await Promise.all(kinds.map(({ table }) => countOf(database, table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A number of pages about records, from a position among all of them. */
export async function* recordsFrom(database: DataSource, start: number, most: number): AsyncGenerator<Listed> {
  let [skip, left] = [start, most];
  for (const { table, section } of kinds) {
    const count = skip > 0 ? await countOf(database, table) : Infinity;
    if (skip >= count) {
      skip -= count;
      continue;
    }
    for await (const { slug, day } of rowsOf(database, table, skip, left)) {
      left -= 1;
      yield { path: `${section}/${encodeURIComponent(slug)}`, updatedAt: day };
    }
    skip = 0;
  }
}

async function* rowsOf(database: DataSource, table: string, start: number, most: number): AsyncGenerator<Row> {
  let [after, skip, left] = [beforeAll, start, most];
  while (left > 0) {
    const limit = Math.min(left, atATime);
    const rows = await database.query<Row[]>(
      `select id, slug, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') as day
       from ${table} where id > $1 order by id limit $2 offset $3`,
      [after, limit, skip],
    );
    yield* rows;
    if (rows.length < limit) return;
    [after, skip, left] = [rows.at(-1)?.id ?? after, 0, left - rows.length];
  }
}

async function countOf(database: DataSource, table: string): Promise<number> {
  const [row] = await database.query<[{ count: number }]>(`select count(*)::integer as count from ${table}`);
  return row.count;
}
