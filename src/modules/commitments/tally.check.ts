import type { EntityManager } from "typeorm";
import { firstWrongRow } from "../ledger/proof/kept.rows";
import type { Fault } from "../ledger/proof/proof.fault";
import { firstOfRevisions, latestRevision } from "../ledger/proof/revision.checks";

interface Wrong {
  revision: number;
  counted: string;
  key: string;
  status: string;
}

const changed = `
  select counted, key, status from (
    select counted, key, status, change from ledger.tally_changes(at)
    union all select counted, key, status, -count from ledger.tally where revision = at
    union all select counted, key, status, count from ledger.tally where superseded_by = at) as each
   group by 1, 2, 3 having sum(change) <> 0`;

/** The first count that does not follow from the counts before it and from what its revision changed, or that belongs to no revision. */
export async function wrongTallies(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstOfRevisions<Wrong>(
    manager,
    (revisions) =>
      `select at::float8 as revision, wrong.* from ${revisions}, lateral (${changed}) as wrong order by 1, 2, 3, 4 limit 1`,
  );
  if (wrong) return [faultOf(wrong)];
  const [stray] = await manager.query<Wrong[]>(
    `select revision::float8 as revision, counted, key, status from ledger.tally
      where revision not between 1 and $1 or superseded_by > $1 and superseded_by < 9223372036854775807 order by 1, 2, 3, 4 limit 1`,
    [await latestRevision(manager)],
  );
  return stray ? [faultOf(stray)] : [];
}

const keptByDeadline = {
  table: "ledger.deadline_tally",
  found: "ledger.deadline_tally_found()",
  columns: "revision, due_on, timeliness, status, superseded_by, count",
};

/** The first count by the day of the deadline (migration 0152) that does not follow from the versions of commitments, or that is missing. */
export async function wrongDeadlineTallies(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstWrongRow<{ revision: number; what: string }>(
    manager,
    keptByDeadline,
    "revision::float8 as revision, concat_ws(', ', due_on, timeliness, status) as what",
  );
  return wrong
    ? [{ revision: wrong.revision, what: `its count by deadline (${wrong.what}) does not follow from the records` }]
    : [];
}

function faultOf({ revision, counted, key, status }: Wrong): Fault {
  const of = [counted, key, status].filter((each) => each !== "").join(", ");
  return { revision, what: `its count (${of}) does not follow from the records` };
}
