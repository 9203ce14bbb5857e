import { InputType } from "type-graphql";
import { Reference, Text } from "../../schema/input.fields";
import { OnDate } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { EvidencedCorrectionInput, EvidencedRecordInput } from "../evidence/record.inputs";

@InputType({ description: "A person's dated office." })
export class RecordRoleInput extends EvidencedRecordInput {
  @Reference({ description: "Who holds it." })
  person!: string;

  @Reference({ description: "Where it is held: a body, or the office itself if its body is not known." })
  organisation!: string;

  @Reference({
    optional: true,
    description: "The office that is held, if it is recorded: an actor of the kind OFFICE.",
  })
  office?: string | null;

  @Reference({
    optional: true,
    description:
      "The party, the group or another organisation on whose behalf it is held, of a seat in a parliament for instance.",
  })
  onBehalfOf?: string | null;

  @Text(300, { optional: true, description: "The area that it stands for: of a seat, the constituency." })
  area?: string | null;

  @Text(300, { description: "The office: `Minister of the Interior`." })
  title!: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ optional: true, description: "When it began." })
  from?: string | null;

  @OnDate({ optional: true, description: "When it ended; not before it began." })
  to?: string | null;
}

@InputType({ description: "Corrections to an office. Fields left out stay unchanged." })
export class CorrectRoleInput extends EvidencedCorrectionInput {
  @Reference({ description: "The role." })
  role!: string;

  @Reference({ omittable: true, description: "Who holds it." })
  person?: string;

  @Reference({ omittable: true, description: "Where it is held." })
  organisation?: string;

  @Reference({
    optional: true,
    description: "The office that is held, an actor of the kind OFFICE; null if none is recorded.",
  })
  office?: string | null;

  @Reference({
    optional: true,
    description: "The party, the group or another organisation on whose behalf it is held; null for none.",
  })
  onBehalfOf?: string | null;

  @Text(300, {
    optional: true,
    description: "The area that it stands for: of a seat, the constituency; null for none.",
  })
  area?: string | null;

  @Text(300, { omittable: true, description: "The office: `Minister of the Interior`." })
  title?: string;

  @LanguageOfWordsGiven()
  language?: string | null;

  @OnDate({ optional: true, description: "When it began; null if that is not known." })
  from?: string | null;

  @OnDate({
    optional: true,
    description: "When it ended, not before it began; null while it lasts, or if that is not known.",
  })
  to?: string | null;
}
