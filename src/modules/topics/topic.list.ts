import { IdOrSlug } from "../../schema/record.key";
import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { hasId } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { folded, type Searched } from "../../schema/search";
import { matches } from "../../schema/search.matches";
import { hasIdentifier, IdentifiedFilter, knownIn } from "../identifiers/identifier.lookup";
import { Topic } from "./topic.entity";

/** Searched by its name and its ids in other registers; the searched text contains labels and description, too. */
export const searchedTopics: Searched = { name: folded("name"), names: folded("name"), knownAs: knownIn("topic") };

@Filter()
class TopicFilter extends IdentifiedFilter {
  @IdOrSlug("Directly below this topic.")
  broader?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for topics without a broader one, false for topics with one.",
  })
  top?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the name, a label or the description. Case and accents do not matter, and in the name a typo is tolerated if no record has the words exactly. At most 200 " +
      "characters.",
  })
  search?: string;
}

export const topicList = declareList({
  name: "Topic",
  to: () => Topic,
  filter: TopicFilter,
  conditions: {
    identifier: hasIdentifier("topic"),
    broader: hasId("topic", "broaderId"),
    top: (row, args, name) => sql`(${row.col("broaderId")} is null) = ${args.as(name, "boolean")}`,
    search: matches(searchedTopics),
  },
  orders: { NAME: alphabetical("name", "By name."), UPDATED_AT: byUpdate },
  defaultOrder: { field: "NAME", direction: "ASC" },
});
