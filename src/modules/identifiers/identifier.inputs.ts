import { InputType } from "type-graphql";
import { Inputs, Text } from "../../schema/input.fields";
import { Slug } from "../../schema/value.fields";

@InputType({ description: "The id of a record in a register of somebody else." })
export class IdentifierInput {
  @Slug({ description: "The register: `wikidata`, `lei`, `siren`, `eu-transparency-register`, `domain` .." })
  scheme!: string;

  @Text(500, { description: "The id in that register." })
  value!: string;
}

const most = 50;

/** The ids of a new record in other registers. */
export const Identifiers = (): PropertyDecorator =>
  Inputs(() => IdentifierInput, {
    most,
    optional: true,
    description: "Its ids in other registers. No two records of a kind have the same.",
  });

/** The same for a correction. */
export const CorrectedIdentifiers = (): PropertyDecorator =>
  Inputs(() => IdentifierInput, {
    most,
    omittable: true,
    description: "Its ids in other registers: all of them. They replace the earlier ones.",
  });
