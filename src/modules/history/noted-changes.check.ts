import type { EntityManager } from "typeorm";
import type { Fault } from "../ledger/proof/proof.fault";
import { firstOfRevisions, latestRevision } from "../ledger/proof/revision.checks";

interface Wrong {
  revision: number;
  what: string;
}

/** The rows of one query that the other does not have. */
const differ = (one: string, other: string): string =>
  `exists ((${one}) except (${other})) or exists ((${other}) except (${one}))`;

const among = "array_agg(distinct whole_id) as wholes";
const merged = "filter (where other_id is not null and record_id = whole_id)";
const moved = "filter (where other_id is not null)";

/** What the ledger notes of a revision (migration 0138), reckoned once more from the versions of the records. */
const noted = `
  with c as materialized (select * from ledger.changes_of(at)),
  known as materialized (select ${among}, array_agg(other_id) ${moved} || array_agg(record_id) ${merged} as moved_from,
    array_agg(whole_id) ${moved} || array_agg(other_id) ${merged} as moved_into from c)
  select 'what it changed' as what where ${differ(
    "select record_id, kind, version, change, whole_id from c",
    "select record_id, kind, version, change, whole_id from ledger.change where revision = at",
  )}
  union all select 'whom it concerns' where ${differ(
    "select x.about_id, x.whole_id from known, lateral ledger.concerns_of(wholes, moved_from, moved_into, at) x",
    "select about_id, whole_id from ledger.concern where revision = at",
  )}
  union all select 'its jurisdictions' where ${differ(
    "select x.jurisdiction, x.whole_id from known, lateral ledger.jurisdictions_of(wholes, at) x",
    "select jurisdiction, whole_id from ledger.change_jurisdiction where revision = at",
  )}`;

/** The first revision of which the ledger notes something that does not follow from the records, or that does not exist. */
export async function wrongNotes(manager: EntityManager): Promise<Fault[]> {
  const wrong = await firstOfRevisions<Wrong>(
    manager,
    (revisions) =>
      `select at::float8 as revision, wrong.* from ${revisions}, lateral (${noted}) as wrong order by 1, 2 limit 1`,
  );
  const [stray] = await manager.query<Wrong[]>(
    `select revision::float8 as revision, 'whom it concerns' as what from (
       select revision from ledger.change union all select revision from ledger.concern
       union all select revision from ledger.change_jurisdiction) as each where revision not between 1 and $1 order by 1 limit 1`,
    [await latestRevision(manager)],
  );
  const found = wrong ?? stray;
  return found
    ? [{ revision: found.revision, what: `what is noted of it (${found.what}) does not follow from the records` }]
    : [];
}
