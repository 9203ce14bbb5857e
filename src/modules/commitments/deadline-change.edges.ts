import { namedBy, names } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Actor } from "../actors/actor.entity";
import { Commitment } from "./commitment.entity";
import { DeadlineChange } from "./deadline-change.entity";
import { deadlineChangeList } from "./deadline-change.list";

/** What happened, in a line: "Deadline extended to 2017-06". */
export const titleOfChange = (change: Row): Sql =>
  sql`'Deadline ' || lower(replace(${change.col("kind")}, '_', ' ')) || coalesce(' to ' || ${change.col("dueOn")}, '')`;

export const deadlineChangeEdges = edges(DeadlineChange, {
  commitment: one(() => Commitment, names("commitmentId"), { description: "The commitment whose deadline it is." }),
  announcedBy: one(() => Actor, names("announcedById"), {
    nullable: true,
    description: "Who announced it; null if no source says.",
  }),
});

export const commitmentDeadlines = edges(Commitment, {
  deadlines: connectionTo(
    deadlineChangeList,
    namedBy("commitmentId"),
    "The changes of its deadline, the earliest announcement first; those of one day in the order in which they were recorded. Empty if " +
      "`dueOn` is still the first deadline.",
  ),
});
