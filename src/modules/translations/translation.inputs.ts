import { InputType } from "type-graphql";
import { LocalName, Reference, Text } from "../../schema/input.fields";
import { Choice, ExpectedVersion, Language } from "../../schema/value.fields";
import { WholeNumber } from "../../schema/number.fields";
import { Translator } from "./translation.entity";

const versionGiven = "The `version` of the record that was translated.";

@InputType({ description: "A text of a record in another language." })
export class RecordTranslationInput {
  @LocalName()
  as?: string | null;

  @Reference({ description: "The record: one that has texts of its own words." })
  record!: string;

  @Text(50, { description: "The field whose text it is, as the schema calls it: `title`, `statement` .." })
  field!: string;

  @Language({
    description:
      "The language that it is in: a BCP 47 tag such as `fr` or `pt-BR`. A text has one translation in each language.",
  })
  language!: string;

  @Text(20_000, {
    description: "The text in that language, in as many lines and characters as the field itself may have.",
  })
  text!: string;

  @Choice(() => Translator, { description: "Who or what has made it." })
  translator!: Translator;

  @WholeNumber({ least: 1, optional: true, description: `${versionGiven} By default the current one.` })
  recordVersion?: number | null;
}

@InputType({ description: "Corrections to a translation. Fields left out stay unchanged." })
export class CorrectTranslationInput {
  @Reference({ description: "The translation." })
  translation!: string;

  @ExpectedVersion()
  expectedVersion!: number;

  @Text(20_000, { omittable: true, description: "The text in that language." })
  text?: string;

  @Choice(() => Translator, { omittable: true, description: "Who or what has made it." })
  translator?: Translator;

  @WholeNumber({
    least: 1,
    omittable: true,
    description: `${versionGiven} By default the current one if \`text\` is corrected, else the same as before. Give the current one to say that the translation still holds.`,
  })
  recordVersion?: number;
}
