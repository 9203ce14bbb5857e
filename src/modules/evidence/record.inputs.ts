import { InputType } from "type-graphql";
import { CorrectionInput, NewRecordInput } from "../identifiers/record.inputs";
import { EvidenceGiven, EvidenceRequired } from "./evidence.field";
import type { EvidenceInput } from "./evidence.inputs";

/** A new record that does not exist without a quote of its own. */
@InputType()
export abstract class EvidencedRecordInput extends NewRecordInput {
  @EvidenceRequired("At least one quote that says so.")
  evidence!: EvidenceInput[];
}

/** A correction of a record that can have evidence. */
@InputType()
export abstract class EvidencedCorrectionInput extends CorrectionInput {
  @EvidenceGiven("Quotes on which the correction rests.")
  evidence?: EvidenceInput[] | null;
}
