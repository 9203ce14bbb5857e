import type { TrackedKind } from "../../values/record-id";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { identifyBy } from "../identifiers/identifier.service";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { WrittenRow } from "../ledger/apply/written.row";
import type { EvidenceInput } from "./evidence.inputs";
import { attachAll } from "./evidence.service";

/** What the inputs of new records say beside the fields of the record: its local name, its ids in other registers, and evidence. */
interface NewRecord {
  as?: string | null;
  identifiers?: readonly IdentifierInput[] | null;
  evidence?: readonly EvidenceInput[] | null;
}

/**
 * Adds a record with its identifiers and its evidence, and returns its uuid.
 * @throws Refusal if the evidence is not valid.
 */
export function recordNew<Kind extends TrackedKind>(
  write: ChangeSetWriter,
  kind: Kind,
  row: WrittenRow<Kind>,
  { as, identifiers, evidence }: NewRecord,
): string {
  const uuid = write.insert(kind, row, as);
  identifyBy(write, { kind, uuid }, identifiers);
  attachAll(write, { kind, uuid }, evidence);
  return uuid;
}
