import type { EntityManager } from "typeorm";
import { trackedKinds, type RecordId, type TrackedKind } from "../../../values/record-id";
import { partsOfManyKinds } from "./parts";

/** A column of one kind of record that refers to records of other kinds. */
export interface ReferenceColumn {
  kind: TrackedKind;
  property: string;
  column: string;
  refersTo: readonly TrackedKind[];
}

/** All reference columns: the foreign keys of the entities, and the columns of parts that belong to records of several kinds. */
export function referenceColumnsIn({ dataSource }: EntityManager): ReferenceColumn[] {
  const tracked = (table: string) => trackedKinds().find((each) => each === table);
  return dataSource.entityMetadatas.flatMap(({ tableName, foreignKeys, columns }) => {
    const kind = tracked(tableName);
    if (!kind) return [];
    const keys = foreignKeys.flatMap(({ columns: [column], referencedEntityMetadata }) => {
      const referred = tracked(referencedEntityMetadata.tableName);
      if (!referred || !column) return [];
      return [{ kind, refersTo: [referred], property: column.propertyName, column: column.databaseName }];
    });
    const parts = partsOfManyKinds(kind).map(({ property, of }) => {
      const column = columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property;
      return { kind, refersTo: of(), property, column };
    });
    return [...keys, ...parts];
  });
}

/** The uuids of those of the records to which the column can refer. */
export const referredBy = ({ refersTo }: ReferenceColumn, ids: readonly RecordId[]): string[] =>
  ids.filter(({ kind }) => refersTo.some((each) => each === kind)).map(({ uuid }) => uuid);
