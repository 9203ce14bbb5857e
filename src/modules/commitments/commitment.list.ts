import { Field, ID } from "type-graphql";
import { sql } from "../../kernel/projection/sql";
import { DateScalar } from "../../kernel/scalars";
import { anyOf, idOf, onOrAfter, onOrBefore } from "../../kernel/schema/conditions";
import { declareList, Filter } from "../../kernel/schema/list.type";
import { alphabetical, byEarliest, byUpdate } from "../../kernel/schema/orders";
import { byTitle, matches } from "../../kernel/schema/search";
import { Commitment } from "./commitment.entity";
import { Formality, FulfilmentStatus, Timeliness } from "./commitment.enums";
import { isOverdue, timelinessOf } from "./commitment.timeliness";
import { Party } from "./party.entity";

@Filter()
class CommitmentFilter {
  @Field(() => [FulfilmentStatus], { nullable: true, description: "Only commitments of these statuses." })
  status?: FulfilmentStatus[];

  @Field(() => [Timeliness], {
    nullable: true,
    description: "Only commitments of this timeliness, today or on the day of `asOf`.",
  })
  timeliness?: Timeliness[];

  @Field(() => [Formality], { nullable: true, description: "Only commitments of these formalities." })
  formality?: Formality[];

  @Field(() => ID, { nullable: true, description: "With this actor as a party, in whatever role." })
  actor?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The whole of the date it was made on lies on this day or after it.",
  })
  madeAfter?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The whole of the date it was made on lies on this day or before it.",
  })
  madeBefore?: string;

  @Field(() => DateScalar, { nullable: true, description: "Due on this day or before it." })
  dueBefore?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for those that are overdue, false for those that are not.",
  })
  overdue?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the title or the statement, without regard to case and accents; in the title a typo is forgiven. At most 200 characters.",
  })
  search?: string;
}

export const commitmentList = declareList({
  name: "Commitment",
  to: () => Commitment,
  filter: CommitmentFilter,
  conditions: {
    status: anyOf("status"),
    timeliness: (row, args, name, scope) => sql`${timelinessOf(row, scope)} = any(${args.as(name, "text[]")})`,
    formality: anyOf("formality"),
    actor: (row, args, name, scope) => {
      const party = scope.row(Party);
      return sql`${row.id} in (select ${party.col("commitmentId")} from ${scope.from(party)}
        where ${party.col("actorId")} = ${idOf(scope, args, name, "actor")})`;
    },
    madeAfter: onOrAfter("madeOn"),
    madeBefore: onOrBefore("madeOn"),
    dueBefore: onOrBefore("dueOn"),
    overdue: (row, args, name, scope) =>
      args.shape(name) === true ? isOverdue(row, scope) : sql`${isOverdue(row, scope)} is not true`,
    search: matches(byTitle),
  },
  orders: {
    MADE_ON: byEarliest("madeOn", "By the day it was made."),
    DUE_ON: {
      by: (row) => sql`coalesce(partial_latest(${row.col("dueOn")}), 'infinity'::date)`,
      type: "date",
      description: "By deadline; those without one count as the last.",
    },
    TITLE: alphabetical("title", "By title."),
    UPDATED_AT: byUpdate,
  },
  defaultOrder: { field: "MADE_ON", direction: "DESC" },
});
