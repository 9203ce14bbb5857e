import { newUuid } from "../../../values/record-id";
import type { Operation } from "../change-set/change-set.entity";
import type { PlannedEdit } from "./planned.edits";
import type { Sent } from "./save";

/** An operation as it is stored with its change set, after it was applied. */
export const operationOf =
  (changeSetId: string, version: number) =>
  ({ position, name, input, recordId, recordKind, names, touches, skipped }: PlannedEdit): Operation => ({
    id: newUuid(),
    changeSetId,
    version,
    position,
    name,
    input,
    recordKind,
    recordId,
    names,
    touches,
    skipped,
    declined: false,
  });

/** The same for a change set that waits for review: the record that it would make does not exist yet. */
export const proposedOperationOf =
  (changeSetId: string, version: number) =>
  (planned: PlannedEdit): Operation =>
    Object.assign(operationOf(changeSetId, version)(planned), { recordId: null });

/** The answer to a submission with a key, as it is stored beside its change set. */
export const receiptKept = (changeSetId: string, answer: object): Sent => ({
  statement: {
    text: `insert into ledger.receipt (change_set_id, answer)
      select change_set_id, answer from json_to_recordset($1) as given(change_set_id uuid, answer jsonb)`,
    columns: [
      { databaseName: "change_set_id", propertyName: "changeSetId" },
      { databaseName: "answer", propertyName: "answer" },
    ],
  },
  rows: [{ changeSetId, answer }],
});
