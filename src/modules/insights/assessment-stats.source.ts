import { conditionsOf } from "../../projection/compile/conditions";
import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, join, raw, sql, type Sql } from "../../projection/declare/sql";
import { idOf } from "../../schema/record.key";
import { Assessment } from "../assessments/assessment.entity";
import { Methodology } from "../assessments/methodology.entity";
import { isJudgedBy } from "../assessments/judged.status";
import { followsNamed } from "../assessments/methodology.list";
import { commitmentTopics } from "../commitments/commitment-topic.entity";
import { Commitment } from "../commitments/commitment.entity";
import { commitmentList } from "../commitments/commitment.list";
import { bucketPage } from "./bucket.page";
import type { AssessmentGrouping } from "./assessment-stats.type";
import { countsOf, different, groupings } from "./stats.counting";
import { byJurisdiction, byWords, grouping, type Group } from "./stats.grouping";
import { asksTopic, topicGroups, topicsJoined } from "./topic.grouping";

/** By the word as the methodology writes it. */
const byTerm = grouping("text", (term) => sql`coalesce(${term}, 'No term')`);

const byMethodology = grouping("uuid", (key, scope) => {
  const row = scope.row(Methodology);
  return sql`(select ${row.col("name")} || ', ' || ${row.col("edition")} from ${scope.from(row)} where ${row.id} = ${key})`;
});

/** The groupings, by the rows of the commitments as judged under a methodology, their topics, and the commitments. */
const groups: Readonly<Record<AssessmentGrouping, (judged: Row, topic: Row, commitment: Row) => Group>> = {
  METHODOLOGY: (judged) => byMethodology("methodologyId", judged.col("methodologyId")),
  FIRST_STATUS: (judged) => byWords("firstStatus", judged.col("firstStatus")),
  LATEST_STATUS: (judged) => byWords("latestStatus", judged.col("latestStatus")),
  FIRST_TERM: (judged) => byTerm("firstTerm", judged.col("firstTerm")),
  LATEST_TERM: (judged) => byTerm("latestTerm", judged.col("latestTerm")),
  JURISDICTION: (_, __, commitment) => byJurisdiction("jurisdiction", commitment.col("jurisdiction")),
  TOPIC: (_, topic) => topicGroups.TOPIC(topic),
  TOP_TOPIC: (_, topic) => topicGroups.TOP_TOPIC(topic),
};

/** The row of `AssessmentStats`. */
export function assessmentStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly AssessmentGrouping[];
  const [judged, topic] = [new Row(null, scope.alias()), new Row(null, scope.alias())];
  const commitment = scope.row(Commitment);
  const where = conditionsOf(commitmentList.conditions, commitment, given, scope);
  const from = [
    sql`(${judgedIn(asked, scope, given)}) ${raw(judged.alias)}`,
    ...(where.length > 0 || asked.includes("JURISDICTION")
      ? [sql`join ${scope.once(commitment)} on ${commitment.id} = ${judged.col("commitmentId")}`]
      : []),
    ...(asksTopic(asked) ? [topicsJoined(commitmentTopics, topic, judged.col("commitmentId"), { scope, asked })] : []),
  ];
  return countsOf(
    {
      unit: "ASSESSED_COMMITMENTS",
      groups: asked.map((each) => groups[each](judged, topic, commitment)),
      from: join(from, " "),
      where,
      columns: [sql`${judged.col("commitmentId")} as commitment`, sql`${judged.col("methodologyId")} as methodology`],
      ...(asksTopic(asked) && { total: different("commitment, methodology") }),
      records: { name: "commitments", count: different("commitment") },
      page: bucketPage(asked, given),
    },
    scope,
  );
}

/** One row for each commitment and each methodology under which it was judged as a whole, with the columns that the groupings read. */
function judgedIn(asked: readonly AssessmentGrouping[], scope: Scope, given: Arguments): Sql {
  const judgement = scope.row(Assessment);
  const [commitmentId, methodologyId] = [judgement.col("commitmentId"), judgement.col("methodologyId")];
  // All by one order, so that Postgres sorts once.
  const inOrder = (property: string): Sql =>
    sql`array_agg(${judgement.col(property)} order by partial_latest(${judgement.col("date")}), ${judgement.id})`;
  const ends: Readonly<Partial<Record<AssessmentGrouping, Sql>>> = {
    FIRST_STATUS: sql`(${inOrder("status")})[1] as "firstStatus"`,
    LATEST_STATUS: sql`(${inOrder("status")})[count(*)] as "latestStatus"`,
    FIRST_TERM: sql`(${inOrder("term")})[1] as "firstTerm"`,
    LATEST_TERM: sql`(${inOrder("term")})[count(*)] as "latestTerm"`,
  };
  const columns = [
    sql`${commitmentId} as "commitmentId"`,
    sql`${methodologyId} as "methodologyId"`,
    ...asked.flatMap((grouping) => ends[grouping] ?? []),
  ];
  const where = [
    sql`${judgement.col("partyId")} is null and ${judgement.col("milestoneId")} is null`,
    ...(given.has("methodology") ? [sql`${methodologyId} = ${idOf(scope, given, "methodology", "methodology")}`] : []),
    ...(given.has("methodologyName") ? [followsNamed(judgement, given, "methodologyName", scope)] : []),
    ...(given.has("validAt") ? [isJudgedBy(judgement, given.as("validAt", "date"))] : []),
  ];
  return sql`select ${join(columns, ", ")} from ${scope.whole(judgement)} where ${all(where)} group by 1, 2 ${having(given)}`;
}

function having(given: Arguments): Sql {
  if (!given.has("reassessed")) return sql``;
  return given.shape("reassessed") === true ? sql`having count(*) > 1` : sql`having count(*) = 1`;
}
