import type { DataSource, EntityManager } from "typeorm";
import { Refusal } from "../../kernel/errors";
import { formatRecordId, newUuid } from "../../kernel/record-id";
import { ChangeSet, Operation } from "./change-set.entity";
import { refusalOf } from "./constraint.errors";
import { operationKind } from "./operation.registry";
import { Write } from "./write";

/** An edit as it is asked for: its kind, its input, and a local name for the record it makes. */
export interface Edit {
  name: string;
  input: object;
  as?: string;
}

export interface Submission {
  summary: string;
  contributorId: string;
  edits: readonly Edit[];
  idempotencyKey?: string;
  /** Names given by earlier change sets of the same import. */
  known?: ReadonlyMap<string, string>;
}

/**
 * Applies a change set: one transaction, one revision. Either every edit holds or none does.
 * @throws Refusal naming the edit and its field.
 */
export async function applyChangeSet(
  source: DataSource,
  submission: Submission,
): Promise<{ id: string; revision: number }> {
  try {
    return await source.transaction((manager) => apply(manager, submission));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

async function apply(
  manager: EntityManager,
  { edits, known, ...submission }: Submission,
): Promise<{ id: string; revision: number }> {
  const id = newUuid();
  await manager.query("set constraints all deferred");
  await manager.insert(ChangeSet, {
    id,
    status: "APPLIED",
    summary: submission.summary,
    contributorId: submission.contributorId,
    idempotencyKey: submission.idempotencyKey ?? null,
    revertsId: null,
  });
  const write = new Write(manager, known);
  const operations: Operation[] = [];
  for (const [position, edit] of edits.entries()) {
    operations.push(await carryOut(write, id, position, edit));
  }
  await write.flush();
  await manager.insert(Operation, operations);
  const { revision } = await manager.findOneByOrFail(ChangeSet, { id });
  return { id, revision: Number(revision) };
}

async function carryOut(
  write: Write,
  changeSetId: string,
  position: number,
  { name, input, as }: Edit,
): Promise<Operation> {
  const kind = operationKind(name);
  if (!kind) throw new Refusal("INVALID", `there is no operation ${name}`, ["operations", position]);
  try {
    const recordId = await kind.run(write, input);
    if (as !== undefined) write.give(as, formatRecordId({ kind: kind.record, uuid: recordId }));
    return { changeSetId, position, name, input, recordId, names: write.takeNames() };
  } catch (error) {
    throw error instanceof Refusal ? error.under("operations", position, name) : error;
  }
}
