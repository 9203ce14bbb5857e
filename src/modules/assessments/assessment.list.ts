import { Field, ID } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { anyOf, hasId } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { byEarliest } from "../../schema/orders";
import { FulfilmentStatus } from "../commitments/commitment.enums";
import { hasIdentifier, IdentifiedFilter } from "../identifiers/identifier.lookup";
import { Assessment } from "./assessment.entity";
import { AssessedPart } from "./assessment.enums";
import { followsNamed, MethodologyNamed } from "./methodology.list";

@Filter()
class AssessmentFilter extends IdentifiedFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only judgements of these statuses." })
  status?: FulfilmentStatus[];

  @Field(() => [String], {
    nullable: true,
    description: 'Only judgements in these words of their methodologies: `["Substantial"]`.',
  })
  term?: string[];

  @Field(() => [AssessedPart], {
    nullable: true,
    description: "Only judgements on these: on the whole, on the share of a party, on a milestone.",
  })
  of?: AssessedPart[];

  @Field(() => ID, { nullable: true, description: "Only judgements that follow this methodology." })
  methodology?: string;

  @MethodologyNamed()
  methodologyName?: string;
}

export const assessmentList = declareList({
  name: "Assessment",
  to: () => Assessment,
  filter: AssessmentFilter,
  conditions: {
    identifier: hasIdentifier("assessment"),
    status: anyOf("status"),
    term: anyOf("term"),
    methodology: hasId("methodology", "methodologyId"),
    methodologyName: followsNamed,
    of: (row, args, name) => sql`case when ${row.col("milestoneId")} is null
        then case when ${row.col("partyId")} is null then 'WHOLE' else 'PARTY' end
        else case when ${row.col("partyId")} is null then 'MILESTONE' else 'PARTY_IN_MILESTONE' end
      end = any(${args.as(name, "text[]", (value) => [value].flat())})`,
  },
  orders: { DATE: byEarliest("date", "By date.") },
  defaultOrder: { field: "DATE", direction: "ASC" },
});
