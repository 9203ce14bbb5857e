import { declarationOf } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";

/** Properties that no two records of a kind have in common, all of them together. Postgres has a constraint that says the same. */
export interface UniqueRule {
  kind: TrackedKind;
  properties: readonly string[];
}

/** Known to a merge and a revert before Postgres refuses. */
export const uniqueRulesOf = (kind: TrackedKind): UniqueRule[] =>
  (declarationOf(kind).unique ?? []).map((properties) => ({ kind, properties }));

/** What identifies a record under a rule; null where a value is missing, for nothing is equal to that. */
export function keyUnder({ kind, properties }: UniqueRule, values: Readonly<Record<string, unknown>>): string | null {
  const key = properties.map((property) => values[property] ?? null);
  return key.includes(null) ? null : JSON.stringify([kind, properties, key]);
}
