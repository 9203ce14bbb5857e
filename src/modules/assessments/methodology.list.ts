import { Field } from "type-graphql";
import { equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { Methodology } from "./methodology.entity";

@Filter()
class MethodologyFilter {
  @Field(() => String, { nullable: true, description: "With exactly this name, all editions: `PolitiFact`." })
  name?: string;
}

export const methodologyList = declareList({
  name: "Methodology",
  to: () => Methodology,
  filter: MethodologyFilter,
  conditions: { name: equals("name") },
  orders: { NAME: alphabetical("name", "By name."), UPDATED_AT: byUpdate },
  defaultOrder: { field: "NAME", direction: "ASC" },
});
