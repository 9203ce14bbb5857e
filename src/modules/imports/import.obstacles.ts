import type { EntityManager } from "typeorm";
import { formatRecordId, trackedKinds, type TrackedKind } from "../../values/record-id";
import { referenceColumnsIn, type ReferenceColumn } from "../ledger/apply/reference.columns";

/**
 * Public ids of the records that stand in the way of reverting all of these revisions: records that they wrote and that others have changed
 * since, and records of others that refer to what they recorded. A record that was changed and changed back does not.
 */
export async function obstaclesTo(manager: EntityManager, revisions: readonly number[]): Promise<string[]> {
  const found = new Set<string>();
  const note = (kind: TrackedKind, rows: readonly { id: string }[]): void =>
    rows.forEach(({ id }) => found.add(formatRecordId({ kind, uuid: id })));
  for (const kind of trackedKinds()) note(kind, await manager.query(movedOn(kind), [revisions]));
  for (const column of referenceColumnsIn(manager))
    for (const made of column.refersTo) note(column.kind, await manager.query(dependOn(column, made), [revisions]));
  return [...found];
}

/** What changes with every version, whatever its values. */
const stamps = "array['version', 'revision', 'updated_at', 'superseded_by']";

/** The last versions that the revisions wrote, if another revision has replaced them, and the record is not as they left it. */
const movedOn = (kind: TrackedKind): string => `
  select last.id from history."${kind}" last left join "${kind}" now on now.id = last.id
   where last.revision = any($1::bigint[]) and last.superseded_by <> all($1::bigint[])
     and (now.id is null or to_jsonb(now) - ${stamps} is distinct from to_jsonb(last) - ${stamps})`;

/** The records that the revisions did not make, and that refer to one that they made. */
const dependOn = ({ kind, column }: ReferenceColumn, made: TrackedKind): string => `
  select other.id from "${kind}" other
   where other.revision <> all($1::bigint[])
     and other."${column}" in (${madeBy(made)})
     and other.id not in (${madeBy(kind)})`;

const madeBy = (kind: TrackedKind): string => `
  select id from "${kind}" where revision = any($1::bigint[]) and version = 1
  union all select id from history."${kind}" where revision = any($1::bigint[]) and version = 1`;
