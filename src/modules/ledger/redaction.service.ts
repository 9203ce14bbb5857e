import { Refusal } from "../../kernel/errors";
import { isTracked, newUuid, parseRecordId, type RecordId } from "../../kernel/record-id";
import { accept } from "../../kernel/schema/accept";
import type { Acting } from "../accounts/account.service";
import { administrator } from "../accounts/viewer";
import { ChangeSet, Operation } from "./change-set.entity";
import { refusalOf } from "./constraint.errors";
import { RedactRevisionInput } from "./redaction.inputs";
import { insertAll } from "./save";

/** Takes texts out of a version of a record for good: a change set like any other, but for what it does. Answers with its uuid. */
export async function redactRevision({ viewer, database }: Acting, given: RedactRevisionInput): Promise<string> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactRevisionInput, given);
  const record = recordOf(input);
  try {
    return await database.transaction(async (manager) => {
      const changeSetId = newUuid();
      const summary = `Takes ${input.fields.join(", ")} out of version ${input.version} of ${input.record}.`;
      await manager.insert(ChangeSet, {
        ...{ id: changeSetId, status: "APPLIED", version: 1, summary, contributorId, conflicts: [] },
      });
      await insertAll(manager, Operation, [operationOf(changeSetId, input, record)]);
      const columns = input.fields.map(columnOf);
      const [redacted]: { id: string }[] = await manager.query("select ledger.redact($1, $2, $3, $4, $5) as id", [
        ...[record.kind, record.uuid, input.version, columns, input.reason],
      ]);
      return redacted?.id ?? "";
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

function recordOf({ record }: RedactRevisionInput): RecordId {
  const id = parseRecordId(record);
  if (!id || !isTracked(id.kind)) throw new Refusal("INVALID", `${record} is not the id of a record`, ["record"]);
  return id;
}

/** `archiveUrl` stands in the column archive_url. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const operationOf = (changeSetId: string, input: RedactRevisionInput, { uuid }: RecordId): Operation => ({
  ...{ id: newUuid(), changeSetId, version: 1, position: 0, name: "redactRevision", input },
  ...{ recordKind: null, recordId: null, names: {}, touches: [uuid], skipped: [], declined: false },
});
