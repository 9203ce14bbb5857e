import { FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { namedBy, names } from "../../projection/declare/edge";
import { sql } from "../../projection/declare/sql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { makeResolver } from "../../schema/made.class";
import { Commitment } from "./commitment.entity";
import { Timeliness } from "./commitment.enums";
import { Milestone } from "./milestone.entity";
import { milestoneList } from "./milestone.list";

export const milestoneEdges = edges(Milestone, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment that it is a part of." }),
});

export const commitmentMilestones = edges(Commitment, {
  milestones: connectionTo(
    milestoneList,
    namedBy("commitmentId"),
    "Its parts with deadlines of their own, in order of position. None of them is counted as a promise or as overdue: counts are of " +
      "commitments.",
  ),
});

export const milestoneTimeliness = makeResolver(() => Milestone, {
  timeliness: {
    decorate: FieldResolver(() => Timeliness, {
      description:
        "Whether it was, or still can be, met on time: by its own deadline and its own status, by the rules of `Commitment.timeliness`.",
    }),
  },
});

/** The formality is that of the commitment: nobody can be late with a part of something that they never promised. */
compute(Milestone, "timeliness", (milestone, scope) => {
  const commitment = scope.row(Commitment);
  return sql`(select timeliness(${milestone.col("dueOn")}, ${milestone.col("status")}, ${milestone.col("fulfilledOn")},
      ${commitment.col("formality")}, ${scope.today})
    from ${scope.from(commitment)} where ${commitment.id} = ${milestone.col("commitmentId")})`;
});
