import { literal, sql } from "../../../projection/declare/sql";
import type { PageAnswer } from "../../../projection/answer/page-answer";
import { declareList } from "../../../schema/list.type";
import type { Read } from "../../../schema/read";
import { Tracked } from "../../../schema/tracked";

const nobody = "00000000-0000-0000-0000-000000000000";

/** The records that a change set makes or changes, from a list of their public ids. A public id ends with the uuid of the record. */
export const changedRecordList = declareList({
  name: "ChangedRecord",
  to: () => Tracked,
  where: null,
  conditions: {},
  orders: {
    POSITION: { by: (record) => record.col("place"), type: "bigint", description: "In the order of the operations." },
  },
  defaultOrder: { field: "POSITION", direction: "ASC" },
  // A repeated dry run has other ids, so a cursor contains only the place in the list.
  source: (_, args) => sql`select ${literal(nobody)}::uuid as id, place,
      left(public_id, -37) as kind, right(public_id, 36)::uuid as record_id
    from unnest(${args.from("text[]", ({ ids }) => ids)}) with ordinality as changed(public_id, place)`,
  items: {
    kind: "reference",
    recordKind: (record) => record.col("kind"),
    recordId: (record) => record.col("record_id"),
  },
});

/** A page of the records with these ids, each once: as they are now, or as they were at a revision. */
export const pageOfChanged = (
  read: Read,
  args: object,
  ids: Iterable<string>,
  atRevision?: number,
): Promise<PageAnswer> =>
  read.list(changedRecordList, { ...args, ids: [...new Set(ids)], ...(atRevision && { atRevision }) });
