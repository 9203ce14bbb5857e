import type { EntityManager } from "typeorm";

/** What the ledger keeps of the records so that nobody has to gather it, and the same gathered from them. Names of tables, views and columns as SQL. */
interface Kept {
  table: string;
  found: string;
  /** The wrong row that comes first in their order is the one that is told. */
  columns: string;
}

/** The first row that is kept and not found, or found and not kept, with these of its values; nothing if all are as they should be. */
export async function firstWrongRow<Told>(
  manager: EntityManager,
  { table, found, columns }: Kept,
  told: string,
): Promise<Told | undefined> {
  const [wrong] = await manager.query<Told[]>(
    `with kept as materialized (select ${columns} from ${table}), found as materialized (select distinct ${columns} from ${found})
     select ${told} from ((table kept except all table found) union all (table found except all table kept)) as wrong
      order by ${columns} limit 1`,
  );
  return wrong;
}
