import { Field } from "type-graphql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical } from "../../schema/orders";
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
