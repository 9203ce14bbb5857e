import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../kernel/errors";
import { isTracked, newUuid, parseRecordId, type RecordId } from "../../kernel/record-id";
import { accept } from "../../kernel/schema/accept";
import type { Acting } from "../accounts/account.service";
import { administrator } from "../accounts/viewer";
import { ChangeSet, Operation } from "./change-set.entity";
import { refusalOf } from "./constraint.errors";
import { RedactContributorInput, RedactRevisionInput } from "./redaction.inputs";
import { insertAll } from "./save";

/** Takes texts out of a version of a record for good. Answers with the uuid of the redaction. */
export async function redactRevision({ viewer, database }: Acting, given: RedactRevisionInput): Promise<string> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactRevisionInput, given);
  const { kind, uuid } = recordOf(input);
  const summary = `Takes ${input.fields.join(", ")} out of version ${input.version} of ${input.record}.`;
  const redaction = { name: "redactRevision", input, contributorId, summary, touches: [uuid] };
  const values = [kind, uuid, input.version, input.fields.map(columnOf), input.reason];
  return redact(database, redaction, "select ledger.redact($1, $2, $3, $4, $5) as id", values);
}

/** Takes the name of a contributor out for good. Answers with the uuid of the redaction. */
export async function redactContributor({ viewer, database }: Acting, given: RedactContributorInput): Promise<string> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactContributorInput, given);
  const named = parseRecordId(input.contributor);
  if (named?.kind !== "contributor")
    throw new Refusal("INVALID", `${input.contributor} is not the id of a contributor`, ["contributor"]);
  const summary = `Takes the name of ${input.contributor} out.`;
  const redaction = { name: "redactContributor", input, contributorId, summary, touches: [] };
  return redact(database, redaction, "select ledger.redact_contributor($1, $2) as id", [named.uuid, input.reason]);
}

interface Redacting {
  name: string;
  input: object;
  contributorId: string;
  summary: string;
  touches: string[];
}

/** A change set like any other, but for what it does. */
async function redact(
  database: DataSource,
  redacting: Redacting,
  statement: string,
  values: unknown[],
): Promise<string> {
  try {
    return await database.transaction(async (manager) => {
      await open(manager, redacting);
      const [redacted]: { id: string }[] = await manager.query(statement, values);
      return redacted?.id ?? "";
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

async function open(manager: EntityManager, { summary, contributorId, ...said }: Redacting): Promise<void> {
  const id = newUuid();
  await manager.insert(ChangeSet, { id, status: "APPLIED", version: 1, summary, contributorId, conflicts: [] });
  const nothingElse = { recordKind: null, recordId: null, names: {}, skipped: [], declined: false };
  await insertAll(manager, Operation, [
    { id: newUuid(), changeSetId: id, version: 1, position: 0, ...said, ...nothingElse },
  ]);
}

function recordOf({ record }: RedactRevisionInput): RecordId {
  const id = parseRecordId(record);
  if (!id || !isTracked(id.kind)) throw new Refusal("INVALID", `${record} is not the id of a record`, ["record"]);
  return id;
}

/** `archiveUrl` stands in the column archive_url. */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
