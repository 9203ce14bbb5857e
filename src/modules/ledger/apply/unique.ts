import { declarationOf } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";

/** No two records of a kind have the same values in all of these properties. Postgres has the same constraint. */
export interface UniqueRule {
  kind: TrackedKind;
  properties: readonly string[];
}

/** A merge and a revert use these rules before Postgres would refuse. */
export const uniqueRulesOf = (kind: TrackedKind): UniqueRule[] =>
  (declarationOf(kind).unique ?? []).map((properties) => ({ kind, properties }));

/** The key of a record under a rule; null if a value is missing, because a missing value is equal to nothing. */
export function keyUnder({ kind, properties }: UniqueRule, values: Readonly<Record<string, unknown>>): string | null {
  const key = properties.map((property) => values[property] ?? null);
  return key.includes(null) ? null : JSON.stringify([kind, properties, key]);
}
