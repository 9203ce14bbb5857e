import type { DataSource } from "typeorm";
import { noteHead } from "../values/known-head";

/** The latest revision of the record; 0 if nothing was applied. */
export async function latestRevision({ manager }: Pick<DataSource, "manager">): Promise<number> {
  const [found]: { head: number }[] = await manager.query(
    "select coalesce(max(revision), 0)::float8 as head from change_set",
  );
  const head = found?.head ?? 0;
  noteHead(manager.dataSource, head);
  return head;
}
