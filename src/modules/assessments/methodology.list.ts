import { Field } from "type-graphql";
import type { Condition } from "../../projection/declare/list";
import { sql } from "../../projection/declare/sql";
import { equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { alphabetical, byUpdate } from "../../schema/orders";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { Methodology } from "./methodology.entity";

@Filter()
class MethodologyFilter extends IdentifiedFilter {
  @Field(() => String, { nullable: true, description: "With exactly this name, all editions: `PolitiFact`." })
  name?: string;
}

/** The argument `methodologyName` of lists and counts of judgements. */
export const MethodologyNamed = (): PropertyDecorator =>
  Field(() => String, {
    nullable: true,
    description:
      "Only judgements that follow the methodology with exactly this name, in whatever edition, as `methodologies(name:)` finds it: " +
      "`PolitiFact`. If no methodology has the name, no judgement is found.",
  });

/** The judgement follows an edition of the methodology that the argument names. */
export const followsNamed: Condition = (judgement, args, name, scope) => {
  const methodology = scope.row(Methodology);
  return sql`${judgement.col("methodologyId")} in (select ${methodology.id} from ${scope.from(methodology)}
    where ${equals("name")(methodology, args, name, scope)})`;
};

export const methodologyList = declareList({
  name: "Methodology",
  to: () => Methodology,
  filter: MethodologyFilter,
  conditions: { identifier: hasIdentifier("methodology"), name: equals("name") },
  orders: { NAME: alphabetical("name", "By name."), UPDATED_AT: byUpdate },
  defaultOrder: { field: "NAME", direction: "ASC" },
});
