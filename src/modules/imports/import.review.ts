import type { DataSource } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId } from "../../values/record-id";
import { accept } from "../../schema/accept";
import type { RequestContext } from "../accounts/request.context";
import { reviewer } from "../accounts/viewer";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { usualPrice } from "../ledger/apply/operation";
import { RefusedChangeSet } from "../ledger/apply/refused.change-set";
import { reviewChangeSet } from "../review/decision/review.service";
import { ReviewImportInput, type ImportPhase } from "./import.inputs";
import { importNamed } from "./import.service";

interface Waiting {
  id: string;
  version: number;
  /** How many operations it has, or the change set that it reverts. */
  operations: number;
}

interface Reviewed {
  id: string;
  reviewed: number;
  waiting: number;
  /** Why the next one could not be decided. */
  refusals: readonly Refusal[];
}

const usualFirst = 10;

/** Decides about the waiting change sets of an import one after the other, until one is refused, or as many are decided as were asked for. */
export async function reviewImport(context: RequestContext, given: ReviewImportInput): Promise<Reviewed> {
  const { viewer, database, charge } = context;
  reviewer(viewer);
  const { import: named, phase, decision, reason, first } = await accept(ReviewImportInput, given);
  if (decision === "REQUEST_CHANGES")
    throw new Refusal("INVALID", "changes are requested of single change sets: use reviewChangeSet", ["decision"]);
  const { id } = await importNamed(database.manager, named, viewer);
  let reviewed = 0;
  for (; reviewed < (first ?? usualFirst); reviewed += 1) {
    const [next] = await waitingOf(database, id, phase);
    if (!next) break;
    charge(next.operations * usualPrice);
    const changeSet = formatRecordId({ kind: "change_set", uuid: next.id });
    try {
      await reviewChangeSet(context, { changeSet, expectedVersion: next.version, decision, reason });
    } catch (error) {
      const refusals = refusalsOf(error);
      if (phase === "REVERT" && refusals.every(({ code }) => code === "NO_CHANGE"))
        await rejectNeedless(context, next, changeSet);
      else return { id, reviewed, ...(await counted(database, id, phase)), refusals };
    }
  }
  return { id, reviewed, ...(await counted(database, id, phase)), refusals: [] };
}

/** Rejects a revert of which every record has to stay, so that the others go on. It was marked as a conflict, and only what is PROPOSED can be reviewed. */
async function rejectNeedless(context: RequestContext, { id, version }: Waiting, changeSet: string): Promise<void> {
  const stillRefused = { id, version, status: "CONFLICT" } as const;
  await context.database.manager.update(ChangeSet, stillRefused, { status: "PROPOSED", conflicts: [] });
  const reason = "Nothing of this change set is left to revert: every record that it wrote has to stay as it is.";
  await reviewChangeSet(context, { changeSet, expectedVersion: version, decision: "REJECT", reason });
}

const counted = async (database: DataSource, id: string, phase: ImportPhase): Promise<{ waiting: number }> => ({
  waiting: (await waitingOf(database, id, phase)).length,
});

/** The waiting change sets, in the order in which they can be applied. */
const waitingOf = ({ manager }: DataSource, id: string, phase: ImportPhase): Promise<Waiting[]> =>
  manager.query(
    `select c.id, c.version, (select count(*)::integer from operation o where o.change_set_id = coalesce(c.reverts_id, c.id)) as operations
       from ledger.import_change_set p join change_set c on c.id = p.change_set_id
      where p.import_id = $1 and p.phase = $2 and c.status = 'PROPOSED' order by c.created_at, c.id`,
    [id, phase],
  );

function refusalsOf(error: unknown): readonly Refusal[] {
  if (error instanceof RefusedChangeSet) return error.refusals;
  if (error instanceof Refusal) return [error];
  throw error;
}
