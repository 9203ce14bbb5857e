import { InputType } from "type-graphql";
import { Inputs } from "../../schema/input.fields";
import { CorrectionInput, NewRecordInput } from "../identifiers/record.inputs";
import { EvidenceInput } from "./evidence.inputs";

/** A new record that does not exist without a quote of its own. */
@InputType()
export abstract class EvidencedRecordInput extends NewRecordInput {
  @Inputs(() => EvidenceInput, { least: 1, most: 50, description: "At least one quote that says so." })
  evidence!: EvidenceInput[];
}

/** A correction of a record that can have evidence. */
@InputType()
export abstract class EvidencedCorrectionInput extends CorrectionInput {
  @Inputs(() => EvidenceInput, { most: 50, optional: true, description: "Quotes on which the correction rests." })
  evidence?: EvidenceInput[] | null;
}
