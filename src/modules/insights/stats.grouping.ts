import type { Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { Topic } from "../topics/topic.entity";

/** A grouping in SQL. */
export interface Group {
  /** The column that holds the key of a bucket. */
  key: string;
  /** The Postgres type of that column. */
  type: "text" | "integer" | "uuid";
  by: Sql;
  label: Label;
}

/** The English words for a key. */
export type Label = (key: Sql, scope: Scope) => Sql;

/** `IN_POLICY_DOCUMENT` becomes `In policy document`. */
const inWords: Label = (key) => sql`upper(left(${key}, 1)) || lower(replace(substr(${key}, 2), '_', ' '))`;

const asItIs: Label = (key) => sql`${key}::text`;

const yearInWords: Label = (key) => sql`coalesce(${key}::text, 'Year not known')`;

/** `2015-04` becomes `April 2015`. */
const monthInWords: Label = (key) =>
  sql`coalesce(to_char(partial_earliest(${key}), 'FMMonth YYYY'), 'Month not known')`;

/** `2015-Q2` becomes `Q2 2015`. */
const quarterInWords: Label = (key) => sql`coalesce(substr(${key}, 6) || ' ' || left(${key}, 4), 'Quarter not known')`;

const nameOfActor: Label = (key, scope) => {
  const actor = scope.row(Actor);
  return sql`(select ${actor.col("name")} from ${scope.from(actor)} where ${actor.id} = ${key})`;
};

const nameOfActorIfAny: Label = (key, scope) => sql`coalesce(${nameOfActor(key, scope)}, 'Nobody named')`;

/** The code: `Bucket.labels` puts it into words, since Postgres does not know them. */
const codeOfJurisdiction: Label = (key) => sql`json_build_object('jurisdiction', ${key})`;

/** Records without a topic share a bucket. */
const nameOfTopic: Label = (key, scope) => {
  const topic = scope.row(Topic);
  return sql`coalesce((select ${topic.col("name")} from ${scope.from(topic)} where ${topic.id} = ${key}), 'No topic')`;
};

/** Whether the two ends of an interval begin with the same characters; of every other date it is true. */
const endsAlike = (date: Sql, characters: number): Sql =>
  sql`left(split_part(${date}, '/', -1), ${raw(String(characters))}) = left(${date}, ${raw(String(characters))})`;

/** The year in which the whole of a partial date lies; null if there are several. */
const yearOf = (date: Sql): Sql => sql`case when ${endsAlike(date, 4)} then left(${date}, 4)::integer end`;

/** The same of the quarter of a year: `2016-Q2`. Most dates say it themselves; only the days of an interval have to be compared. */
const quarterOf = (date: Sql): Sql => sql`case
  when strpos(${date}, '/') > 0 then ${quarterOfInterval(date)}
  when length(${date}) = 4 then null
  when substr(${date}, 6, 1) = 'Q' then ${date}
  else left(${date}, 4) || '-Q' || (substr(${date}, 6, 2)::integer + 2) / 3 end`;

const quarterOfInterval = (date: Sql): Sql =>
  sql`case when date_trunc('quarter', partial_earliest(${date})) = date_trunc('quarter', partial_latest(${date}))
    then to_char(partial_earliest(${date}), 'YYYY"-Q"Q') end`;

/** The same of the month. Where a date has no month, something else stands in its place, or nothing. */
const monthOf = (date: Sql): Sql =>
  sql`case when substr(${date}, 6, 2) between '01' and '12' and ${endsAlike(date, 7)} then left(${date}, 7) end`;

/** A way to group: by a value, or by what `of` makes of it. */
export const grouping =
  (type: Group["type"], label: Label, of = (value: Sql): Sql => value) =>
  (key: string, value: Sql): Group => ({ key, type, by: of(value), label });

export const byWords = grouping("text", inWords);
export const byText = grouping("text", asItIs);
export const byActor = grouping("uuid", nameOfActor);
export const byActorIfAny = grouping("uuid", nameOfActorIfAny);
export const byTopic = grouping("uuid", nameOfTopic);
export const byJurisdiction = grouping("text", codeOfJurisdiction);
export const byYear = grouping("integer", yearInWords, yearOf);
export const byQuarter = grouping("text", quarterInWords, quarterOf);
export const byMonth = grouping("text", monthInWords, monthOf);
