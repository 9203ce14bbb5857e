import { Field } from "type-graphql";
import { anyOf } from "../../kernel/schema/conditions";
import { declareList, Filter } from "../../kernel/schema/list.type";
import { alphabetical } from "../../kernel/schema/orders";
import { Contributor, ContributorRole } from "./contributor.entity";

@Filter()
class ContributorFilter {
  @Field(() => [ContributorRole], { nullable: true, description: "Only contributors with these roles." })
  role?: ContributorRole[];
}

export const contributorList = declareList({
  name: "Contributor",
  to: () => Contributor,
  filter: ContributorFilter,
  where: null,
  conditions: { role: anyOf("role") },
  orders: { NAME: alphabetical("name", "By name.") },
  defaultOrder: { field: "NAME", direction: "ASC" },
});
