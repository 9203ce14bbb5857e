import { Arg, FieldResolver, Resolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { sql } from "../../projection/declare/sql";
import { defaultLanguage, languageTag } from "../../schema/language";
import { Topic } from "./topic.entity";

@Resolver(() => Topic)
export class TopicLabelResolver {
  @FieldResolver(() => String, {
    description:
      "What it is called in a language: the label for exactly this language, else for the first part of the tag (`fr` of `fr-CA`), else the " +
      "name.",
  })
  label(): undefined {
    return undefined;
  }
}
Arg("language", () => String, {
  defaultValue: defaultLanguage,
  description: "The reader's language: any BCP 47 tag.",
})(TopicLabelResolver.prototype, "label", 0);

compute(Topic, "label", (topic, _, args) => {
  const tag = args.as("language", "text", languageTag);
  return sql`coalesce((select label ->> 'text' from jsonb_array_elements(${topic.col("labels")}) label
    where lower(label ->> 'language') in (lower(${tag}), lower(split_part(${tag}, '-', 1)))
    order by length(label ->> 'language') desc limit 1), ${topic.col("name")})`;
});
