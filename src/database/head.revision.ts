import type { DataSource } from "typeorm";

/** The latest revision of the record; 0 if nothing was applied. */
export async function latestRevision({ manager }: Pick<DataSource, "manager">): Promise<number> {
  const [found]: { head: number }[] = await manager.query(
    "select coalesce(max(revision), 0)::float8 as head from change_set",
  );
  return found?.head ?? 0;
}
