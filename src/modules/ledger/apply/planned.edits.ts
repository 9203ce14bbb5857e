import type { EntityManager } from "typeorm";
import { Refusal } from "../../../values/errors";
import { formatRecordId, type RecordId, type TrackedKind } from "../../../values/record-id";
import { mapInTurns, takingTurns } from "../../../values/turns";
import { DependsOnRefused, namesIn, type EditEffects, type Draft, type Edit } from "../change-set/draft";
import { recordsNamedIn } from "../change-set/named.records";
import { ExistingRecords, refusedIdentifiers } from "./existing.records";
import { loadGivenParts } from "./given.parts";
import { loadExisting, type Given } from "./loaded.existing";
import { operationKind, type OperationKind } from "./operation";
import { refusedForUse } from "./record.use";
import { RegisterSayings, sayingsOf } from "./register.sayings";
import { UnitOfWork, type Origin } from "./unit-of-work";
import { ChangeSetWriter } from "./change-set.writer";

/** An applied edit. */
export interface PlannedEdit extends Edit, EditEffects {
  /** Whether its record existed already, so that it recorded no new one. */
  existed: boolean;
  /** Its effect: a new record, a change of one, or nothing. */
  outcome: "CREATED" | "UPDATED" | "UNCHANGED";
  recordId: string | null;
  recordKind: TrackedKind | null;
}

export interface PlannedEdits {
  /** Whether there is nothing to write: no edit changes anything, or all were left out. */
  idle: boolean;
  records: UnitOfWork;
  planned: PlannedEdit[];
  refusals: Refusal[];
}

/** Runs the edits in memory, on the records that the database has. Nothing is sent to it yet. */
export async function planEdits(
  manager: EntityManager,
  draft: Draft,
  without: ReadonlySet<number>,
): Promise<PlannedEdits> {
  const records = new UnitOfWork(manager);
  const wanted = draft.edits.filter(({ position }) => !without.has(position));
  await records.load(await recordsNamedBy(wanted, draft.known));
  await loadGivenParts(records, wanted);
  const mode = draft.onExisting ?? "REFUSE";
  await loadExisting(records, wanted, mode);
  const kinds = byKind(wanted);
  for (const [kind, edits] of kinds) await kind.load?.(records, inputsOf(edits));
  const write = new ChangeSetWriter(records, draft);
  const sayings = mode === "UPDATE" ? await sayingsOf(records, draft) : new RegisterSayings();
  const existing = new ExistingRecords(records, mode, sayings);
  const refusals: Refusal[] = [];
  const planned: PlannedEdit[] = [];
  const letOthers = takingTurns();
  for (const edit of draft.edits) {
    await letOthers();
    const done = without.has(edit.position) ? null : planEdit(write, existing, edit, refusals);
    if (done) planned.push(done);
    else namesIn(edit.input).forEach((name) => write.giveUp(name));
  }
  const there = new Set(planned.flatMap(({ existed, position }) => (existed ? position : [])));
  refusals.push(...(await refusedByChecks(records, kinds, there)));
  for (const [refusal, origin] of [...refusedIdentifiers(records), ...(await refusedForUse(records))])
    refusals.push(placed(draft, refusal, origin));
  const idle = planned.length === 0 || (mode !== "REFUSE" && !records.settle());
  return { records, planned: idle ? planned.map(unchanged) : planned, refusals, idle };
}

const unchanged = (edit: PlannedEdit): PlannedEdit => ({ ...edit, outcome: "UNCHANGED" });

function planEdit(
  write: ChangeSetWriter,
  existing: ExistingRecords,
  edit: Edit,
  refusals: Refusal[],
): PlannedEdit | null {
  const { position, name, input } = edit;
  const kind = kindOf(edit);
  try {
    const done = write.operation(position, () => existing.run(write, kind, input as Given));
    const outcome = done.existed ? (done.writes ? "UPDATED" : "UNCHANGED") : kind.records ? "CREATED" : "UPDATED";
    return { ...edit, ...done, recordKind: kind.record, outcome };
  } catch (error) {
    if (error instanceof Refusal) refusals.push(error.under("operations", position, name));
    else if (!(error instanceof DependsOnRefused)) throw error;
    return null;
  }
}

/** Runs the checks of the operations. Those whose records exist are not checked: they record no duplicates. */
async function refusedByChecks(
  records: UnitOfWork,
  kinds: ReadonlyMap<OperationKind, Edit[]>,
  there: ReadonlySet<number>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [kind, edits] of kinds) {
    const anew = edits.filter(({ position }) => !there.has(position));
    if (anew.length > 0) refusals.push(...(await refusedByCheck(records, kind, anew)));
  }
  return refusals;
}

async function refusedByCheck(records: UnitOfWork, kind: OperationKind, edits: readonly Edit[]): Promise<Refusal[]> {
  const found = (await kind.check?.(records.manager, inputsOf(edits), records)) ?? new Map<number, Refusal>();
  return [...found].map(([index, refusal]) => refusal.under("operations", edits[index]?.position ?? index, kind.name));
}

/** A refusal, with the path of the operation that asked for the refused change. */
export function placed({ edits }: Draft, refusal: Refusal, [position, ...path]: Origin): Refusal {
  const name = edits.find((each) => each.position === position)?.name ?? "";
  return refusal.under("operations", position, name, ...path);
}

const kindOf = ({ name, position }: Edit): OperationKind => {
  const kind = operationKind(name);
  if (!kind) throw new Refusal("INVALID", `there is no operation called ${name}`, ["operations", position]);
  return kind;
};

function byKind(edits: readonly Edit[]): Map<OperationKind, Edit[]> {
  const groups = new Map<OperationKind, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(kindOf(edit));
    if (group) group.push(edit);
    else groups.set(kindOf(edit), [edit]);
  }
  return groups;
}

const inputsOf = (edits: readonly Edit[]): object[] => edits.map(({ input }) => input);

/** The records that the edits name. `known` are the local names of earlier change sets of the same import. */
async function recordsNamedBy(edits: readonly Edit[], known?: ReadonlyMap<string, string>): Promise<RecordId[]> {
  const found = new Map<string, RecordId>();
  await mapInTurns(edits, ({ input }) => {
    for (const id of recordsNamedIn(input, known)) found.set(`${id.kind} ${id.uuid}`, id);
  });
  return [...found.values()];
}

/** The public id of the record that was made or changed; null for an operation on many records. */
export const recordIdOf = ({ recordKind, recordId }: Pick<PlannedEdit, "recordKind" | "recordId">): string | null =>
  recordKind && recordId ? formatRecordId({ kind: recordKind, uuid: recordId }) : null;
