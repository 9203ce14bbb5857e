import type { UnitOfWork, Values } from "./unit-of-work";
import type { UniqueRule } from "./unique";

/** Loads the records that have the same values, or the same lack of one, in some properties as one of these rows: one statement, whatever their number. */
export async function loadAlike(
  records: UnitOfWork,
  { kind, properties }: UniqueRule,
  rows: readonly Values[],
): Promise<void> {
  const given = records.metadata(kind).columns.filter(({ propertyName }) => properties.includes(propertyName));
  const alike = given.map(
    ({ databaseName, isNullable }) =>
      `alike."${databaseName}" ${isNullable ? "is not distinct from" : "="} given."${databaseName}"`,
  );
  const keys = rows.map((row) =>
    JSON.stringify(Object.fromEntries(properties.map((name) => [records.columnOf(kind, name), row[name]]))),
  );
  await records.loadWhere(
    kind,
    `id in (select alike.id from unnest($1::text[]) as key
      cross join lateral json_populate_record(null::public."${kind}", key::json) as given
      join public."${kind}" alike on ${alike.join(" and ")})`,
    keys,
  );
}
