import { Field } from "type-graphql";
import { conditionsWithin } from "../../projection/compile/conditions";
import type { Arguments } from "../../projection/declare/arguments";
import type { Condition } from "../../projection/declare/list";
import type { Row } from "../../projection/declare/row";
import type { Scope } from "../../projection/declare/scope";
import { sql, type Sql } from "../../projection/declare/sql";
import { declarationOf } from "../../schema/module";
import { Meeting } from "../meetings/meeting.entity";
import { meetingList } from "../meetings/meeting.list";
import { DeadlineChange } from "./deadline-change.entity";

/** The argument `madeAt` of a list of commitments. */
export const MadeAt = (): PropertyDecorator =>
  Field(() => meetingList.where as object as never, {
    nullable: true,
    description:
      "Only commitments made at a meeting on record of which this holds, as in `meetings(where:)`: `{actor: ..}` finds what anybody promised at " +
      "meetings in which that actor took part or was represented, or may have, `{actor: .., attendance: [ATTENDED]}` at those to which it came.",
  });

export function atMeetings(commitment: Row, args: Arguments, name: string, scope: Scope): Sql {
  const meeting = scope.row(Meeting);
  return sql`${commitment.col("meetingId")} in (select ${meeting.id} from ${scope.from(meeting)}
    where ${conditionsWithin(meetingList.conditions, meeting, args.inner(name), scope)})`;
}

export function hasDeadlineChange(commitment: Row, args: Arguments, name: string, scope: Scope): Sql {
  const change = scope.row(DeadlineChange);
  return sql`${commitment.id} in (select ${change.col("commitmentId")} from ${scope.from(change)}
    where ${change.col("kind")} = any(${args.as(name, "text[]")}))`;
}

/** Targets belong to a later module, which knows commitments. */
export const hasTarget: Condition = (commitment, args, name, scope) => {
  const target = scope.row(declarationOf("target").type);
  const found = sql`exists (select from ${scope.from(target)} where ${target.col("commitmentId")} = ${commitment.id})`;
  return args.shape(name) === true ? found : sql`not ${found}`;
};
