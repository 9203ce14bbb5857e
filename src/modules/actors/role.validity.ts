import { Arg, FieldResolver } from "type-graphql";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { sql, type Sql } from "../../projection/declare/sql";
import { describedEnum } from "../../schema/enum.type";
import { makeResolver } from "../../schema/made.class";
import { DateScalar } from "../../values/scalars";
import { Role } from "./role.entity";

export const Held = describedEnum("Held", "Whether a role was held on a day, or on the days that a date can mean.", {
  YES: "It was held on each of these days, whatever its partial dates mean. A role without an end goes on.",
  POSSIBLY:
    "It may have been held: its beginning or its end is only known as a month, a quarter or a year around these days; or its beginning is " +
    "not known; or it was held on some of these days only.",
  NO: "It was not held.",
});
export type Held = keyof typeof Held;

/**
 * Whether a role was held on a day. If the day of its beginning or end is not known, it counts from
 * the first to the last day that these can mean; an unknown beginning or end does not limit it.
 */
export const heldOn = (role: Row, day: Sql): Sql => heldWithin(role, day, day);

/** Whether it was held on one of the days from the first to the last, such as those that a partial date can mean. */
export const heldWithin = (role: Row, first: Sql, last: Sql): Sql =>
  sql`coalesce(partial_earliest(${role.col("from")}) <= ${last}, true)
    and coalesce(partial_latest(${role.col("to")}) >= ${first}, true)`;

/** The same as one of the three values of `Held`. */
export const heldAtAll = (role: Row, first: Sql, last: Sql): Sql =>
  sql`case when not (${heldWithin(role, first, last)}) then 'NO'
    when partial_latest(${role.col("from")}) <= ${first} and coalesce(partial_earliest(${role.col("to")}) >= ${last}, true) then 'YES'
    else 'POSSIBLY' end`;

const day = Arg("day", () => DateScalar, { description: "The day." }) as (
  target: object,
  field: string,
  place: number,
) => void;

export const roleHeldOn = makeResolver(() => Role, {
  heldOn: {
    decorate: FieldResolver(() => Held, { description: "Whether it was held on a day, as far as its dates tell." }),
    parameters: [day],
  },
});

compute(Role, "heldOn", (role, _, args) => {
  const on = args.as("day", "date");
  return heldAtAll(role, on, on);
});
