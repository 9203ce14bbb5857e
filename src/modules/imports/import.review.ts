import type { DataSource } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId } from "../../values/record-id";
import { accept } from "../../schema/accept";
import type { RequestContext } from "../accounts/request.context";
import { reviewer } from "../accounts/viewer";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { RefusedChangeSet } from "../ledger/apply/refused.change-set";
import { reviewChangeSet } from "../review/decision/review.service";
import { ReviewImportInput, type ImportPart } from "./import.inputs";
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
const pointsPerOperation = 100;

/** Decides about the waiting change sets of an import one after the other, until one is refused, or as many are decided as were asked for. */
export async function reviewImport(context: RequestContext, given: ReviewImportInput): Promise<Reviewed> {
  const { viewer, database, charge } = context;
  reviewer(viewer);
  const { import: named, part, decision, reason, first } = await accept(ReviewImportInput, given);
  if (decision === "REQUEST_CHANGES")
    throw new Refusal("INVALID", "changes are requested of single change sets: use reviewChangeSet", ["decision"]);
  const { id } = await importNamed(database.manager, named, viewer);
  let reviewed = 0;
  for (; reviewed < (first ?? usualFirst); reviewed += 1) {
    const [next] = await waitingParts(database, id, part);
    if (!next) break;
    charge(next.operations * pointsPerOperation);
    const changeSet = formatRecordId({ kind: "change_set", uuid: next.id });
    try {
      await reviewChangeSet(context, { changeSet, expectedVersion: next.version, decision, reason });
    } catch (error) {
      const refusals = refusalsOf(error);
      if (part === "REVERT" && refusals.every(({ code }) => code === "NO_CHANGE"))
        await rejectNeedless(context, next, changeSet);
      else return { id, reviewed, ...(await counted(database, id, part)), refusals };
    }
  }
  return { id, reviewed, ...(await counted(database, id, part)), refusals: [] };
}

/** Rejects a revert of which every record has to stay, so that the others go on. It was marked as a conflict, and only what is PROPOSED can be reviewed. */
async function rejectNeedless(context: RequestContext, { id, version }: Waiting, changeSet: string): Promise<void> {
  await context.database.manager.update(ChangeSet, { id }, { status: "PROPOSED", conflicts: [] });
  const reason = "Nothing of this change set is left to revert: every record that it wrote has to stay as it is.";
  await reviewChangeSet(context, { changeSet, expectedVersion: version, decision: "REJECT", reason });
}

const counted = async (database: DataSource, id: string, part: ImportPart): Promise<{ waiting: number }> => ({
  waiting: (await waitingParts(database, id, part)).length,
});

/** The waiting change sets, in the order in which they can be applied. */
const waitingParts = ({ manager }: DataSource, id: string, part: ImportPart): Promise<Waiting[]> =>
  manager.query(
    `select c.id, c.version, (select count(*)::integer from operation o where o.change_set_id = coalesce(c.reverts_id, c.id)) as operations
       from ledger.import_part p join change_set c on c.id = p.change_set_id
      where p.import_id = $1 and p.role = $2 and c.status = 'PROPOSED' order by c.created_at, c.id`,
    [id, part],
  );

function refusalsOf(error: unknown): readonly Refusal[] {
  if (error instanceof RefusedChangeSet) return error.refusals;
  if (error instanceof Refusal) return [error];
  throw error;
}
