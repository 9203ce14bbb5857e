import { conditionsOf } from "../../projection/compile/conditions";
import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, sql, type Sql } from "../../projection/declare/sql";
import { commitmentTopics } from "../commitments/commitment-topic.entity";
import { Commitment } from "../commitments/commitment.entity";
import { FollowUp } from "../commitments/follow-up.entity";
import { followUpList } from "../commitments/follow-up.list";
import { bucketPage } from "./bucket.page";
import type { FollowUpGrouping } from "./follow-up-stats.type";
import { countsOf, different, groupings } from "./stats.counting";
import { byActorIfAny, byJurisdiction, byMonth, byQuarter, byWords, byYear, type Group } from "./stats.grouping";
import { asksTopic, topicGroups, topicsJoined } from "./topic.grouping";

/** The groupings, by the rows of the follow-ups, their commitments and the topics of these. */
const groups: Readonly<Record<FollowUpGrouping, (followUp: Row, commitment: Row, topic: Row) => Group>> = {
  KIND: (followUp) => byWords("kind", followUp.col("kind")),
  ACTOR: (followUp) => byActorIfAny("actorId", followUp.col("actorId")),
  JURISDICTION: (_, commitment) => byJurisdiction("jurisdiction", commitment.col("jurisdiction")),
  TOPIC: (_, __, topic) => topicGroups.TOPIC(topic),
  TOP_TOPIC: (_, __, topic) => topicGroups.TOP_TOPIC(topic),
  YEAR: (followUp) => byYear("year", followUp.col("date")),
  QUARTER: (followUp) => byQuarter("quarter", followUp.col("date")),
  MONTH: (followUp) => byMonth("month", followUp.col("date")),
};

/** The row of `FollowUpStats`. */
export function followUpStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly FollowUpGrouping[];
  const [followUp, commitment, topic] = [scope.row(FollowUp), scope.row(Commitment), new Row(null, scope.alias())];
  const commitmentId = followUp.col("commitmentId");
  const from = [
    scope.once(followUp),
    ...(asked.includes("JURISDICTION")
      ? [sql`join ${scope.once(commitment)} on ${commitment.id} = ${commitmentId}`]
      : []),
    ...(asksTopic(asked) ? [topicsJoined(commitmentTopics, topic, commitmentId, { scope, asked })] : []),
  ];
  return countsOf(
    {
      unit: "FOLLOW_UPS",
      groups: asked.map((each) => groups[each](followUp, commitment, topic)),
      from: join(from, " "),
      where: conditionsOf(followUpList.conditions, followUp, given, scope),
      columns: [sql`${commitmentId} as commitment`, ...(asksTopic(asked) ? [sql`${followUp.id} as fact`] : [])],
      ...(asksTopic(asked) && { total: different("fact") }),
      records: { name: "commitments", count: different("commitment") },
      page: bucketPage(asked, given),
    },
    scope,
  );
}
