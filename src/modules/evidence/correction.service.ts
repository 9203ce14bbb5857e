import type { TrackedRecord } from "../ledger/apply/unit-of-work";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { EvidenceInput } from "./evidence.inputs";
import { attachAll } from "./evidence.service";

/** What every correction says. */
interface Correction {
  expectedVersion: number;
  /** On which it rests. */
  evidence?: readonly EvidenceInput[] | null;
}

interface Corrected<Result> {
  /** What is undefined stays as it is. */
  changes: Partial<Result>;
  /** What must hold of the result; throws if it does not. */
  rule?: (result: Result) => void;
  /** Whether parts of the record change with it: then it gets another version in any case. */
  alsoParts?: boolean;
}

/**
 * Corrects a record by what its editor has seen, under the rules under which it was recorded.
 * @throws Refusal if it has moved on, nothing changes, or a rule or the evidence does not hold.
 */
export function correctRecord<Result extends object>(
  write: ChangeSetWriter,
  held: TrackedRecord,
  { expectedVersion, evidence }: Correction,
  { changes, rule, alsoParts = false }: Corrected<Result>,
): string {
  write.expect(held, expectedVersion);
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  rule?.({ ...held.values, ...Object.fromEntries(said) } as unknown as Result);
  write.correct(held, expectedVersion, changes, alsoParts || Boolean(evidence?.length));
  attachAll(write, { kind: held.kind, uuid: held.values.id }, evidence);
  return held.values.id;
}
