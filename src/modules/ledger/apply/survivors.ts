import type { EntityManager } from "typeorm";
import type { TrackedKind } from "../../../values/record-id";

/** Which record each merged record was merged into, by this change set or an earlier one. */
export class Survivors {
  private readonly byId = new Map<string, string>();

  /** Follows the merges of records that no longer exist under their own ids. Returns the uuids of the records they were merged into. */
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

  /** The record exists under its own id again. */
  forget(uuid: string): void {
    this.byId.delete(uuid);
  }
}
