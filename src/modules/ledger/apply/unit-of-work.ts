import type { EntityManager, EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import {
  canBeMerged,
  formatRecordId,
  parseRecordId,
  trackedKinds,
  type RecordId,
  type TrackedKind,
} from "../../../values/record-id";
import { repeated } from "../../../values/statement";
import { Alike } from "./alike";
import { partKindsOf, wholeOf, type Part } from "./parts";
import { Slugs } from "./slugs";
import { Survivors } from "./survivors";

export type Values = Record<string, unknown>;

/** The place in a change set that asked for something: the position of the operation, then the path in its input. */
export type Origin = readonly [position: number, ...path: (string | number)[]];

export type State = "unchanged" | "new" | "changed" | "removed";

/** One record that a change set works on. */
export interface TrackedRecord {
  kind: TrackedKind;
  values: Values & { id: string };
  state: State;
  /** Which operation asked for the last change to it; null if none changes it. */
  origin: Origin | null;
  /** If it is changed: its values before, and whether it gets a new version even if its values are these again. */
  before?: { values: Values; anyway: boolean };
}

/** The records that a change set works on: those that it refers to, as they are now, and those that it makes, changes or removes. */
export class UnitOfWork {
  private readonly byId = new Map<string, TrackedRecord>();
  private readonly ofKind = new Map<TrackedKind, Map<string, TrackedRecord>>();
  /** The parts of records, by the public id of the record that they are parts of. */
  private readonly parts = new Map<string, TrackedRecord[]>();
  private readonly survivors = new Survivors();
  private readonly known = new Alike<TrackedRecord>();
  readonly slugs = new Slugs();
  /** Whether nothing was read but the records that the change set names, and the slugs that are taken. */
  readsNamedOnly = true;

  constructor(readonly manager: EntityManager) {}

  /** Loads the records that the change set refers to, with one statement for each kind. Ids that do not exist are skipped. */
  async load(ids: readonly RecordId[]): Promise<void> {
    const byKind = new Map<TrackedKind, Set<string>>();
    for (const id of ids) {
      const wanted = byKind.get(id.kind as TrackedKind) ?? new Set();
      if (!this.byId.has(id.uuid)) byKind.set(id.kind as TrackedKind, wanted.add(id.uuid));
    }
    for (const [kind, uuids] of byKind) {
      await this.loadRows(kind, "id = any($1::uuid[])", [...uuids]);
      const missing = [...uuids].filter((uuid) => !this.byId.has(uuid));
      if (missing.length === 0 || !canBeMerged(kind)) continue;
      this.readsNamedOnly = false;
      await this.loadRows(kind, "id = any($1::uuid[])", await this.survivors.load(this.manager, kind, missing));
    }
  }

  /** Loads the records of a kind that fulfil a condition on these uuids, such as the parts of a record. */
  loadWhere(kind: TrackedKind, condition: string, uuids: readonly string[]): Promise<TrackedRecord[]> {
    this.readsNamedOnly = false;
    return this.loadRows(kind, condition, uuids);
  }

  private async loadRows(kind: TrackedKind, condition: string, uuids: readonly string[]): Promise<TrackedRecord[]> {
    const columns = this.metadata(kind).columns.map(({ databaseName }) => `"${databaseName}"`);
    const text = `select ${columns.join(", ")} from "${kind}" where ${condition}`;
    const rows: Values[] = await this.manager.query(repeated(text), [uuids]);
    return rows.map((row) => {
      const known = this.byId.get(String(row["id"]));
      return known ?? this.register({ kind, values: this.valuesOf(kind, row), state: "unchanged", origin: null });
    });
  }

  /** Versions that were replaced or removed, by id. */
  async past(kind: TrackedKind, condition: string, value: number): Promise<Map<string, TrackedRecord["values"]>> {
    this.readsNamedOnly = false;
    const rows: Values[] = await this.manager.query(`select * from history."${kind}" where ${condition}`, [value]);
    return new Map(rows.map((row) => [String(row["id"]), this.valuesOf(kind, row)]));
  }

  /** The values of a row of its table, by property. */
  valuesOf(kind: TrackedKind, row: Values): TrackedRecord["values"] {
    const { columns } = this.metadata(kind);
    const values = Object.fromEntries(columns.map((each) => [each.propertyName, readValue(each, row)]));
    return { ...values, id: String(row["id"]) };
  }

  /**
   * The records of a kind with these public ids. Nobody knows what a local name stands for before the operations have run. So if
   * there is one among them, the answer is all records of the kind that the change set refers to.
   */
  named(kind: TrackedKind, texts: readonly string[]): RecordId[] {
    const ids = texts.map(parseRecordId);
    if (!ids.includes(null))
      return ids.flatMap((id) => (id?.kind === kind ? { kind, uuid: this.survivors.of(id.uuid) } : []));
    return this.in("unchanged", kind).map(({ values }) => ({ kind, uuid: values.id }));
  }

  /** Loads the parts of records, and the parts of those, with one statement for each kind of part. */
  async loadParts(wholes: readonly RecordId[], only: readonly TrackedKind[] = trackedKinds()): Promise<void> {
    const wanted = new Map<Part, string[]>();
    for (const { kind, uuid } of wholes) {
      for (const part of partKindsOf(kind)) if (only.includes(part.kind)) addTo(wanted, part, uuid);
    }
    const found: RecordId[] = [];
    for (const [{ kind, property }, uuids] of wanted) {
      const parts = await this.loadWhere(kind, `"${this.columnOf(kind, property)}" = any($1::uuid[])`, uuids);
      found.push(...parts.map(({ values }) => ({ kind, uuid: values.id })));
    }
    if (found.length > 0) await this.loadParts(found, only);
  }

  /** The parts of a record that were loaded or made, and not removed. */
  partsOf(whole: TrackedRecord): TrackedRecord[] {
    const id = publicId(whole);
    return [...new Set(this.parts.get(id))].filter(
      (part) => part.state !== "removed" && this.byId.get(part.values.id) === part && wholeIdOf(part) === id,
    );
  }

  /** The record, or the one that it was merged into. Null if there is none, or the change set has removed it. */
  find({ kind, uuid }: RecordId): TrackedRecord | null {
    const record = this.byUuid(this.survivors.of(uuid));
    return record?.kind === kind ? record : null;
  }

  /** The record with exactly this uuid, if it was loaded or made, and not removed. */
  byUuid(uuid: string): TrackedRecord | null {
    const record = this.byId.get(uuid);
    return record?.state === "removed" ? null : (record ?? null);
  }

  /** From now on, the id of `from` leads to `into`. */
  redirect(from: TrackedRecord, into: TrackedRecord): void {
    this.survivors.note(from.values.id, into.values.id);
  }

  /** All records that the change set works on, but those that it removes. */
  all(): TrackedRecord[] {
    return [...this.byId.values()].filter(({ state }) => state !== "removed");
  }

  add(kind: TrackedKind, values: TrackedRecord["values"], origin: Origin): void {
    this.survivors.forget(values.id);
    this.register({ kind, values, state: "new", origin });
  }

  change(record: TrackedRecord, changes: Values, origin: Origin): void {
    const before = wholeIdOf(record);
    if (record.state === "unchanged") record.before = { values: { ...record.values }, anyway: false };
    if (record.before && Object.keys(changes).length === 0) record.before.anyway = true;
    Object.assign(record.values, changes);
    this.known.note(record);
    const whole = wholeIdOf(record);
    if (whole !== null && whole !== before) addTo(this.parts, whole, record);
    record.origin = origin;
    if (record.state === "unchanged") record.state = "changed";
  }

  /** A record that this change set itself has made is dropped, as if it had never been made. */
  remove(record: TrackedRecord, origin: Origin): void {
    record.origin = origin;
    if (record.state === "new") this.drop(record);
    record.state = "removed";
  }

  /** Forgets the records that an operation has made before it was refused. */
  forget(position: number): void {
    for (const record of this.byId.values()) {
      if (record.state === "new" && record.origin?.[0] === position) this.drop(record);
    }
  }

  /** The records of a kind that have these values, and are not removed. */
  alike(kind: TrackedKind, values: Values): TrackedRecord[] {
    const all = () => this.ofKind.get(kind)?.values() ?? [];
    return this.known.find(kind, values, all).filter((each) => this.byUuid(each.values.id) === each);
  }

  /** Drops changes that have left a record as it was. Returns whether anything is left to write. */
  settle(): boolean {
    for (const record of this.byId.values()) {
      const { before, kind, state, values } = record;
      if (state !== "changed" || !before || before.anyway) continue;
      const written = this.metadata(kind).columns.filter(({ isUpdate }) => isUpdate);
      if (written.every(({ propertyName: name }) => sameValue(before.values[name], values[name])))
        record.state = "unchanged";
    }
    return [...this.byId.values()].some(({ state }) => state !== "unchanged");
  }

  in(state: State, kind: TrackedKind): TrackedRecord[] {
    return [...(this.ofKind.get(kind)?.values() ?? [])].filter((each) => each.state === state);
  }

  /** Which operation asked for the change that a message of Postgres is about: the message names a record by its uuid. */
  originOf(text: string): Origin | null {
    const uuids = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
    return uuids.map((uuid) => this.byId.get(uuid)?.origin).find((origin) => origin) ?? null;
  }

  /** The position of the operation that makes this record; null if it was there before, or nobody makes it. */
  makerOf(uuid: string): number | null {
    const record = this.byId.get(uuid);
    return record?.state === "new" ? (record.origin?.[0] ?? null) : null;
  }

  private register(record: TrackedRecord): TrackedRecord {
    this.byId.set(record.values.id, record);
    const ofKind = this.ofKind.get(record.kind) ?? new Map<string, TrackedRecord>();
    this.ofKind.set(record.kind, ofKind.set(record.values.id, record));
    const whole = wholeIdOf(record);
    if (whole !== null) addTo(this.parts, whole, record);
    this.known.note(record);
    return record;
  }

  private drop({ kind, values: { id } }: TrackedRecord): void {
    this.byId.delete(id);
    this.ofKind.get(kind)?.delete(id);
  }

  /** The column behind a property of the entity. */
  columnOf(kind: TrackedKind, property: string): string {
    const column = this.metadata(kind).columns.find(({ propertyName }) => propertyName === property);
    return column?.databaseName ?? property;
  }

  metadata(kind: TrackedKind): EntityMetadata {
    const found = this.manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === kind);
    if (!found) throw new Error(`no entity stands on ${kind}`);
    return found;
  }
}

export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Postgres sends exact numbers as texts; edits compare them with the numbers that they are given. */
function readValue({ databaseName, type }: ColumnMetadata, row: Values): unknown {
  const value = row[databaseName];
  return type === "numeric" && typeof value === "string" ? Number(value) : value;
}

function wholeIdOf({ kind, values }: TrackedRecord): string | null {
  const whole = wholeOf(kind, values);
  return whole && formatRecordId(whole);
}

export const publicId = ({ kind, values }: TrackedRecord): string => formatRecordId({ kind, uuid: values.id });

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
