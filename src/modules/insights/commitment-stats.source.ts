import { badInput } from "../../values/errors";
import type { Arguments } from "../../projection/declare/arguments";
import { conditionsOf } from "../../projection/compile/conditions";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { all, join, raw, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { commitmentTopics } from "../commitments/commitment-topic.entity";
import { Commitment } from "../commitments/commitment.entity";
import { commitmentList } from "../commitments/commitment.list";
import { Party } from "../commitments/party.entity";
import { timelinessOf, type Deadline } from "../commitments/commitment.timeliness";
import { Evidence } from "../evidence/evidence.entity";
import { SourceArticle } from "../sources/source-article.entity";
import { bucketPage } from "./bucket.page";
import type { CommitmentGrouping } from "./commitment-stats.type";
import {
  asks,
  promises,
  promisesIn,
  requestsIn,
  statusOfPromise,
  timelinessOfPromise,
  timelinessOfRequest,
} from "./promise.source";
import { countsOf, groupings } from "./stats.counting";
import { byActor, byJurisdiction, byMonth, byQuarter, byText, byWords, byYear, type Group } from "./stats.grouping";
import { talliedBy, talliedCounting } from "./commitment-stats.tally";
import { asksTopic, topicGroups, topicsJoined } from "./topic.grouping";

/** The rows that the groupings read. The actor, the promise and the publisher are only joined if a grouping needs them. */
interface Units {
  commitment: Row;
  promise: Row;
  actor: Row;
  publisher: Row;
  topic: Row;
  /** Whether each actor who promises, or who is asked, is a unit of its own. */
  byPromise: boolean;
  byRequest: boolean;
  byPublisher: boolean;
  hasTopic: boolean;
  scope: Scope;
}

const groups: Readonly<Record<CommitmentGrouping, (units: Units) => Group>> = {
  STATUS: ({ commitment, promise, byPromise }) =>
    byWords("status", byPromise ? statusOfPromise(promise, commitment) : commitment.col("status")),
  TIMELINESS: (units) => byWords("timeliness", timelinessIn(units)),
  ORIGINAL_TIMELINESS: (units) => byWords("originalTimeliness", timelinessIn(units, "originalDueOn")),
  FORMALITY: ({ commitment }) => byWords("formality", commitment.col("formality")),
  ACTOR: ({ promise }) => byActor("actorId", promise.col("actorId")),
  ASKED_ACTOR: ({ promise }) => byActor("actorId", promise.col("actorId")),
  ACTOR_KIND: ({ actor }) => byWords("actorKind", actor.col("kind")),
  PUBLISHER: ({ publisher }) => byText("publisher", publisher.col("publisher")),
  TOPIC: ({ topic }) => topicGroups.TOPIC(topic),
  TOP_TOPIC: ({ topic }) => topicGroups.TOP_TOPIC(topic),
  JURISDICTION: ({ commitment }) => byJurisdiction("jurisdiction", commitment.col("jurisdiction")),
  YEAR_MADE: ({ commitment }) => byYear("yearMade", commitment.col("madeOn")),
  QUARTER_MADE: ({ commitment }) => byQuarter("quarterMade", commitment.col("madeOn")),
  MONTH_MADE: ({ commitment }) => byMonth("monthMade", commitment.col("madeOn")),
};

function timelinessIn({ commitment, promise, byPromise, byRequest, scope }: Units, deadline?: Deadline): Sql {
  if (byRequest) return timelinessOfRequest(promise, commitment, scope, deadline);
  return byPromise
    ? timelinessOfPromise(promise, commitment, scope, deadline)
    : timelinessOf(commitment, scope, deadline);
}

/** The row of `CommitmentStats`. */
export function commitmentStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly CommitmentGrouping[];
  refuseBoth(asked, given);
  const units = unitsOf(asked, scope);
  const filter = (commitment: Row): readonly Sql[] => conditionsOf(commitmentList.conditions, commitment, given, scope);
  const { commitment, byPromise, byRequest, byPublisher, hasTopic } = units;
  const where = filter(commitment);
  const tallied = where.length === 0 ? talliedBy(asked) : null;
  if (tallied) return countsOf(talliedCounting(tallied, asked, given, scope), scope);
  const filtered = where.length > 0;
  return countsOf(
    {
      unit: byRequest ? "COMMITMENT_REQUESTS" : byPromise ? "COMMITMENT_PARTIES" : "COMMITMENTS",
      groups: asked.map((grouping) => groups[grouping](units)),
      from: join(relations(units, { asked, filtered, filter }), " "),
      // With publishers, the filter is already in `publishersIn`.
      where: byPublisher ? [] : where,
      // Every commitment has evidence, every article has a publisher, and what has no topic has a bucket, so each unit is in a bucket.
      ...((byPublisher || hasTopic) && { total: countOf(units, filtered, where) }),
      records: { name: "commitments", ...(byPromise && { count: promised(units, where) }) },
      page: bucketPage(asked, given),
    },
    scope,
  );
}

/** One request counts either those who promise or those who are asked. */
function refuseBoth(asked: readonly CommitmentGrouping[], given: Arguments): void {
  const promising = asked.find((each) => each === "ACTOR" || each === "ACTOR_KIND");
  if (promising && asked.includes("ASKED_ACTOR"))
    throw badInput(
      given.nameOf("groupBy"),
      `ASKED_ACTOR counts who is asked and ${promising} counts who promises: give only one of them`,
    );
}

const unitsOf = (asked: readonly CommitmentGrouping[], scope: Scope): Units => ({
  commitment: scope.row(Commitment),
  promise: new Row(null, scope.alias()),
  actor: scope.row(Actor),
  publisher: new Row(null, scope.alias()),
  topic: new Row(null, scope.alias()),
  byPromise: asked.some((each) => each === "ACTOR" || each === "ACTOR_KIND" || each === "ASKED_ACTOR"),
  byRequest: asked.includes("ASKED_ACTOR"),
  byPublisher: asked.includes("PUBLISHER"),
  hasTopic: asksTopic(asked),
  scope,
});

interface Wanted {
  asked: readonly CommitmentGrouping[];
  filtered: boolean;
  filter: (commitment: Row) => readonly Sql[];
}

/** These groupings do not need the row of the commitment. */
const withoutCommitment: readonly CommitmentGrouping[] = ["ACTOR", "ASKED_ACTOR", "ACTOR_KIND", "PUBLISHER"];

/** The relations to count over, joined by the commitment. Each is only read if something needs it. */
function relations(units: Units, { asked, filtered, filter }: Wanted): Sql[] {
  const { commitment, promise, actor, publisher, topic, byPromise, byPublisher, hasTopic, scope } = units;
  const needed = asked.some((each) => !withoutCommitment.includes(each)) || (filtered && !byPublisher);
  const found: { from: Sql; commitmentId: Sql }[] = [];
  if (needed) found.push({ from: scope.once(commitment), commitmentId: commitment.id });
  if (byPromise) found.push(promiseRelation(units));
  if (byPublisher) {
    const from = sql`(${publishersIn(scope, filtered ? filter : null)}) ${raw(publisher.alias)}`;
    found.push({ from, commitmentId: publisher.col("commitmentId") });
  }
  const [first, ...others] = found as [(typeof found)[number], ...typeof found];
  return [
    first.from,
    ...others.map(({ from, commitmentId }) => sql`join ${from} on ${commitmentId} = ${first.commitmentId}`),
    ...(hasTopic ? [topicsJoined(commitmentTopics, topic, first.commitmentId, { scope, asked })] : []),
    ...(asked.includes("ACTOR_KIND")
      ? [sql`join ${scope.from(actor)} on ${actor.id} = ${promise.col("actorId")}`]
      : []),
  ];
}

const promiseRelation = ({ promise, byRequest, scope }: Units): { from: Sql; commitmentId: Sql } => ({
  from: sql`(${byRequest ? requestsIn(scope) : promisesIn(scope)}) ${raw(promise.alias)}`,
  commitmentId: promise.col("commitmentId"),
});

/** The number of units, each counted once even if it has several publishers. */
function countOf(of: Units, filtered: boolean, where: readonly Sql[]): Sql {
  const { commitment, byPromise, scope } = of;
  const { from, commitmentId } = promiseRelation(of);
  const both = sql`${scope.once(commitment)} join ${from} on ${commitmentId} = ${commitment.id}`;
  const units = byPromise ? (filtered ? both : from) : scope.once(commitment);
  return sql`(select count(*)::integer from ${units} where ${all(where)})`;
}

/** The number of commitments that somebody has promised, or was asked for. */
function promised({ commitment, byRequest, scope }: Units, where: readonly Sql[]): Sql {
  const party = scope.row(Party);
  const isPromised = sql`exists (select from ${scope.from(party)}
    where ${party.col("commitmentId")} = ${commitment.id} and ${byRequest ? asks(party) : promises(party)})`;
  return sql`(select count(*)::integer from ${scope.once(commitment)} where ${all([...where, isPromised])})`;
}

/** The publishers of the evidence on each commitment, each once: for all commitments, or for those that pass a filter. */
function publishersIn(scope: Scope, filter: Wanted["filter"] | null): Sql {
  const [commitment, evidence, article] = [scope.row(Commitment), scope.row(Evidence), scope.row(SourceArticle)];
  const quoted = sql`${scope.whole(evidence)} join ${scope.once(article)} on ${article.id} = ${evidence.col("sourceArticleId")}`;
  const [from, where] = filter
    ? [
        sql`${scope.once(commitment)} join (${quoted}) on ${evidence.col("subjectId")} = ${commitment.id}`,
        all(filter(commitment)),
      ]
    : [quoted, sql`${evidence.col("subjectKind")} = 'COMMITMENT'`];
  return sql`select ${evidence.col("subjectId")} as "commitmentId", ${article.col("publisher")} collate "C" as publisher
    from ${from} where ${where} group by 1, 2`;
}
