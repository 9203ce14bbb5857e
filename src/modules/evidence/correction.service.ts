import type { TrackedRecord } from "../ledger/apply/unit-of-work";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { replaceIdentifiers } from "../identifiers/identifier.service";
import type { EvidenceInput } from "./evidence.inputs";
import { attachAll } from "./evidence.service";

/** The fields of all corrections: the version that the editor has read, the ids of the record in other registers, and new evidence. */
interface Correction {
  expectedVersion: number;
  identifiers?: readonly IdentifierInput[];
  evidence?: readonly EvidenceInput[] | null;
}

interface Corrected<Result> {
  /** Fields that are undefined stay as they are. */
  changes: Partial<Result>;
  /** Checks the result, and throws if it breaks a rule. */
  rule?: (result: Result) => void;
  /** Whether parts of the record change as well: then the record gets a new version even if its own fields stay. */
  alsoParts?: boolean;
}

/**
 * Corrects the version that the editor has read. The result must obey the same rules as a new record.
 * @throws Refusal if it has changed since, nothing changes, a rule is broken, or the evidence is not valid.
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
