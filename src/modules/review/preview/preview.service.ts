import type { PoolClient } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Statements } from "../../../projection/answer/reader";
import { parseRecordId } from "../../../values/record-id";
import type { RequestContext } from "../../accounts/request.context";
import { recordIdOf } from "../../ledger/apply/planned.edits";
import { ChangeSet } from "../../ledger/change-set/change-set.entity";
import { dryRun, plannedEditsOf, type DryRunSubmission } from "../../ledger/ledger.service";
import { RefusedChangeSet } from "../../ledger/apply/refused.change-set";
import {
  chainOf,
  namedBy,
  priceOfChain,
  waitingSubmission,
  type WaitingSubmission,
} from "../foundation/foundation.chain";
import { refuseAmended } from "../foundation/foundation.state";
import type { Outcome } from "../submission/outcome";
import { refusalsIn } from "../submission/submission.service";

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
  whileProposed(context, changeSetId, (waiting) =>
    unlessRefused(null, async () => previewIf(context.database, await withFoundations(context, waiting), read)),
  );

/** The same for what came of a submission, as it would be; null if it was refused or is decided. */
export async function previewOfOutcome<T>(
  context: RequestContext,
  { revision, submission, changeSetId }: Pick<Outcome, "revision" | "submission" | "changeSetId">,
  read: ReadRecords<T>,
): Promise<T | null> {
  if (revision !== null) return null;
  if (submission) return previewIf(context.database, submission, read);
  return changeSetId === null ? null : previewOf(context, changeSetId, read);
}

/** Why a change set that waits for a review cannot be applied to the record as it is now; empty if it can. */
export async function problemsOf(context: RequestContext, changeSetId: string): Promise<readonly Refusal[]> {
  const found = await whileProposed(context, changeSetId, (waiting) =>
    refusalsIn(async () => plannedEditsOf(context.database, await withFoundations(context, waiting))),
  );
  return found ?? [];
}

/**
 * Runs `work` for a change set that waits for a review; null if it is already decided. If it is applied during its dry run, the
 * dry run fails, because its records exist already. Then it counts as decided, too.
 */
async function whileProposed<T>(
  { database }: RequestContext,
  changeSetId: string,
  work: (waiting: WaitingSubmission) => Promise<T | null>,
): Promise<T | null> {
  const id = parseRecordId(changeSetId)?.uuid ?? "";
  const waiting = await waitingSubmission(database.manager, id);
  try {
    return waiting && (await work(waiting));
  } catch (error) {
    if (await waitingSubmission(database.manager, id)) throw error;
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

/** A change set that waits, with what it builds on; its dry run is charged for. @throws RefusedChangeSet if it can no longer build on that. */
async function withFoundations(
  { database: { manager }, viewer, charge }: RequestContext,
  { submission, version }: WaitingSubmission,
): Promise<DryRunSubmission> {
  const { id, edits, contributorId } = submission;
  const askedBy = viewer.contributor?.id ?? contributorId;
  const named = await namedBy(manager, { id, version });
  if (named.length > 0) await refuseAmended(manager, { id, version }, edits);
  const chain = await chainOf(manager, named, id, edits);
  charge(priceOfChain([...chain, submission]));
  return named.length === 0 ? { ...submission, askedBy } : { ...submission, askedBy, foundations: { named, chain } };
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
