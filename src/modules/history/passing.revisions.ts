import { Arguments } from "../../projection/declare/arguments";
import type { Reader } from "../../projection/answer/reader";
import { bytesOfPlan, madePlan, type Plan } from "../../projection/compile/plan";
import { Row } from "../../projection/declare/row";
import { dayOf, Scope } from "../../projection/declare/scope";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { wholesNamed } from "../../schema/record.key";
import { badInput, shown } from "../../values/errors";
import { Cache } from "../../values/cache";
import { notedIn } from "./noted-change.source";

/** The arguments of a subscription, as they were given. */
export type Followed = Readonly<Record<string, unknown>>;

/** What it costs to find the next revision that passes a filter. */
export const pointsOfLook = 20;

/** So many revisions are looked at in one statement: those that a subscriber missed may be many. */
const mostAtOnce = 200;

export interface Passing {
  revisions: readonly number[];
  /** The last revision that was looked at. */
  until: number;
}

const field = "changed";

/** The revisions after one, up to another, with changes that pass the filter. What a record is called and into what it was merged is taken as it was at each. */
export async function passingRevisions(reader: Reader, args: Followed, after: number, head: number): Promise<Passing> {
  const until = Math.min(head, after + mostAtOnce);
  const found = await read(reader, "passing", { ...args, afterRevision: after, untilRevision: until }, passing);
  return { revisions: found as number[], until };
}

/** @throws GraphQLError BAD_USER_INPUT that names the argument. */
export async function refuseUnknown(reader: Reader, args: Followed): Promise<void> {
  const given = [args["about"] ?? []].flat();
  if (given.length === 0) return;
  const [place] = (await read(reader, "unknown", args, unknown)) as number[];
  if (place !== undefined) throw badInput(`${field}.about`, `${shown(given[place - 1])} names no record here`);
}

function passing(args: Arguments): Sql {
  const each = new Row(null, "revisions");
  const revision = each.col("revision");
  const scope = new Scope(revision, dayOf(revision));
  return sql`select coalesce(json_agg(${revision} order by ${revision}), '[]') from change_set as ${raw(each.alias)}
    where ${revision} > ${args.as("afterRevision", "bigint")} and ${revision} <= ${args.as("untilRevision", "bigint")}
      and exists (${notedIn(revision, args, scope)})`;
}

/** The places of those that no record has, and never had. */
function unknown(args: Arguments): Sql {
  const scope = new Scope(null, sql`current_date`);
  const named = new Row(null, scope.alias());
  return sql`select coalesce(json_agg(${named.col("place")} order by ${named.col("place")}), '[]')
    from ${wholesNamed(scope, args, "about", named)}
    where not exists (select from ledger.change known where known.whole_id = ${named.id})`;
}

const plans = new Cache<Plan>("followed", bytesOfPlan);

/** Plans are kept by everything on which they depend: the values of enums, and which arguments are given. */
function read(reader: Reader, what: string, args: Followed, compile: (args: Arguments) => Sql): Promise<unknown> {
  const shape = Object.entries(args).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, ["change", "types"].includes(name) ? value : true]],
  );
  const plan = plans.getOr(`${what} ${JSON.stringify(shape)}`, () =>
    madePlan({ expression: compile(new Arguments(field, 0, args)), revision: null, fields: [] }, 0),
  );
  return reader.readAll([{ plan, field, args }], {}).then(([found]) => found);
}
