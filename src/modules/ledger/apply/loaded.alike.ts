import type { UnitOfWork, Values } from "./unit-of-work";
import type { UniqueRule } from "./unique";

/** Loads the records that have the same values in some properties as one of these rows: one statement, whatever their number. */
export async function loadAlike(
  records: UnitOfWork,
  { kind, properties }: UniqueRule,
  rows: readonly Values[],
): Promise<void> {
  const columns = properties.map((property) => `"${records.columnOf(kind, property)}"`);
  const keys = rows.map((row) =>
    JSON.stringify(Object.fromEntries(properties.map((name) => [records.columnOf(kind, name), row[name]]))),
  );
  await records.loadWhere(
    kind,
    `(${columns.join(", ")}) in (select ${columns.map((column) => `given.${column}`).join(", ")}
      from unnest($1::text[]) as key cross join lateral json_populate_record(null::public."${kind}", key::json) as given)`,
    keys,
  );
}
