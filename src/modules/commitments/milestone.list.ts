import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { anyOf } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { FulfilmentStatus } from "./commitment.enums";
import { Milestone } from "./milestone.entity";

@Filter()
class MilestoneFilter extends IdentifiedFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only milestones of these statuses." })
  status?: FulfilmentStatus[];
}

export const milestoneList = declareList({
  name: "Milestone",
  to: () => Milestone,
  filter: MilestoneFilter,
  conditions: { identifier: hasIdentifier("milestone"), status: anyOf("status") },
  orders: {
    POSITION: {
      by: (row) => sql`${row.col("position")}`,
      type: "bigint",
      description: "As the source numbers them.",
    },
  },
  defaultOrder: { field: "POSITION", direction: "ASC" },
});
