import { InputType } from "type-graphql";
import { LocalName } from "../../schema/input.fields";
import { ExpectedVersion } from "../../schema/value.fields";
import { CorrectedIdentifiers, Identifiers, type IdentifierInput } from "./identifier.inputs";

/** What the inputs of new records have in common. */
@InputType()
export abstract class NewRecordInput {
  @LocalName()
  as?: string | null;

  @Identifiers()
  identifiers?: IdentifierInput[] | null;
}

/** What the inputs of corrections have in common, beside the record itself. */
@InputType()
export abstract class CorrectionInput {
  @ExpectedVersion()
  expectedVersion!: number;

  @CorrectedIdentifiers()
  identifiers?: IdentifierInput[];
}
