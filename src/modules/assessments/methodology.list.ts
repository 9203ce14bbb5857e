import { Field } from "type-graphql";
import { equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import type { IdentifierInput } from "../identifiers/identifier.inputs";
import { hasIdentifier, IdentifiedBy } from "../identifiers/identifier.lookup";
import { Methodology } from "./methodology.entity";

@Filter()
class MethodologyFilter {
  @IdentifiedBy()
  identifier?: IdentifierInput;

  @Field(() => String, { nullable: true, description: "With exactly this name, all editions: `PolitiFact`." })
  name?: string;
}

export const methodologyList = declareList({
  name: "Methodology",
  to: () => Methodology,
  filter: MethodologyFilter,
  conditions: { identifier: hasIdentifier("methodology"), name: equals("name") },
  orders: { NAME: alphabetical("name", "By name."), UPDATED_AT: byUpdate },
  defaultOrder: { field: "NAME", direction: "ASC" },
});
