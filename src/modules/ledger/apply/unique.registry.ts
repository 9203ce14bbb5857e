import type { TrackedKind } from "../../../values/record-id";

/** Properties that no two records of a kind have in common, all of them together. Postgres has a constraint that says the same. */
export interface UniqueRule {
  kind: TrackedKind;
  properties: readonly string[];
}

const rules: UniqueRule[] = [];

/** Each module says what of its records is unique, so that a merge and a revert know it before Postgres refuses. */
export const registerUnique = (kind: TrackedKind, ...properties: string[]): void =>
  void rules.push({ kind, properties });

export const uniqueRulesOf = (kind: TrackedKind): UniqueRule[] => rules.filter((rule) => rule.kind === kind);

/** What identifies a record under a rule; null where a value is missing, for nothing is equal to that. */
export function keyUnder({ kind, properties }: UniqueRule, values: Readonly<Record<string, unknown>>): string | null {
  const key = properties.map((property) => values[property] ?? null);
  return key.includes(null) ? null : JSON.stringify([kind, properties, key]);
}
