import type { Arguments } from "../../kernel/projection/arguments";
import { conditionsOf } from "../../kernel/projection/conditions";
import { Row } from "../../kernel/projection/row";
import type { Scope } from "../../kernel/projection/scope";
import { all, join, raw, sql, type Sql } from "../../kernel/projection/sql";
import { Actor } from "../actors/actor.entity";
import { Commitment } from "../commitments/commitment.entity";
import { commitmentList } from "../commitments/commitment.list";
import { timelinessOf } from "../commitments/commitment.timeliness";
import { Evidence } from "../evidence/evidence.entity";
import { SourceArticle } from "../sources/source-article.entity";
import type { CommitmentGrouping } from "./commitment-stats.type";
import { promisesIn, statusOfPromise, timelinessOfPromise } from "./promise.source";
import {
  asItIs,
  countsOf,
  groupings,
  inWords,
  monthInWords,
  monthOf,
  nameOfActor,
  sizeGiven,
  yearOf,
  type Group,
} from "./stats.counting";

/** What the groupings look at. The actor, the promise and the publisher are only joined where one of them needs it. */
interface Units {
  commitment: Row;
  promise: Row;
  actor: Row;
  publisher: Row;
  byPromise: boolean;
  scope: Scope;
}

const groups: Readonly<Record<CommitmentGrouping, (units: Units) => Group>> = {
  STATUS: ({ commitment, promise, byPromise }) => ({
    key: "status",
    type: "text",
    by: byPromise ? statusOfPromise(promise, commitment) : commitment.col("status"),
    label: inWords,
  }),
  TIMELINESS: ({ commitment, promise, byPromise, scope }) => ({
    key: "timeliness",
    type: "text",
    by: byPromise ? timelinessOfPromise(promise, commitment, scope) : timelinessOf(commitment, scope),
    label: inWords,
  }),
  FORMALITY: ({ commitment }) => ({
    key: "formality",
    type: "text",
    by: commitment.col("formality"),
    label: inWords,
  }),
  ACTOR: ({ promise }) => ({ key: "actorId", type: "uuid", by: promise.col("actorId"), label: nameOfActor }),
  ACTOR_KIND: ({ actor }) => ({ key: "actorKind", type: "text", by: actor.col("kind"), label: inWords }),
  PUBLISHER: ({ publisher }) => ({ key: "publisher", type: "text", by: publisher.col("publisher"), label: asItIs }),
  YEAR_MADE: ({ commitment }) => ({
    key: "yearMade",
    type: "integer",
    by: yearOf(commitment.col("madeOn")),
    label: asItIs,
  }),
  MONTH_MADE: ({ commitment }) => ({
    key: "monthMade",
    type: "text",
    by: monthOf(commitment.col("madeOn")),
    label: monthInWords,
  }),
};

/** The row of `CommitmentStats`. */
export function commitmentStatsOf(scope: Scope, given: Arguments): Sql {
  const asked = groupings(given) as readonly CommitmentGrouping[];
  const has = (...wanted: CommitmentGrouping[]): boolean => wanted.some((each) => asked.includes(each));
  const units = unitsIn(scope, has("ACTOR", "ACTOR_KIND"));
  const where = conditionsOf(commitmentList.conditions, units.commitment, given, scope);
  const counted = fromOf(units);
  const count = (what: Sql): Sql => sql`(select ${what} from ${counted} where ${all(where)})`;
  const joins = [
    counted,
    ...(has("ACTOR_KIND")
      ? [joined(units.actor, sql`${units.actor.id} = ${units.promise.col("actorId")}`, scope)]
      : []),
    ...(has("PUBLISHER") ? [publishersOf(units)] : []),
  ];
  return countsOf(
    {
      unit: units.byPromise ? "COMMITMENT_PARTIES" : "COMMITMENTS",
      groups: asked.map((grouping) => groups[grouping](units)),
      from: join(joins, " "),
      where,
      // Every commitment has evidence, and every article a publisher: all units stand in a bucket.
      ...(has("PUBLISHER") && { total: count(sql`count(*)::integer`) }),
      records: {
        name: "commitments",
        ...(units.byPromise && { count: count(sql`count(distinct ${units.commitment.id})::integer`) }),
      },
      size: sizeGiven(given, "first", { most: 500, usual: 100 }),
    },
    scope,
  );
}

const unitsIn = (scope: Scope, byPromise: boolean): Units => ({
  commitment: scope.row(Commitment),
  promise: new Row(null, scope.alias()),
  actor: scope.row(Actor),
  publisher: new Row(null, scope.alias()),
  byPromise,
  scope,
});

/** Each unit once. */
function fromOf({ commitment, promise, byPromise, scope }: Units): Sql {
  if (!byPromise) return scope.from(commitment);
  return sql`${scope.from(commitment)} join (${promisesIn(scope)}) ${raw(promise.alias)}
    on ${promise.col("commitmentId")} = ${commitment.id}`;
}

const joined = (row: Row, on: Sql, scope: Scope): Sql => sql`join ${scope.from(row)} on ${on}`;

/** The publishers of the evidence on a commitment, each once. */
function publishersOf({ commitment, publisher, scope }: Units): Sql {
  const [evidence, article] = [scope.row(Evidence), scope.row(SourceArticle)];
  return sql`join (select distinct ${evidence.col("subjectId")} as "commitmentId", ${article.col("publisher")}
      from ${scope.from(evidence)} join ${scope.from(article)} on ${article.id} = ${evidence.col("sourceArticleId")}
      where ${evidence.col("subjectKind")} = 'COMMITMENT') ${raw(publisher.alias)}
    on ${publisher.col("commitmentId")} = ${commitment.id}`;
}
