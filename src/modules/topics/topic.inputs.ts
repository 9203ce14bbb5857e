import { InputType } from "type-graphql";
import { Inputs, Reference, Text } from "../../schema/input.fields";
import { Choice, Language, Slug } from "../../schema/value.fields";
import { LanguageOfWordsGiven } from "../../schema/language.field";
import { CorrectionInput, NewRecordInput } from "../identifiers/record.inputs";
import { MatchRelation } from "./topic.entity";

@InputType({ description: "What a topic is called in a language (SKOS: prefLabel)." })
export class TopicLabelInput {
  @Language({ description: "The language: a BCP 47 tag such as `fr`." })
  language!: string;

  @Text(200, { description: "What it is called there." })
  text!: string;
}

@InputType({ description: "The subject of another vocabulary that a topic matches." })
export class TopicMatchInput {
  @Slug({ description: "The vocabulary: `eurovoc`, `cap` (Comparative Agendas Project), `ogp`, `iptc` .." })
  scheme!: string;

  @Text(200, { description: "The code of the subject there." })
  code!: string;

  @Text(300, { optional: true, description: "What it is called there." })
  label?: string | null;

  @Choice(() => MatchRelation, { description: "The relation of the topic to it." })
  relation!: MatchRelation;
}

@InputType({ description: "What commitments and meetings are about." })
export class RecordTopicInput extends NewRecordInput {
  @Text(200, { description: "The name by which it is best known." })
  name!: string;

  @Slug({
    optional: true,
    description:
      "A readable name for addresses. By default it is made from `name`, in Latin letters. If another topic has or had this name, a number is " +
      "added.",
  })
  slug?: string | null;

  @Text(2000, { optional: true, description: "What belongs to it." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => TopicLabelInput, {
    most: 100,
    optional: true,
    description: "What it is called in other languages, each language once.",
  })
  labels?: TopicLabelInput[] | null;

  @Inputs(() => TopicMatchInput, {
    most: 100,
    optional: true,
    description: "What it corresponds to in other vocabularies.",
  })
  matches?: TopicMatchInput[] | null;

  @Reference({ optional: true, description: "The broader topic. It must not have a broader topic itself." })
  broader?: string | null;
}

@InputType({ description: "Corrections to a topic. Fields left out stay unchanged." })
export class CorrectTopicInput extends CorrectionInput {
  @Reference({ description: "The topic." })
  topic!: string;

  @Text(200, { omittable: true, description: "The name by which it is best known." })
  name?: string;

  @Slug({ omittable: true, description: "A readable name for addresses." })
  slug?: string;

  @Text(2000, { optional: true, description: "What belongs to it; null for no description." })
  description?: string | null;

  @LanguageOfWordsGiven()
  language?: string | null;

  @Inputs(() => TopicLabelInput, {
    most: 100,
    omittable: true,
    description: "What it is called in other languages: all labels. They replace the earlier ones.",
  })
  labels?: TopicLabelInput[];

  @Inputs(() => TopicMatchInput, {
    most: 100,
    omittable: true,
    description: "What it corresponds to in other vocabularies: all matches. They replace the earlier ones.",
  })
  matches?: TopicMatchInput[];

  @Reference({ optional: true, description: "The broader topic; null for none." })
  broader?: string | null;
}
