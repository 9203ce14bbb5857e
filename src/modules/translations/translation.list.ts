import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import { sql } from "../../projection/declare/sql";
import { patternsOf } from "../../projection/declare/wanted";
import { anyOf, equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byUpdate } from "../../schema/orders";
import { outdated } from "./translation.outdated";
import { Translation, Translator } from "./translation.entity";

@Filter()
class TranslationFilter {
  @Field(() => String, { nullable: true, description: "In this language: a BCP 47 tag. `fr` finds `fr-CA` as well." })
  language?: string;

  @Field(() => String, { nullable: true, description: "Of this field: `title`." })
  field?: string;

  @Field(() => [Translator], { nullable: true, description: "Made by one of these." })
  translator?: Translator[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those of an earlier version of the record whose text differs from the present one; false for the others.",
  })
  outdated?: boolean;
}

const inLanguage: Condition = (row, args, name) =>
  sql`lower(${row.col("language")}) like any(${args.as(name, "text[]", (tag, argument) => patternsOf(tag, argument).slice(0, 2))})`;

export const translationList = declareList({
  name: "Translation",
  to: () => Translation,
  filter: TranslationFilter,
  conditions: {
    language: inLanguage,
    field: equals("field"),
    translator: anyOf("translator"),
    outdated: (row, args, name, scope) => sql`${outdated(row, scope)} = ${args.as(name, "boolean")}`,
  },
  orders: { UPDATED_AT: byUpdate },
  defaultOrder: { field: "UPDATED_AT", direction: "ASC" },
});
