import { Field } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { anyOf, equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { Evidence } from "./evidence.entity";
import { EvidenceRole, Stance } from "./evidence.enums";
import { sql } from "../../projection/declare/sql";

/** What can be asked of quotes whose stance is known. */
@Filter()
class QuoteFilter {
  @Field(() => [EvidenceRole], { nullable: true, description: "Only quotes that tell these parts of the story." })
  role?: EvidenceRole[];

  @Field(() => String, { nullable: true, description: "Only quotes about this field, such as `date`." })
  field?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only quotes that were found in their source (true), or that could not be checked (false).",
  })
  verified?: boolean;
}

@Filter()
class EvidenceFilter extends QuoteFilter {
  @Field(() => [Stance], {
    nullable: true,
    description: "Only quotes of these stances: `[CONTRADICTS]` shows where sources disagree.",
  })
  stance?: Stance[];
}

const evidenceOrder = {
  by: (row: Row) => row.id,
  type: "uuid",
  description: "In the order in which it was recorded.",
} as const;

export const evidenceList = declareList({
  name: "Evidence",
  to: () => Evidence,
  filter: EvidenceFilter,
  conditions: {
    stance: anyOf("stance"),
    role: anyOf("role"),
    field: equals("field"),
    verified: (row, args, name) => sql`${row.col("verified")} = ${args.as(name, "boolean")}`,
  },
  orders: { RECORDED: evidenceOrder },
  defaultOrder: { field: "RECORDED", direction: "ASC" },
});

/** Quotes that contradict: the same list without a stance. */
export const contradictionList = declareList({
  name: "Evidence",
  to: () => Evidence,
  filter: QuoteFilter,
  where: null,
  conditions: evidenceList.conditions,
  orders: { RECORDED: evidenceOrder },
  defaultOrder: evidenceList.defaultOrder,
});

compute(
  Evidence,
  "unverifiedReason",
  (row) => sql`case when not ${row.col("verified")} then coalesce(${row.col("unverifiedReason")}, 'NOT_RECORDED') end`,
);
