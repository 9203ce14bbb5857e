import type { EntityManager } from "typeorm";
import type { Fault } from "../ledger/proof/proof.fault";
import { firstOfRevisions, latestRevision } from "../ledger/proof/revision.checks";

interface Wrong {
  revision: number;
  counted: string;
  key: string;
}

const changed = `
  select counted, key from (
    select counted, key, change from ledger.meeting_tally_changes(at)
    union all select counted, key, -count from ledger.meeting_tally where revision = at
    union all select counted, key, count from ledger.meeting_tally where superseded_by = at) as each
   group by 1, 2 having sum(change) <> 0`;

/** The first count of meetings that does not follow from the counts before it and from what its revision changed, or that belongs to no revision. */
export async function wrongMeetingTallies(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstOfRevisions<Wrong>(
    manager,
    (revisions) =>
      `select at::float8 as revision, wrong.* from ${revisions}, lateral (${changed}) as wrong order by 1, 2, 3 limit 1`,
  );
  const [stray] = await manager.query<Wrong[]>(
    `select revision::float8 as revision, counted, key from ledger.meeting_tally
      where revision not between 1 and $1 or superseded_by > $1 and superseded_by < 9223372036854775807 order by 1, 2, 3 limit 1`,
    [await latestRevision(manager)],
  );
  const found = wrong ?? stray;
  if (!found) return [];
  const of = [found.counted, found.key].filter((each) => each !== "").join(", ");
  return [{ revision: found.revision, what: `its count of meetings (${of}) does not follow from the records` }];
}
