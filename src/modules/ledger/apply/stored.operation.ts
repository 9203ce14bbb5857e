import { newUuid } from "../../../values/record-id";
import type { Operation } from "../change-set/change-set.entity";
import type { PlannedEdit } from "./planned.edits";

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
