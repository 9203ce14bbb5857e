import { snakeCase } from "../../../values/letter-case";
import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { isTracked, newUuid, parseRecordId, type RecordId } from "../../../values/record-id";
import { accept } from "../../../schema/accept";
import type { RequestContext } from "../../accounts/request.context";
import { administrator } from "../../accounts/viewer";
import { ChangeSet, Operation } from "../change-set/change-set.entity";
import { refusalOf } from "../apply/constraint.errors";
import { RedactContributorInput, RedactRevisionInput } from "./redaction.inputs";
import { remainsOf } from "./redaction.remains";
import { remainingPlaces, type RemainingPlaces } from "./redaction.remains.type";
import { insertAll } from "../apply/save";

/** The uuid of a redaction, and where the words still stand. */
export interface RedactionResult {
  id: string;
  stillStandsIn: RemainingPlaces;
}

/** Removes texts from a version of a record for good. */
export async function redactRevision(
  { viewer, database }: RequestContext,
  given: RedactRevisionInput,
): Promise<RedactionResult> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactRevisionInput, given);
  const { kind, uuid } = recordOf(input);
  const summary = `Redacts ${input.fields.join(", ")} in version ${input.version} of ${input.record}.`;
  const redaction = { name: "redactRevision", input, contributorId, summary, touches: [uuid] };
  const version = [kind, uuid, input.version, input.fields.map(snakeCase)];
  return redact(database, redaction, {
    of: { kind, uuid, fields: input.fields },
    words: { text: "select ledger.words_of($1, $2, $3, $4) as words", values: version },
    removal: { text: "select ledger.redact($1, $2, $3, $4, $5) as id", values: [...version, input.reason] },
  });
}

/** Removes the name of a contributor for good. */
export async function redactContributor(
  { viewer, database }: RequestContext,
  given: RedactContributorInput,
): Promise<RedactionResult> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactContributorInput, given);
  const named = parseRecordId(input.contributor);
  if (named?.kind !== "contributor")
    throw new Refusal("INVALID", `${input.contributor} is not the id of a contributor`, ["contributor"]);
  const summary = `Redacts the name of ${input.contributor}.`;
  const redaction = { name: "redactContributor", input, contributorId, summary, touches: [] };
  return redact(database, redaction, {
    of: named,
    words: { text: "select array[name] as words from contributor where id = $1", values: [named.uuid] },
    removal: { text: "select ledger.redact_contributor($1, $2) as id", values: [named.uuid, input.reason] },
  });
}

interface Redacting {
  name: string;
  input: object;
  contributorId: string;
  summary: string;
  touches: string[];
}

interface RedactingStatement {
  text: string;
  values: unknown[];
}

/** The record to redact, the statement that reads the words first, and the statement that removes them. */
interface Removal {
  of: RecordId & { fields?: readonly string[] };
  words: RedactingStatement;
  removal: RedactingStatement;
}

/** Redacts in a change set of its own. When that is committed, searches for other places where the words still stand. */
export async function redact(
  database: DataSource,
  redacting: Redacting,
  { of, words, removal }: Removal,
): Promise<RedactionResult> {
  try {
    const { id, removed } = await database.transaction(async (manager) => {
      await open(manager, redacting);
      const [read]: { words: string[] }[] = await manager.query(words.text, words.values);
      const [redacted]: { id: string }[] = await manager.query(removal.text, removal.values);
      return { id: redacted?.id ?? "", removed: read?.words ?? [] };
    });
    return { id, stillStandsIn: remainingPlaces(await remainsOf(database, { ...of, words: removed })) };
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
