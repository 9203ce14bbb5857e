import { QueryFailedError, type EntityManager } from "typeorm";
import { knownHead } from "../../../values/known-head";
import { repeated } from "../../../values/statement";
import { trackedKinds } from "../../../values/record-id";
import type { Draft } from "../change-set/draft";
import { operationKind } from "./operation";
import { planEdits, type PlannedEdits } from "./planned.edits";
import { togetherOrNull, type Sent } from "./save";
import { asksForSlugsOnly } from "./slugs.load";
import type { UnitOfWork } from "./unit-of-work";

/** A plan that was made before the writers' lock was taken. */
export interface Foreseen {
  edits: PlannedEdits;
  /** Everything up to this revision was there when it was made. */
  seen: number;
}

/**
 * Plans the edits while other writers still write, so that they wait only for what must be done in turn. Only where little has to be looked at
 * again afterwards: edits that add records, and read no others than those that they name. Null for all others, and if anything is refused:
 * then the edits are planned in turn.
 */
export async function foresee(manager: EntityManager, draft: Draft): Promise<Foreseen | null> {
  const seen = knownHead(manager.dataSource);
  if (seen === 0 || (draft.onExisting ?? "REFUSE") !== "REFUSE" || !draft.edits.every(addsOnly)) return null;
  const edits = await planEdits(manager, draft, new Set());
  const { records, refusals, idle } = edits;
  return refusals.length === 0 && !idle && records.readsNamedOnly && changesNothing(records) ? { edits, seen } : null;
}

function addsOnly({ name }: { name: string }): boolean {
  const { check, load } = operationKind(name) ?? {};
  return !check && (!load || asksForSlugsOnly(load));
}

const changesNothing = (records: UnitOfWork): boolean =>
  trackedKinds().every((kind) => records.in("changed", kind).length === 0 && records.in("removed", kind).length === 0);

/** What Postgres compares with the record as it is in turn: the revision up to which everything was there, what was read, and the slugs that were chosen. */
function comparedWith({ edits: { records }, seen }: Foreseen): [number, string[], string] {
  const named = trackedKinds().flatMap((kind) => records.in("unchanged", kind).map(({ values }) => values.id));
  return [seen, named, JSON.stringify(records.slugs.chosen())];
}

const isForeseen = repeated("select ledger.is_foreseen($1, $2, $3) as holds");

/** In turn: whether the plan is what it would be now. No record that it has read has changed since, and no slug that it chose is taken. */
export async function stillHolds(manager: EntityManager, foreseen: Foreseen): Promise<boolean> {
  const [found] = await manager.query<{ holds: boolean }[]>(isForeseen, comparedWith(foreseen));
  return found?.holds ?? false;
}

const writeForeseen = repeated("select ledger.write_foreseen($1, $2, $3, $4, $5, $6)::float8 as revision");

/** Postgres says so if the record is not as it was foreseen. */
const notAsForeseen = "FT008";

/** Opens the change set, writes it and commits, in one message. Returns its revision; null if it has to be planned and written in turn. */
export async function writeAtOnce(
  manager: EntityManager,
  opened: object,
  foreseen: Foreseen,
  others: readonly Sent[],
): Promise<number | null> {
  const statements = await togetherOrNull(foreseen.edits.records, others);
  if (!statements) return null;
  try {
    const [written] = await manager.query<{ revision: number }[]>(writeForeseen, [
      JSON.stringify(opened),
      knownHead(manager.dataSource),
      ...comparedWith(foreseen),
      statements,
    ]);
    return written?.revision ?? null;
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === notAsForeseen)
      return null;
    throw error;
  }
}
