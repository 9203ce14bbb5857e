import type { TrackedRecord } from "../ledger/apply/unit-of-work";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { replaceIdentifiers } from "../identifiers/identifier.service";
import type { EvidenceInput } from "./evidence.inputs";
import { attachAll } from "./evidence.service";

/** What corrections say: which version its editor has read, what other registers call the record, and on what evidence it rests. */
interface Correction {
  expectedVersion: number;
  identifiers?: readonly IdentifierInput[];
  evidence?: readonly EvidenceInput[] | null;
}

interface Corrected<Result> {
  /** What is undefined stays as it is. */
  changes: Partial<Result>;
  /** What must hold of the result; throws if it does not. */
  rule?: (result: Result) => void;
  /** Whether parts of the record change as well: then the record gets a new version even if its own fields stay. */
  alsoParts?: boolean;
}

/**
 * Corrects the version that the editor has read. The result must obey the same rules as a new record.
 * @throws Refusal if it has moved on, nothing changes, or a rule or the evidence does not hold.
 */
export function correctRecord<Result extends object>(
  write: ChangeSetWriter,
  record: TrackedRecord,
  { expectedVersion, identifiers, evidence }: Correction,
  { changes, rule, alsoParts = false }: Corrected<Result>,
): string {
  write.expect(record, expectedVersion);
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  rule?.({ ...record.values, ...Object.fromEntries(said) } as unknown as Result);
  const renamed = replaceIdentifiers(write, record, identifiers);
  write.correct(record, expectedVersion, changes, alsoParts || renamed || Boolean(evidence?.length));
  attachAll(write, { kind: record.kind, uuid: record.values.id }, evidence);
  return record.values.id;
}
