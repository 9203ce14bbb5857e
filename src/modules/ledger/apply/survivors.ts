import type { EntityManager } from "typeorm";
import type { TrackedKind } from "../../../values/record-id";

/** What has become a part of another record, before this change set or in it: which record answers for it. */
export class Survivors {
  private readonly byId = new Map<string, string>();

  /** Follows the merges of records that are not there under their own id. Answers with the uuids that they lead to. */
  async load(manager: EntityManager, kind: TrackedKind, missing: readonly string[]): Promise<string[]> {
    const rows: { id: string; survivor: string }[] = await manager.query(
      "select id, ledger.survivor($1, id, null) as survivor from unnest($2::uuid[]) as id",
      [kind, missing],
    );
    const merged = rows.filter(({ id, survivor }) => survivor !== id);
    merged.forEach(({ id, survivor }) => this.note(id, survivor));
    return merged.map(({ survivor }) => survivor);
  }

  of(uuid: string): string {
    const survivor = this.byId.get(uuid);
    return survivor === undefined ? uuid : this.of(survivor);
  }

  note(uuid: string, survivor: string): void {
    this.byId.set(uuid, survivor);
  }

  /** It answers for itself again. */
  forget(uuid: string): void {
    this.byId.delete(uuid);
  }
}
