import type { PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Statements } from "../../../projection/answer/reader";
import { parseRecordId } from "../../../values/record-id";
import type { RequestContext } from "../../accounts/request.context";
import type { Viewer } from "../../accounts/viewer";
import { recordIdOf } from "../../ledger/apply/planned.edits";
import { ChangeSet, Operation } from "../../ledger/change-set/change-set.entity";
import { dryRun, type DryRunSubmission } from "../../ledger/ledger.service";
import { storedInput } from "../../ledger/apply/operation.input";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import { refusalsOf } from "../submission/submission.service";

type ReadRecords<T> = (statements: Statements, recordIds: string[]) => Promise<T>;

/** Applies a submission in a dry run and reads its records there. Null if the submission would be refused. */
export async function previewIf<T>(
  database: DataSource,
  submission: DryRunSubmission,
  read: ReadRecords<T>,
): Promise<T | null> {
  return unlessRefused(null, () =>
    dryRun(database, submission, async (manager, planned) => {
      return read(
        await statementsOf(manager),
        planned.flatMap((each) => recordIdOf(each) ?? each.changed),
      );
    }),
  );
}

/** The same for a change set that waits for a review; null if it is already decided. */
export const previewOf = <T>(context: RequestContext, changeSetId: string, read: ReadRecords<T>): Promise<T | null> =>
  whileProposed(context, changeSetId, (submission) => previewIf(context.database, submission, read));

/** Why a change set that waits for a review cannot be applied to the record as it is now; empty if it can. */
export async function problemsOf(context: RequestContext, changeSetId: string): Promise<readonly Refusal[]> {
  const { database } = context;
  return (await whileProposed(context, changeSetId, (submission) => refusalsOf(database, submission))) ?? [];
}

/**
 * Runs `work` for a change set that waits for a review; null if it is already decided. If it is applied during its dry run, the
 * dry run fails, because its records exist already. Then it counts as decided, too.
 */
async function whileProposed<T>(
  { database, viewer }: RequestContext,
  changeSetId: string,
  work: (submission: DryRunSubmission) => Promise<T | null>,
): Promise<T | null> {
  const submission = await submissionOf(database, changeSetId, viewer);
  try {
    return submission && (await work(submission));
  } catch (error) {
    if (await submissionOf(database, changeSetId, viewer)) throw error;
    return null;
  }
}

/** Public ids of the records that had changed when a reviewer wanted to apply the change set. */
export async function conflictsOf(database: DataSource, changeSetId: string): Promise<string[]> {
  const id = parseRecordId(changeSetId)?.uuid ?? "";
  const { conflicts } = await database.manager.findOneByOrFail(ChangeSet, { id });
  return conflicts;
}

async function unlessRefused<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedChangeSet) return otherwise;
    throw error;
  }
}

/** The present version of a change set that waits for a review, as it was submitted; null if it is already decided. */
async function submissionOf(
  database: DataSource,
  changeSetId: string,
  { contributor }: Viewer,
): Promise<DryRunSubmission | null> {
  const id = parseRecordId(changeSetId)?.uuid ?? "";
  const found = await database.manager.findOneBy(ChangeSet, { id });
  if (found?.status !== "PROPOSED" && found?.status !== "CONFLICT") return null;
  const { summary, contributorId, version, onExisting } = found;
  const where = { changeSetId: id, version };
  const operations = await database.manager.find(Operation, { where, order: { position: "ASC" } });
  const edits = operations.map(({ position, name, input }) => ({ position, name, input: storedInput(name, input) }));
  return { id, summary, contributorId, askedBy: contributor?.id ?? contributorId, edits, onExisting };
}

/** Reads within the transaction of a dry run. Its statements are not prepared: they run on the connection of a writer, and rarely. */
async function statementsOf({ queryRunner }: EntityManager): Promise<Statements> {
  const client = (await queryRunner?.connect()) as PoolClient;
  return {
    async read({ text, values }) {
      const { rows } = await client.query<unknown[]>({ text, values, rowMode: "array" });
      return rows[0] ?? [];
    },
  };
}
