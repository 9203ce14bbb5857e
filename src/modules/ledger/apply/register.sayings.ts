import type { EntityManager } from "typeorm";
import type { TrackedKind } from "../../../values/record-id";
import type { Draft } from "../change-set/draft";
import { operationKinds } from "./operation";
import { partKindsOf, type Part } from "./parts";
import { ofRegister, RegisterRemovals, removalsFrom } from "./register.removals";
import { addTo, sameValue, type TrackedRecord, type UnitOfWork, type Values } from "./unit-of-work";

/**
 * What the imports of one register last said of the records that somebody else may have corrected since. A register that says the same again
 * does not undo a correction; one that says something new is believed. What a revert has put back counts as never said. Of an actor that others
 * have recorded, a register fills in what is empty, and renames nobody.
 */
export class RegisterSayings {
  private readonly said = new Map<string, Values>();
  private readonly recordedByOthers = new Set<string>();
  /** The parts that are replaced with their whole, such as the links to topics. */
  private readonly parts = new Map<string, Values[]>();

  constructor(readonly removals = new RegisterRemovals()) {}

  /** Takes the versions of records, each record's in their order. */
  note(id: string, versions: readonly Version[]): void {
    const said: Values = {};
    let before: Values = {};
    for (const { values, byRegister, putBack } of versions) {
      for (const [property, value] of Object.entries(values)) {
        if (property in before && sameValue(before[property], value)) continue;
        if (byRegister) said[property] = value;
        else if (putBack) Reflect.deleteProperty(said, property);
      }
      before = values;
    }
    this.said.set(id, said);
    if (versions[0]?.byRegister === false) this.recordedByOthers.add(id);
  }

  notePart(kind: TrackedKind, whole: string, values: Values): void {
    addTo(this.parts, `${kind} ${whole}`, values);
  }

  /** Whether the register has said all this of the record. */
  hasSaid({ values: { id } }: TrackedRecord, wanted: Values): boolean {
    const said = this.said.get(id);
    return (
      said !== undefined &&
      Object.entries(wanted).every(([name, value]) => name in said && sameValue(said[name], value))
    );
  }

  /** Whether the record keeps its parts of a kind in place of these: they are those that the register said before. */
  keepsParts({ values: { id } }: TrackedRecord, kind: TrackedKind, given: readonly object[]): boolean {
    const said = this.parts.get(`${kind} ${id}`);
    const [first] = given;
    if (!said || !first) return false;
    const names = Object.keys(first);
    const keysOf = (all: readonly object[]): string =>
      JSON.stringify(
        [...new Set(all.map((each) => JSON.stringify(names.map((name) => (each as Values)[name]))))].sort(),
      );
    return keysOf(said) === keysOf(given);
  }

  /** Whether the record keeps what it has in place of this. */
  keeps({ kind, values }: TrackedRecord, property: string, value: unknown): boolean {
    const said = this.said.get(values.id);
    if (said === undefined) return false;
    if (property in said) return sameValue(said[property], value);
    return kind === "actor" && this.recordedByOthers.has(values.id) && !isEmpty(values[property]);
  }
}

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

interface Version {
  values: Values;
  /** Whether an import of the register wrote it. */
  byRegister: boolean;
  /** Whether a revert wrote it. */
  putBack: boolean;
}

/** Reads them for the operations and all records that are loaded, if the change set is part of an import. */
export async function sayingsOf(records: UnitOfWork, draft: Draft): Promise<RegisterSayings> {
  const dataset = await datasetOf(records.manager, draft);
  if (dataset === null) return new RegisterSayings();
  const sayings = new RegisterSayings(await removalsFrom(records, draft.edits, dataset));
  const rewritten = new Map<TrackedKind, string[]>();
  for (const { kind, state, values } of records.all())
    if (state === "unchanged" && (kind === "actor" || Number(values["version"]) > 1)) addTo(rewritten, kind, values.id);
  for (const [kind, uuids] of rewritten)
    for (const [id, versions] of await versionsOf(records, kind, uuids, dataset)) sayings.note(id, versions);
  for (const [kind, uuids] of rewritten)
    for (const part of partKindsOf(kind).filter(isReplacedWithWhole))
      await noteParts(sayings, records, part, uuids, dataset);
  return sayings;
}

/** No operation records such a part by itself. Identifiers are only added to. */
const isReplacedWithWhole = ({ kind }: Part): boolean =>
  kind !== "identifier" && operationKinds().every(({ record }) => record !== kind);

/** The parts that the register gave to records, without those that it took away again. */
async function noteParts(
  sayings: RegisterSayings,
  records: UnitOfWork,
  { kind, property }: Part,
  wholes: readonly string[],
  dataset: string,
): Promise<void> {
  const whole = `"${records.columnOf(kind, property)}"`;
  const columns = columnsOf(records, kind);
  const rows: Values[] = await records.manager.query(
    `select v.* from (select ${columns}, null::bigint as superseded_by from "${kind}" where ${whole} = any($1::uuid[])
        union all select ${columns}, superseded_by from history."${kind}" where ${whole} = any($1::uuid[])) v
      join change_set c on c.revision = v.revision
      where ${ofRegister("c.id")} and not exists (
        select from change_set gone where gone.revision = v.superseded_by and (gone.reverts_id is not null or ${ofRegister("gone.id")}))`,
    [wholes, dataset],
  );
  for (const row of rows) {
    const values = records.valuesOf(kind, row);
    sayings.notePart(kind, String(values[property]), values);
  }
}

/** The columns of a table, for a list in SQL. */
const columnsOf = (records: UnitOfWork, kind: TrackedKind): string =>
  records
    .metadata(kind)
    .columns.map(({ databaseName }) => `"${databaseName}"`)
    .join(", ");

/** The name of the register that the change set brings in; null if it is not part of an import. */
async function datasetOf(manager: EntityManager, { id, importId = null, dataset }: Draft): Promise<string | null> {
  if (dataset) return dataset;
  const [found]: { dataset: string }[] = await manager.query(
    `select dataset from import where id = coalesce($1::uuid,
      (select import_id from ledger.import_change_set where change_set_id = $2 and phase = 'RECORD'))`,
    [importId, id],
  );
  return found?.dataset ?? null;
}

async function versionsOf(
  records: UnitOfWork,
  kind: TrackedKind,
  uuids: readonly string[],
  dataset: string,
): Promise<Map<string, Version[]>> {
  const columns = columnsOf(records, kind);
  const rows: Values[] = await records.manager.query(
    `select v.*, c.reverts_id is not null as put_back, ${ofRegister("c.id")} as by_register
      from (select ${columns} from "${kind}" where id = any($1::uuid[])
        union all select ${columns} from history."${kind}" where id = any($1::uuid[])) v
      join change_set c on c.revision = v.revision order by v.id, v.version`,
    [uuids, dataset],
  );
  const versions = new Map<string, Version[]>();
  for (const row of rows)
    addTo(versions, String(row["id"]), {
      values: records.valuesOf(kind, row),
      byRegister: row["by_register"] === true,
      putBack: row["put_back"] === true,
    });
  return versions;
}
