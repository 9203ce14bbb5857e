import type { Arguments } from "../../projection/declare/arguments";
import { conditionsOf } from "../../projection/compile/conditions";
import type { Scope } from "../../projection/declare/scope";
import { all, literal, raw, sql, type Sql } from "../../projection/declare/sql";
import { Assessment } from "../assessments/assessment.entity";
import { Commitment } from "../commitments/commitment.entity";
import { commitmentList } from "../commitments/commitment.list";
import { everyStatus } from "./stats.type";
import { endsOf } from "./status-series.intervals";
import type { SeriesAxis } from "./status-series.type";

/**
 * The row of `CommitmentStatusSeries`. On both axes, a commitment gets a status on one day and loses it on another. The statement
 * counts these changes, assigns each to the first point that is not before it, and adds them up from point to point. So it reads
 * each change only once, however many points there are.
 */
export function statusSeriesOf(scope: Scope, given: Arguments): Sql {
  const axis = (given.shape("axis") ?? "RECORDED") as SeriesAxis;
  const interval = String(given.shape("interval"));
  const ends = given.from("date[]", ({ from, to }, nameOf) =>
    endsOf({ interval: interval as never, from: String(from), to: String(to) }, nameOf),
  );
  return sql`with point as (select date, row_number() over (order by date)::integer as place
      from (select distinct least(each, ${scope.today}) as date from unnest(${ends}) each
        where ${given.as("from", "date")} <= ${scope.today}) dates),
    change as (${changes[axis](scope, given)}),
    step as (select width_bucket(day - 1, (select array_agg(date order by date) from point)) + 1 as place, status, sum(number) as number
      from change where exists (select from point) group by 1, 2),
    status as (select * from unnest(${everyStatus}) with ordinality as each(status, rank)),
    sums as (select point.place, point.date, status.rank,
        (sum(coalesce(step.number, 0)) over (partition by status.rank order by point.place))::integer as count
      from point cross join status left join step on step.place = point.place and step.status = status.status)
    select ${literal(interval)} as interval, ${literal(axis)} as axis, (select json_agg(each) from (
      select place, date, sum(count)::integer as total, array_agg(count order by rank) as counts
        from sums group by place, date) each) as found`;
}

/** Rows of day, status and number: from that day on, so many more commitments have that status (or fewer, if negative). */
type StatusChanges = (scope: Scope, given: Arguments) => Sql;

/** A version of a commitment counts from the revision that wrote it to the revision that replaced or removed it. */
const recorded: StatusChanges = (scope, given) => {
  const version = scope.row(Commitment);
  const where = all(conditionsOf(commitmentList.conditions, version, given, scope));
  return sql`select (applied.applied_at at time zone 'UTC')::date as day, event.status, event.number
    from (select ${version.col("revision")} as revision, ${raw(version.alias)}.superseded_by, ${version.col("status")} as status,
        count(*) as number from ${scope.versions(version)} where ${where} group by 1, 2, 3) version
      cross join lateral (values (version.revision, version.status, number), (superseded_by, version.status, -number))
        as event(revision, status, number)
      join change_set applied on applied.revision = event.revision`;
};

/** A commitment is NOT_RATED from the day on which it was made to its first assessment. Then its latest assessment counts. */
const occurred: StatusChanges = (scope, given) => {
  const [made, judged, assessment] = [scope.row(Commitment), scope.row(Commitment), scope.row(Assessment)];
  const filtered = (row: typeof made): Sql => all(conditionsOf(commitmentList.conditions, row, given, scope));
  const dated = sql`partial_latest(${assessment.col("date")})`;
  const day = sql`greatest(${dated}, partial_latest(${judged.col("madeOn")}))`;
  const before = sql`lag(${assessment.col("status")}, 1, 'NOT_RATED') over (partition by ${judged.id} order by ${dated}, ${assessment.id})`;
  return sql`select partial_latest(date) as day, 'NOT_RATED' as status, number from (
      select ${made.col("madeOn")} as date, count(*) as number from ${scope.whole(made)} where ${filtered(made)} group by 1) each
    union all select judgement.day, each.status, each.number from (
      select ${day} as day, ${assessment.col("status")} as status, ${before} as before
        from ${scope.once(judged)} join ${scope.whole(assessment)} on ${assessment.col("commitmentId")} = ${judged.id}
        where ${assessment.col("partyId")} is null and ${assessment.col("milestoneId")} is null and ${filtered(judged)}) judgement
      cross join lateral (values (judgement.status, 1), (judgement.before, -1)) as each(status, number)`;
};

const changes: Readonly<Record<SeriesAxis, StatusChanges>> = { RECORDED: recorded, OCCURRED: occurred };
