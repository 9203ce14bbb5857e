import type { EntityManager } from "typeorm";
import { formatRecordId, trackedKinds, type RecordKind, type TrackedKind } from "../../../values/record-id";
import type { Fault } from "./proof.fault";

/** Faults that the tables show without any hash: for each rule, the first row that breaks it. */
export async function tableFaults(manager: EntityManager, head: number): Promise<Fault[]> {
  const faults = [await staleParts(manager), await strayHashes(manager, head), await redactedWrongly(manager)];
  for (const kind of trackedKinds()) {
    faults.push(await versionOutOfOrder(manager, kind, head), await derivedWrongly(manager, kind));
  }
  return faults.filter((fault) => fault !== null);
}

/** The function `ledger.parts` lists what is hashed. A migration that changes a table must write that function again. */
async function staleParts(manager: EntityManager): Promise<Fault | null> {
  const [found] = await rows<{ current: boolean }>(
    manager,
    `select bool_and(prosrc = ledger.parts_body(proname = 'latest_parts')) as current from pg_proc
     where oid in ('ledger.parts'::regproc, 'ledger.latest_parts'::regproc)`,
  );
  if (found?.current) return null;
  return {
    revision: null,
    what: "the tables are not those that are hashed: the last migration that changed them did not call ledger.write_parts()",
  };
}

/** A hash or a salt without its revision. */
async function strayHashes(manager: EntityManager, head: number): Promise<Fault | null> {
  const [stray] = await rows<{ revision: number; name: string }>(
    manager,
    `select revision::float8 as revision, name from (
       select revision, 'hash' as name from ledger.proof union all select revision, 'salt' from ledger.revision_salt
       union all select revision, 'salt' from ledger.kept_salt where revision <> 0) as kept
     where revision not between 1 and $1 order by revision limit 1`,
    [head],
  );
  return stray ? { revision: stray.revision, what: `there is a ${stray.name} of it, but no change set` } : null;
}

/** A text that does not agree with the redactions: every digest in place of a text needs a redaction, which names it. */
async function redactedWrongly(manager: EntityManager): Promise<Fault | null> {
  const [found] = await rows<{ revision: number; kind: RecordKind; id: string; field: string }>(
    manager,
    `select revision::float8 as revision, kind, record_id as id, field from ledger.redaction_faults()
     order by 1, 2, 3, 4 limit 1`,
  );
  if (!found) return null;
  const { revision, kind, id: uuid, field } = found;
  return { revision, what: `${field} of ${formatRecordId({ kind, uuid })} is not what a redaction has left of it` };
}

interface Version {
  id: string;
  version: number;
  revision: number;
  superseded_by: number | null;
  next: number | null;
}

/** The versions of a record are numbered from 1. Each is replaced or removed before the next begins; only the last is current. */
async function versionOutOfOrder(manager: EntityManager, kind: TrackedKind, head: number): Promise<Fault | null> {
  const [found] = await rows<Version>(
    manager,
    `select id, version, revision::float8 as revision, superseded_by::float8 as superseded_by, next::float8 as next from (
       select *, row_number() over record as place, lead(revision) over record as next from (
         select id, version, revision, null::bigint as superseded_by from public."${kind}"
         union all select id, version, revision, superseded_by from history."${kind}") as versions
       window record as (partition by id order by revision, version)) as ordered
     where version <> place or revision not between 1 and $1 or superseded_by not between revision + 1 and least(next, $1)
        or (superseded_by is null and next is not null)
     order by ordered.revision, id limit 1`,
    [head],
  );
  return found ? { revision: found.revision, what: outOfOrder(kind, head, found) } : null;
}

function outOfOrder(
  kind: TrackedKind,
  head: number,
  { id, version, revision, superseded_by: until, next }: Version,
): string {
  const record = `version ${version} of ${formatRecordId({ kind, uuid: id })}`;
  if (revision < 1 || revision > head) return `${record} belongs to no change set`;
  if (until === null && next !== null) return `${record} is current, although revision ${next} has written a later one`;
  if (until !== null && until > head) return `${record} was replaced or removed by no change set`;
  if (until !== null && (until <= revision || until > (next ?? head)))
    return `${record} was replaced or removed by revision ${until}, but the next one is of revision ${next ?? "none"}`;
  return `${record} is not the one that follows the version before it`;
}

/** Generated columns are not hashed, so their values are computed again from the other columns. */
async function derivedWrongly(manager: EntityManager, kind: TrackedKind): Promise<Fault | null> {
  const generated = await rows<{ name: string; expression: string }>(
    manager,
    `select quote_ident(attname) as name, pg_get_expr(adbin, adrelid) as expression from pg_attribute
     join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attrelid = $1::regclass and attgenerated <> ''`,
    [`public."${kind}"`],
  );
  for (const { name, expression } of generated) {
    const where = `where ${name} is distinct from ${expression}`;
    const [found] = await rows<{ id: string; revision: number }>(
      manager,
      `select id, revision::float8 as revision from (
         select id, revision from public."${kind}" ${where} union all
         select id, revision from history."${kind}" ${where}) as wrong order by wrong.revision, id limit 1`,
    );
    const record = found && formatRecordId({ kind, uuid: found.id });
    if (found) return { revision: found.revision, what: `${name} of ${record} does not follow from its other columns` };
  }
  return null;
}

const rows = <Row>(manager: EntityManager, statement: string, parameters: unknown[] = []): Promise<Row[]> =>
  manager.query(statement, parameters);
