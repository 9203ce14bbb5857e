import type { EntityManager, EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { Refusal, type RefusalDetails } from "../../../values/errors";
import { formatRecordId, isTracked, parseRecordId, type TrackedKind } from "../../../values/record-id";
import { isShown } from "../../../schema/module";
import { partKindsOf, type Part } from "./parts";
import type { Values } from "./unit-of-work";

type Difference = NonNullable<RefusalDetails["differences"]>[number];

/** A version conflict, with what has changed since the version that the editor has seen. */
export async function withDifferences(manager: EntityManager, refusal: Refusal): Promise<Refusal> {
  const { expectedVersion, records: [record] = [] } = refusal.details;
  const id = parseRecordId(record ?? "");
  if (refusal.code !== "VERSION_CONFLICT" || expectedVersion === undefined || !id || !isTracked(id.kind))
    return refusal;
  const [expected] = await rows(
    manager,
    `select * from history."${id.kind}" where id = $1 and version = $2 order by revision desc limit 1`,
    [id.uuid, expectedVersion],
  );
  const [current] = await rows(manager, `select * from "${id.kind}" where id = $1`, [id.uuid]);
  if (!expected || !current) return refusal;
  const differences = [
    ...differencesOf(id.kind, metadataOf(manager, id.kind), expected, current),
    ...(await differencesOfParts(manager, id.kind, id.uuid, expected["superseded_by"])),
  ];
  return new Refusal(refusal.code, refusal.message, refusal.field, { ...refusal.details, differences });
}

function differencesOf(
  kind: TrackedKind,
  { columns }: EntityMetadata,
  expected: Values,
  current: Values,
): Difference[] {
  return columns
    .filter(({ propertyName }) => isShown(kind, propertyName))
    .map((column) => ({
      field: fieldOf(column),
      expected: shown(column, expected),
      current: shown(column, current),
    }))
    .filter(differs);
}

const fieldOf = ({ propertyName }: ColumnMetadata): string => propertyName.replace(/Id$/, "");

/** The value as the API shows it: a reference is a public id. */
function shown({ databaseName, entityMetadata, isPrimary }: ColumnMetadata, row: Values): unknown {
  const value = row[databaseName];
  const reference = entityMetadata.foreignKeys.find(({ columnNames }) => columnNames.includes(databaseName));
  if (!reference || isPrimary || typeof value !== "string") return value ?? null;
  return formatRecordId({ kind: reference.referencedEntityMetadata.tableName as TrackedKind, uuid: value });
}

/** The parts that a correction of the whole gives all together. */
async function differencesOfParts(
  manager: EntityManager,
  kind: TrackedKind,
  uuid: string,
  supersededBy: unknown,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const part of partKindsOf(kind)) {
    if (!part.givenAs) continue;
    const expected = await partsAt(manager, part, uuid, Number(supersededBy) - 1);
    const current = await partsAt(manager, part, uuid, Number.MAX_SAFE_INTEGER);
    differences.push({ field: part.givenAs, expected, current });
  }
  return differences.filter(differs);
}

async function partsAt(manager: EntityManager, part: Part, whole: string, revision: number): Promise<Values[]> {
  const { columns } = metadataOf(manager, part.kind);
  const named = columns.find(({ propertyName }) => propertyName === part.property)?.databaseName ?? part.property;
  const edited = columns.filter(
    ({ propertyName }) => propertyName !== part.property && isShown(part.kind, propertyName),
  );
  const names = edited.map(({ databaseName }) => `"${databaseName}"`).join(", ");
  const found = await rows(
    manager,
    `select ${names} from "${part.kind}" where "${named}" = $1 and revision <= $2
     union all select ${names} from history."${part.kind}"
       where "${named}" = $1 and revision <= $2 and superseded_by > $2
     order by ${names}`,
    [whole, revision],
  );
  return found.map((row) => Object.fromEntries(edited.map((column) => [fieldOf(column), shown(column, row)])));
}

const differs = ({ expected, current }: Difference): boolean => JSON.stringify(expected) !== JSON.stringify(current);

const rows = (manager: EntityManager, statement: string, parameters: unknown[]): Promise<Values[]> =>
  manager.query(statement, parameters);

function metadataOf({ dataSource }: EntityManager, table: string): EntityMetadata {
  const found = dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  if (!found) throw new Error(`no entity stands on ${table}`);
  return found;
}
