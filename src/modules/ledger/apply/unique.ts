import { declarationOf } from "../../../schema/module";
import type { TrackedKind } from "../../../values/record-id";

/**
 * No two records of a kind have the same values in all of these properties; a missing value is equal to a missing value. Postgres has the
 * same constraint: where a column can be null, with NULLS NOT DISTINCT.
 */
export interface UniqueRule {
  kind: TrackedKind;
  properties: readonly string[];
}

/** A merge and a revert use these rules before Postgres would refuse. */
export const uniqueRulesOf = (kind: TrackedKind): UniqueRule[] =>
  (declarationOf(kind).unique ?? []).map((properties) => ({ kind, properties }));

/** The key of a record under a rule. */
export const keyUnder = ({ kind, properties }: UniqueRule, values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([kind, properties, properties.map((property) => values[property] ?? null)]);
