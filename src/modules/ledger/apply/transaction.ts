import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { Refusal } from "../../../values/errors";
import { planEdits, placed, type PlannedEdit } from "./planned.edits";
import type { Draft } from "../change-set/draft";
import { refusalOf } from "./constraint.errors";
import type { Origin, UnitOfWork } from "./unit-of-work";
import { endTransaction, inDryRun, dryRuns } from "./dry-run";
import { save } from "./save";
import { withDifferences } from "./version.conflict";

/** Opens the change set in the transaction: from then on its author may write. */
export type Open = (manager: EntityManager) => Promise<void>;

/** Keeps what was done, before the rules that span records are looked at. */
export type Keep<T> = (manager: EntityManager, done: PlannedEdit[]) => Promise<T>;

/** A change set that cannot be applied as it stands, with all that is wrong with it. */
export class RefusedChangeSet extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ field, message }) => `${field.join(".")}: ${message}`).join("\n"));
  }
}

/**
 * Carries out a draft in one transaction. Either every edit holds or none does.
 * @throws RefusedChangeSet with everything that is wrong.
 */
export async function apply<T>(source: DataSource, draft: Draft, open: Open, keep: Keep<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await applyEdits(runner.manager, draft, open, keep);
    await runner.manager.query("set constraints all immediate");
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await endTransaction(runner);
    await runner.release();
    // What is wrong with it is looked for as a rehearsal: others write meanwhile.
    return await dryRuns.take(draft.askedBy, () => refuse(source, draft, open, error));
  } finally {
    if (!runner.isReleased) await runner.release();
  }
}

/** The same, with work on what would be, and then as if it had never been. */
export function applyAndRollBack<T>(
  source: DataSource,
  draft: Draft,
  open: Open,
  work: (runner: QueryRunner, done: PlannedEdit[]) => Promise<T>,
): Promise<T> {
  return dryRuns.take(draft.askedBy, () =>
    inDryRun(source, async (runner) =>
      work(runner, await applyEdits(runner.manager, draft, open, async (_, done) => done)),
    ).catch((error: unknown) => refuse(source, draft, open, error)),
  );
}

/** @throws RefusedChangeSet with everything that is wrong, where it is the draft that is at fault; else the error itself. */
async function refuse(source: DataSource, draft: Draft, open: Open, error: unknown): Promise<never> {
  if (!(error instanceof RefusedChangeSet) && !refusalOf(error)) throw error;
  throw new RefusedChangeSet(await collectAllErrors(source, draft, open, error as Error));
}

async function applyEdits<T>(manager: EntityManager, draft: Draft, open: Open, keep: Keep<T>): Promise<T> {
  await manager.query("set constraints all deferred");
  await open(manager);
  const { records, planned: carriedOut, refusals } = await planEdits(manager, draft, new Set());
  if (refusals.length > 0) throw new RefusedChangeSet(refusals);
  await save(records);
  const result = await keep(manager, carriedOut);
  await checkRules(manager);
  return result;
}

let rules: string | null = null;

/** Checks what holds at commit, but for who may apply it, which is known when it is reviewed; nor is it hashed yet. */
async function checkRules(manager: EntityManager): Promise<void> {
  if (rules === null) {
    const deferrable: { conname: string }[] = await manager.query(
      `select distinct conname from pg_constraint where condeferrable and connamespace = 'public'::regnamespace
       and conname not in ('check_authority', 'open_proof')`,
    );
    rules = deferrable.map(({ conname }) => `"${conname}"`).join(", ");
  }
  await manager.query(`set constraints ${rules} immediate`);
}

/** After so many rounds that each found something, and so long a time, the rest is left to the next time. */
const enoughRounds = 10;
const enoughMs = 2000;

/**
 * Everything that is wrong with a draft. What was found is left out in the next round, until the rest would hold: so the
 * author hears of all of it at once.
 */
async function collectAllErrors(source: DataSource, draft: Draft, open: Open, first: Error): Promise<Refusal[]> {
  const found: Refusal[] = [];
  const refused = new Set<number>();
  const enough = Date.now() + enoughMs;
  for (let round = 0; round < enoughRounds || Date.now() < enough; round += 1) {
    const more = await inDryRun(source, ({ manager }) => checkExcluding(manager, draft, open, refused));
    found.push(...more);
    const places = more.flatMap(({ field: [, place] }) => (typeof place === "number" ? place : []));
    // What cannot be laid at the door of an operation would only be found again.
    if (places.every((place) => refused.has(place))) break;
    places.forEach((position) => refused.add(position));
  }
  if (found.length === 0)
    found.push(
      ...(first instanceof RefusedChangeSet ? first.refusals : [refusalOf(first)].flatMap((each) => each ?? [])),
    );
  found.sort((a, b) => Number(a.field[1] ?? -1) - Number(b.field[1] ?? -1));
  return Promise.all(found.map((refusal) => withDifferences(source.manager, refusal)));
}

async function checkExcluding(
  manager: EntityManager,
  draft: Draft,
  open: Open,
  without: ReadonlySet<number>,
): Promise<Refusal[]> {
  await manager.query("set constraints all deferred");
  await open(manager);
  const { records, planned: carriedOut, refusals } = await planEdits(manager, draft, without);
  const faults: Fault[] = [];
  await save(records, ({ origin }, refusal) => faults.push({ origin: origin ?? [0], refusal }));
  const found = causes(faults, carriedOut, records).map(({ origin, refusal }) => placed(draft, refusal, origin));
  refusals.push(...found.filter((fault) => !refusals.some((refusal) => isTheSame(refusal, fault))));
  if (refusals.length > 0) return refusals;
  try {
    await checkRules(manager);
    return [];
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const text = `${detailOf(error)} ${refusal.message}`;
    const toucher = carriedOut.find(({ touches }) => touches.some((uuid) => text.includes(uuid)));
    const origin = records.originOf(text) ?? (toucher && [toucher.position]);
    return [origin ? placed(draft, refusal, origin) : refusal];
  }
}

/** A record that Postgres refuses, and where it was asked for. */
interface Fault {
  origin: Origin;
  refusal: Refusal;
}

/** Without the faults of operations that refer to a record of another one at fault: theirs may be no other. */
function causes(faults: readonly Fault[], carriedOut: readonly PlannedEdit[], records: UnitOfWork): Fault[] {
  const atFault = new Set(faults.map(({ origin: [position] }) => position));
  const follows = ({ position, touches }: PlannedEdit): boolean =>
    touches.some((uuid) => {
      const maker = records.makerOf(uuid);
      return maker !== null && maker !== position && atFault.has(maker);
    });
  const followers = new Set(carriedOut.filter(follows).map(({ position }) => position));
  return faults.filter(({ origin: [position] }) => !followers.has(position));
}

/** What a check has found already, and told in better words. */
const isTheSame = (one: Refusal, other: Refusal): boolean =>
  one.code === other.code && one.field.join(".") === other.field.join(".");

const detailOf = (error: unknown): string =>
  String((error as { driverError?: { detail?: string } }).driverError?.detail);
