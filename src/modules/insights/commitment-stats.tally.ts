import type { Arguments } from "../../projection/declare/arguments";
import { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { join, raw, sql, type Sql } from "../../projection/declare/sql";
import { Actor } from "../actors/actor.entity";
import { kindTallies, sumOf, talliesOf, timelinessTallies, type Tallied } from "../commitments/commitment.tally";
import { bucketPage } from "./bucket.page";
import type { CommitmentGrouping } from "./commitment-stats.type";
import type { Counting } from "./stats.counting";
import { byActor, byText, byWords, type Group } from "./stats.grouping";

/** What the ledger counts: by a key, or by the day of the deadline. */
type Counts = Tallied | "DEADLINE";

/** What the ledger counts, with the groupings for which these counts are enough. */
const groupings: readonly [Counts, readonly CommitmentGrouping[]][] = [
  ["COMMITMENT", ["STATUS", "FORMALITY"]],
  ["PROMISE", ["ACTOR", "ACTOR_KIND", "STATUS"]],
  ["REQUEST", ["ASKED_ACTOR", "STATUS"]],
  ["PUBLISHER", ["PUBLISHER", "STATUS"]],
  ["DEADLINE", ["TIMELINESS", "STATUS"]],
  ["KIND", ["ACTOR_KIND", "TIMELINESS", "STATUS"]],
];

/** Which counts of the ledger answer groupings of all commitments; null if none do. */
export const talliedBy = (asked: readonly CommitmentGrouping[]): Counts | null =>
  groupings.find(([, known]) => asked.every((each) => known.includes(each)))?.[0] ?? null;

const groups: Partial<Record<CommitmentGrouping, (tally: Row, actor: Row) => Group>> = {
  STATUS: (tally) => byWords("status", tally.col("status")),
  TIMELINESS: (tally) => byWords("timeliness", tally.col("timeliness")),
  FORMALITY: (tally) => byWords("formality", tally.col("key")),
  ACTOR: (tally) => byActor("actorId", sql`${tally.col("key")}::uuid`),
  ASKED_ACTOR: (tally) => byActor("actorId", sql`${tally.col("key")}::uuid`),
  ACTOR_KIND: (_, actor) => byWords("actorKind", actor.col("kind")),
  PUBLISHER: (tally) => byText("publisher", tally.col("key")),
};

/** Where the ledger has counted by the kind of actor. */
const byKindCounted = (tally: Row): Group => byWords("actorKind", tally.col("kind"));

/** The counting of all commitments in these groupings, from the counts of the ledger. */
export function talliedCounting(
  tallied: Counts,
  asked: readonly CommitmentGrouping[],
  given: Arguments,
  scope: Scope,
): Counting {
  const [tally, actor] = [new Row(null, scope.alias()), scope.row(Actor)];
  const from = sql`${countsOfLedger(tallied, scope)} ${raw(tally.alias)}`;
  const kinds = sql`join ${scope.from(actor)} on ${actor.id} = ${tally.col("key")}::uuid`;
  return {
    ...unitOf(tallied, scope),
    groups: asked.flatMap((grouping) => groupOf(grouping, tallied)?.(tally, actor) ?? []),
    from: asked.includes("ACTOR_KIND") && tallied !== "KIND" ? join([from, kinds], " ") : from,
    where: [],
    columns: [sql`${tally.col("count")} as tallied`],
    count: sql`sum(tallied)`,
    page: bucketPage(asked, given),
  };
}

const groupOf = (grouping: CommitmentGrouping, tallied: Counts) =>
  tallied === "KIND" && grouping === "ACTOR_KIND" ? byKindCounted : groups[grouping];

function countsOfLedger(tallied: Counts, scope: Scope): Sql {
  if (tallied === "DEADLINE") return timelinessTallies(scope);
  return tallied === "KIND" ? kindTallies(scope) : talliesOf(tallied, scope);
}

function unitOf(tallied: Counts, scope: Scope): Pick<Counting, "unit" | "total" | "records"> {
  const commitments = (count?: Sql) => ({ name: "commitments", ...(count && { count }) });
  if (tallied === "PROMISE" || tallied === "KIND")
    return { unit: "COMMITMENT_PARTIES", records: commitments(sumOf("PROMISED", scope)) };
  if (tallied === "REQUEST") return { unit: "COMMITMENT_REQUESTS", records: commitments(sumOf("ASKED", scope)) };
  // A commitment has as many publishers as are quoted on it, and at least one.
  const total = tallied === "PUBLISHER" ? { total: sumOf("COMMITMENT", scope) } : {};
  return { unit: "COMMITMENTS", ...total, records: commitments() };
}
