import { ArgsType, Field, InputType, Int } from "type-graphql";
import type { Class } from "../projection/declare/record-type";
import type { Condition, List, Order, OrderBy } from "../projection/declare/list";
import { defaultPageSize, maximumPageSize } from "../projection/compile/page";
import { DateTimeScalar } from "../values/scalars";
import { asOfDescription, atRevisionDescription } from "./as-of.args";
import { connectionOf, words } from "./connection.type";
import { describedEnum } from "./enum.type";

export const OrderDirection = describedEnum("OrderDirection", "Which way a list runs.", {
  ASC: "Smallest, earliest or first in the alphabet first.",
  DESC: "Greatest, latest or last in the alphabet first.",
});
export type OrderDirection = keyof typeof OrderDirection;

/** Marks a class of conditions: its fields are plain arguments of a list, and stand in its `where`. */
export const Filter = (): ClassDecorator => (target) => {
  ArgsType()(target);
  InputType()(target);
};

interface ListDeclaration {
  /** The name of an item, for the connection. */
  name: string;
  /** The name for `where` and `orderBy`, where several lists share them. */
  shares?: string;
  to: () => Class;
  /** The class whose fields are the plain arguments. */
  filter?: Class;
  /** The class whose fields stand in `where`; by default the same; null for a list without `where`. */
  where?: Class | null;
  conditions: Readonly<Record<string, Condition>>;
  orders: Readonly<Record<string, Order & { description: string }>>;
  defaultOrder: OrderBy;
  searchOrder?: OrderBy;
  always?: List["always"];
  total?: List["total"];
  source?: List["source"];
  near?: List["near"];
  ways?: List["ways"];
  items?: List["items"];
}

/** A list and the GraphQL types that go with it. */
export interface DeclaredList extends List {
  conditions: Readonly<Record<string, Condition>>;
  connection: Class;
  /** The plain arguments and `where` alone: for whatever else reads the rows of the list, as filtered. */
  filterArgs: Class;
  /** The type of `where`; undefined for a list without it. */
  where?: Class;
  /** Arguments if the list hangs on a record. */
  args: Class;
  /** Arguments if it is an entry field: the same, and as-of. */
  entryArgs: Class;
}

/** Declares a list once: its filter, its orders and its arguments, for the entry field and for every edge to it. */
export function declareList({ filter, where = filter, shares, ...list }: ListDeclaration): DeclaredList {
  const typesName = shares ?? list.name;
  const [filterArgs, args] = [filterArgsOf(filter), pageArgs(filter)];
  const type = where ? once(`${typesName}Where`, () => whereType(typesName, where)) : undefined;
  if (type) for (const each of [filterArgs, args]) add(each, "where", type, whereDescription);
  if (Object.keys(list.orders).length > 1) {
    const described = ({ field, direction }: OrderBy): string => `\`{field: ${field}, direction: ${direction}}\``;
    const searched = list.searchOrder ? `, and with \`search\` ${described(list.searchOrder)}` : "";
    const description = `The order of the list; by default ${described(list.defaultOrder)}${searched}.`;
    add(
      args,
      "orderBy",
      once(`${typesName}Order`, () => orderType(typesName, list.orders)),
      description,
    );
  }
  return {
    ...list,
    where: type,
    connection: connectionOf(list.name, list.to),
    filterArgs,
    args,
    entryArgs: withAsOf(args),
  };
}

/** Adds an argument to the list of an earlier module, which does not know the records that the argument is about. It stands beside `where`. */
export function furtherArgument(
  list: DeclaredList,
  name: string,
  { condition, decorate }: { condition: Condition; decorate: PropertyDecorator },
): void {
  for (const each of [list.filterArgs, list.args]) decorate(each.prototype as object, name);
  list.conditions = { ...list.conditions, [name]: condition };
}

const whereDescription = "Further conditions, combined with `and`, `or` and `not`.";

function filterArgsOf(filter: Class = class {}): Class {
  @ArgsType()
  class FilterArgs extends (filter as new () => object) {}
  return FilterArgs;
}

function pageArgs(filter: Class = class {}): Class {
  @ArgsType()
  class PageArgs extends (filter as new () => object) {}
  const sizes = `1 to ${maximumPageSize}`;
  const first = `How many items from the start of the list, or after \`after\`: ${sizes}, by default ${defaultPageSize}.`;
  add(PageArgs, "first", Int, first);
  add(PageArgs, "after", String, "Only what comes after the item with this cursor.");
  add(PageArgs, "last", Int, `How many items from the end of the list, or before \`before\`: ${sizes}.`);
  add(PageArgs, "before", String, "Only what comes before the item with this cursor.");
  return PageArgs;
}

const types = new Map<string, Class>();

/** The type of this name, made when it is first asked for. */
function once(name: string, make: () => Class): Class {
  const type = types.get(name) ?? make();
  types.set(name, type);
  return type;
}

function whereType(name: string, filter: Class): Class {
  @InputType(`${name}Where`, {
    description: `Conditions on a ${words(name)}. All fields of one object must hold; at most 50 conditions, 5 deep.`,
  })
  class Where extends (filter as new () => object) {}
  Field(() => [Where], { nullable: true, description: "All of these hold as well." })(Where.prototype, "and");
  Field(() => [Where], { nullable: true, description: "At least one of these holds." })(Where.prototype, "or");
  Field(() => Where, { nullable: true, description: "This does not hold." })(Where.prototype, "not");
  return Where;
}

function orderType(name: string, orders: ListDeclaration["orders"]): Class {
  const fields = describedEnum(
    `${name}OrderField`,
    `What a list of ${words(name)} items can be ordered by. Items that are equal in it are ordered by id.`,
    Object.fromEntries(Object.entries(orders).map(([field, { description }]) => [field, description])),
  );

  @InputType(`${name}Order`, { description: `The order of a list of ${words(name)} items.` })
  class OrderInput {
    @Field(() => fields, { description: "What to order by." })
    field!: string;

    @Field(() => OrderDirection, { description: "Which way.", defaultValue: OrderDirection.ASC })
    direction!: OrderDirection;
  }
  return OrderInput;
}

/** A class cannot inherit from two classes, so the as-of arguments are copied here. */
export function withAsOf(args: Class): Class {
  @ArgsType()
  class EntryArgs extends (args as new () => object) {}
  add(EntryArgs, "asOf", DateTimeScalar, asOfDescription);
  add(EntryArgs, "atRevision", Int, atRevisionDescription);
  return EntryArgs;
}

function add(target: Class, name: string, type: object, description: string): void {
  Field(() => type as never, { nullable: true, description })(target.prototype as object, name);
}
