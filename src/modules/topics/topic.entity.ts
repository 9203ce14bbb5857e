import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { ReferenceTo, StoredText } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { LanguageOfWords } from "../../schema/language.field";
import { ReadersText } from "../../schema/texts";
import { Tracked, type Written } from "../../schema/tracked";

export const MatchRelation = describedEnum(
  "MatchRelation",
  "The relation of a topic to a subject of another vocabulary (SKOS: mapping relations).",
  {
    EXACT: "The same subject (SKOS: exactMatch).",
    CLOSE: "Nearly the same: a search can use one instead of the other (SKOS: closeMatch).",
    BROADER: "The subject there is broader than the topic (SKOS: broadMatch).",
    NARROWER: "The subject there is narrower than the topic (SKOS: narrowMatch).",
  },
);
export type MatchRelation = keyof typeof MatchRelation;

@ObjectType({ description: "What a topic is called in a language (SKOS: prefLabel)." })
export class TopicLabel {
  @Field(() => String, { description: "The language: a BCP 47 tag such as `fr`." })
  language!: string;

  @Field(() => String, { description: "What it is called there." })
  text!: string;
}

@ObjectType({ description: "The subject of another vocabulary that a topic matches." })
export class TopicMatch {
  @Field(() => String, {
    description: "The vocabulary: `eurovoc`, `cap` (Comparative Agendas Project), `ogp`, `iptc` ..",
  })
  scheme!: string;

  @Field(() => String, { description: "The code of the subject there." })
  code!: string;

  @Field(() => String, { nullable: true, description: "What it is called there; null if nobody has recorded it." })
  label!: string | null;

  @Field(() => MatchRelation, { description: "The relation of the topic to it." })
  relation!: MatchRelation;
}

@ObjectType({
  implements: Tracked,
  description:
    "What commitments and meetings are about (SKOS: Concept). A topic may have one broader topic, which has no broader topic itself.",
})
@Entity("topic")
export class Topic extends Tracked {
  @StoredText({
    description: "A readable name for addresses: `hate-speech`. Unique; lower-case letters, digits and hyphens.",
  })
  slug!: string;

  @ReadersText({
    labels: "labels",
    description: "The name by which it is best known. `label` gives the name in other languages.",
  })
  name!: string;

  @ReadersText({ nullable: true, description: "What belongs to it; null if nobody has recorded it." })
  description!: string | null;

  @LanguageOfWords()
  language!: string | null;

  @Field(() => [TopicLabel], { description: "What it is called in other languages, each language once." })
  @Column({ type: "jsonb" })
  labels!: TopicLabel[];

  @Field(() => [TopicMatch], { description: "What it corresponds to in other vocabularies." })
  @Column({ type: "jsonb" })
  matches!: TopicMatch[];

  @ReferenceTo("Topic", { nullable: true })
  broaderId!: string | null;

  @Column({ type: "text", name: "search_text", insert: false, update: false })
  searchText!: string;

  @Column({ type: "tsvector", name: "search_vector", insert: false, update: false, select: false })
  searchVector!: string;
}

declare module "../../values/record-id" {
  interface TrackedRecords {
    topic: Written<Topic, "searchText" | "searchVector">;
  }
}
