import { badInput } from "../../values/errors";
import type { Arguments } from "../declare/arguments";
import type { Condition } from "../declare/list";
import type { Row } from "../declare/row";
import type { Scope } from "../declare/scope";
import { all, join, sql, type Sql } from "../declare/sql";

type Conditions = Readonly<Record<string, Condition>>;

const deepest = 5;
const most = 50;

/** The plain arguments of a list, without those that are `taken` otherwise, and its `where`, as conditions that must all be true. */
export function conditionsOf(
  conditions: Conditions,
  row: Row,
  args: Arguments,
  scope: Scope,
  taken: readonly string[] = [],
): Sql[] {
  const left = Object.fromEntries(Object.entries(conditions).filter(([name]) => !taken.includes(name)));
  const plain = ownConditions(left, row, args, scope);
  return args.has("where") ? [...plain, conditionsWithin(conditions, row, args.inner("where"), scope)] : plain;
}

/** The conditions in an input object such as `where`, as one condition. */
export const conditionsWithin = (conditions: Conditions, row: Row, where: Arguments, scope: Scope): Sql =>
  tree(conditions, row, where, scope, deepest, { left: most });

/** One level is true if all its fields, all of `and` and one of `or` are true, and `not` is false. */
function tree(
  conditions: Conditions,
  row: Row,
  where: Arguments,
  scope: Scope,
  depth: number,
  budget: { left: number },
): Sql {
  if (depth === 0)
    throw badInput(
      where.nameOf("and"),
      `has conditions nested more than ${deepest} levels deep; at most ${deepest} levels are allowed`,
    );
  const own = ownConditions(conditions, row, where, scope);
  budget.left -= own.length + 1;
  if (budget.left < 0)
    throw badInput(where.nameOf("and"), `has too many conditions: at most ${most} are allowed in a \`where\``);
  const deeper = (inner: Arguments) => tree(conditions, row, inner, scope, depth - 1, budget);
  if (where.has("and")) own.push(...where.items("and").map(deeper));
  if (where.has("or")) own.push(any(where.items("or").map(deeper)));
  if (where.has("not")) own.push(sql`(${deeper(where.inner("not"))}) is not true`);
  return sql`(${all(own)})`;
}

const ownConditions = (conditions: Conditions, row: Row, args: Arguments, scope: Scope): Sql[] =>
  Object.entries(conditions)
    .filter(([name]) => args.has(name))
    .map(([name, condition]) => condition(row, args, name, scope));

const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${join(conditions, " or ")})`;
