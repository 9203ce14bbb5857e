import { getMetadataArgsStorage } from "typeorm";
import { edgeOf } from "../../projection/declare/catalog";
import { jsonObject, type Pair } from "../../projection/compile/json";
import { lineOf, recordNamed, recordOf } from "../../projection/declare/record-type";
import type { Row } from "../../projection/declare/row";
import { literal, sql, type Sql } from "../../projection/declare/sql";
import type { TrackedKind } from "../../values/record-id";
import { declarationOf, isShown } from "../../schema/module";

/** The fields of a version, as the history of a record shows them: a JSON object, in the order of the type. */
export function shownFields(kind: TrackedKind, version: Row): Sql {
  const properties = [...recordOf(declarationOf(kind).type).columns.keys()];
  return jsonObject(
    properties.filter((property) => isShown(kind, property)).map((property) => shown(kind, property, version)),
  );
}

/** A reference has the name of its edge and, as its value, the public id of the record to which it refers. */
function shown(kind: TrackedKind, property: string, version: Row): Pair {
  const referred = referredKind(kind, property, version);
  if (!referred) return [property, version.col(property)];
  return [property.replace(/Id$/, ""), sql`${referred} || '_' || ${version.col(property)}`];
}

/** The kind of record to which a property refers; null if the property is not a reference. */
function referredKind(kind: TrackedKind, property: string, version: Row): Sql | null {
  const type = declarationOf(kind).type;
  const foreignKey = getMetadataArgsStorage().foreignKeys.find(
    ({ target, propertyName }) => propertyName === property && lineOf(type).some((each) => each === target),
  );
  const referred = typeof foreignKey?.type === "string" ? recordNamed(foreignKey.type)?.kind : undefined;
  if (referred) return literal(referred);
  const edge = edgeOf(type.name, property.replace(/Id$/, ""));
  return edge?.kind === "reference" ? sql`lower(${edge.recordKind(version)})` : null;
}

/**
 * The fields in which two versions differ, as JSON. Null stands for no version. All versions of a record have the same keys in
 * the same order, so the two objects can be read in parallel.
 */
export const differences = (before: Sql, after: Sql): Sql =>
  sql`(select coalesce(json_agg(json_build_object('field', coalesce(had, has), 'before', was, 'after', is_now)
      order by place), '[]')
    from rows from (json_each(${before}), json_each(${after})) with ordinality as fields(had, was, has, is_now, place)
    where coalesce(was::text, 'null') <> coalesce(is_now::text, 'null'))`;
