import type { EntityManager } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Refusal } from "../../../values/errors";
import { trackedKinds, type TrackedKind } from "../../../values/record-id";
import { repeated } from "../../../values/statement";
import { mapInTurns } from "../../../values/turns";
import { refusalOf, refusalOfBroken, type PostgresError } from "./constraint.errors";
import type { TrackedRecord, UnitOfWork, State, Values } from "./unit-of-work";

const recordsPerStatement = 1000;
/** The same if each refused record must be reported: if Postgres refuses the statement, its records are saved one by one. */
const recordsTogether = 100;

/** Called for each record that Postgres refuses. Without it, the first refusal ends the save. */
export type Refused = (record: TrackedRecord, refusal: Refusal) => void;

/**
 * Sends everything to Postgres, table by table, many records in one statement, with their values as one JSON text, and statements of few
 * records together. Removals come first, then changes, then new records: a removed identifier may be given to another actor, and a new quote
 * may need a better text.
 */
export async function save(records: UnitOfWork, refused?: Refused): Promise<void> {
  if (!refused) return saveWith(records, []);
  for (const { statement, some } of partsOf(records, recordsTogether))
    await saveOrTell(records.manager, statement, some, refused);
}

/** The same, and rows of other tables after them. The first refusal ends it. While Postgres writes the rows of a message, the next one is made. */
export async function saveWith(records: UnitOfWork, others: readonly Sent[]): Promise<void> {
  let written: Promise<unknown> = Promise.resolve();
  for (const message of messagesOf([...sentOf(records), ...others])) {
    const [json] = await Promise.all([jsonOf(message), written]);
    written = records.manager.query(runAll, [json]);
    // Whoever waits for it hears of its refusal.
    written.catch(() => undefined);
  }
  await written;
}

/** The same as the JSON that ledger.run_all() takes; null if it is too much for one message. */
export async function togetherOrNull(records: UnitOfWork, others: readonly Sent[]): Promise<string | null> {
  const [message = [], ...more] = messagesOf([...sentOf(records), ...others]);
  return more.length === 0 ? jsonOf(message) : null;
}

const sentOf = (records: UnitOfWork): Sent[] =>
  [...partsOf(records, recordsPerStatement)].map(({ statement, some }) => ({ statement, rows: valuesOf(some) }));

/** Rows that one statement writes. */
export interface Sent {
  statement: RowStatement;
  rows: readonly Values[];
}

/** Records that one statement saves. */
interface Part {
  statement: RowStatement;
  some: readonly TrackedRecord[];
}

function* partsOf(records: UnitOfWork, size: number): Generator<Part> {
  for (const kind of [...trackedKinds()].reverse()) yield* partsIn(records, kind, "removed", size);
  for (const kind of trackedKinds()) {
    yield* partsIn(records, kind, "changed", size);
    yield* partsIn(records, kind, "new", size);
  }
}

function* partsIn(records: UnitOfWork, kind: TrackedKind, state: State, size: number): Generator<Part> {
  const all = records.in(state, kind);
  if (all.length === 0) return;
  const statement = statementFor(records, kind, state);
  for (let start = 0; start < all.length; start += size) yield { statement, some: all.slice(start, start + size) };
}

const runAll = repeated("select ledger.run_all($1)");

/** Made row by row: other requests are answered between them. */
async function jsonOf(message: readonly Sent[]): Promise<string> {
  const statements: string[] = [];
  for (const { statement, rows } of message) {
    const made = await mapInTurns(rows, (values) => JSON.stringify(rowOf(statement.columns, values)));
    statements.push(`{"text":${JSON.stringify(statement.text)},"rows":[${made.join(",")}]}`);
  }
  return `[${statements.join(",")}]`;
}

/** Several statements in one message, as long as their records are few. */
function* messagesOf(parts: readonly Sent[]): Generator<Sent[]> {
  let [message, count]: [Sent[], number] = [[], 0];
  for (const part of parts) {
    if (count > 0 && count + part.rows.length > recordsPerStatement) {
      yield message;
      [message, count] = [[], 0];
    }
    message.push(part);
    count += part.rows.length;
  }
  if (count > 0) yield message;
}

/** Adds rows of a table that is not tracked. */
export async function insertAll<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  for (const each of insertsOf(manager, entity, rows)) await send(manager, each.statement, each.rows);
}

/** The statements that add rows of a table that is not tracked. */
export function insertsOf<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Sent[] {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const statement = insertInto(
    tableName,
    columns.filter(({ isInsert }) => isInsert),
  );
  return Array.from({ length: Math.ceil(rows.length / recordsPerStatement) }, (_, at) => ({
    statement,
    rows: rows.slice(at * recordsPerStatement, (at + 1) * recordsPerStatement) as unknown as Values[],
  }));
}

interface RowStatement {
  text: string;
  columns: readonly Pick<ColumnMetadata, "databaseName" | "propertyName">[];
}

function statementFor(records: UnitOfWork, kind: TrackedKind, state: State): RowStatement {
  const { columns } = records.metadata(kind);
  if (state === "new")
    return insertInto(
      kind,
      columns.filter(({ isInsert }) => isInsert),
    );
  const primary = columns.filter(({ isPrimary }) => isPrimary);
  if (state === "removed") {
    return {
      text: `delete from "${kind}" as stored using ${given(kind)} where stored.id = given.id`,
      columns: primary,
    };
  }
  const updated = columns.filter(({ isUpdate, isPrimary }) => isUpdate && !isPrimary);
  const text = `update "${kind}" as stored set (${names(updated)}) = row(${names(updated, "given.")})
    from ${given(kind)} where stored.id = given.id`;
  return { text, columns: [...primary, ...updated] };
}

const insertInto = (table: string, columns: RowStatement["columns"]): RowStatement => ({
  text: `insert into "${table}" (${names(columns)}) select ${names(columns, "given.")} from ${given(table)}`,
  columns,
});

const names = (columns: RowStatement["columns"], alias = ""): string =>
  columns.map(({ databaseName }) => `${alias}"${databaseName}"`).join(", ");

const given = (table: string): string => `json_populate_recordset(null::public."${table}", $1::json) as given`;

const valuesOf = (some: readonly TrackedRecord[]): Values[] => some.map(({ values }) => values);

async function send(manager: EntityManager, { text, columns }: RowStatement, some: readonly Values[]): Promise<void> {
  await manager.query(repeated(text), [JSON.stringify(rowsOf(columns, some))]);
}

const rowsOf = (columns: RowStatement["columns"], some: readonly Values[]): object[] =>
  some.map((values) => rowOf(columns, values));

const rowOf = (columns: RowStatement["columns"], values: Values): object =>
  Object.fromEntries(columns.map((column) => [column.databaseName, plain(values[column.propertyName])]));

/** A value in the JSON: Postgres reads bytes in this form. */
const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : (value ?? null));

/** Saves the records together. If Postgres refuses some of them, saves them one by one, and reports each refused one. */
async function saveOrTell(
  manager: EntityManager,
  statement: RowStatement,
  some: readonly TrackedRecord[],
  refused: Refused,
): Promise<void> {
  await manager.query("savepoint part");
  try {
    await send(manager, statement, valuesOf(some));
  } catch (error) {
    if (!refusalOf(error, manager)) throw error;
    await manager.query("rollback to savepoint part");
    await saveEach(manager, statement, some, refused);
  }
  await manager.query("release savepoint part");
}

async function saveEach(
  manager: EntityManager,
  { text, columns }: RowStatement,
  some: readonly TrackedRecord[],
  refused: Refused,
): Promise<void> {
  const found: { place: number; broken: Nullable<PostgresError> }[] = await manager.query(
    "select place, broken from ledger.run_for_each($1, $2)",
    [text, JSON.stringify(rowsOf(columns, valuesOf(some)))],
  );
  for (const { place, broken } of found) {
    const said = Object.fromEntries(Object.entries(broken).filter(([, value]) => value !== null));
    const refusal = refusalOfBroken(said as unknown as PostgresError, manager);
    const record = some[place];
    if (!refusal || !record)
      throw new Error(`an edit broke a rule that no edit should be able to break: ${broken.message ?? ""}`);
    refused(record, refusal);
  }
}

type Nullable<Type> = { [Key in keyof Type]: Type[Key] | null };
