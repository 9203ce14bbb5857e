import type { DataSource, EntityManager } from "typeorm";
import { moduleFaults } from "./module.checks";
import { differencesIn, leafPrefixesOf, type Fault } from "./proof.fault";
import { tableFaults } from "./table.checks";

/** The result of a verification. */
export interface Verified {
  /** The last revision; 0 if there is none. */
  head: number;
  /** Its hash, as 64 hexadecimal digits; null if there is none. */
  hash: string | null;
  /** How many rows were hashed: row versions, operations, reviews, and what was replaced or removed. */
  rows: number;
  /** The faults, the earliest revision first; empty if there are none. */
  faults: Fault[];
}

type Progress = (done: number, head: number) => void;

/** How many revisions one statement hashes. */
const revisionsAtATime = 1000;

/**
 * Hashes every revision again from the rows as they are now, and checks which row is the current one. It reads one snapshot, so it
 * can run while a server writes.
 */
export async function verifyLedger(source: DataSource, progress: Progress): Promise<Verified> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction("REPEATABLE READ");
    await runner.query("set transaction read only");
    await runner.query("set local work_mem = '64MB'");
    return await verifyIn(runner.manager, progress);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The same, in the transaction of this manager. */
export async function verifyIn(manager: EntityManager, progress: Progress = () => undefined): Promise<Verified> {
  const { head, last, hash, rows } = await headOf(manager);
  const faults = [...(await tableFaults(manager, head)), ...(await moduleFaults(manager))];
  for (let first = 1; first <= last; first += revisionsAtATime) {
    const fault = await firstMismatch(manager, first, Math.min(first + revisionsAtATime - 1, last));
    progress(Math.min(first + revisionsAtATime - 1, last), last);
    if (!fault) continue;
    faults.unshift(fault);
    break;
  }
  faults.sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0));
  return { head, hash, rows, faults };
}

interface Head {
  head: number;
  /** The last revision that has a change set, or a hash. */
  last: number;
  hash: string | null;
  rows: number;
}

async function headOf(manager: EntityManager): Promise<Head> {
  const [head]: Head[] = await manager.query(
    `select head::float8 as head, greatest(head, proven)::float8 as last, rows::float8 as rows,
       (select encode(hash, 'hex') from ledger.proof where revision = head) as hash
     from (select coalesce(max(revision), 0) as head from change_set) as applied,
          (select coalesce(max(revision), 0) as proven, coalesce(sum((select sum(length(each)) / 4 from unnest(marks) as each)), 0) as rows
             from ledger.proof) as chain`,
  );
  return head ?? { head: 0, last: 0, hash: null, rows: 0 };
}

interface Mismatch {
  revision: number;
  applied: boolean;
  proven: boolean;
  fits: boolean;
  recorded_parts: string[] | null;
  recorded_marks: Buffer[] | null;
  parts: string[] | null;
  marks: Buffer[] | null;
}

/** The first of these revisions whose hash does not follow from its rows and the hash before it. */
async function firstMismatch(manager: EntityManager, first: number, last: number): Promise<Fault | null> {
  const [found]: Mismatch[] = await manager.query(
    `select n.revision::float8 as revision, a.id is not null as applied, p.hash is not null as proven,
       coalesce(sha256(coalesce(b.hash, '') || c.content) = p.hash, false) as fits,
       p.parts as recorded_parts, p.marks as recorded_marks, c.parts, c.marks
     from generate_series($1::bigint, $2::bigint) as n(revision)
     left join ledger.content($1, $2) c on c.revision = n.revision
     left join ledger.proof p on p.revision = n.revision
     left join ledger.proof b on b.revision = n.revision - 1
     left join change_set a on a.revision = n.revision
     where (sha256(coalesce(b.hash, '') || c.content), c.parts, c.marks, a.status)
           is distinct from (p.hash, p.parts, p.marks, 'APPLIED')
     order by n.revision limit 1`,
    [first, last],
  );
  return found ? { revision: found.revision, what: await explain(manager, found) } : null;
}

async function explain(manager: EntityManager, found: Mismatch): Promise<string> {
  if (!found.applied) return "its change set is missing";
  if (!found.proven) return "it has no hash";
  const recorded = leafPrefixesOf(found.recorded_parts, found.recorded_marks);
  const differences = await differencesIn(manager, found.revision, recorded, leafPrefixesOf(found.parts, found.marks));
  if (differences.length > 0) return differences.join("; ");
  return found.fits
    ? "the notes beside its hash were changed"
    : "its rows are as they were recorded, but its hash does not follow from them and the hash before it";
}

/** The revision that has this hash. Null if none has: then this database is not a later state of the one that had it. */
export async function revisionWithHash({ manager }: DataSource, hash: string): Promise<number | null> {
  const [found]: { revision: number }[] = await manager.query(
    "select revision::float8 as revision from ledger.proof where hash = decode($1, 'hex')",
    [hash],
  );
  return found?.revision ?? null;
}
