import type { DataSource, EntityManager } from "typeorm";
import type { Refusal } from "../../../values/errors";
import type { Change } from "./change";
import { brokenRules } from "./broken.rules";
import { refusalOf } from "./constraint.errors";
import { inDryRun } from "./dry-run";
import { placed, planEdits, type PlannedEdit } from "./planned.edits";
import { deferRules } from "./rules";
import { save } from "./save";
import { RefusedChangeSet } from "./refused.change-set";
import type { Origin, UnitOfWork } from "./unit-of-work";
import { withDifferences } from "./version.conflict";

/** The search for errors ends when both this many rounds and this much time have passed. The author sees the other errors the next time. */
const enoughRounds = 10;
const enoughMs = 2000;

/**
 * Everything that is wrong with a draft, so that its author sees all of it at once. Each round leaves out the operations in which
 * an error was found already, until no more errors are found.
 */
export async function collectAllErrors(source: DataSource, change: Change<unknown>, first: Error): Promise<Refusal[]> {
  const found: Refusal[] = [];
  const refused = new Set<number>();
  const enough = Date.now() + enoughMs;
  for (let round = 0; round < enoughRounds || Date.now() < enough; round += 1) {
    const more = await inDryRun(source, ({ manager }) => checkExcluding(manager, change, refused));
    found.push(...more);
    const places = more.flatMap(({ field: [, place] }) => (typeof place === "number" ? place : []));
    // A problem that belongs to no operation would only be found again.
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
  { draft, open }: Change<unknown>,
  without: ReadonlySet<number>,
): Promise<Refusal[]> {
  await deferRules(manager);
  await open(manager);
  const { records, planned, refusals } = await planEdits(manager, draft, without);
  const faults: RefusedRecord[] = [];
  await save(records, ({ origin }, refusal) => faults.push({ origin: origin ?? [0], refusal }));
  const found = causes(faults, planned, records).map(({ origin, refusal }) => placed(draft, refusal, origin));
  refusals.push(...found.filter((fault) => !refusals.some((refusal) => isTheSame(refusal, fault))));
  if (refusals.length > 0) return refusals;
  const broken = (await brokenRules(manager)).map(({ refusal, about }) => {
    const origin = records.originOf(about) ?? toucherOf(planned, about);
    return origin ? placed(draft, refusal, origin) : refusal;
  });
  // If several rows break one rule in one place, only one of them is reported: without it, the rule may hold.
  return [...new Map(broken.reverse().map((refusal) => [whatBreaks(refusal), refusal])).values()];
}

const whatBreaks = ({ code, field, message }: Refusal): string =>
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.test(message) ? message : `${code} ${field.join(".")}`;

function toucherOf(planned: readonly PlannedEdit[], about: string): Origin | null {
  const toucher = planned.find(({ touches }) => touches.some((uuid) => about.includes(uuid)));
  return toucher ? [toucher.position] : null;
}

/** A record that Postgres refuses, and the place in the change set that asked for it. */
interface RefusedRecord {
  origin: Origin;
  refusal: Refusal;
}

/** The faults that do not follow from others. An operation that refers to a record of a faulty operation may have no other fault. */
function causes(
  faults: readonly RefusedRecord[],
  planned: readonly PlannedEdit[],
  records: UnitOfWork,
): RefusedRecord[] {
  const atFault = new Set(faults.map(({ origin: [position] }) => position));
  const follows = ({ position, touches }: PlannedEdit): boolean =>
    touches.some((uuid) => {
      const maker = records.makerOf(uuid);
      return maker !== null && maker !== position && atFault.has(maker);
    });
  const followers = new Set(planned.filter(follows).map(({ position }) => position));
  return faults.filter(({ origin: [position] }) => !followers.has(position));
}

/** Whether a check has found this error already: its message is the better one. */
const isTheSame = (one: Refusal, other: Refusal): boolean =>
  one.code === other.code && one.field.join(".") === other.field.join(".");
