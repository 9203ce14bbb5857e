import { FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import { namedBy, names } from "../../projection/declare/edge";
import { sql } from "../../projection/declare/sql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { makeResolver } from "../../schema/made.class";
import { Commitment } from "../commitments/commitment.entity";
import { Milestone } from "../commitments/milestone.entity";
import { Party } from "../commitments/party.entity";
import { latestOf, whatCountsInsteadOf } from "./measurement.counted";
import { Measurement } from "./measurement.entity";
import { Target } from "./target.entity";
import { measurementList, targetList } from "./target.list";

export const targetEdges = edges(Target, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment that has this number." }),
  party: one(() => Party, names("partyId"), {
    nullable: true,
    description: "Whose number it is; null if it is not that of one party.",
  }),
  milestone: one(() => Milestone, names("milestoneId"), {
    nullable: true,
    description: "The milestone that it belongs to; null for the commitment as a whole.",
  }),
  measurements: connectionTo(
    measurementList,
    namedBy("targetId"),
    "Everything that was measured of it, also what another measurement has superseded, the earliest period first. Empty if nobody has " +
      "measured it, or no source was found: that is not zero.",
  ),
  latestMeasurement: one(() => Measurement, latestOf, {
    nullable: true,
    description:
      "What was measured of the latest period, by its last day; of that period, what counts: a final number rather than a provisional one, " +
      "and else the one that was recorded last. Null if nobody has measured it, which is not zero.",
  }),
});

const ofCommitment = "The numbers that were promised or asked for in it, the first due first.";

export const commitmentTargets = edges(Commitment, {
  targets: connectionTo(
    targetList,
    namedBy("commitmentId"),
    `${ofCommitment} Those of its milestones and its parties, too.`,
  ),
});

export const milestoneTargets = edges(Milestone, {
  targets: connectionTo(targetList, namedBy("milestoneId"), ofCommitment),
});

export const partyTargets = edges(Party, {
  targets: connectionTo(targetList, namedBy("partyId"), "The numbers that are its own, the first due first."),
});

export const measurementEdges = edges(Measurement, {
  target: one(() => Target, names("targetId"), { description: "The target that it measures." }),
  supersededBy: one(() => Measurement, whatCountsInsteadOf, {
    nullable: true,
    description:
      "The measurement of the same period (the same first and last day) that counts instead: a final one rather than a provisional one, and else the one that was " +
      "recorded last. Null if this one counts.",
  }),
});

export const heldAgainstTarget = makeResolver(() => Measurement, {
  meetsTarget: {
    decorate: FieldResolver(() => Boolean, {
      description:
        "Whether this number is one that the target asks for, by its `comparison`. Arithmetic and no judgement: it asks neither whether the " +
        "period is that of the deadline nor whether the number is right, and sets no status.",
    }),
  },
});

compute(Measurement, "meetsTarget", (measurement, scope) => {
  const [target, value] = [scope.row(Target), measurement.col("value")];
  return sql`(select case ${target.col("comparison")}
      when 'AT_LEAST' then ${value} >= ${target.col("value")}
      when 'AT_MOST' then ${value} <= ${target.col("value")}
      when 'EXACTLY' then ${value} = ${target.col("value")}
      else ${value} between ${target.col("value")} and ${target.col("upperValue")} end
    from ${scope.from(target)} where ${target.id} = ${measurement.col("targetId")})`;
});
